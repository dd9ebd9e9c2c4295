package import RedressDiagnostics

/// How often an act is open to a party, and which refunds may be proposed with it, as written.
package struct DraftLimits: Sendable {
  /// How often each party may do it in a case.
  package var times: DraftCondition?
  /// The least refund that may be proposed.
  package var atLeast: DraftCondition?
  /// The greatest.
  package var atMost: DraftCondition?
  /// Where it is said that a party may not go back behind its own live proposal.
  package var noRetreat: Span?

  package init() {}
}

/// `threshold`.
package struct DraftThreshold: Sendable {
  package var element: Span
  package var by: [Name]
  package var seenBy: [Name]

  package init(element: Span, by: [Name], seenBy: [Name]) {
    self.element = element
    self.by = by
    self.seenBy = seenBy
  }
}
