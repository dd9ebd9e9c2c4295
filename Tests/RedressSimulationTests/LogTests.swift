import RedressChance
import RedressSimulation
import RedressWorkflow
import Testing

@Suite struct `A log of cases` {
  @Test(arguments: LogFormat.allCases)
  func `changes no number of the run`(format: LogFormat) throws {
    let simulation = Simulation(try Reference.scenario(cases: 3_500, replications: 1))
    let watched = Collected(simulation, [format])
    #expect(watched.result == simulation.run(replication: 0))
    #expect(watched.bytes[0].count > 100_000)
  }

  @Test func `is the same beside another log`() throws {
    let simulation = Simulation(try Reference.scenario(cases: 1_000, replications: 1))
    let together = Collected(simulation, [.csv, .draws])
    #expect(together.bytes == Collected(simulation, [.csv]).bytes + Collected(simulation, [.draws]).bytes)
  }

  @Test func `leaves in parts while the run goes on`() throws {
    let simulation = Simulation(try Reference.scenario(cases: 3_500, replications: 1))
    let parts = Collected(simulation, [.xes]).parts
    #expect(parts.count > 10)
    #expect(parts.allSatisfy { $0 < 512 * 1024 })
  }

  @Test func `has rows from which the figures can be counted again`() throws {
    let scenario = try Reference.scenario(cases: 5_500, replications: 1)
    let watched = Collected(Simulation(scenario), [.csv])
    let rows = watched.rows
    #expect(rows.allSatisfy { $0.count == 12 })
    let ended = rows.filter { $0[5] == "ended" && $0[3] == "yes" }
    #expect(Int64(ended.count) == watched.result.cases && watched.result.cases > 1_000)
    let refunds = ended.reduce(Int128(0)) { $0 + (Int128($1[10].filter { $0 != "." }) ?? 0) }
    #expect(refunds == watched.result.refunds.sum)
    for (index, end) in scenario.workflow.ends.enumerated() {
      let count = ended.count { $0[6] == "ends \(end.name)" }
      #expect(Int64(count) == watched.result.ends[index].durations.count)
    }
    let missed = rows.count { $0[5] == "expired" && $0[6] == "end of response" }
    #expect(missed > 0 && missed == rows.count { $0[5] == "remedied" && $0[7] == "seller-answer" } - accepted(rows))
  }

  /// Remedies of the first phase that come of an acceptance and not of silence.
  private func accepted(_ rows: [[Substring]]) -> Int {
    rows.count { $0[5] == "accepted" && $0[7] == "seller-answer" }
  }

  @Test func `has as many phases left as were entered`() throws {
    let rows = Collected(Simulation(try Reference.scenario(cases: 1_000, replications: 1)), [.csv]).rows
    let phases = Set(rows.filter { $0[5] == "entered" }.map { $0[6] })
    #expect(phases.count >= 5)
    for phase in phases {
      let changes = rows.filter { $0[6] == phase }
      #expect(changes.count { $0[5] == "entered" } == changes.count { $0[5] == "left" }, "\(phase)")
    }
  }

  @Test(arguments: [("=1+1", "\"'=1+1\""), ("a\"b,c", "\"a\"\"b,c\""), ("five-2", "five-2"), ("-2", "\"'-2\"")])
  func `is no formula, whatever its names are`(name: String, field: String) throws {
    let scenario = try Reference.scenario(cases: 3, replications: 1)
    let watched = Collected(Simulation(scenario, arms: [Arm(name)]), [.csv])
    let row = try #require(String(decoding: watched.bytes[0], as: UTF8.self).split(separator: "\n").first)
    let inCase = field.hasSuffix("\"") ? "\(field.dropLast())/1/1\"" : "\(field)/1/1"
    #expect(row.hasPrefix("\(inCase),\(field),1,no,2026-01-05T"))
  }

  @Test func `is well-formed XES whatever its names are`() throws {
    let watched = Collected(
      Simulation(try Reference.scenario(cases: 3, replications: 1), arms: [Arm("<a \"&'>")]), [.xes])
    let text = String(decoding: watched.bytes[0], as: UTF8.self)
    #expect(text.hasPrefix("<trace><string key=\"concept:name\" value=\"&lt;a &quot;&amp;&#39;&gt;/1/"))
    #expect(text.split(separator: "<trace>").count == 3 && text.hasSuffix("</trace>\n"))
  }
}

/// What a run of the first replication writes.
private struct Collected {
  let result: ReplicationResult
  let bytes: [[UInt8]]
  /// How many bytes came at a time.
  let parts: [Int]

  init(_ simulation: Simulation, _ formats: [LogFormat]) {
    let sinks = formats.map { _ in Collector() }
    result = simulation.run(replication: 0, writing: zip(formats, sinks).map { ($0, $1) })
    bytes = sinks.map(\.bytes)
    parts = sinks.flatMap(\.parts)
  }

  /// The fields of each row; of these workflows none has a comma in it.
  var rows: [[Substring]] {
    String(decoding: bytes[0], as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }
}

private final class Collector: ByteSink {
  var bytes: [UInt8] = []
  var parts: [Int] = []

  func take(_ bytes: [UInt8]) {
    self.bytes += bytes
    parts.append(bytes.count)
  }
}
