public import RedressDiagnostics

/// Orders in a sheet of comma-separated values: one row a line of an order, the first row with the names of the columns.
///
/// Each order becomes the file that a case opens on, and is read as such, so that a sheet is held to just what an order file
/// is held to. What is wrong is told at its cell.
public enum OrderSheet {
  /// An order of a sheet.
  public struct Entry: Sendable {
    /// The order.
    public let order: Order
    /// The bytes of its file.
    public let file: [UInt8]
  }

  /// Reads a sheet, in the order in which its orders begin; no entry where one of the diagnostics is an error.
  public static func read(_ file: SourceFile, id: SourceID = .main) -> (entries: [Entry], diagnostics: [Diagnostic]) {
    var reader = SheetReader(file, id)
    let entries = reader.entries()
    let diagnostics = reader.diagnostics.inSourceOrder()
    return (diagnostics.contains { $0.severity == .error } ? [] : entries, diagnostics)
  }
}

/// What is being read of a sheet.
struct SheetReader {
  private let file: SourceFile
  private let id: SourceID
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, _ id: SourceID) {
    self.file = file
    self.id = id
  }

  mutating func entries() -> [OrderSheet.Entry] {
    guard let rows = rows(), let head = rows.first, let columns = columns(head) else { return [] }
    let whole = rows.dropFirst().filter { hasAllCells($0, head) }
    guard diagnostics.isEmpty else { return [] }
    if whole.isEmpty { diagnostics.append(SheetProblem.noRow(span(head))) }
    var groups: [String: Int] = [:]
    var orders: [[SheetRow]] = []
    for row in whole {
      let row = SheetRow(columns, row, id)
      let name = row.text(.order("id")) ?? ""
      if let place = groups[name] {
        orders[place].append(row)
      } else {
        groups[name] = orders.count
        orders.append([row])
      }
    }
    return orders.compactMap { entry($0) }
  }

  private mutating func rows() -> [CSVTable.Row]? {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      diagnostics.append(SheetProblem.notUTF8(Span(id, 0..<0)))
      return nil
    }
    do throws(CSVTable.Fault) {
      let rows = try CSVTable(file.bytes).rows
      if rows.isEmpty { diagnostics.append(SheetProblem.noRow(Span(id, 0..<0))) }
      return rows
    } catch {
      diagnostics.append(SheetProblem.notCSV(error, id))
      return nil
    }
  }

  private mutating func columns(_ head: CSVTable.Row) -> [SheetColumn?]? {
    var firsts: [SheetColumn: Span] = [:]
    var columns: [SheetColumn?] = []
    for cell in head.cells {
      let (column, span) = (SheetColumn(cell.text), Span(id, cell.range))
      columns.append(column)
      guard let column else {
        diagnostics.append(SheetProblem.unknownColumn(cell.text, span))
        continue
      }
      if let first = firsts.updateValue(span, forKey: column) {
        diagnostics.append(SheetProblem.columnTwice(cell.text, span, first: first))
      }
    }
    for (name, column) in SheetColumn.required where firsts[column] == nil {
      diagnostics.append(SheetProblem.columnMissing(name, span(head)))
    }
    return diagnostics.isEmpty ? columns : nil
  }

  private mutating func hasAllCells(_ row: CSVTable.Row, _ head: CSVTable.Row) -> Bool {
    if row.cells.count == head.cells.count { return true }
    diagnostics.append(SheetProblem.otherCells(row.cells.count, head.cells.count, span(row)))
    return false
  }

  private func span(_ row: CSVTable.Row) -> Span {
    Span(id, (row.cells.first?.range.lowerBound ?? 0)..<(row.cells.last?.range.upperBound ?? 0))
  }

  /// Makes the order's file and reads it.
  private mutating func entry(_ rows: [SheetRow]) -> OrderSheet.Entry? {
    let before = diagnostics.count
    for row in rows.dropFirst() {
      for column in row.columns where column.isOrders {
        guard let first = rows[0].cells[column], let again = row.cells[column] else { continue }
        if again.text.isEmpty || again.text == first.text { continue }
        diagnostics.append(SheetProblem.rowsDiffer(again.span, first: first.span))
      }
    }
    guard diagnostics.count == before else { return nil }
    let file = rows.orderFile()
    let (order, found) = OrderReader.read(SourceFile(path: self.file.path, bytes: file.bytes))
    diagnostics += found.map { file.inSheet($0) }
    return order.map { OrderSheet.Entry(order: $0, file: file.bytes) }
  }
}

/// A row by its columns.
struct SheetRow {
  /// The text of a cell, with its place.
  typealias Cell = (text: String, span: Span)

  private(set) var cells: [SheetColumn: Cell] = [:]
  /// The columns in the order of the sheet.
  let columns: [SheetColumn]
  /// The whole row.
  let span: Span

  init(_ columns: [SheetColumn?], _ row: CSVTable.Row, _ id: SourceID) {
    self.columns = columns.compactMap { $0 }
    span = Span(id, (row.cells.first?.range.lowerBound ?? 0)..<(row.cells.last?.range.upperBound ?? 0))
    for (column, cell) in zip(columns, row.cells) {
      if let column { cells[column] = (cell.text, Span(id, cell.range)) }
    }
  }

  /// What a cell says; nil where it is empty or its column is not there.
  func text(_ column: SheetColumn) -> String? {
    cells[column].flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
