import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension ScenarioReader {
  mutating func run(_ element: XMLElement) -> RunDraft? {
    let start = instant(element, "start")
    let cases = whole(element, "cases", in: ScenarioLimit.cases)
    let replications = whole(element, "replications", in: ScenarioLimit.replications)
    let warmUp = element.first("warm-up").flatMap { positive($0, "days") }
    let targets = element.all("target").compactMap { target($0) }
    guard let start, let cases, let replications else { return nil }
    return RunDraft(
      start: start, cases: cases, replications: replications.value, warmUpDays: warmUp, targets: targets)
  }

  private mutating func target(_ element: XMLElement) -> TargetDraft? {
    let metric = word(element, "metric", among: ScenarioWord.metrics)
    let subject = name(element, "of")
    let (relative, absolute) = (positive(element, "relative"), positive(element, "absolute"))
    let given = ["relative", "absolute"].compactMap { element.attribute($0) }
    if given.count != 1 { report(ScenarioProblem.oneOfTwo("relative", "absolute", in: element, given: given)) }
    if let relative, relative.value >= 1 { report(ScenarioProblem.notAShare("relative", at: relative.span)) }
    guard let metric, let width = relative ?? absolute else { return nil }
    return TargetDraft(metric: metric, subject: subject, halfWidth: width.value, isRelative: relative != nil)
  }

  mutating func arrivals(_ element: XMLElement) -> ArrivalsDraft? {
    let rate = element.first("rate").flatMap { self.rate($0) }
    let weekdays = element.first("weekdays").map { weights($0, count: 7) ?? [] } ?? []
    let hours = element.first("hours").map { weights($0, count: 24) ?? [] } ?? []
    return rate.map { ArrivalsDraft(perHour: $0, weekdays: weekdays, hours: hours) }
  }

  private mutating func rate(_ element: XMLElement) -> Double? {
    let per = word(element, "per", among: ScenarioWord.spans)
    guard let mean = positive(element, "mean"), let per else { return nil }
    switch per.value {
    case "hour": return mean.value
    case "day": return mean.value / 24
    case _: return mean.value / 168
    }
  }

  mutating func compare(_ element: XMLElement) -> CompareDraft? {
    let arms = element.all("arm").compactMap { arm($0) }
    requireUnique("id", of: element.all("arm"))
    guard let baseline = name(element, "baseline") else { return nil }
    let ids = element.all("arm").compactMap { $0.attribute("id")?.value }
    if !ids.isEmpty && !ids.contains(baseline.value) { report(ScenarioProblem.unknownArm(baseline, among: ids)) }
    if element.all("arm").count == 1 { report(ScenarioProblem.oneArm(element)) }
    return CompareDraft(baseline: baseline, arms: arms)
  }

  private mutating func arm(_ element: XMLElement) -> ArmDraft? {
    requireUnique("setting", of: element.all("set"))
    requireUnique("team", of: element.all("staff"))
    let settings = element.all("set").compactMap { set -> (setting: Name, value: Name)? in
      guard let setting = name(set, "setting"), let value = words(set, "value") else { return nil }
      return (setting, value)
    }
    let staff = element.all("staff").compactMap { staff -> (team: Name, size: Int)? in
      guard let team = name(staff, "team"), let size = whole(staff, "size", in: ScenarioLimit.team) else { return nil }
      return (team, size.value)
    }
    let follow = element.all("follow").compactMap { follow -> (respond: Name?, elasticity: Name)? in
      words(follow, "elasticity").map { (name(follow, "respond"), $0) }
    }
    let load = element.first("load").flatMap { positive($0, "factor")?.value }
    return name(element, "id").map {
      ArmDraft(id: $0, settings: settings, staff: staff, load: load, follow: follow)
    }
  }

  mutating func sweep(_ element: XMLElement) -> SweepDraft? {
    let values = list(element, "values")
    if let attribute = element.attribute("values") {
      if values.count < 2 { report(ScenarioProblem.fewValues(attribute)) }
      var seen: Set<String> = []
      if let again = values.first(where: { !seen.insert($0.value).inserted }) {
        report(ScenarioProblem.valueTwice(again))
      }
    }
    return name(element, "setting").map { SweepDraft(setting: $0, values: values) }
  }
}
