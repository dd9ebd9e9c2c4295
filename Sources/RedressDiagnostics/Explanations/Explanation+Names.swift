extension Explanation {
  /// The pages of RD02xx.
  static let names = #"""
    """#
}
