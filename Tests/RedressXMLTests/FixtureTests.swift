import Foundation
import RedressDiagnostics
import RedressXML
import Testing

/// A fixture, the code that it must get, and where.
struct Refused: CustomTestStringConvertible, Sendable {
  let name: String
  let code: DiagnosticCode
  let line: Int
  let column: Int

  init(_ name: String, _ code: DiagnosticCode, _ line: Int, _ column: Int) {
    self.name = name
    self.code = code
    self.line = line
    self.column = column
  }

  var testDescription: String { name }

  /// Rows of the catalogue of bad inputs; those too large for a file are in `Generated`.
  static let catalogue = [
    Refused("X1", 10, 2, 1), Refused("X2", 10, 2, 1), Refused("X3a", 10, 2, 1), Refused("X3b", 10, 2, 1),
    Refused("X3c", 10, 3, 3), Refused("X4a", 10, 2, 1), Refused("X4b", 10, 2, 1), Refused("X6", 10, 1, 1),
    Refused("X7a", 3, 1, 1), Refused("X7b", 3, 1, 1), Refused("X7c", 3, 1, 1), Refused("X7d", 3, 1, 1),
    Refused("X7e", 3, 1, 1), Refused("X7f", 3, 1, 31), Refused("X8", 3, 1, 31), Refused("X9", 14, 1, 70),
    Refused("X10a", 5, 2, 11), Refused("X10b", 5, 2, 12), Refused("X10c", 5, 2, 10), Refused("X10d", 6, 2, 11),
    Refused("X11a", 6, 2, 10), Refused("X11b", 6, 2, 10), Refused("X11c", 6, 2, 10), Refused("X12", 17, 2, 6),
    Refused("X13a", 13, 1, 42), Refused("X13b", 13, 2, 4), Refused("X14a", 13, 2, 10), Refused("X14b", 13, 2, 10),
    Refused("X14c", 11, 2, 1), Refused("X14d", 11, 2, 12), Refused("X15a", 4, 1, 1), Refused("X15b", 4, 1, 1),
    Refused("X21a", 4, 1, 1), Refused("X21b", 4, 1, 1), Refused("X21c", 18, 1, 50), Refused("X21d", 2, 2, 21),
    Refused("X21e", 2, 2, 17), Refused("X22", 15, 3, 7),
  ]

  /// What authors get wrong.
  static let slips = [
    Refused("mismatched", 1, 7, 1), Refused("crossed", 1, 4, 3), Refused("quote-missing", 16, 2, 14),
    Refused("quote-never", 16, 2, 26), Refused("no-quotes", 16, 2, 16), Refused("no-value", 16, 2, 11),
    Refused("no-space", 16, 2, 17), Refused("less-in-value", 16, 2, 45), Refused("entity-html", 14, 2, 15),
    Refused("entity-typo", 14, 2, 16), Refused("ampersand", 14, 2, 15), Refused("comment", 19, 2, 15),
    Refused("comment-open", 2, 3, 12), Refused("cdata-end", 19, 2, 12), Refused("second-root", 18, 2, 1),
    Refused("end-first", 18, 1, 1), Refused("not-xml", 4, 1, 1), Refused("late-declaration", 11, 1, 2),
    Refused("version-1.1", 11, 1, 16), Refused("namespace-missing", 12, 1, 2), Refused("namespace-typo", 12, 1, 18),
    Refused("namespace-later", 13, 2, 10), Refused("stray", 17, 2, 16), Refused("less-in-text", 17, 2, 12),
    Refused("end-tag-attribute", 17, 2, 25), Refused("number", 14, 2, 10), Refused("bidi", 14, 2, 34),
  ]
}

let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

@Suite struct `A file that is refused` {
  private func source(_ name: String) throws -> SourceFile {
    let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: "\(name).xml")))
    return SourceFile(path: "\(name).xml", bytes: bytes)
  }

  @Test(arguments: Refused.catalogue + Refused.slips)
  func `gets one diagnostic at the right place`(row: Refused) throws {
    let file = try source(row.name)
    let (root, diagnostics) = XMLReader.read(file, namespaces: [workflow])
    #expect(root == nil)
    #expect(diagnostics.count == 1)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.code == row.code)
    #expect(diagnostic.severity == .error)
    #expect(file.position(of: Int(diagnostic.primary.span.start)) == Position(line: row.line, column: row.column))
  }

  @Test(arguments: Refused.catalogue + Refused.slips)
  func `reads as its golden says`(row: Refused) throws {
    let file = try source(row.name)
    let diagnostics = XMLReader.read(file, namespaces: [workflow]).diagnostics
    let text = TextRenderer(sources: Sources([file])).render(DiagnosticList(diagnostics))
    let golden = fixtures.appending(path: "\(row.name).txt")
    if ProcessInfo.processInfo.environment["REDRESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: golden)
      Issue.record("recorded \(row.name); run again without REDRESS_RECORD")
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test func `has a row in the tables for every fixture`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: fixtures.path)
    let named = Set((Refused.catalogue + Refused.slips).map(\.name))
    #expect(Set(files.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }) == named)
  }
}
