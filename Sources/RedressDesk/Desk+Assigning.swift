internal import RedressDiagnostics
internal import RedressEngine
internal import RedressStore
internal import RedressWorkflow

extension Desk {
  /// Binds somebody else to a neutral party of a case; who acts for another party of it, or did, is refused.
  public func assign(_ request: AssignRequest) throws(DeskError) -> Outcome {
    let command = try command(request.commandID, asking: request.asked)
    if let known = try repeated(command, in: request.caseName) { return known }
    let loaded = try load(request.caseName)
    let party = try ValueText(workflow: loaded.workflow, currency: loaded.currency).party(request.party)
    let person = request.person.trimmingBlanks
    guard !person.isEmpty, person.utf8.count <= 200 else { throw .request("the id of a person has 1 to 200 bytes") }
    try loaded.requireNoConflict(person, request.party)
    let assignment = Assignment(
      party: party, person: person, instead: try loaded.leaving(request.instead, party), because: request.because)
    return try bring(.assign(assignment), to: loaded, by: command, actor: "desk")
  }
}

extension LoadedCase {
  /// Nobody acts for two parties of a case, whichever of its children know them; the case asked for tells its own conflicts.
  fileprivate func requireNoConflict(_ person: String, _ party: String) throws(DeskError) {
    for (number, other) in tree.nodes.enumerated() where number != node {
      let parties = other.workflow.parties
      guard
        let bound = other.state.pinned.bindings.first(where: {
          $0.person == person && parties[$0.party.index].name != party
        })
      else { continue }
      throw .taken(
        "'\(Untrusted(person).forTerminal())' stands for '\(parties[bound.party.index].name)' in '\(name(of: number))', and "
          + "nobody acts for two parties of a case")
    }
  }

  /// Who leaves: the person named, or the only one of a party without several seats.
  fileprivate func leaving(_ id: String?, _ party: ID<Party>) throws(DeskError) -> Person? {
    let bindings = state.pinned.bindings
    let standing = bindings.indices.filter { bindings[$0].stands(for: party) }
    guard let id else { return workflow.parties[party.index].seats == nil ? standing.first.map { Person($0) } : nil }
    if let index = standing.first(where: { bindings[$0].person == id }) { return Person(index) }
    let people = standing.map { Untrusted(bindings[$0].person).forTerminal() }.joined(separator: ", ")
    throw .request("'\(Untrusted(id).forTerminal())' does not stand for that party; these do: \(people)")
  }
}

extension AssignRequest {
  /// What it asks, word by word, without the id under which it asks.
  fileprivate var asked: [String] { ["assign", caseName, party, person, instead ?? "", because] }
}

extension String {
  fileprivate var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
