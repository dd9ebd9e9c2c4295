import ArgumentParser
import Foundation
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressStore
import RedressVault

/// The program as the system starts it.
public enum Program {
  /// The version that it says it is.
  static let version = "0.1.0"

  /// Runs the command of this process and returns its exit status.
  public static func main() -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    umask(0o077)
    let environment = ProcessInfo.processInfo.environment
    let session = Session(console: Console(environment: environment), environment: environment) {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    }
    guard geteuid() == getuid(), getegid() == getgid() else {
      session.console.warn("redress: it does not run with borrowed rights; take the setuid bit from its file\n")
      return ExitStatus.notAllowed.rawValue
    }
    guard let arguments = arguments() else {
      session.console.warn("redress: an argument is not UTF-8; give the file a name that is\n")
      return ExitStatus.usage.rawValue
    }
    return run(arguments, in: session).rawValue
  }

  /// The arguments after the program's name; nil if one is not UTF-8, since it would name another file than was meant.
  private static func arguments() -> [String]? {
    var found: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index], let text = String(validatingCString: bytes) else { return nil }
      found.append(text)
    }
    return found
  }

  /// Runs one command line in a session.
  static func run(_ arguments: [String], in session: Session) -> ExitStatus {
    let status: ExitStatus
    do {
      status = try perform(arguments, in: session)
      try session.console.flush()
    } catch {
      return session.tell(error)
    }
    return status
  }

  /// Parses and carries out; what goes wrong in the command is told here.
  private static func perform(_ arguments: [String], in session: Session) throws(OutputError) -> ExitStatus {
    let command: any ParsableCommand
    do {
      try knowsCommand(arguments.first)
      if arguments.first == "help" { try knowsCommand(arguments.dropFirst().first) }
      command = try Redress.parseAsRoot(arguments)
    } catch {
      return try session.tell(error, asJSON: arguments.contains("--json"))
    }
    guard let command = command as? any SessionCommand else { return try session.help(command) }
    do { return try command.run(in: session) } catch {
      return try session.tell(error, from: command)
    }
  }
}

extension Program {
  /// Refuses a word that is no command, with the command that was probably meant.
  private static func knowsCommand(_ word: String?) throws {
    let names = Redress.commandNames + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let near = nearestName(to: word, in: names).map { "; did you mean '\($0)'?" } ?? ""
    throw ValidationError("no command is named '\(Untrusted(word).forTerminal())'\(near)")
  }
}

extension Session {
  /// Prints the help of a command that does nothing by itself.
  fileprivate func help(_ command: any ParsableCommand) throws(OutputError) -> ExitStatus {
    var command = command
    do { try command.run() } catch { return try tell(error, asJSON: false) }
    return .done
  }

  /// Tells what ArgumentParser has to say: help, a version, or what is wrong with the command line.
  fileprivate func tell(_ error: any Error, asJSON: Bool) throws(OutputError) -> ExitStatus {
    if Redress.exitCode(for: error).isSuccess {
      try console.write(Redress.fullMessage(for: error) + "\n")
      return .done
    }
    let failure = Failure(misunderstood: Redress.message(for: error), whole: Redress.fullMessage(for: error))
    console.warn(failure.text)
    if asJSON { try console.write(failure.json(command: "").description + "\n") }
    return .usage
  }

  /// Tells why a command failed, for a person and for a program.
  fileprivate func tell(_ error: any Error, from command: any SessionCommand) throws(OutputError) -> ExitStatus {
    if let error = error as? OutputError { throw error }
    if error is ValidationError || error is CleanExit { return try tell(error, asJSON: command.asJSON) }
    let failure = self.failure(error)
    console.warn(failure.text)
    if command.asJSON {
      try console.write(failure.json(command: type(of: command).title).description + "\n")
    }
    return failure.status
  }

  /// The failure that an error comes to.
  func failure(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let error as DeskError: Failure(error, style: Style(colour: false, width: console.width))
    case let error as StoreError: Failure(error)
    case let error as VaultError: Failure(Failure.status(of: error), "\(error)")
    default: Failure(.bug, "a bug in redress: \(Untrusted(String(describing: error)).forTerminal())")
    }
  }

  /// Tells that output could not be written: quietly when its reader went away.
  fileprivate func tell(_ error: OutputError) -> ExitStatus {
    switch error {
    case .closed: return .closed
    case .failed(let reason):
      let stored = hasStored ? "; what was asked is done and stored" : ""
      console.warn("redress: cannot write the output: \(reason)\(stored)\n")
      return .inputOutput
    }
  }
}
