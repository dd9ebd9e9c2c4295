import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

extension DraftReader {
  /// A whole number within a range; nil when the attribute is not there or was refused.
  mutating func whole(_ node: Node, _ attribute: String, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let text = node.value(attribute) else { return nil }
    if let number = try? Rational(decimal: text.value), number.isWhole, !text.value.contains("."),
      let value = Int(exactly: number.numerator), range.contains(value)
    {
      return Located(value, text.span)
    }
    report(.badWhole(text, of: attribute, in: range))
    return nil
  }

  /// A number, or an amount of money; nil when the attribute is not there or was refused.
  mutating func literal(_ node: Node, _ attribute: String, isMoney: Bool) -> Located<DraftLiteral>? {
    guard let text = node.value(attribute) else { return nil }
    do {
      if isMoney { return Located(.money(try Money(parsing: text.value)), text.span) }
      return Located(.number(try Rational(decimal: text.value)), text.span)
    } catch {
      report(isMoney ? .badMoney(text, of: attribute, error) : .badNumber(text, of: attribute, error))
      return nil
    }
  }

  /// A date; nil when the attribute is not there or was refused.
  mutating func date(_ node: Node, _ attribute: String) -> Located<Day>? {
    guard let text = node.value(attribute) else { return nil }
    if let day = Day.parse(text.value) { return Located(day, text.span) }
    report(.badDate(text))
    return nil
  }

  /// A zone; nil when the attribute is not there or was refused.
  mutating func zone(_ node: Node, _ attribute: String) -> Located<Zone>? {
    guard let text = node.value(attribute) else { return nil }
    if let zone = zones[text.value] { return Located(zone, text.span) }
    do {
      let zone = try Zone.named(text.value)
      zones[text.value] = zone
      return Located(zone, text.span)
    } catch {
      report(.unknownZone(error, at: text.span))
      return nil
    }
  }

  /// A currency; nil when the attribute is not there or was refused.
  mutating func currency(_ node: Node, _ attribute: String) -> Located<Currency>? {
    guard let text = node.value(attribute) else { return nil }
    do {
      return Located(try Currency(parsing: text.value), text.span)
    } catch {
      report(.badCurrency(text, error))
      return nil
    }
  }

  /// Words for people in an attribute, with single spaces between.
  mutating func words(in node: Node, _ attribute: String) -> Name? {
    guard let text = node.value(attribute) else { return nil }
    let words = singleSpaced(text.value)
    if words.isEmpty {
      report(.emptyText(attribute, at: text.span))
    } else if words.unicodeScalars.count > TextRule.titleLimit {
      let length = words.unicodeScalars.count
      report(.textTooLong(attribute, in: node.kind, at: text.span, length: length, limit: TextRule.titleLimit))
    }
    return Name(words, text.span)
  }
}
