internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension CaseView {
  /// The whole case as text: what it is, whose turn it is and until when, all that is on the table, and what happened.
  public func screen(_ style: Style, withDetails: Bool = false) -> String {
    var screen = Screen(style)
    addHead(to: &screen)
    addChildren(to: &screen)
    addParties(to: &screen)
    addProposals(to: &screen)
    addRounds(to: &screen)
    addEvidence(to: &screen)
    addFacts(to: &screen)
    addRemedy(to: &screen)
    addPending(to: &screen)
    addThresholds(to: &screen)
    addPayments(to: &screen)
    addActs(to: &screen)
    addTimeline(to: &screen, withDetails: withDetails)
    return screen.text
  }

  /// What it is and where it stands, in a few lines: what a command answers with.
  public func summary(_ style: Style) -> String {
    var screen = Screen(style)
    addHead(to: &screen)
    return screen.text
  }

  /// What a command did and where the case now stands.
  public func answer(_ events: [TimelineEntry], receipt: String? = nil, _ style: Style) -> String {
    var screen = Screen(style)
    screen.line("\(safe(id))  \(safe(workflow.name.title))", .bold)
    screen.table(table(of: events, withDetails: false))
    let receipts = receipt.map { [("receipt", TextTable.Cell($0, .dim))] } ?? []
    screen.pairs(standingPairs + (money.map(moneyPairs) ?? []) + remedyPairs + receipts, indent: 2)
    return screen.text
  }

  private var remedyPairs: [(name: String, value: TextTable.Cell)] {
    remedy.map { [("remedy", .init($0.elements.words))] } ?? []
  }

  private func addHead(to screen: inout Screen) {
    screen.line("\(safe(id))  \(safe(workflow.name.title))", .bold)
    screen.pairs(headPairs)
  }

  private var headPairs: [(name: String, value: TextTable.Cell)] {
    var pairs: [(name: String, value: TextTable.Cell)] = [
      ("workflow", .init("\(safe(workflow.name.name)) \(workflow.version), digest \(workflow.digest.prefix(12))"))
    ]
    if let reason { pairs.append(("reason", .init(reason.shown))) }
    if let partOf { pairs.append(("part of", .init(safe(partOf) + (isSuspended ? ", suspended with it" : "")))) }
    pairs.append(("order", .init(order.forTerminal())))
    pairs.append(("opened", .init(time.both(openedAt))))
    if let viewer { pairs.append(("shown to", .init(safe(viewer), .bold))) }
    pairs += standingPairs
    if let money { pairs += moneyPairs(money) }
    return pairs
  }

  private var standingPairs: [(name: String, value: TextTable.Cell)] {
    if let ending {
      return [
        ("ended", .init("\(ending.end.shown), \(time.both(ending.at))", .bold)), ("ended by", .init(ending.cause)),
      ]
    }
    var pairs: [(name: String, value: TextTable.Cell)] = [
      ("stands in", .init(places.map { safe($0.name) }.joined(separator: " › ")))
    ]
    let turn = awaits.isEmpty ? "nobody's" : awaits.map(safe).joined(separator: " and ")
    guard let due else { return pairs + [("turn", .init(turn, .bold))] }
    pairs.append(("turn", .init("\(turn), until \(time.both(due))", time.urgency(due) == .red ? .red : .bold)))
    return pairs + clockPairs
  }

  /// Every clock with what silence leads to, soonest first; those that stand or wait come last.
  private var clockPairs: [(name: String, value: TextTable.Cell)] {
    let sorted = clocks.enumerated().sorted { left, right in
      (left.element.due?.microseconds ?? .max, left.offset) < (right.element.due?.microseconds ?? .max, right.offset)
    }
    return sorted.map { _, clock in
      let when = clock.due.map { clock.isRunning ? time.absolute($0) : clock.state } ?? clock.state
      return ("clock", .init("\(safe(clock.window)): \(when)\(clock.silence.isEmpty ? "" : ", then \(clock.silence)")"))
    }
  }

  private func moneyPairs(_ money: MoneyView) -> [(name: String, value: TextTable.Cell)] {
    var words = ["paid \(money.paid)", "claimed \(money.claimed)", "held \(money.held)"]
    if money.toClaimant.minorUnits != 0 { words.append("to the claimant \(money.toClaimant)") }
    if money.toRespondent.minorUnits != 0 { words.append("to the respondent \(money.toRespondent)") }
    return [("money", .init((words + money.others).joined(separator: ", ")))]
  }

  private func addParties(to screen: inout Screen) {
    screen.heading("Parties and lines")
    var table = TextTable([.init(title: ""), .init(title: ""), .init(title: "", isElastic: true)], indent: 2)
    for party in parties {
      table.add([
        .init(safe(party.party.name), .bold), .init(party.side),
        .init(
          [party.party.title == party.party.name ? "" : safe(party.party.title), party.person?.forTerminal() ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")),
      ])
    }
    for line in lines {
      table.add([
        .init("line \(line.line.forTerminal())"), .init(line.paid.map { "\($0)" } ?? ""),
        .init("\(line.quantity) × \(line.title.forTerminal())"),
      ])
    }
    screen.table(table)
  }

  /// The live proposals beside each other, a column for each party that made one.
  private func addProposals(to screen: inout Screen) {
    guard !proposals.isEmpty else { return }
    screen.heading("Live proposals")
    let columns = proposals.map { _ in TextTable.Column(title: "", isElastic: false) }
    var table = TextTable([.init(title: "")] + columns, indent: 2)
    func row(_ name: String, _ cells: [String], _ emphasis: Emphasis = .plain) {
      guard cells.contains(where: { !$0.isEmpty }) else { return }
      table.add([.init(name, .dim)] + cells.map { .init($0, emphasis) })
    }
    row("by", proposals.map { safe($0.party) }, .bold)
    row("version", proposals.map { "\($0.version)" })
    row("refund", proposals.map { $0.elements.refund.map { "\($0)" } ?? "none" }, .bold)
    row("of the claim", proposals.map { $0.elements.share ?? "" })
    for number in 0..<(proposals.map(\.elements.rows.count).max() ?? 0) {
      row(number == 0 ? "made up of" : "", proposals.map { part(number, of: $0) })
    }
    for number in 0..<(proposals.map(\.elements.others.count).max() ?? 0) {
      row(number == 0 ? "and" : "", proposals.map { other(number, of: $0) })
    }
    row("made", proposals.map { $0.at.map(time.absolute) ?? "" })
    screen.table(table)
  }

  private func part(_ number: Int, of proposal: ProposalView) -> String {
    let rows = proposal.elements.rows
    return number < rows.count ? "\(rows[number].amount): \(rows[number].words)" : ""
  }

  private func other(_ number: Int, of proposal: ProposalView) -> String {
    let others = proposal.elements.others
    return number < others.count ? others[number] : ""
  }
}
