import RedressDiagnostics
import RedressMoney
import RedressXML

/// The words of every diagnostic about an order, one function a problem.
///
/// Values of the file are quoted, names and titles of people never: the caret shows where they are.
enum OrderProblem {
  static func notAnOrder(_ root: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 601, "the root of an order file is '<order>'",
      at: Label(root.nameSpan, "this is '<\(quoted(root.name))>'"),
      cause: "the file is in the namespace '\(OrderVocabulary.namespace)', whose only root is '<order>'",
      fix: root.name.lowercased() == "order" ? "write '<order>'" : nil)
  }

  static func unknownElement(_ element: XMLElement, in rule: ElementRule) -> Diagnostic {
    let misplaced = OrderVocabulary.rule(element.name) != nil
    let holds = rule.children.map { "<\($0)>" }.joined(separator: ", ")
    return Diagnostic(
      .error, 602,
      misplaced
        ? "'<\(element.name)>' cannot stand in '<\(rule.name)>'" : "an order has no '<\(quoted(element.name))>'",
      at: Label(element.nameSpan, misplaced ? "not in '<\(rule.name)>'" : "no element has this name"),
      cause: holds.isEmpty ? "'<\(rule.name)>' holds nothing" : "'<\(rule.name)>' holds only \(holds)",
      fix: misplaced ? nil : didYouMean(element.name, among: rule.children) { "<\($0)>" })
  }

  /// Names that are in the tag already are no guesses.
  static func unknownAttribute(_ attribute: XMLAttribute, of element: XMLElement, _ rule: ElementRule) -> Diagnostic {
    Diagnostic(
      .error, 603, "'<\(rule.name)>' has no attribute '\(quoted(attribute.name))'",
      at: Label(attribute.nameSpan, "no such attribute"),
      cause: "the attributes of '<\(rule.name)>' are \(rule.attributes.joined(separator: ", "))",
      fix: didYouMean(attribute.name, among: rule.attributes.filter { element.attribute($0) == nil }) { $0 })
  }

  static func missingAttribute(_ name: String, of element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 604, "'<\(element.name)>' needs the attribute '\(name)'",
      at: Label(element.nameSpan, "'\(name)' is missing here"),
      fix: "add \(name)=\"\(example(of: name))\"")
  }

  static func strayText(_ span: Span, in element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 605, "'<\(element.name)>' holds no text of its own", at: Label(span, "this text is in no attribute"),
      cause: "everything that an order says stands in attributes")
  }

  static func noLine(_ root: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 606, "an order has at least one line", at: Label(root.nameSpan, "no '<line>' in here"),
      cause: "a dispute is about something that was bought",
      fix: "add <line id=\"1\" title=\"Desk lamp\" quantity=\"1\" unit-price=\"40.00\"/>")
  }

  static func twice(_ again: XMLElement, first: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 607, "'<\(again.name)>' stands at most once in an order", at: Label(again.nameSpan, "the second one"),
      related: [Label(first.nameSpan, "the first one")], fix: "add both up in one '<\(again.name)>'")
  }

  static func tooMany(_ elements: [XMLElement], limit: Int) -> Diagnostic {
    Diagnostic(
      .error, 608, "there are \(elements.count) '<\(elements[0].name)>' here, and at most \(limit) are read",
      at: Label(elements[limit].nameSpan, "the first one too many"),
      cause: "the limit keeps an order small enough for a person to check")
  }

  static func idTwice(_ again: XMLAttribute, first: XMLAttribute, of kind: String) -> Diagnostic {
    Diagnostic(
      .error, 609,
      kind == "item" || kind == "part"
        ? "two '<\(kind)>' name the line '\(quoted(again.value))'"
        : "two \(kind)s have the id '\(quoted(again.value))'", at: Label(again.valueSpan, "used again"),
      related: [Label(first.valueSpan, "used first")],
      cause: whyOnce(kind))
  }

  private static func whyOnce(_ kind: String) -> String {
    switch kind {
    case "line": "claims and remedies name a line by its id, so an id is used once in an order"
    case "item", "part": "a line stands once in there; add its pieces or amounts up"
    case "fact":
      "a fact has one value in a place; a fact of a line may repeat one of the order and then holds for that line"
    default: "an id is used once in an order"
    }
  }

  static func roleTwice(_ again: XMLAttribute, first: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 610, "the role '\(quoted(again.value))' is given to one person twice",
      at: Label(again.valueSpan, "given again"),
      related: [Label(first.valueSpan, "given first")], cause: "several people may have a role, each once")
  }

  static func personTwice(_ again: XMLAttribute, first: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 611, "one person stands in two roles", at: Label(again.valueSpan, "the same person again"),
      related: [Label(first.valueSpan, "already here")],
      cause: "who acts for two sides of a dispute could settle it alone")
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
  private static func didYouMean(
    _ name: String, among names: [String], as form: (String) -> String
  ) -> String? {
    nearestName(to: name, in: names).map { guess(form($0)) }
  }

  /// An example value of an attribute, for a fix.
  private static func example(of attribute: String) -> String {
    switch attribute {
    case "currency": "EUR"
    case "paid", "unit-price", "amount": "40.00"
    case "placed", "at": "2026-03-02T09:15:00Z"
    case "quantity", "id", "line": "1"
    case "code": "SPRING-5"
    case "method": "card"
    case "refundable": "yes"
    case "person": "p-17"
    case "value": "yes"
    case "role": "buyer"
    case "title": "Desk lamp"
    default: "..."
    }
  }
}
