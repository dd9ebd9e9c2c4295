import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow
import RedressXML

extension ScenarioReader {
  /// A name of the scenario or of its workflow.
  mutating func name(_ element: XMLElement, _ attribute: String) -> Name? {
    guard let found = element.attribute(attribute) else { return nil }
    return name(found.value, at: found.valueSpan, of: attribute)
  }

  private mutating func name(_ text: String, at span: Span, of attribute: String) -> Name? {
    let isName =
      text.utf8.count <= ScenarioLimit.idLength && text.utf8.first.map(isSmallLetter) == true
      && text.utf8.allSatisfy { isSmallLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    if isName { return Name(text, span) }
    report(ScenarioProblem.notAName(attribute, text, at: span))
    return nil
  }

  private func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  /// Words with spaces between, each with its own place.
  func list(_ element: XMLElement, _ attribute: String) -> [Name] {
    guard let found = element.attribute(attribute) else { return [] }
    let whole = found.value
    return whole.split(whereSeparator: \.isWhitespace).map { word in
      let start = whole.utf8.distance(from: whole.utf8.startIndex, to: word.startIndex)
      let span = found.isVerbatim ? found.valueSpan.part(start..<start + word.utf8.count) : found.valueSpan
      return Name(String(word), span)
    }
  }

  /// Names with spaces between; one at least.
  mutating func names(_ element: XMLElement, _ attribute: String) -> [Name] {
    let found = list(element, attribute)
    if found.isEmpty, let empty = element.attribute(attribute) {
      report(ScenarioProblem.empty(attribute, at: empty.valueSpan))
    }
    return found.compactMap { name($0.value, at: $0.span, of: attribute) }
  }

  /// Any words but none.
  mutating func words(_ element: XMLElement, _ attribute: String) -> Name? {
    guard let found = element.attribute(attribute) else { return nil }
    guard found.value.allSatisfy(\.isWhitespace) else { return Name(found.value, found.valueSpan) }
    report(ScenarioProblem.empty(attribute, at: found.valueSpan))
    return nil
  }

  /// One of some words.
  mutating func word(_ element: XMLElement, _ attribute: String, among words: [String]) -> Name? {
    guard let found = element.attribute(attribute) else { return nil }
    if words.contains(found.value) { return Name(found.value, found.valueSpan) }
    report(ScenarioProblem.notAWord(found, among: words))
    return nil
  }

  mutating func checkTitle(_ element: XMLElement) {
    if element.text.allSatisfy(\.isWhitespace) { report(ScenarioProblem.empty("title", at: element.nameSpan)) }
    if element.text.unicodeScalars.count > ScenarioLimit.titleScalars {
      report(ScenarioProblem.tooLong("title", at: element.textSpan ?? element.nameSpan))
    }
  }

  mutating func currency(_ attribute: XMLAttribute) -> Located<Currency>? {
    if let currency = Currency(attribute.value) { return Located(currency, attribute.valueSpan) }
    report(ScenarioProblem.unknownCurrency(attribute))
    return nil
  }

  mutating func zone(_ element: XMLElement) -> Zone? {
    guard let found = element.attribute("time-zone") else { return .utc }
    do {
      return try Zone.named(found.value)
    } catch {
      report(ScenarioProblem.unknownZone(found))
      return nil
    }
  }

  mutating func instant(_ element: XMLElement, _ attribute: String) -> Located<Instant>? {
    guard let found = element.attribute(attribute) else { return nil }
    do {
      return Located(try Instant.parse(found.value), found.valueSpan)
    } catch {
      report(ScenarioProblem.notAnInstant(found, error))
      return nil
    }
  }

  /// An amount in the scenario's currency.
  mutating func amount(_ element: XMLElement, _ attribute: String) -> Money? {
    guard let found = element.attribute(attribute) else { return nil }
    guard let currency else {
      if !hasCurrency { report(ScenarioProblem.amountWithoutCurrency(found)) }
      return nil
    }
    do {
      return try Money(parsing: found.value, in: currency)
    } catch {
      report(ScenarioProblem.notAnAmount(found, currency, error))
      return nil
    }
  }
}
