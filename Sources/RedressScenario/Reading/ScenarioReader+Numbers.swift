import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import RedressXML

extension ScenarioReader {
  /// A decimal number.
  mutating func number(_ element: XMLElement, _ attribute: String) -> Located<Double>? {
    guard let found = element.attribute(attribute) else { return nil }
    return number(found.value, at: found.valueSpan, of: attribute)
  }

  private mutating func number(_ text: String, at span: Span, of attribute: String) -> Located<Double>? {
    if let number = try? Rational(decimal: text) {
      return Located(Double(number.numerator) / Double(number.denominator), span)
    }
    report(ScenarioProblem.notANumber(attribute, text, at: span))
    return nil
  }

  /// A number above zero.
  mutating func positive(_ element: XMLElement, _ attribute: String) -> Located<Double>? {
    guard let found = number(element, attribute) else { return nil }
    if found.value > 0 { return found }
    report(ScenarioProblem.notPositive(attribute, at: found.span))
    return nil
  }

  /// A number from 0 to 1.
  mutating func share(_ element: XMLElement, _ attribute: String) -> Located<Double>? {
    guard let found = number(element, attribute) else { return nil }
    if (0...1).contains(found.value) { return found }
    report(ScenarioProblem.notAShare(attribute, at: found.span))
    return nil
  }

  /// A whole number in a range.
  mutating func whole(_ element: XMLElement, _ attribute: String, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let found = element.attribute(attribute) else { return nil }
    if let number = Int(found.value), range.contains(number), found.value.utf8.first != UInt8(ascii: "+") {
      return Located(number, found.valueSpan)
    }
    report(ScenarioProblem.notWhole(found, in: range))
    return nil
  }

  /// So many weights, none below zero and not all of them zero.
  mutating func weights(_ element: XMLElement, count: Int) -> [Double]? {
    guard let found = element.attribute("weights") else { return nil }
    let texts = list(element, "weights")
    let numbers = texts.compactMap { number($0.value, at: $0.span, of: "weights") }
    guard numbers.count == texts.count else { return nil }
    guard numbers.count == count else {
      report(ScenarioProblem.wrongCount(of: numbers.count, wanted: count, at: found.valueSpan))
      return nil
    }
    if let negative = numbers.first(where: { $0.value < 0 }) {
      report(ScenarioProblem.badWeights("a weight is not below zero", at: negative.span))
      return nil
    }
    guard numbers.contains(where: { $0.value > 0 }) else {
      report(ScenarioProblem.badWeights("one of the weights at least is above zero", at: found.valueSpan))
      return nil
    }
    return numbers.map(\.value)
  }

  /// Reports probabilities that do not fit together, all of them exact decimals.
  ///
  /// Where nothing may be left over they add up to 1, else to 1 at most.
  mutating func requireSum(of elements: [XMLElement], in parent: XMLElement, isWhole: Bool) {
    let numbers = elements.compactMap { $0.attribute("p").flatMap { try? Rational(decimal: $0.value) } }
    guard numbers.count == elements.count, !numbers.isEmpty else { return }
    guard numbers.allSatisfy({ Rational.zero <= $0 && $0 <= .one }) else { return }
    let sum = numbers.reduce(Rational.zero) { sum, next in sum.flatMap { $0 + next } ?? sum } ?? .zero
    if isWhole ? sum == .one : sum <= .one { return }
    report(ScenarioProblem.wrongSum(sum, in: parent, last: elements[elements.count - 1], isWhole: isWhole))
  }
}
