import CReference
import Foundation
import RedressDesk
import RedressEngine

// Nanoseconds a step of the engine on the shipped workflow, no store, against those of an event of the C reference, same run.
// A step is an input brought or a clock that fired. Both are run in turns, 25 times, and the fastest turn of each counts. usage: StepBenchmark [cases] [WORKFLOW.xml]

let cases = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
let path = CommandLine.arguments.dropFirst(2).first ?? "../workflows/marketplace-dispute.xml"
let disputes = try Disputes(WorkflowFiles(path: path).workflow())

/// Runs cases through the engine, each in the memory of the one before, and says what happened to `count` after each input.
func run(_ cases: Int, _ disputes: Disputes, count: ([Recorded]) -> Void = { _ in }) throws {
  let workflow = disputes.workflow
  var state = Case(for: workflow)
  var events: [Recorded] = []
  for number in 0..<cases {
    let script = disputes.scripts[number % disputes.scripts.count]
    events.removeAll(keepingCapacity: true)
    try state.reopen(disputes.opening, under: workflow, at: disputes.start, into: &events)
    count(events)
    for index in script.indices where state.end == nil {
      events.removeAll(keepingCapacity: true)
      try state.bring(script[index].input, at: script[index].at, under: workflow, into: &events)
      count(events)
    }
  }
}

extension Event {
  /// Whether a clock fired.
  var isFiring: Bool {
    switch self {
    case .expired, .reminded, .reminderDropped: true
    case _: false
    }
  }

  /// Whether its content is kept apart from it, which takes an allocation.
  var isBoxed: Bool {
    switch self {
    case .opened, .attached: true
    case _: false
    }
  }
}

func rounded(_ number: Double) -> String { String(format: "%.2f", number) }

var counted = (steps: 0, events: 0, boxes: 0)
try run(disputes.scripts.count, disputes) { events in
  counted.steps += 1 + events.count { $0.event.isFiring }
  counted.events += events.count
  counted.boxes += events.count { $0.event.isBoxed }
}
let stepsACase = Double(counted.steps) / Double(disputes.scripts.count)
let boxesACase = Double(counted.boxes) / Double(disputes.scripts.count)
let eventsACase = Double(counted.events) / Double(disputes.scripts.count)

try run(1_000, disputes)
let allocated = RedressAllocations.count
try run(1_000, disputes)
let allocationsACase = Double(RedressAllocations.count - allocated) / 1_000
var best = Double.infinity
var reference = Double.infinity
for _ in 0..<25 {
  let time = try ContinuousClock().measure { try run(cases, disputes) }
  best = min(best, Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9)
  var perCase = 0.0
  reference = min(reference, reference_race(UInt32(cases), 1, &perCase))
}
let perStep = best / Double(cases) / stepsACase
print(
  "step \(rounded(perStep)) ns, reference \(rounded(reference)) ns an event, ratio \(rounded(perStep / reference)); "
    + "\(rounded(stepsACase)) steps and "
    + "\(rounded(eventsACase)) events a case")
print(
  "\(rounded(allocationsACase)) allocations a case, of which \(rounded(boxesACase)) are openings in events; "
    + "\(try Width.allocations(2)) in a step that looks at 2 phases, windows and conditions, "
    + "\(try Width.allocations(20)) where there are 20 of each")
