import RedressDiagnostics
import RedressXML

extension ScenarioProblem {
  static func noDistribution(_ parent: XMLElement) -> Diagnostic {
    let names = ScenarioVocabulary.distributions.map { "<\($0.name)>" }.joined(separator: ", ")
    return Diagnostic(
      .error, 737, "'<\(parent.name)>' does not say what comes of it",
      at: Label(parent.nameSpan, "no distribution in here"), cause: "the distributions are \(names)")
  }

  static func twoDistributions(_ again: XMLElement, first: XMLElement, in parent: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 738, "'<\(parent.name)>' has one distribution", at: Label(again.nameSpan, "the second one"),
      related: [Label(first.nameSpan, "the first one")])
  }

  static func noUnit(_ attribute: XMLAttribute, in element: XMLElement) -> Diagnostic {
    let units = ScenarioVocabulary.units
    let forms = attribute.name == "value" ? units : units.map { "\(attribute.name)-\($0)" }
    return Diagnostic(
      .error, 739, "a time has a unit, and '\(attribute.name)' says none",
      at: Label(attribute.nameSpan, "of what"), fix: "write '\(forms.joined(separator: "', '"))'")
  }

  static func unitNotWanted(_ attribute: XMLAttribute, in element: XMLElement) -> Diagnostic {
    let plain = attribute.name.split(separator: "-").first.map(String.init) ?? attribute.name
    return Diagnostic(
      .error, 740, "'\(attribute.name)' is a time, and a number is wanted here",
      at: Label(attribute.nameSpan, "a unit of time"),
      fix: "write '\(ScenarioVocabulary.units.contains(plain) ? "value" : plain)'")
  }

  static func notATime(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 740, "'<beta>' is a number from 0 to 1, and a time is wanted here",
      at: Label(element.nameSpan, "no time"),
      cause: "times are constant, uniform, exponential, lognormal or gamma")
  }

  static func parameter(_ name: String, of element: XMLElement, given: [XMLAttribute]) -> Diagnostic {
    let isSpread = name == "sigma" || name == "cv"
    let cause: String? =
      switch element.name {
      case "lognormal": "'<lognormal>' has a median and 'sigma', or a mean and 'cv'"
      case "gamma": "'<gamma>' has a mean and 'cv'"
      case "uniform": "'<uniform>' has 'low' and 'high'"
      default: nil
      }
    return Diagnostic(
      .error, 741,
      given.isEmpty
        ? "'<\(element.name)>' needs '\(name)'\(isSpread ? "" : ", with a unit where it is a time")"
        : "'<\(element.name)>' has '\(name)' in one unit",
      at: Label(given.dropFirst().first?.nameSpan ?? element.nameSpan, given.isEmpty ? "missing here" : "given again"),
      cause: cause)
  }

  static func emptySpan(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 742, "'low' is below 'high'", at: Label(element.nameSpan, "no value lies between them"),
      fix: "write '<constant>' for a value that never varies")
  }

  static func elasticityOutside(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, 743, "'low', 'elasticity' and 'high' stand in this order", at: Label(span, "not so here"),
      cause:
        "'low' and 'high' are the least and greatest elasticity that one may believe in; 0 and 1 where they are not said"
    )
  }

  static func noWindowToFollow(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 744, "'elasticity' needs 'for-days'", at: Label(attribute.nameSpan, "follows which window"),
      cause: "times stretch with a window by its length over the length under which they were seen",
      fix: "add for-days=\"5\" if the times were seen under a window of five days")
  }

  static func twoSubjects(_ again: XMLAttribute, first: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 745, "a condition compares one thing", at: Label(again.nameSpan, "the second one"),
      related: [Label(first.nameSpan, "the first one")],
      cause: "'if-truth' and 'if-reason' may stand beside it; of the others one")
  }

  static func nothingToCompare(_ attribute: XMLAttribute) -> Diagnostic {
    let subjects = ScenarioVocabulary.subjects.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .error, 746, "'\(attribute.name)' compares nothing", at: Label(attribute.nameSpan, "what is compared"),
      cause: "it belongs to one of \(subjects)")
  }

  static func comparison(_ subject: XMLAttribute, given: [XMLAttribute]) -> Diagnostic {
    Diagnostic(
      .error, 746, "'\(subject.name)' is compared by 'is', or by 'at-least' and 'below'",
      at: Label(given.last?.nameSpan ?? subject.nameSpan, given.isEmpty ? "compared with what" : "one too many"))
  }

  static func emptyCondition(_ subject: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 746, "'at-least' is less than 'below'", at: Label(subject.nameSpan, "never holds"))
  }
}
