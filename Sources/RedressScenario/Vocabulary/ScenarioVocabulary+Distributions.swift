extension ScenarioVocabulary {
  /// The distributions; a parameter that carries the quantity has a unit behind its name where the quantity is a time.
  static let distributions = [
    ElementRule("constant", optional: units + ["value"]),
    ElementRule("uniform", optional: inUnits("low") + inUnits("high")),
    ElementRule("exponential", optional: inUnits("mean")),
    ElementRule("lognormal", optional: inUnits("median") + inUnits("mean") + ["sigma", "cv"]),
    ElementRule("gamma", optional: inUnits("mean") + ["cv"]),
    ElementRule("beta", required: ["a", "b"]),
  ]

  static let units = ["minutes", "hours", "days"]

  /// The names of a parameter without and with a unit.
  static func inUnits(_ parameter: String) -> [String] { [parameter] + units.map { "\(parameter)-\($0)" } }

  /// How many hours a unit is; the unit may stand behind a parameter's name.
  static func hours(of unit: some StringProtocol) -> Double {
    if unit.hasSuffix("minutes") { return 1 / 60 }
    return unit.hasSuffix("hours") ? 1 : 24
  }
}

/// The words that a few attributes choose among.
enum ScenarioWord {
  static let spans = ["hour", "day", "week"]
  static let sides = ["before", "after"]
  static let metrics = [
    "share", "refund-per-case", "refund-share", "duration-hours", "missed", "reached", "wait-hours", "waited",
    "utilisation", "cost-per-case",
  ]
}

/// How large a scenario may be.
enum ScenarioLimit {
  static let cases = 1...10_000_000
  static let replications = 2...10_000
  static let team = 1...100_000
  static let people = 1...100_000_000
  static let idLength = 64
  static let titleScalars = 200
}
