import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension ScenarioProblem {
  static func unknownArm(_ name: Name, among arms: [String]) -> Diagnostic {
    Diagnostic(
      .error, 747, "no arm is named '\(quoted(name.value))'", at: Label(name.span, "no such arm"),
      cause: "the arms are \(arms.joined(separator: ", "))", fix: didYouMean(name.value, among: arms))
  }

  static func oneArm(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 748, "a comparison has two arms at least", at: Label(element.nameSpan, "one arm in here"),
      fix: "add <arm id=\"as-is\"/>")
  }

  static func fewValues(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 748, "a sweep has two values at least", at: Label(attribute.valueSpan, "fewer than two"),
      fix: "write them with spaces between: 3 5 7")
  }

  static func valueTwice(_ value: Name) -> Diagnostic {
    Diagnostic(
      .error, 749, "a sweep tries each value once", at: Label(value.span, "'\(quoted(value.value))' again"))
  }
}
