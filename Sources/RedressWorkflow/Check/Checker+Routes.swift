import RedressDiagnostics

extension Checker {
  /// Compiles every route and end.
  mutating func compileRoutes() {
    for route in draft.routes { compile(route) }
    for end in draft.ends {
      inspectPays(end.pays)
      parts.ends.append(
        End(
          name: end.id.value, title: end.title?.value ?? end.id.value, pays: end.pays?.value,
          handsBackAsChild: end.handsBackAsChild, origin: end.element))
    }
  }

  private mutating func compile(_ route: DraftRoute) {
    if route.otherwise == nil { report(.routeWithoutOtherwise(route)) }
    let drafts = route.cases + [route.otherwise].compactMap { $0 }
    var cases: [RouteCase] = []
    for (index, item) in drafts.enumerated() {
      let condition = compileCondition(item.condition, Scope(ID(0)), of: "this 'case'")
      let effects = compile(item.effects, Scope(ID(0)), EffectSite(.route, ID(0)))
      if index + 1 < drafts.count, condition.map({ constant($0) == .flag(true) }) ?? false {
        let next = drafts[index + 1]
        report(.neverReached(next.condition == nil ? "'otherwise'" : "this 'case'", next.element, after: item.element))
      }
      guard let goto = item.goto, let target = target(goto, from: nil) else { continue }
      cases.append(RouteCase(condition: condition, effects: effects, target: target))
    }
    parts.routes.append(Route(name: route.id.value, cases: cases))
  }

  /// Routes take no time, so a ring of them would never come to an end.
  mutating func inspectRouteCycles() {
    for ring in Ring.all(in: draft.routes.map(routesAfter)) {
      report(.routeCycle(ring.members.map { draft.routes[$0].id.value }, at: ring.closing))
    }
  }

  private func routesAfter(_ route: DraftRoute) -> [(to: Int, span: Span)] {
    (route.cases + [route.otherwise].compactMap { $0 }).compactMap { item in
      guard let goto = item.goto, case .route(let id) = names[goto.value] else { return nil }
      return (id.index, goto.span)
    }
  }
}
