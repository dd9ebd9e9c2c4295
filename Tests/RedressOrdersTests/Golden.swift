import Foundation
import RedressDiagnostics
import Testing

/// A file of the folder beside the tests, and the text that is expected of it.
struct Golden: Sendable, CustomTestStringConvertible {
  let name: String
  private let file: URL

  var testDescription: String { name }

  /// The orders of the sample cases, by the names of their folders.
  static func samples() -> [Golden] {
    let samples = top.appending(path: "evidence-samples")
    let folders = try? FileManager.default.contentsOfDirectory(at: samples, includingPropertiesForKeys: nil)
    return (folders ?? []).map { Golden(name: $0.lastPathComponent, file: $0.appending(path: "order.xml")) }
      .filter { FileManager.default.fileExists(atPath: $0.file.path) }.sorted { $0.name < $1.name }
  }

  /// Every XML file of a folder, by name.
  static func all(in folder: String) -> [Golden] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: home.appending(path: folder), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "xml" }
      .map { Golden(name: $0.deletingPathExtension().lastPathComponent, file: $0) }.sorted { $0.name < $1.name }
  }

  /// The file, under its own name alone, so that the text is the same on every machine.
  func source() throws -> SourceFile {
    SourceFile(path: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
  }

  /// Compares with the text beside the file; with REDRESS_RECORD=1 writes it, and does not pass.
  func matches(_ text: String) throws -> Bool {
    let expected = file.deletingPathExtension().appendingPathExtension("txt")
    if ProcessInfo.processInfo.environment["REDRESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
      return false
    }
    return try String(decoding: Data(contentsOf: expected), as: UTF8.self) == text
  }

  private static let home = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Orders")

  private static let top = home.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the repository, by its path from the top.
  static func repositoryText(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: top.appending(path: path)), as: UTF8.self)
  }
}
