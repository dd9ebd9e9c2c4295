/// Why a claim is made.
public struct Reason: Sendable {
  /// The author's id.
  public let name: String
  /// The words shown to people.
  public let title: String
  /// The evidence expected of each side.
  public let expects: [ExpectedEvidence]

  package init(name: String, title: String, expects: [ExpectedEvidence]) {
    self.name = name
    self.title = title
    self.expects = expects
  }
}

/// Evidence that a reason expects of a party.
public struct ExpectedEvidence: Sendable {
  /// Of which kind.
  public let kind: ID<EvidenceKind>
  /// From whom.
  public let from: PartySet
  /// How many items at least.
  public let atLeast: Int

  package init(kind: ID<EvidenceKind>, from: PartySet, atLeast: Int) {
    self.kind = kind
    self.from = from
    self.atLeast = atLeast
  }
}

/// A sort of evidence that may be attached.
public struct EvidenceKind: Sendable {
  /// The author's id.
  public let name: String
  /// The words shown to people.
  public let title: String
  /// The media types that the file's real content may have; empty for any.
  public let media: [String]
  /// The most bytes a file may have; nil for the store's own limit.
  public let maxBytes: Int64?
  /// The most items of this kind that one party may give; nil for no limit.
  public let limit: Int?

  package init(name: String, title: String, media: [String], maxBytes: Int64?, limit: Int?) {
    self.name = name
    self.title = title
    self.media = media
    self.maxBytes = maxBytes
    self.limit = limit
  }
}

/// A promise that the checker proves or refutes.
public enum Guarantee: Sendable {
  /// Every case ends within this many days.
  case endsWithin(days: Int)
  /// A party can be heard for this many days before a ruling.
  case hears(ID<Party>, days: Int, before: ID<Ruling>)
  /// A place is never entered while a condition holds.
  case never(Target, condition: ExpressionID?)
}
