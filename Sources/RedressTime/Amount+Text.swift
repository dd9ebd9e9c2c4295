extension CountingUnit {
  /// The unit as people say it, of one or of several: "business day", "hours".
  public func words(plural: Bool) -> String {
    let one =
      switch self {
      case .days: "day"
      case .businessDays: "business day"
      case .hours: "hour"
      case .minutes: "minute"
      case .weeks: "week"
      case .months: "month"
      }
    return plural ? one + "s" : one
  }
}

extension Amount: CustomStringConvertible {
  /// The amount as people say it: "5 days", "1 business day", "1.5 hours".
  public var description: String {
    let (whole, rest) = quantity.quotientAndRemainder(dividingBy: unit.scale)
    if rest == 0 { return "\(whole) \(unit.words(plural: whole != 1))" }
    let (millionths, finer) = (rest * 1_000_000).quotientAndRemainder(dividingBy: unit.scale)
    guard finer == 0 else { return "\(quantity) microseconds" }
    var digits = padded(Int(millionths), 6)[...]
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(whole).\(digits) \(unit.words(plural: true))"
  }
}
