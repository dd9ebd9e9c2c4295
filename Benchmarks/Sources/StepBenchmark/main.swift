import CReference
import Foundation
import RedressDesk
import RedressEngine

// Nanoseconds a step of the engine on the shipped workflow, no store, against those of an event of the C reference, same run.
// A step is an input brought or a clock that fired. usage: StepBenchmark [cases] [WORKFLOW.xml]

let cases = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200_000
let path = CommandLine.arguments.dropFirst(2).first ?? "../workflows/marketplace-dispute.xml"
let disputes = try Disputes(WorkflowFiles(path: path).workflow())

/// Runs cases through the engine, in place, and returns the steps and events that they took.
func run(_ cases: Int, _ disputes: Disputes) throws -> (steps: Int, events: Int) {
  var steps = 0
  var total = 0
  var events: [Recorded] = []
  for number in 0..<cases {
    var (state, opened) = try Case.open(disputes.opening, under: disputes.workflow, at: disputes.start)
    steps += 1
    total += opened.count
    for (at, input) in disputes.scripts[number % disputes.scripts.count] where state.end == nil {
      events.removeAll(keepingCapacity: true)
      try state.bring(input, at: at, under: disputes.workflow, into: &events)
      steps += 1
      total += events.count
      for recorded in events {
        switch recorded.event {
        case .expired, .reminded, .reminderDropped: steps += 1
        case _: break
        }
      }
    }
  }
  return (steps, total)
}

func rounded(_ number: Double) -> String { String(format: "%.2f", number) }

_ = try run(1_000, disputes)
var best = Double.infinity
var reference = Double.infinity
var counted = (steps: 0, events: 0)
for _ in 0..<5 {
  let time = try ContinuousClock().measure { counted = try run(cases, disputes) }
  best = min(best, Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9)
  var perCase = 0.0
  reference = min(reference, reference_race(UInt32(cases), 1, &perCase))
}
let perStep = best / Double(counted.steps)
print(
  "step \(rounded(perStep)) ns, reference \(rounded(reference)) ns an event, ratio \(rounded(perStep / reference)); "
    + "\(rounded(Double(counted.steps) / Double(cases))) steps and "
    + "\(rounded(Double(counted.events) / Double(cases))) events a case")
