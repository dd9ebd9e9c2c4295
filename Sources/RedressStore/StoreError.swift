/// Why a store did not do what it was asked.
///
/// Only ``unknown(_:detail:)`` leaves open whether a step was stored; after every other one it was not.
public enum StoreError: Error, Sendable, Hashable {
  /// The command's name was used before, for another body.
  case commandReused(CommandID, stored: Digest)
  /// Others kept the store locked for the whole bounded wait.
  case busy(seconds: Double)
  /// The step may or may not be stored; ask for the command's answer later.
  case unknown(CommandID, detail: String)
  /// The disk or the file failed; the step is not stored.
  case notDone(detail: String)
  /// The disk or the file failed while reading.
  case cannotRead(detail: String)
  /// A failure of the disk was seen before; this process writes no more.
  case suspect
  /// The store was opened for reading only.
  case readOnly
  /// What the store holds cannot have been written by it.
  case damaged(String)
  /// The step itself is not well made; a sentence says what is wrong.
  case malformed(String)
  /// The case is pinned to a definition that is not stored.
  case missingDefinition(Digest)
  /// Other cases have of the order what this one would take.
  case orderTaken(ClaimBreach)
  /// More evidence than the limits allow.
  case quota(QuotaBreach)
  /// The store was written by a newer program, which does not let this one write.
  case writerTooOld(minimum: Int, this: Int)
  /// A clock move on a live desk.
  case notRehearsal
  /// A clock move into the past.
  case clockBackwards(from: Int64, to: Int64)
  /// The store could not be opened.
  case cannotOpen(OpenFault)
}

/// Which limit on evidence was reached.
public enum QuotaBreach: Sendable, Hashable {
  /// The bytes of the case.
  case caseBytes(limit: Int64)
  /// The items of the case.
  case caseItems(limit: Int)
  /// The bytes of one party.
  case partyBytes(party: String, limit: Int64)
  /// The items of one party.
  case partyItems(party: String, limit: Int)
}

/// Why a store could not be opened or made.
public enum OpenFault: Sendable, Hashable {
  /// There is no file at this path.
  case missing(path: String)
  /// There is a file already.
  case exists(path: String)
  /// The file is not a store of ours.
  case foreign(path: String, detail: String)
  /// The file was made by a newer program.
  case newer(path: String, found: Int, known: Int)
  /// The file was made by an older program and has no way up from there.
  case older(path: String, found: Int, known: Int)
  /// Everybody on the machine may change it.
  case worldWritable(path: String)
  /// The file system is not one that locks can be trusted on.
  case networkFileSystem(path: String, kind: String)
  /// The database library did not accept a setting that safety rests on.
  case unsafeSetting(name: String, wanted: String, got: String)
  /// The system refused.
  case system(path: String, detail: String)
}
