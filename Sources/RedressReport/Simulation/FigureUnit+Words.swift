internal import RedressChance

/// Numbers of a figure as a page shows them, with a true minus sign.
extension Figure.Unit {
  /// What a number is multiplied by to be shown, its decimals, and the words behind it, for numbers of this size.
  func scale(for size: Double) -> (factor: Double, digits: Int, words: String) {
    switch self {
    case .share: (100, 1, "%")
    case .hours: abs(size) >= 48 ? (1 / 24, 2, "d") : (1, abs(size) < 1 ? 2 : 1, "h")
    case .money(let currency): (1, 2, currency)
    }
  }

  /// The name of the unit on an axis.
  func axis(for size: Double) -> String {
    switch self {
    case .share: "percent"
    case .hours: abs(size) >= 48 ? "days" : "hours"
    case .money(let currency): currency.isEmpty ? "money" : currency
    }
  }

  private func joined(_ number: String, _ words: String) -> String {
    words.isEmpty ? number : number + "\u{A0}" + words
  }

  /// A number with its unit.
  func words(_ value: Double?, like size: Double? = nil) -> String {
    guard let value else { return "–" }
    let scale = scale(for: size ?? value)
    return joined(decimal(value * scale.factor, scale.digits), scale.words)
  }

  /// An estimate and half the width of its interval.
  func words(_ interval: Interval?, like size: Double? = nil) -> String {
    guard let interval else { return "–" }
    let scale = scale(for: size ?? interval.estimate)
    return joined(
      decimal(interval.estimate * scale.factor, scale.digits) + "\u{A0}±\u{A0}"
        + decimal(interval.halfWidth * scale.factor, scale.digits), scale.words)
  }

  /// A difference with its sign; a difference of shares in points.
  func signed(_ value: Double, of size: Double) -> String {
    let scale = scale(for: size)
    let number = decimal(value * scale.factor, scale.digits)
    let isNegative = number.hasPrefix("\u{2212}")
    return joined((isNegative ? "" : "+") + number, self == .share ? "points" : scale.words)
  }

  /// A difference with both ends of its interval.
  func signed(_ interval: Interval?, of size: Double) -> String {
    guard let interval else { return "–" }
    return "\(signed(interval.estimate, of: size)) (\(ends(interval, of: size)))"
  }

  /// Both ends of an interval of a difference.
  func ends(_ interval: Interval, of size: Double) -> String {
    let scale = scale(for: size)
    return [interval.low, interval.high].map { value in
      let number = decimal(value * scale.factor, scale.digits)
      return number.hasPrefix("\u{2212}") ? number : "+" + number
    }.joined(separator: " to ")
  }
}

extension Verdict {
  /// What became of a number, in words.
  var words: String {
    switch self {
    case .more: "rises"
    case .less: "falls"
    case .same: "stays the same"
    case .unclear: "no difference shown"
    }
  }
}
