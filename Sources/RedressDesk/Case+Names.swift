internal import RedressEngine
internal import RedressWorkflow

extension Case {
  /// The id of the place that the case stands in, or of the end it has come to.
  func whereName(under workflow: Workflow) -> String {
    if let end { return workflow.ends[end.index].name }
    return workflow.places[place.index].name
  }
}
