/// Which file of one load a span lies in: 0 is the workflow, then its fragments in the order in which they were read.
public struct SourceID: Sendable, Hashable, Comparable {
  /// The place of the file in ``Sources``.
  public let index: UInt16

  /// Makes the id of the file at a place of ``Sources``.
  public init(index: UInt16) { self.index = index }

  /// The file that a load began with.
  public static let main = SourceID(index: 0)

  /// Orders files as they were read.
  public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A place that a person can look up: line and column, both from 1.
///
/// The column counts Unicode scalars, so it agrees with what most editors show. A byte order mark has no column.
public struct Position: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// Makes a position from a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A file as it was read: its path, as messages show it, and its bytes, untouched.
///
/// Offsets count bytes from the first one, the byte order mark included if there is one.
public struct SourceFile: Sendable {
  /// The path as it was given, for messages.
  public let path: String
  /// All bytes of the file.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Makes a file from its bytes; nothing is refused here, a reader does that.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.starts(of: bytes)
  }

  /// How many bytes a leading UTF-8 byte order mark takes: 3 or 0.
  public var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// How many lines the file has; an empty file has one.
  public var lineCount: Int { lineStarts.count }

  /// The position of a byte offset; an offset outside the file counts as the nearest end of it.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, markLength), bytes.count)
    let line = lineIndex(of: offset)
    let column = bytes[lineStarts[line]..<offset].count { !isContinuation($0) }
    return Position(line: line + 1, column: column + 1)
  }

  /// The text of a line, counted from 1, without its line end; empty when there is no such line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[lineRange(number)], as: UTF8.self)
  }

  /// The byte offsets of a line, counted from 1, without its line end; empty when there is no such line.
  public func lineRange(_ number: Int) -> Range<Int> {
    guard lineStarts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text that a span covers; bytes that are not UTF-8 come out as U+FFFD.
  public func text(of span: Span) -> String {
    let start = min(max(Int(span.start), 0), bytes.count)
    let end = min(max(Int(span.end), start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Finds the last line that starts at or before an offset.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A line ends with LF, with CR LF, or with a CR alone, as XML reads it.
  private static func starts(of bytes: [UInt8]) -> [Int] {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let next = index + 1
      let endsLine = byte == 0x0A || (byte == 0x0D && !(next < bytes.count && bytes[next] == 0x0A))
      if endsLine { starts.append(next) }
    }
    return starts
  }
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
