import RedressChance
import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

extension Runner {
  /// Lets begin whoever the step has called: people first, then works.
  mutating func begin(_ slot: Int) {
    if !beginning.isEmpty {
      for index in beginning { begin(Int(index), in: slot) }
      beginning.removeAll(keepingCapacity: true)
    }
    if !joining.isEmpty {
      for index in joining { join(Int(index), in: slot) }
      joining.removeAll(keepingCapacity: true)
    }
  }

  /// Draws whether and when somebody answers.
  private mutating func begin(_ index: Int, in slot: Int) {
    let person = slot * plan.responders.count + index
    guard people[person].status == .beginning else { return }
    people[person].status = .idle
    people[person].occurrence += 1
    let occurrence = people[person].occurrence
    guard plan.responders[index].when == nil || holds(plan.responders[index].when, slot, occurrence) else { return }
    if slots[slot].isCounted { result.responders[index].begun += 1 }
    let (first, second) = drawn(responderKeys[index], slot, occurrence, .zero)
    let never = choose(plan.responders[index].never, slot, occurrence: occurrence)
    guard first >= never else {
      people[person].status = .silent
      if slots[slot].isCounted { result.responders[index].silent += 1 }
      return
    }
    people[person].status = .waiting
    people[person].at = now + delay(of: index, slot, occurrence, (first - never) / (1 - never), second)
  }

  /// How long somebody takes, in microseconds.
  mutating func delay(
    of index: Int, _ slot: Int, _ occurrence: UInt32, _ rush: Double, _ unit: Double
  ) -> Int64 {
    let share = plan.responders[index].delay.rushShare
    if rush < share, let window = window(of: index, slot) {
      return microseconds(hours: window * (1 - plan.responders[index].delay.rushLast * (1 - unit)))
    }
    let hours = choose(plan.responders[index].delay.hours, slot, occurrence: occurrence).quantile(unit)
    let elasticity = plan.elasticities[index]
    guard elasticity != 0, let observed = plan.responders[index].delay.observedHours,
      let window = window(of: index, slot), window != observed
    else { return microseconds(hours: hours) }
    return microseconds(hours: hours * Portable.power(window / observed, elasticity))
  }

  /// What is left of the window around somebody, in hours.
  mutating func window(of index: Int, _ slot: Int) -> Double? {
    for window in plan.windowsAround[index] {
      let run = runs[slot * workflow.windows.count + Int(window)]
      if run.since != .never, run.due > now { return Double(run.due - now) / 3.6e9 }
    }
    return nil
  }

  mutating func microseconds(hours: Double) -> Int64 { Int64((min(max(hours, 0), 1e6) * 3.6e9).rounded()) }

  /// Does what somebody was about to do.
  mutating func answer(_ index: Int, in slot: Int) {
    let person = slot * plan.responders.count + index
    guard stands(in: plan.responders[index].place, slot) else {
      (people[person].at, people[person].status) = (.never, .held)
      return schedule(slot)
    }
    people[person].stop()
    let occurrence = people[person].occurrence
    let unit = drawn(responderKeys[index], slot, occurrence, .choice).0
    guard let choice = pick(plan.responders[index].choices, unit, slot, occurrence),
      let input = input(
        plan.responders[index].choices[choice].deed, by: plan.responders[index].party,
        Person(plan.responders[index].party.index), [], slot, occurrence,
        responderKeys[index])
    else {
      if slots[slot].isCounted { result.responders[index].silent += 1 }
      return schedule(slot)
    }
    let isCounted = slots[slot].isCounted
    let answer = step(slot, input, by: index)
    guard isCounted else { return }
    switch answer {
    case .taken: result.responders[index].acted += 1
    case .refused, .keptOut, .broken: result.responders[index].refused += 1
    case .early: return
    }
  }

  /// Picks one of the choices, in document order, by one number.
  mutating func pick(_ choices: [Choice], _ unit: Double, _ slot: Int, _ occurrence: UInt32) -> Int? {
    var sum = 0.0
    for index in choices.indices {
      sum += choose(choices[index].probability, slot, occurrence: occurrence)
      if unit < sum { return index }
    }
    return nil
  }

  /// What a reminder does to those of its parties that have not answered.
  mutating func remind(_ reminder: ID<Reminder>, _ window: ID<Window>, _ at: Int64, _ slot: Int) {
    for raw in plan.remindable {
      let (index, person) = (Int(raw), slot * plan.responders.count + Int(raw))
      guard let reaction = plan.responders[index].reminded,
        people[person].status == .waiting || people[person].status == .silent,
        workflow.reminders[reminder.index].party.has(plan.responders[index].party),
        plan.windowsAround[index].contains(window.raw)
      else { continue }
      let occurrence = people[person].occurrence
      let (first, second) = drawn(responderKeys[index], slot, occurrence, .reminder)
      guard first < choose(reaction.probability, slot, occurrence: occurrence) else { continue }
      let hours = choose(reaction.hours, slot, occurrence: occurrence).quantile(second)
      people[person].at = min(people[person].at, at + microseconds(hours: hours))
      people[person].status = .waiting
    }
  }
}
