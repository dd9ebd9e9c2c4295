import RedressDiagnostics
import RedressReport

/// Why a command did not do what it was asked to do, and how it ends.
struct Failure: Error {
  /// What became of the request, for programs.
  enum Outcome: String {
    /// It was not done, and nothing changed.
    case refused
    /// Somebody else was first; nothing of it was done.
    case conflict
    /// It may or may not have been done.
    case unknown
  }

  var status: ExitStatus
  var outcome = Outcome.refused
  /// What is wrong and what to do, in one line.
  var message: String
  /// More lines for a person.
  var details = ""
  /// More fields for a program.
  var fields: [(String, JSONText)] = []

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The text for standard error.
  var text: String { details.isEmpty ? "redress: \(message)\n" : details }

  /// The object for standard output.
  func json(command: String) -> JSONText {
    .object(
      [
        ("version", .number(1)), ("command", .string(command)), ("outcome", .string(outcome.rawValue)),
        ("status", .number(Int(status.rawValue))), ("message", .string(message)),
      ] + fields)
  }
}
