import Foundation
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressReport
import RedressSQLite
import RedressStore
import RedressTime
import RedressVault
import RedressWorkflow

/// What a command works with: the console, the surroundings of the process, and the desk.
final class Session {
  let console: Console
  let environment: [String: String]
  /// Reads the machine's clock, in microseconds since 1970 UTC.
  let wallClock: @Sendable () -> Int64
  private var desk: (path: String, desk: Desk)?
  /// Whether something was stored already, which a failure to write the answer does not take back.
  var hasStored = false

  init(console: Console, environment: [String: String], wallClock: @escaping @Sendable () -> Int64) {
    self.console = console
    self.environment = environment
    self.wallClock = wallClock
  }

  /// How screens on standard output look.
  var style: Style { Style(colour: console.colour, width: console.width) }

  /// The desk that the options name, opened once.
  func desk(_ options: DeskOptions) throws -> Desk {
    let path = try options.path(environment)
    if let desk, desk.path == path { return desk.desk }
    let opened = try open(path)
    desk = (path, opened)
    return opened
  }

  private func open(_ path: String) throws -> Desk {
    do {
      return try Desk(
        store: try SQLiteStore.open(at: "\(path)/desk.sqlite"), vault: try Vault(at: "\(path)/vault"),
        wallClock: wallClock)
    } catch let error as StoreError {
      throw Failure(error)
    } catch let error as VaultError {
      throw Failure(Failure.status(of: error), "\(error)")
    }
  }

  /// Makes a desk in a new folder that belongs to its owner alone.
  func makeDesk(at path: String, kind: DeskKind, clock: Int64?) throws {
    if access("\(path)/desk.sqlite", F_OK) != 0 { try Folder.requireEmpty(path) }
    try Folder.make(path)
    let row = DeskRow(kind: kind, rehearsalClock: clock, zoneData: Zone.dataVersion, createdAt: wallClock())
    do {
      _ = try SQLiteStore.create(at: "\(path)/desk.sqlite", desk: row)
      _ = try Vault(at: "\(path)/vault")
    } catch let error as StoreError {
      throw Failure(error)
    } catch let error as VaultError {
      throw Failure(Failure.status(of: error), "\(error)")
    }
  }

  /// Writes the answer of a command: text for a person, or one object for a program.
  func answer(
    _ command: String, asJSON: Bool, fields: @autoclosure () -> [(String, JSONText)], text: @autoclosure () -> String
  ) throws {
    guard asJSON else { return try console.write(text()) }
    let head: [(String, JSONText)] = [
      ("version", .number(1)), ("command", .string(command)), ("outcome", .string("done")),
    ]
    try console.write(JSONText.object(head + fields()).description + "\n")
  }
}
