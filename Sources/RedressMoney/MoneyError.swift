/// Why an amount, a currency, a percentage or a split is refused.
///
/// No case carries the text that was refused: that is somebody else's words, and the caller knows where it stands.
public enum MoneyError: Error, Sendable, Hashable {
  /// The text is not an amount; the example shows one of the same currency.
  case malformed(example: String)
  /// More decimal digits than the currency, or the grammar of a percentage or a number, has.
  case tooManyDigits(allowed: Int)
  /// No active currency has this code.
  case unknownCurrency(nearest: Currency?)
  /// The result does not fit in 64 bits of minor units.
  case amountOverflow
  /// Two amounts of different currencies met; nothing is ever converted.
  case currencyMismatch(expected: Currency, found: Currency)
  /// A percentage outside 0 to 100.
  case percentOutOfRange
  /// A split with no weights, or with none above zero.
  case nothingToSplitBy
  /// A split by a weight below zero.
  case negativeWeight
}

extension MoneyError: CustomStringConvertible {
  /// One line in the voice of every message: the rule that was broken.
  public var description: String {
    switch self {
    case .malformed(let example): "not written like '\(example)'"
    case .tooManyDigits(0): "no decimal digits are possible here"
    case .tooManyDigits(1): "at most 1 decimal digit is possible here"
    case .tooManyDigits(let allowed): "at most \(allowed) decimal digits are possible here"
    case .unknownCurrency(let nearest?): "no active currency has this code; did you mean '\(nearest.code)'?"
    case .unknownCurrency(nil): "no active currency has this code"
    case .amountOverflow: "the amount is larger than 64 bits of minor units can hold"
    case .currencyMismatch(let expected, let found): "an amount in \(found.code) stands where \(expected.code) is kept"
    case .percentOutOfRange: "a percentage lies between 0 and 100"
    case .nothingToSplitBy: "a split needs at least one weight above zero"
    case .negativeWeight: "a split takes no weight below zero"
    }
  }
}
