import RedressChance
import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

extension Runner {
  /// Opens the case with a number, unless the workflow refuses it.
  mutating func openCase(_ number: UInt32) {
    let slot = newSlot()
    slots[slot].number = number
    slots[slot].openedAt = now
    slots[slot].isCounted = now >= countedFrom
    open += 1
    draw(slot)
    prepareOpening(slot)
    do throws(Rejection) {
      try states[slot].reopen(opening, under: workflow, at: Instant(microseconds: now), into: &events)
    } catch {
      events.removeAll(keepingCapacity: true)
      if slots[slot].isCounted { result.refusedOpenings += 1 }
      return release(slot)
    }
    result.balances.opened += 1
    settle(slot)
  }

  /// Draws whom the case has, what it is about, and what is true.
  private mutating func draw(_ slot: Int) {
    // Its arrival is drawn before there is a slot for it; whoever watches is told now.
    if Log.self != NoLog.self { _ = drawn(arrivalKey, slot, 0, .zero) }
    drawMembers(slot)
    var isReasonDrawn = false
    for index in plan.scenario.traits.indices {
      if !isReasonDrawn, case .truth = plan.scenario.traits[index].owner {
        drawReason(slot)
        isReasonDrawn = true
      }
      traits[slot * plan.scenario.traits.count + index] = value(ofTrait: index, slot)
    }
    if !isReasonDrawn { drawReason(slot) }
  }

  /// Draws whom of each population the case has.
  mutating func drawMembers(_ slot: Int) {
    let populations = plan.scenario.populations.count
    for index in 0..<populations {
      let unit = drawn(populationKeys[index], slot, 0, .zero).0
      members[slot * populations + index] = UInt32(unit * Double(plan.scenario.populations[index].size))
    }
  }

  private var arrivalKey: ChanceKey {
    ChanceKey(seed: plan.scenario.seed, replication: replication, stream: plan.scenario.arrivals.stream)
  }

  private mutating func drawReason(_ slot: Int) {
    guard !workflow.reasons.isEmpty else { return }
    let shares = choose(plan.scenario.orders.reasons, slot, occurrence: 1)
    let unit = drawn(reasonKey, slot, 0, .zero).0
    slots[slot].reason = UInt16(shares.position(of: unit) ?? max(0, shares.count - 1))
  }

  mutating func value(ofTrait index: Int, _ slot: Int) -> Double {
    guard case .member(let population) = plan.scenario.traits[index].owner else {
      let unit = drawn(traitKeys[index], slot, 0, .zero).0
      return choose(plan.scenario.traits[index].spread, slot, occurrence: 1).value(at: unit)
    }
    // A member keeps its traits, which are therefore looked up where they were drawn before.
    let size = plan.scenario.populations[population.index].size
    if memberTraits[index].isEmpty { memberTraits[index] = ContiguousArray(repeating: .nan, count: size) }
    let member = Int(members[slot * plan.scenario.populations.count + population.index])
    if memberTraits[index][member].isNaN {
      let unit = traitKeys[index].draw(UInt32(member), 0, .zero).unit
      memberTraits[index][member] = plan.scenario.traits[index].spread.otherwise.value(at: unit)
    }
    return memberTraits[index][member]
  }

  private mutating func prepareOpening(_ slot: Int) {
    var paid: Int64 = 0
    if let units = plan.scenario.orders.paid { paid = max(1, minorUnits(trait(units, slot))) }
    opening.paid = paid
    if let percent = plan.scenario.orders.claimedPercent {
      let share = min(max(trait(percent, slot), 0), 100) / 100
      opening.claimed = min(paid, max(1, Int64((Double(paid) * share).rounded())))
    }
    if !workflow.reasons.isEmpty { opening.reason = ID(Int(slots[slot].reason)) }
    if let lines = plan.scenario.orders.lines { prepareLines(min(200, max(1, Int(trait(lines, slot)))), paid) }
    if !opening.facts.isEmpty { opening.facts.removeAll(keepingCapacity: true) }
    for index in plan.scenario.traits.indices {
      guard let link = plan.scenario.traits[index].fact else { continue }
      let number = traits[slot * plan.scenario.traits.count + index]
      opening.facts.append(GivenFact(link.fact, given(number, link.form, slots[slot].openedAt)))
    }
    if let fixed = plan.openerProposal {
      opening.act.proposal = fixed
    } else if !plan.scenario.orders.opener.proposal.isEmpty {
      opening.act.proposal = proposal(
        plan.scenario.orders.opener.proposal, slot, 0, openerKey, most: paid)
    }
    if !plan.scenario.orders.opener.attachments.isEmpty {
      opening.act.attachments = attachments(
        plan.scenario.orders.opener.attachments, slot, 0, openerKey)
    }
  }

  private mutating func prepareLines(_ count: Int, _ paid: Int64) {
    let parts = (try? apportion(paid, by: Array(repeating: 1, count: count))) ?? [paid]
    opening.lines = parts.enumerated().map { ClaimedLine(line: "\($0.offset + 1)", quantity: 1, paid: $0.element) }
  }
}

extension Runner {
  @inline(__always) mutating func trait(_ trait: ID<Trait>, _ slot: Int) -> Double {
    traits[slot * plan.scenario.traits.count + trait.index]
  }

  mutating func minorUnits(_ units: Double) -> Int64 {
    Int64(min(max((units * plan.unitsPerCurrencyUnit).rounded(), -9e15), 9e15))
  }

  /// A number as the value of a fact.
  mutating func given(_ number: Double, _ form: ValueForm, _ openedAt: Int64) -> GivenValue {
    switch form {
    case .flag: return .value(.flag(number >= 0.5))
    case .choice: return .value(.choice(UInt16(min(max(number, 0), 65_535))))
    case .number(let decimals):
      var scale: Int64 = 1
      for _ in 0..<min(max(decimals, 0), 6) { scale *= 10 }
      let whole = Int64(min(max((number * Double(scale)).rounded(), -9e15), 9e15))
      return .value(.number(Rational(whole, scale) ?? .zero))
    case .money: return .value(.money(minorUnits(number)))
    case .hoursFromOpening:
      let seconds = Int64(min(max((number * 3600).rounded(), -6e9), 6e9))
      return .value(.instant(Instant(microseconds: openedAt).addingSaturating(microseconds: seconds * 1_000_000)))
    case .text(let words): return .text(words)
    }
  }

  /// Two numbers for a purpose of an element's occurrence in a case.
  @inline(__always) mutating func drawn(
    _ key: ChanceKey, _ slot: Int, _ occurrence: UInt32, _ purpose: Purpose
  ) -> (Double, Double) {
    let units = key.draw(slots[slot].number, occurrence, purpose).units
    if Log.self != NoLog.self {
      log.drew(
        units, for: slots[slot].number, stream: key.stream, occurrence: occurrence, purpose: purpose.raw)
    }
    return units
  }
}
