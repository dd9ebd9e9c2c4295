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
    if let named = request.caseID, try stored({ () throws(StoreError) in try store.row(of: named) }) != nil {
      throw Self.named(named)
    }
    let ledger = workflow.holdsMoney ? try ledger(of: order, at: now) : OrderLedger(order, claims: [])
    let opening = try opening(request, workflow, ledger)
    let opened: (tree: CaseTree, events: [TreeEvent])
    do throws(Rejection) { opened = try CaseTree.open(opening.0, under: workflow, at: now) } catch {
      throw .rejected(error, workflow, at: now)
    }
    try stored { () throws(StoreError) in try store.putDefinition(files.definition) }
    workflows[files.definition.digest] = workflow
    let id = if let named = request.caseID { named } else { try freshCaseID() }
    var step = Step(
      id: id, digest: files.definition.digest, before: nil, tree: opened.tree, events: opened.events,
      actor: request.party, expectedSeq: 0, orderID: order.id,
      command: command, ingested: opening.1)
    if workflow.holdsMoney { step.claim = (opened.tree.root.state.pinned.claim(on: order.id), ledger.limits) }
    return try carryOut(step, onto: nil, at: now)
  }

  /// Why a case cannot have a name.
  static func named(_ id: CaseID) -> DeskError {
    .request("a case is named '\(id)' already; give this one another name")
  }

  private func opening(
    _ request: OpenRequest, _ workflow: Workflow, _ ledger: OrderLedger
  ) throws(DeskError) -> (Opening, [Ingested]) {
    let order = ledger.order
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
    let claim = try ClaimText(ledger: ledger).lines(request.lines)
    opening.lines = claim.map { $0.line }
    opening.holdable = ledger.holdable(claim.map { ($0.index, Int64($0.line.quantity), $0.line.paid) })
    if let words = request.claim { opening.claimed = try claimed(words, opening.lines, text) }
    opening.facts = try facts(of: order, opening.lines, text)
    for setting in request.settings { opening.settings.append(try text.setting(setting)) }
    for calendar in request.calendars { opening.calendars.append(try text.calendar(calendar)) }
    return (opening, files.ingested)
  }

  /// A claim of less than the lines were paid with.
  private func claimed(_ words: String, _ lines: [ClaimedLine], _ text: ValueText) throws(DeskError) -> Int64 {
    let claim = try text.money(words, "claim")
    let most = lines.reduce(Int64(0)) { $0 + $1.paid }
    guard claim.minorUnits <= most else {
      throw .taken(
        "the claimed lines come to \(Money(minorUnits: most, currency: claim.currency)), so \(claim) cannot be claimed")
    }
    return claim.minorUnits
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
  let ledger: OrderLedger
  private var order: Order { ledger.order }

  /// The claimed lines of `3`, `3x2` and `1,3`; all that can be claimed when none are named.
  func lines(_ texts: [String]) throws(DeskError) -> [(index: Int, line: ClaimedLine)] {
    let words = texts.flatMap { $0.split(separator: ",").map(String.init) }
    var lines: [(index: Int, line: ClaimedLine)] = []
    if words.isEmpty { return try wholeOrder() }
    for word in words {
      let line = try line(word)
      guard !lines.contains(where: { $0.index == line.index }) else {
        throw .request("line '\(line.line.line)' is claimed twice")
      }
      lines.append(line)
    }
    return lines
  }

  /// All lines but those that were given back before; whoever means them all does not mean what another case has left.
  private func wholeOrder() throws(DeskError) -> [(index: Int, line: ClaimedLine)] {
    var lines: [(index: Int, line: ClaimedLine)] = []
    for index in order.lines.indices where ledger.limits.lines[index].quantity > 0 {
      lines.append(try claimed(index, all(of: index)))
    }
    guard !lines.isEmpty else { throw .taken("all of order '\(order.id)' was given back before") }
    return lines
  }

  private func line(_ word: String) throws(DeskError) -> (index: Int, line: ClaimedLine) {
    if let whole = order.lineIndex(word) { return try claimed(whole, all(of: whole)) }
    let parts = word.split(separator: "x").map(String.init)
    guard parts.count == 2, let index = order.lineIndex(parts[0]), let quantity = Int64(parts[1]) else {
      let ids = order.lines.map(\.id)
      let near = nearestName(to: word, in: ids).map { "did you mean '\($0)'?" }
      throw .request(
        "the order has no line '\(Untrusted(word).forTerminal())'; "
          + (near ?? "it has: \(ids.joined(separator: ", ")); '3x2' claims two pieces of line 3"))
    }
    return try claimed(index, quantity)
  }

  /// All pieces of a line but those that were given back before.
  private func all(of index: Int) -> Int64 {
    let left = ledger.limits.lines[index].quantity
    return left == 0 ? order.lines[index].quantity : left
  }

  private func claimed(_ index: Int, _ quantity: Int64) throws(DeskError) -> (index: Int, line: ClaimedLine) {
    let line = order.lines[index]
    guard (1...line.quantity).contains(quantity) else {
      throw .request("line '\(line.id)' has \(line.quantity) pieces, so \(quantity) of them cannot be claimed")
    }
    guard let worth = ledger.rest[index].worth(of: quantity) else {
      throw .taken("\(quantity) of line '\(line.id)' cannot be claimed: \(ledger.words(line: index))")
    }
    let shipping = min(worth, order.shipping(ofLine: index, quantity: quantity)?.minorUnits ?? 0)
    return (
      index,
      ClaimedLine(line: line.id, title: line.title.raw, quantity: Int(quantity), paid: worth, shipping: shipping)
    )
  }
}
