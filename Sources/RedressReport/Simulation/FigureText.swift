package import RedressChance

/// Figures in words: the same on every machine, since nothing here asks for a locale.
extension Figure {
  /// The factor and the words of the unit in which numbers of this size are shown.
  private func scale(_ size: Double) -> (factor: Double, digits: Int, words: String) {
    switch unit {
    case .share: (100, 1, " %")
    case .hours: abs(size) >= 48 ? (1 / 24, 2, " d") : (1, 2, " h")
    case .money(let currency): (1, 2, currency.isEmpty ? "" : " \(currency)")
    }
  }

  /// An estimate and half the width of its interval.
  package func text(_ interval: Interval?) -> String {
    guard let interval else { return "-" }
    let scale = scale(interval.estimate)
    return fixed(interval.estimate * scale.factor, scale.digits) + " ± "
      + fixed(interval.halfWidth * scale.factor, scale.digits) + scale.words
  }

  /// A difference with its sign, in the unit of what it is a difference of.
  package func difference(_ interval: Interval?, of size: Double) -> String {
    guard let interval else { return "-" }
    let scale = scale(size)
    let words = unit == .share ? " points" : scale.words
    return (interval.estimate < 0 ? "" : "+") + fixed(interval.estimate * scale.factor, scale.digits) + " ± "
      + fixed(interval.halfWidth * scale.factor, scale.digits) + words
  }

  /// A number with its sign and its unit, a difference of shares in points.
  func signed(_ value: Double, like size: Double) -> String {
    let scale = scale(size)
    return (value < 0 ? "" : "+") + fixed(value * scale.factor, scale.digits)
      + (unit == .share ? " points" : scale.words)
  }

  /// A number with its unit, without an interval.
  package func plain(_ value: Double, like size: Double) -> String {
    let scale = scale(size)
    return fixed(value * scale.factor, scale.digits) + scale.words
  }
}

/// What an interval of a difference shows.
package enum Verdict: String, Sendable {
  /// Zero lies below it.
  case more
  /// Zero lies above it.
  case less
  /// Both arms came to the same in every replication.
  case same
  /// Zero lies in it.
  case unclear = "no difference shown"

  package init(_ difference: Interval) {
    self =
      difference.low > 0
      ? .more : difference.high < 0 ? .less : difference.low == 0 && difference.high == 0 ? .same : .unclear
  }
}

/// A number with so many decimals, rounded half away from zero.
package func fixed(_ value: Double, _ digits: Int) -> String {
  let unit = (0..<digits).reduce(1.0) { one, _ in one * 10 }
  let scaled = (abs(value) * unit).rounded()
  guard scaled < 9e15 else { return "\(value)" }
  let whole = Int(scaled)
  let sign = value < 0 && whole > 0 ? "-" : ""
  guard digits > 0 else { return "\(sign)\(whole)" }
  let part = String(whole % Int(unit))
  return "\(sign)\(whole / Int(unit)).\(String(repeating: "0", count: digits - part.count))\(part)"
}
