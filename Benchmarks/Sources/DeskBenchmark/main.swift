import Foundation
import RedressDesk
import RedressSQLite
import RedressStore
import RedressTime
import RedressVault

// Milliseconds from start to exit of commands on a desk of many open cases: the median of 20 runs each.
// usage: DeskBenchmark [cases] [FOLDER] [REDRESS], from the folder Benchmarks; a desk already in the folder is used again

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
let folder = CommandLine.arguments.dropFirst(2).first ?? "\(NSTemporaryDirectory())/redress-desk"
let program = CommandLine.arguments.dropFirst(3).first ?? "../.build/release/redress"
let runs = 20

let clock = try Instant.parse("2026-01-20T17:00:00Z").microseconds
let opening = ["--reason", "not-received-no-tracking", "--ask", "refund=100%", "--as", "buyer"]
let sample = try String(contentsOfFile: "../evidence-samples/silent-seller/order.xml", encoding: .utf8)

/// Writes an order of its own for a case: one order has one claim for each of its lines.
func order(_ name: String) throws -> String {
  let path = "\(folder)/order.xml"
  let text = sample.replacing(/<order ([^>]*) id="[^"]*"/) { "<order \($0.output.1) id=\"\(name)\"" }
  try text.write(toFile: path, atomically: false, encoding: .utf8)
  return path
}

/// Makes a rehearsal desk with open cases.
func makeDesk() throws {
  try FileManager.default.createDirectory(
    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  _ = try SQLiteStore.create(
    at: "\(folder)/desk.sqlite",
    desk: DeskRow(kind: .rehearsal, rehearsalClock: clock, zoneData: Zone.dataVersion, createdAt: clock))
  let desk = try Desk(
    store: try SQLiteStore.open(at: "\(folder)/desk.sqlite"), vault: try Vault(at: "\(folder)/vault"),
    wallClock: { 0 })
  for number in 0..<count {
    var request = OpenRequest(
      workflow: "../workflows/marketplace-dispute.xml", order: try order("order-\(number)"), party: "buyer")
    request.reason = opening[1]
    request.ask = [opening[3]]
    request.caseID = CaseID("case-\(number)-")
    _ = try desk.open(request)
  }
}

/// Runs the program once and returns how long it took, in milliseconds; Foundation's `Process` looks every 50 ms only.
func run(_ arguments: [String]) throws -> Double {
  var words = ([program] + arguments + ["--desk", folder]).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  var (child, status) = (pid_t(), CInt())
  let time = ContinuousClock().measure {
    posix_spawn(&child, program, &actions, nil, &words, environ)
    waitpid(child, &status, 0)
  }
  precondition(status == 0, "\(arguments) ended with \(status)")
  return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
}

if !FileManager.default.fileExists(atPath: "\(folder)/desk.sqlite") { try makeDesk() }
let first = Int.random(in: 0..<max(1, count - runs))
let commands: [(String, (Int) throws -> [String])] = [
  (
    "open",
    {
      let own = try order("run-\($0)-\(UUID().uuidString)")
      return ["open", "../workflows/marketplace-dispute.xml", "--order", own] + opening
    }
  ),
  ("act", { ["propose", "case-\(first + $0)-", "--refund", "25%", "--as", "seller"] }),
  ("show", { ["show", "case-\(first + $0)-"] }),
  ("inbox", { _ in ["inbox"] }),
]
for (name, arguments) in commands {
  let times = try (0..<runs).map { try run(try arguments($0)) }.sorted()
  print("\(name) \(String(format: "%.1f ms, fastest %.1f ms", times[runs / 2], times[0]))")
}
