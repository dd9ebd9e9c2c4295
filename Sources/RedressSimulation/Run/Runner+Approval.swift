import RedressEngine
import RedressTime
import RedressWorkflow

/// Who else acts: rulings that wait for a second person, and people who are kept out by what they did before.
extension Runner {
  /// Brings a neutral's act; where that person may not do it, somebody new stands for the party and does it.
  mutating func bring(_ act: Act, isSeat: Bool, _ slot: Int) -> Answer {
    hasPended = false
    isWaiting = false
    var answer = step(slot, .act(act), by: nil)
    if answer == .keptOut, !isSeat {
      let next = states[slot].pinned.bindings.count
      let assignment = Assignment(
        party: act.party, person: "\(workflow.parties[act.party.index].name) \(next + 1)", instead: act.person,
        because: "simulated")
      if step(slot, .assign(assignment), by: nil) == .taken {
        var again = act
        again.person = Person(next)
        answer = step(slot, .act(again), by: nil)
      }
    }
    if hasPended, answer == .taken { approve(slot) }
    return answer
  }

  /// Brings what a neutral has worked out.
  mutating func bring(_ input: Input, of work: Int, _ slot: Int) -> Answer {
    guard case .act(let act) = input else {
      isWaiting = false
      return step(slot, input, by: nil)
    }
    let number = slots[slot].number
    let answer = bring(act, isSeat: plan.seats[work], slot)
    if act.action == .reject, answer == .taken, slots[slot].number == number { ruleAgain(slot) }
    return answer
  }

  /// Who does a work in a case.
  mutating func worker(_ work: Int, _ slot: Int) -> Person {
    plan.seats[work] ? plan.workers[work] : person(for: plan.works[work].party, slot)
  }

  /// Who stands for a party that has no seats.
  mutating func person(for party: ID<Party>, _ slot: Int) -> Person {
    guard plan.mayChangePeople else { return Person(party.index) }
    let index = states[slot].pinned.bindings.firstIndex { $0.stands(for: party) }
    return Person(index ?? party.index)
  }

  /// Lets those begin who answer a ruling that waits; where the scenario has nobody, it is approved at once.
  mutating func approve(_ slot: Int) {
    hasPended = false
    guard let ruling = states[slot].pendingRuling,
      let approval = workflow.transitions[ruling.on.index].approval
    else { return }
    let first = slot * plan.works.count
    var isAnswered = false
    for index in plan.works.indices where plan.approvals[index] && approval.by.has(plan.works[index].party) {
      guard stands(in: plan.works[index].place, slot) else { continue }
      isAnswered = true
      if engagements[first + index].status == .idle {
        engagements[first + index].status = .beginning
        joining.append(UInt16(index))
      }
    }
    if isAnswered {
      begin(slot)
      schedule(slot)
    } else if let party = approval.by.members.first(where: { $0 != ruling.party }) ?? approval.by.members.first {
      _ = bring(Act(.approve, by: party, person: person(for: party, slot)), isSeat: false, slot)
    }
  }

  /// After a rejection whoever rules begins again.
  mutating func ruleAgain(_ slot: Int) {
    let first = slot * plan.works.count
    for index in plan.works.indices where !plan.approvals[index] && stands(in: plan.works[index].place, slot) {
      guard engagements[first + index].status == .idle, engagements[first + index].occurrence < 100 else { continue }
      engagements[first + index].status = .beginning
      joining.append(UInt16(index))
    }
    begin(slot)
    schedule(slot)
  }
}

extension ReplicationResult {
  /// Counts what all seats of a work did as that of the work.
  mutating func joinSeats(_ plan: Plan) {
    guard plan.works.count != plan.scenario.works.count else { return }
    var joined = Array(repeating: ResponderResult(), count: plan.scenario.works.count)
    for (index, work) in works.enumerated() { joined[plan.written[index]].merge(work) }
    works = joined
  }
}
