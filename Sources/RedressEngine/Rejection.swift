public import RedressMoney
public import RedressTime
public import RedressWorkflow

/// Why an input was not taken.
public struct Rejection: Error, Sendable, Hashable {
  /// The rule that it broke.
  public var reason: RejectionReason
  /// Whether a step broke off in the middle, which only a defect of the workflow can cause.
  ///
  /// ``Case/decide(_:at:under:)`` takes such a step back; a case brought forward in place must then be dropped.
  public var brokeOff = false
  /// What that party may do now.
  public var now: [OpenAct]
  /// What that party may do later, and from when.
  public var later: [OpenAct]
  /// Whether, and until when, that party may attach evidence now.
  public var gate: OpenGate?
  /// Who brought the input; nil where nobody stands for a party yet.
  public var party: ID<Party>?
  /// The currency of the case's amounts.
  public var currency: Currency?

  /// A rejection with what may be done instead.
  public init(_ reason: RejectionReason, now: [OpenAct] = [], later: [OpenAct] = []) {
    self.reason = reason
    self.now = now
    self.later = later
  }
}

/// An act that a party may take.
public struct OpenAct: Sendable, Hashable {
  /// The action.
  public var action: ID<Action>
  /// Its `on`.
  public var on: ID<Transition>
  /// Since or from when; nil for now.
  public var from: Instant?
  /// Until when: the earliest of its bound and of the running clocks around it that lead elsewhere; nil for no end.
  public var until: Instant?

  /// An act and when it is open.
  public init(action: ID<Action>, on: ID<Transition>, from: Instant? = nil, until: Instant? = nil) {
    self.action = action
    self.on = on
    self.from = from
    self.until = until
  }
}

/// Leave to attach evidence.
public struct OpenGate: Sendable, Hashable {
  /// Until when: the earliest of the running clocks around it that lead elsewhere; nil for no end.
  public var until: Instant?

  /// Leave until an instant.
  public init(until: Instant?) { self.until = until }
}

/// The rule that an input broke.
public enum RejectionReason: Sendable, Hashable {
  /// The case has ended.
  case ended(ID<End>)
  /// The child was cancelled, or there is none of that number.
  case cancelled
  /// The child stands still, because an interlude of a case around it has suspended the place of its run.
  case suspended
  /// A child that the act would open is refused, for a reason in the terms of the child's workflow; the line counts the
  /// claimed ones from 1.
  indirect case childRefuses(ID<ChildRun>, line: Int?, RejectionReason)
  /// The person is bound to no party, or to another.
  case notBound(ID<Party>)
  /// The person stands for another party of the case, or did: a conflict of interest.
  case conflict(String, standsFor: ID<Party>, asked: ID<Party>)
  /// Somebody else stands for the party instead of this person by now.
  case hasLeft(String, ID<Party>)
  /// The person stands for the party already.
  case boundAlready(String, ID<Party>)
  /// Nobody else can be bound to a party that takes a side.
  case assignmentRefused(ID<Party>)
  /// What was done before by the same person keeps it from this act.
  case keptOut(String, ID<Action>, by: ID<Action>)
  /// Who made a ruling neither approves nor rejects it.
  case ownRuling(ID<Action>, String)
  /// A reason in words is wanted; nil for somebody new.
  case reasonWanted(ID<Action>?)
  /// No `on` here answers to this action by this party.
  case notOpenHere(ID<Action>, ID<Party>)
  /// It opens later.
  case tooEarly(ID<Action>, opens: Instant)
  /// It would open no earlier than it closes.
  case neverOpen(ID<Action>, opens: Instant, closed: Instant)
  /// It closed before.
  case tooLate(ID<Action>, closed: Instant)
  /// A bound counts from a fact that is not known.
  case anchorUnknown(ID<Action>, [ID<Fact>])
  /// The condition does not hold.
  case conditionFails(ID<Action>, ID<Transition>)
  /// The condition is unknown, for want of these facts.
  case conditionUnknown(ID<Action>, ID<Transition>, missing: [ID<Fact>])
  /// A required input is missing.
  case inputMissing(ID<Action>, ID<Fact>)
  /// The action does not bring this fact.
  case inputNotTaken(ID<Action>, ID<Fact>)
  /// A value is out of the fact's bounds or of another type.
  case valueRefused(ID<Fact>)
  /// An amount is not above zero, or a share is not between 0 and 100.
  case amountRefused
  /// The action needs a proposal.
  case proposalMissing(ID<Action>)
  /// The action makes no proposal, or not of this element.
  case proposalNotTaken(ID<Action>, RemedyKinds)
  /// A proposal to refund more than is held.
  ///
  /// A refund is a total, so what the claimant was paid already counts in.
  case refundExceedsHeld(asked: Int64, held: Int64, paid: Int64 = 0)
  /// A line that is not claimed; these are.
  case lineNotClaimed(String, claimed: [String])
  /// More pieces of a line than are claimed, or none.
  case piecesNotClaimed(String, asked: Int, claimed: Int)
  /// More back for a line than was paid for it.
  case refundExceedsLine(String, asked: Int64, paid: Int64)
  /// Deductions that leave nothing of the refund, or are more than what they are taken off.
  case deductionLeavesNothing(of: Int64)
  /// The version is not live, or none is named; these are.
  case versionNotLive(Int?, live: [Int])
  /// The version is live, but it is not for this party to accept here.
  case versionNotForYou(Int)
  /// A party cannot accept its own proposal.
  case ownProposal(Int)
  /// A party has done this as often as it may.
  case doneOften(ID<Action>, ID<Party>, most: Int)
  /// A refund that may not be proposed.
  indirect case offerRefused(RefusedOffer)
  /// No threshold can be set here, or not by this party.
  case thresholdClosed(ID<Party>)
  /// A claimant's threshold is the least that it takes, a respondent's the most that it gives.
  case thresholdReversed(ID<Party>, isLeast: Bool)
  /// A threshold of nothing, or of a share outside 0 to 100.
  case thresholdNothing
  /// A threshold above all that was paid.
  case thresholdBeyond(asked: Int64, paid: Int64)
  /// A threshold that would be over before it holds.
  case thresholdOver(Instant)
  /// A party takes a threshold back and has none.
  case thresholdMissing(ID<Party>)
  /// Findings that the ruling needs are missing.
  case findingsMissing(ID<Ruling>, [ID<Fact>])
  /// A departure without a ruling to depart from, or without a reason.
  case departureRefused
  /// This person has acted already under this `needs`.
  case alreadyRecorded(ID<Action>)
  /// Nobody may attach here, or not this party.
  case evidenceClosed(ID<Party>)
  /// This party has given as many of the kind as it may.
  case evidenceLimit(ID<EvidenceKind>, limit: Int)
  /// The file's content is none that the kind takes.
  case mediaRefused(ID<EvidenceKind>, media: String)
  /// The file has more bytes than the kind takes.
  case tooLarge(ID<EvidenceKind>, byteCount: Int64)
  /// The order is in another currency than the workflow.
  case currencyMismatch
  /// Nobody may open this workflow directly.
  case cannotOpen
  /// The opening names no reason, and the workflow has some.
  case reasonMissing
  /// A fact of the opening has no value.
  case openingFactMissing(ID<Fact>)
  /// A party has nobody bound to it.
  case partyUnbound(ID<Party>)
  /// A person is bound to two parties.
  case boundTwice(String)
  /// A party has two people bound to it.
  case partyBoundTwice(ID<Party>)
  /// A party has more people bound to it than seats in this case.
  case seatsTaken(ID<Party>)
  /// More people are bound to one case than any case takes.
  case tooManyPeople(limit: Int)
  /// A setting cannot be overridden so.
  case settingRefused(ID<Setting>)
  /// More is claimed than was paid, or nothing where something must be.
  case claimRefused(claimed: Int64, paid: Int64)
  /// An amount of time is negative, not whole where it must be, or unknown.
  case timeRefused(ID<Window>?)
  /// A deadline cannot be computed: the calendar does not reach that far, or has no working day.
  case deadlineOutOfReach(ID<Window>?, day: Day?)
  /// The input is earlier than what the case has already seen.
  case timeGoesBack(last: Instant)
  /// A chain of instantaneous steps did not come to rest.
  case doesNotRest
}
