internal import RedressChance
internal import RedressSimulation
internal import RedressWorkflow

/// A phase in every arm shown: how many cases come there, how long they stay, how many end there.
struct PlaceView: Sendable {
  var name: String
  var title: String
  var depth: Int
  var arms: [PlaceArm]
}

/// A phase in one arm.
struct PlaceArm: Sendable {
  var arm: Int
  /// The share of cases that come there.
  var reached: Interval?
  /// The share of all cases that end from there.
  var ended: Interval?
  /// How often a case that comes there does so.
  var visits: Double
  /// How long a visit takes.
  var meanHours: Double?
}

extension SimulationDetails {
  /// The phases that any case of an arm shown came to, in document order.
  var places: [PlaceView] {
    workflow.places.indices.dropFirst().compactMap { index in
      guard shown.contains(where: { pooled[$0].places[index].cases > 0 }) else { return nil }
      let place = workflow.places[index]
      return PlaceView(
        name: place.name, title: place.title, depth: place.depth - 1, arms: shown.map { self.arm($0, index) })
    }
  }

  private func arm(_ arm: Int, _ index: Int) -> PlaceArm {
    let counts = pooled[arm].places[index]
    return PlaceArm(
      arm: arm, reached: interval(arm) { $0.value(of: .reached(ID(index)), under: scenario) },
      ended: interval(arm) { $0.cases > 0 ? share($0.places[index].ended, of: $0.cases) : nil },
      visits: share(counts.visits.count, of: counts.cases), meanHours: counts.visits.mean.map { $0 / 3.6e9 })
  }
}
