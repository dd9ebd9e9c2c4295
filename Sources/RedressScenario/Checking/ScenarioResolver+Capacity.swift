import RedressChance
import RedressDiagnostics
import RedressTime
import RedressWorkflow

extension ScenarioResolver {
  mutating func requireMoney() {
    if let written = draft.currency, let currency = workflow.currency, written.value != currency {
      report(ScenarioProblem.otherCurrency(written, workflow: currency))
    }
    guard workflow.holdsMoney else { return }
    if draft.currency == nil { report(ScenarioProblem.noMoney(draft.orders.span, needs: "currency")) }
    if draft.orders.amount.isEmpty { report(ScenarioProblem.noMoney(draft.orders.span, needs: "amount")) }
  }

  /// The calendars in use reach from the start to 90 days after the last arrival.
  mutating func requireCalendars() {
    var used = Set(draft.teams.compactMap { $0.calendar?.value })
    for window in workflow.windows {
      switch window.deadline.amount?.calendar {
      case .calendar(let id): used.insert(workflow.calendars[id.index].name)
      case .party(let party):
        if let id = workflow.parties[party.index].calendar { used.insert(workflow.calendars[id.index].name) }
      case .some(.none), nil: break
      }
    }
    let hours = Double(draft.run.cases.value) / draft.arrivals.perHour + 90 * 24
    let start = draft.run.start.value
    let last = start.addingSaturating(microseconds: Int64(min(hours * 3_600e6, 9e18)))
    for entry in workflow.calendars where used.contains(entry.name) {
      let calendar = entry.calendar
      let reach = calendar.valid
      if reach.contains(calendar.zone.day(of: start)) && reach.contains(calendar.zone.day(of: last)) { continue }
      report(
        ScenarioProblem.calendarEnds(draft.run.start.span, calendar: entry.name, last: "\(reach.upperBound)"))
    }
  }

  /// Says before the run that a team cannot keep up, where every case comes to it from the opening on.
  mutating func warnOfLoad() {
    let first = placesOfEveryCase()
    for team in draft.teams {
      let works = draft.works.filter { work in
        let isOwn = work.team?.value == team.id.value || (work.team == nil && draft.teams.count == 1)
        let isNeutral = workflow.party(named: work.party.value).map { workflow.parties[$0.index].side == .neutral }
        return isOwn && isNeutral == true && work.condition.isEmpty && first.contains(work.place.value)
      }
      let hours = works.reduce(0.0) { $0 + ($1.effort.map { $0.content.mean }.min() ?? 0) }
      let capacity = Double(team.size.value) * presence(of: team)
      let load = draft.arrivals.perHour * hours / capacity
      if load >= 1 { report(ScenarioProblem.unstable(team, hundredths: Int(min(load * 100, 1e9)))) }
    }
  }

  /// The share of the week in which a team is there.
  private func presence(of team: TeamDraft) -> Double {
    guard let calendar = team.calendar.flatMap({ name in workflow.calendars.first { $0.name == name.value } })?.calendar
    else { return 1 }
    let minutes = Weekday.allCases.reduce(0) { sum, day in
      if calendar.weekend.contains(day) { return sum }
      if calendar.hours.isEmpty { return sum + 1440 }
      return calendar.hours.filter { $0.days.contains(day) }.reduce(sum) { $0 + $1.to - $1.from }
    }
    return max(Double(minutes), 1) / 10_080
  }

  /// The places that every case comes to at once, where there is one way to open.
  private func placesOfEveryCase() -> Set<String> {
    let targets = workflow.openings.compactMap { workflow.transitions[$0.index].target }
    guard let target = targets.first, targets.allSatisfy({ $0 == target }), case .place(let place) = target else {
      return []
    }
    var names: Set<String> = []
    var next: ID<Place>? = place
    while let place = next {
      names.insert(workflow.places[place.index].name)
      next = workflow.places[place.index].initial
    }
    return names
  }
}
