import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressTime

/// `redress advance`.
struct AdvanceCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "Moves the clock of a rehearsal, and fires what comes due.",
    discussion: """
      A day is 24 hours here.

      Example: redress advance 3 days
      Example: redress advance --to-next
      """)

  @Argument(help: ArgumentHelp("How far: a number and minutes, hours, days or weeks.", valueName: "number unit"))
  var length: [String] = []

  @Flag(name: .customLong("to-next"), help: "To the next clock of any case.")
  var toNext = false

  @Option(help: ArgumentHelp("To an instant.", valueName: "instant"))
  var to: String?

  @OptionGroup var write: WriteOptions
  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    let ways = (length.isEmpty ? 0 : 1) + (toNext ? 1 : 0) + (to == nil ? 0 : 1)
    if ways > 1 { throw ValidationError("a length, '--to-next' and '--to' exclude each other; give one of them") }
    if ways == 0 { throw ValidationError("say how far: '3 days', '--to-next' or '--to INSTANT'") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let target = try target(desk)
    var report = FiringReport()
    try desk.advance(to: target, commandID: try write.id()) { report.add($0) }
    session.hasStored = true
    try session.answer(
      Self.title, asJSON: asJSON, fields: [("now", target.json)] + report.fields,
      text: report.text(session.style) + "it is now \(TimeText(zone: .utc, now: target).absolute(target))\n")
    return .done
  }

  private func target(_ desk: Desk) throws -> Instant {
    let now = try desk.now()
    if let to { return try instant(to, "--to") }
    if toNext {
      guard let next = try desk.nextDue() else { throw Failure(.no, "no clock runs in any case") }
      return max(next, now)
    }
    return now.addingSaturating(microseconds: try microseconds())
  }

  /// The length in microseconds, of words such as `3 days`, or `3 days 4 hours`.
  private func microseconds() throws -> Int64 {
    let words = length.flatMap { $0.split(separator: " ").map(String.init) }
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { throw Self.unclear }
    var sum: Int64 = 0
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let unit = Self.units[words[index + 1]], !words[index].isEmpty, words[index].allSatisfy(\.isWholeNumber)
      else { throw Self.unclear }
      guard let count = Int64(words[index]), count <= Self.most else {
        throw Failure(.usage, "that is too far: a clock moves by at most \(Self.most) \(words[index + 1]) at once")
      }
      sum += count * unit * 1_000_000
    }
    return sum
  }

  private static let unclear = Failure(.usage, "say how far as a number and a unit, such as '3 days' or '90 minutes'")
  private static let most: Int64 = 100_000
  private static let units: [String: Int64] = [
    "minute": 60, "minutes": 60, "hour": 3600, "hours": 3600, "day": 86_400, "days": 86_400, "week": 604_800,
    "weeks": 604_800,
  ]
}
