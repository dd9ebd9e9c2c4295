/// Where the hash chain of a case stands.
public struct ChainHead: Hashable, Sendable {
  /// The number of events in the chain.
  public var seq: Int64
  /// The hash of the last of them.
  public var hash: Digest

  /// Makes the head of a chain of `seq` events.
  public init(seq: Int64, hash: Digest) {
    self.seq = seq
    self.hash = hash
  }

  /// The head of a case that has no event yet.
  public static let none = ChainHead(seq: 0, hash: .zero)
}

extension StoredEvent {
  /// Computes what ``hash`` must be, from the stored bytes of every other field.
  ///
  /// Each field is preceded by its length, so no two different events have the same bytes to hash. The payload enters
  /// by its own digest: a verifier can follow the chain without being shown what a party wrote.
  ///
  ///     0x00 │ case │ seq │ position │ type │ version │ effective │ recorded │ actor │ command │ part │ writer │ prev │ SHA-256(payload)
  public var computedHash: Digest {
    var fields = HashedFields()
    fields.add(caseID.text.utf8)
    fields.add(seq)
    fields.add(position)
    fields.add(type.utf8)
    fields.add(Int64(version))
    fields.add(effectiveAt)
    fields.add(recordedAt)
    fields.add(actor.utf8)
    fields.add(commandID.text.utf8)
    fields.add(Int64(part))
    fields.add(Int64(writer))
    fields.add(prevHash.bytes)
    fields.add(Digest.sha256(payload).bytes)
    return Digest.sha256(fields.bytes)
  }
}

/// Bytes to hash: a leading zero that marks a leaf, then length-prefixed fields.
struct HashedFields {
  private(set) var bytes: [UInt8] = [0]

  init() { bytes.reserveCapacity(320) }

  mutating func add(_ field: some Collection<UInt8>) {
    addBigEndian(UInt32(truncatingIfNeeded: field.count))
    bytes.append(contentsOf: field)
  }

  mutating func add(_ number: Int64) {
    addBigEndian(UInt32(8))
    addBigEndian(UInt64(bitPattern: number))
  }

  private mutating func addBigEndian<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
