import Foundation
import Testing

@Suite(.serialized) struct `Eight processes at one order` {
  @Test func `claim together what was paid, and each piece once`() throws {
    let desk = try DeskFolder()
    let order = "\(Program.fixtures)/two-lines.xml"
    let openings = (0..<8).map { number in
      [
        "open", "\(Program.fixtures)/notes.xml", "--order", order, "--as", "buyer", "--case-id", "claim-\(number)",
        "--lines", number.isMultiple(of: 2) ? "1x1" : "2", "--desk", desk.path, "--json",
      ]
    }
    var done: [Int] = []
    let answers = try openings.map { try Program.start($0) }.map { $0.answer() }
    for (number, first) in answers.enumerated() {
      // Who found the desk busy asks again.
      let answer = first.status == 75 ? try Program.run(openings[number]) : first
      #expect([0, 1].contains(answer.status), "claim \(number): \(answer.output)\(answer.messages)")
      if answer.status == 0 {
        done.append(number)
      } else {
        #expect(answer.output.contains("claim-"), "\(answer.output)")
      }
    }
    // Three pieces of line 1, and the one of line 2.
    #expect(done.count { $0.isMultiple(of: 2) } == 3 && done.count { !$0.isMultiple(of: 2) } == 1, "\(done)")
    var held = 0
    for number in done {
      let shown = try Program.run(["show", "claim-\(number)", "--desk", desk.path, "--json"])
      let json = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
      let money = (json?["money"] as? [String: Any])?["held"] as? [String: Any]
      held += money?["minorUnits"] as? Int ?? 0
    }
    #expect(held == 4_000, "what was paid is held once")
    #expect(try Program.run(["audit", "--desk", desk.path]).status == 0)
  }
}
