import RedressWorkflow

extension Kin {
  /// Somebody new for a neutral party stands for it in the open children as well.
  ///
  /// A child in which the one who leaves does not stand for that party, since somebody else was bound there alone, stays as
  /// it is; so does one that has no free seat.
  mutating func handDown(_ assignment: Assignment, from node: Int) throws(Rejection) {
    let leaving = assignment.instead.map { tree.nodes[node].state.pinned.bindings[$0.index].person }
    for child in tree.children(of: node) where tree.nodes[child].state.isOpen {
      guard let origin = tree.nodes[child].origin, let own = translated(assignment, leaving, to: child) else {
        continue
      }
      do throws(Rejection) {
        try step(child) { (state, step) throws(Rejection) in try state.take(own, &step) }
      } catch {
        if case .seatsTaken = error.reason { continue }
        throw Rejection(.childRefuses(origin.run, line: nil, error.reason))
      }
      try handDown(own, from: child)
    }
  }

  /// The same in the terms of a child; nil where it does not concern it.
  private func translated(_ assignment: Assignment, _ leaving: String?, to child: Int) -> Assignment? {
    let bindings = tree.nodes[child].state.pinned.bindings
    guard let run = tree.nodes[child].run(in: tree), let index = run.parties.firstIndex(of: assignment.party) else {
      return nil
    }
    var own = assignment
    own.party = ID(index)
    guard let leaving else { return own }
    guard let place = bindings.firstIndex(where: { $0.person == leaving && $0.stands(for: own.party) }) else {
      return nil
    }
    own.instead = Person(place)
    return own
  }
}
