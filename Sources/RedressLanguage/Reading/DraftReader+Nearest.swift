import RedressDiagnostics

/// A name that an element does not know: which element, and as what.
struct UnknownName: Hashable {
  /// What the name was written as.
  enum Role { case attribute, element }

  let name: String
  let role: Role
  let kind: ElementKind
}

extension DraftReader {
  /// The name that was probably meant; looked for once, as a slip is often made a thousand times.
  mutating func nearest(to name: String, _ role: UnknownName.Role, of kind: ElementKind) -> String? {
    let key = UnknownName(name: name, role: role, kind: kind)
    if let known = nearestNames[key] { return known }
    let candidates =
      switch role {
      case .attribute: kind.rule.attributes.map(\.name)
      case .element: kind.rule.children.map(\.name)
      }
    let nearest = nearestName(to: name, in: candidates)
    nearestNames[key] = .some(nearest)
    return nearest
  }
}
