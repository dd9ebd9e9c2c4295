// How the elements of a remedy are made up, in their stored form, version 1.

/// An element of a remedy with its amounts fixed; which fields it has goes by its sort.
struct TermV1: Codable {
  /// `refund`, `deduction`, `return` or `replacement`.
  var sort: String
  var amount: Int64?
  /// Numerator and denominator with a stroke between, as every exact number.
  var percent: String?
  /// `claim`, `goods`, `shipping` or `other`.
  var of: String?
  var whole: Int64?
  var pieces: String?
  var piecesOf: Int?
  var line: String?
  var quantity: Int?
  var capped: Bool?
  var words: String?
  var freight: String?
  var days: Int?
  var difference: Int64?
  var instead: [TermV1]?

  init(sort: String) { self.sort = sort }
}
