package import RedressSimulation
internal import RedressWorkflow

/// An assumption of a scenario that may be smaller or greater than stated, and the arms that say what then follows.
package struct StatedRange: Sendable {
  /// Its id; nil for all elasticities at once.
  let id: String?
  /// What is meant, in words.
  let words: String
  let lowWords: String
  let highWords: String
  /// What an arm changes at either end.
  let low: [Arm.Change]
  let high: [Arm.Change]

  /// What stands behind the name of an arm at one end, "low" or "high".
  func suffix(_ end: String) -> String { "/" + (id.map { "\($0)/" } ?? "") + end }

  /// All that a scenario states: every elasticity at once first, then each alone where there are several.
  package static func all(of scenario: Scenario) -> [StatedRange] {
    let following = scenario.responders.indices.filter { index in
      let delay = scenario.responders[index].delay
      return delay.observedHours != nil && delay.elasticityRange.lowerBound < delay.elasticityRange.upperBound
    }
    guard !following.isEmpty else { return [] }
    let all = StatedRange(
      id: nil, words: "all times at once", lowWords: "follow least", highWords: "follow most",
      low: [.elasticity(nil, .low)], high: [.elasticity(nil, .high)])
    guard following.count > 1 else { return [all] }
    return [all]
      + following.map { index in
        let range = scenario.responders[index].delay.elasticityRange
        return StatedRange(
          id: scenario.responders[index].stream.name, words: "'\(scenario.responders[index].stream.name)' follows",
          lowWords: "e = \(decimal(range.lowerBound, 1))", highWords: "e = \(decimal(range.upperBound, 1))",
          low: [.elasticity(ID(index), .low)], high: [.elasticity(ID(index), .high)])
      }
  }

  /// The arms of a scenario at both ends of each of its ranges.
  package static func arms(of scenario: Scenario) -> [Arm] {
    all(of: scenario).flatMap { range in
      [("low", range.low), ("high", range.high)].flatMap { end, changes in
        scenario.arms.map { Arm($0.name + range.suffix(end), changes: $0.changes + changes) }
      }
    }
  }
}

extension SimulationReport {
  /// The ranges that the scenario states.
  var ranges: [StatedRange] { StatedRange.all(of: scenario) }

  /// The position of an arm; nil where it was not run.
  func arm(named name: String) -> Int? { arms.firstIndex { $0.name == name } }
}
