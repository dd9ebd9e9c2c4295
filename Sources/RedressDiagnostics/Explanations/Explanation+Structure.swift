extension Explanation {
  /// The pages of RD03xx.
  static let structure = #"""
    """#
}
