/// A decimal number as it is written: ASCII digits, a point with digits on both sides of it, nothing else.
///
/// Signs, spaces, grouping, exponents, leading zeros and digits of other scripts are refused, because each of them has
/// been read in two ways by two programs.
struct PlainDecimal {
  /// All digits without the point; nil when they do not fit in 64 bits.
  private(set) var digits: Int64?
  /// How many digits stand behind the point.
  private(set) var fractionDigits = 0
  /// How many digits stand on both sides of the point.
  private(set) var count = 0

  init?(_ bytes: some Sequence<UInt8>) {
    digits = 0
    var pointSeen = false
    var leadingZero = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."):
        guard !pointSeen, count > 0 else { return nil }
        pointSeen = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !pointSeen, leadingZero { return nil }
        leadingZero = leadingZero || (count == 0 && byte == UInt8(ascii: "0"))
        append(byte - UInt8(ascii: "0"), behindPoint: pointSeen)
      default: return nil
      }
    }
    guard count > 0, !pointSeen || fractionDigits > 0 else { return nil }
  }

  private mutating func append(_ digit: UInt8, behindPoint: Bool) {
    count += 1
    if behindPoint { fractionDigits += 1 }
    digits = digits.flatMap { Self.append(digit, to: $0) }
  }

  private static func append(_ digit: UInt8, to digits: Int64) -> Int64? {
    let (shifted, tooWide) = digits.multipliedReportingOverflow(by: 10)
    let (sum, tooLarge) = shifted.addingReportingOverflow(Int64(digit))
    return tooWide || tooLarge ? nil : sum
  }

  /// The number times a power of ten that makes it whole; nil when it does not fit in 64 bits.
  func scaled(to fraction: Int) -> Int64? {
    var result = digits
    for _ in fractionDigits..<max(fraction, fractionDigits) { result = result.flatMap { Self.append(0, to: $0) } }
    return result
  }
}

/// Writes whole minor units with a point before the last digits: 1234 with two gives `12.34`, -5 gives `-0.05`.
func pointed(_ units: Int64, fractionDigits: Int) -> String {
  let digits = String(units.magnitude)
  let sign = units < 0 ? "-" : ""
  guard fractionDigits > 0 else { return sign + digits }
  let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
  return sign + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
}
