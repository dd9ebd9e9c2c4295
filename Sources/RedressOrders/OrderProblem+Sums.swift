import RedressDiagnostics
import RedressMoney
import RedressXML

// What does not add up in an order whose parts all read.
extension OrderProblem {
  static func notYesOrNo(_ attribute: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 635, "'\(attribute.name)' is 'yes' or 'no'", at: Label(attribute.valueSpan, "neither of them"),
      cause: "a fee that a refund gives back is part of what was paid for the lines, and another is not")
  }

  /// The sum, term by term, beside what the file says.
  static func doesNotAddUp(
    _ order: Order, terms: (lines: Money, taxes: Money, fees: Money), sum: Money, at paid: XMLAttribute
  ) -> Diagnostic {
    var words = "lines \(terms.lines.amountText)"
    if !order.shipping.isZero { words += " + shipping \(order.shipping.amountText)" }
    if !terms.taxes.isZero { words += " + tax \(terms.taxes.amountText)" }
    if !terms.fees.isZero { words += " + fees \(terms.fees.amountText)" }
    if !order.discount.isZero { words += " - discounts \(order.discount.amountText)" }
    return Diagnostic(
      .error, 640, "paid is \(order.paid), but the parts of the order come to \(sum)",
      at: Label(paid.valueSpan, "the parts come to \(sum.amountText)"),
      cause: "\(words) = \(sum.amountText), and a refund is shared out by what was paid for each part",
      fix: sum.minorUnits < 0 ? nil : "write paid=\"\(sum.amountText)\", or correct a part")
  }

  static func takesOffTooMuch(_ element: XMLElement, _ reduction: OrderReduction, of there: Money) -> Diagnostic {
    Diagnostic(
      .error, 642, "'<\(element.name)>' takes \(reduction.amount) off lines that cost \(there)",
      at: Label(
        element.attribute("amount")?.valueSpan ?? element.nameSpan, "at most \(there.amountText) is left there"),
      cause: "a line costs its price and its tax, less what stands before and names it; nothing costs less than 0",
      fix: "name more lines, or write what was really taken off")
  }

  static func takesOffMoreThanPaid(_ element: XMLElement, by excess: Money) -> Diagnostic {
    Diagnostic(
      .error, 642, "the discounts take off \(excess) more than there is to take them off",
      at: Label(element.attribute("amount")?.valueSpan ?? element.nameSpan, "\(excess.amountText) too much"),
      cause: "a fee that is not refundable is owed whatever was taken off, and no line is worth less than 0",
      fix: "make the fee refundable=\"yes\" where a discount covers it")
  }

  static func paymentsDiffer(_ first: XMLElement, sum: Money, paid: Money) -> Diagnostic {
    Diagnostic(
      .error, 643, "the payments come to \(sum), and paid is \(paid)",
      at: Label(first.nameSpan, "all '<payment>' together are \(sum.amountText)"),
      cause: "each part of what was paid was paid by one means; a voucher is a payment, a coupon is none",
      fix: "correct an amount, or leave all '<payment>' out")
  }

  static func refundsTooMuch(_ element: XMLElement, _ amount: Money, of there: Money) -> Diagnostic {
    Diagnostic(
      .error, 644, "\(amount) was given back of \(there)",
      at: Label(element.attribute("amount")?.valueSpan ?? element.nameSpan, "at most \(there.amountText) was left"),
      cause: "earlier refunds are taken off what was paid for the lines, without fees that are not refundable")
  }

  static func partsDiffer(_ element: XMLElement, _ amount: Money) -> Diagnostic {
    Diagnostic(
      .error, 645, "the parts of this refund do not come to \(amount)",
      at: Label(element.attribute("amount")?.valueSpan ?? element.nameSpan, "its '<part>'s come to something else"),
      cause: "with parts, all of a refund was for the lines that they name",
      fix: "correct an amount, or leave out all parts of a refund for the whole order")
  }

  static func tooManyPieces(_ element: XMLElement, _ line: OrderLine, _ count: Int64, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, 646, "\(count) pieces of line '\(line.id)' are \(what), and it has \(line.quantity)",
      at: Label(element.attribute("quantity")?.valueSpan ?? element.nameSpan, "with these it is \(count)"),
      cause: "a line's pieces are those that were bought")
  }

  static func tooEarly(_ element: XMLElement) -> Diagnostic {
    Diagnostic(
      .error, 647, "a '<\(element.name)>' is older than its order",
      at: Label(element.attribute("at")?.valueSpan ?? element.nameSpan, "before the order was placed"),
      cause: "nothing is sent or given back before it was bought")
  }

  static func noSuchLine(_ word: String, _ attribute: XMLAttribute, known: [String]) -> Diagnostic {
    let what = attribute.name == "skus" ? "no line has the article number" : "no line has the id"
    return Diagnostic(
      .error, 648, "\(what) '\(quoted(word))'", at: Label(attribute.valueSpan, "named here"),
      cause: "several are written with spaces between them",
      fix: nearestName(to: word, in: known).map { guess($0) })
  }

  static func taxTwice(_ whole: XMLElement, line: XMLAttribute) -> Diagnostic {
    Diagnostic(
      .error, 649, "tax stands in a line and for the whole order", at: Label(whole.nameSpan, "for the whole order"),
      related: [Label(line.nameSpan, "in a line")], cause: "one of the two would be counted twice",
      fix: "keep it in the lines, where the shop knows it")
  }

  static func nothingInside(_ element: XMLElement, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, 612, "'<\(element.name)>' has at least one '<\(name)>'", at: Label(element.nameSpan, "nothing in here"),
      fix: "add <\(name) line=\"1\" quantity=\"1\"/>")
  }
}
