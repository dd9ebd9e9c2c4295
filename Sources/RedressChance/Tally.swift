/// Count, sum and squares of whole quantities; two tallies merge into exactly what one of all of them would be.
///
/// Sums have 128 bits, so that neither the order of adding nor how the work was split leaves a trace.
public struct Tally: Sendable, Hashable {
  /// How many.
  public private(set) var count: Int64 = 0
  /// Their sum.
  public private(set) var sum: Int128 = 0
  /// The sum of their squares.
  public private(set) var squares: Int128 = 0

  /// Nothing counted yet.
  public init() {}

  init(count: Int64, sum: Int128, squares: Int128) { (self.count, self.sum, self.squares) = (count, sum, squares) }

  /// Counts one quantity: minor units, or seconds.
  public mutating func add(_ value: Int64) {
    count += 1
    sum += Int128(value)
    let (square, isOver) = squares.addingReportingOverflow(Int128(value) * Int128(value))
    squares = isOver ? .max : square
  }

  /// Counts what another tally has counted.
  public mutating func merge(_ other: Self) {
    count += other.count
    sum += other.sum
    let (square, isOver) = squares.addingReportingOverflow(other.squares)
    squares = isOver ? .max : square
  }

  /// The mean; nil of nothing.
  public var mean: Double? { count > 0 ? Double(sum) / Double(count) : nil }
}
