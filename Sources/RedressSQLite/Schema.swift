/// The tables of a desk.
enum Schema {
  /// Marks a file as ours: `RDRS` in ASCII.
  static let applicationID: Int64 = 0x5244_5253
  /// The version of the tables; a program opens no newer one.
  static let version: Int64 = 4
  /// The versions before, which are brought up to ``version`` when they are opened for writing.
  static let earlierVersions: Range<Int64> = 1..<version
  /// What a case without a deadline has for `next_due`, so that it sorts last and an index serves the order.
  static let noDeadline = Int64.max

  /// Makes everything in one transaction, the marks included: a crash leaves an empty file.
  static let creation = """
    PRAGMA application_id = \(applicationID);
    \(desk)
    \(definitions)
    \(cases)
    \(log)
    \(steps)
    \(upgrade(from: 1))
    """

  /// Brings an earlier version up to ``version``; a new file takes the same way, so that both end with the same tables.
  static func upgrade(from found: Int64) -> String {
    let steps = [payments + earlierPayments, claims + earlierClaims, credits]
    return steps[Int(found - 1)...].joined() + "PRAGMA user_version = \(version);"
  }

  private static let desk = """
    CREATE TABLE desk (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      kind TEXT NOT NULL CHECK (kind IN ('live', 'rehearsal')),
      rehearsal_clock INTEGER CHECK ((kind = 'rehearsal') = (rehearsal_clock IS NOT NULL)),
      zone_data TEXT NOT NULL,
      minimum_writer INTEGER NOT NULL CHECK (minimum_writer >= 1),
      created_at INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      recorded_at INTEGER NOT NULL
    ) STRICT;
    """

  private static let definitions = """
    CREATE TABLE definitions (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE definition_files (
      digest BLOB NOT NULL REFERENCES definitions (digest),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      path TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (digest, ordinal)
    ) STRICT;
    """

  /// `cases_inbox` covers every filter of a list, so that only the rows that are shown are looked up.
  private static let cases = """
    CREATE TABLE cases (
      case_id TEXT PRIMARY KEY NOT NULL CHECK (length(case_id) BETWEEN 1 AND 64),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      recorded_at INTEGER NOT NULL,
      workflow_digest BLOB NOT NULL REFERENCES definitions (digest),
      workflow_id TEXT NOT NULL,
      phase TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'ended')),
      turn TEXT NOT NULL,
      next_due INTEGER NOT NULL,
      reason TEXT NOT NULL,
      claimed INTEGER NOT NULL CHECK (claimed >= 0),
      currency TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      order_id TEXT NOT NULL,
      parties BLOB NOT NULL
    ) STRICT;
    CREATE INDEX cases_inbox ON cases (status, next_due, case_id, phase, reason, workflow_id, turn);
    CREATE TABLE snapshots (
      case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (case_id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      state BLOB NOT NULL
    ) STRICT;
    """

  /// The triggers stop a mistaken program, not a determined one; that is what the hash chain is for.
  private static let log = """
    CREATE TABLE events (
      position INTEGER PRIMARY KEY CHECK (position >= 1),
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      type TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      effective_at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      payload BLOB NOT NULL,
      command_id TEXT NOT NULL,
      part INTEGER NOT NULL CHECK (part >= 0),
      writer INTEGER NOT NULL CHECK (writer >= 1),
      prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      UNIQUE (case_id, seq),
      UNIQUE (command_id, part)
    ) STRICT;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'events are never edited'); END;
    CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'events are never deleted'); END;
    CREATE TABLE commands (
      command_id TEXT PRIMARY KEY NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      case_id TEXT,
      first_seq INTEGER NOT NULL,
      first_position INTEGER NOT NULL,
      event_count INTEGER NOT NULL CHECK (event_count >= 0),
      recorded_at INTEGER NOT NULL,
      answer BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let steps = """
    CREATE TABLE timers (
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      timer_id TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      PRIMARY KEY (case_id, timer_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX timers_due ON timers (due_at, case_id, timer_id, kind);
    CREATE TABLE postings (
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      seq INTEGER NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 0),
      account TEXT NOT NULL,
      minor_units INTEGER NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      memo TEXT NOT NULL,
      PRIMARY KEY (case_id, seq, line)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      kind TEXT NOT NULL,
      recipient TEXT NOT NULL,
      payload BLOB NOT NULL,
      sent_at INTEGER
    ) STRICT;
    CREATE INDEX outbox_case ON outbox (case_id);
    CREATE INDEX outbox_waiting ON outbox (id) WHERE sent_at IS NULL;
    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      item TEXT NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      size INTEGER NOT NULL CHECK (size >= 0),
      kind TEXT NOT NULL,
      party TEXT NOT NULL,
      label BLOB NOT NULL,
      media_type TEXT NOT NULL,
      flags TEXT NOT NULL,
      UNIQUE (case_id, item)
    ) STRICT;
    """
}
