import Foundation
import RedressDiagnostics
import Testing

/// A file and the diagnostic of the given kind under the first place at which `words` stand.
private struct Sample {
  let sources: Sources
  var diagnostic: Diagnostic

  init(_ text: String, under words: String, _ label: String = "here", message: String = "a rule is broken") {
    sources = Sources([file(text)])
    diagnostic = Diagnostic(.error, 201, message, at: Label(Self.span(of: words, in: text), label))
  }

  static func span(of words: String, in text: String, source: UInt16 = 0) -> Span {
    let range = text.range(of: words) ?? text.startIndex..<text.startIndex
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Span(SourceID(index: source), start..<start + words.utf8.count)
  }

  var text: String { TextRenderer(sources: sources).render(diagnostic) }
}

@Suite struct `A drawn diagnostic` {
  private static let shares = """
    <ends>
    <!-- -->
      <share to="buyer" percent="90"/>
      <share to="platform" percent="15"/>
    </ends>
    """

  @Test func `has its related places, cause and fix`() {
    var sample = Sample(Self.shares, under: "15", "15 % here makes 105 %", message: "the shares come to 105 %")
    sample.diagnostic.related = [
      Label(Sample.span(of: "90", in: Self.shares), "90 % was already given"),
      Label(Sample.span(of: "<ends>", in: Self.shares), "in these"),
    ]
    sample.diagnostic.cause = "shares come to 100 % at most"
    sample.diagnostic.fix = "lower one by 5"
    #expect(
      sample.text == """
        error[RD0201]: the shares come to 105 %
         --> a.xml:4:33
          |
        1 | <ends>
          | ------ in these
        ..
        3 |   <share to="buyer" percent="90"/>
          |                              -- 90 % was already given
        4 |   <share to="platform" percent="15"/>
          |                                 ^^ 15 % here makes 105 %
          |
          = cause: shares come to 100 % at most
          = fix: lower one by 5

        """)
  }

  @Test func `names the other file of a related place`() {
    let first = "<a/>\n<b/>"
    let second = String(repeating: "\n", count: 11) + "<c/>"
    let related = Label(Sample.span(of: "<c/>", in: second, source: 1), "the other")
    let diagnostic = Diagnostic(.warning, 301, "two are one", at: Label(Span(.main, 5..<9), ""), related: [related])
    let sources = Sources([file(first), file(second, path: "shared/b.xml")])
    #expect(
      TextRenderer(sources: sources).render(diagnostic) == """
        warning[RD0301]: two are one
          --> a.xml:2:1
           |
         2 | <b/>
           | ^^^^
          ::: shared/b.xml:12:1
           |
        12 | <c/>
           | ---- the other

        """)
  }

  @Test(arguments: [
    ("\tab X", "X", 7), ("a\tX", "X", 4), ("商店X", "X", 4), ("e\u{301}X", "X", 1), ("😀X", "X", 2),
    ("\u{200B}X", "X", 8), ("\u{1B}X", "X", 4), ("äöüX", "X", 3), ("ＡX", "X", 2),
  ])
  func `has its caret under the place, whatever stands before it`(text: String, words: String, column: Int) throws {
    let lines = Sample(text, under: words).text.split(separator: "\n")
    let carets = try #require(lines.first { $0.contains("^") })
    #expect(carets == "  | " + String(repeating: " ", count: column) + "^ here")
  }

  @Test func `draws a place over several lines to the end of the first`() {
    #expect(Sample("ab <c\nd/>", under: "<c\nd/>").text.contains("  |    ^^ here\n"))
  }

  @Test func `shows no control or direction character, in source or message`() {
    let text = Sample("\u{202E}a\u{1B}[2J X", under: "X", "l\u{7}", message: "m\u{1B}\u{2066}\r\n").text
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(text.contains("1 | \\u{202E}a\\x1b[2J X\n"))
    #expect(text.hasPrefix("error[RD0201]: m\\x1b\\u{2066}\\x0d\\x0a\n"))
  }

  @Test(arguments: [0, 50, 99, 500, 3000, 5999])
  func `shows a part of a long line, with the place in it`(offset: Int) throws {
    let text = String(repeating: "abcdef ", count: 900).prefix(offset) + "@" + String(repeating: "-xyz", count: 900)
    let lines = Sample(String(text), under: "@").text.split(separator: "\n", omittingEmptySubsequences: false)
    let source = try #require(lines.first { $0.hasPrefix("1 |") })
    let carets = try #require(lines.first { $0.contains("^") })
    #expect(source.count <= 4 + 102)
    #expect(
      source.firstIndex(of: "@").map { source.distance(from: source.startIndex, to: $0) }
        == carets.firstIndex(of: "^").map { carets.distance(from: carets.startIndex, to: $0) })
  }

  @Test func `has colours only when asked`() {
    let sample = Sample("ab", under: "b")
    let coloured = TextRenderer(sources: sample.sources, colour: true).render(sample.diagnostic)
    #expect(coloured.hasPrefix("\u{1B}[1;31merror[RD0201]\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == sample.text)
    #expect(!sample.text.contains("\u{1B}"))
  }

  @Test func `ends a list with its counts`() {
    let sample = Sample("ab", under: "b")
    let list = DiagnosticList(Array(repeating: sample.diagnostic, count: 3), limit: 2)
    #expect(TextRenderer(sources: sample.sources).render(list).hasSuffix("\n\n2 errors; 1 more are not shown\n"))
    #expect(TextRenderer(sources: sample.sources).render(DiagnosticList([])).isEmpty)
  }

  @Test func `fits one line for editors`() {
    let sample = Sample("a\nbX", under: "X", message: "m\n2")
    let short = ShortRenderer(sources: sample.sources).render(DiagnosticList([sample.diagnostic]))
    #expect(short == "a.xml:2:2: error[RD0201]: m\\x0a2\n")
  }
}

@Suite struct `A diagnostic for programs` {
  private var sample: Sample {
    var sample = Sample("a\n<é>X", under: "X", "l<\u{202E}", message: "m\"")
    sample.diagnostic.related = [Label(Sample.span(of: "<é>", in: "a\n<é>X"), "r")]
    sample.diagnostic.fix = "f"
    return sample
  }

  @Test func `is JSON with every field`() {
    let json = JSONRenderer(sources: sample.sources).render(DiagnosticList([sample.diagnostic]))
    #expect(
      json == #"{"version":1,"diagnostics":[{"code":"RD0201","severity":"error","message":"m\"","file":"a.xml","#
        + #""line":2,"column":4,"endLine":2,"endColumn":5,"label":"l\u003c\u202e","related":[{"file":"a.xml","#
        + #""line":2,"column":1,"endLine":2,"endColumn":4,"label":"r"}],"cause":null,"fix":"f"}],"omitted":0}"#)
  }

  @Test func `is SARIF that names rule, level and region`() throws {
    var sample = sample
    sample.diagnostic.code = 14
    let text = SARIFRenderer(sources: sample.sources, toolVersion: "1").render(DiagnosticList([sample.diagnostic]))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "RD0014" && result["level"] as? String == "error")
    #expect(text.contains(#""region":{"startLine":2,"startColumn":4,"endLine":2,"endColumn":5}"#))
    #expect(text.contains(#""shortDescription":{"text":"A reference that stands for nothing"}"#))
  }

  @Test func `has paths as references in SARIF`() {
    let span = Span(.main, 0..<1)
    let sources = Sources([file("a", path: "/tmp/a b/é.xml")])
    let list = DiagnosticList([Diagnostic(.note, 1, "m", at: Label(span, ""))])
    let text = SARIFRenderer(sources: sources, toolVersion: "1").render(list)
    #expect(text.contains(#""uri":"file:///tmp/a%20b/%C3%A9.xml""#))
  }
}
