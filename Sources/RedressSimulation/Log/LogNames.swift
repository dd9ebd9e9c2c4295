import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// The names that rows show, made into bytes once.
struct LogNames {
  let places: [[UInt8]]
  let parties: [[UInt8]]
  let reasons: [[UInt8]]
  /// The values of each choice.
  let choices: [[[UInt8]]]
  let ends: [[UInt8]]
  let arm: [UInt8]
  /// What stands before and behind the number in the name of a case.
  let caseHead: [UInt8]
  let caseTail: [UInt8]
  /// The currency and how many decimals it has.
  let currency: [UInt8]
  let decimals: Int
  private let format: LogFormat

  init(_ scenario: Scenario, arm: String, replication: Int, _ format: LogFormat) {
    let workflow = scenario.workflow
    func bytes(_ names: [String]) -> [[UInt8]] { names.map { Array(format.quoted($0).utf8) } }
    self.format = format
    places = bytes([""] + workflow.places.map(\.name).dropFirst())
    parties = bytes(workflow.parties.map(\.name))
    reasons = bytes(workflow.reasons.map(\.name))
    choices = workflow.facts.map { fact in
      fact.type == .reason ? bytes(workflow.reasons.map(\.name)) : bytes(fact.values.map(\.name))
    }
    ends = bytes(workflow.ends.map(\.name))
    let quoted = format.quoted(arm)
    let hasQuotes = quoted.hasSuffix("\"")
    self.arm = Array(quoted.utf8)
    caseHead = Array("\(hasQuotes ? String(quoted.dropLast()) : quoted)/\(replication)/".utf8)
    caseTail = hasQuotes ? [UInt8(ascii: "\"")] : []
    currency = Array((scenario.currency?.code ?? "").utf8)
    decimals = Self.decimals(of: scenario.currency)
  }

  private static func decimals(of currency: Currency?) -> Int {
    var (count, unit) = (0, currency?.minorUnitsPerUnit ?? 1)
    while unit >= 10 { (count, unit) = (count + 1, unit / 10) }
    return count
  }

  /// Whether there is anything to write.
  func isNothing(_ detail: LogRow.Detail) -> Bool {
    switch detail {
    case .none, .value(_, .unknown): true
    case .reason, .value, .text, .number, .party: false
    }
  }

  func write(_ detail: LogRow.Detail, _ instants: inout InstantWriter, to bytes: inout [UInt8]) {
    switch detail {
    case .none: return
    case .reason(let reason): bytes.append(contentsOf: reasons[reason.index])
    case .party(let party): bytes.append(contentsOf: parties[party.index])
    case .number(let number): bytes.append(number: number)
    case .text(let text): bytes.append(contentsOf: format.quoted(text).utf8)
    case .value(let fact, let value): write(value, of: fact, &instants, to: &bytes)
    }
  }

  private func write(_ value: Value, of fact: ID<Fact>, _ instants: inout InstantWriter, to bytes: inout [UInt8]) {
    switch value {
    case .unknown, .text: return
    case .flag(let flag): if flag { bytes.append(words: "yes") } else { bytes.append(words: "no") }
    case .choice(let position):
      guard choices[fact.index].indices.contains(Int(position)) else { return }
      bytes.append(contentsOf: choices[fact.index][Int(position)])
    case .number(let number):
      if number.denominator == 1 { return bytes.append(number: number.numerator) }
      bytes.append(contentsOf: number.description.utf8)
    case .money(let amount): bytes.append(amount: amount, decimals: decimals)
    case .instant(let instant): instants.write(instant.microseconds, to: &bytes)
    }
  }
}
