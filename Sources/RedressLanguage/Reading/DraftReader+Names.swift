import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// The id in a required attribute; an empty one where it is missing, which has been said.
  mutating func id(_ node: Node, _ attribute: String = "id") -> Name {
    optionalID(node, attribute) ?? Name("", node.span)
  }

  /// The id in an attribute; nil when the attribute is not there.
  mutating func optionalID(_ node: Node, _ attribute: String) -> Name? {
    guard let id = node.value(attribute) else { return nil }
    if !isID(id.value) { report(.badID(id)) }
    return id
  }

  /// The ids in an attribute; none when it is not there.
  mutating func ids(_ node: Node, _ attribute: String) -> [Name] {
    let names = items(node, attribute)
    for name in names where !isID(name.value) { report(.badID(name)) }
    return names
  }

  /// The ids in an attribute; nil when it is not there.
  mutating func optionalIDs(_ node: Node, _ attribute: String) -> [Name]? {
    node.attribute(attribute) == nil ? nil : ids(node, attribute)
  }

  /// One of the words that the table allows; nil when the attribute is not there or holds another word.
  mutating func word(_ node: Node, _ attribute: String) -> Name? {
    guard let word = node.value(attribute), case .word(let allowed)? = node.kind.rule.attribute(named: attribute)?.kind
    else { return nil }
    if allowed.contains(word.value) { return word }
    report(.unknownWord(word, of: attribute, expected: allowed))
    return nil
  }

  /// Those words of a list that the table allows, each once.
  mutating func words(_ node: Node, _ attribute: String) -> [Name] {
    guard case .words(let allowed)? = node.kind.rule.attribute(named: attribute)?.kind else { return [] }
    var taken: [Name] = []
    for word in items(node, attribute) {
      if !allowed.contains(word.value) {
        report(.unknownWord(word, of: attribute, expected: allowed))
      } else if taken.contains(where: { $0.value == word.value }) {
        report(.repeatedWord(word, in: attribute))
      } else {
        taken.append(word)
      }
    }
    return taken
  }

  /// What an enumeration's word stands for; nil when the attribute is not there or was refused.
  mutating func choice<Value>(_ node: Node, _ attribute: String, _ values: [String: Value]) -> Located<Value>? {
    guard let word = word(node, attribute) else { return nil }
    guard let value = values[word.value] else {
      preconditionFailure("the table allows '\(word.value)' in '\(attribute)', and nothing reads it")
    }
    return Located(value, word.span)
  }

  /// The parts of a list with spaces between; an attribute that holds none is reported.
  mutating func items(_ node: Node, _ name: String) -> [Name] {
    guard let attribute = node.attribute(name) else { return [] }
    let items = split(attribute)
    if items.isEmpty { report(.emptyList(name, at: attribute.valueSpan)) }
    return items
  }

  private func split(_ attribute: XMLAttribute) -> [Name] {
    let source = self.source(of: attribute)
    var items: [Name] = []
    var start: Int?
    for (index, byte) in source.bytes.enumerated() {
      if isSpace(byte) {
        if let begin = start { items.append(Name(source.text(begin..<index), source.span(begin..<index))) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let begin = start {
      items.append(Name(source.text(begin..<source.bytes.count), source.span(begin..<source.bytes.count)))
    }
    return items
  }
}
