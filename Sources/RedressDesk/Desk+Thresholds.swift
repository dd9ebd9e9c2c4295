internal import RedressEngine
internal import RedressStore
internal import RedressTime
internal import RedressWorkflow

extension Desk {
  /// Sets what a party accepts without being asked, in place of what it said before, or takes that back.
  ///
  /// A live proposal that satisfies it is accepted at once.
  public func setThreshold(_ request: ThresholdRequest) throws(DeskError) -> Outcome {
    let command = try command(request.commandID, asking: request.asked)
    if let known = try repeated(command, in: request.caseName) { return known }
    let loaded = try load(request.caseName)
    let text = ValueText(workflow: loaded.workflow, currency: loaded.currency)
    let party = try text.party(request.party)
    let change = ThresholdChange(
      try text.threshold(request), by: party, person: try loaded.person(request.person, for: party))
    return try bring(.threshold(change), to: loaded, by: command, actor: request.party)
  }
}

extension ValueText {
  /// What a request says; nil where it takes back what was said.
  fileprivate func threshold(_ request: ThresholdRequest) throws(DeskError) -> RequestedThreshold? {
    let isLeast = request.atLeast != nil
    guard let written = request.atLeast ?? request.atMost else { return nil }
    guard request.atLeast == nil || request.atMost == nil else {
      throw .request("a threshold is the least that is taken or the most that is given, not both")
    }
    var until: Instant?
    if let written = request.until {
      do { until = try Instant.parse(written) } catch { throw .request("'until': \(error)") }
    }
    return RequestedThreshold(
      try measure(written, isLeast ? "at least" : "at most"), isLeast: isLeast, takesReturn: request.takesReturn,
      until: until)
  }
}

extension ThresholdRequest {
  /// What it asks, word by word, without the id under which it asks.
  fileprivate var asked: [String] {
    ["threshold", caseName, party, person ?? "", atLeast ?? "", atMost ?? "", "\(takesReturn)", until ?? ""]
  }
}
