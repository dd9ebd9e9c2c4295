public import RedressDiagnostics
import RedressMoney
import RedressXML

/// Reads an order file, whole or not at all, and says everything that is wrong with it in one go.
public enum OrderReader {
  /// Reads a file of the namespace `urn:redress:order:1`.
  ///
  /// The diagnostics stand in source order. The order is nil exactly when one of them is an error.
  public static func read(_ file: SourceFile, id: SourceID = .main) -> (order: Order?, diagnostics: [Diagnostic]) {
    let (root, syntax) = XMLReader.read(file, id: id, namespaces: [OrderVocabulary.namespace])
    guard let root else { return (nil, syntax) }
    var draft = OrderDraft()
    draft.report(syntax)
    let order = draft.order(root)
    let diagnostics = draft.diagnostics.inSourceOrder()
    return (diagnostics.contains { $0.severity == .error } ? nil : order, diagnostics)
  }
}

/// What is being read: the diagnostics so far, and the currency once it is known.
struct OrderDraft {
  private(set) var diagnostics: [Diagnostic] = []
  /// Nil when the file's currency is wrong; amounts are then not looked at, since their digits cannot be judged.
  var currency: Currency?

  mutating func report(_ problems: [Diagnostic]) { diagnostics += problems }
  mutating func report(_ problem: Diagnostic) { diagnostics.append(problem) }
}

extension OrderDraft {
  /// Reads the root; nil when anything that an order needs is missing or wrong.
  mutating func order(_ root: XMLElement) -> Order? {
    guard root.name == OrderVocabulary.order.name else {
      report(OrderProblem.notAnOrder(root))
      return nil
    }
    check(root, against: OrderVocabulary.order)
    currency = root.attribute("currency").flatMap { self.currency($0) }
    let id = root.attribute("id").flatMap { token($0, .narrow) }
    let paid = root.attribute("paid").flatMap { amount($0) }
    let placed = root.attribute("placed").flatMap { instant($0) }
    let parties = self.parties(root)
    let lines = self.lines(root)
    let facts = self.facts(root)
    let charges = self.charges(root)
    guard let currency, let id, let paid, let placed, let parties, let lines, let facts, let charges else { return nil }
    let order = Order(
      id: id, currency: currency, paid: paid, placed: placed, parties: parties, lines: lines,
      shipping: charges.shipping,
      tax: charges.tax, discount: charges.discount, facts: facts)
    return addsUp(order, root) ? order : nil
  }

  /// The amounts beside the lines; nil when one of them is wrong.
  private mutating func charges(_ root: XMLElement) -> (shipping: Money, tax: Money, discount: Money)? {
    let shipping = atMostOne("shipping", in: root)
    let tax = atMostOne("tax", in: root)
    let discounts = children("discount", of: root, atMost: OrderLimit.discounts)
    let discounted = discounts.map { discount in discount.attribute("amount").flatMap { amount($0) } }
    guard let currency, let shipping, let tax else { return nil }
    var total: Money? = .zero(currency)
    for discount in discounted {
      guard let sum = total, let discount else { return nil }
      total = try? sum + discount
    }
    guard let total else {
      report(OrderProblem.tooLargeToAdd(root))
      return nil
    }
    return (shipping, tax, total)
  }

  /// The amount of an element that stands at most once: zero when it is absent, nil when it is wrong or there twice.
  private mutating func atMostOne(_ name: String, in root: XMLElement) -> Money? {
    let found = root.children.filter { $0.name == name }
    for again in found.dropFirst() { report(OrderProblem.twice(again, first: found[0])) }
    let amounts = found.map { element in element.attribute("amount").flatMap { amount($0) } }
    guard let first = amounts.first else { return currency.map { .zero($0) } }
    return amounts.count == 1 ? first : nil
  }

  /// Compares what was paid with the sum of the parts.
  private mutating func addsUp(_ order: Order, _ root: XMLElement) -> Bool {
    guard let paid = root.attribute("paid") else { return false }
    do {
      let lines = try Money.sum(order.lines.map(\.price), in: order.currency)
      let sum = try lines + order.shipping + order.tax - order.discount
      if sum == order.paid { return true }
      report(OrderProblem.doesNotAddUp(order, lines: lines, sum: sum, at: paid))
    } catch {
      report(OrderProblem.tooLargeToAdd(root))
    }
    return false
  }
}
