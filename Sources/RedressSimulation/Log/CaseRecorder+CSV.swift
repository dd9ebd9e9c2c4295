import RedressWorkflow

extension CaseRecorder {
  /// Appends a row of comma-separated values.
  mutating func writeCSV(_ row: LogRow, in slot: Int) {
    writeCase(open[slot].number)
    if open[slot].isCounted { bytes.append(words: ",yes,") } else { bytes.append(words: ",no,") }
    instants.write(row.at, to: &bytes)
    bytes.append(contentsOf: words.all[row.words])
    bytes.append(contentsOf: names.places[open[slot].place.index])
    bytes.append(UInt8(ascii: ","))
    switch row.actor {
    case .nobody: break
    case .party(let party): bytes.append(contentsOf: names.parties[party.index])
    case .timer: bytes.append(words: "timer")
    }
    bytes.append(UInt8(ascii: ","))
    names.write(row.detail, &instants, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    if let amount = row.amount {
      bytes.append(amount: amount, decimals: names.decimals)
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: names.currency)
    } else {
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The name of a case over all arms and replications, then both by themselves.
  private mutating func writeCase(_ number: UInt32) {
    bytes.append(contentsOf: names.caseHead)
    bytes.append(number: Int64(number) + 1)
    bytes.append(contentsOf: names.caseTail)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: names.arm)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: replication)
  }

  /// Appends a draw, its numbers in so many digits that they are read back as they are.
  mutating func draw(
    _ units: (Double, Double), _ number: UInt32, _ stream: UInt32, _ occurrence: UInt32, _ purpose: UInt32
  ) {
    writeCase(number)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: elements[stream] ?? [])
    let words = Purpose(raw: purpose).words
    bytes.append(contentsOf: ",\(occurrence),\(words),\(units.0),\(units.1)\n".utf8)
    flush()
  }
}

extension Purpose {
  /// What is drawn, for a reader.
  fileprivate var words: String {
    switch raw {
    case 0: "itself"
    case 1: "choice"
    case 2: "reminder"
    case 3..<16: "silence"
    case 16..<272: "evidence \(raw - 16)"
    case 272..<528: "offer \(raw - 272)"
    case _: "fact \(raw - 528)"
    }
  }
}
