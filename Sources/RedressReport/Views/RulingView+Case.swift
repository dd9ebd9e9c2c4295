internal import RedressDiagnostics
public import RedressEngine
internal import RedressTime
public import RedressWorkflow

extension RulingView {
  /// Shows what a ruling, or a departure from it, would give now, ruled by a party; nil while a finding is missing.
  public init?(
    _ ruling: ID<Ruling>, by party: ID<Party>, on: ID<Transition>, departure: (remedy: Remedy, because: String)? = nil,
    of state: Case, history: [Recorded], id: String, names: Names
  ) {
    let workflow = names.workflow
    guard let (rule, remedy) = state.preview(of: ruling, ruledBy: party, at: names.time.now, under: workflow)
    else { return nil }
    let table = workflow.rulings[ruling.index]
    let source: RemedySource =
      if let departure {
        .departure(ruling, rule: rule, findings: table.findings, because: departure.because)
      } else {
        .ruling(ruling, rule: rule, findings: table.findings)
      }
    var view = names.remedy(departure?.remedy ?? remedy, from: source, known: names.facts(in: history))
    let now = names.time.now
    names.explain(
      &view,
      by: state.explanation(of: departure?.remedy ?? remedy, source, at: now, by: party, under: workflow), seen: nil)
    self.init(
      id: id, ruling: Named(table.name, table.title), remedy: view,
      departsFrom: departure.map { _ in names.elements(remedy) },
      evidence: state.visibleItems(for: party).map(names.evidence),
      consequence: names.consequence(of: departure?.remedy ?? remedy, by: on, state))
  }

  /// Shows the ruling or the departure that made the remedy of a case; nil where no ruling made one.
  ///
  /// A viewer is shown the evidence that it may see, and what other evidence would have changed only where it sees all of it.
  public init?(_ state: Case, history: [Recorded], id: String, names: Names, viewer: ID<Party>? = nil) {
    let workflow = names.workflow
    let explained = Case.explainRemedies(in: history, under: workflow).last { $0.source.ruling != nil }
    guard let explained, let (ruling, _) = explained.source.ruling else { return nil }
    let table = workflow.rulings[ruling.index]
    let known = explained.findings.map { finding in
      FactView(
        name: workflow.facts[finding.fact.index].name, value: names.value(finding.value, of: finding.fact),
        isFinding: true)
    }.filter { $0.value.raw != "unknown" }
    guard explained.findings.allSatisfy({ !names.secret.contains($0.fact) }) else { return nil }
    let seen = viewer.map { state.visibleItems(for: $0).map(\.number) }
    var view = names.remedy(explained.remedy, from: explained.source, known: known)
    names.explain(&view, by: explained, seen: seen)
    self.init(
      id: id, ruling: Named(table.name, table.title), remedy: view,
      evidence: state.items.filter { item in
        explained.evidence.contains(item.number) && seen?.contains(item.number) ?? true
      }.map(names.evidence),
      consequence: "decided \(names.time.both(explained.at))"
        + (explained.ruledBy.map { " by '\(names.name($0))'" } ?? ""))
  }
}

extension Names {
  /// Where the case goes on with a ruling, or who has to approve it first.
  fileprivate func consequence(of remedy: Remedy, by on: ID<Transition>, _ state: Case) -> String {
    let goesOn = workflow.transitions[on.index].target.map(words) ?? "the case stays where it is"
    guard let approvers = state.approvers(of: remedy, by: on, at: time.now, under: workflow) else { return goesOn }
    return "it waits for the approval of \(names(approvers).joined(separator: " or ")); then \(goesOn)"
  }
}

extension QuestionView {
  /// The question behind a finding that is missing.
  public init(_ fact: ID<Fact>, names: Names) {
    let declared = names.workflow.facts[fact.index]
    self.init(name: declared.name, ask: declared.ask, answers: [])
    switch declared.type {
    case .flag: answers = [Named("yes", "yes"), Named("no", "no")]
    case .choice: answers = declared.values.map { Named($0.name, $0.title) }
    case .reason: answers = names.workflow.reasons.map { Named($0.name, $0.title) }
    case .number: answers = [Named("12.5", "a number")]
    case .percent: answers = [Named("40", "a number from 0 to 100")]
    case .money: answers = [Named("12.50", "an amount")]
    case .instant: answers = [Named("2026-03-14T09:00:00Z", "an instant")]
    case .text: answers = [Named("…", "words")]
    }
  }
}
