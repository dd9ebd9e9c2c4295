import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import RedressXML

/// The words of every diagnostic about a scenario, one function a problem.
enum ScenarioProblem {
  static func notAScenario(_ root: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 701, "the root of a scenario file is '<scenario>'",
      at: Label(root.nameSpan, "this is '<\(quoted(root.name))>'"),
      cause: "the file is in the namespace '\(ScenarioVocabulary.namespace)', whose only root is '<scenario>'",
      fix: root.name.lowercased() == "scenario" ? "write '<scenario>'" : nil)
  }

  static func unknownElement(_ element: XMLElement, in rule: ElementRule) -> Diagnostic {
    let isMisplaced = ScenarioVocabulary.rule(element.name) != nil
    let names = rule.children.map(\.name)
    let holds = names.map { "<\($0)>" }.joined(separator: ", ")
    return Diagnostic(
      .error, 702,
      isMisplaced
        ? "'<\(element.name)>' cannot stand in '<\(rule.name)>'" : "a scenario has no '<\(quoted(element.name))>'",
      at: Label(element.nameSpan, isMisplaced ? "not in '<\(rule.name)>'" : "no element has this name"),
      cause: holds.isEmpty ? "'<\(rule.name)>' holds no elements" : "'<\(rule.name)>' holds only \(holds)",
      fix: isMisplaced ? nil : didYouMean(element.name, among: names) { "<\($0)>" })
  }

  /// Names that are in the tag already are no guesses.
  static func unknownAttribute(_ attribute: XMLAttribute, of element: XMLElement, _ rule: ElementRule) -> Diagnostic {
    let known = rule.attributes.joined(separator: ", ")
    return Diagnostic(
      .error, 703, "'<\(rule.name)>' has no attribute '\(quoted(attribute.name))'",
      at: Label(attribute.nameSpan, "no such attribute"),
      cause: known.isEmpty ? "'<\(rule.name)>' has no attributes" : "the attributes of '<\(rule.name)>' are \(known)",
      fix: didYouMean(attribute.name, among: rule.attributes.filter { element.attribute($0) == nil }) { $0 })
  }

  static func missingAttribute(_ name: String, of element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 704, "'<\(element.name)>' needs the attribute '\(name)'",
      at: Label(element.nameSpan, "'\(name)' is missing here"))
  }

  static func strayText(_ span: Span, in element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 705, "'<\(element.name)>' holds no text of its own", at: Label(span, "this text is in no attribute"),
      cause: "everything that a scenario says but its title stands in attributes")
  }

  static func missingElement(_ name: String, in element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 706, "'<\(element.name)>' needs a '<\(name)>'", at: Label(element.nameSpan, "no '<\(name)>' in here"))
  }

  static func twice(_ again: XMLElement, first: XMLElement, in element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 707, "'<\(again.name)>' stands at most once in '<\(element.name)>'",
      at: Label(again.nameSpan, "the second one"), related: [Label(first.nameSpan, "the first one")])
  }

  static func idTwice(_ again: XMLAttribute, first: XMLAttribute, of element: String) -> Diagnostic {
    Diagnostic(
      .error, 708, "'\(quoted(again.value))' is used twice as '\(again.name)'",
      at: Label(again.valueSpan, "used again"),
      related: [Label(first.valueSpan, "used first")],
      cause: again.name == "id"
        ? "an id names an element and its chance, so two elements with one id would act alike"
        : "one of the two would be lost")
  }

  static func noOtherwise(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 709, "the last '\(name)' has no condition", at: Label(span, "what holds when this condition does not"),
      cause: "of several in a row the first whose condition holds counts, so one without a condition closes the row",
      fix: "add one without a condition after it")
  }

  static func neverCounts(_ name: String, at span: Span, after first: Span) -> Diagnostic {
    Diagnostic(
      .error, 710, "nothing stands behind a '\(name)' that has no condition", at: Label(span, "never counts"),
      related: [Label(first, "always counts")],
      cause: "of several in a row the first whose condition holds counts")
  }

  static func oneOfTwo(
    _ one: String, _ other: String, in element: XMLElement, given: [XMLAttribute]
  ) -> Diagnostic {
    Diagnostic(
      .error, 711, "'<\(element.name)>' has either '\(one)' or '\(other)'",
      at: Label(given.last?.nameSpan ?? element.nameSpan, given.isEmpty ? "neither is here" : "the second one"))
  }

  static func actionAndChoose(_ action: Name, _ choose: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 711, "'<work>' has either 'action' or '<choose>'", at: Label(choose.nameSpan, "the second one"),
      related: [Label(action.span, "the first one")], cause: "'action' is short for a '<choose>' with one option")
  }

  static func nothingDone(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 711, "'<work>' has either 'action' or '<choose>'", at: Label(element.nameSpan, "neither is here"),
      cause: "when the work is done the neutral does something with the case", fix: "add action=\"rule\"")
  }

  /// The beginning of a text of the file: enough to know it by.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= quotedScalars ? text : String(String.UnicodeScalarView(scalars.prefix(quotedScalars))) + "…"
  }

  private static let quotedScalars = 64

  /// The words of a guess.
  static func guess(_ name: String) -> String { "did you mean '\(name)'?" }

  /// The guess of a name, as a fix, or nil.
  static func didYouMean(
    _ name: String, among names: [String], as form: (String) -> String = { $0 }
  ) -> String? {
    nearestName(to: name, in: names).map { guess(form($0)) }
  }
}
