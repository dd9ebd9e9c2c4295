internal import RedressEngine
internal import RedressMoney
internal import RedressWorkflow

extension EventCodec {
  /// The stored form of an element of a remedy.
  func form(of term: RemedyTerm) -> TermV1 {
    switch term {
    case .refund(let refund): return form(of: refund, "refund")
    case .deduction(let deduction): return form(of: deduction, "deduction")
    case .returned(let goods):
      var form = TermV1(sort: "return")
      (form.line, form.quantity) = (goods.part?.line, goods.part?.quantity)
      (form.freight, form.days) = (goods.freight.map(names.name), goods.days)
      return form
    case .replacement(let other):
      var form = TermV1(sort: "replacement")
      (form.line, form.quantity) = (other.part?.line, other.part?.quantity)
      (form.days, form.difference) = (other.days, other.difference == 0 ? nil : other.difference)
      if !other.instead.isEmpty { form.instead = other.instead.map { self.form(of: $0, "refund") } }
      return form
    }
  }

  private func form(of refund: RefundTerm, _ sort: String) -> TermV1 {
    var form = TermV1(sort: sort)
    form.amount = refund.amount
    if let share = refund.share {
      (form.percent, form.of, form.whole) = (Self.text(share.percent), share.basis.storedName, share.whole)
      (form.pieces, form.piecesOf) = (share.pieces.map { Self.text($0.count) }, share.pieces?.of)
    }
    (form.line, form.quantity) = (refund.part?.line, refund.part?.quantity)
    (form.capped, form.words) = (refund.isCapped ? true : nil, refund.words)
    return form
  }

  private static func text(_ number: Rational) -> String { "\(number.numerator)/\(number.denominator)" }

  /// The element of a stored form.
  func term(_ form: TermV1) throws(StoredEventError) -> RemedyTerm {
    switch form.sort {
    case "refund": return .refund(try refund(form))
    case "deduction": return .deduction(try refund(form))
    case "return":
      var goods = ReturnTerm(part: part(form), days: form.days)
      if let freight = form.freight { goods.freight = try names.party(freight) }
      return .returned(goods)
    case "replacement":
      var other = ReplacementTerm(part: part(form), days: form.days, difference: form.difference ?? 0)
      for inner in form.instead ?? [] { other.instead.append(try refund(inner)) }
      return .replacement(other)
    case _: throw .unknownName(form.sort)
    }
  }

  private func part(_ form: TermV1) -> LinePart? { form.line.map { LinePart(line: $0, quantity: form.quantity) } }

  private func refund(_ form: TermV1) throws(StoredEventError) -> RefundTerm {
    var refund = RefundTerm(
      amount: form.amount ?? 0, part: part(form), isCapped: form.capped ?? false, words: form.words)
    guard let percent = form.percent else { return refund }
    guard let basis = form.of.flatMap(RemedyBasis.init(storedName:)) else { throw .unknownName(form.of ?? "") }
    var share = RefundTerm.Share(percent: try Self.number(percent), basis: basis, whole: form.whole ?? 0)
    if let pieces = form.pieces {
      share.pieces = RefundTerm.Pieces(try Self.number(pieces), of: form.piecesOf ?? 0)
    }
    refund.share = share
    return refund
  }

  static func number(_ text: String) throws(StoredEventError) -> Rational {
    let parts = text.split(separator: "/").compactMap { Int64($0) }
    guard parts.count == 2, let number = Rational(parts[0], parts[1]) else { throw .malformed(type: "number") }
    return number
  }
}

extension RemedyBasis {
  /// The stored name.
  fileprivate var storedName: String {
    switch self {
    case .claim: "claim"
    case .goods: "goods"
    case .shipping: "shipping"
    case .other: "other"
    }
  }

  fileprivate init?(storedName: String) {
    switch storedName {
    case "claim": self = .claim
    case "goods": self = .goods
    case "shipping": self = .shipping
    case "other": self = .other
    case _: return nil
    }
  }
}
