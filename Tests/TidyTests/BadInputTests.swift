import Foundation
import Testing

/// A row of `Documentation/BadInputs.md`.
struct BadInput: Sendable, CustomTestStringConvertible {
  let id: String
  let answer: String
  let heldBy: String
  let line: Int

  var testDescription: String { id }

  static let path = "Documentation/BadInputs.md"

  static let rows: [BadInput] =
    Repository.file(path)?.lines.enumerated().compactMap { number, line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, cells[0].wholeMatch(of: /[XETMSLOCN]\d+/) != nil else { return nil }
      return BadInput(id: cells[0], answer: cells[2], heldBy: cells[3], line: number + 1)
    } ?? []

  /// The test files that hold its answer, from the root.
  var tests: [String] { heldBy.matches(of: /\]\(\.\.\/(Tests\/[^)]+)\)/).map { String($0.1) } }

  /// The name of the test that holds it, where the test does not carry the id.
  var testName: String? {
    guard !tests.isEmpty, let colon = heldBy.firstRange(of: "): ") else { return nil }
    return String(heldBy[colon.upperBound...])
  }

  /// Whether a file of tests holds it: by its id, or by the name of a test.
  func isHeld(by file: Repository.File) -> Bool {
    Self.named(in: file.text).contains(id) || testName.map { file.text.contains($0) } == true
  }

  /// The ids that a file names, alone or with the letter of a variant such as `X3b`.
  static func named(in text: String) -> Set<String> {
    let words = text.utf8.split { !isWord($0) }.filter { word in
      word.first.map { "XETMSLOCN".utf8.contains($0) } == true && word.count <= 4
    }
    return Set(
      words.compactMap { word in
        String(decoding: word, as: UTF8.self).wholeMatch(of: /([XETMSLOCN]\d+)[a-f]?/).map { String($0.1) }
      })
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

@Suite struct `The list of bad inputs` {
  @Test func `has each row of the catalogue once, in order`() {
    let counts = [("X", 34), ("E", 36), ("T", 28), ("M", 22), ("S", 23), ("L", 22), ("O", 11), ("C", 12), ("N", 9)]
    let expected = counts.flatMap { letter, count in (1...count).map { "\(letter)\($0)" } }
    #expect(BadInput.rows.map(\.id) == expected)
  }

  @Test func `says what is answered, and names a test or a reason`() {
    let wrong = BadInput.rows.filter { row in
      row.answer.isEmpty || (row.tests.isEmpty && !(row.heldBy.hasPrefix("none: ") && row.heldBy.count > 10))
    }
    #expect(wrong.map(\.id) == [])
  }

  @Test func `names tests that name the row`() {
    let wrong = BadInput.rows.flatMap { row in
      row.tests.filter { path in
        Repository.file(path).map { row.isHeld(by: $0) } != true
      }.map {
        Finding(path: BadInput.path, line: row.line, words: "\($0) does not name \(row.id)")
      }
    }
    #expect(wrong.isEmpty, "\(listed(wrong))")
  }

  @Test func `calls no row untested that a test names`() {
    let tests = Repository.files.filter {
      $0.path.hasPrefix("Tests/") && $0.path.hasSuffix(".swift") && !$0.isTidyTest
    }
    let untested = BadInput.rows.filter { $0.heldBy.hasPrefix("none: no test yet") }
    let wrong = tests.flatMap { file in
      let named = BadInput.named(in: file.text)
      return untested.filter { named.contains($0.id) }.map {
        Finding(path: BadInput.path, line: $0.line, words: "\(file.path) names \($0.id)")
      }
    }
    #expect(wrong.isEmpty, "link these:\(listed(wrong))")
  }
}
