import RedressDiagnostics
import Testing

func file(_ text: String, path: String = "a.xml") -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

@Suite struct `A position` {
  @Test(arguments: [
    ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\n", 2, 2, 1),
    ("äb", 2, 1, 2), ("商😀x", 7, 1, 3), ("", 0, 1, 1), ("ab", 99, 1, 3), ("ab", -4, 1, 1),
    ("\u{FEFF}ab", 0, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}a\nb", 5, 2, 1),
  ])
  func `counts lines, and scalars in a line`(text: String, offset: Int, line: Int, column: Int) {
    #expect(file(text).position(of: offset) == Position(line: line, column: column))
  }

  @Test func `belongs to the line that has the byte, for every byte`() {
    let source = file("ab\n\r\n\rcd\u{2028}é\n")
    for offset in 0...source.bytes.count {
      let before = source.bytes[..<offset]
      let position = source.position(of: offset)
      let range = source.lineRange(position.line)
      #expect(range.lowerBound <= offset)
      #expect(position.line == 1 || before.contains { $0 == 0x0A || $0 == 0x0D })
      #expect(position.line == source.lineCount || source.lineRange(position.line + 1).lowerBound > offset)
    }
  }

  @Test func `has a line whose text leaves out the line end`() {
    let source = file("\u{FEFF}one\r\ntwo\n\nfour")
    #expect((0...5).map(source.line) == ["", "one", "two", "", "four", ""])
    #expect(source.lineCount == 4)
  }
}

@Suite struct `A code` {
  @Test(arguments: [("RD0305", 305), ("rd0001", 1), ("RD9999", 9999)])
  func `is read in either case`(text: String, number: UInt16) {
    #expect(DiagnosticCode(parsing: text) == DiagnosticCode(number))
    #expect(DiagnosticCode(number).description == text.uppercased())
  }

  @Test(arguments: ["", "RD", "RD305", "RD00305", "XX0305", "RD03O5", "RD+305", "RD٠٣٠٥", "RD0305 "])
  func `is nothing else`(text: String) {
    #expect(DiagnosticCode(parsing: text) == nil)
  }
}

@Suite struct `A list of diagnostics` {
  private func diagnostic(_ severity: Severity, file: UInt16 = 0, at start: Int, _ code: DiagnosticCode = 1)
    -> Diagnostic
  {
    Diagnostic(severity, code, "m", at: Label(Span(SourceID(index: file), start..<start + 1), "here"))
  }

  @Test func `is in the order of file, offset and code`() {
    let sorted = [
      diagnostic(.note, at: 1, 5), diagnostic(.error, at: 1, 9), diagnostic(.error, at: 7, 1),
      diagnostic(.error, file: 1, at: 0, 1),
    ]
    #expect(DiagnosticList(sorted.reversed()).shown == sorted)
  }

  @Test func `keeps errors before warnings, and counts what it leaves out`() {
    let mixed = (0..<60).map { diagnostic($0 % 2 == 0 ? .warning : .error, at: $0) }
    let list = DiagnosticList(mixed)
    #expect(list.shown.count == 50)
    #expect(list.omitted == 10)
    #expect(list.shown.count { $0.severity == .error } == 30)
    #expect(list.shown.map(\.primary.span.start) == list.shown.map(\.primary.span.start).sorted())
    #expect(list.shown.last?.primary.span.start == 59)
    #expect(DiagnosticList(mixed, limit: 0).hasErrors)
    #expect(!DiagnosticList([diagnostic(.warning, at: 0)]).hasErrors)
  }
}

@Suite struct `The nearest name` {
  private static let names = ["review", "refund", "evidence", "closed", "phase", "window", "on", "seller"]

  @Test(arguments: [
    ("reveiw", "review"), ("refnd", "refund"), ("PHASE", "phase"), ("Window", "window"), ("evidance", "evidence"),
    ("sellers", "seller"), ("evdnce", "evidence"),
  ])
  func `is found for a slip`(written: String, meant: String) {
    #expect(nearestName(to: written, in: Self.names) == meant)
  }

  @Test(arguments: ["", "of", "no", "buyer", "phrases!", "dispute", "on"])
  func `is none for another word, or for a name that exists`(written: String) {
    #expect(nearestName(to: written, in: Self.names) == nil)
  }

  @Test func `does not depend on the order of the names`() {
    let names = ["abcdeX", "abcdeZ", "abcdeY"]
    #expect(nearestName(to: "abcdef", in: names) == "abcdeX")
    #expect(nearestName(to: "abcdef", in: names.reversed()) == "abcdeX")
  }

  @Test func `is not looked for when the name is long beyond reason`() {
    let long = String(repeating: "a", count: 101)
    #expect(nearestName(to: long, in: [long + "b"]) == nil)
  }
}

@Suite struct `The explanations` {
  @Test func `have a page for every code of the syntax family`() {
    #expect(Explanation.allCodes.filter { $0.number < 100 } == (1...20).map { DiagnosticCode($0) })
  }

  @Test func `begin with their code and a title, and say more`() throws {
    for code in Explanation.allCodes {
      let page = try #require(Explanation.page(for: code))
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(page.hasPrefix("# \(code) ") && lines.count > 3, "\(code)")
      #expect(lines.allSatisfy { $0.count <= 130 }, "\(code)")
    }
  }

  @Test func `have no page for a code that nobody uses`() {
    #expect(Explanation.page(for: 9999) == nil)
  }
}
