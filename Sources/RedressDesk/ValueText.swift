internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
internal import RedressTime
internal import RedressWorkflow

/// Reads what people write for facts, remedies and amounts, by the types that the workflow gives them.
struct ValueText {
  let workflow: Workflow
  let currency: Currency?

  /// The value written for a fact.
  func value(_ text: String, of fact: ID<Fact>) throws(DeskError) -> GivenValue {
    let declared = workflow.facts[fact.index]
    switch declared.type {
    case .text: return .text(text)
    case .flag: return .value(.flag(try flag(text, declared.name)))
    case .choice: return .value(.choice(try choice(text, declared)))
    case .reason: return .value(.choice(try reason(text).raw))
    case .number: return .value(.number(try number(text, declared.name)))
    case .percent: return .value(.number(try percent(text, declared.name)))
    case .money: return .value(.money(try money(text, declared.name).minorUnits))
    case .instant: return .value(.instant(try instant(text, declared.name)))
    }
  }

  /// A fact and its value, written `fact=value`.
  func fact(_ text: String) throws(DeskError) -> GivenFact {
    guard let equals = text.firstIndex(of: "=") else {
      throw .request("'\(Untrusted(text).forTerminal())' is not of the form 'fact=value'")
    }
    let fact = try fact(named: String(text[..<equals]))
    return GivenFact(fact, try value(String(text[text.index(after: equals)...]), of: fact))
  }

  /// The reason with this id.
  func reason(_ name: String) throws(DeskError) -> ID<Reason> {
    try found(workflow.reason(named: name), name, "reason", among: workflow.reasons.map(\.name))
  }

  /// The fact with this id.
  func fact(named name: String) throws(DeskError) -> ID<Fact> {
    try found(workflow.fact(named: name), name, "fact", among: workflow.facts.map(\.name))
  }

  /// The party with this id.
  func party(_ name: String) throws(DeskError) -> ID<Party> {
    try found(workflow.party(named: name), name, "party", among: workflow.parties.map(\.name))
  }

  /// The action with this id.
  func action(_ name: String) throws(DeskError) -> ID<Action> {
    try found(workflow.action(named: name), name, "action", among: workflow.actions.map(\.name))
  }

  /// The kind of evidence with this id.
  func kind(_ name: String) throws(DeskError) -> ID<EvidenceKind> {
    try found(workflow.evidenceKind(named: name), name, "kind of evidence", among: workflow.evidenceKinds.map(\.name))
  }

  /// An amount in the case's currency: `12.50` or `12.50 EUR`; a refusal says for what it was, and what else is taken.
  func money(_ text: String, _ name: String, or other: String? = nil) throws(DeskError) -> Money {
    guard let currency else { throw .request("'\(workflow.name)' holds no money, so no amount can be given") }
    do {
      if text.contains(" ") {
        let money = try Money(parsing: text)
        guard money.currency == currency else {
          throw DeskError.request(
            "the case is in \(currency.code), so an amount in \(money.currency.code) cannot be given")
        }
        return money
      }
      return try Money(parsing: text, in: currency)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .request(
        "'\(name)' takes \(other.map { "\($0) or " } ?? "")\(amountForm(in: currency)), not "
          + "'\(Untrusted(text).forTerminal())'\(pointed(text, currency))")
    }
  }

  private func amountForm(in currency: Currency) -> String {
    let example = Money(minorUnits: 1250, currency: currency).amountText
    return currency.exponent == 0
      ? "an amount without decimals, as \(currency.code) has none, such as \(example)" : "an amount such as \(example)"
  }

  /// How an amount with a comma is written.
  private func pointed(_ text: String, _ currency: Currency) -> String {
    let point = String(text.map { $0 == "," ? "." : $0 })
    guard point != text, let money = try? Money(parsing: point, in: currency) else { return "" }
    return "; write \(money.amountText)"
  }

  /// A share in percent, with or without its sign.
  private func percent(_ text: String, _ name: String) throws(DeskError) -> Rational {
    do { return try Rational(decimal: text.hasSuffix("%") ? String(text.dropLast()) : text) } catch {
      throw .request("'\(name)' takes a percentage such as 40, not '\(Untrusted(text).forTerminal())'")
    }
  }

  /// An exact number.
  func number(_ text: String, _ name: String) throws(DeskError) -> Rational {
    do { return try Rational(decimal: text) } catch {
      throw .request("'\(name)' takes a number such as 12 or 12.5, not '\(Untrusted(text).forTerminal())'")
    }
  }

  private func flag(_ text: String, _ name: String) throws(DeskError) -> Bool {
    switch text {
    case "yes": return true
    case "no": return false
    case _: throw .request("'\(name)' is 'yes' or 'no', not '\(Untrusted(text).forTerminal())'")
    }
  }

  private func choice(_ text: String, _ fact: Fact) throws(DeskError) -> UInt16 {
    let names = fact.values.map(\.name)
    guard let index = names.firstIndex(of: text) else {
      throw .request(unknown(text, "value of '\(fact.name)'", among: names))
    }
    return UInt16(index)
  }

  private func instant(_ text: String, _ name: String) throws(DeskError) -> Instant {
    do { return try Instant.parse(text) } catch { throw .request("'\(name)': \(error)") }
  }

  private func found<Thing>(
    _ id: ID<Thing>?, _ name: String, _ what: String, among names: [String]
  ) throws(DeskError) -> ID<Thing> {
    guard let id else { throw .request(unknown(name, what, among: names)) }
    return id
  }

  private func unknown(_ name: String, _ what: String, among names: [String]) -> String {
    let shown = Untrusted(name).forTerminal()
    if let near = nearestName(to: name, in: names) { return "no \(what) is named '\(shown)'; did you mean '\(near)'?" }
    if names.count <= 8 { return "no \(what) is named '\(shown)'; there are: \(names.joined(separator: ", "))" }
    let some = names.sharingWords(with: name).prefix(3).joined(separator: ", ")
    return "no \(what) is named '\(shown)'; there are \(names.count), such as \(some): see the workflow's file"
  }
}

extension ValueText {
  /// A setting and its value, written `setting=value`.
  func setting(_ text: String) throws(DeskError) -> (setting: ID<Setting>, value: Value) {
    let (name, value) = try pair(text, "setting=value")
    let setting = try found(workflow.setting(named: name), name, "setting", among: workflow.settings.map(\.name))
    if workflow.settings[setting.index].type == .money { return (setting, .money(try money(value, name).minorUnits)) }
    return (setting, .number(try number(value, name)))
  }

  /// A party and the calendar of its place, written `party=calendar`.
  func calendar(_ text: String) throws(DeskError) -> (party: ID<Party>, calendar: ID<CalendarEntry>) {
    let (name, value) = try pair(text, "party=calendar")
    let calendars = workflow.calendars
    let calendar = calendars.firstIndex { $0.name == value }.map { ID<CalendarEntry>($0) }
    return (try party(name), try found(calendar, value, "calendar", among: calendars.map(\.name)))
  }

  private func pair(_ text: String, _ form: String) throws(DeskError) -> (String, String) {
    guard let equals = text.firstIndex(of: "=") else {
      throw .request("'\(Untrusted(text).forTerminal())' is not of the form '\(form)'")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}

extension [String] {
  /// The names that have a word between hyphens in common with this one; all where none has.
  fileprivate func sharingWords(with name: String) -> [String] {
    let words = Set(name.split(separator: "-"))
    let sharing = filter { !words.isDisjoint(with: $0.split(separator: "-")) }
    return sharing.isEmpty ? self : sharing
  }
}
