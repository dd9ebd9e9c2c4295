import ArgumentParser
import RedressDiagnostics

/// `redress schema`.
struct SchemaCommand: SessionCommand {
  /// The kinds of files that have a schema.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case workflow, order, scenario
  }

  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the schema of workflow, order or scenario files, for editors.",
    discussion: """
      The schema helps while typing; 'redress open' says whether an order is good, and 'redress check' whether a workflow or a scenario is.

      Example: redress schema > workflow.xsd
      """)

  @Argument(help: "Of what: workflow, order or scenario.")
  var kind = Kind.workflow

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  var asJSON: Bool { json }

  func run(in session: Session) throws -> ExitStatus {
    let text = String(decoding: bytes, as: UTF8.self)
    try session.answer(
      Self.title, asJSON: json, fields: [("kind", .string(kind.rawValue)), ("schema", .string(text))], text: text)
    return .done
  }

  private var bytes: [UInt8] {
    switch kind {
    case .workflow: PackageResources.workflow_xsd
    case .order: PackageResources.order_xsd
    case .scenario: PackageResources.scenario_xsd
    }
  }
}
