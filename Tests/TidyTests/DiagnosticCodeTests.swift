import Testing

/// The codes of diagnostics, as they stand in sources, pages, golden files and the reference.
enum Codes {
  /// Codes that no golden file shows today, each with the reason.
  ///
  /// The list only shrinks: a code that gets a golden file has to leave it.
  static let knownWithoutGolden: [String: String] = [
    "RD0007": "its file has over 2 MiB, and is made by HostileTests",
    "RD0008": "its file is made by HostileTests",
    "RD0009": "its files are made by HostileTests",
    "RD0020": "no file is known that our scanner takes and libxml2 does not",
    "RD0122": "its file has over 5,000 phases, and is made by LoaderTests",
    "RD0355": "its 33 files are made by TreeTests",
    "RD0608": "its file is made by BadOrderTests",
  ]

  /// Every code that Sources gives to a diagnostic.
  static let used: Set<String> = Set(
    Repository.code.filter { !$0.path.contains("/Explanations/") }.flatMap { numbers(in: $0.text) }.map(code))

  /// Every code that has a page for `redress explain`.
  static let explained: Set<String> = Set(
    Repository.sources.filter { $0.path.contains("/Explanations/") }.flatMap { file in
      file.lines.compactMap { line in
        line.drop { $0 == " " }.firstMatch(of: /^# (RD\d{4}) \S/).map { String($0.1) }
      }
    })

  /// Every code in the output that a test keeps to compare with.
  static let golden: Set<String> = Set(
    Repository.files.filter { file in
      file.path.hasPrefix("Tests/") && [".txt", ".stderr", ".json", ".sarif"].contains { file.path.hasSuffix($0) }
    }.flatMap { codes(in: $0.text) })

  static func codes(in text: String) -> [String] { text.matches(of: /RD\d{4}/).map { String($0.0) } }

  /// A severity and a number, or a number as the first thing of one of our makers of diagnostics.
  private static func numbers(in code: String) -> [Int] {
    let bySeverity = code.matches(of: /\.(?:error|warning|note),\s*(\d{1,4})\b/).map { $0.1 }
    let byMaker = code.matches(of: /\b(?:Self|Refusal|OrderProblem|ExpressionFault)\(\s*(\d{1,4}),/).map { $0.1 }
    return (bySeverity + byMaker).compactMap { Int($0) }
  }

  private static func code(_ number: Int) -> String {
    let digits = String(number)
    return "RD" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

@Suite struct `Every code of a diagnostic` {
  @Test func `is found by these tests`() {
    #expect(Codes.used.count > 150)
    #expect(Codes.used.isSuperset(of: ["RD0001", "RD0101", "RD0210", "RD0305", "RD0410", "RD0501", "RD0601"]))
  }

  @Test func `has a page`() {
    let missing = Codes.used.subtracting(Codes.explained).sorted()
    #expect(missing.isEmpty, "write their pages in 'Sources/RedressDiagnostics/Explanations'")
  }

  @Test func `has a page only where something says it`() {
    let idle = Codes.explained.subtracting(Codes.used).sorted()
    #expect(idle.isEmpty, "nothing says these codes any more, or not yet")
  }

  @Test func `stands in a golden file, or on a list that shrinks`() {
    let missing = Codes.used.subtracting(Codes.golden).subtracting(Codes.knownWithoutGolden.keys).sorted()
    #expect(missing.isEmpty, "keep a file that gets each of these, with what it prints")
    let settled = Codes.golden.intersection(Codes.knownWithoutGolden.keys).sorted()
    #expect(settled.isEmpty, "these have a golden file now; take them off the list")
    let gone = Set(Codes.knownWithoutGolden.keys).subtracting(Codes.used).sorted()
    #expect(gone.isEmpty, "nothing says these any more; take them off the list")
  }

  @Test func `of a workflow stands in the reference of the language`() throws {
    let reference = try #require(Repository.file("Documentation/Language.md"))
    let listed = Set(reference.lines.filter { $0.hasPrefix("| RD") }.flatMap { Codes.codes(in: String($0)) })
    let ofWorkflows = Codes.used.filter { $0 < "RD0600" }
    #expect(ofWorkflows.subtracting(listed).sorted() == [], "add a line each to 'What the checker says'")
    #expect(listed.subtracting(ofWorkflows).sorted() == [], "nothing says these; take their lines out")
  }

  @Test func `that a document names exists`() {
    let wrong = Repository.documents.flatMap { file in
      file.lines.enumerated().flatMap { number, line in
        Codes.codes(in: String(line)).filter { !Codes.used.contains($0) }.map {
          Finding(path: file.path, line: number + 1, words: $0)
        }
      }
    }
    #expect(wrong.isEmpty, "\(listed(wrong))")
  }
}
