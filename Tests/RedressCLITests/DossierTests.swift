import Foundation
import Testing

@testable import RedressCLI

@Suite struct `The dossier` {
  private func page(_ shell: Shell, _ words: String...) throws -> String {
    let file = "\(shell.folder)/page.html"
    let answer = shell.run(["dossier"] + words + ["-o", file, "--force"])
    try #require(answer.status == 0, "\(answer.errors)")
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  /// The page with a word for the bytes of each picture, so that it can be compared as text.
  private func withoutBytes(_ page: String) -> String {
    page.replacing(/;base64,([^"]*)"/) { ";base64,(\($0.1.count) characters)\"" }
  }

  @Test func `of an appealed case is one page with both rulings`() throws {
    let shell = try Shell()
    try shell.play("appealed-with-new-evidence")
    let page = try page(shell, "sample")
    #expect(page.contains("(replaced later)"))
    try Golden.expect(page, equals: "dossier-appealed.html")
  }

  @Test func `of a case with pictures has them as they were given`() throws {
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return")
    let page = try page(shell, "sample", "--as", "platform")
    let given = try Data(
      contentsOf: URL(fileURLWithPath: "\(Shell.root)/evidence-samples/ruled-full-refund-with-return/torn-box.jpg"))
    #expect(page.contains("src=\"data:image/jpeg;base64,\(given.base64EncodedString())\""))
    try Golden.expect(withoutBytes(page), equals: "dossier-lamp.html")
  }

  @Test func `holds what a party keeps to itself only for those who may see it`() throws {
    let shell = try `A party`.shell()
    for (viewer, sees) in [(nil, false), ("seller", false), ("buyer", true), ("platform", true)] {
      let file = "\(shell.folder)/\(viewer ?? "all").html"
      let answer = shell.run(["dossier", "private", "-o", file] + (viewer.map { ["--as", $0] } ?? []))
      #expect(answer.status == 0, "\(answer.errors)")
      let page = try String(contentsOfFile: file, encoding: .utf8)
      #expect(page.contains("secret-name.txt") == sees, "\(viewer ?? "all")")
      #expect(page.contains("secret note") == sees, "\(viewer ?? "all")")
      #expect(page.contains("As seen by <strong>\(viewer ?? "all parties alike")</strong>"))
    }
  }

  @Test func `keeps the words of parties inert, from the command line to the page (L20)`() throws {
    let shell = try `A party`.shell()
    let words = "</style><script>alert(1)</script><img src=http://x onerror=alert(1)>"
    let name = "<svg onload=alert(1)>.txt"
    try "x".write(toFile: "\(shell.folder)/\(name)", atomically: true, encoding: .utf8)
    let given = shell(
      "attach", "private", "\(shell.folder)/\(name)", "--as", "seller", "--kind", "chat", "--note", words)
    try #require(given.status == 0, "\(given.errors)")
    let refused = shell("refuse", "private", "--as", "seller", "--because", words)
    try #require(refused.status == 0, "\(refused.errors)")
    let page = try page(shell, "private", "--as", "platform")
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(page.contains("&lt;svg onload"))
    for start in ["<script", "<img", "<svg onload"] { #expect(!page.contains(start)) }
  }
}

extension Shell {
  /// Writes the page of the sample that was played, and holds it to what its row says and to what no page may have.
  func expectPage(of row: SampleRow) throws {
    let file = "\(folder)/page.html"
    try #require(callAsFunction("dossier", "sample", "-o", file).status == 0)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.contains("<dt>Ended as</dt><dd><strong>\(row.end)</strong>"))
    #expect(row.toBuyer == "0.00" || page.contains("\(row.toBuyer) to the claimant"))
    let tags = page.matches(of: /<[^>]*>/).map { String($0.0).lowercased() }
    #expect(tags.count > 100)
    for tag in tags {
      let acts = ["<script", "<iframe", "<object", "<embed", "<link", "<form", "<base", "<a "].contains(
        where: tag.hasPrefix)
      let leads = tag.contains(/\son\w+=/) || ["javascript:", "http:", "https:", "file:"].contains(where: tag.contains)
      #expect(!acts && !leads, "\(tag.prefix(80))")
    }
  }
}

@Suite struct `The file of a dossier` {
  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.play("silent-seller", steps: 1)
    return shell
  }

  @Test func `is not written over another but by force (L7)`() throws {
    let shell = try shell()
    let file = "\(shell.folder)/page.html"
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let answer = shell("dossier", "sample", "-o", file)
    #expect(answer.status == 73)
    #expect(answer.errors == "redress: '\(file)' is there already; '--force' replaces it\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(shell("dossier", "sample", "-o", file, "--force").status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: shell.folder).sorted() == ["desk", "page.html"])
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `is never written through a link, nor in the place of a folder (L7)`() throws {
    let shell = try shell()
    let target = "\(shell.folder)/target"
    try "mine".write(toFile: target, atomically: true, encoding: .utf8)
    let link = "\(shell.folder)/link.html"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    for words in [
      [link], [link, "--force"], [shell.desk], [shell.desk, "--force"], ["\(shell.folder)/none/page.html"],
    ] {
      let answer = shell.run(["dossier", "sample", "-o"] + words)
      #expect(answer.status == 73, "\(words): \(answer.errors)")
    }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "mine")
    #expect(shell("dossier", "sample", "-o", "\(shell.folder)/").status == 64)
    #expect(shell("dossier", "sample").status == 64)
    #expect(shell("dossier", "sample", "-o", "\(shell.folder)/a.html", "--as", "nobody").status == 64)
    #expect(!FileManager.default.fileExists(atPath: "\(shell.folder)/a.html"))
  }

  @Test func `is not made of a picture that is not what was given`() throws {
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return", steps: 2)
    let evidence = try #require(try shell("show", "sample", "--json").json["evidence"] as? [[String: Any]])
    let digest = try #require(evidence.first?["sha256"] as? String)
    let blob = "\(shell.desk)/vault/blobs/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
    try FileManager.default.removeItem(atPath: blob)
    try "another".write(toFile: blob, atomically: true, encoding: .utf8)
    let file = "\(shell.folder)/page.html"
    #expect(shell("dossier", "sample", "-o", file, "--as", "platform").status == 80)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `is named in the answer for programs`() throws {
    let shell = try shell()
    let file = "\(shell.folder)/page.html"
    let json = try shell("dossier", "sample", "-o", file, "--json").json
    #expect(json["file"] as? String == file)
    #expect(json["case"] as? String == "sample")
    #expect(json["viewer"] is NSNull)
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    #expect(json["bytes"] as? Int == size)
  }
}
