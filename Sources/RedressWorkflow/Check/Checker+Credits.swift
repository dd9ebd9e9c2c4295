import RedressDiagnostics
import RedressMoney

/// A `credit` of the draft, with the index of its effect.
struct WrittenCredit {
  let effect: Int
  let party: ID<Party>
  let to: Name
  let element: Span
}

/// Effects with where they lead: those of an act, of silence, of a child's end, of an entry or of a way through a route.
private struct Site {
  var effects: Run<Effect>
  var place: ID<Place>?
  var target: Target?
}

// Money that moves provisionally.
extension Checker {
  /// A credit goes to a side, out of what is held.
  mutating func credit(_ name: Name, _ amount: DraftCondition, _ scope: Scope, _ element: Span) -> Effect? {
    if !draft.holdsMoney { report(.moneyInMoneyless("'credit'", at: element)) }
    let party = party(name)
    if let party, let side = draft.parties[party.index].side, side.value != .claimant, side.value != .respondent {
      report(.creditToNoSide(name, side: side))
    }
    let id = compile(amount: amount, scope)
    guard let party, let id else { return nil }
    inspectMost(id, of: party, at: amount.text.span)
    credits.append(WrittenCredit(effect: parts.effects.count, party: party, to: name, element: element))
    return .credit(to: party, id)
  }

  /// What is taken back was credited somewhere.
  mutating func takeBack(_ name: Name, _ element: Span) -> Effect? {
    if !draft.holdsMoney { report(.moneyInMoneyless("'take-back'", at: element)) }
    guard let party = party(name) else { return nil }
    takesBack.append((party, name))
    return .takeBack(from: party)
  }

  /// Says which credits no end settles, or settle at once, and what is taken back of nothing.
  mutating func inspectCredits() {
    for item in takesBack where !credits.contains(where: { $0.party == item.party }) {
      report(.takesBackNothing(item.name))
    }
    guard !credits.isEmpty else { return }
    for run in parts.runs where run.child.holdsMoney { report(.creditBesideChildren(credits[0].element, run)) }
    guard let reached, !parts.openings.isEmpty || !draft.ends.isEmpty else { return }
    let sites = sites
    for credit in credits {
      guard let site = sites.first(where: { $0.effects.indices.contains(credit.effect) }) else { continue }
      if case .end(let end)? = site.target { report(.creditSettledAtOnce(credit.element, draft.ends[end.index].id)) }
      let onward = onward(from: site, reached)
      for (index, end) in draft.ends.enumerated() where end.pays == nil || end.pays?.value == .nothing {
        guard onward.contains(.end(ID(index))), !isTakenBack(credit.party, before: ID(index), sites) else { continue }
        report(.creditNeverSettled(credit, end: end))
      }
    }
  }

  /// What can follow on a credit; where an interlude can go back, all that a case comes to.
  private func onward(from site: Site, _ reached: Set<Target>) -> Set<Target> {
    guard let start = site.target ?? site.place.map({ .place($0) }) else { return reached }
    let around = site.place.map { lineage(of: $0.index) } ?? []
    let isInterrupting = start == .back || around.contains { layout[$0].draft.kind == .interlude }
    return isInterrupting ? reached : reach([start])
  }

  /// Whether every way to an end takes back what a party was credited.
  private func isTakenBack(_ party: ID<Party>, before end: ID<End>, _ sites: [Site]) -> Bool {
    sites.allSatisfy { site in
      site.target != .end(end) || site.effects.contains { parts.effects[$0.index] == .takeBack(from: party) }
    }
  }

  private var sites: [Site] {
    var sites: [Site] = []
    for (index, place) in parts.places.enumerated() {
      let id = ID<Place>(index)
      sites.append(Site(effects: place.enter, place: id, target: nil))
      for on in place.transitions {
        let on = parts.transitions[on.index]
        sites.append(Site(effects: on.effects, place: id, target: on.target))
      }
      for expiry in place.windows.flatMap({ parts.windows[$0.index].expiries }) {
        let expiry = parts.expiries[expiry.index]
        sites.append(Site(effects: expiry.effects, place: id, target: expiry.target))
      }
      for ending in place.runs.flatMap({ parts.runs[$0.index].endings }) {
        let ending = parts.endings[ending.index]
        sites.append(Site(effects: ending.effects, place: id, target: ending.target))
      }
    }
    return sites + parts.routes.flatMap(\.cases).map { Site(effects: $0.effects, place: nil, target: $0.target) }
  }
}

extension Checker {
  /// Refuses an amount that is more than a case can credit, whatever it holds: over all of it.
  private mutating func inspectMost(_ id: ExpressionID, of party: ID<Party>, at span: Span) {
    guard let sum = multiple(id), let name = sum.name, sum.factor >= Rational(1), sum.rest >= 0,
      sum.factor > Rational(1) || sum.rest > 0
    else { return }
    let isClaimant = draft.parties[party.index].side?.value == .claimant
    switch name {
    case .paid: report(.creditOverAll("paid", at: span))
    case .held: report(.creditOverAll("held", at: span))
    case .claimed: if isClaimant { report(.creditOverAll("claimed", at: span)) }
    case .opened, .now, .reason, .proposed, .goods, .shipping, .pieces: break
    }
  }

  /// An amount as a multiple of one built-in amount and a rest in minor units; nil where it is anything else.
  private func multiple(_ id: ExpressionID) -> (name: BuiltInFact?, factor: Rational, rest: Int64)? {
    switch parts.nodes[id.index] {
    case .builtIn(let name): return (name, Rational(1), 0)
    case .literal(.money(let units)): return (nil, .zero, units)
    case .add(let left, let right):
      guard let left = multiple(left), let right = multiple(right), left.name == nil || right.name == nil,
        let factor = left.factor + right.factor
      else { return nil }
      return (left.name ?? right.name, factor, left.rest.addingReportingOverflow(right.rest).partialValue)
    case .multiply(let left, let right):
      let (number, amount) = constant(left) == nil ? (constant(right), left) : (constant(left), right)
      guard case .number(let number)? = number, let sum = multiple(amount), sum.rest == 0,
        let factor = sum.factor * number
      else { return nil }
      return (sum.name, factor, 0)
    default: return nil
    }
  }
}

extension Workflow {
  /// Whether it credits anybody provisionally.
  var credits: Bool { effects.contains { if case .credit = $0 { true } else { false } } }
}
