import RedressMoney
import RedressTime
import RedressWorkflow

extension Case {
  /// The value of an expression, unknown where something in it is unknown and the rest does not decide it.
  ///
  /// It walks nodes that stand in one array and allocates nothing.
  mutating func value(of id: ExpressionID, _ step: inout Step) -> Value {
    switch step.workflow.nodes[id.index] {
    case .literal(let value): return value
    case .fact(let fact): return value(ofFact: fact, &step)
    case .setting(let setting): return pinned.settings[setting.index]
    case .builtIn(let fact): return value(ofBuiltIn: fact, step)
    case .not(let operand): return value(of: operand, &step).negated
    case .and(let left, let right): return joined(left, right, decidedBy: false, &step)
    case .or(let left, let right): return joined(left, right, decidedBy: true, &step)
    case .compare(let how, let left, let right):
      let (a, b) = (quickValue(of: left, &step), quickValue(of: right, &step))
      // Most conditions compare choices and numbers.
      if case .choice(let a) = a, case .choice(let b) = b { return .flag(how.holds(a == b)) }
      if case .number(let a) = a, case .number(let b) = b { return .flag(how.holds(a, b)) }
      return compared(how, a, b, step)
    case .isOneOf(let operand, let literals): return contains(literals, operand, &step)
    case .add(let left, let right): return value(of: left, &step).plus(value(of: right, &step))
    case .subtract(let left, let right): return value(of: left, &step).minus(value(of: right, &step))
    case .multiply(let left, let right):
      return value(of: left, &step).times(value(of: right, &step), in: pinned.currency)
    case .divide(let left, let right): return value(of: left, &step).over(value(of: right, &step), in: pinned.currency)
    case .negate(let operand): return value(of: operand, &step).opposite
    case .least(let operands): return extreme(operands, .less, skipsUnknown: false, &step)
    case .greatest(let operands): return extreme(operands, .greater, skipsUnknown: false, &step)
    case .count(let counter): return .number(Rational(Int64(count(counter, &step))))
    case .countHere(let slot):
      let counted = count(step.workflow.hereSlots[slot.index].counter, &step)
      return .number(Rational(Int64(counted) - Int64(counts[step.workflow.firstHereCount + slot.index])))
    case .votes(let fact, let sought):
      let sought = sought.map { value(of: $0, &step) }
      return .number(Rational(Int64(votes(on: fact, for: sought, step))))
    case .offer(let party): return offer(of: party)
    case .remedy(let kinds): return .flag(remedy.map { !$0.kinds.isDisjoint(with: kinds) } ?? false)
    case .outcome(let outcome):
      return .flag((remedy?.outcome(claimed: pinned.claimed) ?? RemedyOutcome.none) == outcome)
    case .daysFor(let sort, let otherwise):
      return remedy?.days(for: sort).map { .number(Rational(Int64($0))) } ?? value(of: otherwise, &step)
    case .entered(let place): return happened[place.index].known
    case .done(let action): return happened[step.workflow.place(ofDone: action)].known
    case .ended(let run): return happened[step.workflow.place(ofEnded: run)].known
    case .known(let operand): return .flag(!value(of: operand, &step).isUnknown)
    case .laterOf(let operands): return extreme(operands, .greater, skipsUnknown: true, &step)
    case .earlierOf(let operands): return extreme(operands, .less, skipsUnknown: true, &step)
    case .daysBetween(let first, let second):
      return value(of: first, &step).days(to: value(of: second, &step), in: step.workflow.zone)
    }
  }

  /// Whether a condition holds; none always does.
  @inline(__always) mutating func holds(_ condition: ExpressionID?, _ step: inout Step) -> Bool {
    guard let condition else { return true }
    return value(of: condition, &step).isYes
  }

  /// The value of an expression, found on the spot where it is a literal, a setting, or the instant or reason of the case.
  ///
  /// A case is large, and a call to what only reads it may copy it whole; the plain sorts of amount, anchor and operand need no call.
  @inline(__always) mutating func quickValue(of id: ExpressionID, _ step: inout Step) -> Value {
    switch step.workflow.nodes[id.index] {
    case .literal(let value): value
    case .setting(let setting): pinned.settings[setting.index]
    case .builtIn(.opened): openedAt.known
    case .builtIn(.reason): reason.map { .choice($0.raw) } ?? .unknown
    default: value(of: id, &step)
    }
  }

  /// The value of a fact: derived, being brought, or known to the case.
  mutating func value(ofFact fact: ID<Fact>, _ step: inout Step) -> Value {
    if step.workflow.facts[fact.index].derivation != nil { return derived(fact, &step) }
    if step.brought != nil {
      let textsBefore = step.workflow.texts.count + texts.count
      if let value = step.brought?.value(of: fact, textsBefore: textsBefore) {
        return step.brought?.voter.map { joint(fact, with: value, of: $0, step.workflow) } ?? value
      }
    }
    return facts[fact.index]
  }

  /// No case of a derivation is skipped: an unknown condition makes the fact unknown.
  private mutating func derived(_ fact: ID<Fact>, _ step: inout Step) -> Value {
    let at = fact.index
    guard let otherwise = step.workflow.facts[at].derivation?.otherwise else { return .unknown }
    var next = 0
    while let (condition, derived) = step.workflow.facts[at].derivation?.case(at: next) {
      switch value(of: condition, &step) {
      case .flag(true): return value(of: derived, &step)
      case .flag(false): next += 1
      case .unknown, .choice, .number, .money, .instant, .text: return .unknown
      }
    }
    return value(of: otherwise, &step)
  }

  private mutating func value(ofBuiltIn fact: BuiltInFact, _ step: borrowing Step) -> Value {
    switch fact {
    case .opened: openedAt.known
    case .now: .instant(step.now)
    case .reason: reason.map { .choice($0.raw) } ?? .unknown
    case .claimed: .money(pinned.claimed)
    case .paid: .money(pinned.paid)
    case .held: .money(ledger.held)
    case .proposed: step.proposed
    case .goods: .money(pinned.goods)
    case .shipping: .money(pinned.shipping)
    case .pieces: pinned.pieces > 0 ? .number(Rational(Int64(pinned.pieces))) : .unknown
    }
  }

  private mutating func offer(of party: ID<Party>) -> Value {
    for index in proposals.indices where proposals[index].party == party {
      return .money(proposals[index].remedy.refund)
    }
    return .unknown
  }

  /// A count, with what the act being brought hands in; in a ruling only what its reader may see.
  private mutating func count(_ counter: Counter, _ step: inout Step) -> Int {
    guard case .evidence(let party, let kind) = counter else { return Int(count(counter, step.workflow)) }
    let extra =
      (step.brought?.items(by: party, kind: kind) ?? 0) + (step.supposed?.more(by: party, kind: kind) ?? 0)
    guard let reader = step.reader else { return Int(count(counter, step.workflow)) + extra }
    var seen = 0
    for item in inherited where item.party == party && (party == reader || item.seenBy.has(reader)) {
      if kind == nil || item.kind == kind { seen += 1 }
    }
    for item in items where item.party == party && item.isSeen(by: reader) {
      if kind == nil || item.attachment.kind == kind { seen += 1 }
    }
    return seen + extra
  }
}

extension Case {
  /// `and` is decided by a no, `or` by a yes, whatever the other side is.
  private mutating func joined(
    _ left: ExpressionID, _ right: ExpressionID, decidedBy decisive: Bool, _ step: inout Step
  ) -> Value {
    let first = value(of: left, &step)
    if case .flag(decisive) = first { return first }
    let second = value(of: right, &step)
    if case .flag(decisive) = second { return second }
    return first.isUnknown ? first : second
  }

  private mutating func compared(_ how: Comparison, _ left: Value, _ right: Value, _ step: borrowing Step) -> Value {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.number(let a), .number(let b)): return .flag(how.holds(a, b))
    case (.money(let a), .money(let b)): return .flag(how.holds(a, b))
    case (.instant(let a), .instant(let b)): return .flag(how.holds(a, b))
    case (.text(let a), .text(let b)): return .flag(how.holds(a == b || text(a, step) == text(b, step)))
    case (.choice(let a), .choice(let b)): return .flag(how.holds(a == b))
    case (.flag(let a), .flag(let b)): return .flag(how.holds(a == b))
    case (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .flag(how.holds(false))
    }
  }

  private mutating func contains(_ literals: Run<OperandSlot>, _ operand: ExpressionID, _ step: inout Step) -> Value {
    let sought = quickValue(of: operand, &step)
    guard !sought.isUnknown else { return .unknown }
    if case .choice(let choice) = sought, let choices = step.workflow.choices[literals.startIndex] {
      return .flag(choices.has(choice))
    }
    for slot in literals {
      let literal = value(of: step.workflow.operands[slot.index].operand, &step)
      if compared(.equal, sought, literal, step).isYes { return .flag(true) }
    }
    return .flag(false)
  }

  private mutating func extreme(
    _ operands: Run<OperandSlot>, _ how: Comparison, skipsUnknown: Bool, _ step: inout Step
  ) -> Value {
    var best = Value.unknown
    for slot in operands {
      let candidate = value(of: step.workflow.operands[slot.index].operand, &step)
      if candidate.isUnknown {
        if skipsUnknown { continue }
        return .unknown
      }
      if best.isUnknown || compared(how, candidate, best, step).isYes { best = candidate }
    }
    return best
  }

  private mutating func text(_ index: Int32, _ step: borrowing Step) -> String {
    text(index, step.workflow, step.brought)
  }

  /// The text behind an index: the workflow's own, the case's, then those just being brought.
  mutating func text(_ index: Int32, _ workflow: Workflow, _ brought: Brought? = nil) -> String {
    var place = Int(index)
    if place < workflow.texts.count { return place < 0 ? "" : workflow.texts[place] }
    place -= workflow.texts.count
    return place < texts.count ? texts[place] : brought?.text(place - texts.count) ?? ""
  }
}

extension Value {
  /// Whether it is a yes; what is unknown is none.
  var isYes: Bool {
    if case .flag(let flag) = self { return flag }
    return false
  }

  /// Whether it is not known.
  var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }

  fileprivate var negated: Value {
    if case .flag(let flag) = self { return .flag(!flag) }
    return .unknown
  }

  fileprivate func days(to other: Value, in zone: Zone) -> Value {
    guard case .instant(let a) = self, case .instant(let b) = other else { return .unknown }
    return .number(Rational(Int64(zone.day(of: b).number) - Int64(zone.day(of: a).number)))
  }
}

extension Instant {
  /// The value of an instant that may not have come about.
  fileprivate var known: Value { self == .none ? .unknown : .instant(self) }
}

extension Comparison {
  /// Whether it holds of two values that have an order.
  func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// Whether it holds of values that can only be the same or not.
  func holds(_ areSame: Bool) -> Bool {
    switch self {
    case .equal, .lessOrEqual, .greaterOrEqual: areSame
    case .notEqual, .less, .greater: !areSame
    }
  }
}

extension AttachedItem {
  /// Whether a party sees it: its giver always does.
  func isSeen(by reader: ID<Party>) -> Bool { party == reader || seenBy.has(reader) }
}
