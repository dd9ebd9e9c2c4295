import Foundation
import RedressDiagnostics
import RedressLanguage
import RedressScenario

/// A scenario of the folders beside the tests, and the text that is expected of it.
struct Golden: Sendable, CustomStringConvertible {
  let name: String
  private let file: URL

  var description: String { name }

  /// Every scenario of a folder, by name.
  static func all(in folder: String) -> [Golden] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: home.appending(path: folder), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.hasSuffix(".scenario.xml") }
      .map { Golden(name: String($0.lastPathComponent.dropLast(13)), file: $0) }.sorted { $0.name < $1.name }
  }

  /// The scenarios that come with the package.
  static func shipped() -> [Golden] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: top.appending(path: "workflows"), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.hasSuffix(".scenario.xml") }
      .map { Golden(name: $0.lastPathComponent, file: $0) }.sorted { $0.name < $1.name }
  }

  /// Loads it, with the workflow beside it.
  func load() throws -> LoadedScenario {
    try Self.load(try Data(contentsOf: file), named: file.lastPathComponent, in: file.deletingLastPathComponent())
  }

  /// Loads bytes as a file of a folder.
  static func load(_ bytes: Data, named name: String, in folder: URL) throws -> LoadedScenario {
    ScenarioLoader.load(SourceFile(path: name, bytes: [UInt8](bytes)), digest: "d") { path in
      read(folder.appending(path: path)).map { bytes in
        let home = folder.appending(path: path).deletingLastPathComponent()
        return WorkflowLoader.load(
          path, bytes: bytes, including: { read(home.appending(path: $0)) }, digesting: { _ in "w" })
      }
    }
  }

  private static func read(_ file: URL) -> Result<[UInt8], IncludeError> {
    guard let bytes = try? Data(contentsOf: file) else { return .failure(.missing) }
    return .success([UInt8](bytes))
  }

  /// Compares with the text beside the file; with REDRESS_RECORD=1 writes it, and does not pass.
  func matches(_ text: String) throws -> Bool {
    let expected = file.deletingPathExtension().deletingPathExtension().appendingPathExtension("txt")
    if ProcessInfo.processInfo.environment["REDRESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: expected)
      return false
    }
    return try String(decoding: Data(contentsOf: expected), as: UTF8.self) == text
  }

  static let home = URL(filePath: #filePath).deletingLastPathComponent()

  private static let top = home.deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the repository, by its path from the top.
  static func repositoryText(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: top.appending(path: path)), as: UTF8.self)
  }
}
