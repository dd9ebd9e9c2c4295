import Foundation
import RedressDesk
import RedressDiagnostics
import RedressLanguage
import Testing

@Suite struct `A workflow's files` {
  private static func folder() throws -> String {
    let path = "\(NSTemporaryDirectory())/redress-files-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test(arguments: ["w", ".", "./", "/"])
  func `are refused in words when the path is short and leads nowhere`(path: String) {
    #expect(throws: DeskError.self) { try WorkflowFiles(path: path) }
  }

  @Test func `do not come from outside the workflow's folder, not even through a link`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outside = "\(folder)/outside.xml"
    try "<fragment xmlns=\"urn:redress:workflow:1\"/>".write(toFile: outside, atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/in/link.xml", withDestinationPath: "../outside.xml")
    let text = """
      <workflow xmlns="urn:redress:workflow:1" id="w" version="1" time-zone="UTC"><title>W</title>
      <include href="link.xml"/></workflow>
      """
    try text.write(toFile: "\(folder)/in/w.xml", atomically: true, encoding: .utf8)
    let found = try WorkflowFiles(path: "\(folder)/in/w.xml").loaded.diagnostics
    #expect(
      found.map(\.message) == ["'link.xml' cannot be included: it leads out of the workflow's folder"], "\(found)")
  }
}
