import RedressDiagnostics
import RedressWorkflow

// The words for what may not stand where it stands: one function a case.
extension Diagnostic {
  static func wrongRoot(_ name: Name, expected: String) -> Diagnostic {
    Diagnostic(
      .error, 200, "the file's outermost element is '\(expected)', and this one is '\(shortened(name.value))'",
      at: Label(name.span, "'\(expected)' is expected here"),
      cause: name.value == "fragment"
        ? "a fragment holds declarations for workflows and is no workflow itself"
        : "a workflow stands in a 'workflow' element, what it includes in a 'fragment' element",
      fix: name.value == "fragment" ? "load a workflow that includes it" : nil)
  }

  static func unknownElement(_ name: Name, in kind: ElementKind, meant: String?) -> Diagnostic {
    let isKnown = ElementKind.allCases.contains { $0.name == name.value }
    let expected = kind.rule.children.map(\.name)
    return Diagnostic(
      .error, 201,
      isKnown
        ? "'\(name.value)' may not stand in '\(kind.name)'" : "no element is named '\(shortened(name.value))'",
      at: Label(name.span, isKnown ? "not here" : "unknown"),
      cause: expected.isEmpty
        ? "no element stands in '\(kind.name)'" : "in '\(kind.name)' may stand: \(list(expected))",
      fix: meant.map { "did you mean '\($0)'?" } ?? place(of: name.value))
  }

  static func unknownAttribute(_ name: Name, of kind: ElementKind, meant: String?) -> Diagnostic {
    let expected = kind.rule.attributes.map(\.name)
    return Diagnostic(
      .error, 202, "'\(kind.name)' has no attribute '\(shortened(name.value))'", at: Label(name.span, "unknown"),
      cause: expected.isEmpty ? "it takes no attribute" : "it takes: \(list(expected))",
      fix: meant.map { "did you mean '\($0)'?" })
  }

  static func missingAttribute(_ attribute: String, of kind: ElementKind, at element: Span) -> Diagnostic {
    Diagnostic(
      .error, 203, "'\(kind.name)' needs the attribute '\(attribute)'",
      at: Label(element, "'\(attribute)' is missing here"), fix: "add \(attribute)=\"…\"")
  }

  static func includeInFragment(_ element: Span) -> Diagnostic {
    Diagnostic(
      .error, 204, "a fragment includes no other file", at: Label(element, "not here"),
      cause: "only a workflow includes, so one look at it shows all the files it is made of",
      fix: "move this 'include' to the workflow")
  }

  static func repeatedElement(_ kind: ElementKind, in parent: ElementKind, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, 205, "'\(kind.name)' stands once in '\(parent.name)'", at: Label(span, "this is a second one"),
      related: [Label(first, "the first one")], fix: "delete one of them")
  }

  static func strayText(in kind: ElementKind, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 206, "no text may stand in '\(kind.name)'", at: Label(span, "this text"),
      cause: kind.rule.children.isEmpty ? "everything it says stands in its attributes" : "only elements stand in it",
      fix: "make it a comment, <!-- … -->, or delete it")
  }

  static func badPath(_ path: Name, _ rule: String) -> Diagnostic {
    Diagnostic(
      .error, 207, "'\(shortened(path.value))' is no path of a file to include", at: Label(path.span, rule),
      cause: "a workflow includes files that stand in its own folder or below it, by their relative path",
      fix: "write a path like 'shared/parties.xml'")
  }

  static func includedTwice(_ path: Name, first: Span) -> Diagnostic {
    Diagnostic(
      .error, 207, "'\(shortened(path.value))' is included twice", at: Label(path.span, "once more"),
      related: [Label(first, "already here")], fix: "delete one of the two")
  }

  static func tooManyIncludes(_ element: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, 207, "a workflow includes at most \(limit) files", at: Label(element, "this one is over that"),
      fix: "put fragments together")
  }

  static func unreadableInclude(_ path: Name, _ error: IncludeError) -> Diagnostic {
    Diagnostic(
      .error, 208, "'\(shortened(path.value))' cannot be included: \(error.description)",
      at: Label(path.span, "this file"),
      cause: "names that it declares are unknown until it can be read, so the workflow was checked no further")
  }

  private static func place(of name: String) -> String? {
    let parents = ElementKind.allCases.filter { $0.rule.children.contains { $0.name == name } }.map(\.name)
    return (1...3).contains(parents.count) ? "move it to \(list(parents, joined: " or "))" : nil
  }

  /// Names in quotes with commas between.
  static func list(_ names: [String], joined last: String = ", ") -> String {
    names.map { "'\($0)'" }.joined(separator: last)
  }
}
