internal import RedressDiagnostics
internal import RedressTime

extension DossierView {
  /// A child as a part of the page of a case around it: all that its own page would have, but what both share.
  @HTMLBuilder var section: HTML {
    Tag.section(.kind("child")) {
      Tag.h2 { "Child case \(safe(label ?? view.id)): \(safe(view.workflow.name.title))" }
      HTML(constant: "\n")
      standing
      proposals
      if !view.evidence.isEmpty { evidence }
      findings
      rulings
      money
      events
    }
  }
}
