internal import RedressEngine
internal import RedressTime
internal import RedressWorkflow

extension Case {
  /// The id of the place that the case stands in, or of the end it has come to.
  func whereName(under workflow: Workflow) -> String {
    if let end { return workflow.ends[end.index].name }
    return workflow.places[place.index].name
  }

  /// When the next window ends; reminders, which are due before, are no deadline of anybody.
  var nextExpiry: Instant? { runningClocks.first?.due }
}
