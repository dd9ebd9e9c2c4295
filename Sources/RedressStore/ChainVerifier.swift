/// What is wrong with a chain, and at which event it first shows.
public struct ChainFault: Sendable, Hashable {
  /// The first place where the chain is not what it must be.
  public var seq: Int64
  /// What is wrong there.
  public var kind: Kind

  /// The ways in which a chain can be broken.
  public enum Kind: Sendable, Hashable {
    /// The event there belongs to another case or stands at another place.
    case misplaced
    /// The event does not follow the one before it.
    case unlinked
    /// The event's fields do not have its hash.
    case altered
    /// The event carries a position or an instant of writing that is not after the one before.
    case outOfOrder
    /// The chain ends before or after the place that the case's head names.
    case wrongEnd
  }

  /// Makes a fault.
  public init(seq: Int64, kind: Kind) {
    self.seq = seq
    self.kind = kind
  }
}

/// Follows the chain of one case, event by event, in constant memory.
public struct ChainVerifier: Sendable {
  private let caseID: CaseID
  private var head = ChainHead.none
  private var position: Int64 = 0
  private var recordedAt = Int64.min

  /// Begins at the first event of a case.
  public init(caseID: CaseID) { self.caseID = caseID }

  /// Takes the next event, or says what is wrong with it; after a fault the verifier is of no more use.
  public mutating func take(_ event: StoredEvent) -> ChainFault? {
    let seq = head.seq + 1
    guard event.caseID == caseID, event.seq == seq else { return ChainFault(seq: seq, kind: .misplaced) }
    guard event.hash == event.computedHash else { return ChainFault(seq: seq, kind: .altered) }
    guard event.prevHash == head.hash else { return ChainFault(seq: seq, kind: .unlinked) }
    guard event.position > position, event.recordedAt >= recordedAt else {
      return ChainFault(seq: seq, kind: .outOfOrder)
    }
    head = ChainHead(seq: seq, hash: event.hash)
    position = event.position
    recordedAt = event.recordedAt
    return nil
  }

  /// Compares where the events ended with the head that the case keeps.
  public func end(at kept: ChainHead) -> ChainFault? {
    guard kept != head else { return nil }
    return ChainFault(seq: min(kept.seq, head.seq) + 1, kind: .wrongEnd)
  }
}

extension CaseFile {
  /// What is wrong with the chain of its events, if anything; the file must hold all of them.
  public var chainFault: ChainFault? {
    var verifier = ChainVerifier(caseID: row.caseID)
    for event in events {
      if let fault = verifier.take(event) { return fault }
    }
    return verifier.end(at: row.head)
  }
}
