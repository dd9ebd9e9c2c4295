public import RedressTime

/// How long a run is.
public struct RunPlan: Sendable, Hashable {
  /// When the first case may arrive.
  public var start: Instant
  /// How many cases arrive in each replication, those of the warm-up included.
  public var cases: Int
  /// How many replications there are at most, at least 1.
  public var replications: Int
  /// How long after the start the cases that open are simulated but not counted, in microseconds.
  public var warmUp: Int64
  /// The precision that is wanted; a run may stop early when all of it is reached.
  public var targets: [Target]

  /// A plan.
  public init(start: Instant, cases: Int, replications: Int, warmUp: Int64 = 0, targets: [Target] = []) {
    (self.start, self.cases, self.replications) = (start, cases, replications)
    (self.warmUp, self.targets) = (warmUp, targets)
  }

  /// A precision that is wanted.
  public struct Target: Sendable, Hashable {
    /// Of what.
    public var metric: Metric
    /// Half the width of the 95 % interval.
    public var halfWidth: Double
    /// Whether that is a share of the estimate rather than in its own unit.
    public var isRelative: Bool

    /// A half-width for a metric.
    public init(_ metric: Metric, halfWidth: Double, isRelative: Bool) {
      (self.metric, self.halfWidth, self.isRelative) = (metric, halfWidth, isRelative)
    }
  }
}

/// When cases arrive: without memory, at a rate that may go by the hour of the week in the scenario's zone.
public struct Arrivals: Sendable, Hashable {
  /// Its id and its chance.
  public var stream: Stream
  /// Cases an hour over a whole week, above 0.
  public var perHour: Double
  /// What each day of the week has of it, Monday first; empty for even.
  ///
  /// Seven numbers, of which only the proportions matter.
  public var weekdays: [Double]
  /// What each hour of the day has of it, that from midnight first; 24 numbers, or empty for even.
  public var hours: [Double]

  /// Arrivals at a rate.
  public init(_ stream: Stream, perHour: Double, weekdays: [Double] = [], hours: [Double] = []) {
    (self.stream, self.perHour, self.weekdays, self.hours) = (stream, perHour, weekdays, hours)
  }
}
