/// How grave a diagnostic is.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The file cannot be used until this is changed.
  case error
  /// The file can be used, and probably does not say what its author means.
  case warning
  /// Something worth knowing; nothing to change.
  case note
}

/// A place in a file with a few words to stand under it.
public struct Label: Sendable, Hashable {
  /// The place.
  public var span: Span
  /// The words; they make sense beside the carets, without the message.
  public var text: String

  /// Makes a label.
  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// One thing that the author of a file must or may change.
///
/// The message is a sentence that states the rule broken: lower case, no full stop, names in single quotes.
/// Text quoted from the file may stand in it as it is; the renderers make control and direction characters visible.
public struct Diagnostic: Sendable, Hashable {
  /// How grave it is.
  public var severity: Severity
  /// Its kind, which ``Explanation`` has a page for.
  public var code: DiagnosticCode
  /// The rule broken, in one sentence.
  public var message: String
  /// Where it is.
  public var primary: Label
  /// Other places that belong to it.
  public var related: [Label]
  /// What was understood, and the rule.
  public var cause: String?
  /// What to do, only if it is likely right.
  public var fix: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, _ code: DiagnosticCode, _ message: String, at primary: Label,
    related: [Label] = [], cause: String? = nil, fix: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.primary = primary
    self.related = related
    self.cause = cause
    self.fix = fix
  }
}
