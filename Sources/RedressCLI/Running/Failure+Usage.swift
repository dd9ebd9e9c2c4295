import RedressDiagnostics

extension Failure {
  /// Says in one line, as all other refusals do, what ArgumentParser makes of a command line, and where help is.
  ///
  /// `whole` is its own text of several lines, which names the help of the command that was meant.
  init(misunderstood message: String, whole: String) {
    var words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    if let refused = words.wholeMatch(of: /The value '(?<value>.*)' is invalid for '(?<name>[^']*)'(: (?<why>.*))?/) {
      words = refused.why.map(String.init) ?? "'\(refused.name)' does not take '\(refused.value)'"
    }
    words = words.replacing(". Did you mean", with: "; did you mean")
    words = words.prefix(1).lowercased() + words.dropFirst()
    if words.hasSuffix(".") { words.removeLast() }
    let help = whole.firstMatch(of: /See '(redress[^']*--help)'/).map { "; see '\($0.1)'" } ?? ""
    self.init(.usage, Untrusted(words).forTerminal(limit: 1_000) + (words.hasSuffix("?") ? "" : help))
  }
}
