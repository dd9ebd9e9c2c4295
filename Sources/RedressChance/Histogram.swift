/// Counts of whole quantities from 0, in steps that grow with the quantity: exact below 128, then within 1 in 64.
///
/// The layout is fixed, so that two histograms merge by adding their counts.
public struct Histogram: Sendable, Hashable {
  /// How many quantities each step holds.
  private var counts: [Int64] = []
  /// How many there are in all.
  public private(set) var count: Int64 = 0

  /// An empty histogram.
  public init() {}

  /// Counts one quantity; one below 0 counts as 0.
  public mutating func add(_ value: Int64) {
    let step = Self.step(of: max(0, value))
    if step >= counts.count { counts += repeatElement(0, count: step + 1 - counts.count) }
    counts[step] += 1
    count += 1
  }

  /// Fills an empty step that begins at a quantity; false where none begins there.
  mutating func add(_ quantities: Int64, from low: Int64) -> Bool {
    let step = Self.step(of: low)
    let (total, isOver) = count.addingReportingOverflow(quantities)
    guard Self.least(in: step) == low, !isOver else { return false }
    if step >= counts.count { counts += repeatElement(0, count: step + 1 - counts.count) }
    counts[step] += quantities
    count = total
    return true
  }

  /// Adds what another histogram holds.
  public mutating func merge(_ other: Self) {
    if other.counts.count > counts.count { counts += repeatElement(0, count: other.counts.count - counts.count) }
    for step in other.counts.indices { counts[step] += other.counts[step] }
    count += other.count
  }

  /// The greatest quantity of the step in which a share of all quantities is reached; nil of nothing.
  public func quantile(_ share: Double) -> Int64? {
    guard count > 0 else { return nil }
    let wanted = max(1, Int64((share * Double(count)).rounded(.up)))
    var seen: Int64 = 0
    for step in counts.indices {
      seen += counts[step]
      if seen >= wanted { return Self.greatest(in: step) }
    }
    return nil
  }

  /// How many quantities are at most as great as this, up to the end of its step.
  public func count(upTo value: Int64) -> Int64 {
    guard value >= 0 else { return 0 }
    return counts.prefix(Self.step(of: value) + 1).reduce(0, +)
  }

  /// The steps that hold something: least and greatest quantity, and how many.
  public var steps: [(low: Int64, high: Int64, count: Int64)] {
    counts.indices.filter { counts[$0] > 0 }.map { (Self.least(in: $0), Self.greatest(in: $0), counts[$0]) }
  }

  private static let parts = 64

  private static func step(of value: Int64) -> Int {
    guard value >= 2 * Int64(parts) else { return Int(value) }
    let doublings = 63 - value.leadingZeroBitCount - 6
    return doublings * parts + Int(value >> Int64(doublings))
  }

  private static func least(in step: Int) -> Int64 {
    guard step >= 2 * parts else { return Int64(step) }
    let doublings = step / parts - 1
    return Int64(step - doublings * parts) << Int64(doublings)
  }

  private static func greatest(in step: Int) -> Int64 {
    guard step >= 2 * parts else { return Int64(step) }
    return least(in: step) + ((Int64(1) << Int64(step / parts - 1)) - 1)
  }
}
