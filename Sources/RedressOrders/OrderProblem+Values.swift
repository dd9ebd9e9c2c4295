import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressXML

extension OrderProblem {
  static func notAToken(_ attribute: XMLAttribute, _ grammar: TokenGrammar) -> Diagnostic {
    let letters =
      switch grammar {
      case .name: "small letters, digits and '-', with a letter first"
      case .narrow: "letters, digits, '.', '_' and '-', with a letter or a digit first"
      case .wide: "letters, digits and '._-:@+/#', with a letter or a digit first"
      }
    return Diagnostic(
      .error, 620, "'\(attribute.name)' is a name of 1 to \(OrderLimit.idLength) plain characters",
      at: Label(attribute.valueSpan, "not written like one"), cause: "it may have \(letters)",
      fix: grammar == .name && TokenGrammar.name.admits(attribute.value.lowercased())
        ? "write '\(attribute.value.lowercased())'" : nil)
  }

  static func empty(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 621, "'\(attribute.name)' needs at least one visible character",
      at: Label(attribute.valueSpan, "nothing is written here"))
  }

  static func tooLong(_ attribute: XMLAttribute, limit: Int) -> Diagnostic {
    let length = attribute.value.unicodeScalars.count
    return Diagnostic(
      .error, 622, "'\(attribute.name)' has at most \(limit) characters",
      at: Label(attribute.valueSpan, "\(length) characters"), fix: "shorten it by \(length - limit)")
  }

  static func unknownCurrency(_ attribute: XMLAttribute, nearest: Currency?) -> Diagnostic {
    Diagnostic(
      .error, 630, "no active currency has the code '\(quoted(attribute.value))'",
      at: Label(attribute.valueSpan, "not an active currency"),
      cause: "a currency is named by its three capital letters of ISO 4217; codes withdrawn, for tests and for metals "
        + "are not money, and amounts are not looked at until this is right",
      fix: nearest.map { "did you mean '\($0.code)'?" })
  }

  /// An amount that does not read: written otherwise, too many digits, too large.
  static func notAnAmount(_ attribute: XMLAttribute, _ currency: Currency, _ error: MoneyError) -> Diagnostic {
    if let other = try? Money(parsing: attribute.value) { return withCode(attribute, other, currency) }
    return Diagnostic(
      .error, 631, "'\(quoted(attribute.value))' is not an amount in \(currency.code)",
      at: Label(attribute.valueSpan, error.description),
      cause: "an amount is written \(written(currency)); it is never below zero and never rounded",
      fix: likelyAmount(attribute.value, currency))
  }

  private static func written(_ currency: Currency) -> String {
    currency.exponent == 0
      ? "in digits alone" : "in digits and at most one point, with at most \(currency.exponent) digits after it"
  }

  private static func withCode(_ attribute: XMLAttribute, _ amount: Money, _ currency: Currency) -> Diagnostic {
    guard amount.currency == currency else {
      return Diagnostic(
        .error, 632, "an order has one currency, and here it is \(currency.code)",
        at: Label(attribute.valueSpan, "this is in \(amount.currency.code)"), cause: "amounts are never converted")
    }
    return Diagnostic(
      .error, 632, "an amount is written without its currency",
      at: Label(attribute.valueSpan, "the currency stands once, in 'currency'"), fix: "write '\(amount.amountText)'")
  }

  /// What was meant, if there is just one way to read it: a decimal comma, a plus, spaces around it.
  private static func likelyAmount(_ text: String, _ currency: Currency) -> String? {
    if text.utf8.first == UInt8(ascii: "-") { return "leave the sign out; what was taken off is a '<discount>'" }
    let point = text.contains(".") ? text : String(text.map { $0 == "," ? "." : $0 })
    let plain = String(point.filter { !$0.isWhitespace && $0 != "+" })
    guard let amount = try? Money(parsing: plain, in: currency) else { return nil }
    return "write '\(amount.amountText)'"
  }

  static func notAnInstant(_ attribute: XMLAttribute, _ error: InstantSyntaxError) -> Diagnostic {
    Diagnostic(
      .error, 633, "'\(attribute.name)' is an instant, with its offset",
      at: Label(attribute.valueSpan, error.description),
      cause: "an instant is a day, 'T', a time and 'Z' or an offset, in the years 1970 to 2199",
      fix: "write it like '2026-03-02T09:15:00Z' or '2026-03-02T10:15:00+01:00'")
  }

  static func notAQuantity(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 634, "a quantity is a whole number from 1 to \(OrderLimit.quantity)",
      at: Label(attribute.valueSpan, "not such a number"), cause: "it is written in plain digits, without leading zeros"
    )
  }

  static func tooLargeToAdd(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 641, "the amounts of '<\(element.name)>' are too large to add up", at: Label(element.nameSpan, "in here"),
      cause: "a sum fits in 64 bits of minor units or is refused")
  }
}
