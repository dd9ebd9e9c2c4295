/// The stable name of a kind of diagnostic, written `RD0305`.
///
/// The hundreds tell the family: 00 syntax, 01 values, 02 names, 03 structure, 04 money, 05 expressions, 06 orders,
/// 07 scenarios.
public struct DiagnosticCode: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The number after `RD`, from 0 to 9999.
  public let number: UInt16

  /// Makes a code from its number; a number over 9999 is a mistake of ours.
  public init(_ number: UInt16) {
    precondition(number <= 9999, "a diagnostic code has four digits, so \(number) is none")
    self.number = number
  }

  /// Makes a code from its number, so that `305` can stand for `RD0305`.
  public init(integerLiteral value: UInt16) { self.init(value) }

  /// Reads `RD0305`, in either case; nil for anything else.
  public init?(parsing text: some StringProtocol) {
    let digits = text.dropFirst(2)
    guard text.prefix(2).uppercased() == "RD", digits.utf8.count == 4,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(digits)
    else { return nil }
    self.init(number)
  }

  /// The code as it is printed: `RD0305`.
  public var description: String {
    let digits = String(number)
    return "RD" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// Orders codes by number.
  public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.number < right.number }
}
