import Testing

/// A thing that may not be written, where, and what to do instead.
struct BannedWord: Sendable, CustomTestStringConvertible {
  let words: String
  let instead: String
  /// The targets in which it is banned; everywhere when there is none.
  var targets: Set<String> = []
  /// Whether the letters around it matter: `Date(` is no part of `candidate(`.
  var isWholeWord = true
  /// The files that have to use it.
  var exceptions: Set<String> = []

  var testDescription: String { words }

  private static let core: Set<String> = ["RedressMoney", "RedressTime", "RedressEngine", "RedressWorkflow"]

  static let all: [BannedWord] = [
    BannedWord(words: "print(", instead: "write through the one writer, which checks for errors"),
    BannedWord(words: "try!", instead: "throw, or say in a precondition what cannot happen"),
    BannedWord(words: "as!", instead: "use 'as?' and answer both cases"),
    BannedWord(words: "fatalError(", instead: "use 'preconditionFailure' with words"),
    BannedWord(words: "@unchecked Sendable", instead: "make it a value or an actor", isWholeWord: false),
    BannedWord(words: "Date(", instead: "take an 'Instant' as an argument", exceptions: [Layer.zoneRules]),
    BannedWord(words: "Decimal(", instead: "use 'Money' or 'Rational'"),
    BannedWord(
      words: "Double", instead: "use 'Rational', 'Amount' or microseconds", targets: core, exceptions: [Layer.zoneRules]
    ),
    BannedWord(words: "Float", instead: "use 'Rational', 'Amount' or microseconds", targets: core),
  ]
}

@Suite struct `The code of Sources` {
  @Test(arguments: BannedWord.all)
  func `does without`(word: BannedWord) {
    let files = Repository.code.filter { file in
      (word.targets.isEmpty || word.targets.contains(file.target)) && !word.exceptions.contains(file.path)
    }
    let found = files.flatMap { places(of: word, in: $0) }
    let needed = word.exceptions.filter { path in Repository.code.contains { $0.path == path && isIn(word, $0) } }
    #expect(needed == word.exceptions, "an exception is not needed any more")
    #expect(found.isEmpty, "'\(word.words)' is banned here; \(word.instead):\(listed(found))")
  }

  @Test func `says why where it gives up isolation`() {
    let words = "nonisolated(unsafe)"
    let found = Repository.code.flatMap { file in
      let original = Repository.file(file.path)?.lines ?? []
      return file.lines.enumerated().compactMap { number, line -> Finding? in
        guard line.contains(words) else { return nil }
        let above = number > 0 ? original[number - 1].drop { $0 == " " } : ""
        return above.hasPrefix("//") ? nil : Finding(path: file.path, line: number + 1, words: words)
      }
    }
    #expect(found.isEmpty, "a comment on the line above says why:\(listed(found))")
  }

  @Test func `leaves nothing to be done later`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX:"]
    let found = Repository.sources.flatMap { file in
      file.lines.enumerated().compactMap { number, line in
        marks.first { line.contains($0) }.map { Finding(path: file.path, line: number + 1, words: $0) }
      }
    }
    #expect(found.isEmpty, "do it, or write it down elsewhere:\(listed(found))")
  }

  private func isIn(_ word: BannedWord, _ file: Repository.File) -> Bool { !places(of: word, in: file).isEmpty }

  private func places(of word: BannedWord, in file: Repository.File) -> [Finding] {
    guard file.text.contains(word.words) else { return [] }
    return file.lines.enumerated().flatMap { number, line in
      line.ranges(of: word.words).filter { range in
        !word.isWholeWord || stands(range, in: line)
      }.map { _ in Finding(path: file.path, line: number + 1, words: line.drop { $0 == " " }.description) }
    }
  }

  /// Whether a word stands alone: no letter touches it, and it is no member or function of ours with that name.
  private func stands(_ range: Range<Substring.Index>, in line: Substring) -> Bool {
    let before = line[..<range.lowerBound]
    if let last = before.last, last.isLetter || last.isNumber || last == "_" || last == "." { return false }
    if before.hasSuffix("func ") { return false }
    guard let next = line[range.upperBound...].first, line[range].last?.isLetter == true else { return true }
    return !(next.isLetter || next.isNumber || next == "_")
  }
}
