public import RedressMoney
public import RedressTime
public import RedressWorkflow

/// A checked scenario: how people behave under a workflow, resolved to dense indices.
///
/// It is a plain value; its reader has checked it against the workflow, and nothing here checks again.
public struct Scenario: Sendable {
  /// The author's id.
  public var name: String
  /// What it is about, in the author's words; nil where nothing is said.
  public var title: String?
  /// SHA-256 over the bytes of its file, in hexadecimal; handed in by its reader.
  public var digest: String
  /// The workflow that its cases run under.
  public var workflow: Workflow
  /// The seed of all chance.
  public var seed: UInt64
  /// The zone of the arrivals' profiles.
  public var zone: Zone
  /// The currency of its orders; nil where nothing is paid.
  public var currency: Currency?
  /// How long a run is.
  public var run: RunPlan
  /// When cases arrive.
  public var arrivals: Arrivals
  /// What cases are about.
  public var orders: OrderModel
  /// People from whom cases draw.
  public var populations: [Population] = []
  /// What is drawn of each case: traits of members first, then those of orders, then what is true.
  public var traits: [Trait] = []
  /// How parties behave.
  public var responders: [Responder] = []
  /// What neutrals do.
  public var works: [Work] = []
  /// Who they are.
  public var teams: [Team] = []
  /// The variants compared; the first is the scenario as written where the author gives none.
  public var arms: [Arm] = [Arm("base")]
  /// The position of the variant that the others are compared with.
  public var baseline = 0
  /// Settings tried at several values.
  public var sweeps: [Sweep] = []
  /// What holds for whatever is not described.
  public var defaults = StatedDefaults()

  /// A scenario without people.
  public init(
    name: String, digest: String = "", workflow: Workflow, seed: UInt64, zone: Zone = .utc, currency: Currency? = nil,
    run: RunPlan, arrivals: Arrivals, orders: OrderModel
  ) {
    (self.name, self.digest, self.workflow, self.seed) = (name, digest, workflow, seed)
    (self.zone, self.currency, self.run, self.arrivals, self.orders) = (zone, currency, run, arrivals, orders)
  }
}

extension Scenario {
  /// Every stream, in the order of the elements.
  public var streams: [Stream] {
    [arrivals.stream, orders.reasonStream, orders.opener.stream] + populations.map(\.stream) + traits.map(\.stream)
      + responders.map(\.stream) + works.map(\.stream)
  }

  /// Pairs of elements that would share their chance, by the names of their streams.
  public var clashingStreams: [(String, String)] {
    let streams = streams
    var clashes: [(String, String)] = []
    for (index, stream) in streams.enumerated() {
      for earlier in streams[..<index] where earlier.number == stream.number {
        clashes.append((earlier.name, stream.name))
      }
    }
    return clashes
  }

  /// The arms of a sweep, one for each of its values, named by setting and value.
  public func arms(of sweep: Sweep) -> [Arm] {
    let name = workflow.settings[sweep.setting.index].name
    return sweep.values.map { Arm("\(name)=\(words($0))", changes: [.setting(sweep.setting, $0)]) }
  }

  private func words(_ value: Value) -> String {
    switch value {
    case .number(let number): number.description
    case .money(let units): currency.map { Money(minorUnits: units, currency: $0).amountText } ?? "\(units)"
    // Settings are numbers and money.
    case .unknown, .flag, .choice, .instant, .text: "\(value)"
    }
  }
}
