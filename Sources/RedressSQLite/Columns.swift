import Foundation
import GRDB
import RedressStore

/// The columns of one row, read in order; a value of another kind than the table promises is damage, not a trap.
struct Columns {
  private let row: Row
  private var index = 0

  init(_ row: Row) { self.row = row }

  private mutating func next() -> DatabaseValue {
    defer { index += 1 }
    return row[index]
  }

  mutating func int64() throws -> Int64 {
    guard case .int64(let number) = next().storage else { throw damage("a number") }
    return number
  }

  mutating func int() throws -> Int { Int(try int64()) }

  mutating func optionalInt64() throws -> Int64? {
    let value = next()
    if value.isNull { return nil }
    guard case .int64(let number) = value.storage else { throw damage("a number") }
    return number
  }

  mutating func text() throws -> String {
    guard case .string(let text) = next().storage else { throw damage("text") }
    return text
  }

  mutating func blob() throws -> [UInt8] {
    guard case .blob(let data) = next().storage else { throw damage("bytes") }
    return [UInt8](data)
  }

  mutating func optionalBlob() throws -> [UInt8]? {
    let value = next()
    if value.isNull { return nil }
    guard case .blob(let data) = value.storage else { throw damage("bytes") }
    return [UInt8](data)
  }

  mutating func digest() throws -> Digest {
    guard let digest = Digest(bytes: try blob()) else { throw damage("a digest") }
    return digest
  }

  mutating func caseID() throws -> CaseID {
    guard let id = CaseID(try text()) else { throw damage("the name of a case") }
    return id
  }

  mutating func optionalCaseID() throws -> CaseID? {
    let value = next()
    if value.isNull { return nil }
    index -= 1
    return try caseID()
  }

  mutating func commandID() throws -> CommandID {
    guard let id = CommandID(try text()) else { throw damage("the name of a command") }
    return id
  }

  mutating func deadline() throws -> Int64? {
    let instant = try int64()
    return instant == Schema.noDeadline ? nil : instant
  }

  mutating func choice<Choice: RawRepresentable<String>>(_ type: Choice.Type) throws -> Choice {
    guard let choice = Choice(rawValue: try text()) else { throw damage("a known word") }
    return choice
  }

  private func damage(_ wanted: String) -> StoreError {
    let names = Array(row.columnNames)
    let name = names.indices.contains(index - 1) ? names[index - 1] : "?"
    return .damaged("column '\(name)' does not hold \(wanted)")
  }
}

extension Database {
  /// Runs a cached statement to its end and reads every row of its answer.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ read: (inout Columns) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    while let row = try cursor.next() {
      var columns = Columns(row)
      values.append(try read(&columns))
    }
    return values
  }

  /// Runs a cached statement that answers nothing.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Digest {
  var data: Data { Data(bytes) }
}
