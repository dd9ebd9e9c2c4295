/// The elements of the language.
///
/// A name that means two things is two kinds here: `case` in a `fact` and `case` in a `route` hold different things.
enum ElementKind: Int, Sendable, CaseIterable {
  case workflow, fragment, include, title
  case party, setting, reason, expects, evidenceKind
  case calendar, holiday, workingDay, hours
  case fact, ask, value, factCase, factOtherwise
  case action, input
  case phase, interlude, evidence, threshold, enter, on, run
  case window, notBefore, notAfter, remind, expires
  case route, routeCase, routeOtherwise, end
  case ruling, rule, rulingOtherwise, because
  case guarantees, endsWithin, hears, never
  case set, adopt, award, decide, fallBack, hold, net, credit, takeBack, restart, extend, notify
  case refund, deduct, returnGoods, replacement, instead, pay, perform, noRemedy

  /// What it holds.
  var rule: ElementRule { ElementRule.table[rawValue] }

  /// Its name in a file.
  var name: String { rule.name }
}
