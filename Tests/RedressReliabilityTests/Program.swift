import Foundation

/// The built command, run as a process of its own.
enum Program {
  /// It lies beside the tests, in the folder of the build.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      own.hasSuffix(".xctest")
    {
      folder = URL(fileURLWithPath: own)
    }
    return folder.deletingLastPathComponent().appendingPathComponent("redress").path
  }()

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    .path

  struct Answer {
    var status: Int32
    /// Whether a signal ended it.
    var wasKilled: Bool
    var output: String
    var messages: String
  }

  /// Starts it; the caller may kill it before it waits for the answer.
  static func start(_ arguments: [String]) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Running(process: process, output: output, messages: messages)
  }

  static func run(_ arguments: [String]) throws -> Answer { try start(arguments).answer() }

  struct Running {
    let process: Process
    let output: Pipe
    let messages: Pipe

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    func answer() -> Answer {
      let text = output.fileHandleForReading.readDataToEndOfFile()
      let words = messages.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return Answer(
        status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
        output: String(decoding: text, as: UTF8.self), messages: String(decoding: words, as: UTF8.self))
    }
  }
}

/// A desk in a folder that goes away with it, with one case open.
final class DeskFolder {
  let path: String
  static let caseName = "notes"

  init(rehearsal: Bool = true) throws {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    path = "\(base)/redress-reliability-\(UUID().uuidString)"
    let clock = rehearsal ? ["--rehearsal", "--at", "2026-02-02T18:00:00Z"] : []
    try mustDo(Program.run(["desk", "new", "--desk", path] + clock))
    let opening = [
      "open", "\(Program.fixtures)/notes.xml", "--order", "\(Program.fixtures)/order.xml", "--as", "buyer", "--case-id",
      Self.caseName, "--desk", path,
    ]
    try mustDo(Program.run(opening))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func note(_ number: Int, by party: String = "buyer") -> [String] {
    [
      "act", Self.caseName, "note", "--as", party, "--because", "note \(number)", "--command-id", "note-\(number)",
      "--desk", path, "--json",
    ]
  }

  func show() throws -> [String: Any] {
    let answer = try Program.run(["show", Self.caseName, "--desk", path, "--json"])
    return try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any] ?? [:]
  }

  private func mustDo(_ answer: Program.Answer) throws {
    guard answer.status == 0 else { throw Failure(description: "status \(answer.status): \(answer.messages)") }
  }

  struct Failure: Error, CustomStringConvertible { var description: String }
}
