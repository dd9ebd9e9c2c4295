import RedressDiagnostics
import RedressMoney

/// Where effects stand, which decides what clocks they can reach.
struct EffectSite {
  /// When they happen.
  enum Moment { case running, entry, route }

  let moment: Moment
  let place: ID<Place>

  init(_ moment: Moment, _ place: ID<Place>) {
    self.moment = moment
    self.place = place
  }
}

extension Checker {
  /// Effects, one after the other.
  mutating func compile(_ effects: [DraftEffect], _ scope: Scope, _ site: EffectSite) -> Run<Effect> {
    let start = parts.effects.count
    for effect in effects {
      if let compiled = compile(effect, scope, site) { parts.effects.append(compiled) }
    }
    return Run(start..<parts.effects.count)
  }

  private mutating func compile(_ effect: DraftEffect, _ scope: Scope, _ site: EffectSite) -> Effect? {
    switch effect.kind {
    case .set(let fact, let value): return set(fact, value, scope)
    case .adopt(let name):
      guard let id = party(name) else { return nil }
      adoptions.append((id, name))
      return .adopt(from: id)
    case .award(let remedies): return .award(compile(remedies, scope, element: effect.element))
    case .decide(let name): return ruling(name).map { .decide($0) }
    case .fallBack:
      fallBacks.append(effect.element)
      return .fallBack
    case .hold(let amount):
      parts.holdsWholeOrder = false
      if !draft.holdsMoney { report(.moneyInMoneyless("'hold'", at: effect.element)) }
      return compile(amount, as: .money, scope).map { .hold($0) }
    case .net(let amount):
      if !draft.holdsMoney { report(.moneyInMoneyless("'net'", at: effect.element)) }
      return compile(amount, as: .money, scope).map { .net($0) }
    case .credit(let name, let amount): return credit(name, amount, scope, effect.element)
    case .takeBack(let name): return takeBack(name, effect.element)
    case .restart(let name): return restart(name, site)
    case .extend(let name, let amount): return extend(name, amount, scope, site)
    case .notify(let party, let text): return .notify(parties(party), text: textIndex(text.value))
    }
  }

  private mutating func set(_ name: Name, _ value: DraftCondition, _ scope: Scope) -> Effect? {
    if name.value == "reason" { return compile(value, as: .reason, scope).map { .setReason(to: $0) } }
    guard let id = fact(name), let type = factTypes[id.index] else { return nil }
    let fact = draft.facts[id.index]
    if fact.derivation != nil {
      report(.derivedTakesNone(name, by: "'set'"))
    } else if let sources = fact.sources, !sources.value.isEmpty, !sources.value.contains(.set) {
      report(.sourceMissing(name, "set", taker: "what 'set' changes", sources: sources.span))
    }
    guard let node = compile(value, as: type, scope) else { return nil }
    inspectPercent(node, type, at: value.text.span)
    setFacts.insert(id)
    return .set(id, to: node)
  }

  /// A percentage is a number from 0 to 100, whatever a setting may be.
  mutating func inspectPercent(_ node: ExpressionID, _ type: ValueType, at span: Span) {
    guard type == .percent else { return }
    for number in possibleNumbers(node) where number < .zero || Rational(100) < number {
      return report(.percentOutside(number, at: span, isCertain: constant(node) != nil))
    }
  }

  private mutating func restart(_ name: Name, _ site: EffectSite) -> Effect? {
    guard let id = window(name), let found = draftWindow(id) else { return nil }
    if found.window.deadline?.anchor != nil {
      report(.restartOfAnchored(name, window: found.window))
    } else {
      inspectAlive(name, found.place, site, "restart")
    }
    return .restart(id)
  }

  private mutating func extend(
    _ name: Name, _ amount: DraftAmount, _ scope: Scope, _ site: EffectSite
  ) -> Effect? {
    let id = window(name)
    if let id, let found = draftWindow(id) { inspectAlive(name, found.place, site, "extend") }
    let by = compile(amount, scope)
    guard let id, let by else { return nil }
    return .extend(id, by: by)
  }

  /// The window with an index, and the place that it is a clock of.
  func draftWindow(_ id: ID<Window>) -> (window: DraftWindow, place: Int)? {
    guard windowHomes.indices.contains(id.index) else { return nil }
    let home = windowHomes[id.index]
    return (layout[home.place].draft.windows[home.position], home.place)
  }

  /// Says so when the clock cannot be there at that moment.
  ///
  /// In a place only its own clocks, those around it and those inside it can be; on entry those inside and its own have
  /// not begun. In an interlude the suspended ones are there as well, and which those are is not looked into.
  private mutating func inspectAlive(_ name: Name, _ home: Int, _ site: EffectSite, _ effect: String) {
    let around = lineage(of: site.place.index)
    guard site.moment != .route, !around.contains(where: { layout[$0].draft.kind == .interlude }) else { return }
    let isAround = around.contains(home)
    let isInside = site.place.index < home && home < layout[site.place.index].insideEnd
    let canBeThere = site.moment == .entry ? isAround && home != site.place.index : isAround || isInside
    guard !canBeThere else { return }
    report(
      .windowNotAlive(name, home: layout[home].draft.id, place: layout[site.place.index].draft.id, effect: effect))
  }
}
