import Foundation
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressStore

extension OpenCommand {
  /// What became of one order of a folder.
  private struct Row {
    var file: String
    /// The case, where one was opened.
    var opened: Outcome?
    /// Why not, where none was.
    var failure: Failure?
  }

  /// Opens a case on each order of a folder, in the order of their names; what is refused leaves nothing and is told.
  func open(ordersIn folder: String, _ session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    var rows: [Row] = []
    for file in try files(in: folder) {
      var request = try request(order: "\(folder)/\(file)")
      request.commandID = try write.id().map { try named($0, file) }
      do {
        rows.append(Row(file: file, opened: try desk.open(request)))
        session.hasStored = true
      } catch {
        rows.append(Row(file: file, failure: try refusal(error, session)))
      }
    }
    return try answer(rows, session)
  }

  /// A refusal that is about one order alone; what would meet every other order too ends the command.
  private func refusal(_ error: any Error, _ session: Session) throws -> Failure {
    let failure = session.failure(error)
    switch failure.status {
    case .no, .usage, .refused, .missing, .limit, .tryAgain: return failure
    case _: throw failure
    }
  }

  private func files(in folder: String) throws -> [String] {
    let shown = Untrusted(folder).forTerminal()
    let all: [String]
    do { all = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw Failure(.missing, "cannot read the folder '\(shown)'; name one that is there and may be read")
    }
    let files = all.filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.sorted()
    if files.isEmpty { throw Failure(.missing, "no order file, which ends in '.xml', is in '\(shown)'") }
    return files
  }

  /// A repeat of the whole repeats the same for each order.
  private func named(_ id: CommandID, _ file: String) throws -> CommandID {
    guard let own = CommandID("\(id)/\(file)") else {
      throw Failure(.usage, "'--command-id' and the file names of the orders are too long together, or hold blanks")
    }
    return own
  }

  private func answer(_ rows: [Row], _ session: Session) throws -> ExitStatus {
    let opened = rows.count { $0.opened != nil }
    let refused = rows.count - opened
    let fields: [(String, JSONText)] = [
      ("opened", .number(opened)), ("refused", .number(refused)), ("orders", .array(rows.map(json))),
    ]
    let lines = rows.map { row in
      let what = row.opened.map {
        "case '\($0.loaded.id)', in '\($0.loaded.placeName)'" + ($0.wasRepeated ? ", opened before" : "")
      }
      return "\(Untrusted(row.file).forTerminal()): \(what ?? row.failure?.message ?? "")"
    }
    let sum = "\(counted(opened, "case")) opened" + (refused > 0 ? ", \(counted(refused, "order")) refused" : "")
    let text = lines.map { $0 + "\n" }.joined() + sum + "\n"
    guard refused > 0 else {
      try session.answer(Self.title, asJSON: asJSON, fields: fields, text: text)
      return .done
    }
    var failure = Failure(.no, sum)
    (failure.details, failure.fields) = (text, fields)
    throw failure
  }

  private func json(_ row: Row) -> JSONText {
    .object([
      ("file", .string(row.file)), ("case", .optional(row.opened?.loaded.id.text)),
      ("message", .optional(row.failure?.message)),
    ])
  }
}
