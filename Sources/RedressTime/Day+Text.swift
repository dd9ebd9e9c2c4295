extension Day: CustomStringConvertible {
  /// Reads a date such as "2025-12-31"; nil for anything else, for dates that do not exist and for years
  /// outside 1970 to 2199.
  public static func parse(_ text: some StringProtocol) -> Day? {
    var reader = DigitReader(text.utf8)
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2), reader.take("-"),
      let day = reader.digits(2), reader.isAtEnd, (1970...2199).contains(year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The date as text: "2025-12-31".
  public var formatted: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date as text: "2025-12-31".
  public var description: String { formatted }
}

/// A number with zeros in front up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
