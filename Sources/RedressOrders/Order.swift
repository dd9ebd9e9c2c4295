public import RedressDiagnostics
public import RedressMoney
public import RedressTime

/// A checked order: what was bought, by whom, and what was paid for it.
///
/// Only ``OrderReader`` makes one, so an order that exists adds up: `paid` is the sum of its lines, shipping, tax and fees
/// less its discounts and coupons, all in one currency; its payments come to `paid`; no more was given back or sent than
/// there was; its ids are unique; it has a line.
/// Names, titles and values of facts are other people's words, and typed so that they cannot slip into a message.
public struct Order: Sendable, Hashable {
  /// The id of the order in the shop.
  public let id: String
  /// The currency of every amount in the order.
  public let currency: Currency
  /// What the buyer paid in all.
  public let paid: Money
  /// When the order was placed.
  public let placed: Instant
  /// The people of the order by role, in document order; a person has one role.
  public let parties: [OrderParty]
  /// What was bought, in document order; never empty.
  public let lines: [OrderLine]
  /// What was paid for shipping; zero when the file says nothing.
  public let shipping: Money
  /// What was paid in tax on top of the prices, for the order as a whole; zero when the file says nothing, or says it for
  /// each line.
  public let tax: Money
  /// What was taken off, all discounts and coupons together; zero when the file says nothing.
  public let discount: Money
  /// Each discount and coupon, in document order.
  public internal(set) var reductions: [OrderReduction] = []
  /// What was paid beside goods, shipping and tax, in document order.
  public internal(set) var fees: [OrderFee] = []
  /// How it was paid, in document order; empty when the file says nothing.
  public internal(set) var payments: [OrderPayment] = []
  /// What was sent, in document order; empty when the file says nothing.
  public internal(set) var shipments: [OrderShipment] = []
  /// What was given back before, in document order.
  public internal(set) var refunds: [OrderRefund] = []
  /// What is known of the order as a whole.
  public let facts: [OrderFact]
}

/// A person in a role.
public struct OrderParty: Sendable, Hashable {
  /// The role, by the id of a party of the workflow: `buyer`.
  public let role: String
  /// The person, by a reference of the shop; it says nothing about anybody by itself.
  public let person: String
  /// What the person is called; nil when the file says nothing.
  public let name: Untrusted?
}

/// A line of an order.
public struct OrderLine: Sendable, Hashable {
  /// The id of the line within its order.
  public let id: String
  /// The article number of the shop, if the file gives one.
  public let sku: String?
  /// What was bought.
  public let title: Untrusted
  /// How many, from 1 to 1,000,000.
  public let quantity: Int64
  /// The price of one.
  public let unitPrice: Money
  /// The price of all of them.
  public let price: Money
  /// What was paid in tax on top of the price, for all of them; zero when the file says nothing.
  public let tax: Money
  /// What is known of this line.
  public let facts: [OrderFact]
}

/// Something known when a case opens, in the words of the file: a workflow gives it its type.
public struct OrderFact: Sendable, Hashable {
  /// The id of a fact of the workflow: `shipped`.
  public let id: String
  /// Where the id stands.
  public let idSpan: Span
  /// The value as written.
  public let value: Untrusted
  /// Where the value stands.
  public let valueSpan: Span
}

extension Order {
  /// The person who has a role, or nil.
  public func party(_ role: String) -> OrderParty? { parties.first { $0.role == role } }

  /// The place of the line with an id, from 0, or nil.
  public func lineIndex(_ id: String) -> Int? { lines.firstIndex { $0.id == id } }

  /// The fact with an id: of the line at a place if it knows it, else of the order.
  public func fact(_ id: String, line: Int? = nil) -> OrderFact? {
    line.flatMap { lines[$0].facts.first { $0.id == id } } ?? facts.first { $0.id == id }
  }
}
