import RedressDiagnostics
import RedressXML
import Testing

let workflow = "urn:redress:workflow:1"

/// Reads a text as a workflow file.
func read(_ text: String, namespaces: [String] = [workflow]) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
  XMLReader.read(SourceFile(path: "a.xml", bytes: Array(text.utf8)), namespaces: namespaces)
}

@Suite struct `A file that can be read` {
  @Test func `becomes elements in document order`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- first -->
      <workflow xmlns="urn:redress:workflow:1" id="w">
        <title>Ünï &amp; <!-- x --><![CDATA[<b>]]></title>
        <phase id='a'/><phase id='b' ></phase >
      </workflow>
      <!-- end -->

      """
    let (root, diagnostics) = read(text)
    #expect(diagnostics.isEmpty)
    let element = try #require(root)
    #expect(element.name == "workflow")
    #expect(element.namespace == workflow)
    #expect(element.attributes.map(\.name) == ["id"])
    #expect(element.children.map(\.name) == ["title", "phase", "phase"])
    #expect(element.children[0].text == "Ünï & <b>")
    #expect(element.children.map { $0.attribute("id")?.value } == [nil, "a", "b"])
  }

  @Test func `may begin with a byte order mark, which has no column`() throws {
    let text = "\u{FEFF}<workflow xmlns='urn:redress:workflow:1' id='w'/>"
    let file = SourceFile(path: "a.xml", bytes: Array(text.utf8))
    let root = try #require(XMLReader.read(file, namespaces: [workflow]).root)
    #expect(file.position(of: Int(root.tagSpan.start)) == Position(line: 1, column: 1))
    #expect(file.text(of: try #require(root.attribute("id")).valueSpan) == "w")
  }

  @Test(arguments: [
    ("a&amp;b", "a&b", false), ("&#38;#38;", "&#38;", false), ("&lt;&#x20AC;", "<€", false), ("a\tb", "a b", false),
    ("a\r\nb", "a b", false), ("plain ü", "plain ü", true), ("", "", true), ("1 > 0", "1 > 0", true),
  ])
  func `has values with their references replaced`(written: String, value: String, isVerbatim: Bool) throws {
    let text = "<workflow xmlns='urn:redress:workflow:1' id='\(written)'/>"
    let attribute = try #require(read(text).root?.attribute("id"))
    #expect(attribute.value == value)
    #expect(attribute.isVerbatim == isVerbatim)
    #expect(SourceFile(path: "", bytes: Array(text.utf8)).text(of: attribute.valueSpan) == written)
  }
}
