extension Instant {
  /// Reads an instant such as "2026-03-14T09:00:00+01:00" or "2026-03-14T08:00:00.25Z".
  ///
  /// Date, time to the second and offset must all be there; a fraction has up to six digits. Nothing is
  /// rolled over or guessed: 30 February, 24:00, a leap second, a lower-case letter, a comma and a missing
  /// offset are refused, each with its own words. So are years outside 1970 to 2199, counted in UTC.
  public static func parse(_ text: some StringProtocol) throws(InstantSyntaxError) -> Instant {
    var reader = DigitReader(text.utf8)
    let day = try reader.date()
    try reader.expect("T", lowerCase: "t")
    let time = try reader.time()
    let offset = try reader.zoneOffset()
    let start = Int64(day.number) * Microseconds.day
    let instant = Instant(microseconds: start + time - offset * Microseconds.second)
    guard instant.isInRange else { throw InstantSyntaxError(problem: .yearOutOfRange, offset: 0) }
    return instant
  }
}

extension DigitReader {
  private func error(_ problem: InstantSyntaxError.Problem, at place: Int? = nil) -> InstantSyntaxError {
    InstantSyntaxError(problem: problem, offset: place ?? offset)
  }

  fileprivate mutating func expect(_ mark: Unicode.Scalar, lowerCase: Unicode.Scalar) throws(InstantSyntaxError) {
    let start = offset
    if take(mark) { return }
    throw error(take(lowerCase) ? .lowerCase : .form, at: start)
  }

  /// A number of two digits, after a mark if there is one.
  private mutating func pair(after mark: Unicode.Scalar? = nil) throws(InstantSyntaxError) -> Int {
    if let mark, !take(mark) { throw error(.form) }
    guard let number = digits(2) else { throw error(.form) }
    return number
  }

  fileprivate mutating func date() throws(InstantSyntaxError) -> Day {
    guard let year = digits(4) else { throw error(.form) }
    let month = try pair(after: "-")
    let day = try pair(after: "-")
    if let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { throw error(.form) }
    guard year > 0 else { throw error(.yearOutOfRange, at: 0) }
    guard let date = Day(year: year, month: month, day: day) else { throw error(.noSuchDay, at: 5) }
    return date
  }

  /// The time of day in microseconds.
  fileprivate mutating func time() throws(InstantSyntaxError) -> Int64 {
    let start = offset
    let hour = try pair()
    let minute = try pair(after: ":")
    let second = try pair(after: ":")
    guard hour != 24 else { throw error(.endOfDay, at: start) }
    guard hour < 24, minute < 60, second <= 60 else { throw error(.noSuchTime, at: start) }
    guard second < 60 else { throw error(.leapSecond, at: start + 6) }
    let fraction = try fraction()
    return Int64(hour * 3600 + minute * 60 + second) * Microseconds.second + fraction
  }

  /// What follows a full stop, in microseconds; zero without one.
  private mutating func fraction() throws(InstantSyntaxError) -> Int64 {
    if take(",") { throw error(.commaFraction, at: offset - 1) }
    guard take(".") else { return 0 }
    var (value, count) = (Int64(0), 0)
    while let digit = digits(1) {
      count += 1
      guard count <= 6 else { throw error(.fractionDigits, at: offset - 1) }
      value = value * 10 + Int64(digit)
    }
    guard count > 0 else { throw error(.fractionDigits) }
    for _ in count..<6 { value *= 10 }
    return value
  }

  /// Seconds that the text says its clock is ahead of UTC.
  fileprivate mutating func zoneOffset() throws(InstantSyntaxError) -> Int64 {
    let start = offset
    if isAtEnd { throw error(.missingOffset) }
    if take("Z") {
      guard isAtEnd else { throw error(.form) }
      return 0
    }
    if take("z") { throw error(.lowerCase, at: start) }
    let isWest = take("-")
    guard isWest || take("+") else { throw error(.missingOffset) }
    let hours = try pair()
    let minutes = try pair(after: ":")
    // Liberia was 44 minutes and 30 seconds from UTC until 1972.
    let seconds = take(":") ? try pair() : 0
    guard isAtEnd else { throw error(.form) }
    let total = Int64(hours * 3600 + minutes * 60 + seconds)
    guard minutes < 60, seconds < 60, total <= 14 * 3600, !(isWest && total == 0)
    else { throw error(.noSuchOffset, at: start) }
    return isWest ? -total : total
  }
}
