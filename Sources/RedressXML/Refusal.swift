internal import RedressDiagnostics

/// The one reason why a file cannot be read.
struct Refusal: Error {
  let diagnostic: Diagnostic

  init(
    _ code: DiagnosticCode, _ message: String, at span: Span, _ label: String, related: [Label] = [],
    cause: String? = nil, fix: String? = nil
  ) {
    diagnostic = Diagnostic(.error, code, message, at: Label(span, label), related: related, cause: cause, fix: fix)
  }
}
