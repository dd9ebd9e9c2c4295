extension Explanation {
  /// The pages of RD01xx.
  static let values = #"""
    """#
}
