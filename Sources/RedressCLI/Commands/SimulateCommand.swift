import ArgumentParser
import Foundation
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressScenario
import RedressSimulation

/// `redress simulate`.
struct SimulateCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Runs a great many cases of a scenario and says what comes of them.",
    usage: """
      redress simulate <scenario> [<options>]
      redress simulate <scenario> --list-shards [--into <n>]
      redress simulate <scenario> --shard <i/n> -o <part>
      redress simulate merge <part> ... [--json]
      """,
    discussion: """
      The same scenario and seed give the same answer, to the last byte, on any number of threads. Ctrl-C ends it with what \
      is complete by then, which is said to be partial (status 130).

      '-o' writes the whole answer as one page with charts: what the difference hangs on, how people answered, where time and \
      money go, and what the run cannot tell.

      '--log' writes every case's events as CSV or XES, '--draws' what chance gave it; neither changes a number.

      A run can be made in parts, by several machines: '--list-shards' says which, '--shard' makes one, and 'merge' puts \
      them together to what one run would have printed, to the last byte.

      Example: redress simulate workflows/seller-window.scenario.xml
      """)

  @Argument(help: ArgumentHelp("The scenario file, or the word 'merge'.", valueName: "scenario"))
  var file: String

  @Argument(help: ArgumentHelp("After 'merge', the files of all parts of a run.", valueName: "part"))
  var parts: [String] = []

  @Option(help: "How many replications at most, instead of the scenario's.")
  var replications: Int?

  @Option(help: "How many cases in each replication, instead of the scenario's.")
  var cases: Int?

  @Option(help: "The seed of all chance, instead of the scenario's.")
  var seed: UInt64?

  @Option(help: "How many threads; otherwise one for each core.")
  var threads: Int?

  @Flag(help: "Also run the scenario's sweeps.")
  var sweeps = false

  @Flag(help: "Also run each arm at both ends of what the scenario states: all elasticities at once, and each alone.")
  var ranges = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The page to write beside, for which ranges and sweeps run too; with '--shard' the file of the part.",
      valueName: "file"))
  var output: String?

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  @OptionGroup var logs: LogOptions

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "Show no progress.")
  var quiet = false

  var asJSON: Bool { json }

  @OptionGroup var shards: ShardOptions

  func validate() throws {
    if let replications, !(2...10_000).contains(replications) {
      throw ValidationError("'--replications' is from 2 to 10000; one alone has no interval")
    }
    if let cases, !(1...10_000_000).contains(cases) { throw ValidationError("'--cases' is from 1 to 10000000") }
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is from 1 to 1024") }
    try validateParts()
    if let output, isMerge || isPage, !output.lowercased().hasSuffix(".html") {
      throw ValidationError("'-o' names a page, which ends in .html; with '--shard' it names a part")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    if isMerge {
      let merge = try Merge(parts)
      return try answer(merge.report, of: merge.study, in: session, page: try page())
    }
    let study = try study(in: session)
    if shards.listShards { return try list(study, in: session) }
    let simulation = Simulation(study.scenario, arms: study.arms)
    if let shard = shards.shard { return try make(shard, of: study, in: session) }
    let page = try page()
    warnOfLoad(simulation, study.arms, session)
    let (report, signal) = try logs.writing(study.scenario, replacing: force) { logs in
      try SimulationRun(
        simulation, arms: study.arms, threads: threadCount, showsProgress: showsProgress, logs: logs
      ).run(in: session)
    }
    return try answer(report, of: study, in: session, page: page, signal)
  }

  /// What a run came to, by itself or from its parts.
  private func answer(
    _ report: SimulationReport, of study: Study, in session: Session, page: OutputFile?, _ signal: ExitStatus? = nil
  ) throws -> ExitStatus {
    let details = SimulationDetails(report)
    if let page {
      let words = study.command(of: report, writing: output)
      try page.write(Array(SimulationPage(details, command: words, version: Program.version).page.utf8))
    }
    let told = page.flatMap { _ in output.map { "the page is in '\(Untrusted($0).forTerminal())'\n" } } ?? ""
    try session.answer(
      Self.title, asJSON: json, fields: report.fields + details.fields, text: details.text(session.style) + told)
    return signal ?? .done
  }

  /// The page that is wanted, opened before the run so that a path that does not do costs nothing.
  private func page() throws -> OutputFile? { try output.map { try OutputFile($0, replaces: force) } }

  /// The scenario with what the command line says instead; what is doubtful in it is told.
  private func study(in session: Session) throws -> Study {
    let file = try ScenarioFile(path: file)
    let study = try Study(file, changes)
    if !file.loaded.diagnostics.isEmpty {
      let list = DiagnosticList(file.loaded.diagnostics)
      session.console.warn(TextRenderer(sources: file.loaded.sources).render(list))
    }
    return study
  }

  /// Whether '-o' names a page, which shows ranges and sweeps.
  private var isPage: Bool { output != nil && shards.shard == nil && !isMerge }

  var changes: RunChanges {
    RunChanges(replications: replications, cases: cases, seed: seed, sweeps: sweeps || isPage, ranges: ranges || isPage)
  }

  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  var showsProgress: Bool { !quiet && isatty(STDERR_FILENO) == 1 }

  private func warnOfLoad(_ simulation: Simulation, _ arms: [Arm], _ session: Session) {
    for (index, arm) in arms.enumerated() {
      for (team, load) in zip(simulation.scenario.teams, simulation.offeredLoad(ofArm: index)) where load >= 1 {
        session.console.warn(
          "redress: unstable: '\(team.name)' gets \(fixed(load, 2)) of what it can do in '\(arm.name)', so its queue grows "
            + "for as long as the run lasts\n")
      }
    }
  }
}
