internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension DossierView {
  /// What became of the case, or where it stands.
  var standing: HTML {
    Tag.section(.kind("standing")) {
      Tag.dl {
        if let ending = view.ending {
          pair("Ended as") { Tag.strong { ending.end.shown } }
          pair("When, and why") { "\(view.time.absolute(ending.at)), by \(ending.cause)" }
        } else {
          pair("Stands in") { Tag.strong { view.places.map { safe($0.name) }.joined(separator: " › ") } }
          pair("Turn of") { turn }
        }
        if let remedy = view.remedy { pair("Remedy") { Tag.strong { remedy.elements.words } } }
        if let money = view.money { pair("Money") { sums(money) } }
        if let reason = view.reason { pair("Reason") { reason.shown } }
        pair("Order") { view.order }
        pair("Opened") { view.time.absolute(view.openedAt) }
      }
    }
  }

  private var turn: String {
    let names = view.awaits.isEmpty ? "nobody" : view.awaits.map(safe).joined(separator: " and ")
    return names + (view.due.map { ", until \(view.time.both($0))" } ?? "")
  }

  private func sums(_ money: MoneyView) -> String {
    var words = ["\(money.claimed) claimed of \(money.paid) paid"]
    if !money.held.isZero { words.append("\(money.held) held") }
    if !money.toClaimant.isZero { words.append("\(money.toClaimant) to the claimant") }
    if !money.toRespondent.isZero { words.append("\(money.toRespondent) to the respondent") }
    return (words + money.others).joined(separator: "; ")
  }

  /// Who takes part, and what is claimed.
  @HTMLBuilder var parties: HTML {
    part("Parties", rows: view.parties.count) {
      table([("party", false), ("side", false), ("person", false)]) {
        for party in view.parties {
          Tag.tr {
            Tag.td { party.party.shown }
            Tag.td { party.side }
            Tag.td { if let person = party.person { person } else { "–" } }
          }
        }
      }
    }
    if !view.lines.isEmpty {
      part("Claim", rows: view.lines.count) {
        table([("line", false), ("goods", false), ("pieces", true), ("paid", true)]) {
          for line in view.lines {
            Tag.tr {
              Tag.td { line.line }
              Tag.td { line.title }
              Tag.td(.kind("number")) { "\(line.quantity)" }
              Tag.td(.kind("number")) { line.paid.map { "\($0)" } ?? "–" }
            }
          }
        }
      }
    }
  }

  /// What parties and neutrals have said, asked and found.
  @HTMLBuilder var findings: HTML {
    if !view.facts.isEmpty {
      part("Facts and findings", rows: view.facts.count) {
        table([("fact", false), ("value", false), ("from", false)]) {
          for fact in view.facts {
            Tag.tr {
              Tag.td { safe(fact.name) }
              Tag.td { fact.value }
              Tag.td { fact.isFinding ? "a finding" : "what was said or known" }
            }
          }
        }
      }
    }
  }

  /// Everything that happened, but what only prepares other events.
  var events: HTML {
    part("What happened") {
      table([("when", false), ("who", false), ("what", false)]) {
        for (index, entry) in shownEvents.enumerated() {
          Tag.tr {
            Tag.td(.kind("when")) {
              if index == 0 || shownEvents[index - 1].at != entry.at { view.time.absolute(entry.at) }
            }
            Tag.td { safe(entry.actor) }
            Tag.td(.kind("words")) { entry.words }
          }
        }
      }
    }
  }

  private var shownEvents: [TimelineEntry] { view.timeline.filter { !$0.isDetail } }
}
