import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressXML

/// Which characters an id may have; the narrow ones can stand in a command beside other words.
enum TokenGrammar {
  /// A name of the workflow: small letters, digits and hyphens, a letter first.
  case name
  /// An id of the order: letters, digits, `.`, `_`, `-`, a letter or digit first.
  case narrow
  /// A reference of a shop: the same, and `:`, `@`, `+`, `/`, `#`.
  case wide

  func admits(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= OrderLimit.idLength, admits(first: first) else {
      return false
    }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || extras.utf8.contains($0) }
  }

  private func admits(first: UInt8) -> Bool {
    switch self {
    case .name: isSmall(first)
    case .narrow, .wide: isLetterOrDigit(first)
    }
  }

  private var extras: String {
    switch self {
    case .name: "-"
    case .narrow: "._-"
    case .wide: "._-:@+/#"
    }
  }

  private func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let capital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    return isSmall(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (self != .name && capital)
  }
}

extension OrderDraft {
  mutating func token(_ attribute: XMLAttribute, _ grammar: TokenGrammar) -> String? {
    if grammar.admits(attribute.value) { return attribute.value }
    report(OrderProblem.notAToken(attribute, grammar))
    return nil
  }

  mutating func text(_ attribute: XMLAttribute, atMost limit: Int) -> Untrusted? {
    let length = attribute.value.unicodeScalars.count
    guard length <= limit, !attribute.value.allSatisfy(\.isWhitespace) else {
      report(length > limit ? OrderProblem.tooLong(attribute, limit: limit) : OrderProblem.empty(attribute))
      return nil
    }
    return Untrusted(attribute.value)
  }

  mutating func currency(_ attribute: XMLAttribute) -> Currency? {
    if let currency = Currency(attribute.value) { return currency }
    report(OrderProblem.unknownCurrency(attribute, nearest: Currency.nearest(to: attribute.value)))
    return nil
  }

  mutating func amount(_ attribute: XMLAttribute) -> Money? {
    guard let currency else { return nil }
    do {
      return try Money(parsing: attribute.value, in: currency)
    } catch {
      report(OrderProblem.notAnAmount(attribute, currency, error))
      return nil
    }
  }

  mutating func quantity(_ attribute: XMLAttribute) -> Int64? {
    guard let number = try? Rational(decimal: attribute.value), number.isWhole, !attribute.value.contains("."),
      (1...OrderLimit.quantity).contains(number.numerator)
    else {
      report(OrderProblem.notAQuantity(attribute))
      return nil
    }
    return number.numerator
  }

  mutating func instant(_ attribute: XMLAttribute) -> Instant? {
    do {
      return try Instant.parse(attribute.value)
    } catch {
      report(OrderProblem.notAnInstant(attribute, error))
      return nil
    }
  }
}
