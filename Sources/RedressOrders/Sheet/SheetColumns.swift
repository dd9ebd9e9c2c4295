/// What the column of a sheet holds, by its name in the first row.
enum SheetColumn: Hashable {
  /// An attribute of the order: `order`, `currency`, `paid`, `placed`.
  case order(String)
  /// The person in a role: `buyer`, `seller`, `party:ROLE`.
  case person(role: String)
  /// What the person in a role is called: `buyer-name`, `name:ROLE`.
  case name(role: String)
  /// An attribute of the line: `line`, `sku`, `title`, `quantity`, `unit-price`, `tax`.
  case line(String)
  /// What was taken off this line alone: `line-discount`.
  case lineDiscount
  /// An amount for the whole order: `shipping`, `order-tax`, `discount`.
  case amount(String)
  /// A coupon: `coupon`, `coupon-amount`, `coupon-lines`, `coupon-skus`.
  case coupon(String)
  /// A fee, which a refund gives back or not: `fee:ID`, `kept-fee:ID`.
  case fee(String, isRefundable: Bool)
  /// A part of what was paid: `payment:METHOD`.
  case payment(String)
  /// When all of the line was sent, and its tracking: `sent`, `tracking`.
  case shipment(String)
  /// What was given back before for the whole order, and when: `refunded`, `refunded-at`.
  case refund(String)
  /// A fact of the line: `fact:ID`; of the order: `order-fact:ID`.
  case fact(String, isOrders: Bool)

  /// The columns with fixed names, the required ones first.
  static let fixed: [(name: String, column: SheetColumn)] =
    [
      ("order", .order("id")), ("currency", .order("currency")), ("paid", .order("paid")), ("placed", .order("placed")),
      ("line", .line("id")), ("title", .line("title")), ("quantity", .line("quantity")),
      ("unit-price", .line("unit-price")),
    ] + [
      ("sku", .line("sku")), ("tax", .line("tax")), ("line-discount", .lineDiscount), ("buyer", .person(role: "buyer")),
      ("buyer-name", .name(role: "buyer")), ("seller", .person(role: "seller")), ("seller-name", .name(role: "seller")),
      ("shipping", .amount("shipping")), ("order-tax", .amount("tax")), ("discount", .amount("discount")),
      ("coupon", .coupon("code")), ("coupon-amount", .coupon("amount")), ("coupon-lines", .coupon("lines")),
      ("coupon-skus", .coupon("skus")), ("sent", .shipment("at")), ("tracking", .shipment("tracking")),
      ("refunded", .refund("amount")), ("refunded-at", .refund("at")),
    ]

  static let required = fixed.prefix(8)

  /// The column with a name; nil for a name that no column has.
  init?(_ name: String) {
    if let fixed = Self.fixed.first(where: { $0.name == name }) {
      self = fixed.column
      return
    }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, TokenGrammar.narrow.admits(parts[1]) else { return nil }
    switch parts[0] {
    case "party": self = .person(role: parts[1])
    case "name": self = .name(role: parts[1])
    case "fee": self = .fee(parts[1], isRefundable: true)
    case "kept-fee": self = .fee(parts[1], isRefundable: false)
    case "payment": self = .payment(parts[1])
    case "fact": self = .fact(parts[1], isOrders: false)
    case "order-fact": self = .fact(parts[1], isOrders: true)
    case _: return nil
    }
  }

  /// Whether it says something of the order, so that all rows of an order say the same or nothing.
  var isOrders: Bool {
    switch self {
    case .order, .person, .name, .amount, .coupon, .fee, .payment, .refund: true
    case .line, .lineDiscount, .shipment: false
    case .fact(_, let isOrders): isOrders
    }
  }
}
