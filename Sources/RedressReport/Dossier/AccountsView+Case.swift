internal import RedressEngine
internal import RedressMoney
internal import RedressTime
internal import RedressWorkflow

extension Names {
  /// The money of a case as double entries; nil where none is held.
  func accounts(of state: Case, _ history: [Recorded]) -> AccountsView? {
    guard let currency, workflow.holdsMoney else { return nil }
    var chart = Chart(workflow)
    var entries: [(at: Instant, words: String, from: Int, to: Int, amount: Int64)] = []
    for recorded in history {
      guard case .moneyMoved(let movement) = recorded.event, let entry = chart.entry(for: movement) else { continue }
      entries.append((recorded.at, entry.words, entry.from, entry.to, entry.amount))
    }
    let names = chart.accounts.map { account in self.words(account) }
    return AccountsView(
      names: names,
      entries: entries.map { entry in
        var amounts = names.map { _ in Int64(0) }
        amounts[entry.from] -= entry.amount
        amounts[entry.to] += entry.amount
        return AccountsView.Entry(at: entry.at, words: entry.words, amounts: amounts)
      },
      debts: state.ledger.debts.map { "'\(name($0.from))' owes '\(name($0.to))' \(money($0.amount))" },
      currency: currency)
  }

  private func words(_ account: Chart.Account) -> String {
    switch account {
    case .payment: "payment of the order"
    case .held: "held"
    case .party(let party): name(party)
    case .elsewhere: "paid elsewhere"
    case .credit(let party): "\(name(party)), provisionally"
    }
  }
}

/// The accounts that a case books on; a party has one as soon as something is booked on it.
private struct Chart {
  enum Account: Equatable {
    /// What the buyer paid: the money comes from there.
    case payment
    /// What is held while the case runs.
    case held
    case party(ID<Party>)
    /// What the claimant was paid by somebody else.
    case elsewhere
    /// What a party has been credited and may have to give back.
    case credit(ID<Party>)
  }

  private(set) var accounts: [Account] = [.payment, .held]
  private var debts: [(from: ID<Party>, to: ID<Party>, amount: Int64)] = []
  private let claimant: ID<Party>?
  private let respondent: ID<Party>?

  init(_ workflow: Workflow) {
    func first(_ side: Side) -> ID<Party>? {
      workflow.parties.firstIndex { $0.side == side }.map { ID($0) }
    }
    (claimant, respondent) = (first(.claimant), first(.respondent))
    accounts += [claimant, respondent].compactMap { $0 }.map { .party($0) }
  }

  /// The two sides of a movement; nil where nothing moves.
  ///
  /// A debt moves what one party pays the other out of its own, so that the platform has a column when it compensates.
  mutating func entry(for movement: MoneyMovement) -> (words: String, from: Int, to: Int, amount: Int64)? {
    switch movement {
    case .held(let amount): ("taken to be held", 0, 1, amount)
    case .paidToClaimant(let amount): ("to the claimant", 1, place(of: claimant), amount)
    case .paidToRespondent(let amount): ("to the respondent", 1, place(of: respondent), amount)
    case .paid(let party, let amount): ("a payment of the remedy", 1, place(of: party), amount)
    case .paidElsewhere(_, let fromHeld): fromHeld == 0 ? nil : ("paid elsewhere", 1, place(of: .elsewhere), fromHeld)
    case .takenOver(let amount): ("taken over from the case around", 0, 1, amount)
    case .handedBack(let amount): ("handed back to the case around", 1, 0, amount)
    case .credited(let party, let amount): ("credited provisionally", 1, place(of: .credit(party)), amount)
    case .creditKept(let party, let amount):
      ("kept for good", place(of: .credit(party)), place(of: .party(party)), amount)
    case .creditTakenBack(let party, let amount): ("taken back", place(of: .credit(party)), 1, amount)
    case .owed(let from, let to, let total): owed(from, to, total)
    }
  }

  /// A debt is stated as a total, so what is booked is its difference from the one before.
  private mutating func owed(
    _ from: ID<Party>, _ to: ID<Party>, _ total: Int64
  ) -> (words: String, from: Int, to: Int, amount: Int64)? {
    let earlier = debts.first { $0.from == from && $0.to == to }?.amount ?? 0
    debts.removeAll { $0.from == from && $0.to == to }
    debts.append((from, to, total))
    guard total != earlier else { return nil }
    let words = total > earlier ? "owed out of its own money" : "no more owed"
    return (words, place(of: .party(from)), place(of: .party(to)), total - earlier)
  }

  private mutating func place(of party: ID<Party>?) -> Int {
    party.map { place(of: .party($0)) } ?? 0
  }

  private mutating func place(of account: Account) -> Int {
    if let index = accounts.firstIndex(of: account) { return index }
    accounts.append(account)
    return accounts.count - 1
  }
}
