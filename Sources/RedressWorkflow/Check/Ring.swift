import RedressDiagnostics

/// A ring of things that lead to each other.
struct Ring {
  /// The things, from the one that is led back to.
  let members: [Int]
  /// Where the step stands that closes it.
  let closing: Span

  /// The first rings found when things are followed in order, at most 50.
  ///
  /// It walks with a stack of its own, because a file may hold a chain of many thousands.
  static func all(in steps: [[(to: Int, span: Span)]]) -> [Ring] {
    var search = RingSearch(steps: steps, state: [RingSearch.State](repeating: .unseen, count: steps.count))
    for start in steps.indices where search.state[start] == .unseen { search.walk(from: start) }
    return search.found
  }
}

private struct RingSearch {
  enum State { case unseen, open, done }

  let steps: [[(to: Int, span: Span)]]
  var state: [State]
  var found: [Ring] = []
  private var path: [(node: Int, next: Int)] = []

  init(steps: [[(to: Int, span: Span)]], state: [State]) {
    self.steps = steps
    self.state = state
  }

  mutating func walk(from start: Int) {
    enter(start)
    while let last = path.last {
      guard last.next < steps[last.node].count else {
        state[last.node] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      follow(steps[last.node][last.next])
    }
  }

  private mutating func enter(_ node: Int) {
    state[node] = .open
    path.append((node, 0))
  }

  private mutating func follow(_ step: (to: Int, span: Span)) {
    switch state[step.to] {
    case .done: break
    case .unseen: enter(step.to)
    case .open:
      guard found.count < 50 else { return }
      found.append(Ring(members: path.drop { $0.node != step.to }.map(\.node), closing: step.span))
    }
  }
}
