import RedressMoney
public import RedressTime
public import RedressWorkflow

/// Which refunds a party may propose, and how often it may still do so.
public struct OfferRange: Hashable, Sendable {
  /// The least refund, in minor units; nil for none.
  public var least: Int64?
  /// The greatest; nil for none.
  public var most: Int64?
  /// The refund in the party's own live proposal, where it may not go back behind it.
  public var previous: Int64?
  /// How many more times; nil for any number.
  public var timesLeft: Int?

  /// A range with all that limits it; nothing does unless it is given.
  public init(least: Int64? = nil, most: Int64? = nil, previous: Int64? = nil, timesLeft: Int? = nil) {
    self.least = least
    self.most = most
    self.previous = previous
    self.timesLeft = timesLeft
  }

  /// Whether a refund may be proposed.
  public func contains(_ refund: Int64) -> Bool { (least ?? .min) <= refund && refund <= (most ?? .max) }

  /// Whether nothing is limited.
  public var isUnlimited: Bool { least == nil && most == nil && timesLeft == nil }
}

/// A refund that a party may not propose.
public struct RefusedOffer: Hashable, Sendable {
  /// What was asked, in minor units.
  public var asked: Int64
  /// What may be proposed instead.
  public var range: OfferRange
}

extension Case {
  /// Which refunds a party may propose by an act that is open to it.
  public func offers(by act: OpenAct, of party: ID<Party>, at now: Instant, under workflow: Workflow) -> OfferRange {
    var step = Step(workflow, at: now)
    var reading = self
    guard let limits = workflow.transitions[act.on.index].limits else { return OfferRange() }
    return reading.range(limits, of: act.action, by: party, &step)
  }

  /// Why the limits of an `on` do not let an act through; nil when they do.
  mutating func refusal(of act: Act, _ limits: Limits, _ on: ID<Transition>, _ step: inout Step) -> RejectionReason? {
    let range = range(limits, of: act.action, by: act.party, &step)
    if let left = range.timesLeft, left == 0, let times = limits.times, case .number(let most) = value(of: times, &step)
    {
      return .doneOften(act.action, act.party, most: Int(clamping: most.floor))
    }
    for limit in [limits.times, limits.atLeast, limits.atMost].compactMap({ $0 })
    where value(of: limit, &step).isUnknown {
      return .conditionUnknown(act.action, on, missing: missing(in: limit, &step))
    }
    guard case .money(let asked) = step.proposed, !range.contains(asked) else { return nil }
    return .offerRefused(RefusedOffer(asked: asked, range: range))
  }

  /// Whether a party has done what an `on` limits as often as it may.
  mutating func isUsedUp(_ limits: Limits, _ action: ID<Action>, _ party: ID<Party>, _ step: inout Step) -> Bool {
    guard let times = limits.times, case .number(let most) = value(of: times, &step) else { return false }
    return Int64(count(.times(action, by: party), step.workflow)) >= most.floor
  }

  private mutating func range(
    _ limits: Limits, of action: ID<Action>, by party: ID<Party>, _ step: inout Step
  ) -> OfferRange {
    var range = OfferRange()
    if let least = limits.atLeast, case .money(let units) = value(of: least, &step) { range.least = units }
    if let most = limits.atMost, case .money(let units) = value(of: most, &step) { range.most = units }
    if let times = limits.times, case .number(let most) = value(of: times, &step) {
      range.timesLeft = max(0, Int(clamping: most.floor) - Int(count(.times(action, by: party), step.workflow)))
    }
    guard limits.refusesRetreat, let own = proposals.first(where: { $0.party == party }) else { return range }
    range.previous = own.remedy.refund
    if step.workflow.parties[party.index].side == .claimant {
      range.most = min(range.most ?? .max, own.remedy.refund)
    } else {
      range.least = max(range.least ?? .min, own.remedy.refund)
    }
    return range
  }
}
