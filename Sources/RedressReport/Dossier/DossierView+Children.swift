package import RedressEngine
package import RedressTime
package import RedressWorkflow

extension DossierView {
  /// The whole file of a case of a tree with those below it, for a party or for everybody alike (nil).
  ///
  /// Each child is a part of its own, and its phases and clocks stand on the time line of the case that is asked for.
  package init(
    _ node: Int, of tree: CaseTree, events: [TreeEvent], root: String, order: String, at now: Instant,
    reader: ID<Party>?
  ) {
    self.init(alone: node, of: tree, events: events, root: root, order: order, at: now, reader: reader)
    for child in tree.children(of: node) {
      var part = DossierView(
        child, of: tree, events: events, root: root, order: order, at: now,
        reader: reader.flatMap { tree.party($0, in: child) })
      let label = tree.label(of: child)
      course.add(part.course, label)
      let inner = part.children.map { (label: "\(label)/\($0.label)", dossier: $0.dossier) }
      part.children = []
      children.append((label, part))
      children += inner
    }
    for index in children.indices { children[index].dossier.label = children[index].label }
  }

  private init(
    alone node: Int, of tree: CaseTree, events: [TreeEvent], root: String, order: String, at now: Instant,
    reader: ID<Party>?
  ) {
    let (state, workflow) = (tree.nodes[node].state, tree.nodes[node].workflow)
    var names = Names(state, under: workflow, time: TimeText(zone: workflow.zone, now: now))
    names.children = tree.labels
    self.init(
      state, history: events.history(of: node), id: node == 0 ? root : "\(root)/\(tree.address(of: node))",
      order: order,
      names: names, reader: reader)
    view.add(childrenOf: node, of: tree, root: root)
  }
}

extension CaseTree {
  /// The party of a child that has the people of a party of its parent.
  fileprivate func party(_ party: ID<Party>, in child: Int) -> ID<Party>? {
    guard let origin = nodes[child].origin else { return nil }
    let run = nodes[origin.parent].workflow.runs[origin.run.index]
    return run.parties.firstIndex(of: party).map { ID($0) }
  }
}

extension CourseView {
  /// Adds the course of a child: its phases under its name, its parties to those of the same name.
  fileprivate mutating func add(_ child: CourseView, _ label: String) {
    for lane in child.lanes {
      guard let index = lanes.firstIndex(where: { $0.name == lane.name }) else {
        lanes.append(lane)
        continue
      }
      lanes[index].marks = Array(Set(lanes[index].marks + lane.marks)).sorted()
    }
    stays += child.stays.map { stay in
      var stay = stay
      stay.child = safe(label) + (stay.child.isEmpty ? "" : "/\(stay.child)")
      stay.depth += 1
      return stay
    }
  }
}
