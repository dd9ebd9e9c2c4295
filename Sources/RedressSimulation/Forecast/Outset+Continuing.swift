import RedressChance
import RedressEngine
import RedressTime
import RedressWorkflow

extension Outset {
  /// How often a hidden truth is drawn until one is found that goes with the silence so far.
  private static let triesMost: UInt32 = 512
  /// How many steps a continuation may take; more is a circle.
  private static let looksMost = 100_000

  /// Goes on with the case once.
  func continuation(_ number: UInt32) -> Continuation {
    var runner = runner
    var silences: [Silence] = []
    var isPlausible = false
    for attempt in 0..<Self.triesMost where !isPlausible {
      runner.slots[0].number = number | attempt << 22
      drawHidden(&runner)
      silences = thinkers.map { Silence($0, &runner, until: now) }
      let share = silences.reduce(1) { $0 * $1.probability }
      isPlausible = share > 0 && runner.drawn(runner.openerKey, 0, 0, .silence).0 < share
    }
    for silence in silences { silence.settle(&runner) }
    runner.now = now
    for index in works {
      runner.engagements[Int(index)].status = .beginning
      runner.joining.append(index)
    }
    if runner.states[0].pendingRuling != nil { runner.approve(0) }
    if runner.log.end == nil {
      runner.begin(0)
      runner.schedule(0)
    }
    var looks = 0
    while runner.log.end == nil, runner.heap.first != .never, looks < Self.looksMost {
      runner.look()
      looks += 1
    }
    let refund = runner.log.end == nil ? runner.states[0].ledger.paidToClaimant : runner.log.refund
    return Continuation(
      end: runner.log.end, at: Instant(microseconds: max(now, runner.log.at)), refund: refund,
      missed: runner.log.missed, isImplausible: !isPlausible)
  }

  /// Draws whom the case has and what is true; what the case tells is as it tells.
  private func drawHidden(_ runner: inout Runner<ContinuationLog>) {
    runner.drawMembers(0)
    for index in known.indices {
      runner.traits[index] = known[index].isNaN ? runner.value(ofTrait: index, 0) : known[index]
    }
  }
}

extension Purpose {
  /// Whether what is hidden goes with the silence so far.
  static let silence = Purpose(raw: 3)
}
