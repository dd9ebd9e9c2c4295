public import RedressStore
internal import RedressTime
public import RedressVault
internal import RedressWorkflow

/// A desk: where live cases are kept, their evidence beside them.
///
/// It is the imperative shell: load, catch up, decide, append, carry out. All rules are the engine's.
///
/// It belongs to one thread, as its store does. It is a class only to remember the workflows that it has loaded.
public final class Desk {
  /// Where events are kept.
  public let store: any CaseStore
  /// Where the bytes of evidence are kept.
  public let vault: Vault
  /// What the desk says about itself.
  public let row: DeskRow
  /// Reads the machine's clock, in microseconds since 1970 UTC.
  let wallClock: @Sendable () -> Int64
  /// The workflows loaded so far, by digest.
  var workflows: [Digest: Workflow] = [:]

  /// A desk over a store and a vault, with the machine's clock.
  public init(
    store: any CaseStore, vault: Vault, wallClock: @escaping @Sendable () -> Int64
  ) throws(DeskError) {
    self.store = store
    self.vault = vault
    self.wallClock = wallClock
    row = try stored { () throws(StoreError) in try store.desk() }
  }
}

/// Runs a call of the store, whose refusals become the desk's.
func stored<Answer>(_ call: () throws(StoreError) -> Answer) throws(DeskError) -> Answer {
  do { return try call() } catch { throw .store(error) }
}
