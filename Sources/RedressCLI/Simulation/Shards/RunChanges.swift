import RedressReport
import RedressSimulation

/// What the command line says of a run instead of its scenario, or beside it.
struct RunChanges: Sendable, Hashable, Codable {
  /// How many replications at most.
  var replications: Int?
  /// How many cases in each.
  var cases: Int?
  /// The seed of all chance.
  var seed: UInt64?
  /// Whether the sweeps run too.
  var sweeps = false
  /// Whether each arm also runs with the least and the greatest elasticities that are stated.
  var ranges = false

  /// The scenario with what the command line says instead.
  func applied(to scenario: Scenario) throws -> Scenario {
    var scenario = scenario
    if let replications { scenario.run.replications = replications }
    if let cases { scenario.run.cases = cases }
    if let seed { scenario.seed = seed }
    let hours = Double(scenario.run.cases) / scenario.arrivals.perHour
    if Double(scenario.run.warmUp) / 3.6e9 >= hours {
      throw Failure(
        .usage, "all \(scenario.run.cases) cases would come during the warm-up; say more with '--cases'")
    }
    return scenario
  }

  /// The arms of the scenario, then what was asked for beside them.
  func arms(of scenario: Scenario) -> [Arm] {
    var arms = scenario.arms
    if ranges { arms += StatedRange.arms(of: scenario) }
    if sweeps { arms += scenario.sweeps.flatMap { scenario.arms(of: $0) } }
    return arms
  }

  /// The options that say it again.
  var words: [String] {
    func option(_ name: String, _ value: (some Any)?) -> [String] { value.map { [name, "\($0)"] } ?? [] }
    return option("--replications", replications) + option("--cases", cases) + option("--seed", seed)
      + (sweeps ? ["--sweeps"] : []) + (ranges ? ["--ranges"] : [])
  }
}
