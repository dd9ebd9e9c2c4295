internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension CaseView {
  /// The tree below the case: where each child stands, whose turn it is there and until when, and what it holds.
  func addChildren(to screen: inout Screen) {
    guard !children.isEmpty else { return }
    screen.heading("Child cases")
    var table = TextTable(
      [
        .init(title: "case"), .init(title: "stands in", isElastic: true), .init(title: "turn"), .init(title: "until"),
        .init(title: ""), .init(title: "holds", isRight: true),
      ], indent: 2)
    for child in children {
      let isOver = child.state == .ended || child.state == .cancelled
      table.add([
        .init(String(repeating: "  ", count: child.depth) + safe(child.label), isOver ? .dim : .bold),
        .init(child.standing, isOver ? .dim : .plain),
        .init(isOver ? "" : child.awaits.isEmpty ? "nobody's" : child.awaits.map(safe).joined(separator: ", ")),
        .init(child.due.map(time.absolute) ?? ""), .init(child.due.map(time.relative) ?? "", urgency(of: child)),
        .init(child.held.map { $0.isZero ? "" : "\($0)" } ?? ""),
      ])
    }
    screen.table(table)
    if let open = children.first(where: { $0.state == .open }) {
      screen.paragraph("'redress show \(safe(open.id))' shows a child, and acts name it so", .dim)
    }
  }

  private func urgency(of child: ChildView) -> Emphasis { child.due.map(time.urgency) ?? .plain }
}

extension ChildView {
  /// Where it stands, in words.
  var standing: String {
    switch state {
    case .open: safe(place.name)
    case .suspended: "\(safe(place.name)), suspended"
    case .ended: "ended as \(safe(place.name))"
    case .cancelled: "cancelled in \(safe(place.name))"
    }
  }
}
