internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
internal import RedressWorkflow

// The elements of a remedy that need more words than their sums.
extension Names {
  /// What goes back, a line each.
  func returns(_ remedy: Remedy) -> [String] {
    let terms = remedy.terms.compactMap { if case .returned(let goods) = $0 { goods } else { nil } }
    return (terms.isEmpty ? [ReturnTerm(freight: remedy.freight)] : terms).map { goods in
      "\(goods.part.map(words) ?? "the goods") \(goods.part == nil ? "go" : "goes") back"
        + (goods.freight.map { " at the cost of '\(name($0))'" } ?? "") + within(goods.days)
    }
  }

  /// What is sent instead, a line each.
  func replacements(_ remedy: Remedy) -> [String] {
    let terms = remedy.terms.compactMap { if case .replacement(let other) = $0 { other } else { nil } }
    return (terms.isEmpty ? [ReplacementTerm()] : terms).map { other in
      let instead = other.instead.reduce(Int64(0)) { $0 + $1.amount }
      return "a replacement\(other.part.map { " for \(words($0))" } ?? "") is sent" + within(other.days)
        + (other.instead.isEmpty ? "" : ", or else \(money(instead)) goes back")
    }
  }

  /// How a refund is made up; what is taken off is below zero.
  func rows(_ remedy: Remedy, _ currency: Currency) -> [RefundRow] {
    remedy.terms.compactMap { term in
      switch term {
      case .refund(let refund):
        RefundRow(words: words(refund), amount: Money(minorUnits: refund.amount, currency: currency))
      case .deduction(let deduction):
        RefundRow(words: words(deduction), amount: Money(minorUnits: -deduction.amount, currency: currency))
      case .returned, .replacement: nil
      }
    }
  }

  private func within(_ days: Int?) -> String {
    days.map { " within \($0) day\($0 == 1 ? "" : "s")" } ?? ""
  }

  private func words(_ part: LinePart) -> String {
    guard let quantity = part.quantity else { return "line '\(safe(part.line))'" }
    return "\(quantity) of line '\(safe(part.line))'"
  }

  private func words(_ term: RefundTerm) -> String {
    var parts = [term.words.map { safe($0) }, measure(of: term)].compactMap { $0 }
    if let part = term.part { parts.append(words(part)) }
    if term.isCapped { parts.append("not more than this") }
    return parts.isEmpty ? "an amount" : parts.joined(separator: ", ")
  }

  private func measure(of term: RefundTerm) -> String? {
    guard let share = term.share else { return nil }
    let whole =
      switch share.basis {
      case .claim: term.part == nil ? "the claim" : "what was paid"
      case .goods: "the goods"
      case .shipping: "the shipping"
      case .other: "an amount"
      }
    let pieces = share.pieces.map { ", \($0.count.shareText) of \($0.of) pieces" } ?? ""
    return "\(share.percent.shareText) % of \(whole) (\(money(share.whole)))\(pieces)"
  }
}

extension Rational {
  /// A share as people write one: `33.3`, and about how much it is where it has no end or too many digits: `≈ 83.33`.
  var shareText: String {
    let exact = description
    if !exact.contains("/"), exact.utf8.count <= 8 { return exact }
    guard let hundredths = (self * Rational(100))?.roundedHalfUp else { return exact }
    let (whole, digits) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "≈ \(hundredths < 0 ? "-" : "")\(whole).\(digits < 10 ? "0" : "")\(digits)"
  }
}
