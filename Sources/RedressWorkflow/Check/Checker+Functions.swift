import RedressDiagnostics

extension Checker {
  /// A bare name: a built-in fact, a fact or a setting.
  mutating func named(_ name: Name, _ scope: Scope) -> Typed? {
    if let builtIn = BuiltInFact(named: name.value) { return builtInFact(builtIn, name, scope) }
    switch names.referent(name.value, of: [.fact, .setting]) ?? names[name.value] {
    case .fact(let id):
      used.insert(.fact(id))
      return factTypes[id.index].map { add(.fact(id), $0) }
    case .setting(let id):
      used.insert(.setting(id))
      return add(.setting(id), draft.settings[id.index].isMoney ? .money : .number)
    case let found?:
      report(.notAValue(name, found: found.kind))
    case nil:
      unresolved.formUnion([.fact, .setting])
      report(.unknownValue(name, candidates: candidates([.fact, .setting]) + BuiltInFact.names))
    }
    return nil
  }

  private mutating func builtInFact(_ builtIn: BuiltInFact, _ name: Name, _ scope: Scope) -> Typed? {
    switch builtIn {
    case .opened: return add(.builtIn(.opened), .instant)
    case .reason: return add(.builtIn(.reason), .reason)
    case .claimed, .paid, .held, .goods, .shipping: return add(.builtIn(builtIn), .money)
    case .pieces: return add(.builtIn(.pieces), .number)
    case .now:
      if scope.site == .anchor {
        report(.nowInAnchor(at: name.span))
        return nil
      }
      return add(.builtIn(.now), .instant)
    case .proposed:
      guard case .act(let makesProposal) = scope.site, makesProposal else {
        report(.noProposal(at: name.span, inAct: scope.isAct))
        return nil
      }
      return add(.builtIn(.proposed), .money)
    }
  }

  /// A call of a function.
  mutating func call(_ name: Name, _ arguments: [DraftExpression], _ span: Span, _ scope: Scope) -> Typed? {
    guard let function = Function(rawValue: name.value) else {
      report(.unknownFunction(name, candidates: Function.allCases.map(\.rawValue)))
      return nil
    }
    guard function.arity.contains(arguments.count) else {
      report(.wrongArguments(name, usage: function.usage, at: span))
      return nil
    }
    switch function {
    case .evidence, .times: return counter(function, arguments, name, scope).map { add(.count($0), .number) }
    case .here: return here(arguments[0], name, scope)
    case .offer: return quoted(arguments[0], function) { $0.party($1) }.map { add(.offer($0), .money) }
    case .remedy: return remedyKind(arguments[0]).map { add(.remedy($0), .flag) }
    case .outcome: return outcome(arguments[0]).map { add(.outcome($0), .flag) }
    case .daysFor: return daysFor(arguments, scope)
    case .entered: return quoted(arguments[0], function) { $0.place($1) }.map { add(.entered($0), .instant) }
    case .done: return quoted(arguments[0], function) { $0.action($1) }.map { add(.done($0), .instant) }
    case .known: return compile(arguments[0], scope).map { add(.known($0.id), .flag) }
    case .laterOf: return instants(arguments, scope).map { add(.laterOf($0), .instant) }
    case .earlierOf: return instants(arguments, scope).map { add(.earlierOf($0), .instant) }
    case .daysBetween: return daysBetween(arguments, scope)
    case .min: return extreme(arguments, scope) { .least($0) }
    case .max: return extreme(arguments, scope) { .greatest($0) }
    case .votes: return votes(arguments, scope)
    case .ended: return quoted(arguments[0], function) { $0.childRun($1) }.map { add(.ended($0), .instant) }
    }
  }

  /// An id in quotes, resolved.
  private mutating func quoted<Thing>(
    _ argument: DraftExpression, _ function: Function, _ resolve: (inout Checker, Name) -> Thing?
  ) -> Thing? {
    guard let name = quotedName(argument, function) else { return nil }
    return resolve(&self, name)
  }

  mutating func quotedName(_ argument: DraftExpression, _ function: Function) -> Name? {
    if case .text(let text, let span) = argument {
      if NameTable.isID(text) { return Name(text, span) }
      report(.noID(Name(text, span), candidates: candidates(Set(NameKind.allCases))))
      return nil
    }
    if case .broken = argument { return nil }
    var bare: String?
    if case .name(let name, _) = argument { bare = name }
    report(.quotesMissing(function.rawValue, usage: function.usage, bare: bare, at: argument.span))
    return nil
  }

  private mutating func counter(
    _ function: Function, _ arguments: [DraftExpression], _ name: Name, _ scope: Scope
  ) -> Counter? {
    if function == .times {
      let action = quoted(arguments[0], function) { $0.action($1) }
      let party = arguments.count > 1 ? quoted(arguments[1], function) { $0.party($1) } : nil
      guard let action, arguments.count == 1 || party != nil else { return nil }
      return .times(action, by: party)
    }
    let party = quoted(arguments[0], function) { $0.party($1) }
    let kind = arguments.count > 1 ? quoted(arguments[1], function) { $0.evidenceKind($1) } : nil
    guard let party, arguments.count == 1 || kind != nil else { return nil }
    countedEvidence.append(CountedEvidence(party: party, span: arguments[0].span, ruling: scope.ruling))
    return .evidence(party, kind: kind)
  }

  private mutating func here(_ argument: DraftExpression, _ name: Name, _ scope: Scope) -> Typed? {
    guard case .call(let inner, let arguments, let span) = argument, let function = Function(rawValue: inner.value),
      function == .evidence || function == .times
    else {
      report(.hereWithoutCount(at: argument.span))
      return nil
    }
    guard function.arity.contains(arguments.count) else {
      report(.wrongArguments(inner, usage: function.usage, at: span))
      return nil
    }
    guard scope.hasPlace else {
      report(.hereOutsidePhase(at: name.span))
      return nil
    }
    return counter(function, arguments, inner, scope).map { add(.countHere(hereSlot($0, scope.place)), .number) }
  }

  /// The slot of a count in a place; places compile one after the other, so those of a place stand together.
  private mutating func hereSlot(_ counter: Counter, _ place: ID<Place>) -> ID<HereSlot> {
    if let index = parts.hereSlots.lastIndex(where: { $0.place == place && $0.counter == counter }) {
      return ID(index)
    }
    parts.hereSlots.append(HereSlot(place: place, counter: counter))
    return ID(parts.hereSlots.count - 1)
  }

  private mutating func remedyKind(_ argument: DraftExpression) -> RemedyKinds? {
    guard let name = quotedName(argument, .remedy) else { return nil }
    guard let index = RemedyKinds.names.firstIndex(of: name.value) else {
      report(.unknownName(name, expected: "remedy", candidates: RemedyKinds.names))
      return nil
    }
    return RemedyKinds(rawValue: 1 << UInt8(index))
  }

  private mutating func instants(_ arguments: [DraftExpression], _ scope: Scope) -> Run<OperandSlot>? {
    var ids: [ExpressionID] = []
    for argument in arguments {
      if let id = compile(argument, as: .instant, scope) { ids.append(id) }
    }
    return ids.count == arguments.count ? operands(ids) : nil
  }

  private mutating func daysBetween(_ arguments: [DraftExpression], _ scope: Scope) -> Typed? {
    let from = compile(arguments[0], as: .instant, scope)
    let to = compile(arguments[1], as: .instant, scope)
    guard let from, let to else { return nil }
    return add(.daysBetween(from, to), .number)
  }

  private mutating func extreme(
    _ arguments: [DraftExpression], _ scope: Scope, _ node: (Run<OperandSlot>) -> ExpressionNode
  ) -> Typed? {
    var type: ValueType?
    var ids: [ExpressionID] = []
    for argument in arguments {
      guard let typed = compile(argument, scope) else { continue }
      guard let joined = typed.type.joined(with: type ?? typed.type), joined.isOrdered else {
        report(
          .typeExpected(
            type.map(describe) ?? "a number, an amount of money or an instant",
            found: describe(typed.type), at: argument.span))
        continue
      }
      type = joined
      ids.append(typed.id)
    }
    guard let type, ids.count == arguments.count else { return nil }
    return add(node(operands(ids)), type)
  }
}

extension Scope {
  /// Whether it is the `if` of an `on`.
  var isAct: Bool { if case .act = site { true } else { false } }

  /// Whether there is a phase around it, whose last entry means something.
  var hasPlace: Bool {
    switch site {
    case .act, .anchor, .other: true
    case .fact, .ruling, .guarantee: false
    }
  }
}
