import RedressDiagnostics
import RedressTime

extension Checker {
  /// Compiles every place with what stands directly in it, before the places inside it.
  mutating func compilePlaces() {
    for index in layout.indices { compilePlace(index) }
    parts.openings = parts.transitions.indices.map { ID($0) }
      .filter { parts.transitions[$0.index].place == ID(0) && parts.transitions[$0.index].actions.has(.open) }
  }

  private mutating func compilePlace(_ index: Int) {
    let item = layout[index]
    let place = item.draft
    let id = ID<Place>(index)
    let here = index == 0 ? 0 : parts.hereSlots.count
    let awaits = parties(place.awaits)
    let seenBy = place.seenBy.map { parties($0) }
    inspectPays(place.pays)
    let windows: Run<Window> = run({ $0.parts.windows.count }) {
      for window in place.windows { $0.compile(window, id) }
    }
    let transitions: Run<Transition> = run({ $0.parts.transitions.count }) {
      for item in place.transitions { $0.compile(item, id) }
    }
    let gates: Run<EvidenceGate> = run({ $0.parts.gates.count }) { for gate in place.gates { $0.compile(gate) } }
    let thresholds: Run<ThresholdGate> = run({ $0.parts.thresholds.count }) {
      for threshold in place.thresholds { $0.compile(threshold) }
    }
    let runs: Run<ChildRun> = run({ $0.parts.runs.count }) { $0.compileRuns(of: place, id) }
    let enter = compile(place.enter, Scope(id), EffectSite(.entry, id))
    parts.places.append(
      Place(
        name: place.id.value, title: place.title?.value ?? place.id.value, kind: place.kind,
        parent: item.parent.map { ID($0) }, depth: item.depth, insideEnd: item.insideEnd,
        initial: item.initial.map { ID($0) }, awaits: awaits, pays: place.pays?.value, seenBy: seenBy,
        windows: windows, transitions: transitions, gates: gates, thresholds: thresholds, enter: enter,
        hereSlots: Run(here..<parts.hereSlots.count), ballots: ballots(by: transitions), runs: runs,
        origin: place.element))
  }

  /// What `body` adds to one of the lists of parts.
  mutating func run<Subject>(
    _ count: (Checker) -> Int, _ body: (inout Checker) -> Void
  ) -> Run<Subject> {
    let start = count(self)
    body(&self)
    return Run(start..<count(self))
  }

  private mutating func compile(_ gate: DraftGate) {
    let from = parties(gate.from)
    let seenBy = gate.seenBy.map { parties($0) }
    parts.gates.append(EvidenceGate(from: from, seenBy: seenBy, takesLate: gate.takesLate))
  }

  /// Where nothing is held, nothing moves.
  mutating func inspectPays(_ pays: Located<Pays>?) {
    guard let pays, !draft.holdsMoney, pays.value != .nothing else { return }
    report(.moneyInMoneyless("'pays'", at: pays.span))
  }

  /// Compiles a clock; one that is wrong keeps its index.
  private mutating func compile(_ window: DraftWindow, _ place: ID<Place>) {
    let scope = Scope(place)
    let id = ID<Window>(parts.windows.count)
    let deadline = window.deadline.flatMap { compile($0, scope) }
    let condition = compileCondition(window.condition, scope, of: "this 'window'")
    let bounds = compile(window.bounds, scope)
    let reminders: Run<Reminder> = run({ $0.parts.reminders.count }) {
      for item in window.reminders {
        let party = $0.parties(item.party)
        $0.parts.reminders.append(Reminder(party: party, left: item.left.value))
      }
    }
    let expiries: Run<Expiry> = run({ $0.parts.expiries.count }) {
      for expiry in window.expiries { $0.compile(expiry, place, id) }
    }
    inspectExpiries(window)
    if let deadline { inspectReminders(window, deadline) }
    parts.windows.append(
      Window(
        name: window.id?.value, place: place,
        deadline: deadline ?? DeadlineRule(amount: nil, anchor: nil, rule: window.deadline?.rule ?? .init()),
        isUntil: window.deadline?.isUntil ?? false, condition: condition, bounds: bounds, reminders: reminders,
        expiries: expiries, origin: window.element))
  }

  private mutating func compile(_ expiry: DraftExpiry, _ place: ID<Place>, _ window: ID<Window>) {
    let scope = Scope(place)
    let condition = compileCondition(expiry.condition, scope, of: "this 'expires'")
    let effects = compile(expiry.effects, scope, EffectSite(.running, place))
    let target = expiry.goto.flatMap { self.target($0, from: place) }
    parts.expiries.append(
      Expiry(condition: condition, effects: effects, target: target, origin: expiry.element))
  }

  /// Silence always means something, and only the last `expires` is free of a condition.
  private mutating func inspectExpiries(_ window: DraftWindow) {
    guard let last = window.expiries.last else { return report(.windowWithoutExpires(window)) }
    if last.condition != nil { report(.lastExpiresConditional(last, window: window)) }
    for (index, expiry) in window.expiries.dropLast().enumerated() where expiry.condition == nil {
      return report(.neverReached("this 'expires'", window.expiries[index + 1].element, after: expiry.element))
    }
  }
}
