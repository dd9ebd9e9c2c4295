internal import RedressDiagnostics
public import RedressEngine
internal import RedressMoney
public import RedressWorkflow

/// One thing alone that would have changed what a ruling gives.
public struct AlternativeView: Sendable, Hashable {
  /// A number of items of a party, of one kind or of any.
  public struct Items: Sendable, Hashable {
    /// Whose.
    public var party: String
    /// Of which kind; nil for any.
    public var kind: String?
    /// How many.
    public var count: Int
  }

  /// What comes of it.
  public enum Outcome: Sendable, Hashable {
    /// This rule, with this remedy.
    case rule(String, ElementsView)
    /// These findings would have been needed as well.
    case missing([String])
  }

  /// The finding that is supposed to be another; nil where it is evidence.
  public var finding: FactView?
  /// The items that are supposed to be there; nil where it is a finding.
  public var items: Items?
  /// What comes of it.
  public var outcome: Outcome

  /// What is supposed, such as `defect = minor` or `1 photo of 'buyer'`.
  var supposed: String {
    if let finding { return "\(safe(finding.name)) = \(finding.value.forTerminal())" }
    guard let items else { return "" }
    let kind = items.kind.map(safe) ?? "piece of evidence"
    let count = items.count == 0 ? "no" : "\(items.count)"
    return items.count > 1 && items.kind == nil
      ? "\(count) pieces of evidence of '\(safe(items.party))'" : "\(count) \(kind) of '\(safe(items.party))'"
  }

  /// All of it in one sentence.
  public var words: String {
    switch outcome {
    case .rule(let rule, let elements):
      "with \(supposed) it would have been: \(elements.words) (rule '\(safe(rule))')"
    case .missing(let facts):
      "with \(supposed) more would have had to be found: \(facts.map(safe).joined(separator: ", "))"
    }
  }
}

extension Names {
  /// What would have changed a ruling, in the order of the findings that it reads, then of the evidence that it counts.
  public func alternatives(_ alternatives: [RulingAlternative], to ruling: ID<Ruling>) -> [AlternativeView] {
    alternatives.map { alternative in
      let outcome: AlternativeView.Outcome =
        switch alternative.outcome {
        case .rule(let rule, let remedy):
          .rule(workflow.rulings[ruling.index].rules[rule].name, elements(remedy))
        case .missing(let facts): .missing(facts.map { workflow.facts[$0.index].name })
        }
      return switch alternative.change {
      case .finding(let fact, let value):
        AlternativeView(
          finding: FactView(
            name: workflow.facts[fact.index].name, value: self.value(value, of: fact), isFinding: true),
          outcome: outcome)
      case .evidence(let party, let kind, let count):
        AlternativeView(
          items: AlternativeView.Items(
            party: workflow.parties[party.index].name, kind: kind.map { workflow.evidenceKinds[$0.index].name },
            count: count), outcome: outcome)
      }
    }
  }

  /// The amounts of a case that a ruling read, in words.
  public func amounts(_ grounds: RulingGrounds) -> [String] {
    grounds.amounts.map { "\($0.fact) \(money($0.units))" }
  }

  /// Adds to a remedy what its ruling rests on and what would have changed it, as far as a reader sees the evidence; nil for
  /// one who sees all of it.
  func explain(_ view: inout RemedyView?, by explained: RemedyExplanation, seen: [Int]?) {
    guard var whole = view else { return }
    explain(&whole, by: explained, seen: seen)
    view = whole
  }

  /// The same of a remedy that is there.
  func explain(_ view: inout RemedyView, by explained: RemedyExplanation, seen: [Int]?) {
    guard let (ruling, _) = explained.source.ruling, !explained.findings.contains(where: { secret.contains($0.fact) })
    else { return }
    let isWhole = seen.map { seen in explained.evidence.allSatisfy(seen.contains) } ?? true
    view.counted = explained.grounds.counted.filter { seen?.contains($0) ?? true }
    view.amounts = amounts(explained.grounds)
    view.alternatives = alternatives(explained.alternatives, to: ruling).filter { $0.items == nil || isWhole }
  }
}
