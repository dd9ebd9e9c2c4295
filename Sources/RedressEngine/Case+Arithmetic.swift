import RedressMoney
import RedressWorkflow

// Arithmetic of conditions: what does not fit, and a division by zero, is unknown.
extension Case {
  func sum(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return (a + b).map { .number($0) } ?? .unknown
    case (.money(let a), .money(let b)): return whole(a.addingReportingOverflow(b))
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  func difference(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return (a - b).map { .number($0) } ?? .unknown
    case (.money(let a), .money(let b)): return whole(a.subtractingReportingOverflow(b))
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  /// At most one side is money, which is rounded half up to the minor unit.
  func product(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return (a * b).map { .number($0) } ?? .unknown
    case (.money(let amount), .number(let factor)), (.number(let factor), .money(let amount)):
      return scaled(amount, by: factor)
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  /// Money by money is a number, money by a number is money.
  func quotient(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return (a / b).map { .number($0) } ?? .unknown
    case (.money(let a), .money(let b)): return Rational(a, b).map { .number($0) } ?? .unknown
    case (.money(let amount), .number(let divisor)):
      return (Rational.one / divisor).map { scaled(amount, by: $0) } ?? .unknown
    case (.unknown, _), (.flag, _), (.choice, _), (.number, _), (.money, _), (.instant, _), (.text, _): return .unknown
    }
  }

  func opposite(_ value: Value) -> Value {
    switch value {
    case .number(let number): (-number).map { .number($0) } ?? .unknown
    case .money(let amount): whole(Int64(0).subtractingReportingOverflow(amount))
    case .unknown, .flag, .choice, .instant, .text: .unknown
    }
  }

  private func whole(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .unknown : .money(result.partialValue)
  }

  private func scaled(_ amount: Int64, by factor: Rational) -> Value {
    scaled(amount, by: factor, hundredths: false).map { .money($0) } ?? .unknown
  }

  /// An amount times a number, or per cent of it, rounded half up to the minor unit; nil when it does not fit
  /// or the case has no currency.
  func scaled(_ amount: Int64, by factor: Rational, hundredths: Bool) -> Int64? {
    guard let currency = pinned.currency else { return nil }
    let money = Money(minorUnits: amount, currency: currency)
    return try? (hundredths ? money.percent(factor) : money.scaled(by: factor)).minorUnits
  }
}
