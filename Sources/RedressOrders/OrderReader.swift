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
    let shipping = atMostOne("shipping", in: root)
    let tax = atMostOne("tax", in: root)
    checkTaxes(root)
    let parts = self.parts(root)
    guard let currency, let id, let paid, let placed, let parties, let lines, let facts, let shipping, let tax,
      let parts,
      let discount = total(of: parts.reductions.map(\.amount), root)
    else { return nil }
    var order = Order(
      id: id, currency: currency, paid: paid, placed: placed, parties: parties, lines: lines, shipping: shipping,
      tax: tax, discount: discount, facts: facts)
    order.take(parts)
    return addsUp(order, root) && isCovered(order, root) && isSaidRight(order, root) ? order : nil
  }

  /// Tax stands in the lines or for the whole order, not both.
  private mutating func checkTaxes(_ root: XMLElement) {
    guard let whole = root.children.first(where: { $0.name == "tax" }) else { return }
    let own = root.children.lazy.filter { $0.name == "line" }.compactMap { $0.attribute("tax") }.first
    if let own { report(OrderProblem.taxTwice(whole, line: own)) }
  }

  private mutating func total(of amounts: [Money], _ root: XMLElement) -> Money? {
    guard let currency else { return nil }
    if let total = try? Money.sum(amounts, in: currency) { return total }
    report(OrderProblem.tooLargeToAdd(root))
    return nil
  }

  /// The amount of an element that stands at most once: zero when it is absent, nil when it is wrong or there twice.
  private mutating func atMostOne(_ name: String, in root: XMLElement) -> Money? {
    let found = root.children.filter { $0.name == name }
    for again in found.dropFirst() { report(OrderProblem.twice(again, first: found[0])) }
    let amounts = found.map { element in element.attribute("amount").flatMap { amount($0) } }
    guard let first = amounts.first else { return currency.map { .zero($0) } }
    return amounts.count == 1 ? first : nil
  }
}
