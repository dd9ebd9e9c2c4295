/// Whether a desk takes its time from the machine or from its users.
public enum DeskKind: String, Sendable, CaseIterable {
  /// The wall clock decides.
  case live
  /// A clock of its own decides, which moves only when told.
  case rehearsal
}

/// What a store says about itself and where its log stands.
public struct DeskRow: Sendable, Hashable {
  /// Which clock decides.
  public var kind: DeskKind
  /// Where a rehearsal's clock stands, in microseconds since 1970 UTC; nil on a live desk.
  public var rehearsalClock: Int64?
  /// The version of the time-zone data that its deadlines were last computed with.
  public var zoneData: String
  /// The oldest writer that may still append.
  public var minimumWriter: Int
  /// When the desk was made, in microseconds since 1970 UTC.
  public var createdAt: Int64
  /// The position of the last event, or 0.
  public var position: Int64
  /// The last instant of writing, in microseconds since 1970 UTC.
  public var recordedAt: Int64

  /// Makes a desk; a new one has position 0.
  public init(
    kind: DeskKind, rehearsalClock: Int64?, zoneData: String, minimumWriter: Int = StoreFormat.writer,
    createdAt: Int64, position: Int64 = 0, recordedAt: Int64? = nil
  ) {
    self.kind = kind
    self.rehearsalClock = rehearsalClock
    self.zoneData = zoneData
    self.minimumWriter = minimumWriter
    self.createdAt = createdAt
    self.position = position
    self.recordedAt = recordedAt ?? createdAt
  }
}

/// The versions that this program writes.
public enum StoreFormat {
  /// The format version that every event carries; raised when an older program must not write after this one.
  public static let writer = 1
}
