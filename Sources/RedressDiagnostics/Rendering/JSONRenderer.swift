/// Writes diagnostics as JSON for other programs; fields are added under the same version, never renamed.
public struct JSONRenderer: Sendable {
  /// The version of the form, in every envelope.
  public static let version = 1
  private let sources: Sources

  /// Makes a renderer that finds places in these files.
  public init(sources: Sources) { self.sources = sources }

  /// One object with the version, all diagnostics kept, and the number of those left out.
  public func render(_ list: DiagnosticList) -> String {
    JSONText.object([
      ("version", .number(Self.version)), ("diagnostics", .array(list.shown.map(value))),
      ("omitted", .number(list.omitted)),
    ]).description
  }

  /// One diagnostic as an object.
  public func render(_ diagnostic: Diagnostic) -> String { value(diagnostic).description }

  /// One diagnostic, to be put into a larger object.
  package func value(_ diagnostic: Diagnostic) -> JSONText {
    .object(
      [
        ("code", .string(diagnostic.code.description)), ("severity", .string(diagnostic.severity.rawValue)),
        ("message", .string(diagnostic.message)),
      ] + place(diagnostic.primary) + [
        ("related", .array(diagnostic.related.map { .object(place($0)) })),
        ("cause", .optional(diagnostic.cause)), ("fix", .optional(diagnostic.fix)),
      ])
  }

  private func place(_ label: Label) -> [(String, JSONText)] {
    let file = sources[label.span.source]
    let start = file.position(of: Int(label.span.start))
    let end = file.position(of: Int(label.span.end))
    return [
      ("file", .string(file.path)), ("line", .number(start.line)), ("column", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)), ("label", .string(label.text)),
    ]
  }
}
