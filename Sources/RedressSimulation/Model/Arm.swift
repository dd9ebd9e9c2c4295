public import RedressWorkflow

/// One of the variants that a run compares.
public struct Arm: Sendable, Hashable {
  /// Its id.
  public var name: String
  /// What differs from the scenario as written.
  public var changes: [Change]

  /// A variant.
  public init(_ name: String, changes: [Change] = []) { (self.name, self.changes) = (name, changes) }

  /// One difference from the scenario as written.
  public enum Change: Sendable, Hashable {
    /// Cases open with another value of a setting, within the bounds that the workflow gives.
    case setting(ID<Setting>, Value)
    /// A responder follows the window by another elasticity; nil for every responder.
    case elasticity(ID<Responder>?, Elasticity)
    /// A team has another size.
    case teamSize(ID<Team>, Int)
    /// Cases arrive at so many times the rate.
    case arrivals(factor: Double)
  }

  /// How far a time follows its window.
  public enum Elasticity: Sendable, Hashable {
    /// The least that the responder states.
    case low
    /// The greatest that the responder states.
    case high
    /// A number.
    case value(Double)
  }
}

/// A setting that is tried at several values.
public struct Sweep: Sendable, Hashable {
  /// The setting.
  public var setting: ID<Setting>
  /// The values, in document order.
  public var values: [Value]

  /// Values of a setting.
  public init(_ setting: ID<Setting>, values: [Value]) { (self.setting, self.values) = (setting, values) }
}

/// What holds for whatever a scenario does not describe.
public struct StatedDefaults: Sendable, Hashable {
  /// Whether a party without a behaviour in a place stays silent there; else such a scenario is refused by its reader.
  public var isSilent: Bool
  /// Findings that a `find` or `rule` brings where its work does not.
  public var findings: [FactModel]

  /// Defaults; none unless given.
  public init(isSilent: Bool = false, findings: [FactModel] = []) {
    (self.isSilent, self.findings) = (isSilent, findings)
  }
}
