import RedressChance
import RedressDiagnostics
import RedressLanguage
import RedressMoney
import RedressSimulation
import RedressTime
import RedressWorkflow

#if canImport(Glibc)
  import Glibc
#endif

/// How much is simulated: the stated sample, or all of it with `REDRESS_SIMULATIONS=full`.
enum Sample {
  static let isFull = getenv("REDRESS_SIMULATIONS").map { unsafe String(cString: $0) == "full" } ?? false

  static func size(_ usual: Int, full: Int) -> Int { isFull ? full : usual }
}

/// The seed of every simulation of these tests.
let seed: UInt64 = 20_260_101

struct Missing: Error, CustomStringConvertible {
  var description: String
}

func found<Thing>(_ thing: Thing?, _ what: String) throws -> Thing {
  guard let thing else { throw Missing(description: "there is no \(what)") }
  return thing
}

extension Workflow {
  /// Checks a workflow that a test holds.
  static func reading(_ text: String) throws -> Workflow {
    let loaded = WorkflowLoader.load(
      "test.xml", bytes: Array(text.utf8), including: { _ in .failure(.missing) }, digesting: { _ in "" })
    return try found(loaded.workflow, "workflow: \(loaded.diagnostics.map(\.message))")
  }

  func the(party name: String) throws -> ID<Party> { try found(party(named: name), name) }
  func the(place name: String) throws -> ID<Place> { try found(place(named: name), name) }
  func the(action name: String) throws -> ID<Action> { try found(action(named: name), name) }
  func the(window name: String) throws -> ID<Window> { try found(window(named: name), name) }
  func the(end name: String) throws -> ID<End> { try found(end(named: name), name) }
}

/// What an interval over replications must say of a known answer.
struct Verdict: CustomStringConvertible {
  var interval: Interval
  var truth: Double
  var cap: Double

  /// Whether the estimate lies where the truth lets it, by an interval of 99.9 %, and is precise to the cap.
  var holds: Bool {
    abs(interval.estimate - truth) <= interval.halfWidth && standardError <= cap * abs(truth)
  }

  private var standardError: Double { interval.halfWidth / spread }
  var spread: Double

  var description: String {
    "\(interval.estimate) ± \(interval.halfWidth) for \(truth), standard error \(standardError), cap \(cap * abs(truth))"
  }

  init(
    _ metric: Metric, _ truth: Double, cap: Double, in results: [ReplicationResult], _ scenario: Scenario
  ) throws {
    interval = try found(Estimate.of(metric, in: results, under: scenario, confidence: 0.999), "estimate")
    (self.truth, self.cap) = (truth, cap)
    spread = Student.quantile(0.9995, degrees: results.count - 1)
  }
}

extension Scenario {
  /// The replications of an arm.
  func results(arm: Int = 0) -> [ReplicationResult] {
    let simulation = Simulation(self)
    return (0..<run.replications).map { simulation.run(replication: $0, arm: arm) }
  }
}

extension RunPlan {
  static func plan(_ cases: Int, _ replications: Int, warmUp hours: Double = 0) throws -> Self {
    Self(
      start: try Instant.parse("2026-01-05T00:00:00Z"), cases: cases, replications: replications,
      warmUp: Int64(hours * 3.6e9))
  }
}
