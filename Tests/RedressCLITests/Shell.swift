import Foundation
import Testing

@testable import RedressCLI

/// What a command line came to.
struct Answer {
  var status: Int32
  var output: String
  var errors: String

  /// The one object on standard output.
  var json: [String: Any] {
    get throws {
      try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "no object in: \(output)")
    }
  }
}

/// Runs command lines in this process on a desk of their own, which goes with the value.
final class Shell: Sendable {
  let folder: String
  /// The top folder of the package, where samples name their files from.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init() throws { folder = try Folder.temporary() }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record("cannot clean up: \(error)") }
  }

  var desk: String { "\(folder)/desk" }

  /// Runs a command line on the desk of this shell.
  @discardableResult
  func callAsFunction(_ arguments: String...) -> Answer { run(arguments) }

  /// Runs a command line, with these answers typed at a terminal.
  func run(_ arguments: [String], answers: [String] = []) -> Answer {
    let capture = Console.Capture()
    capture.answers = answers
    let session = Session(console: Console(capture: capture), environment: ["REDRESS_DESK": desk]) {
      1_790_000_000_000_000
    }
    let status = Program.run(arguments, in: session)
    return Answer(status: status.rawValue, output: capture.output, errors: capture.errors)
  }

  /// Runs the steps of a sample up to a number of commands; all without one.
  func play(_ sample: String, steps: Int = .max) throws {
    let folder = "\(Self.root)/evidence-samples/\(sample)"
    let lines = try String(contentsOfFile: "\(folder)/steps.txt", encoding: .utf8).split(separator: "\n")
    let start = try #require(lines.first?.split(whereSeparator: { " ;".contains($0) }).first { $0.hasSuffix("Z") })
    try expectDone(run(["desk", "new", "--rehearsal", "--at", String(start)]))
    for line in lines.filter({ $0.hasPrefix("redress ") }).prefix(steps) {
      var words = ShellWords.split(line.replacingOccurrences(of: "$CASE", with: "sample")).dropFirst().map { word in
        word.hasPrefix("workflows/") || word.hasPrefix("evidence-samples/") ? "\(Self.root)/\(word)" : word
      }
      if words.first == "open", !words.contains("--case-id") { words += ["--case-id", "sample"] }
      try expectDone(run(words), line)
    }
  }

  private func expectDone(_ answer: Answer, _ line: Substring = "") throws {
    try #require(answer.status == 0, "'\(line)' ended with \(answer.status): \(answer.errors)")
  }
}

/// The built program, run as a process of its own.
enum Binary {
  static let path = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("redress").path

  /// Runs a line of the shell in which `$R` is the program.
  static func sh(_ line: String) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ["R": path, "HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Answer(status: process.terminationStatus, output: text, errors: words)
  }
}
