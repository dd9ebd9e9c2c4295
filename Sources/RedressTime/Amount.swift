/// The units in which a workflow counts time.
@frozen
public enum CountingUnit: UInt8, Sendable, Hashable, CaseIterable {
  case days, businessDays, hours, minutes, weeks, months

  /// Whether the unit is elapsed time (hours, minutes) and no count of dates.
  @inlinable
  public var isElapsed: Bool {
    switch self {
    case .hours, .minutes: true
    case .days, .businessDays, .weeks, .months: false
    }
  }

  /// The unit as workflows write it: "business-days".
  public var name: String {
    switch self {
    case .days: "days"
    case .businessDays: "business-days"
    case .hours: "hours"
    case .minutes: "minutes"
    case .weeks: "weeks"
    case .months: "months"
    }
  }

  /// The greatest whole number of the unit that an amount may hold: ten years.
  public var limit: Int64 {
    switch self {
    case .days, .businessDays: 3653
    case .hours: 3653 * 24
    case .minutes: 3653 * 24 * 60
    case .weeks: 521
    case .months: 120
    }
  }

  /// How many of the stored quantity make one of the unit: microseconds where time is elapsed, else one.
  @inlinable
  public var scale: Int64 {
    switch self {
    case .hours: 3_600_000_000
    case .minutes: 60_000_000
    case .days, .businessDays, .weeks, .months: 1
    }
  }
}

/// A length of time in one unit, from nothing to ten years.
///
/// Days, business days, weeks and months are whole. Hours and minutes are held in microseconds, so that
/// 1.5 hours is exact.
@frozen
public struct Amount: Sendable, Hashable {
  /// The unit counted.
  public let unit: CountingUnit

  /// How many: of the unit itself where it counts dates, in microseconds where time is elapsed.
  public let quantity: Int64

  @usableFromInline
  init(unit: CountingUnit, quantity: Int64) {
    self.unit = unit
    self.quantity = quantity
  }

  /// Makes a whole number of a unit; refuses a negative one and one over ten years.
  public init(_ count: Int64, _ unit: CountingUnit) throws(AmountError) {
    guard count >= 0 else { throw .negative }
    guard count <= unit.limit else { throw .tooLong(unit) }
    self.init(unit: unit, quantity: count * unit.scale)
  }

  /// Makes a fraction of a unit.
  ///
  /// Refused: a negative fraction, one over ten years, and a part of a unit that counts dates. A part of
  /// a microsecond is rounded up, because a deadline should not come early.
  public init(numerator: Int64, denominator: Int64, _ unit: CountingUnit) throws(AmountError) {
    // Nearly all are whole, and a division in 128 bits is slow.
    if denominator == 1 {
      try self.init(numerator, unit)
      return
    }
    guard denominator != 0 else { throw .withoutValue }
    guard numerator == 0 || (numerator < 0) == (denominator < 0) else { throw .negative }
    let wide = numerator.magnitude.multipliedFullWidth(by: UInt64(unit.scale))
    guard wide.high < denominator.magnitude else { throw .tooLong(unit) }
    let (quotient, rest) = denominator.magnitude.dividingFullWidth(wide)
    guard quotient < UInt64(unit.limit * unit.scale) || (quotient == UInt64(unit.limit * unit.scale) && rest == 0)
    else { throw .tooLong(unit) }
    guard rest == 0 || unit.isElapsed else { throw .notWhole(unit) }
    self.init(unit: unit, quantity: Int64(quotient) + (rest == 0 ? 0 : 1))
  }
}

/// Why a number is no amount of time.
public enum AmountError: Error, Sendable, Hashable, CustomStringConvertible {
  case negative
  case tooLong(CountingUnit)
  case notWhole(CountingUnit)
  /// A fraction over zero.
  case withoutValue

  /// One line that says what to write.
  public var description: String {
    switch self {
    case .negative: "an amount of time cannot be negative; write zero or more"
    case .tooLong(let unit): "an amount of time is at most ten years; write \(unit.limit) \(unit.name) or fewer"
    case .notWhole(let unit): "\(unit.name) are whole; write a whole number, or use hours"
    case .withoutValue: "an amount of time cannot be divided by zero"
    }
  }
}
