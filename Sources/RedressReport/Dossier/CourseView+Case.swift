internal import RedressEngine
internal import RedressTime
internal import RedressWorkflow

extension Names {
  /// How a case went, from a history that holds only what its reader may see.
  func course(of state: Case, _ history: [Recorded]) -> CourseView {
    var tracing = Tracing(workflow)
    for recorded in history { tracing.take(recorded) }
    let last = state.end == nil ? max(time.now, state.lastAt) : state.lastAt
    return CourseView(
      opened: state.openedAt, last: last, isEnded: state.end != nil, lanes: lanes(tracing), stays: stays(tracing))
  }

  private func lanes(_ tracing: Tracing) -> [CourseView.Lane] {
    workflow.parties.indices.compactMap { index in
      let marks = tracing.acts[index]
      return marks.isEmpty ? nil : CourseView.Lane(name: name(ID<Party>(index)), marks: marks)
    }
  }

  private func stays(_ tracing: Tracing) -> [CourseView.Stay] {
    workflow.places.indices.dropFirst().compactMap { index in
      let place = workflow.places[index]
      guard !tracing.stays[index].isEmpty else { return nil }
      return CourseView.Stay(
        name: name(ID<Place>(index)), depth: place.depth - 1, isInterlude: place.kind == .interlude,
        stretches: tracing.stays[index],
        windows: place.windows.compactMap { window in
          let runs = tracing.runs[window.index]
          return runs.isEmpty ? nil : CourseView.WindowCourse(name: name(window), runs: runs)
        })
    }
  }
}

/// What a history says of places and clocks, as far as it has been read.
private struct Tracing {
  private let workflow: Workflow
  /// By place.
  private(set) var stays: [[CourseView.Stretch]]
  /// By window.
  private(set) var runs: [[CourseView.Run]]
  /// By party.
  private(set) var acts: [[Instant]]

  init(_ workflow: Workflow) {
    self.workflow = workflow
    stays = workflow.places.map { _ in [] }
    runs = workflow.windows.map { _ in [] }
    acts = workflow.parties.map { _ in [] }
  }

  mutating func take(_ recorded: Recorded) {
    let now = recorded.at
    switch recorded.event {
    case .opened(let opened): mark(opened.party, now)
    case .acted(_, let party, _, _, _), .recorded(_, let party, _, _, _, _), .proposed(_, let party, _),
      .refused(let party, _), .accepted(_, let party):
      mark(party, now)
    case .pended(let ruling, _): mark(ruling.party, now)
    case .attached(let item): mark(item.party, now)
    case .factGiven(_, _, let party): if let party { mark(party, now) }
    case .balloted(_, _, let party, _): mark(party, now)
    case .entered(let place): stays[place.index].append(.init(from: now, to: nil))
    case .left(let place): leave(place, now)
    case .suspended(let from, let base, _): for place in chain(from: from, to: base) { close(&stays[place.index], now) }
    case .resumed(let place): resume(place, now)
    case .clockStarted, .clockRestarted, .clockMoved, .clockStood, .expired: clock(recorded.event, now)
    case .ended, .cancelled: for place in workflow.places.indices { leave(ID(place), now) }
    case .thresholdSet, .thresholdWithdrawn, .thresholdMet, .assigned, .reached, .reasonGiven, .textTaken, .remedied,
      .unwound, .routed, .boundRead, .reminderSet,
      .reminded,
      .reminderDropped, .notified, .moneyMoved, .childEnded:
      break
    }
  }

  private mutating func mark(_ party: ID<Party>, _ now: Instant) {
    if acts[party.index].last != now { acts[party.index].append(now) }
  }

  private mutating func leave(_ place: ID<Place>, _ now: Instant) {
    close(&stays[place.index], now)
    for window in workflow.places[place.index].windows { stop(window, .left(now), now) }
  }

  private mutating func resume(_ place: ID<Place>, _ now: Instant) {
    var candidate: ID<Place>? = place
    while let here = candidate, stays[here.index].last.map({ $0.to != nil }) ?? true {
      stays[here.index].append(.init(from: now, to: nil))
      candidate = workflow.places[here.index].parent
    }
  }

  private func chain(from place: ID<Place>, to base: ID<Place>) -> [ID<Place>] {
    var chain: [ID<Place>] = []
    var candidate: ID<Place>? = place
    while let here = candidate, here != base {
      chain.append(here)
      candidate = workflow.places[here.index].parent
    }
    return chain
  }

  private mutating func clock(_ event: Event, _ now: Instant) {
    switch event {
    case .clockStarted(let window, _, let span):
      let stretches = span.map { _ in [CourseView.Stretch(from: now, to: nil)] } ?? []
      runs[window.index].append(.init(started: now, stretches: stretches, due: span?.due))
    case .clockRestarted(let window, _, let span), .clockMoved(let window, _, let span):
      change(window) { run in
        run.isMoved = run.isMoved || (run.due != nil && run.due != span.due)
        run.due = span.due
        if run.stretches.last.map({ $0.to != nil }) ?? true { run.stretches.append(.init(from: now, to: nil)) }
      }
    case .clockStood(let window, _): change(window) { close(&$0.stretches, now) }
    case .expired(let window, _): stop(window, .expired(now), now)
    case _: preconditionFailure("only what clocks do comes here")
    }
  }

  private mutating func stop(_ window: ID<Window>, _ fate: CourseView.Fate, _ now: Instant) {
    change(window) { run in
      guard run.fate == .open else { return }
      close(&run.stretches, now)
      run.fate = fate
    }
  }

  private mutating func change(_ window: ID<Window>, _ body: (inout CourseView.Run) -> Void) {
    guard let last = runs[window.index].indices.last else { return }
    body(&runs[window.index][last])
  }
}

/// Ends the last of these times, if it lasts.
private func close(_ stretches: inout [CourseView.Stretch], _ now: Instant) {
  guard let last = stretches.indices.last, stretches[last].to == nil else { return }
  stretches[last].to = now
}
