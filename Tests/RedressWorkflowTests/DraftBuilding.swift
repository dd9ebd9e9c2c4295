import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

// Short words for drafts. Every span is found from the text that stands there, so a test can say under which word the
// caret must be.

/// The place of a word in a file that nobody wrote.
func spot(_ word: String) -> Span {
  let hash = word.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
  let start = Int(hash % 1_000_000) * 100
  return Span(.main, start..<start + word.utf8.count)
}

func name(_ word: String) -> Name { Name(word, spot(word)) }
func names(_ words: String) -> [Name] { words.split(separator: " ").map { name(String($0)) } }
func at<Value>(_ value: Value, _ word: String) -> Located<Value> { Located(value, spot(word)) }

// Expressions.

func bare(_ word: String) -> DraftExpression { .name(word, spot(word)) }
func quoted(_ text: String) -> DraftExpression { .text(text, spot(text)) }
func number(_ value: Int64) -> DraftExpression { .number(Rational(value), spot("\(value)")) }
func money(_ units: Int64, _ code: String = "USD") -> DraftExpression {
  guard let currency = Currency(code) else { preconditionFailure("no currency \(code)") }
  return .money(Money(minorUnits: units, currency: currency), spot("\(units) \(code)"))
}
func call(_ function: String, _ arguments: String...) -> DraftExpression {
  .call(name(function), arguments.map(quoted), spot(function))
}
func call(_ function: String, of arguments: [DraftExpression]) -> DraftExpression {
  .call(name(function), arguments, spot(function))
}
func not(_ operand: DraftExpression) -> DraftExpression { .not(operand, spot("not")) }
func flag(_ flag: Bool) -> DraftExpression { .flag(flag, spot(flag ? "yes" : "no")) }

extension DraftExpression {
  static func && (left: Self, right: Self) -> Self { .binary(.and, left, right, spot("and")) }
  static func || (left: Self, right: Self) -> Self { .binary(.or, left, right, spot("or")) }
  static func == (left: Self, right: Self) -> Self { .binary(.compare(.equal), left, right, spot("=")) }
  static func < (left: Self, right: Self) -> Self { .binary(.compare(.less), left, right, spot("lt")) }
  static func >= (left: Self, right: Self) -> Self { .binary(.compare(.greaterOrEqual), left, right, spot("ge")) }
  static func + (left: Self, right: Self) -> Self { .binary(.add, left, right, spot("+")) }
  static func - (left: Self, right: Self) -> Self { .binary(.subtract, left, right, spot("-")) }
  static func * (left: Self, right: Self) -> Self { .binary(.multiply, left, right, spot("*")) }
  static func / (left: Self, right: Self) -> Self { .binary(.divide, left, right, spot("div")) }

  /// As a condition whose whole text stands at `if`.
  var condition: DraftCondition { DraftCondition(text: Name("if", spot("if")), expression: self) }
}

// Elements.

extension DraftWindow {
  static func make(
    id: String? = nil, _ count: Int64, _ unit: CountingUnit = .days, calendar: String? = nil, goto: String? = nil,
    effects: [DraftEffectKind] = []
  ) -> DraftWindow {
    let amount = DraftAmount(
      unit: at(unit, unit.name), quantity: number(count).condition, calendar: calendar.map { name($0) })
    return DraftWindow(
      element: spot("window"), id: id.map { name($0) },
      deadline: DraftDeadline(amount: amount, rule: CountingRule()), bounds: [], reminders: [],
      expiries: [
        DraftExpiry(element: spot("expires"), goto: goto.map { name($0) }, effects: effects.map(DraftEffect.make))
      ])
  }
}

extension DraftEffect {
  static func make(_ kind: DraftEffectKind) -> DraftEffect { DraftEffect(element: spot("effect"), kind: kind) }
}

extension DraftTransition {
  static func on(
    _ actions: String, by: String, if condition: DraftExpression? = nil, goto: String? = nil,
    needs: DraftNeeds? = nil, effects: [DraftEffectKind] = []
  ) -> DraftTransition {
    DraftTransition(
      element: spot("on"), actions: names(actions), by: names(by), condition: condition?.condition, bounds: [],
      needs: needs.map { at($0, "needs") }, effects: effects.map(DraftEffect.make), goto: goto.map { name($0) })
  }
}

extension DraftGate {
  static func from(_ parties: String, seenBy: String? = nil) -> DraftGate {
    DraftGate(element: spot("evidence"), from: names(parties), seenBy: seenBy.map { names($0) }, takesLate: false)
  }
}

extension DraftPlace {
  static func phase(_ id: String, kind: PlaceKind = .phase, _ fill: (inout DraftPlace) -> Void = { _ in }) -> DraftPlace
  {
    var place = DraftPlace(element: spot("phase"), kind: kind, id: name(id))
    fill(&place)
    return place
  }
}

extension DraftFact {
  static func given(_ id: String, _ type: DraftFactType, _ sources: FactSources, values: String = "") -> DraftFact {
    DraftFact(
      element: spot("fact"), id: name(id), type: at(type, "type"), sources: at(sources, "from"), isOptional: false,
      ask: sources.contains(.finding) ? name("ask") : nil, values: names(values).map { (id: $0, title: $0.value) },
      isIncluded: false)
  }

  static func derived(_ id: String, _ type: DraftFactType, is value: DraftExpression) -> DraftFact {
    DraftFact(
      element: spot("fact"), id: name(id), type: at(type, "type"), isOptional: false, values: [],
      derivation: (cases: [], otherwise: value.condition), isIncluded: false)
  }
}

extension DraftRule {
  static func rule(_ id: String?, if condition: DraftExpression?, _ remedies: DraftRemedyKind...) -> DraftRule {
    DraftRule(
      element: spot("rule"), id: id.map { name($0) }, condition: condition?.condition,
      remedies: remedies.map { DraftRemedy(element: spot("remedy"), kind: $0) })
  }
}

extension DraftEnd {
  static func end(_ id: String, pays: Pays?) -> DraftEnd {
    DraftEnd(
      element: spot("end"), id: name(id), pays: pays.map { at($0, "pays") }, handsBackAsChild: false, isIncluded: false)
  }
}
