import Foundation
import RedressDiagnostics
import RedressLanguage
import Testing

/// A workflow file of `bad/`, and the words that are expected about it in the `.stderr` file of the same name.
struct Golden: Sendable, CustomTestStringConvertible {
  let name: String
  /// The folder beside the tests in which it lies.
  var folder = "bad"

  var testDescription: String { name }

  /// Every file, by name; a new file is a new test case.
  static let all: [Golden] =
    ((try? FileManager.default.contentsOfDirectory(at: place(of: "bad"), includingPropertiesForKeys: nil)) ?? [])
    .filter { $0.pathExtension == "xml" }.map { Golden(name: $0.deletingPathExtension().lastPathComponent) }
    .sorted { $0.name < $1.name }

  /// Loads the file under its own name alone, so that the words are the same on every machine.
  func load() throws -> Loaded {
    WorkflowLoader.load(
      "\(name).xml", bytes: try bytes("\(name).xml"),
      including: { path in
        guard let bytes = try? bytes(path) else { return .failure(.missing) }
        return .success(bytes)
      }, digesting: { _ in "" })
  }

  private static func place(of folder: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.place(of: folder).appending(path: path)))
  }

  /// Compares with the recorded words; with REDRESS_RECORD=1 records them instead, and does not pass.
  func matches(_ text: String) throws -> Bool {
    let file = Self.place(of: folder).appending(path: "\(name).stderr")
    if ProcessInfo.processInfo.environment["REDRESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      return false
    }
    return try String(decoding: Data(contentsOf: file), as: UTF8.self) == text
  }
}
