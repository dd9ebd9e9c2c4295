internal import RedressChance
internal import RedressSimulation
internal import RedressTime

extension SimulationPage {
  /// Who works on cases, when, and who waits for them.
  @HTMLBuilder var neutrals: HTML {
    if !scenario.teams.isEmpty {
      let arms = details.shown.map { details.teams($0) }
      part("Neutrals") {
        for team in scenario.teams.indices {
          let views = arms.map { $0[team] }
          Tag.h3 { "'\(safe(scenario.teams[team].name))'" }
          HTML(constant: "\n")
          teamTable(views)
          for view in views.prefix(3) { grids(view) }
        }
        Tag.p(.kind("note")) { "Hours are those of \(scenario.zone.identifier), from Monday, 0 for midnight to one." }
      }
    }
  }

  private func teamTable(_ views: [TeamView]) -> HTML {
    let hours = Figure.Unit.hours
    var rows: [[String]] = [
      ["people"] + views.map { grouped($0.size) },
      ["work offered, of what they can do"] + views.map { load($0) },
      ["at work, of the time on shift"] + views.map { Figure.Unit.share.words($0.utilisation) },
      ["works begun"] + views.map { grouped($0.works) },
      ["works that left the queue or broke off"] + views.map { grouped($0.abandoned) },
      ["work on one, on average"] + views.map { hours.words($0.effortHours) },
      ["works that waited at all"] + views.map { Figure.Unit.share.words($0.waited) },
      ["mean wait"] + views.map { hours.words($0.wait) },
      ["of it off shift"] + views.map { Figure.Unit.share.words($0.offShiftShare) },
    ]
    for (index, share) in SimulationDetails.shares.enumerated() where share >= 0.5 {
      rows.append(
        ["\(decimal(share * 100, 0)) % wait at most"]
          + views.map { $0.waitQuantiles.indices.contains(index) ? hours.words($0.waitQuantiles[index]) : "–" })
    }
    rows.append(["works waiting at a time, on average"] + views.map { queue($0.queue) })
    return table([""] + views.map { safe(details.name($0.arm)) }, rows)
  }

  private func load(_ view: TeamView) -> String { Figure.Unit.share.words(details.load(view)) }

  private func queue(_ interval: Interval?) -> String {
    interval.map { decimal($0.estimate, 1) + "\u{A0}±\u{A0}" + decimal($0.halfWidth, 1) } ?? "–"
  }

  @HTMLBuilder private func grids(_ view: TeamView) -> HTML {
    let most = view.week.compactMap(\.queue).max() ?? 0
    figure(
      WeekGrid(
        label: "Utilisation by hour of the week in '\(safe(details.name(view.arm)))'.",
        cells: view.week.map { hour in hour.utilisation.map { ($0, decimal($0 * 100, 0)) } }
      ).html,
      "'\(safe(details.name(view.arm)))': percent of those on shift who are at work, by hour of the week. Grey: nobody is on shift."
    )
    if most > 0 {
      figure(
        WeekGrid(
          label: "Works waiting by hour of the week in '\(safe(details.name(view.arm)))'.",
          cells: view.week.map { hour in
            hour.queue.map { ($0 / most * 0.999, decimal($0, $0 < 9.95 ? 1 : 0)) }
          }
        ).html, "'\(safe(details.name(view.arm)))': how many works wait, by hour of the week.")
    }
  }
}
