import RedressWorkflow

/// Under which terms evidence is taken.
struct Admission {
  var seenBy: PartySet
  var isLate: Bool
}

extension Case {
  /// Takes evidence on its own.
  mutating func take(
    _ attachments: [Attachment], by party: ID<Party>, _ person: Person, _ step: inout Step
  ) throws(Rejection) {
    try requireOpen(person, for: party)
    guard let admission = try admit(attachments, by: party, step.workflow) else { return }
    attach(attachments, by: party, person, admission, &step)
  }

  /// Finds the gate that lets evidence in; nil when there is none to let in.
  mutating func admit(_ attachments: [Attachment], by party: ID<Party>, _ workflow: Workflow) throws(Rejection)
    -> Admission?
  {
    guard !attachments.isEmpty else { return nil }
    try checkFiles(attachments, by: party, workflow)
    if let admission = openGate(for: party, workflow) ?? lateGate(for: party, workflow) { return admission }
    throw Rejection(.evidenceClosed(party))
  }

  mutating func attach(
    _ attachments: [Attachment], by party: ID<Party>, _ person: Person, _ admission: Admission, _ step: inout Step
  ) {
    for attachment in attachments {
      let item = AttachedItem(
        number: items.count + 1, party: party, person: person, seenBy: admission.seenBy, isLate: admission.isLate,
        attachment: attachment)
      emit(.attached(item), &step)
    }
  }

  /// Refuses a kind, a medium, a length or a number of files that the workflow does not take.
  mutating func checkFiles(_ attachments: [Attachment], by party: ID<Party>, _ workflow: Workflow) throws(Rejection) {
    for (index, attachment) in attachments.enumerated() {
      guard workflow.evidenceKinds.indices.contains(attachment.kind.index) else {
        throw Rejection(.evidenceClosed(party))
      }
      let kind = workflow.evidenceKinds[attachment.kind.index]
      guard kind.media.isEmpty || kind.media.contains(attachment.media) else {
        throw Rejection(.mediaRefused(attachment.kind, media: attachment.media))
      }
      if let most = kind.maxBytes, attachment.byteCount > most {
        throw Rejection(.tooLarge(attachment.kind, byteCount: attachment.byteCount))
      }
      guard let limit = kind.limit else { continue }
      let with = attachments[...index].reduce(0) { $0 + ($1.kind == attachment.kind ? 1 : 0) }
      guard Int(counts[workflow.counter(of: attachment.kind, by: party)]) + with <= limit
      else { throw Rejection(.evidenceLimit(attachment.kind, limit: limit)) }
    }
  }

  /// The innermost gate around the present place that lets the party in.
  mutating func openGate(for party: ID<Party>, _ workflow: Workflow) -> Admission? {
    var candidate: ID<Place>? = place
    while let place = candidate {
      for gate in workflow.places[place.index].gates where workflow.gates[gate.index].from.has(party) {
        let seenBy = workflow.gates[gate.index].seenBy ?? workflow.audience(of: self.place)
        return Admission(seenBy: seenBy, isLate: false)
      }
      candidate = workflow.places[place.index].parent
    }
    return nil
  }

  /// The first gate of a place that was left, and that still takes what comes late.
  private mutating func lateGate(for party: ID<Party>, _ workflow: Workflow) -> Admission? {
    for index in workflow.places.indices where happened[index] != .none {
      guard !isSuspended(ID(index), workflow) else { continue }
      for gate in workflow.places[index].gates where workflow.gates[gate.index].takesLate {
        guard workflow.gates[gate.index].from.has(party) else { continue }
        let seenBy = workflow.gates[gate.index].seenBy ?? workflow.audience(of: ID(index))
        return Admission(seenBy: seenBy, isLate: true)
      }
    }
    return nil
  }

  /// Whether a place is suspended: its gates are then closed for the time being, and nothing is late.
  mutating func isSuspended(_ place: ID<Place>, _ workflow: Workflow) -> Bool {
    suspensions.contains {
      workflow.place(place, contains: $0.resume) && !workflow.place(place, contains: $0.base)
    }
  }
}

extension Workflow {
  /// Who sees what is given in a place: as the nearest place says, else everybody.
  func audience(of place: ID<Place>) -> PartySet {
    var candidate: ID<Place>? = place
    while let place = candidate {
      if let seenBy = places[place.index].seenBy { return seenBy }
      candidate = places[place.index].parent
    }
    return .everyone
  }
}
