import Foundation
import Testing

@Suite struct `The documents` {
  @Test(arguments: ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", ".ci/run"])
  func `of the root are there`(path: String) {
    #expect(Repository.exists(path))
  }

  @Test func `have links that lead somewhere`() {
    let links = Repository.documents.flatMap { file in
      Link.all(in: file).map { (file: file, link: $0) }
    }
    let broken = links.filter { !$0.link.resolves(from: $0.file) }.map {
      Finding(path: $0.file.path, line: $0.link.line, words: $0.link.target)
    }
    #expect(links.count > 50)
    #expect(broken.isEmpty, "\(listed(broken))")
  }

  @Test func `say first what is not released yet`() throws {
    let changes = try #require(Repository.file("CHANGELOG.md"))
    #expect(changes.lines.first { $0.hasPrefix("## ") }.map(String.init) == "## Unreleased")
  }

  @Test func `name no folder outside this repository, and neither does anything else`() {
    let outside = ["/wo" + "rk/", ".." + "/shared"]
    let suspects = Repository.files.filter { file in outside.contains { file.text.contains($0) } }
    let found = suspects.flatMap { file in
      file.lines.enumerated().compactMap { number, line in
        outside.first { line.contains($0) }.map { Finding(path: file.path, line: number + 1, words: $0) }
      }
    }
    #expect(found.isEmpty, "\(listed(found))")
  }
}

/// A link in a document.
private struct Link {
  let line: Int
  let target: String

  static func all(in file: Repository.File) -> [Link] {
    var isCode = false
    return file.lines.enumerated().flatMap { number, line -> [Link] in
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode { return [] }
      let words = line.replacing(/`[^`]*`/, with: "")
      return words.matches(of: /\]\(([^()\s]+)\)/).map { Link(line: number + 1, target: String($0.1)) }
    }
  }

  func resolves(from file: Repository.File) -> Bool {
    if target.contains("://") || target.hasPrefix("mailto:") { return true }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].isEmpty ? file.path : Self.path(String(parts[0]), beside: file.path)
    guard let path, Repository.exists(path) else { return false }
    guard parts.count > 1, let found = Repository.file(path) else { return true }
    return Self.anchors(of: found).contains(String(parts[1]))
  }

  /// A relative path from the root; nil where it leads out of the repository.
  private static func path(_ relative: String, beside file: String) -> String? {
    var steps = file.split(separator: "/").dropLast()
    for step in relative.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    return steps.joined(separator: "/")
  }

  /// What a heading is called in a link.
  private static func anchors(of file: Repository.File) -> Set<String> {
    Set(
      file.lines.filter { $0.hasPrefix("#") }.map { line in
        let title = line.drop { $0 == "#" || $0 == " " }.lowercased()
        return String(title.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }).replacing(" ", with: "-")
      })
  }
}
