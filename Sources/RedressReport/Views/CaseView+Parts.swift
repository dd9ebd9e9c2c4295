public import RedressDiagnostics
public import RedressMoney
public import RedressTime

/// The money of a case.
public struct MoneyView: Sendable, Hashable {
  /// What was paid for the order.
  public var paid: Money
  /// What is claimed.
  public var claimed: Money
  /// What is held now.
  public var held: Money
  /// What went to the claimant.
  public var toClaimant: Money
  /// What went to the respondent.
  public var toRespondent: Money
  /// What the claimant was paid elsewhere, and is netted off.
  public var elsewhere: Money?
  /// What the parties have provisionally; nil where nothing is.
  public var credited: Money?
  /// What went elsewhere, is provisional or is owed, in words with amounts.
  public var others: [String]

  /// The money of a case.
  public init(paid: Money, claimed: Money, held: Money, toClaimant: Money, toRespondent: Money, others: [String] = []) {
    self.paid = paid
    self.claimed = claimed
    self.held = held
    self.toClaimant = toClaimant
    self.toRespondent = toRespondent
    self.others = others
  }
}

/// The elements of a remedy, with their amounts.
public struct ElementsView: Sendable, Hashable {
  /// What goes back to the claimant; nil without a refund.
  public var refund: Money?
  /// The share of the claim that the refund is, in words such as `25 %`.
  public var share: String?
  /// All elements but the refund, in words.
  public var others: [String]
  /// What it comes to: `full`, `partial`, `replacement`, `mixed` or `none`.
  public var outcome: String
  /// How the refund is made up, a row each; empty where it is one plain share or amount.
  public var rows: [RefundRow]

  /// Elements of a remedy.
  public init(
    refund: Money?, share: String? = nil, others: [String] = [], outcome: String = "none", rows: [RefundRow] = []
  ) {
    self.refund = refund
    self.share = share
    self.others = others
    self.outcome = outcome
    self.rows = rows
  }

  /// What it comes to, for people.
  public var outcomeWords: String {
    switch outcome {
    case "full": "a full refund"
    case "partial": "a partial refund"
    case "replacement": "a replacement"
    case "mixed": "a refund and a replacement"
    case _: "neither a refund nor a replacement"
    }
  }

  /// All elements in one line; what goes back first is said first.
  public var words: String {
    let refund = refund.map { ["refund \($0)" + (share.map { " (\($0) of the claim)" } ?? "")] } ?? []
    let all = refund + others
    return all.isEmpty ? "nothing" : all.joined(separator: "; ")
  }
}

/// A part of a refund, or what is taken off it.
public struct RefundRow: Sendable, Hashable {
  /// What it is, in words; text of parties in it is already harmless.
  public var words: String
  /// What it comes to; below zero for what is taken off.
  public var amount: Money

  /// A part of a refund.
  public init(words: String, amount: Money) {
    self.words = words
    self.amount = amount
  }
}

/// A live proposal.
public struct ProposalView: Sendable, Hashable {
  /// Its version.
  public var version: Int
  /// Who made it.
  public var party: String
  /// When.
  public var at: Instant?
  /// What it offers or asks.
  public var elements: ElementsView

  /// A proposal.
  public init(version: Int, party: String, at: Instant?, elements: ElementsView) {
    self.version = version
    self.party = party
    self.at = at
    self.elements = elements
  }
}

/// A piece of evidence.
public struct EvidenceView: Sendable, Hashable {
  /// Its number in the case.
  public var number: Int
  /// Who gave it.
  public var party: String
  /// Its kind.
  public var kind: String
  /// The name that its file had: untrusted.
  public var label: Untrusted
  /// A note: untrusted.
  public var note: Untrusted?
  /// Its media type, as its bytes show it.
  public var media: String
  /// Its length in bytes.
  public var byteCount: Int64
  /// SHA-256 of its bytes, in hexadecimal.
  public var digest: String
  /// Who sees it.
  public var seenBy: [String]
  /// Whether it came after its gate closed.
  public var isLate: Bool

  /// A piece of evidence.
  public init(
    number: Int, party: String, kind: String, label: Untrusted, note: Untrusted?, media: String, byteCount: Int64,
    digest: String, seenBy: [String], isLate: Bool
  ) {
    self.number = number
    self.party = party
    self.kind = kind
    self.label = label
    self.note = note
    self.media = media
    self.byteCount = byteCount
    self.digest = digest
    self.seenBy = seenBy
    self.isLate = isLate
  }
}

/// A fact of a case and its value.
public struct FactView: Sendable, Hashable {
  /// The fact.
  public var name: String
  /// Its value in words: untrusted where it is a text.
  public var value: Untrusted
  /// Whether it is a finding of a neutral.
  public var isFinding: Bool

  /// A fact.
  public init(name: String, value: Untrusted, isFinding: Bool) {
    self.name = name
    self.value = value
    self.isFinding = isFinding
  }
}

/// The remedy of a case and what it rests on.
public struct RemedyView: Sendable, Hashable {
  /// What it gives.
  public var elements: ElementsView
  /// What made it, in words: a ruling, an acceptance, silence.
  public var source: String
  /// The ruling's rule, where a ruling made it.
  public var rule: String?
  /// Why: the rule's words, or those of a departure, which are untrusted.
  public var because: Untrusted?
  /// The findings that it rests on.
  public var findings: [FactView]
  /// The numbers of the evidence that its rules count.
  public var counted: [Int] = []
  /// The amounts of the case that its rules read, in words.
  public var amounts: [String] = []
  /// What would have changed it.
  public var alternatives: [AlternativeView] = []

  /// A remedy.
  public init(
    elements: ElementsView, source: String, rule: String? = nil, because: Untrusted? = nil, findings: [FactView] = []
  ) {
    self.elements = elements
    self.source = source
    self.rule = rule
    self.because = because
    self.findings = findings
  }
}

/// A ruling that waits for somebody else to approve it.
public struct PendingView: Sendable, Hashable {
  /// The party that ruled.
  public var party: String
  /// The person who ruled.
  public var person: String
  /// The parties that may approve or reject it.
  public var approvers: [String]
  /// What it gives once it is approved.
  public var remedy: RemedyView
}

/// What a party may do.
public struct ActView: Sendable, Hashable {
  /// Who.
  public var party: String
  /// What.
  public var action: Named
  /// From when; nil for now.
  public var from: Instant?
  /// Until when; nil for no end.
  public var until: Instant?
  /// What has to come with it, in words; empty for nothing.
  public var needs: String

  /// What a party may do.
  public init(party: String, action: Named, from: Instant?, until: Instant?, needs: String = "") {
    self.party = party
    self.action = action
    self.from = from
    self.until = until
    self.needs = needs
  }
}

/// Something that happened, in one line of words.
public struct TimelineEntry: Sendable, Hashable {
  /// When.
  public var at: Instant
  /// Who or what did it: a party, `timer` or `workflow`.
  public var actor: String
  /// The sort of event, for programs.
  public var event: String
  /// What happened; text of parties in it is already harmless.
  public var words: String
  /// Whether a reader in a hurry can do without it.
  public var isDetail: Bool

  /// An entry.
  public init(at: Instant, actor: String, event: String, words: String, isDetail: Bool = false) {
    self.at = at
    self.actor = actor
    self.event = event
    self.words = words
    self.isDetail = isDetail
  }
}
