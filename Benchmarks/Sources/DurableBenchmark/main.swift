import Foundation
import RedressDesk
import RedressSQLite
import RedressStore
import RedressTime
import RedressVault

// Acts a second through a desk on SQLite, against a bare loop over the very same statements with the same values, in
// turns; the median of each.
// usage: DurableBenchmark [acts] [FOLDER], from the folder Benchmarks; a folder on the disk that matters

let acts = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 300
let top = CommandLine.arguments.dropFirst(2).first ?? NSTemporaryDirectory()
let folder = "\(top)/redress-durable-\(ProcessInfo.processInfo.processIdentifier)"
let files = FileManager.default
try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? files.removeItem(atPath: folder) }

let clock = try Instant.parse("2026-01-20T17:00:00Z").microseconds
let cases = (0..<acts).map { "case-\($0)" }

/// A desk in one of the files of the folder.
func desk(_ name: String) throws -> Desk {
  try Desk(
    store: try SQLiteStore.open(at: "\(folder)/\(name).sqlite"), vault: try Vault(at: "\(folder)/vault"),
    wallClock: { 0 })
}

let sample = try String(contentsOfFile: "../evidence-samples/silent-seller/order.xml", encoding: .utf8)

/// Writes an order of its own for a case: one order has one claim for each of its lines.
func order(_ name: String) throws -> String {
  let path = "\(folder)/order.xml"
  let text = sample.replacing(/<order ([^>]*) id="[^"]*"/) { "<order \($0.output.1) id=\"\(name)\"" }
  try text.write(toFile: path, atomically: false, encoding: .utf8)
  return path
}

/// Opens the cases.
func openAll() throws {
  _ = try SQLiteStore.create(
    at: "\(folder)/traced.sqlite",
    desk: DeskRow(kind: .rehearsal, rehearsalClock: clock, zoneData: Zone.dataVersion, createdAt: clock))
  let desk = try desk("traced")
  for name in cases {
    var request = OpenRequest(
      workflow: "../workflows/marketplace-dispute.xml", order: try order(name), party: "buyer")
    request.reason = "not-received-no-tracking"
    request.ask = ["refund=100%"]
    request.caseID = CaseID(name)
    _ = try desk.open(request)
  }
}

/// The seller makes another plan in a case.
func act(in name: String, _ desk: Desk) throws {
  var request = ActRequest(caseName: name, action: "propose", party: "seller")
  request.remedy = ["refund=25%"]
  _ = try desk.act(request)
}

func seconds(_ work: () throws -> Void) rethrows -> Double {
  let time = try ContinuousClock().measure { try work() }
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

try openAll()
let made = try files.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("traced.sqlite") }
for copy in ["durable", "bare"] {
  for file in made {
    try files.copyItem(
      atPath: "\(folder)/\(file)", toPath: "\(folder)/\(copy)\(file.dropFirst("traced".count))")
  }
}
// What each act runs is found out on one copy; then the desk on a second and the bare loop on a third take turns.
Recorder.start()
let traced = try desk("traced")
_ = try traced.load(cases[0])
var ends = [Recorder.statements.count]
for name in cases {
  try act(in: name, traced)
  ends.append(Recorder.statements.count)
}
Recorder.stop()

let durable = try desk("durable")
_ = try durable.load(cases[0])
let replay = Replay(path: "\(folder)/bare.sqlite")
for statement in Recorder.statements[..<ends[0]] { replay.run(statement) }
var through: [Double] = []
var bare: [Double] = []
for (index, name) in cases.enumerated() {
  through.append(try seconds { try act(in: name, durable) })
  bare.append(seconds { for statement in Recorder.statements[ends[index]..<ends[index + 1]] { replay.run(statement) } })
}

/// The time that half of the acts took at most.
func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

func rate(_ seconds: Double) -> String { String(format: "%.0f", 1 / seconds) }
print(
  "\(rate(median(through))) acts a second through the desk, \(rate(median(bare))) bare, "
    + "ratio \(String(format: "%.2f", median(bare) / median(through))); "
    + "\((ends[acts] - ends[0]) / acts) statements an act")
