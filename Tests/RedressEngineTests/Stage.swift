import RedressDiagnostics
import RedressEngine
import RedressLanguage
import RedressMoney
import RedressTime
import RedressWorkflow

/// A workflow with a case under way, driven by lines of a timeline; all instants count from the start.
struct Stage {
  let workflow: Workflow
  let start: Instant
  private(set) var history: [Recorded] = []
  private(set) var play: Case
  private(set) var rejection: Rejection?
  var paid: Int64 = 100_00

  /// Loads a workflow whose body stands in `xml`, with three parties, two kinds of evidence and five reasons' worth of ends.
  init(_ xml: String, zone: String = "UTC", starting: String = "2026-03-02T00:00:00Z") throws {
    workflow = try Stage.load(Stage.whole(xml, zone: zone))
    start = try Instant.parse(starting)
    play = Case(for: workflow)
  }

  /// Reads words in the names of a workflow.
  init(reading workflow: Workflow, from start: Instant) {
    self.workflow = workflow
    self.start = start
    play = Case(for: workflow)
  }

  struct Unloadable: Error, CustomStringConvertible {
    let description: String
  }

  /// Loads the text of a whole workflow.
  static func load(_ text: String) throws -> Workflow {
    let loaded = WorkflowLoader.load(
      "test.xml", bytes: Array(text.utf8), including: { _ in .success([]) }, digesting: { _ in "digest" })
    if let workflow = loaded.workflow { return workflow }
    throw Unloadable(
      description: loaded.diagnostics.filter { $0.severity == .error }.map(\.message).joined(separator: "\n"))
  }

  static func whole(_ body: String, zone: String) -> String {
    """
    <workflow xmlns="urn:redress:workflow:1" id="test" version="1" time-zone="\(zone)" currency="USD">
      <title>Test</title>
      <party id="buyer" side="claimant"/><party id="seller" side="respondent"/><party id="platform" side="neutral"/>
      <party id="carrier" side="other"/>
      <calendar id="office" zone="\(zone)" weekend="saturday sunday" valid="2026-01-01/2027-12-31">
        <holiday date="2026-04-06" name="Easter Monday"/>
      </calendar>
      <evidence-kind id="photo" media="image/jpeg" max-size="1000" limit="2"/>
      <evidence-kind id="letter"/>
      \(body)
    </workflow>
    """
  }
}

extension Stage {
  /// The instant of `3d`, `3d18:00` or `3d18:00:30` after the start.
  func instant(_ text: some StringProtocol) -> Instant {
    let parts = text.split(separator: "d", maxSplits: 1, omittingEmptySubsequences: false)
    let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int64($0) } : []
    let seconds = zip(clock, [3_600, 60, 1]).reduce(Int64(0)) { $0 + $1.0 * Int64($1.1) }
    return Instant(microseconds: start.microseconds + ((Int64(parts[0]) ?? 0) * 86_400 + seconds) * 1_000_000)
  }

  func party(_ name: some StringProtocol) throws -> ID<Party> {
    guard let found = workflow.party(named: String(name)) else { throw Unloadable(description: "no party \(name)") }
    return found
  }

  /// An act of words like `propose refund=30% v=2 +photo shipped=3d`.
  func act(_ words: [Substring], by party: ID<Party>, at now: Instant) throws -> Act {
    guard let action = words.first.flatMap({ workflow.action(named: String($0)) }) else {
      throw Unloadable(description: "no action \(words)")
    }
    var act = Act(action, by: party, person: Person(party.index))
    for word in words.dropFirst() { try add(word, to: &act) }
    return act
  }

  private func add(_ word: Substring, to act: inout Act) throws {
    let parts = word.split(separator: "=", maxSplits: 1)
    switch parts[0] {
    case "v": act.version = Int(parts[1])
    case "refund": act.proposal.append(try refund(parts[1]))
    case "pay":
      let words = parts[1].split(separator: ":")
      let payee = words.count > 1 ? words[1] : "carrier"
      act.proposal.append(
        .pay(to: try self.party(payee), from: try self.party("seller"), amount: try cents(words[0])))
    case "deduct": act.proposal.append(.deduct(RequestedSum(.amount(try cents(parts[1])))))
    case "return":
      act.proposal.append(.returnGoods(freight: parts.count > 1 ? try self.party(parts[1]) : nil))
    case "replacement": act.proposal.append(.replacement)
    case "depart": act.departure = Departure(remedy: [try refund(parts[1])], because: "the table did not foresee this")
    case "depart-silently": act.departure = Departure(remedy: [.noRemedy], because: " ")
    case "words": act.words = String(parts[1])
    case "reason": break
    default:
      if word.hasPrefix("+") {
        act.attachments.append(try attachment(word.dropFirst()))
      } else {
        act.facts.append(try fact(parts[0], parts[1]))
      }
    }
  }

  private func refund(_ text: Substring) throws -> RequestedRemedy {
    text.hasSuffix("%")
      ? .refundPercent(try Percent(parsing: text.dropLast()).rational) : .refundAmount(try cents(text))
  }

  /// Words like `at-least=60% return until=3d`, or `withdraw`.
  private func threshold(_ words: ArraySlice<Substring>, _ party: ID<Party>) throws -> ThresholdChange {
    var change = ThresholdChange(nil, by: party, person: Person(party.index))
    for word in words where word != "withdraw" {
      let parts = word.split(separator: "=", maxSplits: 1)
      switch parts[0] {
      case "return": change.threshold?.takesReturn = true
      case "until": change.threshold?.until = instant(parts[1])
      default:
        var measure = RequestedSum.Measure.amount(0)
        switch try refund(parts[1]) {
        case .refundPercent(let percent): measure = .percent(percent)
        case .refundAmount(let amount): measure = .amount(amount)
        default: throw Unloadable(description: "no measure \(word)")
        }
        change.threshold = RequestedThreshold(measure, isLeast: parts[0] == "at-least")
      }
    }
    return change
  }

  func cents(_ text: some StringProtocol) throws -> Int64 {
    guard let dollar = Currency("USD") else { throw Unloadable(description: "no dollar") }
    if text.hasPrefix("-") { return -(try cents(text.dropFirst())) }
    return try Money(parsing: text, in: dollar).minorUnits
  }

  func attachment(_ kind: some StringProtocol, bytes: Int64 = 10, media: String = "image/jpeg") throws -> Attachment {
    guard let kind = workflow.evidenceKind(named: String(kind)) else {
      throw Unloadable(description: "no kind \(kind)")
    }
    return Attachment(kind: kind, digest: "d", byteCount: bytes, media: media, label: "file", note: nil)
  }

  func fact(_ name: Substring, _ text: Substring) throws -> GivenFact {
    guard let fact = workflow.fact(named: String(name)) else { throw Unloadable(description: "no fact \(name)") }
    switch workflow.facts[fact.index].type {
    case .flag: return GivenFact(fact, .value(.flag(text == "yes")))
    case .instant: return GivenFact(fact, .value(.instant(instant(text))))
    case .text: return GivenFact(fact, .text(String(text)))
    case .money: return GivenFact(fact, .value(.money(try cents(text))))
    case .number, .percent: return GivenFact(fact, .value(.number(Rational(Int64(text) ?? 0))))
    case .choice, .reason:
      let index = workflow.facts[fact.index].values.firstIndex { $0.name == text } ?? 99
      return GivenFact(fact, .value(.choice(UInt16(index))))
    }
  }
}

extension Stage {
  /// Opens the case, or brings an input to it: `buyer open …`, `seller accept v=1`, `buyer attach photo`, `time`.
  mutating func bring(_ line: String, at now: Instant) throws {
    let words = line.split(separator: " ")
    rejection = nil
    if words.first == "time" { return decide(.time, at: now) }
    let party = try party(words[0])
    if words[1] == "attach" {
      return decide(
        .attach(try words.dropFirst(2).map { try attachment($0) }, by: party, person: Person(party.index)), at: now)
    }
    if words[1] == "threshold" { return decide(.threshold(try threshold(words.dropFirst(2), party)), at: now) }
    let act = try act(Array(words.dropFirst()), by: party, at: now)
    guard act.action == .open else { return decide(.act(act), at: now) }
    let opening = try opening(act, words)
    do throws(Rejection) {
      (play, history) = try Case.open(opening, under: workflow, at: now)
    } catch {
      rejection = error
    }
  }

  func opening(_ act: Act, _ words: [Substring] = []) throws -> Opening {
    let bindings = workflow.parties.indices.map { Binding(party: ID($0), person: "person-\($0)") }
    var opening = Opening(act: act, bindings: bindings, currency: Currency("USD"), paid: paid)
    let named = words.first { $0.hasPrefix("reason=") }?.dropFirst("reason=".count)
    opening.reason = named.flatMap { workflow.reason(named: String($0)) } ?? (workflow.reasons.isEmpty ? nil : ID(0))
    return opening
  }

  /// Brings an input, whatever it is.
  mutating func bring(_ input: Input, at now: Instant) {
    rejection = nil
    decide(input, at: now)
  }

  private mutating func decide(_ input: Input, at now: Instant) {
    let decision = play.decide(input, at: now, under: workflow)
    history += decision.events
    play = decision.after
    rejection = decision.rejection
  }

  /// The words of the rejection, empty when there was none.
  var refusal: String { rejection?.message(under: workflow) ?? "" }

  /// The state that folding the history again gives.
  var replayed: Case {
    history.reduce(into: Case(for: workflow)) { $0.apply($1, under: workflow) }
  }
}
