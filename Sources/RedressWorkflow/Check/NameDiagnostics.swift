import RedressDiagnostics

/// The words of RD021x: names.
extension Diagnostic {
  static func unknownName(_ name: Name, expected: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 210, "no \(expected) is named '\(name.value)'", at: Label(name.span, "nothing has this name"),
      cause: known(candidates), fix: guess(name.value, candidates))
  }

  static func noID(_ name: Name, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 210, "nothing is named '\(name.value)'", at: Label(name.span, "this is no id"),
      cause: "ids have small letters, digits and hyphens", fix: guess(name.value, candidates))
  }

  static func duplicate(_ name: Name, first: Span, kind: NameKind) -> Diagnostic {
    Diagnostic(
      .error, 211, "'\(name.value)' is already the id of \(kind.article) \(kind.noun)",
      at: Label(name.span, "the same id again"),
      related: [Label(first, "first used here")], cause: "in a workflow one id names one thing",
      fix: "give one of them another id")
  }

  static func builtInName(_ name: Name, as kind: NameKind) -> Diagnostic {
    Diagnostic(
      .error, 212, "'\(name.value)' is a word of the language and cannot be the id of \(kind.article) \(kind.noun)",
      at: Label(name.span, "this name is taken"),
      cause: "built-in actions, built-in facts and the words of conditions keep their meaning everywhere")
  }

  static func wrongKind(_ name: Name, found: NameKind, expected: String) -> Diagnostic {
    Diagnostic(
      .error, 213,
      "'\(name.value)' is \(found.article) \(found.noun), and \(article(of: expected)) \(expected) is wanted here",
      at: Label(name.span, "this is \(found.article) \(found.noun)"))
  }

  static func repeated(_ name: Name, kind: NameKind) -> Diagnostic {
    Diagnostic(
      .warning, 214, "\(kind.noun) '\(name.value)' stands twice in this list", at: Label(name.span, "named again"),
      fix: "leave one out")
  }

  static func undeclaredAction(_ name: Name, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, 215, "action '\(name.value)' is not declared", at: Label(name.span, "no action has this name"),
      cause: "every action that is not built in is declared once; there are " + candidates.listed,
      fix: guess(name.value, candidates) ?? "add '<action id=\"\(name.value)\"/>' to the workflow")
  }

  static func localDuplicate(_ name: Name, first: Span, _ noun: String, of owner: String) -> Diagnostic {
    Diagnostic(
      .error, 216, "\(noun) '\(name.value)' stands twice in '\(owner)'", at: Label(name.span, "the same id again"),
      related: [Label(first, "first used here")], fix: "give one of them another id")
  }

  static func tooMany(_ kind: NameKind, count: Int, limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 217, "a workflow has at most \(limit) \(kind.plural), and this one has \(count)",
      at: Label(span, "one too many"))
  }

  static func tooLarge(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 217, "this workflow has more conditions and effects than can be numbered",
      at: Label(span, "in this file"),
      cause: "expressions, effects and transitions are each at most 65,535")
  }

  /// The article before a noun.
  private static func article(of noun: String) -> String {
    noun.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
  }

  /// What may stand there, for the cause.
  static func known(_ candidates: [String]) -> String? {
    candidates.isEmpty ? nil : "there are " + candidates.listed
  }

  /// The members of a ring, back to the first; of a long one only some.
  static func ring(_ members: [String], _ joint: String) -> String {
    let shown = members.prefix(8) + (members.count > 8 ? ["…"] : []) + members.prefix(1)
    return shown.map { $0 == "…" ? $0 : "'\($0)'" }.joined(separator: joint)
  }

  /// A likely fix, when some name is near.
  static func guess(_ name: String, _ candidates: [String]) -> String? {
    nearestName(to: name, in: candidates).map { "did you mean '\($0)'?" }
  }
}

extension NameKind {
  /// The article before its noun.
  var article: String {
    switch self {
    case .evidenceKind, .action, .end: "an"
    case .party, .calendar, .reason, .setting, .fact, .place, .route, .window, .run, .ruling: "a"
    }
  }
}

extension [String] {
  /// The first of them, with commas, so that a message stays one line.
  var listed: String {
    let shown = sorted().prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return count > 12 ? shown + " and \(count - 12) more" : shown
  }
}
