import RedressMoney
public import RedressTime
public import RedressWorkflow

extension Case {
  /// What would have changed a ruling: each finding and each number of items alone, with the outcome that it leads to.
  ///
  /// Every other value of a flag or a choice is tried; of numbers, amounts and instants those at and beside what the rules
  /// compare them with; of evidence the counts at and beside what is asked for. Of several values or counts with one outcome
  /// the nearest to what was so is kept. Only what comes to another remedy, another rule or missing findings is told. Empty
  /// while the ruling itself lacks findings.
  public func alternatives(
    to ruling: ID<Ruling>, ruledBy party: ID<Party>?, at now: Instant, under workflow: Workflow
  ) -> [RulingAlternative] {
    var step = Step(workflow, at: now)
    step.reader = party
    var reading = self
    guard case .rule(let rule, let remedy) = reading.outcome(of: ruling, &step) else { return [] }
    let reads = RulingReads(of: ruling, upTo: nil, workflow)
    let findings = workflow.rulings[ruling.index].findings.flatMap { fact in
      reading.trial(of: fact, reads, ruling, .rule(rule, remedy), step)
    }
    return findings + reads.counters.flatMap { reading.trial(of: $0, reads, ruling, .rule(rule, remedy), step) }
  }

  /// The evidence and the amounts that the rules up to the one that holds read.
  public func grounds(
    of ruling: ID<Ruling>, upTo rule: Int, ruledBy party: ID<Party>?, under workflow: Workflow
  ) -> RulingGrounds {
    let reads = RulingReads(of: ruling, upTo: rule, workflow)
    let counted = visibleItems(for: party).filter { item in
      reads.counters.contains { $0.party == item.party && ($0.kind ?? item.attachment.kind) == item.attachment.kind }
    }
    let amounts: [(BuiltInFact, Int64)] = [
      (.claimed, pinned.claimed), (.paid, pinned.paid), (.held, ledger.held),
    ].filter { reads.builtIns.contains($0.0) }
    return RulingGrounds(counted: counted.map(\.number), amounts: amounts.map { .init(fact: $0, units: $1) })
  }
}

extension Case {
  private mutating func outcome(of ruling: ID<Ruling>, _ step: inout Step) -> RulingAlternative.Outcome {
    switch verdict(of: ruling, &step) {
    case .rule(let rule): .rule(rule, fixed(step.workflow.rulings[ruling.index].rules[rule].remedy, &step))
    case .missing(let facts): .missing(facts)
    }
  }

  /// Tries the other values of a finding, the nearest first.
  private func trial(
    of fact: ID<Fact>, _ reads: RulingReads, _ ruling: ID<Ruling>, _ held: RulingAlternative.Outcome, _ step: Step
  ) -> [RulingAlternative] {
    let now = facts[fact.index]
    guard !now.isUnknown else { return [] }
    var (trial, stage) = (self, step)
    let compared = reads.compared(with: fact).map { trial.value(of: $0, &stage) }
    let others = step.workflow.otherValues(of: fact, than: now, beside: compared)
    return others.outcomes(otherThan: held, each: now.isOneOfFew) { value in
      trial.facts[fact.index] = value
      return RulingAlternative(change: .finding(fact, value), outcome: trial.outcome(of: ruling, &stage))
    }
  }

  /// Tries other counts of evidence, the nearest first.
  private func trial(
    of counter: EvidenceCounter, _ reads: RulingReads, _ ruling: ID<Ruling>, _ held: RulingAlternative.Outcome,
    _ step: Step
  ) -> [RulingAlternative] {
    var (trial, stage) = (self, step)
    let own = trial.count(counter, &stage)
    let asked = reads.compared(with: counter).compactMap { id -> Int? in
      guard case .number(let number) = trial.value(of: id, &stage) else { return nil }
      return Int(clamping: number.floor)
    }
    let counts = Set(asked.flatMap { [$0 - 1, $0, $0 + 1] }).filter { (0...1_000).contains($0) && $0 != own }
    let nearest = counts.sorted { (abs($0 - own), $0) < (abs($1 - own), $1) }
    return nearest.outcomes(otherThan: held, each: false) { count in
      stage.supposed = SupposedItems(party: counter.party, kind: counter.kind, more: count - own)
      return RulingAlternative(
        change: .evidence(counter.party, kind: counter.kind, count: count), outcome: trial.outcome(of: ruling, &stage))
    }
  }

  private mutating func count(_ counter: EvidenceCounter, _ step: inout Step) -> Int {
    let reader = step.reader
    return items.count { item in
      item.party == counter.party && (reader.map { item.isSeen(by: $0) } ?? true)
        && (counter.kind == nil || counter.kind == item.attachment.kind)
    }
  }
}

extension Array {
  /// What these lead to where that is another outcome than the one that held: each of them, or one for each outcome.
  fileprivate func outcomes(
    otherThan held: RulingAlternative.Outcome, each: Bool, _ tried: (Element) -> RulingAlternative
  ) -> [RulingAlternative] {
    var found: [RulingAlternative] = []
    for element in self {
      let alternative = tried(element)
      if alternative.outcome != held, each || !found.contains(where: { $0.outcome == alternative.outcome }) {
        found.append(alternative)
      }
    }
    return found
  }
}

extension Workflow {
  /// The values that a finding could have had: all others of a flag or choice, else those at and beside what it is compared
  /// with, the nearest first.
  fileprivate func otherValues(of id: ID<Fact>, than now: Value, beside compared: [Value]) -> [Value] {
    let fact = facts[id.index]
    switch now {
    case .flag(let flag): return [.flag(!flag)]
    case .choice:
      let count = fact.type == .reason ? reasons.count : fact.values.count
      return (0..<count).map { .choice(UInt16($0)) }.filter { $0 != now }
    case .number(let own): return fact.otherNumbers(than: own, beside: compared.compactMap(\.number)).map(Value.number)
    case .money(let own): return fact.otherAmounts(than: own, beside: compared.compactMap(\.units)).map(Value.money)
    case .instant(let own):
      let beside = compared.compactMap(\.instant).flatMap { instant -> [Instant] in
        [instant.second(-1), instant, instant.second(1)]
      }
      let others = beside.filter { $0 != own }
      return others.sorted { $0.distance(to: own) < $1.distance(to: own) }.map(Value.instant)
    case .unknown, .text: return []
    }
  }
}

extension Fact {
  fileprivate func otherNumbers(than own: Rational, beside compared: [Rational]) -> [Rational] {
    let least: Rational? = least.number ?? (type == .percent ? .zero : nil)
    let most: Rational? = most.number ?? (type == .percent ? Rational(100) : nil)
    let beside = compared.flatMap { number -> [Rational] in
      [number - .one, number, number + .one].compactMap { $0 }
    }
    let others = beside.filter { number in
      if let least, number < least { return false }
      if let most, number > most { return false }
      return number != own
    }
    return others.sorted { $0.distance(to: own) < $1.distance(to: own) }
  }

  fileprivate func otherAmounts(than own: Int64, beside compared: [Int64]) -> [Int64] {
    let (least, most) = (least.units ?? 0, most.units ?? .max)
    let beside = compared.flatMap { units -> [Int64] in [units &- 1, units, units &+ 1] }
    let others = beside.filter { $0 != own && $0 >= least && $0 <= most }
    return others.sorted { ($0 &- own).magnitude < ($1 &- own).magnitude }
  }
}

extension Value {
  /// Whether it is a flag or a choice, of which every value is worth telling.
  fileprivate var isOneOfFew: Bool {
    switch self {
    case .flag, .choice: true
    case .unknown, .number, .money, .instant, .text: false
    }
  }

  fileprivate var number: Rational? { if case .number(let number) = self { number } else { nil } }
  fileprivate var units: Int64? { if case .money(let units) = self { units } else { nil } }
  fileprivate var instant: Instant? { if case .instant(let instant) = self { instant } else { nil } }
}

extension Rational {
  fileprivate func distance(to other: Rational) -> Rational {
    (self < other ? other - self : self - other) ?? Rational(.max)
  }
}

extension Instant {
  fileprivate func second(_ count: Int64) -> Instant { Instant(microseconds: microseconds &+ count &* 1_000_000) }
  fileprivate func distance(to other: Instant) -> UInt64 { (microseconds &- other.microseconds).magnitude }
}
