/// An element that an order file may hold: its attributes and the elements in it.
struct ElementRule: Sendable {
  let name: String
  let required: [String]
  let optional: [String]
  let children: [String]

  /// All its attributes, the required ones first.
  var attributes: [String] { required + optional }
}

/// Everything that the reader of orders knows by name, said once; the schema must say the same.
enum OrderVocabulary {
  static let namespace = "urn:redress:order:1"

  static let order = ElementRule(
    name: "order", required: ["id", "currency", "paid", "placed"], optional: [],
    children: [
      "party", "line", "shipping", "discount", "coupon", "tax", "fee", "payment", "shipment", "refund", "fact",
    ])
  static let party = ElementRule(name: "party", required: ["role", "person"], optional: ["name"], children: [])
  static let line = ElementRule(
    name: "line", required: ["id", "title", "quantity", "unit-price"], optional: ["sku", "tax"],
    children: ["fact"])
  static let shipping = ElementRule(name: "shipping", required: ["amount"], optional: [], children: [])
  static let discount = ElementRule(
    name: "discount", required: ["amount"], optional: ["lines", "skus"], children: [])
  static let coupon = ElementRule(
    name: "coupon", required: ["code", "amount"], optional: ["lines", "skus"], children: [])
  static let tax = ElementRule(name: "tax", required: ["amount"], optional: [], children: [])
  static let fact = ElementRule(name: "fact", required: ["id", "value"], optional: [], children: [])
  static let fee = ElementRule(name: "fee", required: ["id", "amount", "refundable"], optional: [], children: [])
  static let payment = ElementRule(
    name: "payment", required: ["method", "amount"], optional: ["reference"], children: [])
  static let shipment = ElementRule(
    name: "shipment", required: ["id", "at"], optional: ["tracking"], children: ["item"])
  static let item = ElementRule(name: "item", required: ["line", "quantity"], optional: [], children: [])
  static let refund = ElementRule(name: "refund", required: ["at", "amount"], optional: ["case"], children: ["part"])
  static let part = ElementRule(name: "part", required: ["line", "amount"], optional: ["quantity"], children: [])

  static let elements = [
    order, party, line, shipping, discount, coupon, tax, fee, payment, shipment, item, refund, part, fact,
  ]

  static func rule(_ name: String) -> ElementRule? { elements.first { $0.name == name } }
}

/// How much an order may hold; more is a mistake or an attack, and a page nobody reads.
enum OrderLimit {
  static let lines = 1_000
  static let parties = 50
  static let discounts = 100
  static let coupons = 100
  static let fees = 50
  static let payments = 50
  static let shipments = 200
  static let refunds = 200
  static let facts = 200
  static let textScalars = 200
  static let factScalars = 1_000
  static let idLength = 64
  static let quantity: Int64 = 1_000_000
}
