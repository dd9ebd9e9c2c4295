import Foundation
import Testing

@testable import RedressCLI

@Suite struct `A party` {
  /// A desk with a case whose evidence is for its giver and the platform alone.
  static func shell() throws -> Shell {
    let shell = try Shell()
    try FileManager.default.createDirectory(atPath: "\(shell.folder)/shared", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(Shell.root)/workflows/shared/marketplace.xml", toPath: "\(shell.folder)/shared/marketplace.xml")
    let open = #"<evidence from="buyer seller"/>"#
    let text = try String(contentsOfFile: "\(Shell.root)/workflows/minute.xml", encoding: .utf8)
    try #require(text.contains(open))
    let workflow = "\(shell.folder)/private.xml"
    try text.replacingOccurrences(of: open, with: #"<evidence from="buyer seller" seen-by="platform"/>"#)
      .write(toFile: workflow, atomically: true, encoding: .utf8)
    try "a secret letter".write(toFile: "\(shell.folder)/secret-name.txt", atomically: true, encoding: .utf8)
    try #require(shell("desk", "new", "--rehearsal", "--at", "2026-02-02T18:00:00Z").status == 0)
    let order = "\(Shell.root)/evidence-samples/silent-seller/order.xml"
    let opened = shell(
      "open", workflow, "--order", order, "--reason", "not-received", "--ask", "refund=100%",
      "--as", "buyer", "--case-id", "private")
    try #require(opened.status == 0, "\(opened.errors)")
    let attached = shell(
      "attach", "private", "\(shell.folder)/secret-name.txt", "--as", "buyer", "--kind", "chat", "--note", "secret note"
    )
    try #require(attached.status == 0, "\(attached.errors)")
    return shell
  }

  @Test func `never sees what is for others, in text or in JSON`() throws {
    let shell = try Self.shell()
    let digest = try #require(
      (shell("show", "private", "--json").json["evidence"] as? [[String: Any]])?.first?["sha256"] as? String)
    for words in [["show", "private"], ["show", "private", "--details"], ["show", "private", "--json"]] {
      let hidden = shell.run(words + ["--as", "seller"])
      #expect(hidden.status == 0)
      for secret in ["secret", digest.prefix(12).description] {
        #expect(!hidden.output.contains(secret), "'\(words.joined(separator: " "))' shows '\(secret)' to the seller")
      }
      for viewer in ["buyer", "platform"] {
        #expect(shell.run(words + ["--as", viewer]).output.contains("secret-name.txt"))
      }
    }
  }

  @Test func `is told only what it may do itself`() throws {
    let shell = try Self.shell()
    let acts = try #require(try shell("show", "private", "--as", "seller", "--json").json["acts"] as? [[String: Any]])
    #expect(!acts.isEmpty)
    #expect(acts.allSatisfy { $0["party"] as? String == "seller" })
  }
}
