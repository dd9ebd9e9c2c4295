public import RedressEngine
public import RedressStore
public import RedressTime

/// What a command did.
public struct Outcome: Sendable {
  /// The case as it stands afterwards.
  public let loaded: LoadedCase
  /// When, by the desk's clock.
  public let at: Instant
  /// How many of the newest events the command brought.
  public let newEvents: Int
  /// Whether the command had been carried out before, so that nothing happened now.
  public let wasRepeated: Bool
  /// The position in the log and the hash of the last event: a receipt that its holder can compare later.
  public let receipt: Receipt?

  /// The events that the command brought, those of children among them.
  public var events: ArraySlice<TreeEvent> { loaded.events.suffix(newEvents) }
}

/// Where the log stood after a command.
public struct Receipt: Sendable, Hashable {
  /// The position in the desk's log.
  public let position: Int64
  /// The hash of the event there.
  public let hash: Digest
}
