import CReference
import Foundation
import RedressSimulation
import RedressWorkflow

// Cases a second of the reference dispute on the engine with full statistics, one thread, no log, against those of the C reference
// in the same run. Both are run in turns, and the fastest turn of each counts. usage: SimulationBenchmark [cases] [turns]

let cases = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let turns = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 10
let scenario = try Reference.scenario(cases: cases, replications: 1)
let simulation = Simulation(scenario)

var best = Double.infinity
var reference = Double.infinity
var last = simulation.run(replication: 0)
for turn in 0..<turns {
  let time = ContinuousClock().measure { last = simulation.run(replication: turn) }
  best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  var events = 0.0
  let perEvent = reference_race(UInt32(cases), 1, &events)
  reference = min(reference, perEvent * events / 1e9 * Double(cases))
}

/// The greatest memory that this program had, in megabytes.
func peak() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Int(usage.ru_maxrss) / 1024
}

func rate(_ seconds: Double) -> String { String(format: "%.0f", Double(cases) / seconds) }

precondition(last.balances.isEven, "\(last.balances)")
let hours = last.value(of: .meanHours, under: scenario) ?? 0
let load = last.value(of: .utilisation(ID(0)), under: scenario) ?? 0
print(
  "simulated \(rate(best)) cases/s, reference \(rate(reference)) cases/s, ratio \(String(format: "%.2f", best / reference)); "
    + "mean \(String(format: "%.1f", hours)) h, utilisation \(String(format: "%.3f", load)), peak \(peak()) MB")
