import RedressMoney
import RedressWorkflow

// Arithmetic of conditions: what does not fit, and a division by zero, is unknown.
extension Value {
  func plus(_ other: Value) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): return (a + b).map { .number($0) } ?? .unknown
    case (.money(let a), .money(let b)): return whole(a.addingReportingOverflow(b))
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  func minus(_ other: Value) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): return (a - b).map { .number($0) } ?? .unknown
    case (.money(let a), .money(let b)): return whole(a.subtractingReportingOverflow(b))
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  /// At most one side is money, which is rounded half up to the minor unit.
  func times(_ other: Value, in currency: Currency?) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): return (a * b).map { .number($0) } ?? .unknown
    case (.money(let amount), .number(let factor)), (.number(let factor), .money(let amount)):
      return amount.scaled(by: factor, in: currency).map { .money($0) } ?? .unknown
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  /// Money by money is a number, money by a number is money.
  func over(_ other: Value, in currency: Currency?) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): return (a / b).map { .number($0) } ?? .unknown
    case (.money(let a), .money(let b)): return Rational(a, b).map { .number($0) } ?? .unknown
    case (.money(let amount), .number(let divisor)):
      guard let factor = Rational.one / divisor else { return .unknown }
      return amount.scaled(by: factor, in: currency).map { .money($0) } ?? .unknown
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  var opposite: Value {
    switch self {
    case .number(let number): (-number).map { .number($0) } ?? .unknown
    case .money(let amount): whole(Int64(0).subtractingReportingOverflow(amount))
    case .unknown, .flag, .choice, .instant, .text: .unknown
    }
  }

  private func whole(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .unknown : .money(result.partialValue)
  }
}

// Amounts of money in minor units, as a case keeps them.
extension Int64 {
  /// The amount times a number, rounded half up to the minor unit; nil when it does not fit or there is no currency.
  func scaled(by factor: Rational, in currency: Currency?) -> Int64? {
    guard let currency else { return nil }
    return try? Money(minorUnits: self, currency: currency).scaled(by: factor).minorUnits
  }

  /// So many per cent of the amount, rounded half up to the minor unit; nil when it does not fit or there is no currency.
  func percent(_ percentage: Rational, in currency: Currency?) -> Int64? {
    guard let currency else { return nil }
    return try? Money(minorUnits: self, currency: currency).percent(percentage).minorUnits
  }
}
