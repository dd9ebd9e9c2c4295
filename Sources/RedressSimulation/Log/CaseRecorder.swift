public import RedressEngine
import RedressTime
import RedressWorkflow

/// Writes what happens in the cases of one replication as rows of a log.
///
/// It keeps of each open case where it stands, and for XES its trace so far, in the case's slot; so memory grows with open
/// cases only. Rows of CSV leave in the order of time.
public struct CaseRecorder: CaseLog {
  /// What is kept of an open case.
  struct OpenCase {
    var number: UInt32 = 0
    var place = ID<Place>(0)
    var isCounted = false
  }

  let format: LogFormat
  let workflow: Workflow
  let words: LogWords
  let names: LogNames
  /// The replication's number in digits, from 1.
  let replication: [UInt8]
  let countedFrom: Int64
  /// The elements of the scenario by the numbers of their streams.
  let elements: [UInt32: [UInt8]]
  private let sink: any ByteSink
  var bytes: [UInt8] = []
  var instants = InstantWriter()
  var open: ContiguousArray<OpenCase> = []
  var traces: ContiguousArray<[UInt8]> = []

  /// How many bytes go to the sink at a time.
  private static let most = 256 * 1024

  init(_ scenario: Scenario, arm: Arm, replication: Int, format: LogFormat, sink: any ByteSink) {
    (self.format, self.sink, workflow) = (format, sink, scenario.workflow)
    words = LogWords(scenario.workflow, format)
    names = LogNames(scenario, arm: arm.name, replication: replication + 1, format)
    self.replication = Array("\(replication + 1)".utf8)
    countedFrom = scenario.run.start.microseconds + scenario.run.warmUp
    elements = scenario.streams.reduce(into: [:]) { $0[$1.number] = Array(format.quoted($1.name).utf8) }
    bytes.reserveCapacity(Self.most + 4096)
  }

  /// Writes a draw.
  public mutating func drew(
    _ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32
  ) {
    if format == .draws { draw(units, number, stream, occurrence, purpose) }
  }

  /// Writes the rows of a step.
  public mutating func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded]) {
    guard format != .draws else { return }
    while open.count <= slot {
      open.append(OpenCase())
      traces.append([])
    }
    var text: String?
    for index in events.indices { write(events[index], in: slot, number, &text) }
    flush()
  }

  private mutating func write(_ recorded: Recorded, in slot: Int, _ number: UInt32, _ text: inout String?) {
    switch recorded.event {
    case .opened:
      if !traces[slot].isEmpty { endTrace(of: slot, nil) }
      open[slot] = OpenCase(number: number, isCounted: recorded.at.microseconds >= countedFrom)
    case .textTaken(let words): text = words
    case .entered(let place), .resumed(let place): open[slot].place = place
    case _: break
    }
    if let row = words.row(recorded, textBefore: text) { write(row, in: slot) }
  }

  /// Writes how a case ended.
  public mutating func ended(_ number: UInt32, in slot: Int, _ state: Case) {
    guard format != .draws, let end = state.end else { return }
    let at = state.lastAt.microseconds
    var place = state.place
    while place.index != 0, let around = workflow.places[place.index].parent {
      write(LogRow(at, words.of(words.left, place.index)), in: slot)
      place = around
    }
    open[slot].place = ID(0)
    var row = LogRow(at, words.of(words.ended, end.index))
    if state.pinned.currency != nil { row.amount = state.ledger.paidToClaimant }
    write(row, in: slot)
    if format == .xes { endTrace(of: slot, state) }
    flush()
  }

  private mutating func write(_ row: LogRow, in slot: Int) {
    if format == .csv { writeCSV(row, in: slot) } else { writeXES(row, in: slot) }
  }

  mutating func flush() {
    if bytes.count >= Self.most { send() }
  }

  private mutating func send() {
    sink.take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands over what is left, cases that broke off among it.
  mutating func finish() {
    for slot in traces.indices where !traces[slot].isEmpty { endTrace(of: slot, nil) }
    if !bytes.isEmpty { send() }
  }
}

/// Several recorders of one replication.
private struct CaseRecorders: CaseLog {
  var all: [CaseRecorder]

  mutating func drew(
    _ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32
  ) {
    for index in all.indices {
      all[index].drew(units, for: number, stream: stream, occurrence: occurrence, purpose: purpose)
    }
  }

  mutating func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded]) {
    for index in all.indices { all[index].stepped(number, in: slot, events) }
  }

  mutating func ended(_ number: UInt32, in slot: Int, _ state: Case) {
    for index in all.indices { all[index].ended(number, in: slot, state) }
  }
}

extension Simulation {
  /// Runs one replication of one arm and writes what happens in its cases to a sink for each form.
  public func run(replication: Int, arm: Int = 0, writing sinks: [(format: LogFormat, sink: any ByteSink)])
    -> ReplicationResult
  {
    var recorders = CaseRecorders(
      all: sinks.map {
        CaseRecorder(scenario, arm: arms[arm], replication: replication, format: $0.format, sink: $0.sink)
      })
    let result = run(replication: replication, arm: arm, log: &recorders)
    for index in recorders.all.indices { recorders.all[index].finish() }
    return result
  }
}
