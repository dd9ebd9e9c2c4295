internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
public import RedressStore
internal import RedressTime
internal import RedressVault
internal import RedressWorkflow

extension Desk {
  /// Carries an act out, with its evidence; what was due by now fires first and is kept even if the act is rejected.
  public func act(_ request: ActRequest) throws(DeskError) -> Outcome {
    let command = try command(request.commandID, asking: request.asked)
    if let known = try repeated(command, in: request.caseName) { return known }
    let loaded = try load(request.caseName)
    if let seen = request.seenSeq, seen != loaded.file.row.head.seq {
      throw .conflict(loaded.id, loaded.file.events.filter { $0.seq > seen })
    }
    let text = ValueText(workflow: loaded.workflow, currency: loaded.currency)
    let party = try text.party(request.party)
    var act = Act(try text.action(request.action), by: party, person: try loaded.person(request.person, for: party))
    for fact in request.facts { act.facts.append(try text.fact(fact)) }
    let remedy = try text.remedy(request.remedy)
    if request.departs {
      act.departure = Departure(remedy: remedy, because: request.words ?? "")
    } else {
      act.proposal = remedy
      act.words = request.words
    }
    if request.version != nil, act.action != .accept, act.action != .refuse {
      throw .request("'\(request.action)' takes no version of a proposal; leave it out")
    }
    act.version = request.version
    let files = try taken(request.attachments, text)
    act.attachments = files.attachments
    return try bring(.act(act), to: loaded, by: command, actor: request.party, with: files.ingested)
  }

  /// Attaches evidence on its own.
  public func attach(
    _ attachments: [AttachmentRequest], to caseName: String, party name: String, person: String? = nil,
    commandID: CommandID? = nil
  ) throws(DeskError) -> Outcome {
    var request = ActRequest(caseName: caseName, action: "attach", party: name)
    request.attachments = attachments
    request.person = person
    let command = try command(commandID, asking: request.asked)
    if let known = try repeated(command, in: caseName) { return known }
    let loaded = try load(caseName)
    let text = ValueText(workflow: loaded.workflow, currency: loaded.currency)
    let party = try text.party(name)
    let files = try taken(attachments, text)
    return try bring(
      .attach(files.attachments, by: party, person: try loaded.person(person, for: party)), to: loaded, by: command,
      actor: name, with: files.ingested)
  }

  /// Brings an input to a case now, and stores what follows in one transaction.
  func bring(
    _ input: Input, to loaded: LoadedCase, by command: Command, actor: String, with files: [Ingested] = []
  ) throws(DeskError) -> Outcome {
    let now = try trustedNow()
    let decision = loaded.tree.decide(input, to: loaded.node, at: now)
    if let rejection = decision.rejection {
      if !decision.events.isEmpty {
        _ = try carryOut(loaded.step(decision, by: command.forDueClocks, actor: "timer"), onto: loaded, at: now)
      }
      throw .rejected(rejection, loaded.workflow, at: now)
    }
    var step = loaded.step(decision, by: command, actor: actor)
    step.ingested = files
    return try carryOut(step, onto: loaded, at: now)
  }

  /// Stores a step; the case as it then stands is known without reading it again.
  func carryOut(_ step: Step, onto loaded: LoadedCase?, at now: Instant) throws(DeskError) -> Outcome {
    let append: Append
    do { append = try step.append() } catch { throw .damaged(step.id, "\(error)") }
    switch try stored({ () throws(StoreError) in try store.append(append) }) {
    case .appended(let events):
      return Outcome(
        loaded: LoadedCase(step, append, events, onto: loaded), at: now, newEvents: events.count, wasRepeated: false,
        receipt: events.last.map { Receipt(position: $0.position, hash: $0.hash) })
    case .repeated(let answer): return try outcome(answer)
    case .conflict(_, let winners):
      guard loaded != nil else { throw Self.named(step.id) }
      throw .conflict(step.id, winners)
    }
  }
}

extension LoadedCase {
  /// The step that a decision on this case makes.
  func step(_ decision: TreeDecision, by command: Command, actor: String) -> Step {
    Step(
      id: id, digest: file.row.projection.workflowDigest, before: tree, tree: decision.after,
      events: decision.events, actor: actor, expectedSeq: file.row.head.seq, orderID: file.row.projection.orderID,
      command: command)
  }

  /// The case after a step was stored.
  init(_ step: Step, _ append: Append, _ events: [StoredEvent], onto before: LoadedCase?) {
    let head = events.last.map { ChainHead(seq: $0.seq, hash: $0.hash) } ?? before?.file.row.head ?? .none
    let row = CaseRow(
      caseID: step.id, head: head, recordedAt: events.last?.recordedAt ?? 0, projection: append.projection)
    let file = CaseFile(
      row: row, snapshot: nil, events: (before?.file.events ?? []) + events, timers: append.timers,
      postings: (before?.file.postings ?? []) + append.postings,
      payments: (before?.file.payments ?? []) + append.storedPayments(events),
      evidence: (before?.file.evidence ?? []) + append.evidence)
    self.init(
      id: step.id, file: file, events: (before?.events ?? []) + step.events, tree: step.tree, node: before?.node ?? 0)
  }

  /// The currency of the case.
  var currency: Currency? { state.pinned.currency }

  /// The person who stands for a party: the one named, or the only one.
  func person(_ id: String?, for party: ID<Party>) throws(DeskError) -> Person {
    Person(try state.pinned.bindings.place(of: id, for: party, workflow))
  }
}

extension [Binding] {
  /// Where the person stands who acts for a party: the one named, or the only one.
  func place(of person: String?, for party: ID<Party>, _ workflow: Workflow) throws(DeskError) -> Int {
    let places = indices.filter { self[$0].stands(for: party) }
    let name = workflow.parties[party.index].name
    guard let only = places.first else { throw .request("nobody stands for '\(name)' in this case") }
    if person == nil, places.count == 1 { return only }
    if let place = places.first(where: { self[$0].person == person }) { return place }
    // Whom the engine knows as somebody else's, it refuses with the reason.
    if let other = firstIndex(where: { $0.person == person }) { return other }
    let people = places.map { Untrusted(self[$0].person).forTerminal() }.joined(separator: ", ")
    guard let person else {
      throw .request("several people stand for '\(name)'; say who with '--person ID': \(people)")
    }
    throw .request("'\(Untrusted(person).forTerminal())' does not stand for '\(name)'; these do: \(people)")
  }
}
