import RedressDiagnostics
import RedressWorkflow
import Testing

/// One thing wrong with the marketplace workflow, and the one diagnostic that it must give.
struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: DiagnosticCode
  /// The word under which the caret stands.
  let word: String
  let change: @Sendable (inout WorkflowDraft) -> Void

  init(
    _ sentence: String, _ code: DiagnosticCode, under word: String,
    _ change: @escaping @Sendable (inout WorkflowDraft) -> Void
  ) {
    testDescription = sentence
    self.code = code
    self.word = word
    self.change = change
  }
}

extension WorkflowDraft {
  /// Changes the place with this id, wherever it is.
  mutating func place(_ id: String, _ change: (inout DraftPlace) -> Void) { root.find(id, change) }

  /// Changes the condition of the first rule.
  mutating func firstRule(if expression: DraftExpression) { rulings[0].rules[0].condition = expression.condition }

  /// Adds a conjunct to the condition of the first rule.
  mutating func firstRule(and expression: DraftExpression) {
    let old = rulings[0].rules[0].condition?.expression ?? flag(true)
    rulings[0].rules[0].condition = (old && expression).condition
  }

  /// Adds a conjunct to the `if` of the seller's `refuse`.
  mutating func refuse(if expression: DraftExpression) {
    place("seller-response") {
      $0.transitions[2].condition = (expression && call("evidence", "seller") >= number(1)).condition
    }
  }
}

extension DraftPlace {
  mutating func find(_ id: String, _ change: (inout DraftPlace) -> Void) {
    if self.id.value == id { return change(&self) }
    for index in places.indices { places[index].find(id, change) }
  }
}
