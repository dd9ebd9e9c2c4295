internal import RedressChance
internal import RedressSimulation

extension SimulationPage {
  /// Who answers in time, and when.
  @HTMLBuilder var windows: HTML {
    let views = details.windows
    if !views.isEmpty {
      part("Windows") {
        table(
          [
            "window", "arm", "answered", "missed", "cut off", "missed of the two", "mean answer", "middle answer",
            "answer at 90 %",
          ],
          words: [0, 1], views.flatMap(rows))
        Tag.p(.kind("note")) {
          "Cut off: another clock, or an act that left the phase for another reason, ended the window. The last two columns are "
            + "in parts of the window."
        }
        Tag.div(.kind("twos")) { for view in views where isDrawn(view) { picture(view) } }
        Key.html(lineKeys)
      }
    }
  }

  private func rows(_ view: WindowView) -> [[String]] {
    view.arms.enumerated().map { index, arm in
      [
        index == 0 ? safe(view.name) : "", safe(details.name(arm.arm)), grouped(arm.answered), grouped(arm.missed),
        grouped(arm.cutOff), Figure.Unit.share.words(arm.missedShare), Figure.Unit.hours.words(arm.meanHours),
        part(arm, 2), part(arm, 4),
      ]
    }
  }

  private func part(_ arm: WindowArm, _ share: Int) -> String {
    arm.partQuantiles.indices.contains(share) ? decimal(arm.partQuantiles[share], 2) : "–"
  }

  /// A drawing of a handful of answers shows nothing.
  private func isDrawn(_ view: WindowView) -> Bool { view.arms.contains { $0.answered >= 200 } }

  private func picture(_ view: WindowView) -> HTML {
    let lines = view.arms.map { arm in
      LineChart.Series(
        name: "", kind: Ink.line(arm.arm),
        points: arm.parts.enumerated().map { (Double($0.offset) / 20, $0.element * 100) }
          + [(1, (arm.parts.last ?? 0) * 100)],
        isSteps: true, isNamed: false)
    }
    let chart = LineChart(
      "When answers come within '\(safe(view.name))'.", lines, xWords: "part of the window that has passed",
      yWords: "percent of answers in each twentieth", width: 380, height: 190, right: 14, x: 0...1, marks: 5)
    return Tag.figure {
      Tag.h3 { safe(view.name) }
      HTML(constant: "\n")
      chart.html
    }
  }
}
