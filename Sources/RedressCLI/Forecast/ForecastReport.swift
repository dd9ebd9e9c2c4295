import RedressChance
import RedressDesk
import RedressEngine
import RedressMoney
import RedressReport
import RedressSimulation
import RedressStore
import RedressTime
import RedressWorkflow

/// What the continuations of a case come to.
struct ForecastReport {
  /// A share with its interval.
  struct Share {
    var name: String
    var title: String
    var count: Int
    var interval: Interval
    /// How long those cases take, in hours.
    var hours: Spread?
    /// What the claimant has at the end of them, in minor units.
    var refund: Spread?
  }

  /// Quantities of continuations: their mean with its interval, and between which they lie.
  struct Spread {
    var mean: Interval?
    var average: Double
    var tenth: Double
    var median: Double
    var ninetieth: Double

    /// The quantities in order, at least one.
    init(_ values: [Double]) {
      let sorted = values.sorted()
      func part(_ share: Double) -> Double { sorted[Int((Double(sorted.count - 1) * share).rounded())] }
      mean = Interval.ofMean(sorted)
      average = sorted.reduce(0, +) / Double(sorted.count)
      (tenth, median, ninetieth) = (part(0.1), part(0.5), part(0.9))
    }
  }

  let standing: Standing
  let forecast: Forecast
  let runs: Int
  /// How long it will take from now, in hours; nil where no continuation ends.
  let hours: Spread?
  /// What the claimant will have, in minor units; nil where nothing is paid.
  let refund: Spread?
  /// How it will end, the most probable first.
  let ends: [Share]
  /// The clocks that run now, and whether they will end in silence.
  let silences: [(due: Instant, share: Share)]
  let notes: [String]

  init(_ standing: Standing, _ forecast: Forecast, _ continuations: [Continuation], loads: [Double]) {
    self.standing = standing
    self.forecast = forecast
    runs = continuations.count
    let (workflow, now) = (standing.loaded.workflow, standing.now)
    func hours(_ some: [Continuation]) -> Spread? {
      some.isEmpty ? nil : Spread(some.map { Double($0.at.microseconds(since: now)) / 3.6e9 })
    }
    func refund(_ some: [Continuation]) -> Spread? {
      some.isEmpty || standing.state.pinned.currency == nil ? nil : Spread(some.map { Double($0.refund) })
    }
    let ended = continuations.filter { $0.end != nil }
    (self.hours, self.refund) = (hours(ended), refund(ended))
    let shares = workflow.ends.enumerated().compactMap { index, end in
      let some = ended.filter { $0.end?.index == index }
      return some.isEmpty
        ? nil : Share(end.name, end.title, some.count, of: continuations.count, hours(some), refund(some))
    }
    ends = shares.sorted { $0.count > $1.count }
    silences = standing.state.runningClocks.compactMap { clock in
      guard let due = clock.due else { return nil }
      let window = workflow.windows[clock.window.index]
      let name = window.name ?? workflow.places[window.place.index].name
      let count = continuations.count { $0.missed.contains(clock.window) }
      return Share(name, "", count, of: continuations.count).map { (due, $0) }
    }
    notes = Self.notes(forecast, continuations, loads)
  }

  private static func notes(_ forecast: Forecast, _ continuations: [Continuation], _ loads: [Double]) -> [String] {
    var notes: [String] = []
    let implausible = continuations.count { $0.isImplausible }
    if implausible * 20 > continuations.count {
      notes.append(
        "by the scenario somebody would have acted by now in nearly every case; the scenario does not fit this one")
    }
    for (team, load) in zip(forecast.scenario.teams, loads) where load >= 0.5 {
      notes.append(
        "'\(team.name)' has \(fixed(load * 100, 0)) % of what it can do by the scenario; waits in its queue come on top"
      )
    }
    let open = continuations.count { $0.end == nil }
    if open > 0 { notes.append("in \(open) of \(continuations.count) nobody would ever act again and no clock runs") }
    return notes
  }
}

extension ForecastReport.Share {
  /// So many of all; nil where there are none at all.
  init?(
    _ name: String, _ title: String, _ count: Int, of all: Int, _ hours: ForecastReport.Spread? = nil,
    _ refund: ForecastReport.Spread? = nil
  ) {
    guard let interval = Interval.ofShare(count, of: all) else { return nil }
    (self.name, self.title, self.count, self.interval) = (name, title, count, interval)
    (self.hours, self.refund) = (hours, refund)
  }
}
