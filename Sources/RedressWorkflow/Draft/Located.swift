package import RedressDiagnostics

/// A value with the place in the file where it is written.
package struct Located<Value: Sendable>: Sendable {
  /// What is written.
  package var value: Value
  /// Where.
  package var span: Span

  /// Pairs a value with its place.
  package init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }
}

/// An id as written.
package typealias Name = Located<String>
