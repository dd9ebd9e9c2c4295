extension Explanation {
  /// The pages of RD04xx.
  static let money = #"""
    """#
}
