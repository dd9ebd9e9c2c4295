import Foundation

/// The number of random splits to try: the usual one, or what REDRESS_MONEY_SPLITS says.
func splitsToTry(_ usual: Int) -> Int {
  ProcessInfo.processInfo.environment["REDRESS_MONEY_SPLITS"].flatMap { Int($0) } ?? usual
}
