internal import RedressDiagnostics
public import RedressMoney
internal import RedressOrders

/// Orders of a sheet of comma-separated values, each with the file that a case can be opened on.
public struct ImportedOrders: Sendable {
  /// An order.
  public struct Entry: Sendable {
    /// Its id, which is plain enough to name a file.
    public let order: String
    /// How many lines it has.
    public let lines: Int
    /// What was paid for it.
    public let paid: Money
    /// The bytes of its file.
    public let file: [UInt8]
  }

  /// The orders, as they begin in the sheet.
  public let orders: [Entry]

  /// The most bytes that a sheet may have.
  private static let limit = 32 * 1024 * 1024

  /// Reads a sheet, or says all that is wrong with it.
  public init(path: String) throws(DeskError) {
    let file = SourceFile(path: path, bytes: try InputFile.read(path, limit: Self.limit))
    let (entries, diagnostics) = OrderSheet.read(file)
    guard diagnostics.isEmpty || !entries.isEmpty else { throw .faulty(diagnostics, Sources([file])) }
    orders = entries.map {
      Entry(order: $0.order.id, lines: $0.order.lines.count, paid: $0.order.paid, file: $0.file)
    }
  }
}
