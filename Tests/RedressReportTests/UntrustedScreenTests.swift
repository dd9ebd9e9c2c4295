import Foundation
import RedressDiagnostics
import RedressReport
import Testing

/// Texts that would do something to a terminal if they reached it as they are.
private let hostile = [
  "\u{1B}]52;c;aGk=\u{7}", "\u{1B}[2J", "\u{1B}]8;;http://x\u{7}", "\u{9B}31m", "\u{7}", "right\rwrong", "a\u{202E}b",
  "\u{2066}x", "z\u{200B}w", "\u{E0041}", "a\nb", "\u{0}",
]

@Suite struct `Text of parties` {
  @Test(arguments: hostile) func `reaches a terminal only with its controls made visible`(text: String) {
    for screen in screens(with: text) {
      let bad = screen.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format)
      }
      #expect(bad.isEmpty, "a screen holds \(bad.map { String($0.value, radix: 16) })")
    }
  }

  @Test(arguments: hostile) func `reaches JSON only escaped, and comes back as it was`(text: String) throws {
    var view = Samples.open
    view.order = Untrusted(text)
    let json = JSONText.object(view.json).description
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    let read = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(read["order"] as? String == text)
  }

  @Test func `is cut where it is long`() {
    var view = Samples.open
    view.order = Untrusted(String(repeating: "x", count: 10_000))
    #expect(view.screen(Style(colour: false)).contains("… (+9800)"))
  }

  private func screens(with text: String) -> [String] {
    let style = Style(colour: false)
    var view = Samples.ended
    view.acts = []
    view.order = Untrusted(text)
    view.reason = Named(text, text)
    view.workflow.name = Named(text, text)
    view.parties[0].person = Untrusted(text)
    view.parties[0].party = Named("buyer", text)
    view.lines[0].title = Untrusted(text)
    view.evidence[0].label = Untrusted(text)
    view.evidence[0].note = Untrusted(text)
    view.facts = [FactView(name: "fact", value: Untrusted(text), isFinding: false)]
    view.remedy?.because = Untrusted(text)
    view.remedy?.findings = view.facts
    var inbox = Samples.inbox
    inbox.rows[0].order = Untrusted(text)
    inbox.rows[0].phase = text
    inbox.rows[0].reason = text
    inbox.rows[0].turn = text
    inbox.party = text
    let question = QuestionView(name: text, ask: text, answers: [Named(text, text)])
    return [view.screen(style), inbox.screen(Style(colour: false, width: 120)), question.screen(style)]
  }
}
