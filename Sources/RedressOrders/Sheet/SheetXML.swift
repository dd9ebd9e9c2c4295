import RedressDiagnostics

/// The file of an order as it is made from a sheet, with the cell that each part of it comes from.
struct SheetXML {
  private(set) var bytes: [UInt8] = []
  private var places: [(range: Range<Int>, cell: Span)] = []
  /// The order's first row, where nothing else is meant.
  private let row: Span

  init(row: Span) { self.row = row }

  mutating func add(_ text: String) { bytes += text.utf8 }

  /// Begins an element that a row or a cell stands for.
  mutating func begin(_ name: String, indent: String, at cell: Span) {
    add("\(indent)<")
    let start = bytes.count
    add(name)
    places.append((start..<bytes.count, cell))
  }

  /// Writes an attribute whose value is the text of a cell.
  mutating func attribute(_ name: String, _ value: String, at cell: Span) {
    add(" ")
    let start = bytes.count
    add("\(name)=\"")
    for byte in value.utf8 { add(byte) }
    places.append((start..<bytes.count, cell))
    add("\"")
  }

  /// A character as it may stand in an attribute; a reader would turn white space into spaces.
  private mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): add("&amp;")
    case UInt8(ascii: "<"): add("&lt;")
    case UInt8(ascii: "\""): add("&quot;")
    case 0x09, 0x0A, 0x0D: add("&#\(byte);")
    case _: bytes.append(byte)
    }
  }

  /// What a reader says of the file, said of the sheet.
  func inSheet(_ diagnostic: Diagnostic) -> Diagnostic {
    var moved = diagnostic
    moved.primary = inSheet(diagnostic.primary)
    moved.related = diagnostic.related.map(inSheet)
    return moved
  }

  private func inSheet(_ label: Label) -> Label {
    let start = Int(label.span.start)
    let place = places.first { $0.range.contains(start) || ($0.range.upperBound == start && label.span.isEmpty) }
    return Label(place?.cell ?? row, label.text)
  }
}
