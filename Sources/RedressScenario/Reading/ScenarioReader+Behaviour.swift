import RedressChance
import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension ScenarioReader {
  mutating func open(_ element: XMLElement) -> OpenDraft? {
    let deed = OptionDraft(
      span: element.nameSpan, action: nil, p: 1, remedies: remedies(element), inputs: [], attach: attach(element))
    return name(element, "party").map { OpenDraft(party: $0, deed: deed) }
  }

  mutating func respond(_ element: XMLElement) -> RespondDraft? {
    let triggers = element.all("again").compactMap { again in
      name(again, "after").map { (action: $0, party: name(again, "by")) }
    }
    let condition = self.condition(element)
    let never = guarded(element.all("never"), in: element) { reader, never in reader.share(never, "p")?.value }
    let delays = guarded(element.all("delay"), in: element) { reader, delay in reader.delay(delay) }
    let choices = guarded(element.all("choose"), in: element) { reader, choose in reader.options(choose) }
    let reminded = guarded(element.all("reminded"), in: element) { reader, reminded -> (p: Double, shape: Shape)? in
      guard let p = reader.share(reminded, "p"), let shape = reader.shape(reminded, .time) else { return nil }
      return (p.value, shape.shape)
    }
    guard let id = name(element, "id"), let party = name(element, "party"), let place = name(element, "in") else {
      return nil
    }
    return RespondDraft(
      id: id, party: party, place: place, condition: condition, triggers: triggers, never: never, delays: delays,
      choices: choices, reminded: reminded)
  }

  private mutating func delay(_ element: XMLElement) -> DelayDraft? {
    let forDays = positive(element, "for-days")
    let elasticity = share(element, "elasticity")
    let (low, high) = (share(element, "low"), share(element, "high"))
    let shape = self.shape(element, .time)
    let rush = element.first("rush").flatMap { rush -> (share: Double, last: Double)? in
      guard let part = share(rush, "share"), let last = share(rush, "last") else { return nil }
      return (part.value, last.value)
    }
    let window = name(element, "window")
    let middle = elasticity?.value ?? 0
    let range = (low?.value ?? min(0, middle), high?.value ?? max(1, middle))
    if range.0 > middle || middle > range.1, let given = low ?? high {
      report(ScenarioProblem.elasticityOutside(at: given.span))
    }
    if element.attribute("for-days") == nil, !hasUnknown(element), let follows = element.attribute("elasticity") {
      report(ScenarioProblem.noWindowToFollow(follows))
    }
    guard let shape else { return nil }
    return DelayDraft(
      shape: shape.shape, forDays: forDays?.value, elasticity: middle, low: range.0, high: range.1, window: window,
      rush: rush)
  }

  mutating func options(_ element: XMLElement) -> [OptionDraft] {
    let options = element.all("option")
    requireSum(of: options, in: element, isWhole: false)
    return options.compactMap { option in
      let inputs = option.all("input").compactMap { fact($0, "fact") }
      requireCases(of: inputs)
      let (remedies, attach) = (remedies(option), attach(option))
      let action = name(option, "action")
      return share(option, "p").map {
        OptionDraft(
          span: option.nameSpan, action: action, p: $0.value, remedies: remedies, inputs: inputs, attach: attach)
      }
    }
  }

  private mutating func attach(_ element: XMLElement) -> [ShareDraft] {
    element.all("attach").compactMap { attach in
      guard let kind = name(attach, "kind"), let p = share(attach, "p") else { return nil }
      return ShareDraft(name: kind, p: p.value)
    }
  }

  private mutating func remedies(_ element: XMLElement) -> [Located<RemedyDraft>] {
    element.children.compactMap { child in
      switch child.name {
      case "refund": refund(child).map { Located(.refund($0), child.nameSpan) }
      case "return": Located(.returnGoods(freight: name(child, "freight")), child.nameSpan)
      case "replacement": Located(.replacement, child.nameSpan)
      case _: nil
      }
    }
  }

  /// A share of what is claimed, in percent: one number or a distribution.
  private mutating func refund(_ element: XMLElement) -> Shape? {
    guard element.attribute("percent") != nil else { return shape(element, .plain)?.shape }
    guard let percent = number(element, "percent") else { return nil }
    guard percent.value > 0, percent.value <= 100 else {
      report(ScenarioProblem.notAPercent(at: percent.span))
      return nil
    }
    return .constant(percent.value)
  }

  mutating func work(_ element: XMLElement) -> WorkDraft? {
    let condition = self.condition(element)
    let effort = guarded(element.all("effort"), in: element) { reader, effort in reader.shape(effort, .time)?.shape }
    let findings = element.all("find").compactMap { fact($0, "fact") }
    requireCases(of: findings)
    var choices = guarded(element.all("choose"), in: element) { reader, choose in reader.options(choose) }
    if let action = name(element, "action") {
      if let choose = element.first("choose") { report(ScenarioProblem.actionAndChoose(action, choose)) }
      let only = OptionDraft(
        span: element.nameSpan, action: action, p: 1, remedies: [], inputs: [], attach: [])
      choices = [Guarded(content: [only], condition: ConditionDraft(), span: action.span)]
    } else if element.attribute("action") == nil && element.first("choose") == nil {
      report(ScenarioProblem.nothingDone(element))
    }
    let team = name(element, "team")
    guard let id = name(element, "id"), let party = name(element, "party"), let place = name(element, "in") else {
      return nil
    }
    return WorkDraft(
      id: id, party: party, place: place, team: team, condition: condition, effort: effort, findings: findings,
      choices: choices)
  }

  mutating func silent(_ element: XMLElement) -> SilentDraft? {
    guard let party = name(element, "party"), let place = name(element, "in") else { return nil }
    return SilentDraft(party: party, place: place)
  }

  mutating func team(_ element: XMLElement) -> TeamDraft? {
    let cost = amount(element, "cost-per-hour")
    let calendar = name(element, "calendar")
    guard let id = name(element, "id"), let size = whole(element, "size", in: ScenarioLimit.team) else { return nil }
    return TeamDraft(id: id, size: size, calendar: calendar, costPerHour: cost)
  }
}
