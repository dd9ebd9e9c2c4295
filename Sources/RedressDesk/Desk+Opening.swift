internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
internal import RedressOrders
internal import RedressStore
internal import RedressTime
internal import RedressVault
internal import RedressWorkflow

extension Desk {
  /// Opens a case of a workflow on an order, and pins it to the bytes of the workflow's files.
  public func open(_ request: OpenRequest) throws(DeskError) -> Outcome {
    let command = try command(request.commandID, asking: request.asked)
    if let known = try repeated(command) { return known }
    let files = try WorkflowFiles(path: request.workflow)
    let workflow = try files.workflow()
    let order = try OrderFile.read(request.order)
    let now = try trustedNow()
    let opening = try opening(request, workflow, order)
    let opened: (case: Case, events: [Recorded])
    do throws(Rejection) { opened = try Case.open(opening.0, under: workflow, at: now) } catch {
      throw .rejected(error, workflow, at: now)
    }
    try stored { () throws(StoreError) in try store.putDefinition(files.definition) }
    workflows[files.definition.digest] = workflow
    let id = if let named = request.caseID { named } else { try freshCaseID() }
    let step = Step(
      id: id, workflow: workflow, digest: files.definition.digest, before: nil,
      state: opened.case, events: opened.events, actor: request.party, expectedSeq: 0, orderID: order.id,
      command: command, ingested: opening.1)
    return try carryOut(step, onto: nil, at: now)
  }

  private func opening(
    _ request: OpenRequest, _ workflow: Workflow, _ order: Order
  ) throws(DeskError) -> (Opening, [Ingested]) {
    let currency = workflow.holdsMoney ? order.currency : nil
    let text = ValueText(workflow: workflow, currency: currency)
    let bindings = try bindings(of: order, text)
    let party = try text.party(request.party)
    guard bindings.contains(where: { $0.party == party }) else {
      throw .request("the order binds nobody to '\(request.party)', so '\(request.party)' cannot open a case on it")
    }
    let person = try bindings.place(of: request.person, for: party, workflow)
    var act = Act(.open, by: party, person: Person(person))
    for fact in request.facts { act.facts.append(try text.fact(fact)) }
    act.proposal = try text.remedy(request.ask)
    let files = try taken(request.attachments, text)
    act.attachments = files.attachments
    var opening = Opening(
      act: act, bindings: bindings, currency: currency, paid: workflow.holdsMoney ? order.paid.minorUnits : 0)
    opening.order = order.id
    if let reason = request.reason { opening.reason = try text.reason(reason) }
    opening.lines = try ClaimText(order: order).lines(request.lines)
    if let claim = request.claim { opening.claimed = try text.money(claim, "claim").minorUnits }
    opening.facts = try facts(of: order, opening.lines, text)
    for setting in request.settings { opening.settings.append(try text.setting(setting)) }
    for calendar in request.calendars { opening.calendars.append(try text.calendar(calendar)) }
    return (opening, files.ingested)
  }

  /// Who stands for whom, as the order says; roles that the workflow does not know are left out.
  private func bindings(of order: Order, _ text: ValueText) throws(DeskError) -> [Binding] {
    order.parties.compactMap { party in
      text.workflow.party(named: party.role).map { Binding(party: $0, person: party.person) }
    }
  }

  /// The facts that the order and the first claimed line give, typed by the workflow; a line's word goes before the order's.
  private func facts(
    of order: Order, _ lines: [ClaimedLine], _ text: ValueText
  ) throws(DeskError) -> [GivenFact] {
    var given: [GivenFact] = []
    let line = lines.first.flatMap { order.lineIndex($0.line) }
    for (index, fact) in text.workflow.facts.enumerated() where fact.sources.contains(.opening) {
      guard let found = line.flatMap({ order.fact(fact.name, line: $0) }) ?? order.fact(fact.name) else { continue }
      given.append(GivenFact(ID(index), try text.value(found.value.raw, of: ID(index))))
    }
    return given
  }
}

/// Reads an order's file.
enum OrderFile {
  /// The order at `path`, or all that is wrong with it.
  static func read(_ path: String) throws(DeskError) -> Order {
    let file = SourceFile(path: path, bytes: try InputFile.read(path))
    let (order, diagnostics) = OrderReader.read(file)
    guard let order else { throw .faulty(diagnostics, Sources([file])) }
    return order
  }
}

/// Reads which lines of an order are claimed.
struct ClaimText {
  let order: Order

  /// The claimed lines of `3`, `3x2` and `1,3`; all lines when none are named.
  func lines(_ texts: [String]) throws(DeskError) -> [ClaimedLine] {
    let words = texts.flatMap { $0.split(separator: ",").map(String.init) }
    var lines: [ClaimedLine] = []
    if words.isEmpty {
      for index in order.lines.indices { lines.append(try claimed(index, nil)) }
    }
    for word in words {
      let line = try line(word)
      guard !lines.contains(where: { $0.line == line.line }) else {
        throw .request("line '\(line.line)' is claimed twice")
      }
      lines.append(line)
    }
    return lines
  }

  private func line(_ word: String) throws(DeskError) -> ClaimedLine {
    if let whole = order.lineIndex(word) { return try claimed(whole, nil) }
    let parts = word.split(separator: "x").map(String.init)
    guard parts.count == 2, let index = order.lineIndex(parts[0]), let quantity = Int64(parts[1]) else {
      let ids = order.lines.map(\.id).joined(separator: ", ")
      throw .request(
        "the order has no line '\(Untrusted(word).forTerminal())'; it has: \(ids); '3x2' claims two pieces of line 3")
    }
    return try claimed(index, quantity)
  }

  private func claimed(_ index: Int, _ quantity: Int64?) throws(DeskError) -> ClaimedLine {
    let line = order.lines[index]
    let count = quantity ?? line.quantity
    guard (1...line.quantity).contains(count), let share = order.share(ofLine: index, quantity: count) else {
      throw .request("line '\(line.id)' has \(line.quantity) pieces, so \(count) of them cannot be claimed")
    }
    return ClaimedLine(line: line.id, title: line.title.raw, quantity: Int(count), paid: share.minorUnits)
  }
}
