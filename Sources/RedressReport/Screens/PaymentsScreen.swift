internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension PaymentsView {
  /// The list as text: oldest first, red what a person has to look into.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    let count = payments.count
    screen.line(count == 0 ? "no payments" : "\(count) \(count == 1 ? "payment" : "payments")", .bold)
    guard count > 0 else { return screen.text }
    screen.line("")
    screen.table(PaymentView.table(of: payments, time, withKey: true, indent: 0))
    return screen.text
  }
}

extension PaymentView {
  /// Payments as a table; without keys for the screen of their own case.
  static func table(of payments: [PaymentView], _ time: TimeText, withKey: Bool, indent: Int) -> TextTable {
    var columns: [TextTable.Column] = withKey ? [.init(title: "key")] : []
    columns += [
      .init(title: "amount", isRight: true), .init(title: "from"), .init(title: "to"), .init(title: "state"),
      .init(title: "since"), .init(title: "", isElastic: true),
    ]
    var table = TextTable(columns, indent: indent)
    for payment in payments {
      let key: [TextTable.Cell] = withKey ? [.init(safe(payment.key), .bold)] : []
      table.add(
        key + [
          .init(payment.amount.map { "\($0)" } ?? "?"), .init(payment.payer.map(safe) ?? "escrow"),
          .init(safe(payment.payee)), .init(payment.state, payment.emphasis), .init(time.absolute(payment.since), .dim),
          .init(payment.remark),
        ])
    }
    return table
  }

  /// When it came to its state.
  var since: Instant {
    switch state {
    case "decided": decidedAt
    case "instructed": instructedAt ?? decidedAt
    case _: answeredAt ?? instructedAt ?? decidedAt
    }
  }

  private var emphasis: Emphasis {
    if needsReconciling { return .red }
    switch state {
    case "failed", "unknown": return .red
    case "confirmed": return .plain
    case _: return .bold
    }
  }

  /// What is to be said of it beside.
  var remark: String {
    var words = child.map { ["of \(safe($0))"] } ?? []
    if let reported {
      let name = reportedReference.map { " (\($0.forTerminal()))" } ?? ""
      words.append("reconcile: the payer says \(reported)\(name)")
    }
    if kind == "credit" { words.append("provisional") }
    if kind == "take-back" { words.append("takes back what was provisional") }
    if kind == "reversal" { words.append("takes back what was owed before") }
    if attempts > 1 { words.append("instructed \(attempts) times") }
    if let reference { words.append(reference.forTerminal()) }
    if let because { words.append(because.forTerminal(limit: 200)) }
    return words.joined(separator: "; ")
  }
}

extension ReconciliationView {
  /// The comparison as text.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    let lines = "\(entries) \(entries == 1 ? "line" : "lines")"
    if differences.isEmpty {
      screen.line("\(lines), all as instructed, and nothing is missing", .bold)
      return screen.text
    }
    let count = differences.count
    screen.line("\(count) \(count == 1 ? "difference" : "differences") in \(lines)", .bold)
    screen.line("")
    var table = TextTable([.init(title: "key"), .init(title: "what differs", isElastic: true)])
    for difference in differences { table.add([.init(difference.key.forTerminal(), .bold), .init(difference.words)]) }
    screen.table(table)
    return screen.text
  }
}
