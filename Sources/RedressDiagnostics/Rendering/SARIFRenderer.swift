/// Writes diagnostics as SARIF 2.1.0, which code hosts and editors show beside the lines.
public struct SARIFRenderer: Sendable {
  private let sources: Sources
  private let toolVersion: String

  /// Makes a renderer that finds places in these files and names this version of the program.
  public init(sources: Sources, toolVersion: String) {
    self.sources = sources
    self.toolVersion = toolVersion
  }

  /// One log with one run.
  public func render(_ list: DiagnosticList) -> String {
    let codes = Set(list.shown.map(\.code)).sorted()
    let driver = JSONText.object([
      ("name", .string("redress")), ("version", .string(toolVersion)), ("rules", .array(codes.map(rule))),
    ])
    let run = JSONText.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(list.shown.map { result($0, codes: codes) })),
    ])
    return JSONText.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).description
  }

  private func rule(_ code: DiagnosticCode) -> JSONText {
    let page = Explanation.page(for: code)
    let title = page?.split(separator: "\n").first.map { String($0.dropFirst(9)) } ?? code.description
    return .object(
      [("id", .string(code.description)), ("shortDescription", text(title))]
        + (page.map { [("fullDescription", text($0))] } ?? []))
  }

  private func result(_ diagnostic: Diagnostic, codes: [DiagnosticCode]) -> JSONText {
    let words = [diagnostic.message, diagnostic.cause, diagnostic.fix].compactMap(\.self).joined(separator: "; ")
    return .object([
      ("ruleId", .string(diagnostic.code.description)),
      ("ruleIndex", .number(codes.firstIndex(of: diagnostic.code) ?? 0)),
      ("level", .string(diagnostic.severity.rawValue)), ("message", text(words)),
      ("locations", .array([location(diagnostic.primary)])),
      ("relatedLocations", .array(diagnostic.related.map(location))),
    ])
  }

  private func location(_ label: Label) -> JSONText {
    let file = sources[label.span.source]
    let start = file.position(of: Int(label.span.start))
    let end = file.position(of: Int(label.span.end))
    let region = JSONText.object([
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)), ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
    ])
    let place = JSONText.object([
      ("artifactLocation", .object([("uri", .string(Self.uri(file.path)))])), ("region", region),
    ])
    return .object([("physicalLocation", place), ("message", text(label.text))])
  }

  private func text(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  /// A path as a relative or absolute reference: everything but unreserved characters and `/` percent-encoded.
  static func uri(_ path: String) -> String {
    let encoded = path.utf8.map { byte in
      let isPlain = byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter
      if isPlain || (0x2D...0x39).contains(byte) || byte == 0x5F || byte == 0x7E { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
