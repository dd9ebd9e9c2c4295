import RedressDiagnostics

/// Where an expression stands, which decides what it may say.
struct Scope {
  /// What reads it.
  enum Site: Hashable {
    /// The `if` of an `on`; whether the act makes a proposal.
    case act(makesProposal: Bool)
    /// An anchor, which is read again whenever a fact in it changes.
    case anchor
    /// A derived fact.
    case fact
    /// A rule, its condition or its remedy.
    case ruling(ID<Ruling>)
    /// A guarantee.
    case guarantee
    /// Anything else: an effect, an amount, the `if` of a window or a route.
    case other
  }

  /// The phase around it; that of a route is the workflow itself.
  let place: ID<Place>
  /// What reads it.
  let site: Site

  init(_ place: ID<Place>, _ site: Site = .other) {
    self.place = place
    self.site = site
  }

  /// The same place, read by something else.
  func at(_ site: Site) -> Scope { Scope(place, site) }

  /// What counts the evidence named in it.
  var ruling: ID<Ruling>? { if case .ruling(let id) = site { id } else { nil } }
}

/// A compiled expression with its type.
struct Typed {
  let id: ExpressionID
  let type: ValueType
}

extension ValueType {
  /// Whether it can be counted with; a percentage is a number.
  var isNumber: Bool { self == .number || self == .percent }

  /// Whether some of its values are less than others.
  var isOrdered: Bool {
    switch self {
    case .number, .percent, .money, .instant: true
    case .flag, .choice, .reason, .text: false
    }
  }

  /// The type of two operands together, or nil when they have none in common.
  func joined(with other: ValueType) -> ValueType? {
    if self == other { return self }
    return isNumber && other.isNumber ? .number : nil
  }
}

extension DraftExpression {
  /// The stretch of the file that the whole expression covers.
  var span: Span {
    switch self {
    case .number(_, let span), .money(_, let span), .text(_, let span), .flag(_, let span), .name(_, let span),
      .call(_, _, let span), .not(_, let span), .negate(_, let span), .broken(let span):
      span
    case .binary(_, let left, let right, _): left.span.through(right.span)
    case .isOneOf(let operand, let list, let span): operand.span.through(list.last?.span ?? span)
    }
  }

  /// Calls `body` with this expression and every one inside it, in reading order.
  func forEach(_ body: (DraftExpression) -> Void) {
    body(self)
    switch self {
    case .number, .money, .text, .flag, .name, .broken: break
    case .call(_, let operands, _): operands.forEach { $0.forEach(body) }
    case .not(let operand, _), .negate(let operand, _): operand.forEach(body)
    case .binary(_, let left, let right, _):
      left.forEach(body)
      right.forEach(body)
    case .isOneOf(let operand, let list, _):
      operand.forEach(body)
      list.forEach { $0.forEach(body) }
    }
  }

  /// The bare names in it, in reading order.
  var bareNames: [Name] {
    var result: [Name] = []
    forEach { if case .name(let name, let span) = $0 { result.append(Name(name, span)) } }
    return result
  }
}

extension Span {
  /// From the start of this span to the end of another in the same file.
  func through(_ other: Span) -> Span {
    guard source == other.source else { return self }
    return Span(source: source, start: min(start, other.start), end: max(end, other.end))
  }
}
