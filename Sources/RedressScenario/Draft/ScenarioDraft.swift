import RedressChance
import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow

/// A scenario as written, with the place of everything that a workflow is asked about.
struct ScenarioDraft: Sendable {
  let id: String
  let title: String?
  let seed: UInt64
  let currency: Located<Currency>?
  let zone: Zone
  let workflow: Name
  let run: RunDraft
  let arrivals: ArrivalsDraft
  let people: [PeopleDraft]
  let orders: OrdersDraft
  let truth: [Guarded<[ShareDraft]>]
  let open: OpenDraft
  let findings: [FactDraft]
  let responds: [RespondDraft]
  let silents: [SilentDraft]
  let teams: [TeamDraft]
  let works: [WorkDraft]
  let compare: CompareDraft?
  let sweeps: [SweepDraft]
}

/// How long and how often.
struct RunDraft: Sendable {
  let start: Located<Instant>
  let cases: Located<Int>
  let replications: Int
  let warmUpDays: Located<Double>?
  let targets: [TargetDraft]
}

/// How exact a figure is wanted.
struct TargetDraft: Sendable {
  let metric: Name
  let subject: Name?
  let halfWidth: Double
  let isRelative: Bool
}

/// When cases come.
struct ArrivalsDraft: Sendable {
  let perHour: Double
  /// Seven weights from Monday, or none.
  let weekdays: [Double]
  /// Twenty-four weights from midnight, or none.
  let hours: [Double]
}

/// What cases are about.
struct OrdersDraft: Sendable {
  let span: Span
  let amount: [Guarded<Located<Shape>>]
  let claimed: [Guarded<Located<Shape>>]
  let reasons: [Guarded<[ShareDraft]>]
  let facts: [FactDraft]
}

/// A name and how likely it is.
struct ShareDraft: Sendable {
  let name: Name
  let p: Double
}

/// One case of something, and when it counts: of several in a row the first whose guard holds.
struct Guarded<Content: Sendable>: Sendable {
  let content: Content
  let condition: ConditionDraft
  let span: Span
}

/// When a case counts; everything that is said must hold.
struct ConditionDraft: Sendable {
  /// What a value is compared with.
  struct Subject: Sendable {
    let attribute: String
    let name: Name
    let values: [Name]
    let atLeast: Double?
    let below: Double?
  }

  var truths: [Name] = []
  var reasons: [Name] = []
  var subject: Subject?

  /// Whether it says nothing, and so always holds.
  var isEmpty: Bool { truths.isEmpty && reasons.isEmpty && subject == nil }
}

/// How a value of a fact comes about.
enum QuantityDraft: Sendable {
  case shape(Shape, isTime: Bool)
  case values([ShareDraft])
  case yes(Double)
}

/// A fact of the order, a finding or an input.
struct FactDraft: Sendable {
  let fact: Name
  /// Whether an instant lies before the opening; nil where the element does not say.
  let isBefore: Located<Bool>?
  let quantity: Located<QuantityDraft>
  let condition: ConditionDraft
}

/// Those from whom cases draw one.
struct PeopleDraft: Sendable {
  let id: Name
  let size: Int
  let traits: [(id: Name, shape: Shape)]
}

/// The act that opens a case.
struct OpenDraft: Sendable {
  let party: Name
  let deed: OptionDraft
}

/// How a party answers in a place.
struct RespondDraft: Sendable {
  let id: Name
  let party: Name
  let place: Name
  let condition: ConditionDraft
  let triggers: [(action: Name, party: Name?)]
  let never: [Guarded<Double>]
  let delays: [Guarded<DelayDraft>]
  let choices: [Guarded<[OptionDraft]>]
  let reminded: [Guarded<(p: Double, shape: Shape)>]
}

/// How long an answer takes.
struct DelayDraft: Sendable {
  let shape: Shape
  let forDays: Double?
  let elasticity: Double
  let low: Double
  let high: Double
  let window: Name?
  let rush: (share: Double, last: Double)?
}

/// One thing that a party may do.
struct OptionDraft: Sendable {
  let span: Span
  let action: Name?
  let p: Double
  let remedies: [Located<RemedyDraft>]
  let inputs: [FactDraft]
  let attach: [ShareDraft]
}

/// A part of a proposal.
enum RemedyDraft: Sendable {
  case refund(Shape)
  case returnGoods(freight: Name?)
  case replacement
}

/// What a neutral does in a place.
struct WorkDraft: Sendable {
  let id: Name
  let party: Name
  let place: Name
  let team: Name?
  let condition: ConditionDraft
  let effort: [Guarded<Shape>]
  let findings: [FactDraft]
  let choices: [Guarded<[OptionDraft]>]
}

/// A party that is said to do nothing in a place.
struct SilentDraft: Sendable {
  let party: Name
  let place: Name
}

/// Neutrals who take cases from one queue.
struct TeamDraft: Sendable {
  let id: Name
  let size: Located<Int>
  let calendar: Name?
  let costPerHour: Money?
}

/// Arms side by side.
struct CompareDraft: Sendable {
  let baseline: Name
  let arms: [ArmDraft]
}

/// One way of running the workflow.
struct ArmDraft: Sendable {
  let id: Name
  let settings: [(setting: Name, value: Name)]
  let staff: [(team: Name, size: Int)]
  let load: Double?
  let follow: [(respond: Name?, elasticity: Name)]
}

/// One setting over several values.
struct SweepDraft: Sendable {
  let setting: Name
  let values: [Name]
}
