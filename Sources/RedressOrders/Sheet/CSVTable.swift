/// Comma-separated text in rows and cells, each with its place: RFC 4180, line ends with or without a carriage return.
///
/// What stands in a cell is text, whatever it begins with.
package struct CSVTable: Sendable {
  /// A cell and the bytes that it takes, its quotes among them.
  package struct Cell: Sendable, Hashable {
    /// What it says, without quotes.
    package var text: String
    /// Where it stands.
    package var range: Range<Int>
  }

  /// A row: its cells, and the line it begins on, from 1.
  package struct Row: Sendable, Hashable {
    package var line: Int
    package var cells: [Cell]
  }

  /// What is wrong with a text.
  package enum Fault: Error, Sendable, Hashable {
    /// A quote stands in a cell that does not begin with one.
    case quoteInside(at: Int, line: Int)
    /// A cell goes on after its closing quote.
    case afterQuote(at: Int, line: Int)
    /// A quote is opened and never closed.
    case unclosed(at: Int, line: Int)
  }

  /// The rows in order, the first one with the names of the columns; a line with nothing on it is none.
  package private(set) var rows: [Row] = []

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// Reads UTF-8, with or without a byte order mark.
  package init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let row = try row()
      let isNothing = row.cells.count == 1 && row.cells[0].range.isEmpty
      if !isNothing { rows.append(row) }
    }
  }

  private mutating func row() throws(Fault) -> Row {
    var row = Row(line: line, cells: [])
    while true {
      row.cells.append(try cell())
      guard at < bytes.count else { return row }
      let end = bytes[at]
      at += 1
      if end == .comma { continue }
      line += 1
      return row
    }
  }

  /// Reads a cell and stops at the comma or the line feed after it.
  private mutating func cell() throws(Fault) -> Cell {
    let start = at
    if at < bytes.count, bytes[at] == .quote { return try quoted(from: start) }
    while at < bytes.count, bytes[at] != .comma, bytes[at] != .lineFeed {
      if bytes[at] == .quote { throw .quoteInside(at: at, line: line) }
      at += 1
    }
    let isBeforeFeed = at == bytes.count || bytes[at] == .lineFeed
    let end = isBeforeFeed && at > start && bytes[at - 1] == .carriageReturn ? at - 1 : at
    return Cell(text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
  }

  private mutating func quoted(from start: Int) throws(Fault) -> Cell {
    let opened = line
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      if bytes[at] == .quote {
        at += 1
        guard at < bytes.count, bytes[at] == .quote else { return try closed(text, from: start) }
      } else if bytes[at] == .lineFeed {
        line += 1
      }
      text.append(bytes[at])
      at += 1
    }
    throw .unclosed(at: start, line: opened)
  }

  private mutating func closed(_ text: [UInt8], from start: Int) throws(Fault) -> Cell {
    let end = at
    if at < bytes.count, bytes[at] == .carriageReturn, at + 1 == bytes.count || bytes[at + 1] == .lineFeed { at += 1 }
    guard at == bytes.count || bytes[at] == .comma || bytes[at] == .lineFeed else {
      throw .afterQuote(at: at, line: line)
    }
    return Cell(text: String(decoding: text, as: UTF8.self), range: start..<end)
  }
}

extension UInt8 {
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
