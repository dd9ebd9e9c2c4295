/// Text that came from a party: names, notes, answers, anything that somebody outside typed.
///
/// It has no description, and interpolating it is refused by the compiler wherever warnings are errors, so the only
/// ways to an output are the doors below, each of which makes it harmless for one kind of output.
public struct Untrusted: Sendable, Hashable {
  /// The text as it was typed: for storing and comparing, never for printing.
  public let raw: String

  /// Wraps a text.
  public init(_ raw: String) { self.raw = raw }
}

extension Untrusted: CustomReflectable {
  /// Shows nothing, so that `String(describing:)`, `dump` and a test's failure cannot print the text either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension DefaultStringInterpolation {
  /// Not for use: say `forTerminal()`, `forJSON()`, `forHTML()` or `forCSV()`.
  ///
  /// Deprecated, not unavailable: the compiler would pass over an unavailable one and take the generic one.
  @available(*, deprecated, message: "untrusted text is printed by forTerminal(), forJSON(), forHTML() or forCSV()")
  public mutating func appendInterpolation(_ value: Untrusted) {
    appendLiteral(value.forTerminal())
  }
}
