import RedressDiagnostics

// What conditions ask of the remedy that holds.
extension Checker {
  /// What the operand of `outcome` names.
  mutating func outcome(_ argument: DraftExpression) -> RemedyOutcome? {
    guard let name = quotedName(argument, .outcome) else { return nil }
    if let outcome = RemedyOutcome.allCases.first(where: { $0.name == name.value }) { return outcome }
    report(.unknownName(name, expected: "outcome of a remedy", candidates: RemedyOutcome.allCases.map(\.name)))
    return nil
  }

  /// A call of `days-for`: a return or a replacement, and the days where the remedy says none.
  mutating func daysFor(_ arguments: [DraftExpression], _ scope: Scope) -> Typed? {
    let otherwise = compile(arguments[1], as: .number, scope)
    guard let name = quotedName(arguments[0], .daysFor) else { return nil }
    let sorts: [String: RemedyKinds] = ["return": .return, "replacement": .replacement]
    guard let sort = sorts[name.value] else {
      report(.unknownName(name, expected: "remedy with days", candidates: ["return", "replacement"]))
      return nil
    }
    return otherwise.map { add(.daysFor(sort, otherwise: $0), .number) }
  }
}
