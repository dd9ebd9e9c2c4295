public import RedressWorkflow

/// A remedy whose amounts are fixed: what a proposal offers, a party accepts, or a ruling gives.
public struct Remedy: Hashable, Sendable {
  private var more: More
  /// What goes back to the claimant, in minor units: the sum of its refunds.
  public var refund: Int64
  /// Who pays the freight of a return, where it is said.
  public var freight: ID<Party>?
  /// Which sorts of element it holds.
  public var kinds: RemedyKinds

  /// A remedy of these elements.
  public init(
    kinds: RemedyKinds, refund: Int64 = 0, freight: ID<Party>? = nil, payments: [Payment] = [],
    performances: [Performance] = [], terms: [RemedyTerm] = []
  ) {
    self.kinds = kinds
    self.refund = refund
    self.freight = freight
    more = More(payments, performances, terms)
  }

  /// Money from one party to another, in document order.
  public var payments: [Payment] {
    get { more.payments }
    set { more = More(newValue, more.performances, more.terms) }
  }

  /// Obligations in words, in document order.
  public var performances: [Performance] {
    get { more.performances }
    set { more = More(more.payments, newValue, more.terms) }
  }

  /// How its refunds, returns and replacements are made up, refunds before what is taken off them.
  ///
  /// Elements of a sort that need no more words than the fields above are left out, so that most remedies have none.
  public var terms: [RemedyTerm] {
    get { more.terms }
    set { more = More(more.payments, more.performances, newValue) }
  }

  /// Whether the plain fields tell all of it: it holds no payments, performances or terms.
  var isPlain: Bool {
    switch more {
    case .nothing: true
    case .lists: false
    }
  }

  /// The remedy that gives nothing.
  public static let none = Remedy(kinds: .noRemedy)
}

/// What few remedies hold; it stands apart, so that one without it is copied without the heap.
private indirect enum More: Hashable, Sendable {
  case nothing
  case lists(payments: [Payment], performances: [Performance], terms: [RemedyTerm])

  init(_ payments: [Payment], _ performances: [Performance], _ terms: [RemedyTerm]) {
    let isEmpty = payments.isEmpty && performances.isEmpty && terms.isEmpty
    self = isEmpty ? .nothing : .lists(payments: payments, performances: performances, terms: terms)
  }

  var payments: [Payment] {
    switch self {
    case .nothing: []
    case .lists(let payments, _, _): payments
    }
  }

  var performances: [Performance] {
    switch self {
    case .nothing: []
    case .lists(_, let performances, _): performances
    }
  }

  var terms: [RemedyTerm] {
    switch self {
    case .nothing: []
    case .lists(_, _, let terms): terms
    }
  }
}

/// Money from one party to another.
public struct Payment: Hashable, Sendable {
  /// Who receives it.
  public var to: ID<Party>
  /// Who owes it.
  public var from: ID<Party>
  /// How much, in minor units.
  public var amount: Int64
  /// What it is for, in the workflow's words.
  public var words: String?

  /// A payment of `amount`.
  public init(to: ID<Party>, from: ID<Party>, amount: Int64, words: String? = nil) {
    self.to = to
    self.from = from
    self.amount = amount
    self.words = words
  }
}

/// An obligation in words.
public struct Performance: Hashable, Sendable {
  /// Who must perform.
  public var by: ID<Party>
  /// What is to be done.
  ///
  /// It may come from a party, so it never reaches a terminal or a page raw.
  public var words: String

  /// An obligation of `by`.
  public init(by: ID<Party>, words: String) {
    self.by = by
    self.words = words
  }
}
