import Foundation
import Testing

/// How often a writer is killed: a sample, unless `REDRESS_KILLS` says more.
///
/// CONTRIBUTING.md names the full count.
private let kills = ProcessInfo.processInfo.environment["REDRESS_KILLS"].flatMap { Int($0) } ?? 40

@Suite(.serialized) struct `A writer that is killed` {
  @Test func `loses no acknowledged event and leaves no half step`() throws {
    let desk = try DeskFolder()
    // The first writer is left alone, so that there is always something that must not be lost.
    var acknowledged = [0]
    var dice = SystemRandomNumberGenerator()
    var first: Program.Answer?
    let whole = try Self.duration { first = try Program.run(desk.note(0)) }
    #expect(first?.status == 0)
    for number in 1...kills {
      let writer = try Program.start(desk.note(number))
      usleep(UInt32.random(in: 0...UInt32(max(1_000, whole * 1_200_000)), using: &dice))
      writer.kill()
      let answer = writer.answer()
      if answer.output.contains("\"outcome\":\"done\"") { acknowledged.append(number) }
    }
    let audit = try Program.run(["audit", "--desk", desk.path])
    #expect(audit.status == 0, "\(audit.output)\(audit.messages)")
    for number in acknowledged {
      // A repeat of what was acknowledged finds it there and does nothing.
      let again = try Program.run(desk.note(number))
      #expect(again.status == 0 && again.output.contains("\"repeated\":true"), "note \(number): \(again.output)")
    }
    print("killed \(kills) writers; \(acknowledged.count - 1) had acknowledged")
  }

  private static func duration(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
  }
}

@Suite(.serialized) struct `Two processes at one case` {
  @Test func `let one close it, and tell the other why not`() throws {
    var statuses: [Int32: Int] = [:]
    for round in 0..<12 {
      let desk = try DeskFolder()
      let close = { (party: String) in
        ["act", DeskFolder.caseName, "close", "--as", party, "--desk", desk.path, "--json"]
      }
      let both = try [Program.start(close("buyer")), Program.start(close("seller"))].map { $0.answer() }
      #expect(both.count { $0.status == 0 } == 1, "round \(round): \(both.map(\.messages))")
      for answer in both { statuses[answer.status, default: 0] += 1 }
      #expect(try Program.run(["audit", "--desk", desk.path]).status == 0)
    }
    // 75 when they met, 1 when the second came after the first.
    #expect(statuses[0] == 12)
    #expect((statuses[75] ?? 0) + (statuses[1] ?? 0) == 12, "\(statuses)")
  }

  @Test func `each keep their notes, one after the other`() throws {
    let desk = try DeskFolder()
    let writers = try (1...8).map { try Program.start(desk.note($0, by: $0 % 2 == 0 ? "buyer" : "seller")) }
    let answers = writers.map { $0.answer() }
    for (number, answer) in zip(1..., answers) {
      #expect([0, 75].contains(answer.status), "note \(number): \(answer.messages)")
      if answer.status == 75 {
        #expect(try Program.run(desk.note(number, by: number % 2 == 0 ? "buyer" : "seller")).status == 0)
      }
    }
    #expect(try Program.run(["audit", "--desk", desk.path]).status == 0)
  }
}
