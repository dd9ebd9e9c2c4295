public import RedressEngine
import RedressMoney
public import RedressTime
public import RedressWorkflow

/// How a case may go on from where it stands, by a scenario's word on how people behave.
///
/// Each continuation starts from the case's own state, its clocks with the time that they have left. Whoever has not acted
/// yet acts at a time that is conditional on that; what nobody can see of a case, such as what is true, is drawn as it is
/// among cases in which people have kept silent as long. Whatever is known of the case is taken from it.
public struct Forecast: Sendable {
  /// The scenario, its run beginning now.
  public let scenario: Scenario
  /// The arm whose people go on with it.
  public let arm: Arm
  let outset: Outset

  /// Prepares to go on with a case: its events in order, under its workflow, as it stands at an instant by which everything
  /// due has fired.
  public init(
    _ scenario: Scenario, arm: Arm? = nil, history: [Recorded], under workflow: Workflow, at now: Instant
  ) throws(ForecastRefusal) {
    guard scenario.workflow.digest == workflow.digest else { throw .anotherWorkflow }
    guard workflow.runs.isEmpty else { throw .hasChildren }
    var own = scenario
    own.run.start = now
    own.run.warmUp = 0
    // Continuations count as cases of one run, and may have any number.
    own.run.cases = Int(UInt32.max) + 1
    let arm = arm ?? scenario.arms[scenario.baseline]
    self.scenario = own
    self.arm = arm
    outset = try Outset(own, Plan(own, arm: arm), history, at: now)
  }

  /// One continuation; the same number always goes on alike.
  public func continuation(_ number: UInt32) -> Continuation { outset.continuation(number) }
}

/// Why a case cannot be forecast by a scenario.
public enum ForecastRefusal: Error, Sendable, Hashable {
  /// The scenario describes people under another workflow, or another version of it.
  case anotherWorkflow
  /// The case is over.
  case ended
  /// The workflow runs child cases, which no scenario describes.
  case hasChildren
  /// The case is about another currency than the scenario.
  case anotherCurrency
  /// Nobody stands for a party.
  case nobody(ID<Party>)
}

/// How a case went on.
public struct Continuation: Sendable, Hashable {
  /// Where it ended; nil where nobody would ever do anything more.
  public var end: ID<End>?
  /// When it ended, or when the last thing happened.
  public var at: Instant
  /// What the claimant has by then, in minor units.
  public var refund: Int64
  /// The windows that expired, each once, in the order of the workflow.
  public var missed: Set<ID<Window>>
  /// Whether, by the scenario, somebody would have acted by now in any case.
  public var isImplausible: Bool
}
