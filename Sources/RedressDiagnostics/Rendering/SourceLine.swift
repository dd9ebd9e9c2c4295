/// A line of a file laid out for a terminal: what each character shows as, and in which column it stands.
struct SourceLine {
  /// What one character, or one byte that belongs to none, takes of the screen.
  struct Cell {
    let text: String
    let width: Int
    let bytes: Range<Int>
    let column: Int
  }

  private(set) var cells: [Cell] = []
  private(set) var width = 0

  /// Lays out a line, counted from 1.
  ///
  /// Only the cells around `focus` are ever shown, so a very long line is laid out from some way before it.
  init(_ number: Int, of file: SourceFile, focus: Int) {
    let range = file.lineRange(number)
    var index = Self.start(in: range, of: file.bytes, focus: focus)
    while index < range.upperBound, cells.count < 2 * Self.reach {
      let length = Self.characterLength(in: file.bytes[index..<range.upperBound])
      append(file.bytes[index..<index + max(1, length)], isCharacter: length > 0)
      index += max(1, length)
    }
  }

  /// The columns that a stretch of bytes covers on the screen, at least one.
  func columns(of bytes: Range<Int>) -> Range<Int> {
    let first = cells.first { $0.bytes.upperBound > bytes.lowerBound }?.column ?? width
    let last = bytes.isEmpty ? nil : cells.last { $0.bytes.lowerBound < bytes.upperBound }
    return first..<max(first + 1, last.map { $0.column + $0.width } ?? 0)
  }

  private static let reach = 2048

  private static func start(in range: Range<Int>, of bytes: [UInt8], focus: Int) -> Int {
    var start = max(range.lowerBound, min(focus, range.upperBound) - reach)
    while start < range.upperBound, start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isCharacter: Bool) {
    let scalar = isCharacter ? String(decoding: bytes, as: UTF8.self).unicodeScalars.first : nil
    let text: String
    if scalar == "\t" {
      text = String(repeating: " ", count: 4 - width % 4)
    } else {
      text = scalar.map(VisibleText.show) ?? bytes.map(VisibleText.show(stray:)).joined()
    }
    let cellWidth = text.unicodeScalars.reduce(0) { $0 + screenWidth($1) }
    cells.append(Cell(text: text, width: cellWidth, bytes: bytes.startIndex..<bytes.endIndex, column: width))
    width += cellWidth
  }

  /// The bytes of the character at the start; 0 when they are no character.
  private static func characterLength(in bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first, first >= 0x80 else { return bytes.isEmpty ? 0 : 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars.count == 1 ? length : 0
  }
}

/// How many columns a scalar takes: 0 for marks that sit on others, 2 for wide East Asian characters and emoji.
func screenWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation { return 2 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
