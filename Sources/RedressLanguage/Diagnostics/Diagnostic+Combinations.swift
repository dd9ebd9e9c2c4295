import RedressDiagnostics
import RedressTime
import RedressWorkflow

// The words for attributes that do not go together: one function a case.
extension Diagnostic {
  static func noneOf(_ attributes: [String], in kind: ElementKind, at element: Span) -> Diagnostic {
    Diagnostic(
      .error, 116, "'\(kind.name)' needs one of \(list(attributes))", at: Label(element, "none of them is here"),
      cause: kind == .window ? "a window says how long it runs, or until when" : nil,
      fix: "add one, such as \(attributes[0])=\"…\"")
  }

  static func severalOf(_ found: [Name], in kind: ElementKind) -> Diagnostic {
    Diagnostic(
      .error, 117, "'\(kind.name)' takes one of \(list(found.map(\.value))), not several",
      at: Label(found[1].span, "this is one more"), related: [Label(found[0].span, "the first")],
      fix: "keep one of them")
  }

  static func doesNotGo(_ attribute: Name, with other: Name, because reason: String) -> Diagnostic {
    Diagnostic(
      .error, 118, "'\(attribute.value)' does not go with '\(other.value)'", at: Label(attribute.span, "this"),
      related: [Label(other.span, "with this")], cause: reason, fix: "keep one of them")
  }

  static func needsOther(_ attribute: Name, other: String, because reason: String) -> Diagnostic {
    Diagnostic(
      .error, 123, "'\(attribute.value)' needs \(other) beside it", at: Label(attribute.span, "this stands alone"),
      cause: reason, fix: "add \(other), or delete '\(attribute.value)'")
  }

  static func badAmount(_ text: Name, _ error: AmountError) -> Diagnostic {
    Diagnostic(
      .error, 119, "'\(shortened(text.value))' is no amount of time", at: Label(text.span, "this number"),
      cause: error.description)
  }

  static func durationCode(_ text: Name, unit: String) -> Diagnostic {
    Diagnostic(
      .error, 120, "'\(shortened(text.value))' is no number of \(unit)", at: Label(text.span, "a duration code"),
      cause: "the attribute's name is the unit, and its value says how many; there are no codes such as P5D",
      fix: "write \(unit)=\"5\", for example")
  }
}
