internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension DossierView {
  /// The most proposals that stand beside each other on a page of paper.
  private static let offersBeside = 4

  /// Every proposal, a column each, with the differences in money.
  @HTMLBuilder var proposals: HTML {
    if !offers.isEmpty {
      let tables = (offers.count + Self.offersBeside - 1) / Self.offersBeside
      let each = (offers.count + tables - 1) / tables
      part(offers.count == 1 ? "Proposal" : "Proposals side by side") {
        for start in stride(from: 0, to: offers.count, by: each) {
          beside(Array(offers[start..<min(start + each, offers.count)]))
        }
      }
    }
  }

  private func beside(_ offers: [OfferView]) -> HTML {
    Tag.table(.kind("beside")) {
      Tag.thead {
        Tag.tr {
          Tag.th(.fixed(.scope, "col")) { "version" }
          for offer in offers { Tag.th(.fixed(.scope, "col")) { "\(offer.proposal.version)" } }
        }
      }
      Tag.tbody {
        row("by", offers) { safe($0.proposal.party) }
        row("made", offers) { $0.proposal.at.map(view.time.absolute) ?? "" }
        row("refund", offers) { $0.proposal.elements.refund.map { "\($0)" } ?? "none" }
        row("of the claim", offers) { $0.proposal.elements.share ?? "" }
        row("made up of", offers) { made(up: $0.proposal.elements) }
        row("against its own last", offers) { $0.change.map(Self.signed) ?? "" }
        row("from the other side's", offers) { $0.apart.map { "\($0) apart" } ?? "" }
        row("and", offers) { $0.proposal.elements.others.joined(separator: "; ") }
        row("became", offers) { $0.fate }
      }
    }
  }

  @HTMLBuilder private func row(_ name: String, _ offers: [OfferView], _ words: (OfferView) -> String) -> HTML {
    if offers.contains(where: { !words($0).isEmpty }) {
      Tag.tr {
        Tag.th(.fixed(.scope, "row")) { name }
        for offer in offers { Tag.td { words(offer) } }
      }
    }
  }

  private func made(up elements: ElementsView) -> String {
    elements.rows.map { "\(Self.signed($0.amount)) \($0.words)" }.joined(separator: "; ")
  }

  private static func signed(_ money: Money) -> String {
    if money.isZero { return "the same" }
    return "\(amount(money.minorUnits, money.currency, isSigned: true)) \(money.currency.code)"
  }

  /// An amount with a true minus sign.
  private static func amount(_ units: Int64, _ currency: Currency, isSigned: Bool = false) -> String {
    let text = Money(minorUnits: units, currency: currency).amountText
    if units < 0 { return "−" + text.drop { $0 == "-" } }
    return (isSigned && units > 0 ? "+" : "") + text
  }

  /// Every remedy that held, with what it rests on.
  @HTMLBuilder var rulings: HTML {
    if !decisions.isEmpty {
      part(decisions.count == 1 ? "Decision and its reasons" : "Decisions and their reasons") {
        for (index, decision) in decisions.enumerated() {
          Tag.div(.kind(decision.isReplaced ? "decision replaced" : "decision")) {
            Tag.h3 { heading(index + 1, decision) }
            HTML(constant: "\n")
            reasons(decision)
          }
        }
      }
    }
  }

  private func heading(_ number: Int, _ decision: DecisionView) -> String {
    let by = decision.party.map { ", by '\($0)'" } ?? ""
    let rank = decision.isReplaced ? " (replaced later)" : ""
    return (decisions.count > 1 ? "\(number). " : "") + view.time.absolute(decision.at) + by + rank
  }

  private func reasons(_ decision: DecisionView) -> HTML {
    Tag.dl {
      pair("Gives") { Tag.strong { decision.remedy.elements.words } }
      pair("Comes to") { decision.remedy.elements.outcomeWords }
      if !decision.remedy.elements.rows.isEmpty { pair("Made up of") { parts(of: decision.remedy.elements) } }
      pair("By") { decision.remedy.source }
      if let rule = decision.remedy.rule, rule.contains(":") { pair("Rule") { safe(rule) } }
      if let because = decision.remedy.because { pair("Because") { because } }
      if !decision.remedy.findings.isEmpty {
        pair("Findings") {
          for (index, finding) in decision.remedy.findings.enumerated() {
            "\(index == 0 ? "" : ", ")\(safe(finding.name)) = "
            finding.value
          }
        }
      }
      if !decision.evidence.isEmpty {
        pair("Evidence that could count") { decision.evidence.map { "\($0)" }.joined(separator: ", ") }
      }
      if !decision.remedy.counted.isEmpty {
        pair("Evidence counted") { decision.remedy.counted.map { "\($0)" }.joined(separator: ", ") }
      }
      if !decision.remedy.amounts.isEmpty { pair("Amounts") { decision.remedy.amounts.joined(separator: ", ") } }
      for alternative in decision.remedy.alternatives { pair("Otherwise") { alternative.words } }
    }
  }

  /// The parts of a refund, and the refund that they add up to.
  private func parts(of elements: ElementsView) -> HTML {
    table([("what", false), ("amount", true)]) {
      for row in elements.rows {
        Tag.tr {
          Tag.td { row.words }
          Tag.td(.kind("number")) { Self.amount(row.amount.minorUnits, row.amount.currency, isSigned: true) }
        }
      }
      if let refund = elements.refund {
        Tag.tr(.kind("sum")) {
          Tag.td { "refund" }
          Tag.td(.kind("number")) { "\(refund)" }
        }
      }
    }
  }

  /// The money of the case: each row comes to nothing, since what leaves one account enters another.
  @HTMLBuilder var money: HTML {
    if let accounts {
      part("Money in \(accounts.currency.code), booked twice", rows: accounts.entries.count) {
        table([("when", false), ("what", false)] + accounts.names.map { ($0, true) }) {
          for entry in accounts.entries {
            Tag.tr {
              Tag.td(.kind("when")) { view.time.absolute(entry.at) }
              Tag.td { entry.words }
              for units in entry.amounts { cell(units, accounts.currency) }
            }
          }
          Tag.tr(.kind("sum")) {
            Tag.td(.columns(2)) {
              "balance, together \(Self.amount(accounts.balances.reduce(0, +), accounts.currency))"
            }
            for units in accounts.balances { cell(units, accounts.currency, isSum: true) }
          }
        }
        for debt in accounts.debts { Tag.p { debt + "; this is owed beside what was held" } }
      }
    }
  }

  private func cell(_ units: Int64, _ currency: Currency, isSum: Bool = false) -> HTML {
    Tag.td(.kind("number")) { units == 0 && !isSum ? "" : Self.amount(units, currency, isSigned: !isSum) }
  }
}
