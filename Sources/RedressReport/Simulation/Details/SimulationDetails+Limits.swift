internal import RedressChance
internal import RedressSimulation

extension SimulationDetails {
  /// What the run cannot tell, as far as it can be said from the scenario and the numbers.
  package var limits: [String] {
    [
      "Whether the assumptions are right. An interval tells of chance alone: with more replications it shrinks, and a wrong "
        + "assumption stays as wrong as it was.",
      ranged, extrapolated,
      compared.isEmpty
        ? nil
        : "Whether the change itself changes who complains, how often, and about what. All arms meet the same buyers, orders "
          + "and reasons; people who learn, or who stay away, are not in it.",
      "How a rush goes. Arrivals follow a steady weekly rate without memory; campaigns, outages and holidays bring more at once "
        + "than this, and queues feel that first.",
      undecided, silent, refused,
    ].compactMap(\.self)
  }

  private var ranged: String {
    let count = scenario.responders.count + scenario.works.count
    let ranged = StatedRange.all(of: scenario).filter { $0.id != nil }.count
    let stated = StatedRange.all(of: scenario).isEmpty ? "none has" : ranged == 0 ? "one has" : "\(ranged) have"
    return "What follows where other assumptions are off. Of \(count) behaviours and works \(stated) a stated range; "
      + "all other probabilities and times are taken as known."
  }

  private var extrapolated: String? {
    let names = scenario.responders.filter { $0.delay.observedHours != nil }.map { "'\($0.stream.name)'" }
    guard !names.isEmpty, !compared.isEmpty || !sweeps.isEmpty else { return nil }
    return
      "How \(names.joined(separator: ", ")) really react to another window. Their times were stated for one window; how far they "
      + "follow another is an elasticity that nobody has seen, so read the range and not the middle."
  }

  private var undecided: String? {
    let open = compared.flatMap { arm in
      leading.filter { figure in
        figure.difference(report.results[baseline], report.results[arm]).map { Verdict($0) == .unclear } ?? false
      }.map(\.label)
    }
    guard let first = open.first else { return nil }
    return
      "That there is no difference where none is shown, such as in \(first): the run was too short to see one smaller than "
      + "its interval."
  }

  private var silent: String? {
    scenario.defaults.isSilent ? "What parties do where the scenario says nothing: they are silent there." : nil
  }

  private var refused: String? {
    let odd = report.refusedElements.map { "'\($0.name)'" }
    guard !odd.isEmpty else { return nil }
    return
      "What \(odd.joined(separator: ", ")) would do instead: the workflow refused many of their acts, so the scenario does "
      + "not fit it there."
  }
}
