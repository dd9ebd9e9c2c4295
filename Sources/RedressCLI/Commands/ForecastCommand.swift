import ArgumentParser
import Foundation
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressSimulation
import RedressStore
import RedressTime
import RedressWorkflow
import Synchronization

/// `redress forecast`.
struct ForecastCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Says how long a case will take and how it will end, if people behave as a scenario says.",
    discussion: """
      It goes on with the case many times from where it stands, with the time that its clocks have left. It reads what no \
      party may see, so it is for the desk alone; nothing is stored.

      Example: redress forecast kfrm-27ab --scenario workflows/seller-window.scenario.xml
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(help: ArgumentHelp("The scenario that says how people behave.", valueName: "file"))
  var scenario: String

  @Option(help: "How many times it goes on with the case.")
  var runs = 1000

  @Option(
    help: ArgumentHelp("The arm of the scenario whose people and teams are meant; else the baseline.", valueName: "arm")
  )
  var arm: String?

  @Option(help: "The seed of all chance, instead of the scenario's.")
  var seed: UInt64?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    guard (2...1_000_000).contains(runs) else { throw ValidationError("'--runs' is from 2 to 1000000") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let standing = Standing(try desk.load(caseName.name), at: try desk.now())
    guard standing.loaded.node == 0 else {
      throw Failure(.usage, "a child case is forecast with the case around it; say '\(standing.loaded.id)'")
    }
    var scenario = try ScenarioFile(path: scenario).scenario()
    if let seed { scenario.seed = seed }
    let forecast = try prepare(scenario, standing)
    let report = ForecastReport(
      standing, forecast, Self.continuations(of: forecast, count: runs),
      loads: Simulation(scenario, arms: [forecast.arm]).offeredLoad())
    try session.answer(Self.title, asJSON: asJSON, fields: report.fields, text: report.text(session.style))
    return .done
  }

  private func prepare(_ scenario: Scenario, _ standing: Standing) throws -> Forecast {
    let chosen = try arm.map { name in
      guard let arm = scenario.arms.first(where: { $0.name == name }) else {
        let names = scenario.arms.map { Untrusted($0.name).forTerminal() }.joined(separator: ", ")
        throw Failure(.usage, "the scenario has no arm '\(Untrusted(name).forTerminal())'; it has: \(names)")
      }
      return arm
    }
    do throws(ForecastRefusal) {
      return try Forecast(
        scenario, arm: chosen, history: standing.history, under: standing.loaded.workflow, at: standing.now)
    } catch {
      throw Failure(error, scenario, standing)
    }
  }

  /// Continuations in the order of their numbers, run on all cores.
  private static func continuations(of forecast: Forecast, count: Int) -> [Continuation] {
    let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, count))
    let parts = Mutex([Int: [Continuation]]())
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let range = count * worker / workers..<count * (worker + 1) / workers
      let part = range.map { forecast.continuation(UInt32($0)) }
      parts.withLock { $0[worker] = part }
    }
    return parts.withLock { parts in (0..<workers).flatMap { parts[$0] ?? [] } }
  }
}

extension Failure {
  /// Why a scenario says nothing of a case, and what differs.
  fileprivate init(_ refusal: ForecastRefusal, _ scenario: Scenario, _ standing: Standing) {
    let workflow = standing.loaded.workflow
    switch refusal {
    case .anotherWorkflow:
      self.init(.refused, Self.difference(of: scenario.workflow, from: workflow))
    case .ended: self.init(.no, "case '\(standing.loaded.id)' has ended; there is nothing to forecast")
    case .hasChildren:
      self.init(.no, "'\(Untrusted(workflow.name).forTerminal())' runs child cases, which no scenario describes")
    case .anotherCurrency:
      let own = standing.state.pinned.currency?.code ?? "no money"
      self.init(.refused, "the case is about \(own) and the scenario about \(scenario.currency?.code ?? "no money")")
    case .nobody(let party):
      self.init(.no, "nobody stands for '\(Untrusted(workflow.parties[party.index].name).forTerminal())'")
    }
  }

  private static func difference(of described: Workflow, from own: Workflow) -> String {
    let (first, second) = (Untrusted(described.name).forTerminal(), Untrusted(own.name).forTerminal())
    if described.name != own.name {
      return "the scenario describes people under '\(first)', and the case is under '\(second)'"
    }
    if described.version != own.version {
      return
        "the scenario describes people under version \(described.version) of '\(first)', and the case is under version "
        + "\(own.version); name the file of that version in '<workflow>'"
    }
    return "the file of '\(first)' has changed since the case opened (\(described.digest.prefix(12)), and "
      + "\(own.digest.prefix(12)) in the case); name its file of then in '<workflow>'"
  }
}
