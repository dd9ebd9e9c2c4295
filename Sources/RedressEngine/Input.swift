public import RedressMoney
public import RedressWorkflow

/// A person bound to a party, by position among the people of the case.
public struct Person: Hashable, Sendable {
  private let raw: Int32
  /// The position.
  public var index: Int { Int(raw) }
  /// Wraps a position; it is that of the person's binding in the opening.
  public init(_ index: Int) { raw = Int32(clamping: index) }
}

/// A value brought from outside; texts are taken into the case when they come.
public enum GivenValue: Hashable, Sendable {
  /// Anything but a text.
  case value(Value)
  /// A text.
  case text(String)
}

/// A fact and the value brought for it.
public struct GivenFact: Hashable, Sendable {
  /// The fact.
  public var fact: ID<Fact>
  /// Its value.
  public var value: GivenValue

  /// Pairs the two.
  public init(_ fact: ID<Fact>, _ value: GivenValue) {
    self.fact = fact
    self.value = value
  }
}

/// An element of a proposal or of a departure as a person states it, before its amount is fixed.
public enum RequestedRemedy: Hashable, Sendable {
  /// A share of what was claimed, 0 to 100.
  case refundPercent(Rational)
  /// An amount in minor units.
  case refundAmount(Int64)
  /// A share or an amount, of the claim or of a line.
  indirect case refund(RequestedSum)
  /// Taken off the refunds.
  indirect case deduct(RequestedSum)
  /// The goods go back; who pays the freight, where it is said.
  case returnGoods(freight: ID<Party>?)
  /// Some goods go back, or within some days.
  indirect case returned(ReturnTerm)
  /// Other goods are sent.
  case replacement
  /// Other goods are sent for some, within some days, at another price, or else money goes back.
  indirect case replaced(RequestedReplacement)
  /// Money from one party to another.
  case pay(to: ID<Party>, from: ID<Party>, amount: Int64)
  /// An obligation in words.
  case perform(by: ID<Party>, words: String)
  /// Nothing.
  case noRemedy
}

/// A refund or a deduction as a person states it.
public struct RequestedSum: Hashable, Sendable {
  /// What it is.
  public enum Measure: Hashable, Sendable {
    /// A share, 0 to 100.
    case percent(Rational)
    /// An amount in minor units.
    case amount(Int64)
  }

  /// What it is.
  public var measure: Measure
  /// What a share is taken of.
  public var basis: RemedyBasis
  /// The line that it is for; nil for the whole claim.
  public var part: LinePart?
  /// What it is for: untrusted.
  public var words: String?

  /// A share of the claim, or an amount.
  public init(_ measure: Measure, of basis: RemedyBasis = .claim, part: LinePart? = nil, words: String? = nil) {
    self.measure = measure
    self.basis = basis
    self.part = part
    self.words = words
  }
}

/// A replacement as a person states it.
public struct RequestedReplacement: Hashable, Sendable {
  /// In place of what; nil for all that is claimed.
  public var part: LinePart?
  /// Within how many days.
  public var days: Int?
  /// What the claimant pays on top, in minor units; below nothing, what the respondent gives back.
  public var difference: Int64
  /// The refunds that take its place when it is given up.
  public var instead: [RequestedSum]

  /// A replacement.
  public init(part: LinePart? = nil, days: Int? = nil, difference: Int64 = 0, instead: [RequestedSum] = []) {
    self.part = part
    self.days = days
    self.difference = difference
    self.instead = instead
  }
}

/// A piece of evidence as the case knows it; its bytes are in the vault, synced and digested, before it is brought.
public struct Attachment: Hashable, Sendable {
  /// Its kind.
  public var kind: ID<EvidenceKind>
  /// SHA-256 of its bytes, in hexadecimal.
  public var digest: String
  /// Its length in bytes.
  public var byteCount: Int64
  /// The media type that its bytes show.
  public var media: String
  /// The name it was given under: untrusted.
  public var label: String
  /// A note by its giver: untrusted.
  public var note: String?

  /// Describes a piece of evidence.
  public init(kind: ID<EvidenceKind>, digest: String, byteCount: Int64, media: String, label: String, note: String?) {
    self.kind = kind
    self.digest = digest
    self.byteCount = byteCount
    self.media = media
    self.label = label
    self.note = note
  }
}

/// An act of a person for a party.
public struct Act: Sendable {
  /// The action.
  public var action: ID<Action>
  /// For whom.
  public var party: ID<Party>
  /// By whom.
  public var person: Person
  /// Inputs and findings.
  public var facts: [GivenFact] = []
  /// The proposal, where the action makes one.
  public var proposal: [RequestedRemedy] = []
  /// The version that is accepted or refused.
  public var version: Int?
  private var more = More.nothing

  /// An act with nothing but its action.
  public init(_ action: ID<Action>, by party: ID<Party>, person: Person) {
    self.action = action
    self.party = party
    self.person = person
  }

  /// Words that go with it: why a proposal is refused, a note; untrusted.
  public var words: String? {
    get { more.words }
    set { more = More(newValue, more.attachments, more.departure) }
  }

  /// Evidence handed in with it.
  public var attachments: [Attachment] {
    get { more.attachments }
    set { more = More(more.words, newValue, more.departure) }
  }

  /// Another remedy than the table gives, with its written reason; only with `rule`.
  public var departure: Departure? {
    get { more.departure }
    set { more = More(more.words, more.attachments, newValue) }
  }
}

/// What few acts bring; it stands apart, so that an act is small.
private indirect enum More: Sendable {
  case nothing
  case these(words: String?, attachments: [Attachment], departure: Departure?)

  init(_ words: String?, _ attachments: [Attachment], _ departure: Departure?) {
    let isNothing = words == nil && attachments.isEmpty && departure == nil
    self = isNothing ? .nothing : .these(words: words, attachments: attachments, departure: departure)
  }

  var words: String? {
    switch self {
    case .nothing: nil
    case .these(let words, _, _): words
    }
  }

  var attachments: [Attachment] {
    switch self {
    case .nothing: []
    case .these(_, let attachments, _): attachments
    }
  }

  var departure: Departure? {
    switch self {
    case .nothing: nil
    case .these(_, _, let departure): departure
    }
  }
}

/// A remedy other than the one that the table gives.
public struct Departure: Hashable, Sendable {
  /// The remedy.
  public var remedy: [RequestedRemedy]
  /// Why, in words; never empty.
  public var because: String

  /// A departure with its reason.
  public init(remedy: [RequestedRemedy], because: String) {
    self.remedy = remedy
    self.because = because
  }
}

/// A person bound to a party.
public struct Binding: Hashable, Sendable {
  /// The party.
  public var party: ID<Party>
  /// The person's id: one person stands for one party only.
  public var person: String
  /// Whether somebody else stands for the party instead by now; for another party this person still cannot stand.
  public var hasLeft = false

  /// Binds a person to a party.
  public init(party: ID<Party>, person: String) {
    self.party = party
    self.person = person
  }

  /// Whether the person stands for a party now.
  public func stands(for party: ID<Party>) -> Bool { self.party == party && !hasLeft }
}

/// A line of the order, or a part of it, that a claim is about.
public struct ClaimedLine: Hashable, Sendable {
  /// The line's id in the order.
  public var line: String
  /// What it is called there: untrusted.
  public var title: String
  /// How many pieces of it.
  public var quantity: Int
  /// What was paid for them, shipping and discounts apportioned, in minor units.
  public var paid: Int64
  /// Of that, what was paid for their shipping.
  public var shipping: Int64

  /// Claims pieces of a line.
  public init(line: String, title: String = "", quantity: Int, paid: Int64, shipping: Int64 = 0) {
    self.shipping = shipping
    self.line = line
    self.title = title
    self.quantity = quantity
    self.paid = paid
  }
}

/// All that a case needs to open.
public struct Opening: Sendable {
  /// The opening act: action `open`, with its facts, proposal and attachments.
  public var act: Act
  /// Who stands for whom.
  public var bindings: [Binding]
  /// Facts of the order and its lines, already typed.
  public var facts: [GivenFact]
  /// Settings that differ from the workflow's, within their bounds.
  public var settings: [(setting: ID<Setting>, value: Value)]
  /// Calendars of places that differ from the workflow's.
  public var calendars: [(party: ID<Party>, calendar: ID<CalendarEntry>)]
  /// Why the claim is made.
  public var reason: ID<Reason>?
  /// The currency of the order; nil where nothing is paid.
  public var currency: Currency?
  /// What was paid for the order, in minor units.
  public var paid: Int64
  /// What is claimed, in minor units; nil for the sum of the claimed lines, or all that was paid.
  public var claimed: Int64?
  /// The claimed lines; empty for the whole order.
  public var lines: [ClaimedLine]
  /// The name of the order; the case keeps it and does nothing with it.
  public var order: String?
  /// The most that the case may take into escrow, in minor units; nil for all that was paid.
  public var holdable: Int64?

  /// An opening with nothing but its act and people.
  public init(act: Act, bindings: [Binding], currency: Currency?, paid: Int64) {
    self.act = act
    self.bindings = bindings
    self.currency = currency
    self.paid = paid
    facts = []
    settings = []
    calendars = []
    lines = []
  }
}

/// What is brought to a case.
public enum Input: Sendable {
  /// It is now so late.
  case time
  /// An act.
  case act(Act)
  /// Evidence on its own.
  case attach([Attachment], by: ID<Party>, person: Person)
  /// A party says beforehand what it accepts, or takes that back.
  case threshold(ThresholdChange)
  /// Somebody new for a neutral party; it comes from the desk, not from a party.
  case assign(Assignment)
}
