import RedressEngine
import RedressTime
import RedressWorkflow

/// What is kept of a continuation while it runs.
struct ContinuationLog: CaseLog, Sendable {
  var end: ID<End>?
  var at = Int64.min
  var refund: Int64 = 0
  var missed: Set<ID<Window>> = []

  mutating func drew(
    _ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32
  ) {}

  mutating func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded]) {
    for recorded in events {
      at = max(at, recorded.at.microseconds)
      if case .expired(let window, _) = recorded.event { missed.insert(window) }
    }
  }

  mutating func ended(_ number: UInt32, in slot: Int, _ state: Case) {
    end = state.end
    refund = state.ledger.paidToClaimant
  }
}
