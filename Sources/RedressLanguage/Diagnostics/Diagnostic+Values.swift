import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

// The words for values that cannot be read: one function a case.
extension Diagnostic {
  static func badID(_ id: Name) -> Diagnostic {
    let folded = id.value.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    return Diagnostic(
      .error, 101, id.value.isEmpty ? "an id is empty" : "'\(shortened(id.value))' is no id",
      at: Label(id.span, "an id has small letters, digits and hyphens, a letter first"),
      cause: "ids stand in conditions, logs and file names, so they are plain ASCII",
      fix: isID(folded) ? "write '\(folded)'" : nil)
  }

  static func unknownWord(_ word: Name, of attribute: String, expected: [String]) -> Diagnostic {
    let meant = nearestName(to: word.value, in: expected)
    return Diagnostic(
      .error, 102, "'\(attribute)' cannot be '\(shortened(word.value))'", at: Label(word.span, "not one of its words"),
      cause: "it takes \(expected.count == 1 ? "only " : "")\(list(expected))",
      fix: meant.map { "did you mean '\($0)'?" } ?? (expected.count == 1 ? "write '\(expected[0])'" : nil))
  }

  static func emptyList(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 103, "'\(attribute)' names nothing", at: Label(span, "at least one name is expected here"),
      fix: "name something, or delete the attribute")
  }

  static func repeatedWord(_ word: Name, in attribute: String) -> Diagnostic {
    Diagnostic(
      .error, 103, "'\(attribute)' names '\(word.value)' twice", at: Label(word.span, "once more"), fix: "delete it")
  }

  static func badWhole(_ text: Name, of attribute: String, in range: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      .error, 104, "'\(attribute)' cannot be '\(shortened(text.value))'", at: Label(text.span, "no such number"),
      cause: "it takes a whole number from \(range.lowerBound) to \(range.upperBound), in plain digits")
  }

  static func badNumber(_ text: Name, of attribute: String, _ error: MoneyError) -> Diagnostic {
    Diagnostic(
      .error, 105, "'\(attribute)' cannot be '\(shortened(text.value))'", at: Label(text.span, "no such number"),
      cause: "a number is written in digits with at most one point, such as 12.50: \(error.description)")
  }

  static func badMoney(_ text: Name, of attribute: String, _ error: MoneyError) -> Diagnostic {
    Diagnostic(
      .error, 106, "'\(attribute)' cannot be '\(shortened(text.value))'", at: Label(text.span, "no amount of money"),
      cause: "an amount is written with its currency, such as 250.00 USD: \(error.description)")
  }

  static func badPercent(_ text: Name, _ error: MoneyError) -> Diagnostic {
    Diagnostic(
      .error, 107, "'\(shortened(text.value))' is no percentage", at: Label(text.span, "this number"),
      cause: "a percentage is a number from 0 to 100 with at most 4 decimal digits: \(error.description)")
  }

  static func badDate(_ text: Name) -> Diagnostic {
    Diagnostic(
      .error, 108, "'\(shortened(text.value))' is no date", at: Label(text.span, "a date like 2026-03-14 is expected"),
      cause: "dates are written year, month, day, and lie in the years 1970 to 2199")
  }

  static func unknownZone(_ error: UnknownZone, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 109, "no time zone is named '\(shortened(error.name))'", at: Label(span, "unknown"),
      cause:
        "a zone has its canonical IANA name, such as 'Europe/Berlin', or is 'UTC'; abbreviations mean several zones",
      fix: error.suggestion.map { "did you mean '\($0)'?" })
  }

  static func badInterval(_ text: Name) -> Diagnostic {
    Diagnostic(
      .error, 110, "'\(shortened(text.value))' is no span of dates", at: Label(text.span, "two dates are expected"),
      cause: "a calendar says nothing outside its span, so both ends are written",
      fix: "write it like 2026-01-01/2027-12-31")
  }

  static func datesReversed(first: Span, last: Name) -> Diagnostic {
    Diagnostic(
      .error, 111, "a span of dates ends before it begins", at: Label(last.span, "this is the earlier date"),
      related: [Label(first, "the beginning")], fix: "write the earlier date first")
  }

  static func badCalendar(_ error: CalendarError, at span: Span) -> Diagnostic {
    Diagnostic(.error, 111, error.description, at: Label(span, "in this calendar"))
  }

  static func badTime(_ text: Name) -> Diagnostic {
    Diagnostic(
      .error, 112, "'\(shortened(text.value))' is no time of day",
      at: Label(text.span, "a time like 09:30 is expected"),
      cause: "times have two digits for the hour and two for the minute, from 00:00 to 24:00")
  }

  static func hoursReversed(_ from: Name, _ to: Name) -> Diagnostic {
    Diagnostic(
      .error, 112, "office hours end before they begin", at: Label(to.span, "this is not later than '\(from.value)'"),
      related: [Label(from.span, "the beginning")], fix: "write two 'hours' for hours that pass midnight")
  }

  static func badCurrency(_ text: Name, _ error: MoneyError) -> Diagnostic {
    Diagnostic(
      .error, 113, "'\(shortened(text.value))' is no currency", at: Label(text.span, "unknown"),
      cause: "a currency is the three capital letters of ISO 4217: \(error.description)")
  }

  static func textMissing(in kind: ElementKind, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 114, "'\(kind.name)' needs words", at: Label(span, "no text stands in it"),
      cause: "what stands in it is shown to people", fix: "write <\(kind.name)>…</\(kind.name)>")
  }

  static func emptyText(_ attribute: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 114, "'\(attribute)' needs words", at: Label(span, "nothing is written here"),
      cause: "it is shown to people")
  }

  static func textTooLong(in kind: ElementKind, at span: Span, length: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, 115, "a '\(kind.name)' may have \(limit) characters, and this one has \(length)",
      at: Label(span, "too long"), cause: "longer words fit no screen and no notice", fix: "shorten it")
  }

  static func textTooLong(
    _ attribute: String, in kind: ElementKind, at span: Span, length: Int, limit: Int
  ) -> Diagnostic {
    Diagnostic(
      .error, 115, "the '\(attribute)' of '\(kind.name)' may have \(limit) characters, and this one has \(length)",
      at: Label(span, "too long"), fix: "shorten it")
  }

  static func badMediaType(_ word: Name) -> Diagnostic {
    Diagnostic(
      .error, 121, "'\(shortened(word.value))' is no media type",
      at: Label(word.span, "a media type like image/jpeg is expected"),
      cause:
        "small letters, digits, '.', '+' and '-' around one stroke; no patterns, because files are checked by content")
  }

  static func tooManyPlaces(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, 122, "a workflow may have \(limit) phases and interludes", at: Label(span, "this one is over that"),
      cause: "nothing from here on was read as a phase")
  }
}
