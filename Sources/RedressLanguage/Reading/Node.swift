import RedressDiagnostics
import RedressWorkflow
import RedressXML

/// An element that was held against its rule: what is left is what it may hold.
struct Node {
  /// What it is.
  let kind: ElementKind
  /// Where its name stands.
  let span: Span
  /// Its attributes, by the names that they have or were meant to have.
  let attributes: [(name: String, attribute: XMLAttribute)]
  /// The elements in it, in document order.
  let children: [Node]
  /// The words in it, with single spaces between.
  let text: Name?

  /// The attribute with a name.
  func attribute(_ name: String) -> XMLAttribute? { attributes.first { $0.name == name }?.attribute }

  /// The value of an attribute as it is written.
  func value(_ name: String) -> Name? { attribute(name).map { Name($0.value, $0.valueSpan) } }

  /// The name of an attribute, with its place.
  func attributeName(_ name: String) -> Name { Name(name, attribute(name)?.nameSpan ?? span) }

  /// The first child of a kind.
  func child(_ kind: ElementKind) -> Node? { children.first { $0.kind == kind } }

  /// The children of a kind.
  func children(_ kind: ElementKind) -> [Node] { children.filter { $0.kind == kind } }
}
