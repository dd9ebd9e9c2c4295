public import RedressEngine
internal import RedressTime
public import RedressWorkflow

extension Names {
  /// What parties may do, now first; only the viewer's own where there is one.
  public func acts(of state: Case, viewer: ID<Party>?) -> [ActView] {
    guard state.end == nil else { return [] }
    return workflow.parties.indices.map { ID<Party>($0) }.filter { viewer == nil || viewer == $0 }.flatMap { party in
      let open = state.openActs(for: party, at: time.now, under: workflow)
      let gate = state.gate(for: party, under: workflow).map { [view($0, of: party)] } ?? []
      return open.now.map { view($0, of: party, state, isLater: false) } + gate + thresholdAct(of: party, state)
        + open.later.map { view($0, of: party, state, isLater: true) }
    }
  }

  /// An act that a party may take.
  public func view(_ act: OpenAct, of party: ID<Party>?, _ state: Case?, isLater: Bool) -> ActView {
    ActView(
      party: party.map { workflow.parties[$0.index].name } ?? "", action: named(act.action),
      from: isLater ? act.from : nil,
      until: act.until,
      needs: [needs(act.action, of: party, state), limits(of: act, party, state), keptOut(act, of: party, state)]
        .filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// What has to come with an act, in words.
  private func needs(_ action: ID<Action>, of party: ID<Party>?, _ state: Case?) -> String {
    let declared = workflow.actions[action.index]
    var words = declared.inputs.map { (input: ActionInput) in
      "\(name(input.fact))=…\(input.isRequired ? "" : " if known")"
    }
    if let kinds = declared.proposes { words.append("a proposal of \(names(of: kinds))") }
    if action == .accept, let state {
      let versions = state.proposals.filter { $0.party != party }.map { "version \($0.version) of \(name($0.party))" }
      words.append(versions.joined(separator: " or "))
    }
    if action == .approve || action == .reject, let ruling = state?.pendingRuling {
      words.append("the ruling: \(elements(ruling.remedy).words)\(action == .reject ? ", and why" : "")")
    }
    if action == .find || action == .rule { words.append("findings") }
    return words.joined(separator: ", ")
  }

  private func names(of kinds: RemedyKinds) -> String {
    RemedyKinds.names.enumerated().filter { kinds.contains(RemedyKinds(rawValue: 1 << UInt8($0.offset))) }
      .map(\.element).joined(separator: ", ")
  }

  /// The act of attaching evidence.
  func view(_ gate: OpenGate, of party: ID<Party>?) -> ActView {
    ActView(
      party: party.map { workflow.parties[$0.index].name } ?? "", action: Named("attach", "attach"), from: nil,
      until: gate.until, needs: "a file and its kind")
  }
}

extension Names {
  /// The clocks that run, stand or wait.
  func clocks(of state: Case) -> [ClockView] {
    guard state.end == nil else { return [] }
    return workflow.windows.indices.compactMap { index in
      let clock = state.clocks[index]
      let window = ID<Window>(index)
      guard let words = words(clock.state) else { return nil }
      let isRunning = clock.state == .running
      return ClockView(
        window: workflow.windows[index].name ?? workflow.places[workflow.windows[index].place.index].name,
        phase: workflow.places[workflow.windows[index].place.index].name, isRunning: isRunning,
        due: isRunning ? clock.span.due : nil, state: words, silence: silence(window))
    }
  }

  /// What a clock does; nil for one that is not there.
  private func words(_ state: Clock.State) -> String? {
    switch state {
    case .absent, .ended: nil
    case .waiting: "waits for what it is counted from"
    case .running: "runs"
    case .standing(let rest): "stands; left: \(words(rest))"
    }
  }

  /// What silence leads to when a window expires.
  func silence(_ window: ID<Window>) -> String {
    workflow.windows[window.index].expiries.map { id in
      let expiry = workflow.expiries[id.index]
      let effects = expiry.effects.compactMap { words(workflow.effects[$0.index]) }
      return (effects + (expiry.target.map { [words($0)] } ?? [])).joined(separator: " and ")
    }.joined(separator: ", or else ")
  }

  func words(_ target: Target) -> String {
    switch target {
    case .place(let place): "'\(name(place))' begins"
    case .route(let route): "'\(safe(workflow.routes[route.index].name))' decides where to go on"
    case .end(let end): "the case ends as '\(safe(named(end).name))'"
    case .back: "the case goes back"
    }
  }

  /// What silence leads to in a phase: the ends of its own windows, or of the nearest phase around it that has some.
  public func silences(inPhase name: String) -> [PhaseSilence] {
    var candidate = workflow.place(named: name)
    while let place = candidate, workflow.places[place.index].windows.isEmpty {
      candidate = workflow.places[place.index].parent
    }
    guard let place = candidate else { return [] }
    return workflow.places[place.index].windows.map { window in
      PhaseSilence(workflow: workflow.name, phase: name, window: self.name(window), silence: silence(window))
    }
  }

  private func words(_ effect: Effect) -> String? {
    switch effect {
    case .adopt(let party): "the proposal of '\(name(party))' is adopted"
    case .award(let remedy): "the workflow awards \(kinds(of: remedy))"
    case .decide(let ruling): "ruling '\(name(ruling))' decides"
    case .fallBack: "the replacement is given up for what the remedy says instead"
    case .hold: "money is held"
    case .net: "what was paid elsewhere is netted off"
    case .credit(let party, _): "'\(name(party))' is credited provisionally"
    case .takeBack(let party): "what '\(name(party))' was credited is taken back"
    case .restart(let window): "'\(name(window))' is counted anew"
    case .extend(let window, _): "'\(name(window))' is extended"
    case .notify(let parties, _): "\(names(parties).joined(separator: " and ")) is told"
    case .set, .setReason: nil
    }
  }

  private func kinds(of elements: Run<RemedyElement>) -> String {
    elements.map { element in
      switch workflow.remedyElements[element.index] {
      case .refund: "a refund"
      case .deduct: "a deduction"
      case .returnGoods: "a return"
      case .replacement: "a replacement"
      case .pay: "a payment"
      case .perform: "an obligation"
      case .noRemedy: "no remedy"
      }
    }.joined(separator: " and ")
  }
}
