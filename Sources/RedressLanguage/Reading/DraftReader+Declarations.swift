import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// Adds what a child of a workflow or a fragment declares; what stands in a place is no declaration.
  mutating func declare(_ node: Node, in draft: inout WorkflowDraft) {
    switch node.kind {
    case .party: draft.parties.append(party(node))
    case .setting: draft.settings.append(setting(node))
    case .calendar: draft.calendars.append(calendar(node, zone: draft.zone?.value))
    case .reason: draft.reasons.append(reason(node))
    case .evidenceKind: draft.evidenceKinds.append(evidenceKind(node))
    case .fact: draft.facts.append(fact(node))
    case .action: draft.actions.append(action(node))
    case .route: draft.routes.append(route(node))
    case .end: draft.ends.append(end(node))
    case .ruling: draft.rulings.append(ruling(node))
    case .guarantees: draft.guarantees += node.children.compactMap { guarantee($0) }
    default: break
    }
  }

  /// The words of a child, such as `title`.
  func words(_ node: Node, _ kind: ElementKind = .title) -> Name? { node.child(kind)?.text }

  private mutating func party(_ node: Node) -> DraftParty {
    let sides = ["claimant": Side.claimant, "respondent": .respondent, "neutral": .neutral, "other": .other]
    return DraftParty(
      element: node.span, id: id(node), title: words(node), side: choice(node, "side", sides),
      seats: expression(node, "seats"),
      calendar: optionalID(node, "calendar"), isIncluded: isIncluded)
  }

  private mutating func setting(_ node: Node) -> DraftSetting {
    let isMoney: Bool = word(node, "type")?.value == "money"
    return DraftSetting(
      element: node.span, id: id(node), isMoney: isMoney, value: literal(node, "value", isMoney: isMoney),
      min: literal(node, "min", isMoney: isMoney), max: literal(node, "max", isMoney: isMoney), isIncluded: isIncluded)
  }

  private mutating func reason(_ node: Node) -> DraftReason {
    DraftReason(
      element: node.span, id: id(node), title: words(node), expects: node.children(.expects).map { expectation($0) },
      isIncluded: isIncluded)
  }

  private mutating func expectation(_ node: Node) -> DraftExpectation {
    DraftExpectation(
      kind: id(node, "kind"), from: ids(node, "from"), atLeast: whole(node, "at-least", in: 1...1_000)?.value ?? 1)
  }

  private mutating func evidenceKind(_ node: Node) -> DraftEvidenceKind {
    DraftEvidenceKind(
      element: node.span, id: id(node), title: words(node), media: mediaTypes(node),
      maxBytes: whole(node, "max-size", in: 1...1_099_511_627_776).map { Int64($0.value) },
      limit: whole(node, "limit", in: 1...10_000)?.value, isIncluded: isIncluded)
  }

  private mutating func mediaTypes(_ node: Node) -> [String] {
    let items = items(node, "media")
    for item in items where !isMediaType(item.value) { report(.badMediaType(item)) }
    return items.map(\.value)
  }

  private mutating func action(_ node: Node) -> DraftAction {
    DraftAction(
      element: node.span, id: id(node), title: words(node), proposes: proposes(node),
      inputs: node.children(.input).map { input in
        (fact: id(input, "fact"), isRequired: isYes(input, "required"))
      }, isIncluded: isIncluded)
  }

  private mutating func proposes(_ node: Node) -> Located<RemedyKinds>? {
    guard let span = node.attribute("proposes")?.valueSpan else { return nil }
    let kinds = words(node, "proposes").compactMap { word in
      RemedyKinds.names.firstIndex(of: word.value).map { RemedyKinds(rawValue: 1 << UInt8($0)) }
    }
    return Located(RemedyKinds(kinds), span)
  }

  /// Whether an attribute that takes yes and no says yes.
  mutating func isYes(_ node: Node, _ attribute: String) -> Bool {
    choice(node, attribute, ["yes": true, "no": false])?.value ?? false
  }
}

/// Whether a text is a media type without parameters, in small letters.
private func isMediaType(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return parts.count == 2
    && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { isNameByte($0) || ".+".utf8.contains($0) } }
}
