internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

/// A window of the workflow in every arm shown.
struct WindowView: Sendable {
  var name: String
  /// Where it runs.
  var place: String
  var arms: [WindowArm]
}

/// A window in one arm.
struct WindowArm: Sendable {
  var arm: Int
  var answered: Int
  var missed: Int
  var cutOff: Int
  /// The share missed of those answered or missed, with its interval over replications.
  var missedShare: Interval?
  var meanHours: Double?
  /// How much of the window an answer took, as quantiles of ``SimulationDetails/shares``.
  var partQuantiles: [Double]
  /// The share of answers in each twentieth of the window; an answer after its end counts in the last.
  var parts: [Double]
}

extension SimulationDetails {
  /// The windows that came to an end in any arm shown.
  var windows: [WindowView] {
    workflow.windows.indices.compactMap { index in
      let counts = shown.map { pooled[$0].windows[index] }
      guard counts.contains(where: { $0.answered.count + $0.missed + $0.cutOff > 0 }) else { return nil }
      let window = workflow.windows[index]
      let place = workflow.places.first { $0.windows.contains { $0.index == index } }
      return WindowView(
        name: window.name ?? "of '\(place?.name ?? "")'", place: place?.title ?? "",
        arms: zip(shown, counts).map { self.arm($0, index, $1) })
    }
  }

  private func arm(_ arm: Int, _ index: Int, _ counts: WindowResult) -> WindowArm {
    let answered = counts.answered.count
    let upTo = (0...20).map { counts.answeredParts.count(upTo: $0 == 0 ? -1 : Int64($0) * 50 - 1) }
    return WindowArm(
      arm: arm, answered: Int(answered), missed: Int(counts.missed), cutOff: Int(counts.cutOff),
      missedShare: interval(arm) { $0.value(of: .missed(ID(index)), under: scenario) },
      meanHours: counts.answered.mean.map { $0 / 3.6e9 },
      partQuantiles: Self.shares.compactMap { counts.answeredParts.quantile($0).map { Double($0) / 1000 } },
      parts: (0..<20).map { share(($0 == 19 ? answered : upTo[$0 + 1]) - upTo[$0], of: answered) })
  }
}
