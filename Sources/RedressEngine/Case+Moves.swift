import RedressTime
import RedressWorkflow

extension Case {
  /// Follows a `goto`: through routes, with their effects, to the place or end where it leads.
  mutating func go(to target: Target, because cause: EndCause, _ step: inout Step) throws(Rejection) {
    var target = target
    // Routes cannot form a circle, so there are at most as many on the way as the workflow has.
    for _ in 0...step.workflow.routes.count {
      switch target {
      case .route(let route): target = try pass(route, &step)
      case .place(let place): return try move(to: place, &step)
      case .end(let end): return finish(end, because: cause, &step)
      case .back: return try goBack(&step)
      }
    }
    throw Rejection(.doesNotRest)
  }

  private mutating func pass(_ route: ID<Route>, _ step: inout Step) throws(Rejection) -> Target {
    emit(.routed(route), &step)
    for index in step.workflow.routes[route.index].cases.indices
    where holds(step.workflow.routes[route.index].cases[index].condition, &step) {
      try perform(step.workflow.routes[route.index].cases[index].effects, &step)
      return step.workflow.routes[route.index].cases[index].target
    }
    preconditionFailure("the last case of a route has no condition")
  }

  /// The end is outside all places: entering it leaves them all.
  private mutating func finish(_ end: ID<End>, because cause: EndCause, _ step: inout Step) {
    if !step.workflow.runs.isEmpty { cancelChildren(of: nil, &step) }
    if let pays = step.workflow.ends[end.index].pays, !handsBack(at: end, step.workflow) {
      settle(pays, isEnd: true, &step)
    }
    emit(.ended(end, cause), &step)
  }

  /// Whether the end pays nothing here, because its parent gets back what is held.
  private mutating func handsBack(at end: ID<End>, _ workflow: Workflow) -> Bool {
    workflow.ends[end.index].handsBackAsChild && pinned.origin != nil
  }

  private mutating func cancelRuns(of place: ID<Place>, _ step: inout Step) {
    if !step.workflow.places[place.index].runs.isEmpty { cancelChildren(of: place, &step) }
  }

  /// Leaves what has to be left and enters what has to be entered, so that the case stands in `target`.
  private mutating func move(to target: ID<Place>, _ step: inout Step) throws(Rejection) {
    let entered = step.workflow.interlude(on: target, without: place)
    let stacked = suspensions.lastIndex {
      if let entered { return $0.interlude == entered }
      return step.workflow.place($0.interlude, contains: target)
    }
    if let stacked { return try move(to: target, inInterludeAt: stacked, &step) }
    if let interlude = entered {
      if let around = step.workflow.places[interlude.index].parent, isSuspended(around, step.workflow) {
        // What it stands in cannot run and be suspended at once: the case goes back there first.
        try goBack(&step)
        return try move(to: target, &step)
      }
      let base = step.workflow.innermost(around: interlude, from: place)
      try suspend(from: place, base: base, by: interlude, &step)
      return try enter(target, from: base, &step)
    }
    unwind(to: 0, &step)
    // A case at rest stands in a place without inner phases, which therefore contains no target but an interlude.
    let around = step.workflow.innermost(properlyAround: target, from: place)
    leave(upTo: around, &step)
    try enter(target, from: around, &step)
  }

  /// Moves to a place in an interlude that is on the stack: what stacks above it is unwound, its resume point stays.
  private mutating func move(
    to target: ID<Place>, inInterludeAt index: Int, _ step: inout Step
  ) throws(Rejection) {
    let interlude = suspensions[index].interlude
    unwind(to: index + 1, &step)
    guard step.workflow.place(interlude, contains: place), target != interlude else {
      // Restarted: left if the case still stands in it, and entered again.
      let around = step.workflow.places[interlude.index].parent
      if step.workflow.place(interlude, contains: place) { leave(upTo: around, &step) }
      return try enter(target, from: step.workflow.innermost(around: interlude, from: place), &step)
    }
    let around = step.workflow.innermost(properlyAround: target, from: place)
    leave(upTo: around, &step)
    try enter(target, from: around, &step)
  }

  /// Resumes exactly what the interlude suspended; nothing is entered anew.
  private mutating func goBack(_ step: inout Step) throws(Rejection) {
    guard let last = suspensions.last else { return }
    leave(upTo: last.base, &step)
    emit(.resumed(last.resume), &step)
    try resumeClocks(from: last.resume, upTo: last.base, &step)
  }

  private mutating func resumeClocks(
    from inner: ID<Place>, upTo base: ID<Place>, _ step: inout Step
  ) throws(Rejection) {
    guard inner != base else { return }
    if let around = step.workflow.places[inner.index].parent { try resumeClocks(from: around, upTo: base, &step) }
    try self.resumeClocks(of: inner, &step)
  }

  private mutating func suspend(
    from resume: ID<Place>, base: ID<Place>, by interlude: ID<Place>, _ step: inout Step
  ) throws(Rejection) {
    emit(.suspended(from: resume, base: base, by: interlude), &step)
    var standing = resume
    while standing != base, let around = step.workflow.places[standing.index].parent {
      try standClocks(of: standing, &step)
      standing = around
    }
  }

  /// Leaves the interludes above a height of the stack, and all that they had suspended.
  private mutating func unwind(to height: Int, _ step: inout Step) {
    while suspensions.count > height {
      let last = suspensions[suspensions.count - 1]
      // An interlude that stood outside this one may have suspended it, and so has left it already.
      if step.workflow.place(last.interlude, contains: place) { leave(upTo: last.base, &step) }
      var suspended = last.resume
      while suspended != last.base, let around = step.workflow.places[suspended.index].parent {
        cancelRuns(of: suspended, &step)
        emit(.left(suspended), &step)
        suspended = around
      }
      emit(.unwound(last.interlude), &step)
    }
  }

  /// Leaves from the present place outwards, up to but not including `around`; all of them for nil.
  private mutating func leave(upTo around: ID<Place>?, _ step: inout Step) {
    while place != around {
      let left = place
      cancelRuns(of: left, &step)
      emit(.left(left), &step)
      if step.workflow.places[left.index].parent == nil { return }
    }
  }
}

extension Case {
  /// Enters every place from below `around` down to `target`, then first inner phases to the innermost.
  mutating func enter(_ target: ID<Place>, from around: ID<Place>?, _ step: inout Step) throws(Rejection) {
    try enterPath(to: target, from: around, &step)
    while let inner = step.workflow.places[place.index].initial { try enterOne(inner, &step) }
  }

  private mutating func enterPath(
    to target: ID<Place>, from around: ID<Place>?, _ step: inout Step
  ) throws(Rejection) {
    guard target != around else { return }
    if let parent = step.workflow.places[target.index].parent { try enterPath(to: parent, from: around, &step) }
    try enterOne(target, &step)
  }

  /// Enters one place: it pays, its effects happen, its clocks start.
  mutating func enterOne(_ entered: ID<Place>, _ step: inout Step) throws(Rejection) {
    emit(.entered(entered), &step)
    if let pays = step.workflow.places[entered.index].pays { settle(pays, isEnd: false, &step) }
    try perform(step.workflow.places[entered.index].enter, &step)
    try startClocks(of: entered, &step)
    if !step.workflow.places[entered.index].runs.isEmpty { try openChildren(of: entered, &step) }
  }
}

extension Workflow {
  /// Whether one place is another or stands around it.
  func place(_ outer: ID<Place>, contains inner: ID<Place>) -> Bool {
    places[outer.index].contains(inner, own: outer)
  }

  /// The outermost interlude on the way to a place that does not stand around the present one.
  func interlude(on target: ID<Place>, without present: ID<Place>) -> ID<Place>? {
    var found: ID<Place>?
    var candidate: ID<Place>? = target
    while let place = candidate, !self.place(place, contains: present) {
      if places[place.index].kind == .interlude { found = place }
      candidate = places[place.index].parent
    }
    return found
  }

  /// The innermost place, from one outwards and itself included, that properly contains a target; nil for none.
  func innermost(properlyAround target: ID<Place>, from start: ID<Place>) -> ID<Place>? {
    var candidate: ID<Place>? = start
    while let place = candidate {
      if place != target, self.place(place, contains: target) { return place }
      candidate = places[place.index].parent
    }
    return nil
  }

  /// The same for an interlude, which always stands in the workflow itself at the outermost.
  func innermost(around interlude: ID<Place>, from start: ID<Place>) -> ID<Place> {
    innermost(properlyAround: interlude, from: start) ?? ID(0)
  }
}
