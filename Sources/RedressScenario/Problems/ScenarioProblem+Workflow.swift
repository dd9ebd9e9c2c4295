import RedressDiagnostics
import RedressMoney
import RedressWorkflow

extension ScenarioProblem {
  static func unknownName(_ name: Name, kind: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      .error, 750, "the workflow has no \(kind) named '\(quoted(name.value))'",
      at: Label(name.span, "no such \(kind)"),
      cause: names.isEmpty ? "it has no \(kind) at all" : nil, fix: didYouMean(name.value, among: names))
  }

  static func unknownHere(_ name: Name, kind: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      .error, 751, "this scenario has no \(kind) named '\(quoted(name.value))'",
      at: Label(name.span, "no such \(kind)"),
      cause: names.isEmpty ? "it has no \(kind) at all" : "there are \(names.joined(separator: ", "))",
      fix: didYouMean(name.value, among: names))
  }

  static func nobodyActs(_ name: Name, isEnd: Bool) -> Diagnostic {
    Diagnostic(
      .error, 752, "nobody acts in '\(name.value)'", at: Label(name.span, isEnd ? "an end" : "a route"),
      cause: "behaviour belongs to a phase or an interlude, which takes time")
  }

  static func noWorkflow(_ href: Name, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, 753, "the workflow cannot be read: \(reason)", at: Label(href.span, "'\(quoted(href.value))'"),
      cause: "the path is read from the folder of the scenario")
  }

  static func faultyWorkflow(_ href: Name, count: Int, first: String) -> Diagnostic {
    Diagnostic(
      .error, 754, "the workflow has \(count == 1 ? "an error" : "\(count) errors")", at: Label(href.span, "this one"),
      cause: "the first is: \(first)", fix: "run 'redress check' on the workflow")
  }

  static func childCases(_ href: Name, child: String) -> Diagnostic {
    Diagnostic(
      .error, 785, "cases of this workflow open child cases, and those are not simulated",
      at: Label(href.span, "runs '\(quoted(child))'"),
      cause: "a scenario says how people behave under one workflow",
      fix: "simulate the workflow of the child by itself, or the parent without its '<run>'")
  }

  static func noSuchAct(_ action: Name, party: String, place: String, open: [String]) -> Diagnostic {
    Diagnostic(
      .error, 755, "'\(party)' cannot do '\(action.value)' in '\(place)'", at: Label(action.span, "no 'on' for it"),
      cause: open.isEmpty ? "it can do nothing there" : "it can do \(open.joined(separator: ", "))",
      fix: didYouMean(action.value, among: open))
  }

  static func cannotOpen(_ party: Name, open: [String]) -> Diagnostic {
    Diagnostic(
      .error, 755, "'\(party.value)' cannot open a case", at: Label(party.span, "no 'on action=\"open\"' for it"),
      cause: "cases are opened by \(open.joined(separator: ", "))")
  }

  static func wrongSource(_ fact: Name, wanted: String) -> Diagnostic {
    Diagnostic(
      .error, 756, "'\(fact.value)' is no fact \(wanted)", at: Label(fact.span, "comes from elsewhere"),
      cause: "the attribute 'from' of the workflow's fact says where its value may come from")
  }

  static func wrongQuantity(_ fact: Name, at span: Span, wanted: String) -> Diagnostic {
    Diagnostic(
      .error, 757, "'\(fact.value)' needs \(wanted)", at: Label(span, "of another type"),
      related: [Label(fact.span, "this fact")])
  }

  static func unknownValue(_ value: Name, of fact: String, among values: [String]) -> Diagnostic {
    Diagnostic(
      .error, 758, "'\(fact)' has no value '\(quoted(value.value))'", at: Label(value.span, "no such value"),
      cause: "its values are \(values.joined(separator: ", "))", fix: didYouMean(value.value, among: values))
  }

  static func noGate(_ kind: Name, party: String, place: String) -> Diagnostic {
    Diagnostic(
      .error, 759, "'\(party)' cannot give evidence in '\(place)'", at: Label(kind.span, "not taken there"),
      cause: "no '<evidence>' of the phase or around it takes items from '\(party)'")
  }

  static func fixedSetting(_ setting: Name) -> Diagnostic {
    Diagnostic(
      .error, 760, "'\(setting.value)' cannot be changed", at: Label(setting.span, "has no 'min' and 'max'"),
      cause: "the workflow says within which bounds a setting may be another")
  }

  static func outsideBounds(_ value: Name, of setting: String, least: String, most: String) -> Diagnostic {
    Diagnostic(
      .error, 761, "'\(setting)' is from \(least) to \(most)", at: Label(value.span, "outside"),
      cause: "these are 'min' and 'max' of the workflow")
  }

  static func notASetting(_ value: Name, of setting: String, isMoney: Bool) -> Diagnostic {
    Diagnostic(
      .error, 761, "'\(setting)' is \(isMoney ? "an amount with its currency" : "a number")",
      at: Label(value.span, "'\(quoted(value.value))' is none"))
  }

  static func wrongSide(_ party: Name, isNeutral: Bool) -> Diagnostic {
    isNeutral
      ? Diagnostic(
        .error, 762, "'\(party.value)' is a neutral, who does '<work>'", at: Label(party.span, "stands on no side"),
        cause: "neutrals take cases from a queue; '<respond>' is for those who have one case of their own")
      : Diagnostic(
        .error, 762, "'\(party.value)' is no neutral, so it has no '<work>'",
        at: Label(party.span, "stands on a side"), cause: "only neutrals take cases from a queue",
        fix: "write '<respond>'")
  }

  static func whichTeam(_ work: Name, teams: [String]) -> Diagnostic {
    Diagnostic(
      .error, 763, "'\(work.value)' does not say which team does it", at: Label(work.span, "whose work"),
      cause: teams.isEmpty ? "the scenario has no '<team>'" : "the teams are \(teams.joined(separator: ", "))",
      fix: teams.isEmpty ? "add <team id=\"mediators\" size=\"10\"/>" : nil)
  }

  static func noBehaviour(_ href: Name, party: String, place: String, isNeutral: Bool) -> Diagnostic {
    Diagnostic(
      .error, 764, "nothing says what '\(party)' does in '\(place)'",
      at: Label(href.span, "awaits '\(party)' in '\(place)'"),
      cause: "every phase that awaits somebody has a '\(isNeutral ? "<work>" : "<respond>")', or a stated silence",
      fix: "add a behaviour, or <silent party=\"\(party)\" in=\"\(place)\"/>")
  }

  static func silentAndNot(_ silent: Name, other: Span) -> Diagnostic {
    Diagnostic(
      .error, 765, "who is silent here has a behaviour here too", at: Label(silent.span, "silent"),
      related: [Label(other, "the behaviour")], fix: "leave one of them out")
  }

  static func noFinding(_ work: Name, fact: String) -> Diagnostic {
    Diagnostic(
      .error, 766, "nothing says what '\(work.value)' finds for '\(fact)'", at: Label(work.span, "needs it to decide"),
      fix: "add <find fact=\"\(fact)\"> here or in '<scenario>'")
  }

  static func noOpeningFact(_ orders: Span, fact: String) -> Diagnostic {
    Diagnostic(
      .error, 767, "no case opens without '\(fact)'", at: Label(orders, "says nothing of '\(fact)'"),
      cause: "the workflow asks for it when a case opens", fix: "add <fact id=\"\(fact)\">")
  }

  static func reasons(_ span: Span, areWanted: Bool) -> Diagnostic {
    Diagnostic(
      .error, 768,
      areWanted ? "the workflow asks for a reason" : "the workflow has no reasons",
      at: Label(span, areWanted ? "no '<reason>' in here" : "nothing to choose among"))
  }
}
