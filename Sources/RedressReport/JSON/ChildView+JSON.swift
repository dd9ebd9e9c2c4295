package import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension ChildView {
  /// The fields of a child in its parent's JSON, in the order of the documentation.
  package var json: JSONText {
    .object([
      ("case", .string(id)), ("name", .string(label)), ("depth", .number(depth)), ("workflow", workflow.json),
      ("state", .string(state.rawValue)), ("place", place.json), ("turn", .array(awaits.map(JSONText.string))),
      ("due", due.json), ("held", held.map(\.json) ?? .null),
    ])
  }
}
