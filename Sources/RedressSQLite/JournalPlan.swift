/// How a connection keeps its transactions durable, chosen by the version of SQLite that runs.
///
/// In a WAL database of an unsafe version a committed transaction can be lost when two connections write and
/// checkpoint at once, which a command beside a running service does all the time. The choice is made at run time,
/// because the library that a program meets is not always the one it was built against.
struct JournalPlan: Equatable {
  /// The journal mode, as SQLite spells it when asked.
  var mode: String

  /// A rollback journal that is cut to nothing; safe with every version under full synchronisation.
  static let truncate = JournalPlan(mode: "truncate")
  /// A write-ahead log; readers do not wait for writers.
  static let wal = JournalPlan(mode: "wal")

  /// Chooses for a version number as `sqlite3_libversion_number()` gives it, such as 3040001.
  static func choose(version: Int) -> JournalPlan {
    switch version {
    case 3_051_003...: wal
    case 3_050_007..<3_051_000: wal
    case 3_044_006..<3_045_000: wal
    case _: truncate
    }
  }
}
