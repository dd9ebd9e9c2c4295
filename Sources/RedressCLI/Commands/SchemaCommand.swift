import ArgumentParser
import RedressDiagnostics

/// `redress schema`.
struct SchemaCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the schema of order files, for editors.",
    discussion: """
      The schema helps while typing; 'redress open' says whether an order is good, and 'redress check' whether a workflow is.

      Example: redress schema > order.xsd
      """)

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  var asJSON: Bool { json }

  func run(in session: Session) throws -> ExitStatus {
    let text = String(decoding: PackageResources.order_xsd, as: UTF8.self)
    try session.answer(Self.title, asJSON: json, fields: [("schema", .string(text))], text: text)
    return .done
  }
}
