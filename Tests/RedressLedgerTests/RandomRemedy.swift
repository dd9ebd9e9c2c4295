import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressOrders
import RedressWorkflow

/// An order with earlier refunds, as its file has it, and the claim for some of its lines.
struct RandomOrder {
  let currency: Currency
  let lines: [ClaimedLine]
  /// What was paid for each claimed line, before any refund.
  let shares: [Int64]
  /// What was given back for each before.
  let earlier: [Int64]

  /// Nil where nothing of the order can be claimed.
  init?(_ chance: inout Chance) {
    let code = ["JPY", "KWD", "EUR"][Int(chance.number(0...2))]
    guard let currency = Currency(code) else { return nil }
    self.currency = currency
    func text(_ units: Int64) -> String { Money(minorUnits: units, currency: currency).amountText }
    let prices = (1...Int(chance.number(1...5))).map { _ in (chance.number(1...4), chance.number(1...9_000)) }
    let shipping = chance.happens(70) ? chance.number(1...2_000) : 0
    let goods = prices.reduce(Int64(0)) { $0 + $1.0 * $1.1 }
    let discount = chance.happens(40) ? chance.number(0...goods / 10) : 0
    let before = prices.map { chance.happens(30) ? $0.0 * $0.1 / chance.number(2...9) : 0 }
    var xml = """
      <order xmlns="urn:redress:order:1" id="R-1" currency="\(code)" paid="\(text(goods + shipping - discount))"
        placed="2026-01-02T00:00:00Z">
      """
    for (index, price) in prices.enumerated() {
      xml += "<line id=\"\(index + 1)\" title=\"x\" quantity=\"\(price.0)\" unit-price=\"\(text(price.1))\"/>"
    }
    if shipping > 0 { xml += "<shipping amount=\"\(text(shipping))\"/>" }
    if discount > 0 { xml += "<discount amount=\"\(text(discount))\"/>" }
    for (index, units) in before.enumerated() where units > 0 {
      xml += "<refund at=\"2026-01-03T00:00:00Z\" amount=\"\(text(units))\">"
      xml += "<part line=\"\(index + 1)\" amount=\"\(text(units))\"/></refund>"
    }
    let read = OrderReader.read(SourceFile(path: "random.xml", bytes: Array((xml + "</order>").utf8)))
    guard let order = read.0 else { return nil }
    let rest = order.rest()
    let claimed = order.lines.indices.filter { rest[$0].minorUnits > 0 && chance.happens(75) }
    lines = claimed.map { index in
      ClaimedLine(
        line: order.lines[index].id, quantity: Int(rest[index].pieces), paid: rest[index].minorUnits,
        shipping: min(rest[index].minorUnits, order.shippingShares()[index].minorUnits))
    }
    shares = claimed.map { order.shares()[$0].minorUnits }
    earlier = claimed.map { before[$0] }
    if lines.isEmpty { return nil }
  }
}

extension Chance {
  /// Elements of a remedy for a claim: mostly such as people ask for, now and then what nobody may.
  mutating func remedy(for lines: [ClaimedLine]) -> [RequestedRemedy] {
    var asked: [RequestedRemedy] = []
    for _ in 0..<Int(number(0...2)) { asked.append(.refund(sum(for: lines, upTo: 60))) }
    if happens(25) { asked.append(.deduct(sum(for: lines, upTo: 15))) }
    if happens(20) { asked.append(.returned(ReturnTerm(part: part(of: lines), days: Int(number(1...30))))) }
    if happens(25) {
      let part = part(of: lines)
      var instead: [RequestedSum] = []
      if happens(70) { instead.append(sum(for: lines, upTo: 50)) }
      asked.append(.replaced(RequestedReplacement(part: part, days: happens(50) ? 10 : nil, instead: instead)))
    }
    if asked.isEmpty { asked.append(happens(50) ? .refundPercent(Rational(number(1...100))) : .noRemedy) }
    return asked
  }

  /// The same of some sorts of element alone.
  mutating func remedy(for lines: [ClaimedLine], of kinds: RemedyKinds) -> [RequestedRemedy] {
    remedy(for: lines).filter { element in
      switch element {
      case .refundPercent, .refundAmount, .refund, .deduct: kinds.contains(.refund)
      case .returnGoods, .returned: kinds.contains(.return)
      case .replacement, .replaced: kinds.contains(.replacement)
      case .pay: kinds.contains(.pay)
      case .perform: kinds.contains(.perform)
      case .noRemedy: kinds.contains(.noRemedy)
      }
    }
  }

  private mutating func sum(for lines: [ClaimedLine], upTo most: Int64) -> RequestedSum {
    let part = part(of: lines)
    let basis = [RemedyBasis.claim, .claim, .goods, .shipping][Int(number(0...3))]
    if happens(30) { return RequestedSum(.amount(happens(3) ? 0 : number(1...4_000)), part: part) }
    let tenths = happens(3) ? number(0...1_500) : number(1...most * 10)
    return RequestedSum(.percent(Rational(tenths, 10) ?? .one), of: basis, part: part)
  }

  private mutating func part(of lines: [ClaimedLine]) -> LinePart? {
    guard happens(55), let line = lines.randomElement(using: &self) else { return nil }
    if happens(2) { return LinePart(line: "none") }
    let most = Int64(line.quantity) + (happens(2) ? 1 : 0)
    return LinePart(line: line.line, quantity: happens(50) ? Int(number(1...max(1, most))) : nil)
  }
}
