public import RedressDiagnostics

/// An attribute as it stands in its tag.
public struct XMLAttribute: Sendable, Hashable {
  /// Its name; attributes with a prefix never get this far.
  public let name: String
  /// Where the name stands.
  public let nameSpan: Span
  /// Its value, with character references replaced and line ends normalised.
  public let value: String
  /// Where the value stands, without the quotes.
  public let valueSpan: Span
  /// Whether value and bytes are the same, so that an offset into the value is an offset into the file.
  public let isVerbatim: Bool

  package init(name: String, nameSpan: Span, value: String, valueSpan: Span, isVerbatim: Bool) {
    self.name = name
    self.nameSpan = nameSpan
    self.value = value
    self.valueSpan = valueSpan
    self.isVerbatim = isVerbatim
  }
}

/// An element with everything in it, and where it stands.
public struct XMLElement: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Where the name stands in the start tag.
  public let nameSpan: Span
  /// The start tag, from `<` to `>`.
  public let tagSpan: Span
  /// The whole element, from the `<` of its start tag to the `>` of its end tag.
  public let span: Span
  /// The namespace that it is in.
  public let namespace: String
  /// Its attributes, in document order.
  public let attributes: [XMLAttribute]
  /// The elements in it, in document order.
  public let children: [XMLElement]
  /// All character data directly in it, joined, not trimmed; without comments and without the text of its children.
  public let text: String
  /// From the first to the last character of its text that is not white space; nil when there is only white space.
  public let textSpan: Span?

  package init(
    name: String, nameSpan: Span, tagSpan: Span, span: Span, namespace: String, attributes: [XMLAttribute],
    children: [XMLElement], text: String, textSpan: Span?
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.tagSpan = tagSpan
    self.span = span
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
    self.textSpan = textSpan
  }

  /// The attribute with a name, or nil.
  public func attribute(_ name: String) -> XMLAttribute? { attributes.first { $0.name == name } }
}
