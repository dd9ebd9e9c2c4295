extension Explanation {
  /// The pages of RD00xx.
  static let syntax = #"""
    """#
}
