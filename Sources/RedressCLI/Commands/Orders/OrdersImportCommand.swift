import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressReport

/// `redress orders`.
struct OrdersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orders", abstract: "Makes order files.",
    discussion: "Example: redress orders import march.csv -o orders", subcommands: [OrdersImportCommand.self])
}

/// `redress orders import`.
struct OrdersImportCommand: SessionCommand {
  static let title = "orders import"
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Makes an order file of each order in a sheet of comma-separated values.",
    discussion: """
      A row of the sheet is a line of an order, and its first row names the columns. All rows are checked before anything is \
      written: the folder appears with every order, or not at all.

      Example: redress orders import march.csv -o orders
      """)

  @Argument(help: "The sheet.")
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to make; it must be new or empty.", valueName: "folder"))
  var output: String

  @Flag(help: "Print one JSON object.")
  var json = false

  var asJSON: Bool { json }

  func run(in session: Session) throws -> ExitStatus {
    let folder = try OutputFolder(output)
    let orders = try ImportedOrders(path: file).orders
    try folder.write(orders.map { ("\($0.order).xml", $0.file) })
    let lines = orders.reduce(0) { $0 + $1.lines }
    try session.answer(
      Self.title, asJSON: asJSON,
      fields: [
        ("folder", .string(output)), ("lines", .number(lines)), ("orders", .array(orders.map { json(of: $0) })),
      ],
      text: "\(counted(orders.count, "order")) with \(counted(lines, "line")) in '\(Untrusted(output).forTerminal())'\n"
    )
    return .done
  }

  private func json(of order: ImportedOrders.Entry) -> JSONText {
    .object([
      ("order", .string(order.order)), ("file", .string("\(output)/\(order.order).xml")),
      ("lines", .number(order.lines)), ("paid", order.paid.json),
    ])
  }
}
