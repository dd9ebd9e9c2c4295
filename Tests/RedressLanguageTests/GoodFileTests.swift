import Foundation
import RedressDiagnostics
import RedressWorkflow
import RedressXML
import Testing

@testable import RedressLanguage

/// The elements and attributes that a file uses, by the kinds of the grammar.
private func used(in path: String) throws -> Set<String> {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "good")
  let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  let root = try #require(XMLReader.read(file, namespaces: [WorkflowLoader.namespace]).root)
  var names: Set<String> = []
  collect(root, root.name == "fragment" ? .fragment : .workflow, into: &names)
  return names
}

private func collect(_ element: XMLElement, _ kind: ElementKind, into names: inout Set<String>) {
  names.insert("\(kind)")
  for attribute in element.attributes { names.insert("\(kind) \(attribute.name)") }
  for child in element.children {
    if let childKind = kind.rule.child(named: child.name) { collect(child, childKind, into: &names) }
  }
}

@Suite struct `A file with everything in it` {
  @Test func `is read without a word`() throws {
    let loaded = try Golden(name: "everything", folder: "good").load()
    #expect(loaded.lines == [])
    #expect(loaded.workflow?.parties.count == 5)
    #expect(loaded.workflow?.title == "Everything at once")
  }

  @Test func `is two files, since provisional money does not go with children that hold some`() throws {
    let loaded = try Golden(name: "credits", folder: "good").load()
    #expect(loaded.lines == [])
    #expect(loaded.workflow?.effects.count { if case .credit = $0 { true } else { false } } == 2)
  }

  @Test func `has every element and attribute of the table`() throws {
    let used = try used(in: "everything.xml").union(used(in: "shared/common.xml")).union(used(in: "credits.xml"))
    let kinds = ElementKind.allCases
    #expect(kinds.filter { !used.contains("\($0)") } == [])
    let attributes = kinds.flatMap { kind in kind.rule.attributes.map { (kind, $0.name) } }
    let missing = attributes.filter { !used.contains("\($0) \($1)") && !Self.isSaid($1, of: $0, in: used) }
    #expect(missing.map { "\($0) \($1)" } == ["workflow money"])
  }

  /// Whether an attribute that counts time stands at another element that counts in the same way.
  private static func isSaid(_ attribute: String, of kind: ElementKind, in used: Set<String>) -> Bool {
    let counting: [ElementKind] = [.window, .notBefore, .notAfter, .extend]
    return counting.contains(kind) && counting.contains { used.contains("\($0) \(attribute)") }
  }
}
