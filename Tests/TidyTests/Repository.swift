import Foundation

/// The files of this repository, as they lie on the disk.
enum Repository {
  /// A file: its path from the root, and its text.
  struct File: Sendable {
    let path: String
    let text: String

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// Its lines as an editor counts them: the end of the last line begins no other.
    var lineCount: Int { text.hasSuffix("\n") ? lines.count - 1 : lines.count }
    /// The folder that holds it below `Sources` or `Tests`.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    var isTidyTest: Bool { path.hasPrefix("Tests/TidyTests/") }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every file that is text, in the order of their paths.
  static let files: [File] = paths(in: "").sorted().compactMap { path in
    guard let bytes = FileManager.default.contents(atPath: root.appending(path: path).path),
      bytes.count < 4 << 20, !bytes.contains(0), let text = String(bytes: bytes, encoding: .utf8)
    else { return nil }
    return File(path: path, text: text)
  }

  static let sources = files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }

  static let documents = files.filter { $0.path.hasSuffix(".md") }

  static func file(_ path: String) -> File? { files.first { $0.path == path } }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The paths of all files below a folder, what builds leave behind and what git keeps for itself aside.
  private static func paths(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { ![".git", ".build", ".swiftpm", "__pycache__"].contains($0) }.flatMap { name in
      let path = folder.isEmpty ? name : folder + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
      return isFolder.boolValue ? paths(in: path) : [path]
    }
  }
}

/// A place in a file, printed so that an editor can jump to it.
struct Finding: CustomStringConvertible {
  let path: String
  let line: Int
  let words: String

  var description: String { "\(path):\(line): \(words)" }
}

/// Findings as one text, so that a failing test shows them all.
func listed(_ findings: [Finding]) -> String { findings.map { "\n" + $0.description }.joined() }
