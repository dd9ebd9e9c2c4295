import ArgumentParser
import RedressDesk
import RedressReport

/// `redress tick`.
struct TickCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Fires what is due, once.",
    discussion: "Example: redress tick --desk /var/lib/disputes")

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    var report = FiringReport()
    try desk.tick(while: { true }) { report.add($0) }
    session.hasStored = !report.fired.isEmpty
    let now = try desk.now()
    let words = report.fired.count == 1 ? "1 case moved" : "\(report.fired.count) cases moved"
    try session.answer(
      Self.title, asJSON: asJSON, fields: [("now", now.json)] + report.fields,
      text: report.text(session.style) + words + "\n")
    return .done
  }
}
