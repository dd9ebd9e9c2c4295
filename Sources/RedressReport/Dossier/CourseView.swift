package import RedressTime

/// How a case went through time: where it stood, which clocks ran, and who acted when.
package struct CourseView: Sendable, Hashable {
  /// A time from an instant to another; to nil while it lasts.
  package struct Stretch: Sendable, Hashable {
    package var from: Instant
    package var to: Instant?
  }

  /// A phase with the times in which the case stood in it.
  package struct Stay: Sendable, Hashable {
    package var name: String
    /// The child case that stands in it, by what it is called from here; nothing for the case itself.
    package var child = ""
    package var depth: Int
    package var isInterlude: Bool
    package var stretches: [Stretch]
    /// The windows of the phase, each with its clocks.
    package var windows: [WindowCourse]
  }

  /// A window with every clock that it ever had.
  package struct WindowCourse: Sendable, Hashable {
    package var name: String
    package var runs: [Run]
  }

  /// One clock, from its start until it expired or its phase was left.
  package struct Run: Sendable, Hashable {
    package var started: Instant
    /// The times in which it ran; between them it stood.
    package var stretches: [Stretch]
    /// Its end as it was last; nil while nothing is counted.
    package var due: Instant?
    /// Whether it was counted anew or moved.
    package var isMoved = false
    package var fate = Fate.open
  }

  /// What became of a clock.
  package enum Fate: Sendable, Hashable {
    /// It is still there.
    case open
    /// Its time was over.
    case expired(Instant)
    /// Its phase was left before.
    case left(Instant)
  }

  /// The instants at which somebody acted.
  package struct Lane: Sendable, Hashable {
    package var name: String
    package var marks: [Instant]
  }

  /// When the case opened.
  package var opened: Instant
  /// The last instant that is known: that of its end, or now.
  package var last: Instant
  /// Whether it has ended.
  package var isEnded: Bool
  /// The parties that acted, in the order of the workflow.
  package var lanes: [Lane]
  /// Where it stood, in the order of the workflow.
  package var stays: [Stay]
}
