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
    children: ["party", "line", "shipping", "discount", "tax", "fact"])
  static let party = ElementRule(name: "party", required: ["role", "person"], optional: ["name"], children: [])
  static let line = ElementRule(
    name: "line", required: ["id", "title", "quantity", "unit-price"], optional: ["sku"], children: ["fact"])
  static let shipping = ElementRule(name: "shipping", required: ["amount"], optional: [], children: [])
  static let discount = ElementRule(name: "discount", required: ["amount"], optional: [], children: [])
  static let tax = ElementRule(name: "tax", required: ["amount"], optional: [], children: [])
  static let fact = ElementRule(name: "fact", required: ["id", "value"], optional: [], children: [])

  static let elements = [order, party, line, shipping, discount, tax, fact]

  static func rule(_ name: String) -> ElementRule? { elements.first { $0.name == name } }
}

/// How much an order may hold; more is a mistake or an attack, and a page nobody reads.
enum OrderLimit {
  static let lines = 1_000
  static let parties = 50
  static let discounts = 100
  static let facts = 200
  static let textScalars = 200
  static let factScalars = 1_000
  static let idLength = 64
  static let quantity: Int64 = 1_000_000
}
