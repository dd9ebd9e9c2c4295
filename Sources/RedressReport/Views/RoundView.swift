internal import RedressEngine
public import RedressMoney
internal import RedressTime
internal import RedressWorkflow

/// A proposal among all that were made, with its differences in money.
public struct RoundView: Sendable, Hashable {
  /// The proposal.
  public var proposal: ProposalView
  /// Its refund less that of the same party before; nil for the party's first.
  public var change: Money?
  /// How far it was from the live proposal of the other side when it was made; nil where there was none.
  public var apart: Money?
}

extension Names {
  /// Every proposal of a history, in order.
  func rounds(in history: [Recorded]) -> [RoundView] {
    guard let currency else { return [] }
    var rounds: [RoundView] = []
    var last: [ID<Party>: Int64] = [:]
    var live: [(party: ID<Party>, refund: Int64)] = []
    for recorded in history {
      switch recorded.event {
      case .remedied: live.removeAll()
      case .proposed(let version, let party, let remedy):
        let other = live.last { workflow.parties[$0.party.index].side != workflow.parties[party.index].side }
        rounds.append(
          RoundView(
            proposal: ProposalView(
              version: version, party: workflow.parties[party.index].name, at: recorded.at,
              elements: elements(remedy)),
            change: last[party].map { Money(minorUnits: remedy.refund - $0, currency: currency) },
            apart: other.map { Money(minorUnits: abs(remedy.refund - $0.refund), currency: currency) }))
        last[party] = remedy.refund
        live.removeAll { $0.party == party }
        live.append((party, remedy.refund))
      case _: continue
      }
    }
    return rounds
  }
}
