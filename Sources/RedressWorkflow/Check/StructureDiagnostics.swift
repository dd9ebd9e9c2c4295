import RedressDiagnostics
import RedressMoney
import RedressTime

/// The words of RD030x and RD031x: places, clocks and what leads where.
extension Diagnostic {
  static func windowWithoutExpires(_ window: DraftWindow) -> Diagnostic {
    Diagnostic(
      .error, 301, "a window says what silence means", at: Label(window.element, "an 'expires' is missing"),
      fix: "add '<expires goto=\"…\"/>', or '<expires/>' with effects alone when the phase stays")
  }

  static func lastExpiresConditional(_ last: DraftExpiry, window: DraftWindow) -> Diagnostic {
    Diagnostic(
      .error, 301, "the last 'expires' of a window has no condition",
      at: Label(last.condition?.text.span ?? last.element, "when this does not hold, nothing is said"),
      related: [Label(window.element, "the window")], fix: "add an 'expires' without 'if' after it")
  }

  static func neverReached(_ what: String, _ span: Span, after earlier: Span) -> Diagnostic {
    Diagnostic(
      .error, 302, "\(what) is never reached", at: Label(span, "nothing is left for this"),
      related: [Label(earlier, "this always holds")], cause: "the first that holds is taken")
  }

  static func backOutsideInterlude(_ goto: Name) -> Diagnostic {
    Diagnostic(
      .error, 303, "'back' leads out of an interlude, and none is around this",
      at: Label(goto.span, "there is nothing to go back to"),
      fix: "name the phase, route or end that comes next")
  }

  static func routeCycle(_ cycle: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 304, "route '\(cycle.first ?? "")' leads back to itself", at: Label(span, "this closes the ring"),
      cause: "routes take no time, so a ring of them never ends: " + ring(cycle, " to "))
  }

  static func waitsForEver(_ place: DraftPlace, hasWindow: Bool) -> Diagnostic {
    Diagnostic(
      .error, 305, "\(place.kind.noun) '\(place.id.value)' can wait for ever",
      at: Label(place.id.span, hasWindow ? "no window around it leads out" : "no window runs here"),
      cause: "every way out needs an act, and nobody is obliged to act",
      fix: "add a window with '<expires goto=\"…\"/>' to it or around it")
  }

  static func routeWithoutOtherwise(_ route: DraftRoute) -> Diagnostic {
    Diagnostic(
      .error, 307, "route '\(route.id.value)' has no 'otherwise'", at: Label(route.element, "'otherwise' is missing"),
      cause: "when no 'case' holds the case would have nowhere to go", fix: "add '<otherwise goto=\"…\"/>'")
  }

  static func unreachable(_ noun: String, _ name: Name) -> Diagnostic {
    Diagnostic(
      .error, 308, "no case ever comes to \(noun) '\(name.value)'", at: Label(name.span, "nothing leads here"),
      cause: "no 'goto' that a case can follow names it", fix: "lead a 'goto' here, or remove it")
  }

  static func emptyWorkflow(_ element: Span) -> Diagnostic {
    Diagnostic(.error, 309, "a workflow has phases and ends", at: Label(element, "there is none in it"))
  }

  static func noExit(_ place: DraftPlace) -> Diagnostic {
    Diagnostic(
      .error, 310, "nothing leads out of \(place.kind.noun) '\(place.id.value)'",
      at: Label(place.id.span, "a case that comes here stays"),
      cause: "neither an act nor a window in it or around it has a 'goto' to another place",
      fix: "add an 'on' or a window with a 'goto'; a place where cases stop is an 'end'")
  }

  static func neverHolds(_ holder: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 313, "the condition of \(holder) can never hold", at: Label(span, "this is never yes"),
      cause: "it comes to the same whatever the case holds", fix: "correct the condition, or remove what it guards")
  }

  static func openingInside(at span: Span, place: Name) -> Diagnostic {
    Diagnostic(
      .error, 326, "a case opens in the workflow itself, not in '\(place.value)'",
      at: Label(span, "'open' inside a phase"),
      related: [Label(place.span, "the phase around it")], fix: "move this 'on' out of all phases")
  }

  static func openingIntoInterlude(_ goto: Name) -> Diagnostic {
    Diagnostic(
      .error, 327, "a case cannot open in an interlude", at: Label(goto.span, "this is an interlude, or stands in one"),
      cause: "an interlude suspends where the case was, and it was nowhere")
  }

  static func windowNotAlive(_ name: Name, home: Name, place: Name, effect: String) -> Diagnostic {
    Diagnostic(
      .error, 318,
      "window '\(name.value)' does not run here, so it cannot be \(effect == "extend" ? "extended" : "restarted")",
      at: Label(name.span, "a window of '\(home.value)'"),
      related: [Label(place.span, "this happens in '\(place.value)'")],
      cause: "a window runs while the case is in its phase, and begins when the phase has been entered")
  }

  static func restartOfAnchored(_ name: Name, window: DraftWindow) -> Diagnostic {
    Diagnostic(
      .error, 317, "window '\(name.value)' counts from an instant and cannot be restarted",
      at: Label(name.span, "restarted here"),
      related: [
        Label(window.deadline?.anchor?.text.span ?? window.element, "it ends with this, whenever it is restarted")
      ],
      cause: "'restart' counts anew from now, and only a window without 'from', 'before' and 'until' counts from there",
      fix: "use 'extend', or count the window from the entry of its phase")
  }
}

/// The words of RD032x: calendars and amounts of time.
extension Diagnostic {
  static func reminderTooEarly(_ reminder: DraftReminder, window: DraftAmount) -> Diagnostic {
    Diagnostic(
      .error, 316, "this reminder comes before its window begins",
      at: Label(reminder.left.span, "further from the end than the window is long"),
      related: [Label(window.quantity.text.span, "the window's length")],
      fix: "make it less than the window")
  }

  static func calendarMissing(_ what: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 323, "\(what) working days, and no calendar says which those are",
      at: Label(span, "a calendar is missing"),
      fix: "add calendar=\"…\" with the id of a calendar or of a party that has one")
  }

  static func partyWithoutCalendar(_ name: Name, party: Span) -> Diagnostic {
    Diagnostic(
      .error, 323, "party '\(name.value)' has no calendar", at: Label(name.span, "its calendar is wanted here"),
      related: [Label(party, "declared without one")], fix: "add calendar=\"…\" to the party")
  }

  static func calendarTooShort(
    _ name: Name, _ calendar: WorkingCalendar, days: Int, amount: Rational, unit: Located<CountingUnit>
  ) -> Diagnostic {
    Diagnostic(
      .error, 324, "calendar '\(calendar.id)' is good for fewer days than this window has",
      at: Label(name.span, "it has \(days), and \(amount) are counted"), related: [Label(unit.span, "counted here")],
      cause:
        "it is valid from \(calendar.valid.lowerBound) to \(calendar.valid.upperBound), and is never guessed beyond",
      fix: "extend 'valid' of the calendar")
  }

  static func firstDayWithoutEndOfDay(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 325, "a window that counts its first day ends with a day", at: Label(span, "'ends' is missing"),
      cause: "when the first day counts, the days are whole ones", fix: "add ends=\"end-of-day\"")
  }
}
