import RedressDiagnostics
import RedressWorkflow

extension DraftReader {
  /// `phase` or `interlude`, with everything in it.
  mutating func place(_ node: Node) -> DraftPlace {
    var place = DraftPlace(element: node.span, kind: node.kind == .interlude ? .interlude : .phase, id: id(node))
    place.title = words(node)
    place.awaits = ids(node, "awaits")
    place.pays = pays(node)
    place.seenBy = optionalIDs(node, "seen-by")
    fill(&place, from: node.children)
    return place
  }

  /// `pays` of a phase or an end.
  mutating func pays(_ node: Node) -> Located<Pays>? {
    choice(
      node, "pays", ["remedy": Pays.remedy, "claimant": .claimant, "respondent": .respondent, "nothing": .nothing])
  }

  /// Reads what stands in a place, the workflow itself included; declarations are left to others.
  mutating func fill(_ place: inout DraftPlace, from children: [Node]) {
    for child in children {
      switch child.kind {
      case .window: place.windows.append(window(child))
      case .on: addTransition(child, to: &place)
      case .run: place.runs.append(run(child))
      case .evidence: place.gates.append(gate(child))
      case .threshold:
        place.thresholds.append(
          DraftThreshold(element: child.span, by: ids(child, "by"), seenBy: ids(child, "seen-by")))
      case .enter: place.enter += effects(child)
      case .phase, .interlude: addPlace(child, to: &place)
      default: break
      }
    }
  }

  private mutating func addPlace(_ node: Node, to outer: inout DraftPlace) {
    placeCount += 1
    guard placeCount <= Self.placeLimit else {
      if placeCount == Self.placeLimit + 1 { report(.tooManyPlaces(at: node.span, limit: Self.placeLimit)) }
      isIncomplete = true
      return
    }
    outer.places.append(place(node))
  }

  private mutating func gate(_ node: Node) -> DraftGate {
    DraftGate(
      element: node.span, from: ids(node, "from"), seenBy: optionalIDs(node, "seen-by"),
      takesLate: word(node, "late") != nil)
  }

  /// The amount above which somebody else has to approve, and who: neither means anything without the other.
  mutating func approval(_ node: Node) -> DraftApproval? {
    let above = node.attribute("approval-above").map { _ in node.attributeName("approval-above") }
    let by = node.attribute("approved-by").map { _ in node.attributeName("approved-by") }
    if node.attribute("needs") != nil, let first = above ?? by {
      let reason = "'needs' already waits for others, and who rules alone is approved by somebody else"
      report(.doesNotGo(first, with: node.attributeName("needs"), because: reason))
    }
    let parties = optionalIDs(node, "approved-by")
    let amount = expression(node, "approval-above")
    if let amount, let parties { return DraftApproval(above: amount, by: parties) }
    if let above {
      report(.needsOther(above, other: "'approved-by'", because: "it says above which amount, but not who approves"))
    }
    if let by {
      report(.needsOther(by, other: "'approval-above'", because: "it says who approves, but not above which amount"))
    }
    return nil
  }

  private mutating func window(_ node: Node) -> DraftWindow {
    DraftWindow(
      element: node.span, id: optionalID(node, "id"), deadline: deadline(node), condition: expression(node, "if"),
      bounds: bounds(node), reminders: node.children(.remind).compactMap { reminder($0) },
      expiries: node.children(.expires).map { expiry($0) })
  }

  mutating func bounds(_ node: Node) -> [DraftBound] {
    node.children.compactMap { child in
      guard child.kind == .notBefore || child.kind == .notAfter, let deadline = deadline(child) else { return nil }
      return DraftBound(
        element: child.span, isCap: child.kind == .notAfter, deadline: deadline, condition: expression(child, "if"))
    }
  }

  private mutating func reminder(_ node: Node) -> DraftReminder? {
    let parties = ids(node, "party")
    return left(node).map { DraftReminder(element: node.span, party: parties, left: $0) }
  }

  private mutating func expiry(_ node: Node) -> DraftExpiry {
    DraftExpiry(
      element: node.span, condition: expression(node, "if"), goto: optionalID(node, "goto"), effects: effects(node))
  }
}
