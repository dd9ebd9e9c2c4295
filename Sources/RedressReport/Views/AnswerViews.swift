public import RedressTime

/// A ruling as computed, before it is carried out or afterwards.
public struct RulingView: Sendable {
  /// The case.
  public var id: String
  /// The ruling's id and title.
  public var ruling: Named
  /// The remedy with its rule, its reason and its findings.
  public var remedy: RemedyView
  /// What the rule gives where a departure gives another remedy.
  public var departsFrom: ElementsView?
  /// The evidence that whoever rules may see.
  public var evidence: [EvidenceView]
  /// Where the case goes on, in words.
  public var consequence: String

  /// A ruling.
  public init(
    id: String, ruling: Named, remedy: RemedyView, departsFrom: ElementsView? = nil, evidence: [EvidenceView],
    consequence: String
  ) {
    self.id = id
    self.ruling = ruling
    self.remedy = remedy
    self.departsFrom = departsFrom
    self.evidence = evidence
    self.consequence = consequence
  }
}

/// A finding that is asked of a neutral.
public struct QuestionView: Sendable, Hashable {
  /// The fact.
  public var name: String
  /// The question.
  public var ask: String?
  /// What may be answered: the values of a choice with their titles, or the form of a value.
  public var answers: [Named]

  /// A question.
  public init(name: String, ask: String?, answers: [Named]) {
    self.name = name
    self.ask = ask
    self.answers = answers
  }
}

/// Why a deadline is what it is.
public struct DeadlineView: Sendable {
  /// The case.
  public var id: String
  /// The window.
  public var window: String
  /// Writes instants.
  public var time: TimeText
  /// When it expires; nil while its clock stands or waits.
  public var due: Instant?
  /// What it does, in words.
  public var state: String
  /// How it came about, step by step.
  public var lines: [String]

  /// A deadline.
  public init(id: String, window: String, time: TimeText, due: Instant?, state: String, lines: [String]) {
    self.id = id
    self.window = window
    self.time = time
    self.due = due
    self.state = state
    self.lines = lines
  }
}

/// Why an act was not taken, and what may be done instead.
public struct RejectionView: Sendable {
  /// The reason in one line.
  public var message: String
  /// What that party may do now or later.
  public var acts: [ActView]
  /// Writes instants.
  public var time: TimeText

  /// A rejection.
  public init(message: String, acts: [ActView], time: TimeText) {
    self.message = message
    self.acts = acts
    self.time = time
  }
}
