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
    discussion: """
      The same scenario and seed give the same answer, to the last byte, on any number of threads. Ctrl-C ends it with what \
      is complete by then, which is said to be partial (status 130).

      '--log' writes every case's events as CSV or XES, '--draws' what chance gave it; neither changes a number.

      Example: redress simulate workflows/seller-window.scenario.xml
      """)

  @Argument(help: "The scenario file.")
  var file: String

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

  @Flag(help: "Also run each arm with the least and the greatest elasticities that the scenario states.")
  var ranges = false

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  @OptionGroup var logs: LogOptions

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "Show no progress.")
  var quiet = false

  var asJSON: Bool { json }

  func validate() throws {
    if let replications, !(2...10_000).contains(replications) {
      throw ValidationError("'--replications' is from 2 to 10000; one alone has no interval")
    }
    if let cases, !(1...10_000_000).contains(cases) { throw ValidationError("'--cases' is from 1 to 10000000") }
    if let threads, !(1...1024).contains(threads) { throw ValidationError("'--threads' is from 1 to 1024") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let file = try ScenarioFile(path: file)
    let scenario = try changed(try file.scenario())
    if !file.loaded.diagnostics.isEmpty {
      let list = DiagnosticList(file.loaded.diagnostics)
      session.console.warn(TextRenderer(sources: file.loaded.sources).render(list))
    }
    let arms = self.arms(of: scenario)
    let simulation = Simulation(scenario, arms: arms)
    warnOfLoad(simulation, arms, session)
    let (report, signal) = try logs.writing(scenario, replacing: force) { logs in
      try SimulationRun(
        simulation, arms: arms, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
        showsProgress: !quiet && isatty(STDERR_FILENO) == 1, logs: logs
      ).run(in: session)
    }
    try session.answer(Self.title, asJSON: json, fields: report.fields, text: report.text(session.style))
    return signal ?? .done
  }

  /// The scenario with what the command line says instead.
  private func changed(_ scenario: Scenario) throws -> Scenario {
    var scenario = scenario
    if let replications { scenario.run.replications = replications }
    if let cases { scenario.run.cases = cases }
    if let seed { scenario.seed = seed }
    let hours = Double(scenario.run.cases) / scenario.arrivals.perHour
    if Double(scenario.run.warmUp) / 3.6e9 >= hours {
      throw Failure(
        .usage, "all \(scenario.run.cases) cases would come during the warm-up; say more with '--cases'")
    }
    return scenario
  }

  /// The arms of the scenario, then what was asked for beside them.
  private func arms(of scenario: Scenario) -> [Arm] {
    var arms = scenario.arms
    if ranges { arms += StatedRange.arms(of: scenario) }
    if sweeps { arms += scenario.sweeps.flatMap { scenario.arms(of: $0) } }
    return arms
  }

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
