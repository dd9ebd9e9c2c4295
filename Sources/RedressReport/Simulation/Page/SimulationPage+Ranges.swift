internal import RedressChance
internal import RedressSimulation

extension SimulationPage {
  /// How the answer hangs on what the scenario is not sure of.
  @HTMLBuilder var ranges: HTML {
    let views = details.ranges
    if !views.isEmpty {
      part("Over the stated ranges") {
        Tag.p {
          "Each bar goes from the difference at one end of what the scenario states to that at the other, all else as stated. "
            + "A bar that crosses zero changes the answer."
        }
        for view in views { tornado(view) }
        Key.html([("swatch end-low", "the low end of the range"), ("swatch end-high", "the high end")])
      }
    }
  }

  private func tornado(_ view: RangeView) -> HTML {
    let scale = view.figure.unit.scale(for: size(view.figure))
    let factor = scale.factor
    let unit = view.figure.unit == .share ? "points" : view.figure.unit.axis(for: size(view.figure))
    let chart = Tornado(
      "Differences in \(safe(view.figure.label)) at the ends of the stated ranges.",
      center: view.stated.estimate * factor,
      view.rows.map { row in
        Tornado.Row(
          name: safe(row.name), low: row.low.estimate * factor, high: row.high.estimate * factor,
          lowWords: row.lowWords,
          highWords: row.highWords)
      },
      unit:
        "\(safe(view.figure.label)), '\(safe(details.name(view.arm)))' less '\(safe(details.name(details.baseline)))', \(unit)"
    )
    return HTML.joined {
      Tag.h3 { "\(capital(view.figure.label)), '\(safe(details.name(view.arm)))'" }
      HTML(constant: "\n")
      Tag.figure(.kind("course")) { chart.html }
      table(
        ["", "at the low end", "at the high end"],
        view.rows.map { row in
          [
            "\(safe(row.name)): \(row.lowWords), \(row.highWords)",
            view.figure.unit.signed(row.low, of: size(view.figure)),
            view.figure.unit.signed(row.high, of: size(view.figure)),
          ]
        })
    }
  }

  /// How great a figure is, which says in which unit its differences are shown.
  private func size(_ figure: Figure) -> Double {
    abs(figure.estimate(report.results[details.baseline])?.estimate ?? 0)
  }

  private func capital(_ words: String) -> String { safe(words.prefix(1).uppercased() + words.dropFirst()) }

  /// Settings at several values.
  @HTMLBuilder var sweeps: HTML {
    for sweep in details.sweeps { part("Setting '\(safe(sweep.setting))' at several values") { content(of: sweep) } }
  }

  private func content(of sweep: SweepView) -> HTML {
    let missed = details.missed(over: sweep)
    let shown = details.leading + missed
    return HTML.joined {
      Tag.div(.kind("twos")) { for figure in details.leading + missed.prefix(1) { picture(sweep, figure) } }
      table(
        [safe(sweep.setting)] + shown.map { safe($0.label) },
        sweep.values.map { value in
          [value.words]
            + shown.map { figure in
              figure.unit.words(figure.estimate(report.results[value.arm]), like: size(figure))
            }
        })
    }
  }

  private func picture(_ sweep: SweepView, _ figure: Figure) -> HTML {
    let factor = figure.unit.scale(for: size(figure)).factor
    let points = sweep.values.compactMap { value in
      figure.estimate(report.results[value.arm]).map { (value.value, $0) }
    }
    let chart = LineChart(
      "\(safe(figure.label)) by \(safe(sweep.setting)).",
      [
        LineChart.Series(
          name: "", kind: Ink.line(0), points: points.map { ($0.0, $0.1.estimate * factor) },
          spans: points.map { ($0.1.low * factor, $0.1.high * factor) }, dot: Ink.dot(0), isNamed: false)
      ], xWords: safe(sweep.setting), yWords: figure.unit.axis(for: size(figure)), width: 380, height: 200, right: 16,
      marks: 6)
    return Tag.figure {
      Tag.h3 { capital(figure.label) }
      HTML(constant: "\n")
      chart.html
    }
  }
}
