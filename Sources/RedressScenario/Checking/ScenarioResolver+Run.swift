import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressSimulation
import RedressTime
import RedressWorkflow

extension ScenarioResolver {
  mutating func run() -> RunPlan {
    let days = Double(draft.run.cases.value) / draft.arrivals.perHour / 24
    if let warmUp = draft.run.warmUpDays, warmUp.value >= days {
      report(ScenarioProblem.warmUp(warmUp, run: Int(min(days, 1e9).rounded(.up))))
    }
    let warmUp = min((draft.run.warmUpDays?.value ?? 0) * 86_400e6, 9e18)
    return RunPlan(
      start: draft.run.start.value, cases: draft.run.cases.value, replications: draft.run.replications,
      warmUp: Int64(warmUp), targets: draft.run.targets.compactMap { target($0) })
  }

  private mutating func target(_ target: TargetDraft) -> RunPlan.Target? {
    metric(target).map { RunPlan.Target($0, halfWidth: target.halfWidth, isRelative: target.isRelative) }
  }

  private mutating func metric(_ target: TargetDraft) -> Metric? {
    let plain: [String: Metric] = [
      "refund-per-case": .refundPerCase, "refund-share": .refundShare, "duration-hours": .meanHours,
      "cost-per-case": .costPerCase,
    ]
    let subjects = ["share": "end", "missed": "window", "reached": "phase"]
    let metric = target.metric
    if let found = plain[metric.value] {
      if target.subject != nil { report(ScenarioProblem.metricSubject(metric, wanted: nil)) }
      return found
    }
    guard let subject = target.subject else {
      report(ScenarioProblem.metricSubject(metric, wanted: subjects[metric.value] ?? "team"))
      return nil
    }
    switch metric.value {
    case "share": return end(subject).map { .share($0) }
    case "missed": return window(subject).map { .missed($0) }
    case "reached": return place(subject).map { .reached($0) }
    case "wait-hours": return team(named: subject).map { .meanWait($0) }
    case "waited": return team(named: subject).map { .waited($0) }
    case _: return team(named: subject).map { .utilisation($0) }
    }
  }

  mutating func arms() -> [Arm] {
    (draft.compare?.arms ?? []).map { arm in
      var changes = arm.settings.compactMap { setting, value -> Arm.Change? in
        change(setting, value).map { .setting($0.0, $0.1) }
      }
      changes += arm.staff.compactMap { team, size in self.team(named: team).map { .teamSize($0, size) } }
      if let load = arm.load { changes.append(.arrivals(factor: load)) }
      changes += arm.follow.compactMap { follow($0.respond, $0.elasticity) }
      return Arm(arm.id.value, changes: changes)
    }
  }

  private mutating func follow(_ respond: Name?, _ elasticity: Name) -> Arm.Change? {
    var responder: ID<Responder>?
    if let respond {
      guard let found = self.responder(named: respond) else { return nil }
      responder = found
    }
    switch elasticity.value {
    case "low": return .elasticity(responder, .low)
    case "high": return .elasticity(responder, .high)
    case _:
      guard let number = try? Rational(decimal: elasticity.value), Rational.zero <= number, number <= .one else {
        report(ScenarioProblem.notAShare("elasticity", at: elasticity.span))
        return nil
      }
      return .elasticity(responder, .value(Double(number.numerator) / Double(number.denominator)))
    }
  }

  mutating func sweep(_ draft: SweepDraft) -> Sweep? {
    let values = draft.values.compactMap { change(draft.setting, $0) }
    return values.first.map { Sweep($0.0, values: values.map(\.1)) }
  }

  /// A setting and another value of it, within the workflow's bounds.
  private mutating func change(_ name: Name, _ text: Name) -> (ID<Setting>, Value)? {
    guard let id = setting(name) else { return nil }
    let setting = workflow.settings[id.index]
    let isMoney = setting.type == .money
    guard let least = setting.least, let most = setting.most else {
      report(ScenarioProblem.fixedSetting(name))
      return nil
    }
    guard let value = value(text.value, isMoney: isMoney) else {
      report(ScenarioProblem.notASetting(text, of: setting.name, isMoney: isMoney))
      return nil
    }
    guard isOrdered(least, value), isOrdered(value, most) else {
      report(
        ScenarioProblem.outsideBounds(text, of: setting.name, least: words(least), most: words(most)))
      return nil
    }
    return (id, value)
  }

  private func value(_ text: String, isMoney: Bool) -> Value? {
    if !isMoney { return (try? Rational(decimal: text)).map { .number($0) } }
    guard let money = try? Money(parsing: text), money.currency == workflow.currency else { return nil }
    return .money(money.minorUnits)
  }

  private func isOrdered(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.number(let one), .number(let other)): one <= other
    case (.money(let one), .money(let other)): one <= other
    case _: false
    }
  }

  private func words(_ value: Value) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .money(let units): workflow.currency.map { "\(Money(minorUnits: units, currency: $0))" } ?? "\(units)"
    case .unknown, .flag, .choice, .instant, .text: "?"
    }
  }
}
