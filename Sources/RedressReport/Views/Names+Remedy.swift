internal import RedressDiagnostics
public import RedressEngine
internal import RedressMoney
internal import RedressWorkflow

extension Names {
  /// The elements of a remedy in words and amounts.
  public func elements(_ remedy: Remedy) -> ElementsView {
    var others: [String] = []
    if remedy.kinds.contains(.return) { others += returns(remedy) }
    if remedy.kinds.contains(.replacement) { others += replacements(remedy) }
    others += remedy.payments.map { payment in
      "'\(name(payment.from))' pays \(money(payment.amount)) to '\(name(payment.to))'"
        + (payment.words.map { ": \(safe($0))" } ?? "")
    }
    others += remedy.performances.map { "'\(name($0.by))' performs: \(safe($0.words))" }
    if remedy.kinds.contains(.noRemedy) { others.append("no remedy") }
    var view = ElementsView(refund: nil, others: others, outcome: remedy.outcome(claimed: claimed).name)
    guard remedy.kinds.contains(.refund), let currency else { return view }
    view.refund = Money(minorUnits: remedy.refund, currency: currency)
    view.share = share(remedy.refund)
    view.rows = rows(remedy, currency)
    return view
  }

  /// A part of the claim in percent; nil for a claim of nothing.
  ///
  /// A whole percentage that rounds to the amount is meant; otherwise two digits at most tell about how much it is.
  private func share(_ amount: Int64) -> String? {
    guard claimed > 0 else { return nil }
    let (part, whole) = (Int128(amount), Int128(claimed))
    let percent = (part * 200 / whole + 1) / 2
    if (whole * percent * 2 / 100 + 1) / 2 == part { return "\(percent) %" }
    let hundredths = (part * 20_000 / whole + 1) / 2
    let rest = hundredths % 100
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(hundredths / 100).\(digits) %"
  }

  /// What made a remedy, in words.
  func words(_ source: RemedySource) -> String {
    switch source {
    case .adoption(let party, let version): "version \(version) of '\(name(party))' was adopted"
    case .acceptance(let version, let party): "'\(name(party))' accepted version \(version)"
    case .award: "the workflow awarded it"
    case .fallBack: "the replacement was given up for the refund instead of it"
    case .ruling(let ruling, let rule, _): "ruling '\(name(ruling))', rule '\(self.rule(rule, of: ruling))'"
    case .departure(let ruling, let rule, _, _):
      "ruling '\(name(ruling))', a departure from its rule '\(self.rule(rule, of: ruling))'"
    }
  }

  private func rule(_ index: Int, of ruling: ID<Ruling>) -> String {
    safe(workflow.rulings[ruling.index].rules[index].name)
  }

  /// A remedy with its source, its rule and the findings that it rests on.
  public func remedy(
    _ remedy: Remedy, from source: RemedySource, known: [FactView], in history: [Recorded] = []
  ) -> RemedyView {
    var view = RemedyView(elements: elements(remedy), source: words(source))
    switch source {
    case .adoption, .award, .fallBack: break
    case .acceptance(let version, _):
      if let setAt = history.thresholdSet(accepting: version) {
        view.source += ", by the threshold that it set on \(time.absolute(setAt))"
      }
    case .ruling(let ruling, let rule, let findings):
      let rule = workflow.rulings[ruling.index].rules[rule]
      view.rule = rule.name + (rule.conditionText.map { ": \($0)" } ?? "")
      view.because = rule.because.map(Untrusted.init)
      view.findings = self.findings(findings, known)
    case .departure(let ruling, let rule, let findings, let because):
      view.rule = "a departure from '\(self.rule(rule, of: ruling))'"
      view.because = Untrusted(because)
      view.findings = self.findings(findings, known)
    }
    return view
  }

  private func findings(_ facts: [ID<Fact>], _ known: [FactView]) -> [FactView] {
    let names = facts.map { workflow.facts[$0.index].name }
    return known.filter { names.contains($0.name) }
  }
}
