public import RedressDiagnostics

/// Where a `goto` leads.
@frozen public enum Target: Hashable, Sendable {
  /// A phase, an interlude, or the workflow itself.
  case place(ID<Place>)
  /// A route.
  case route(ID<Route>)
  /// An end.
  case end(ID<End>)
  /// Back to where the interlude suspended the case.
  case back
}

/// How many different people must have acted.
@frozen public enum Needs: Hashable, Sendable {
  /// Everybody bound to the parties of the `on`.
  case all
  /// More than half of them.
  case majority
  /// A number.
  case count(ExpressionID)
}

/// The approval of a ruling by somebody else than who ruled.
public struct Approval: Sendable {
  /// The amount of money above which it is needed.
  public let above: ExpressionID
  /// Who approves or rejects.
  public let by: PartySet

  package init(above: ExpressionID, by: PartySet) {
    self.above = above
    self.by = by
  }
}

/// How often an act is open to a party, and which refunds may be proposed with it.
public struct Limits: Sendable {
  /// How often each party may do each of the actions in a case, a number; nil for any number of times.
  public let times: ExpressionID?
  /// The least refund that may be proposed, an amount of money.
  public let atLeast: ExpressionID?
  /// The greatest.
  public let atMost: ExpressionID?
  /// Whether a party may not go back behind its own live proposal.
  public let refusesRetreat: Bool

  package init(times: ExpressionID?, atLeast: ExpressionID?, atMost: ExpressionID?, refusesRetreat: Bool) {
    self.times = times
    self.atLeast = atLeast
    self.atMost = atMost
    self.refusesRetreat = refusesRetreat
  }
}

/// A transition on an act (`on`).
public struct Transition: Sendable {
  /// The place whose `on` it is.
  public let place: ID<Place>
  /// The actions that it answers to.
  public let actions: ActionSet
  /// Who may act.
  public let parties: PartySet
  /// Whose live proposal may be accepted; nil for any other party's.
  public let whose: PartySet?
  /// When it matches; nil for always.
  public let condition: ExpressionID?
  /// Since when and until when it is open.
  public let bounds: Run<Bound>
  /// How many must act before it moves; nil for one.
  public let needs: Needs?
  /// What happens.
  public let effects: Run<Effect>
  /// Where it leads; nil for an internal transition.
  public let target: Target?
  /// Who has done one of these actions in the case may not act.
  public let notWho: ActionSet
  /// Above which amount somebody else has to approve what is decided; nil for never.
  public let approval: Approval?
  /// How often it is open to a party, and for which refunds; nil where nothing is said.
  public let limits: Limits?
  /// The text of the condition, for whoever it keeps from acting.
  public let conditionText: String?
  /// Where it stands in the file.
  public let origin: Span

  package init(
    place: ID<Place>, actions: ActionSet, parties: PartySet, whose: PartySet?, condition: ExpressionID?,
    bounds: Run<Bound>, needs: Needs?, effects: Run<Effect>, target: Target?, notWho: ActionSet = [],
    approval: Approval? = nil, limits: Limits? = nil, conditionText: String?, origin: Span
  ) {
    self.place = place
    self.actions = actions
    self.parties = parties
    self.whose = whose
    self.condition = condition
    self.bounds = bounds
    self.needs = needs
    self.effects = effects
    self.target = target
    self.notWho = notWho
    self.approval = approval
    self.limits = limits
    self.conditionText = conditionText
    self.origin = origin
  }
}

/// What a transition, an expiry, an entry or a route does, in document order.
@frozen public enum Effect: Hashable, Sendable {
  /// Gives a fact a value.
  case set(ID<Fact>, to: ExpressionID)
  /// Makes the claim one for another reason (a conversion).
  case setReason(to: ExpressionID)
  /// Makes a party's live proposal the remedy.
  case adopt(from: ID<Party>)
  /// Makes these elements the remedy.
  case award(Run<RemedyElement>)
  /// Decides a ruling by its table, unless the neutral departs from it.
  case decide(ID<Ruling>)
  /// Gives up the replacements of the remedy for what the remedy says instead.
  case fallBack
  /// Takes money into escrow.
  case hold(ExpressionID)
  /// An amount that the claimant was paid elsewhere is netted off.
  case net(ExpressionID)
  /// Gives a side money provisionally, out of what is held; the next place with `pays` settles it.
  case credit(to: ID<Party>, ExpressionID)
  /// Takes back what a party was credited and has not been settled.
  case takeBack(from: ID<Party>)
  /// Counts a window anew from now.
  case restart(ID<Window>)
  /// Moves the end of a window by its own amount.
  case extend(ID<Window>, by: AmountExpression)
  /// Tells a party.
  case notify(PartySet, text: Int32)
}
