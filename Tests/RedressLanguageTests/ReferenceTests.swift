import Foundation
import RedressDiagnostics
import RedressLanguage
import Testing

/// A block of XML in the reference of the language.
struct ReferenceExample: Sendable, CustomTestStringConvertible {
  let line: Int
  let text: String

  var testDescription: String { "line \(line)" }
  var isWhole: Bool { text.hasPrefix("<?xml") }

  static let all: [ReferenceExample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Language.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var examples: [ReferenceExample] = []
    var open: (line: Int, lines: [Substring])?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "```xml" {
        open = (number + 2, [])
      } else if line == "```", let block = open {
        examples.append(ReferenceExample(line: block.line, text: block.lines.joined(separator: "\n")))
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    return examples
  }()
}

@Suite struct `The reference of the language` {
  @Test func `has examples, one of them a whole workflow`() {
    #expect(ReferenceExample.all.count > 20)
    #expect(ReferenceExample.all.contains { $0.isWhole })
  }

  @Test(arguments: ReferenceExample.all.filter(\.isWhole))
  func `shows whole workflows that are good`(example: ReferenceExample) {
    #expect(load(example.text).lines == [])
  }

  /// Parts name things that stand elsewhere, so that the checker's words on names are left out.
  @Test(arguments: ReferenceExample.all.filter { !$0.isWhole })
  func `shows parts that are written as the language wants them`(example: ReferenceExample) {
    let loaded = load(workflow(example.text.replacing("…", with: "")))
    let wrong = loaded.diagnostics.filter { diagnostic in
      (1..<210).contains(diagnostic.code.number) || (500..<600).contains(diagnostic.code.number)
    }
    #expect(wrong.map(\.message) == [])
  }
}
