import RedressEngine
import RedressWorkflow

/// What a row is about: its event and its activity, made into bytes once.
struct LogWords {
  /// Where the words of a sort of event begin; those of its things follow in the workflow's order.
  struct Sort { fileprivate var first: Int }

  private(set) var all: [[UInt8]] = []
  private let format: LogFormat
  private(set) var opened = Sort(first: 0), acted = Sort(first: 0), recorded = Sort(first: 0), reached = Sort(first: 0)
  private(set) var given = Sort(first: 0), balloted = Sort(first: 0), reason = Sort(first: 0), attached = Sort(first: 0)
  private(set) var proposed = Sort(first: 0), accepted = Sort(first: 0), refused = Sort(first: 0)
  private(set) var remedied = Sort(first: 0), pended = Sort(first: 0), assigned = Sort(first: 0)
  private(set) var entered = Sort(first: 0), left = Sort(first: 0), suspended = Sort(first: 0), resumed = Sort(first: 0)
  private(set) var reminded = Sort(first: 0), expired = Sort(first: 0), money = Sort(first: 0)
  private(set) var childEnded = Sort(first: 0), cancelled = Sort(first: 0), ended = Sort(first: 0)

  init(_ workflow: Workflow, _ format: LogFormat) {
    self.format = format
    guard format != .draws else { return }
    addActs(of: workflow)
    addMoves(of: workflow)
    addMoney()
  }

  /// The words of a sort for the thing with an index.
  @inline(__always) func of(_ sort: Sort, _ index: Int = 0) -> Int { sort.first + index }

  private mutating func addActs(of workflow: Workflow) {
    opened = add("opened", ["open"])
    acted = add("acted", workflow.actions.map(\.name))
    recorded = add("recorded", workflow.actions.map(\.name))
    reached = add("reached", ["enough have acted"])
    given = add("fact-given", workflow.facts.map { "fact \($0.name)" })
    balloted = add("balloted", workflow.facts.map { "ballot on \($0.name)" })
    reason = add("reason-given", workflow.reasons.map { "reason \($0.name)" })
    attached = add("attached", workflow.evidenceKinds.map { "evidence \($0.name)" })
    proposed = add("proposed", ["proposal"])
    accepted = add("accepted", ["acceptance"])
    refused = add("refused", ["refusal"])
    remedied = add("remedied", ["remedy"])
    pended = add("pended", ["ruling waits"])
    assigned = add("assigned", ["assignment"])
  }

  private mutating func addMoves(of workflow: Workflow) {
    let phases = workflow.places.map { "phase \($0.name)" }
    entered = add("entered", phases, lifecycle: "start")
    left = add("left", phases)
    suspended = add("suspended", phases, lifecycle: "suspend")
    resumed = add("resumed", phases, lifecycle: "resume")
    let clocks = workflow.windows.map { $0.name ?? workflow.places[$0.place.index].name }
    reminded = add("reminded", clocks.map { "reminder of \($0)" })
    expired = add("expired", clocks.map { "end of \($0)" })
    childEnded = add("child-ended", workflow.runs.map { "child \($0.name)" })
    cancelled = add("cancelled", ["cancelled"])
    ended = add("ended", workflow.ends.map { "ends \($0.name)" })
  }

  private mutating func addMoney() {
    money = add(
      "money-moved",
      [
        "money held", "money to claimant", "money to respondent", "money to party", "money paid elsewhere",
        "money taken over", "money handed back", "money owed", "money credited provisionally", "credit kept",
        "credit taken back",
      ])
  }

  private mutating func add(_ event: String, _ activities: [String], lifecycle: String = "complete") -> Sort {
    defer {
      for activity in activities {
        let name = format.quoted(activity)
        let words =
          format == .csv
          ? ",\(event),\(name),"
          : "<string key=\"concept:name\" value=\"\(name)\"/><string key=\"lifecycle:transition\" value=\"\(lifecycle)\"/>"
            + "<string key=\"event\" value=\"\(event)\"/>"
        all.append(Array(words.utf8))
      }
    }
    return Sort(first: all.count)
  }
}

extension MoneyMovement {
  /// Which of the words for money are meant, and how much.
  var logged: (index: Int, amount: Int64) {
    switch self {
    case .held(let amount): (0, amount)
    case .paidToClaimant(let amount): (1, amount)
    case .paidToRespondent(let amount): (2, amount)
    case .paid(_, let amount): (3, amount)
    case .paidElsewhere(let amount, _): (4, amount)
    case .takenOver(let amount): (5, amount)
    case .handedBack(let amount): (6, amount)
    case .owed(_, _, let total): (7, total)
    case .credited(_, let amount): (8, amount)
    case .creditKept(_, let amount): (9, amount)
    case .creditTakenBack(_, let amount): (10, amount)
    }
  }
}
