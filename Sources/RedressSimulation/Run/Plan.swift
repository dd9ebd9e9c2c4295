import RedressChance
import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// A scenario in one of its arms, turned to what a run looks up by index.
final class Plan: Sendable {
  let scenario: Scenario
  let changes: [Arm.Change]
  let workflow: Workflow
  let responders: ContiguousArray<Responder>
  /// Each work once for each seat of its party.
  let works: ContiguousArray<Work>
  /// Who does each work.
  let workers: ContiguousArray<Person>
  /// Which work of the scenario each of them is.
  let written: ContiguousArray<Int>
  /// Which of them are seats of a party of several.
  let seats: ContiguousArray<Bool>
  /// Which of them answer rulings that wait, and begin when one does.
  let approvals: ContiguousArray<Bool>
  /// Whether somebody else may come to stand for a neutral party.
  let mayChangePeople: Bool
  let teams: ContiguousArray<Team>
  let shifts: ContiguousArray<Shift>
  /// Tells the hour of the week in the scenario's zone.
  let week: WeekClock
  /// How far each responder follows its window.
  let elasticities: ContiguousArray<Double>
  let arrivalFactor: Double
  /// The responders and works of each place.
  let respondersOfPlace: ContiguousArray<ContiguousArray<UInt16>>
  let worksOfPlace: ContiguousArray<ContiguousArray<UInt16>>
  /// The responders that begin anew after each action.
  let triggered: ContiguousArray<ContiguousArray<UInt16>>
  /// The responders to whom reminders matter.
  let remindable: ContiguousArray<UInt16>
  /// An opening with all that every case has alike.
  let opening: Opening
  /// What the opening asks for, where chance has no part in it.
  let openerProposal: [RequestedRemedy]?
  /// A piece of evidence of each kind.
  let evidence: [Attachment]
  let unitsPerCurrencyUnit: Double
  /// The windows of each responder's place and the places around it, the nearest first.
  let windowsAround: ContiguousArray<ContiguousArray<UInt16>>

  init(_ scenario: Scenario, arm: Arm) {
    self.scenario = scenario
    changes = arm.changes
    workflow = scenario.workflow
    let workflow = scenario.workflow
    responders = ContiguousArray(scenario.responders)
    let seated = scenario.seatedWorks(in: arm)
    works = ContiguousArray(seated.map { $0.work.completed(by: scenario.defaults.findings) })
    workers = ContiguousArray(seated.map(\.person))
    written = ContiguousArray(seated.map(\.written))
    seats = ContiguousArray(seated.map(\.isSeat))
    approvals = ContiguousArray(seated.map(\.isApproval))
    mayChangePeople = workflow.transitions.contains { !$0.notWho.isEmpty || $0.approval != nil }
    teams = arm.teams(of: scenario)
    shifts = ContiguousArray(
      teams.map { team in
        team.calendar.map { Shift(workflow.calendars[$0.index].calendar, from: scenario.run.start) } ?? Shift()
      })
    week = WeekClock(scenario.zone)
    elasticities = arm.elasticities(of: scenario)
    arrivalFactor = arm.arrivalFactor
    respondersOfPlace = Self.grouped(scenario.responders, into: workflow.places.count) { [$0.place.index] }
    worksOfPlace = Self.grouped(Array(works), into: workflow.places.count) { [$0.place.index] }
    triggered = Self.grouped(scenario.responders, into: workflow.actions.count) { Set($0.triggers.map(\.action.index)) }
    remindable = ContiguousArray(
      scenario.responders.indices.filter { scenario.responders[$0].reminded != nil }.map { UInt16($0) })
    opening = scenario.opening(in: arm)
    openerProposal = scenario.orders.opener.proposal.fixed
    evidence = workflow.evidenceKinds.indices.map { workflow.simulatedEvidence(of: ID($0)) }
    unitsPerCurrencyUnit = Double(scenario.currency?.minorUnitsPerUnit ?? 1)
    windowsAround = ContiguousArray(scenario.responders.map { workflow.windows(around: $0) })
  }

  private static func grouped<Element>(
    _ elements: [Element], into count: Int, by groups: (Element) -> some Sequence<Int>
  ) -> ContiguousArray<ContiguousArray<UInt16>> {
    var grouped = ContiguousArray(repeating: ContiguousArray<UInt16>(), count: count)
    for (index, element) in elements.enumerated() {
      for group in groups(element) { grouped[group].append(UInt16(index)) }
    }
    return grouped
  }
}

extension Arm {
  fileprivate func teams(of scenario: Scenario) -> ContiguousArray<Team> {
    var teams = ContiguousArray(scenario.teams)
    for case .teamSize(let team, let size) in changes { teams[team.index].size = size }
    return teams
  }

  fileprivate func elasticities(of scenario: Scenario) -> ContiguousArray<Double> {
    var values = ContiguousArray(scenario.responders.map(\.delay.elasticity))
    for case .elasticity(let responder, let elasticity) in changes {
      for index in values.indices where responder == nil || responder?.index == index {
        let range = scenario.responders[index].delay.elasticityRange
        values[index] =
          switch elasticity {
          case .low: range.lowerBound
          case .high: range.upperBound
          case .value(let value): value
          }
      }
    }
    return values
  }

  fileprivate var arrivalFactor: Double {
    changes.reduce(1) { factor, change in
      if case .arrivals(let times) = change { factor * times } else { factor }
    }
  }
}

extension Work {
  /// The work with the findings of the defaults that it has none of its own for.
  fileprivate func completed(by defaults: [FactModel]) -> Work {
    var work = self
    for finding in defaults where !findings.contains(where: { $0.fact.fact == finding.fact.fact }) {
      work.findings.append(finding)
    }
    return work
  }
}

extension Scenario {
  /// One person for every party, and the settings of an arm.
  fileprivate func opening(in arm: Arm) -> Opening {
    let act = Act(.open, by: orders.opener.party, person: Person(orders.opener.party.index))
    var opening = Opening(act: act, bindings: people(in: arm), currency: currency, paid: 0)
    for case .setting(let setting, let value) in arm.changes {
      opening.settings.removeAll { $0.setting == setting }
      opening.settings.append((setting, value))
    }
    return opening
  }
}

extension Workflow {
  /// A small piece of evidence that a kind takes.
  fileprivate func simulatedEvidence(of kind: ID<EvidenceKind>) -> Attachment {
    Attachment(
      kind: kind, digest: String(repeating: "0", count: 64), byteCount: 1,
      media: evidenceKinds[kind.index].media.first ?? "text/plain", label: "simulated", note: nil)
  }

  /// The clock that a responder's delay is measured by, or those it may be, the nearest first.
  fileprivate func windows(around responder: Responder) -> ContiguousArray<UInt16> {
    if let window = responder.delay.window { return [window.raw] }
    var found: ContiguousArray<UInt16> = []
    var place: ID<Place>? = responder.place
    while let here = place {
      found += places[here.index].windows.map(\.raw)
      place = places[here.index].parent
    }
    return found
  }
}

extension [OfferedElement] {
  /// The proposal where it is the same in every case; nil where an element is drawn, or depends on what a case holds.
  var fixed: [RequestedRemedy]? {
    var proposal: [RequestedRemedy] = []
    for element in self {
      switch element {
      case .refundPercent(.constant(let percent)): proposal.append(.refundPercent(share: percent))
      case .refundPercent, .refundAmount: return nil
      case .returnGoods(let freight): proposal.append(.returnGoods(freight: freight))
      case .replacement: proposal.append(.replacement)
      case .noRemedy: proposal.append(.noRemedy)
      }
    }
    return proposal
  }
}

extension RequestedRemedy {
  /// A share in percent, rounded to four decimals and held between 0 and 100.
  static func refundPercent(share percent: Double) -> Self {
    .refundPercent(Rational(Int64((min(max(percent, 0), 100) * 10_000).rounded()), 10_000) ?? .zero)
  }
}
