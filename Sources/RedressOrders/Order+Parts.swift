public import RedressMoney
public import RedressTime

/// A discount or a coupon: what it took off, and of what.
public struct OrderReduction: Sendable, Hashable {
  /// The code of a coupon; nil for a discount.
  public let code: String?
  /// How much it took off.
  public let amount: Money
  /// The places of the lines that it covers, from 0 and rising; nil when it covers the order as a whole.
  public let lines: [Int]?
}

/// Something that was paid beside goods, shipping and tax: wrapping, or the use of a means of payment.
public struct OrderFee: Sendable, Hashable {
  /// The id of the fee within its order.
  public let id: String
  /// How much it was.
  public let amount: Money
  /// Whether a refund gives it back; it is then part of what was paid for the lines.
  public let isRefundable: Bool
}

/// A part of what was paid, by one means.
public struct OrderPayment: Sendable, Hashable {
  /// The means, by a word of the shop: `card`, `voucher`.
  public let method: String
  /// How much was paid so.
  public let amount: Money
  /// The shop's or the payer's own name for it; nil when the file says nothing.
  public let reference: String?
}

/// A parcel that was sent.
public struct OrderShipment: Sendable, Hashable {
  /// The id of the shipment within its order.
  public let id: String
  /// When it was sent.
  public let at: Instant
  /// The carrier's name for it; nil when the file says nothing.
  public let tracking: String?
  /// What was in it, in document order.
  public let items: [OrderItem]
}

/// Pieces of a line.
public struct OrderItem: Sendable, Hashable {
  /// The place of the line, from 0.
  public let line: Int
  /// How many.
  public let quantity: Int64
}

/// Money that was given back before.
public struct OrderRefund: Sendable, Hashable {
  /// When.
  public let at: Instant
  /// How much.
  public let amount: Money
  /// The case that decided it; nil when the file says nothing.
  public let dispute: String?
  /// For which lines; empty when it was for the order as a whole.
  public let parts: [OrderRefundPart]
}

/// What was given back for a line.
public struct OrderRefundPart: Sendable, Hashable {
  /// The place of the line, from 0.
  public let line: Int
  /// How much of the refund.
  public let amount: Money
  /// How many pieces are done with, from 0: they cannot be claimed again.
  public let quantity: Int64
}

/// What is left of a line: what can still be claimed for it.
public struct LineRest: Sendable, Hashable {
  /// The pieces.
  public var pieces: Int64
  /// What was paid for them less what was given back, in minor units.
  public var minorUnits: Int64

  /// So many pieces, for so much.
  public init(pieces: Int64, minorUnits: Int64) {
    self.pieces = pieces
    self.minorUnits = minorUnits
  }

  /// What some of the pieces are worth, rounded half up to the minor unit; all of them are worth all that is left.
  ///
  /// Nil when there are fewer, or when none are asked for.
  public func worth(of quantity: Int64) -> Int64? {
    guard quantity > 0, quantity <= pieces else { return nil }
    let (whole, rest) = (Int128(minorUnits) * Int128(quantity)).quotientAndRemainder(dividingBy: Int128(pieces))
    return Int64(whole + (rest * 2 >= Int128(pieces) ? 1 : 0))
  }
}
