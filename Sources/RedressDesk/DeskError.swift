public import RedressDiagnostics
public import RedressEngine
public import RedressStore
public import RedressTime
public import RedressVault
public import RedressWorkflow

/// Why the desk did not do what it was asked to do; nothing changed unless a case says otherwise.
public enum DeskError: Error, Sendable {
  /// A word of the request cannot be understood: how it should be written is said.
  case request(String)
  /// A file is missing or cannot be read.
  case unreadable(path: String, cause: String)
  /// A file is not one that may be read: too large, a folder, a device.
  case refusedFile(path: String, cause: String)
  /// A workflow or an order has errors.
  case faulty([Diagnostic], Sources)
  /// The engine rejected the input; what was due by then has fired and is kept.
  case rejected(Rejection, Workflow, at: Instant)
  /// No case begins like this.
  case noCase(String)
  /// Several cases begin like this.
  case ambiguous(String, [CaseID])
  /// More of an order is claimed than other cases and earlier refunds leave: what is left is said.
  case taken(String)
  /// Somebody else acted first; these events won.
  case conflict(CaseID, [StoredEvent])
  /// The store says no.
  case store(StoreError)
  /// The vault says no to a file of evidence.
  case vault(VaultError)
  /// The log cannot be read as a history of its workflow.
  case damaged(CaseID, String)
  /// The machine's clock stands so far past the last writing that it is not believed.
  case suspectClock(machine: Instant, last: Instant)
  /// The operation is for the other sort of desk.
  case wrongDesk(String)
}
