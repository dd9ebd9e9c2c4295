/// Places numbers along a line of a drawing, between round ends.
struct NumberScale {
  /// The numbers at both ends of the line; the first is below the second.
  let low: Double
  let high: Double
  /// Where the ends lie; the second may be the smaller one, for a line that goes up.
  let start: Int
  let end: Int
  /// How far apart the marks are.
  let step: Double

  /// A scale that holds all the numbers, with at most so many marks beside the first.
  init(_ numbers: [Double], from start: Int, to end: Int, marks: Int = 5) {
    let known = numbers.filter(\.isFinite)
    let least = known.min() ?? 0
    let greatest = known.max() ?? 1
    let span = greatest > least ? greatest - least : max(abs(greatest), 1)
    step = Self.round(atLeast: span / Double(marks))
    let first = (least / step).rounded(.down) * step
    low = first
    high = max((greatest / step - 1e-9).rounded(.up) * step, first + step)
    self.start = start
    self.end = end
  }

  /// A scale between two ends as they are, with marks so far apart.
  init(low: Double, high: Double, step: Double, from start: Int, to end: Int) {
    (self.low, self.high, self.step) = (low, max(high, low + step), step)
    (self.start, self.end) = (start, end)
  }

  /// Where a number lies; the nearer end for what is outside.
  func place(_ number: Double) -> Int {
    let part = (min(max(number, low), high) - low) / (high - low)
    return start + Int((part * Double(end - start)).rounded())
  }

  /// The numbers that get a mark.
  var marks: [Double] {
    let count = Int(((high - low) / step + 1e-9).rounded(.down))
    return (0...min(max(count, 1), 60)).map { low + Double($0) * step }
  }

  /// A mark in words, with as many decimals as its step has.
  func words(_ mark: Double) -> String {
    var (digits, unit) = (0, step)
    while digits < 6, abs(unit - unit.rounded()) > 1e-6 * max(1, unit) { (digits, unit) = (digits + 1, unit * 10) }
    return decimal(abs(mark) < step / 1000 ? 0 : mark, digits)
  }

  /// The least of 1, 2, 2.5 and 5 times a power of ten that is as great as a number.
  static func round(atLeast number: Double) -> Double {
    guard number > 0, number.isFinite else { return 1 }
    var power = 1.0
    while power > number { power /= 10 }
    while power * 10 <= number { power *= 10 }
    for factor in [1, 2, 2.5, 5] where power * factor >= number * (1 - 1e-9) { return power * factor }
    return power * 10
  }
}

/// A number with so many decimals, rounded half away from zero, and a true minus sign: the same on every machine.
package func decimal(_ number: Double, _ digits: Int) -> String {
  let unit = (0..<digits).reduce(1.0) { one, _ in one * 10 }
  let scaled = (abs(number) * unit).rounded()
  guard scaled < 9e15 else { return "\(number)" }
  let whole = Int(scaled)
  let sign = number < 0 && whole > 0 ? "\u{2212}" : ""
  guard digits > 0 else { return "\(sign)\(whole)" }
  let part = String(whole % Int(unit))
  return "\(sign)\(whole / Int(unit)).\(String(repeating: "0", count: digits - part.count))\(part)"
}
