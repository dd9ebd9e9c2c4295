import RedressEngine
import RedressWorkflow

extension CaseRecorder {
  /// Appends an event to the trace of a case.
  mutating func writeXES(_ row: LogRow, in slot: Int) {
    traces[slot].append(words: "<event>")
    traces[slot].append(contentsOf: words.all[row.words])
    traces[slot].append(words: "<date key=\"time:timestamp\" value=\"")
    instants.write(row.at, to: &traces[slot])
    switch row.actor {
    case .nobody: break
    case .party(let party):
      traces[slot].append(words: "\"/><string key=\"org:resource\" value=\"")
      traces[slot].append(contentsOf: names.parties[party.index])
    case .timer: traces[slot].append(words: "\"/><string key=\"org:resource\" value=\"timer")
    }
    if open[slot].place.index != 0 {
      traces[slot].append(words: "\"/><string key=\"phase\" value=\"")
      traces[slot].append(contentsOf: names.places[open[slot].place.index])
    }
    if !names.isNothing(row.detail) {
      traces[slot].append(words: "\"/><string key=\"value\" value=\"")
      names.write(row.detail, &instants, to: &traces[slot])
    }
    if let amount = row.amount {
      traces[slot].append(words: "\"/><float key=\"amount\" value=\"")
      traces[slot].append(amount: amount, decimals: names.decimals)
    }
    traces[slot].append(words: "\"/></event>\n")
  }

  /// Writes the trace of a case that has ended, or, where nothing is said of it, has broken off.
  mutating func endTrace(of slot: Int, _ state: Case?) {
    bytes.append(words: "<trace><string key=\"concept:name\" value=\"")
    bytes.append(contentsOf: names.caseHead)
    bytes.append(number: Int64(open[slot].number) + 1)
    bytes.append(words: "\"/><string key=\"arm\" value=\"")
    bytes.append(contentsOf: names.arm)
    bytes.append(words: "\"/><int key=\"replication\" value=\"")
    bytes.append(contentsOf: replication)
    bytes.append(words: "\"/><boolean key=\"counted\" value=\"")
    if open[slot].isCounted { bytes.append(words: "true") } else { bytes.append(words: "false") }
    if let state { writeEnd(of: state) }
    bytes.append(words: "\"/>\n")
    bytes.append(contentsOf: traces[slot])
    bytes.append(words: "</trace>\n")
    traces[slot].removeAll(keepingCapacity: true)
  }

  private mutating func writeEnd(of state: Case) {
    if let end = state.end {
      bytes.append(words: "\"/><string key=\"end\" value=\"")
      bytes.append(contentsOf: names.ends[end.index])
    }
    guard state.pinned.currency != nil else { return }
    bytes.append(words: "\"/><string key=\"currency\" value=\"")
    bytes.append(contentsOf: names.currency)
    bytes.append(words: "\"/><float key=\"claimed\" value=\"")
    bytes.append(amount: state.pinned.claimed, decimals: names.decimals)
    bytes.append(words: "\"/><float key=\"refund\" value=\"")
    bytes.append(amount: state.ledger.paidToClaimant, decimals: names.decimals)
  }
}
