import Testing

@Suite struct `The files of Sources` {
  @Test func `have at most 400 lines each`() {
    let long = Repository.sources.filter { $0.lineCount > 400 }
    #expect(long.isEmpty, "\(listed(long.map { Finding(path: $0.path, line: 1, words: "\($0.lineCount) lines") }))")
  }

  @Test func `have a median of at most 130 lines`() {
    let counts = Repository.sources.map(\.lineCount).sorted()
    #expect(counts.count > 100)
    #expect(counts[counts.count / 2] <= 130)
  }

  @Test func `have functions of at most 25 lines, nine times out of ten`() {
    let lengths = Repository.code.flatMap { file in
      FunctionLength.measure(file.text).map { (file: file.path, length: $0) }
    }.sorted { $0.length.count < $1.length.count }
    let tenth = lengths.suffix(lengths.count / 10)
    let longest = tenth.reversed().prefix(20).map {
      Finding(path: $0.file, line: $0.length.line, words: "\($0.length.count) lines")
    }
    #expect(lengths.count > 1_000)
    #expect(tenth.first.map { $0.length.count <= 25 } == true, "the longest are\(listed(Array(longest)))")
  }
}

@Suite struct `The scanner of these tests` {
  @Test(arguments: [
    ("let a = \"print(1)\" // print(2)\nf()", "let a =                       \nf()"),
    ("a /* b /* c */ d */ e", "a                   e"),
    ("f(\"x\\(g(\"y\"))z\")", "f(    g(   )   )"),
    ("f(#\"a\\(b)\"c\"#)", "f(           )"),
    ("f(\"\"\"\n  \"a\" b\n  \"\"\")", "f(   \n       \n     )"),
    ("f(\"\\\"a\", b)", "f(     , b)"),
    ("func `print(x) is banned`() {}", "func                     () {}"),
  ])
  func `blanks words and keeps code`(source: String, code: String) {
    #expect(SwiftText.code(of: source) == code)
  }

  @Test func `counts the lines of functions and leaves requirements out`() {
    let code = """
      protocol P {
        func a() -> Int
        init(x: Int)
      }
      struct S {
        init(x: Int) {
          self.init()
        }
        func b(
          _ x: Int
        ) -> Int
        {
          let f = { 1 }
          return f()
        }
      }
      """
    #expect(FunctionLength.measure(code).map(\.count) == [3, 7])
  }
}
