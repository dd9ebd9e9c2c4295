import Foundation
import RedressTime
import Testing

@testable import RedressLanguage

/// The schema as far as a test needs it: the blocks of types and groups, by name.
private struct Schema {
  let lines: [Substring]

  init() throws {
    let file = packageFolder.appending(path: "workflows/schema/workflow.xsd")
    lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
  }

  /// What stands in a definition, from its start tag to its end tag, with the groups in it written out.
  func block(_ tag: String, _ name: String) -> [Substring] {
    guard let start = lines.firstIndex(where: { $0.hasPrefix(#"  <xs:\#(tag) name="\#(name)""#) }),
      let end = lines[start...].firstIndex(where: { $0.hasPrefix("  </xs:\(tag)>") })
    else { return [] }
    return lines[start...end].flatMap { line in
      guard let group = Self.value(of: "ref", in: line) else { return [line] }
      return block(line.contains("xs:attributeGroup") ? "attributeGroup" : "group", group)
    }
  }

  /// The value of an attribute in a line.
  static func value(of attribute: String, in line: Substring) -> String? {
    guard let start = line.range(of: "\(attribute)=\"")?.upperBound else { return nil }
    return line[start...].firstIndex(of: "\"").map { String(line[start..<$0]) }
  }
}

extension ElementKind {
  /// The schema's definition of an element: the two outermost are elements, the others are types.
  fileprivate var definition: (tag: String, name: String) {
    switch self {
    case .workflow, .fragment: ("element", name)
    case .title: ("complexType", "title-type")
    case .factCase, .factOtherwise: ("complexType", "fact-\(name)")
    case .routeCase, .routeOtherwise: ("complexType", "route-\(name)")
    case .rulingOtherwise: ("complexType", "ruling-\(name)")
    default: ("complexType", name)
    }
  }
}

@Suite struct `The schema of workflows` {
  private static let kinds = ElementKind.allCases

  @Test(arguments: kinds)
  fileprivate func `has the attributes of the table`(kind: ElementKind) throws {
    let block = try Schema().block(kind.definition.tag, kind.definition.name)
    let lines = block.filter { $0.contains("<xs:attribute ") }
    let found = Set(
      lines.map { (Schema.value(of: "name", in: $0) ?? "") + ($0.contains(#"use="required""#) ? "!" : "") })
    #expect(!block.isEmpty)
    #expect(found == Set(kind.rule.attributes.map { $0.name + ($0.isRequired ? "!" : "") }))
    #expect(lines.count == kind.rule.attributes.count)
  }

  @Test(arguments: kinds)
  fileprivate func `has the children of the table`(kind: ElementKind) throws {
    let block = try Schema().block(kind.definition.tag, kind.definition.name)
    let lines = block.filter { $0.hasPrefix("   ") && $0.contains("<xs:element ") }
    let expected = kind.rule.children.filter { !(kind == .fragment && $0 == .include) }
    #expect(Set(lines.compactMap { Schema.value(of: "name", in: $0) }) == Set(expected.map(\.name)))
    #expect(lines.contains { $0.contains(#"type="\#(expected.first?.definition.name ?? "")""#) } || expected.isEmpty)
    #expect(block.contains { $0.contains("simpleContent") } == (kind.rule.text != .none))
  }

  @Test func `has the words of every enumeration`() throws {
    let words = Set(try Schema().lines.compactMap { Schema.value(of: "xs:enumeration value", in: $0) })
    for rule in Self.kinds.flatMap(\.rule.attributes) {
      switch rule.kind {
      case .word(let allowed), .words(let allowed): #expect(words.isSuperset(of: allowed), "\(rule.name)")
      default: continue
      }
    }
    #expect(words.count > 30)
  }

  @Test func `documents every element and every attribute`() throws {
    let lines = try Schema().lines
    let named = lines.indices.filter { index in
      ["<xs:element name", "<xs:attribute name", "<xs:complexType name"].contains { lines[index].contains($0) }
    }
    #expect(named.count > 200)
    for index in named { #expect(lines[index + 1].contains("<xs:annotation>"), "\(lines[index])") }
  }

  @Test func `takes every zone that the loader takes`() throws {
    let pattern = try Regex(#"UTC|[A-Za-z_\-]+(/[A-Za-z0-9_+\-]+)+"#)
    #expect(Zone.names.count > 300)
    for name in Zone.names { #expect(try pattern.wholeMatch(in: name) != nil, "\(name)") }
  }

  private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: xmllint != nil, "xmllint is not installed"))
  func `accepts the workflows of the package and the file with everything`() throws {
    let folder = packageFolder.appending(path: "workflows")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.xmllint))
    process.arguments =
      ["--noout", "--nonet", "--schema", folder.appending(path: "schema/workflow.xsd").path]
      + names.map { folder.appending(path: $0).path }
      + [packageFolder.appending(path: "Tests/RedressLanguageTests/good/everything.xml").path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
