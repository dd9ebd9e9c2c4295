import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// Holds an element and everything in it against the table.
  mutating func node(_ element: XMLElement, _ kind: ElementKind) -> Node {
    let attributes = attributes(of: element, kind)
    return Node(
      kind: kind, span: element.nameSpan, attributes: attributes, children: children(of: element, kind),
      text: text(of: element, kind))
  }

  private mutating func attributes(
    of element: XMLElement, _ kind: ElementKind
  ) -> [(name: String, attribute: XMLAttribute)] {
    var found: [(name: String, attribute: XMLAttribute)] = []
    for attribute in element.attributes {
      if let name = attributeName(attribute, of: element, kind) { found.append((name, attribute)) }
    }
    for rule in kind.rule.attributes where rule.isRequired && !found.contains(where: { $0.name == rule.name }) {
      report(.missingAttribute(rule.name, of: kind, at: element.nameSpan))
    }
    return found
  }

  /// The name under which an attribute is read: its own, or the nearest that is not there; nil when there is none.
  private mutating func attributeName(
    _ attribute: XMLAttribute, of element: XMLElement, _ kind: ElementKind
  ) -> String? {
    if kind.rule.attribute(named: attribute.name) != nil { return attribute.name }
    var meant = nearest(to: attribute.name, .attribute, of: kind)
    if let name = meant, element.attribute(name) != nil { meant = nil }
    report(.unknownAttribute(Name(attribute.name, attribute.nameSpan), of: kind, meant: meant))
    return meant
  }

  private mutating func children(of element: XMLElement, _ kind: ElementKind) -> [Node] {
    var nodes: [Node] = []
    for child in element.children {
      guard let childKind = childKind(child, in: kind), !refuse(child, childKind, in: kind) else { continue }
      if kind.rule.single.contains(childKind), let first = nodes.first(where: { $0.kind == childKind }) {
        report(.repeatedElement(childKind, in: kind, at: child.nameSpan, first: first.span))
      } else {
        nodes.append(node(child, childKind))
      }
    }
    return nodes
  }

  /// What a child is: by its name, or by the nearest name that may stand here; nil when it is skipped.
  private mutating func childKind(_ child: XMLElement, in parent: ElementKind) -> ElementKind? {
    if let kind = parent.rule.child(named: child.name) { return kind }
    let meant = nearest(to: child.name, .element, of: parent)
    report(.unknownElement(Name(child.name, child.nameSpan), in: parent, meant: meant))
    if meant == nil { skip(child) }
    return meant.flatMap { parent.rule.child(named: $0) }
  }

  /// Says of what stands elsewhere that it may not stand here.
  private mutating func refuse(_ child: XMLElement, _ kind: ElementKind, in parent: ElementKind) -> Bool {
    guard kind == .include, parent == .fragment else { return false }
    report(.includeInFragment(child.nameSpan))
    isIncomplete = true
    return true
  }

  /// Remembers the ids in an element that is not read.
  private mutating func skip(_ element: XMLElement) {
    hasSkipped = true
    if let id = element.attribute("id")?.value { unreadIDs.insert(id) }
    for child in element.children { skip(child) }
  }

  private mutating func text(of element: XMLElement, _ kind: ElementKind) -> Name? {
    let span = element.textSpan ?? element.nameSpan
    guard let limit = kind.rule.text.limit else {
      if let stray = element.textSpan { report(.strayText(in: kind, at: stray)) }
      return nil
    }
    let words = singleSpaced(element.text)
    if words.isEmpty {
      guard case .required = kind.rule.text else { return nil }
      report(.textMissing(in: kind, at: element.nameSpan))
    }
    let length = words.unicodeScalars.count
    if length > limit { report(.textTooLong(in: kind, at: span, length: length, limit: limit)) }
    return Name(words, span)
  }
}

/// A text without white space at its ends and with one space wherever more stands.
func singleSpaced(_ text: String) -> String {
  text.utf8.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
