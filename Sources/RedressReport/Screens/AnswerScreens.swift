internal import RedressDiagnostics
internal import RedressTime

extension RulingView {
  /// The ruling as text: what it gives, why, and on what it rests.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    screen.line("Ruling \(ruling.shown) of case \(safe(id))", .bold)
    let counted = evidence.map { item in
      "\(item.number) \(safe(item.kind)) of \(safe(item.party)) '\(item.label.forTerminal())'"
        + (remedy.counted.contains(item.number) ? " (counted)" : "")
    }
    var pairs = remedy.pairs.filter { $0.name != "by" || remedy.rule == nil }
    if let departsFrom { pairs.insert(("instead of", .init(departsFrom.words)), at: 1) }
    pairs.append(("evidence", .init(counted.isEmpty ? "none" : counted.joined(separator: ", "))))
    pairs += remedy.groundPairs.filter { $0.name == "reads" }
    pairs.append(("then", .init(consequence)))
    pairs += remedy.alternativePairs
    screen.pairs(pairs, indent: 2)
    return screen.text
  }
}

extension QuestionView {
  /// The question as text, with what may be answered.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    screen.paragraph("\(safe(name)): \(safe(ask ?? "what was found?"))", .bold)
    screen.pairs(answers.map { ("  \(safe($0.name))", .init($0.title == $0.name ? "" : safe($0.title))) })
    return screen.text
  }
}

extension DeadlineView {
  /// The deadline as text: what it is, then how it came about.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    let end = due.map { time.both($0) } ?? state
    screen.line("'\(safe(window))' of case \(safe(id)): \(end)", .bold)
    screen.pairs(lines.enumerated().map { ("\($0.offset + 1).", .init($0.element)) }, indent: 2)
    return screen.text
  }
}

extension RejectionView {
  /// The rejection as text for standard error: the reason, then what may be done instead.
  public func screen(_ style: Style) -> String {
    var screen = Screen(style)
    screen.paragraph("rejected: \(safe(message))", .red)
    let now = acts.filter { $0.from == nil }
    if !now.isEmpty { screen.paragraph("open now: \(now.map(words).joined(separator: "; "))") }
    let later = acts.filter { $0.from != nil }
    if !later.isEmpty { screen.paragraph("open later: \(later.map(words).joined(separator: "; "))") }
    return screen.text
  }

  private func words(_ act: ActView) -> String {
    let name = "'\(safe(act.action.name))'"
    if let from = act.from { return "\(name) from \(time.both(from))" }
    return act.until.map { "\(name) until \(time.both($0))" } ?? name
  }
}
