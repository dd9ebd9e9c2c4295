import GRDBSQLite

/// A value bound to a statement.
enum Bound {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

/// A statement as it was run: its text, and what was bound to it.
struct Statement {
  let sql: String
  let values: [Bound]

  /// Takes the values from the text in which SQLite has written them out.
  init(_ sql: String, expanded: String) {
    self.sql = sql
    var values: [Bound] = []
    var rest = Array(expanded.utf8)[...]
    for byte in sql.utf8 {
      if byte == UInt8(ascii: "?") {
        values.append(Bound(from: &rest))
      } else {
        rest = rest.dropFirst()
      }
    }
    self.values = values
  }
}

extension Bound {
  /// Reads one literal off the front of a text: `NULL`, an integer, `'a text'` or `x'00'`.
  fileprivate init(from rest: inout ArraySlice<UInt8>) {
    switch rest.first {
    case UInt8(ascii: "N"):
      self = .null
      rest = rest.dropFirst(4)
    case UInt8(ascii: "x"): self.init(hexadecimal: &rest)
    case UInt8(ascii: "'"): self.init(quoted: &rest)
    case _:
      let digits = rest.prefix { $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      self = .integer(Int64(String(decoding: digits, as: UTF8.self)) ?? 0)
      rest = rest.dropFirst(digits.count)
    }
  }

  private init(hexadecimal rest: inout ArraySlice<UInt8>) {
    let digits = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "'") }
    let values = digits.map { UInt8(String(UnicodeScalar($0)), radix: 16) ?? 0 }
    self = .blob(stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    rest = rest.dropFirst(digits.count + 3)
  }

  private init(quoted rest: inout ArraySlice<UInt8>) {
    var text: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "'") {
        guard rest.first == byte else { break }
        rest = rest.dropFirst()
      }
      text.append(byte)
    }
    self = .text(String(decoding: text, as: UTF8.self))
  }
}

/// Listens to what every new connection of this program runs.
enum Recorder {
  nonisolated(unsafe) static var statements: [Statement] = []

  static func start() {
    let listen:
      @convention(c) (
        OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, UnsafeRawPointer?
      ) -> CInt = { connection, _, _ in
        sqlite3_trace_v2(
          connection, UInt32(SQLITE_TRACE_STMT),
          { _, _, statement, text in
            guard let text = text.map({ String(cString: $0.assumingMemoryBound(to: CChar.self)) }),
              !text.hasPrefix("--"),
              let expanded = sqlite3_expanded_sql(OpaquePointer(statement))
            else { return 0 }
            Recorder.statements.append(Statement(text, expanded: String(cString: expanded)))
            sqlite3_free(expanded)
            return 0
          }, nil)
      }
    sqlite3_auto_extension(unsafeBitCast(listen, to: (@convention(c) () -> Void).self))
  }

  static func stop() { sqlite3_reset_auto_extension() }
}

/// Runs statements as a program would that did nothing else: each prepared once, bound, stepped and reset.
final class Replay {
  private var connection: OpaquePointer?
  private var prepared: [String: OpaquePointer] = [:]

  init(path: String) { sqlite3_open(path, &connection) }

  deinit {
    for statement in prepared.values { sqlite3_finalize(statement) }
    sqlite3_close(connection)
  }

  func run(_ statement: Statement) {
    let handle = handle(of: statement.sql)
    for (index, value) in statement.values.enumerated() { bind(value, to: handle, at: CInt(index + 1)) }
    var answer = sqlite3_step(handle)
    while answer == SQLITE_ROW { answer = sqlite3_step(handle) }
    precondition(answer == SQLITE_DONE, "\(statement.sql): \(String(cString: sqlite3_errmsg(connection)))")
    sqlite3_reset(handle)
  }

  private func handle(of sql: String) -> OpaquePointer? {
    if let known = prepared[sql] { return known }
    var handle: OpaquePointer?
    sqlite3_prepare_v2(connection, sql, -1, &handle, nil)
    prepared[sql] = handle
    return handle
  }

  private func bind(_ value: Bound, to handle: OpaquePointer?, at index: CInt) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, number)
    case .text(let text): sqlite3_bind_text(handle, index, text, -1, transient)
    case .blob(let bytes): sqlite3_bind_blob(handle, index, bytes, CInt(bytes.count), transient)
    }
  }
}
