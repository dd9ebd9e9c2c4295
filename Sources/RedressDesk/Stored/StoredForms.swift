// The stored forms of events, version 1. They are never edited: what must change becomes a version 2 beside them, and the
// histories of every release replay for ever.

/// A value of a fact, in words and digits that need no workflow to read.
struct StoredValueV1: Codable, Equatable {
  /// `flag`, `choice`, `reason`, `number`, `money`, `instant`, `text` or `unknown`.
  var type: String
  var text: String
}

/// The payload of `opened`.
struct OpenedV1: Codable {
  var workflow: String
  var party: String
  var person: Int
  var bindings: [BindingV1]
  var calendars: [String: String]
  var settings: [String: StoredValueV1]
  var reason: String?
  var currency: String?
  /// The currency's exponent at opening, which the case keeps.
  var exponent: Int?
  var paid: Int64
  var claimed: Int64
  var lines: [LineV1]
  /// The name of the order; histories from before it was written lack it.
  var order: String?
  /// The most that the case may take into escrow; histories from before claims were kept lack it.
  var holdable: Int64?
  /// Of a child: the run that opened it, by its name in the parent's workflow.
  var run: String?
  /// Of a child: the number of its parent in the tree.
  var parent: Int?
  /// Of a child of one line: the line's id in the order.
  var part: String?
  /// What of the claim is for shipping; left out for nothing.
  var shipping: Int64?
}

struct BindingV1: Codable {
  var party: String
  var person: String
}

struct LineV1: Codable {
  var line: String
  var title: String
  var quantity: Int
  var paid: Int64
  /// Of that, what was paid for shipping; left out for nothing.
  var shipping: Int64?
}

/// The payload of `acted` and of `recorded`.
struct ActedV1: Codable {
  var action: String
  var party: String
  var person: Int
  var on: String
  var version: Int?
  var words: String?
}

/// The payload of `pended`: the act that ruled, and what it will give once it is approved.
struct PendedV1: Codable {
  var act: ActedV1
  var ruling: RemediedV1
}

/// The payload of `assigned`.
struct AssignedV1: Codable {
  var party: String
  var person: String
  /// Who leaves, by position among the people of the case.
  var instead: Int?
  var because: String
}

/// The payload of `fact-given`.
struct FactGivenV1: Codable {
  var fact: String
  var value: StoredValueV1
  var by: String?
}

/// The payload of `balloted`.
struct BallotedV1: Codable {
  var fact: String
  var value: StoredValueV1
  var by: String
  var person: Int
}

/// The payload of `text-taken`.
struct TextTakenV1: Codable {
  var text: String
}

/// The payload of `attached`.
struct AttachedV1: Codable {
  var number: Int
  var party: String
  var person: Int
  var seenBy: [String]
  var late: Bool
  var kind: String
  var digest: String
  var byteCount: Int64
  var media: String
  var label: String
  var note: String?
}

/// A remedy whose amounts are fixed.
struct RemedyV1: Codable {
  var kinds: [String]
  var refund: Int64
  var freight: String?
  var payments: [PaymentV1]
  var performances: [PerformanceV1]
  /// How its refunds, returns and replacements are made up; left out where the fields above tell it.
  var terms: [TermV1]?
}

struct PaymentV1: Codable {
  var to: String
  var from: String
  var amount: Int64
  var words: String?
}

struct PerformanceV1: Codable {
  var by: String
  var words: String
}

/// The payload of `proposed`, of `refused` and of `accepted`.
struct ProposalV1: Codable {
  var version: Int?
  var party: String
  var remedy: RemedyV1?
}

/// The payload of `remedied`.
struct RemediedV1: Codable {
  var remedy: RemedyV1
  /// `adoption`, `acceptance`, `award`, `fall-back`, `ruling` or `departure`.
  var source: String
  var party: String?
  var version: Int?
  var ruling: String?
  var rule: String?
  var findings: [String]?
  var because: String?
}

/// The payload of events that happen to one thing: a place, a route, an `on`, a reason, a reminder.
struct NamedV1: Codable {
  var id: String
}

/// The payload of `suspended`.
struct SuspendedV1: Codable {
  var from: String
  var base: String
  var by: String
}

/// A unit and how many of it; hours and minutes are counted in microseconds.
struct AmountV1: Codable {
  var unit: String
  var quantity: Int64
}

/// The payload of `bound-read`; instants are microseconds since 1970, as everywhere in the log.
struct BoundReadV1: Codable {
  var bound: String
  var amount: AmountV1?
  var at: Int64?
}

/// The payload of `clock-started`, `clock-restarted` and `clock-moved`; without instants the clock waits for its anchor.
struct ClockV1: Codable {
  var window: String
  var amount: AmountV1?
  var anchor: Int64?
  var end: Int64?
  var due: Int64?
  var cause: String?
}

/// The payload of `reminder-set`.
struct ReminderSetV1: Codable {
  var reminder: String
  var at: Int64
}

/// The payload of `clock-stood`.
struct ClockStoodV1: Codable {
  var window: String
  var unit: String
  var endOfDay: Bool
  var days: Int32
  var microseconds: Int64
  var trailing: Int64
}

/// The payload of `reminded`.
struct RemindedV1: Codable {
  var reminder: String
  var window: String
  var due: Int64
}

/// The payload of `expired`.
struct ExpiredV1: Codable {
  var window: String
  var expiry: String
}

/// The payload of `notified`.
struct NotifiedV1: Codable {
  var parties: [String]
  var text: String
}

/// The payload of `money-moved`.
struct MoneyMovedV1: Codable {
  /// `held`, `paid-to-claimant`, `paid-to-respondent`, `paid`, `paid-elsewhere`, `taken-over`, `handed-back`, or `owed`,
  /// which is the whole debt from then on.
  var movement: String
  var amount: Int64
  var to: String?
  var from: String?
  /// How much of what was paid elsewhere came out of escrow.
  var fromHeld: Int64?
}

/// The payload of `ended`.
struct EndedV1: Codable {
  var end: String
  var action: String?
  var party: String?
  var on: String?
  var window: String?
  var expiry: String?
  var child: ChildEndedV1?
}

/// The payload of `child-ended`, and what ended a parent.
struct ChildEndedV1: Codable {
  var run: String
  /// The child's number in the tree.
  var child: Int
  var end: String
}

/// The payload of events that say all by their type.
struct EmptyV1: Codable {}

/// The number of the case in its tree; absent for the root, so that histories of cases by themselves read as they are.
struct NodeV1: Codable {
  var node: Int?
}
