import ArgumentParser
import Foundation
import RedressDesk
import RedressDiagnostics
import RedressReport

/// A sample case, run by its own steps on a rehearsal desk.
struct Demo {
  let folder: String
  let session: Session
  let asJSON: Bool
  private static let caseName = "demo-1"

  /// Runs all steps; the first one that fails ends it.
  func run() throws -> ExitStatus {
    try DemoFiles.write(into: folder)
    guard FileManager.default.changeCurrentDirectoryPath(folder) else {
      throw Failure(.inputOutput, "cannot work in the folder '\(folder)'")
    }
    try tell(heading("A dispute, from the order to the ruling and an appeal"))
    try perform("redress desk new --rehearsal --at \(start)")
    for line in DemoFiles.steps.dropFirst() {
      let step = line.replacingOccurrences(of: "$CASE", with: Self.caseName)
      if step.hasPrefix("#") { try tell(remark(step)) } else { try perform(step) }
    }
    try finish()
    return .done
  }

  /// Where the clock of the sample begins: its steps say so in their first remark.
  private var start: String {
    let words = DemoFiles.steps.first?.split { $0 == " " || $0 == ";" } ?? []
    return words.first { $0.hasSuffix("Z") && $0.contains("T") }.map(String.init) ?? "2026-01-01T00:00:00Z"
  }

  private func perform(_ line: String) throws {
    try tell("\n" + session.style.strong("$ \(line)") + "\n")
    var words = Array(ShellWords.split(line).dropFirst())
    if words.first == "open" { words += ["--case-id", Self.caseName] }
    words += ["--desk", "\(folder)/desk"]
    guard let command = try Redress.parseAsRoot(words) as? any SessionCommand else {
      throw Failure(.bug, "the demo cannot run '\(line)'")
    }
    let inner = asJSON ? session.silenced() : session
    let status = try command.run(in: inner)
    guard status == .done else { throw Failure(.bug, "'\(line)' ended with \(status.rawValue)") }
  }

  /// The end of the story: why the ruling is what it is, the audit, and what to try next.
  private func finish() throws {
    try perform("redress explain \(Self.caseName) --ruling")
    try perform("redress audit")
    try tell("\nTry it by hand: the README goes through the same case command by command.\n")
    guard asJSON else { return }
    var options = DeskOptions()
    options.desk = "\(folder)/desk"
    options.json = true
    let desk = try session.desk(options)
    let standing = Standing(try desk.load(Self.caseName), at: try desk.now())
    try session.answer("demo", asJSON: true, fields: standing.view().json, text: "")
  }

  private func tell(_ text: String) throws {
    if !asJSON { try session.console.write(text) }
  }

  private func heading(_ text: String) -> String { session.style.strong(text) + "\n" }

  private func remark(_ line: String) -> String { session.style.dim("  " + line.dropFirst(2)) + "\n" }
}

extension Session {
  /// A session like this one that writes nowhere.
  func silenced() -> Session {
    Session(console: Console(capture: Console.Capture()), environment: environment, wallClock: wallClock)
  }
}
