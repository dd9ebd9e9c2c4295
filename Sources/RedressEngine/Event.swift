public import RedressMoney
public import RedressTime
public import RedressWorkflow

/// An event with the logical instant at which it happened, which is not the instant of processing.
public struct Recorded: Sendable, Hashable {
  /// When it happened.
  public var at: Instant
  /// What happened.
  public var event: Event

  /// Pairs the two.
  public init(at: Instant, _ event: Event) {
    self.at = at
    self.event = event
  }
}

/// Something that happened in a case.
///
/// A case is the fold of these; applying one never computes a deadline or an amount anew.
public enum Event: Sendable, Hashable {
  /// The case opened; everything pinned at opening is in it.
  indirect case opened(OpenedCase)
  /// An act took effect: it counts from now on. `words` go with it, and are untrusted.
  case acted(action: ID<Action>, party: ID<Party>, person: Person, on: ID<Transition>, words: String?)
  /// An act was recorded under `needs`, which is not reached yet; the version is that of an acceptance, else 0.
  case recorded(
    action: ID<Action>, party: ID<Party>, person: Person, on: ID<Transition>, version: Int, words: String?)
  /// A ruling waits for somebody else to approve it; an earlier one that waited has fallen. The words are its maker's.
  indirect case pended(PendingRuling, words: String?)
  /// Somebody new stands for a party, instead of another or beside those who do.
  case assigned(ID<Party>, person: String, instead: Person?, because: String)
  /// Under `needs` enough people have acted; the record is cleared.
  case reached(on: ID<Transition>)
  /// A fact was given by a party, or set by the workflow.
  case factGiven(ID<Fact>, Value, by: ID<Party>?)
  /// One of several people of a party voted on a fact, instead of what they voted before in this round.
  case balloted(ID<Fact>, Value, by: ID<Party>, person: Person)
  /// The claim became one for another reason.
  case reasonGiven(ID<Reason>)
  /// The case took in a text, which is the next of its texts.
  case textTaken(String)
  /// Evidence was attached.
  indirect case attached(AttachedItem)
  /// A party made a proposal, which replaces its earlier one.
  case proposed(version: Int, party: ID<Party>, Remedy)
  /// A party refused the other side's proposals, or one version; its words stand with the act.
  case refused(party: ID<Party>, version: Int?)
  /// A party said beforehand what it accepts, in place of what it said before.
  indirect case thresholdSet(Threshold)
  /// A party took its threshold of this number back.
  case thresholdWithdrawn(ID<Party>, number: Int, seenBy: PartySet)
  /// The party's threshold of this number is met by a version: the acceptance that follows is by it.
  case thresholdMet(ID<Party>, number: Int, version: Int, setAt: Instant)
  /// A version was accepted.
  case accepted(version: Int, by: ID<Party>)
  /// A remedy was adopted; all live proposals ended.
  case remedied(Remedy, RemedySource)
  /// A place was left for good, and its clocks are gone.
  case left(ID<Place>)
  /// The places from `resume` out to, but without, `base` were suspended by an interlude.
  case suspended(from: ID<Place>, base: ID<Place>, by: ID<Place>)
  /// An interlude went back: the case stands in `resume` again.
  case resumed(ID<Place>)
  /// An interlude was left for another place than back: what it had suspended has been left too.
  case unwound(ID<Place>)
  /// A place was entered.
  case entered(ID<Place>)
  /// A route was passed through.
  case routed(ID<Route>)
  /// A bound of a window was read: it applies, with its amount, and lies at `at`, or is absent until its anchor is known.
  case boundRead(ID<Bound>, amount: Amount?, at: Instant?)
  /// A clock started; nothing runs yet where its anchor is unknown.
  case clockStarted(ID<Window>, amount: Amount?, ClockSpan?)
  /// A clock was counted anew from now by a `restart`, which drops extensions and standing time.
  case clockRestarted(ID<Window>, amount: Amount?, ClockSpan)
  /// A clock's end moved.
  case clockMoved(ID<Window>, ClockMove, ClockSpan)
  /// A clock stands; its remainder is kept in its own unit.
  case clockStood(ID<Window>, Remainder)
  /// A reminder of a running clock is set; a clock that moves or stops unsets it.
  case reminderSet(ID<Reminder>, at: Instant)
  /// A reminder was due: who is told that which window ends when.
  case reminded(ID<Reminder>, ID<Window>, due: Instant)
  /// A reminder was due, and nobody whom it would tell can act.
  case reminderDropped(ID<Reminder>)
  /// A window expired, by which of its expiries.
  case expired(ID<Window>, ID<Expiry>)
  /// The workflow asked to tell a party something.
  case notified(PartySet, text: Int32)
  /// Money moved.
  case moneyMoved(MoneyMovement)
  /// A child ended, and its parent answers it: the run, the child's number in the tree, and the end of its workflow.
  case childEnded(ID<ChildRun>, node: Int, ID<End>)
  /// A child was cancelled, because the place of its run is being left; every clock is gone.
  case cancelled
  /// The case ended; every place is left and every clock gone.
  case ended(ID<End>, EndCause)
}

/// From where to where a clock runs.
@frozen public struct ClockSpan: Sendable, Hashable {
  /// The instant that it is counted from.
  public var anchor: Instant
  /// Its own end, before floors and caps.
  public var end: Instant
  /// When it expires: its end, held between its floors and caps.
  public var due: Instant

  /// A span with its own end and the end that holds.
  public init(anchor: Instant, end: Instant, due: Instant) {
    self.anchor = anchor
    self.end = end
    self.due = due
  }
}

/// Why a clock's end moved.
@frozen public enum ClockMove: UInt8, Sendable, Hashable {
  /// An `extend` effect.
  case extended
  /// A fact that its anchor or bounds name was given or corrected.
  case anchored
  /// Its place was resumed.
  case resumed
}

/// What made a remedy.
public enum RemedySource: Sendable, Hashable {
  /// A party's proposal was adopted because of silence or a rule of the workflow.
  case adoption(from: ID<Party>, version: Int)
  /// A version was accepted.
  case acceptance(version: Int, by: ID<Party>)
  /// The workflow awarded it.
  case award
  /// The replacements of the remedy before it were given up for what that said instead.
  case fallBack
  /// A rule of a ruling gave it, by the findings that it read.
  case ruling(ID<Ruling>, rule: Int, findings: [ID<Fact>])
  /// A neutral departed from what the rule gives, with a written reason.
  indirect case departure(ID<Ruling>, rule: Int, findings: [ID<Fact>], because: String)
}

/// Who or what ended a case.
public enum EndCause: Sendable, Hashable {
  /// An act, by the `on` that led there.
  case act(ID<Action>, ID<Party>, ID<Transition>)
  /// A window that expired.
  case expiry(ID<Window>, ID<Expiry>)
  /// A child that came to an end of its workflow: the run, and the child's number in the tree.
  case child(ID<ChildRun>, node: Int, ID<End>)
}

/// A movement of money in a case.
@frozen public enum MoneyMovement: Sendable, Hashable {
  /// Taken into escrow.
  case held(Int64)
  /// From escrow to the claimant's side.
  case paidToClaimant(Int64)
  /// From escrow to the respondent's side.
  case paidToRespondent(Int64)
  /// From escrow, for the respondent, to a party that a remedy names.
  case paid(to: ID<Party>, Int64)
  /// Paid to the claimant by somebody else, as by a bank that took the money back; so much of it out of escrow.
  case paidElsewhere(Int64, fromHeld: Int64)
  /// From escrow to a party of one side, provisionally: it is kept or taken back later.
  case credited(to: ID<Party>, Int64)
  /// What a party was credited is its own for good, as refund or as what goes to the respondent's side.
  case creditKept(by: ID<Party>, Int64)
  /// What a party was credited goes back into escrow.
  case creditTakenBack(from: ID<Party>, Int64)
  /// From what the parent holds to what its child holds: it stands in the child.
  case takenOver(Int64)
  /// From what a child holds back to what its parent holds: it stands in the child.
  case handedBack(Int64)
  /// What one party owes another in total from now on, because held money does not cover it; 0 when the debt is gone.
  case owed(from: ID<Party>, to: ID<Party>, total: Int64)
}

/// Everything that is pinned when a case opens.
public struct OpenedCase: Sendable, Hashable {
  /// By whom.
  public var party: ID<Party>
  /// By which person.
  public var person: Person
  /// Who stands for whom.
  public var bindings: [Binding]
  /// The calendar of each party's place, in the order of parties.
  public var calendars: [ID<CalendarEntry>?]
  /// The value of each setting, in the order of settings.
  public var settings: [Value]
  /// Why the claim is made.
  public let reason: ID<Reason>?
  /// The currency, with the exponent it has now; nil where nothing is paid.
  public let currency: Currency?
  /// What was paid, in minor units.
  public var paid: Int64
  /// What is claimed, in minor units.
  public var claimed: Int64
  /// The claimed lines.
  public var lines: [ClaimedLine]
  /// The name of the order; nil where none was given, as in histories that do not tell it.
  public let order: String?
  /// The most that the case may take into escrow, in minor units, since other cases on the order hold the rest; nil where
  /// nothing limits it.
  public let holdable: Int64?
  /// What opened it where it is a child; nil for a case by itself.
  public let origin: ChildOrigin?
  /// What of the claim is for shipping, in minor units; the rest is for goods.
  public var shipping: Int64

  /// All that is pinned.
  public init(
    party: ID<Party>, person: Person, bindings: [Binding], calendars: [ID<CalendarEntry>?], settings: [Value],
    reason: ID<Reason>?, currency: Currency?, paid: Int64, claimed: Int64, lines: [ClaimedLine],
    order: String? = nil, holdable: Int64? = nil, origin: ChildOrigin? = nil, shipping: Int64 = 0
  ) {
    self.party = party
    self.person = person
    self.bindings = bindings
    self.calendars = calendars
    self.settings = settings
    self.reason = reason
    self.currency = currency
    self.paid = paid
    self.claimed = claimed
    self.lines = lines
    self.order = order
    self.holdable = holdable
    self.origin = origin
    self.shipping = shipping
  }
}

/// A piece of evidence as it stands in the case.
public struct AttachedItem: Sendable, Hashable {
  /// Its number in the case, from 1.
  public var number: Int
  /// Who gave it.
  public var party: ID<Party>
  /// By which person.
  public var person: Person
  /// Who sees it.
  public var seenBy: PartySet
  /// Whether it came after its gate closed.
  public var isLate: Bool
  /// What it is.
  public var attachment: Attachment

  /// A piece of evidence with its number.
  public init(
    number: Int, party: ID<Party>, person: Person, seenBy: PartySet, isLate: Bool, attachment: Attachment
  ) {
    self.number = number
    self.party = party
    self.person = person
    self.seenBy = seenBy
    self.isLate = isLate
    self.attachment = attachment
  }
}
