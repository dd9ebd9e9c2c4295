import RedressTime

/// Text as bytes, so that a row of a log needs no string.
extension [UInt8] {
  mutating func append(words: StaticString) {
    words.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// A whole number in digits.
  mutating func append(number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude, least: 1)
  }

  /// Digits with zeros before them where there are fewer.
  mutating func append(digits number: UInt64, least: Int) {
    var scale: UInt64 = 1
    var count = 1
    while count < least || (count < 20 && number / scale >= 10) {
      scale *= 10
      count += 1
    }
    var rest = number
    while scale > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / scale))
      rest %= scale
      scale /= 10
    }
  }

  /// An amount with as many decimals as its currency has.
  mutating func append(amount: Int64, decimals: Int) {
    if amount < 0 { append(UInt8(ascii: "-")) }
    var unit: UInt64 = 1
    for _ in 0..<decimals { unit *= 10 }
    append(digits: amount.magnitude / unit, least: 1)
    guard decimals > 0 else { return }
    append(UInt8(ascii: "."))
    append(digits: amount.magnitude % unit, least: decimals)
  }
}

/// Writes instants; the days of neighbouring ones are mostly one, whose text is kept.
struct InstantWriter {
  private var day = Int64.min
  private var text: [UInt8] = []

  /// An instant in UTC to the microsecond, "2026-03-14T08:00:00.250000Z".
  mutating func write(_ microseconds: Int64, to bytes: inout [UInt8]) {
    let ofDay: Int64 = 86_400_000_000
    var (day, rest) = microseconds.quotientAndRemainder(dividingBy: ofDay)
    if rest < 0 { (day, rest) = (day - 1, rest + ofDay) }
    if day != self.day {
      self.day = day
      text = Array(Day(number: Int32(clamping: day)).formatted.utf8) + [UInt8(ascii: "T")]
    }
    bytes.append(contentsOf: text)
    let (seconds, part) = UInt64(rest).quotientAndRemainder(dividingBy: 1_000_000)
    bytes.append(digits: seconds / 3600, least: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(digits: seconds / 60 % 60, least: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(digits: seconds % 60, least: 2)
    bytes.append(UInt8(ascii: "."))
    bytes.append(digits: part, least: 6)
    bytes.append(UInt8(ascii: "Z"))
  }
}
