internal import RedressEngine
internal import RedressMoney
internal import RedressStore
internal import RedressWorkflow

extension Step {
  /// The movements of money as double entries; those of each event sum to zero.
  var postings: [Posting] {
    transfers.flatMap { transfer in
      [
        Posting(
          seq: transfer.seq, account: transfer.from, minorUnits: -transfer.amount, currency: currency,
          memo: transfer.memo),
        Posting(
          seq: transfer.seq, account: transfer.to, minorUnits: transfer.amount, currency: currency,
          memo: transfer.memo),
      ]
    }
  }

  /// What whoever pays is to move: all that leaves escrow, and what the parties owe each other.
  ///
  /// A debt that grows smaller is paid back between the same two, as a payment of its own.
  var payments: [DuePayment] {
    transfers.compactMap { transfer in
      guard let way = transfer.way else { return nil }
      return DuePayment(
        seq: transfer.seq, kind: way.kind, payer: way.payer, payee: way.payee, minorUnits: abs(transfer.amount),
        currency: currency)
    }
  }

  /// A movement between two accounts, with the parties that it is between.
  private struct Transfer {
    let seq: Int64
    let from: String
    let to: String
    let amount: Int64
    let memo: String
    /// Who pays whom; nil for what is taken into escrow.
    var way: (kind: DuePayment.Kind, payer: String, payee: String)?
  }

  private var transfers: [Transfer] {
    var transfers: [Transfer] = []
    var debts = tree.nodes.indices.map { node -> [(from: ID<Party>, to: ID<Party>, amount: Int64)] in
      guard let before, before.nodes.indices.contains(node) else { return [] }
      return before.nodes[node].state.ledger.debts.map { ($0.from, $0.to, $0.amount) }
    }
    for (number, event) in events.enumerated() {
      guard case .moneyMoved(let movement) = event.recorded.event else { continue }
      let transfer = transfer(movement, of: event.node, seq: expectedSeq + Int64(number) + 1, &debts[event.node])
      if transfer.amount != 0 { transfers.append(transfer) }
    }
    return transfers
  }

  /// The account that a movement takes from, the one it gives to, and the words for it.
  ///
  /// A debt is stated as a total, so what is posted is its difference from the debt before.
  private func transfer(
    _ movement: MoneyMovement, of node: Int, seq: Int64,
    _ debts: inout [(from: ID<Party>, to: ID<Party>, amount: Int64)]
  ) -> Transfer {
    let workflow = tree.nodes[node].workflow
    func name(_ party: ID<Party>) -> String { workflow.parties[party.index].name }
    switch movement {
    case .held(let amount):
      return Transfer(seq: seq, from: "captured", to: held(node), amount: amount, memo: "taken into escrow")
    case .takenOver(let amount):
      return Transfer(
        seq: seq, from: held(parent(of: node)), to: held(node), amount: amount, memo: "taken over by a child")
    case .handedBack(let amount):
      return Transfer(
        seq: seq, from: held(node), to: held(parent(of: node)), amount: amount, memo: "handed back by a child")
    case .paidToClaimant(let amount): return out(amount, of: node, to: .claimant, seq: seq)
    case .paidToRespondent(let amount): return out(amount, of: node, to: .respondent, seq: seq)
    case .paid(let to, let amount):
      return Transfer(
        seq: seq, from: held(node), to: "paid-to-\(name(to))", amount: amount, memo: "paid to '\(name(to))'",
        way: (.escrow, "", name(to)))
    case .paidElsewhere(_, let fromHeld):
      return Transfer(seq: seq, from: held(node), to: "paid-elsewhere", amount: fromHeld, memo: "paid elsewhere")
    case .credited, .creditKept, .creditTakenBack: return credit(movement, of: node, seq: seq)
    case .owed(let from, let to, let total):
      let earlier = debts.first { $0.from == from && $0.to == to }?.amount ?? 0
      debts.removeAll { $0.from == from && $0.to == to }
      debts.append((from, to, total))
      return Transfer(
        seq: seq, from: "owed-by-\(name(from))", to: "owed-to-\(name(to))", amount: total - earlier,
        memo: "not covered by held money",
        way: total < earlier ? (.reversal, name(to), name(from)) : (.debt, name(from), name(to)))
    }
  }

  /// Money that a party has provisionally: it stands in an account of its own until it is kept or taken back.
  private func credit(_ movement: MoneyMovement, of node: Int, seq: Int64) -> Transfer {
    let workflow = tree.nodes[node].workflow
    func name(_ party: ID<Party>) -> String { workflow.parties[party.index].name }
    switch movement {
    case .credited(let to, let amount):
      return Transfer(
        seq: seq, from: held(node), to: "credited-to-\(name(to))", amount: amount, memo: "credited provisionally",
        way: (.credit, "", name(to)))
    case .creditKept(let by, let amount):
      return Transfer(
        seq: seq, from: "credited-to-\(name(by))", to: "paid-to-\(workflow.parties[by.index].side)", amount: amount,
        memo: "kept for good")
    case .creditTakenBack(let from, let amount):
      return Transfer(
        seq: seq, from: "credited-to-\(name(from))", to: held(node), amount: amount, memo: "taken back",
        way: (.takeBack, name(from), DuePayment.escrow))
    case .held, .paidToClaimant, .paidToRespondent, .paid, .paidElsewhere, .takenOver, .handedBack, .owed:
      preconditionFailure("only what is provisional comes here")
    }
  }

  /// Out of escrow to the first party of a side; the account is that of the side.
  private func out(_ amount: Int64, of node: Int, to side: Side, seq: Int64) -> Transfer {
    let party = tree.nodes[node].workflow.parties.first { $0.side == side }?.name ?? "\(side)"
    return Transfer(
      seq: seq, from: held(node), to: "paid-to-\(side)", amount: amount, memo: "paid to the \(side)",
      way: (.escrow, "", party))
  }

  private var currency: String { tree.root.state.pinned.currency?.code ?? "" }

  /// The account of what a case of the tree holds.
  private func held(_ node: Int) -> String { node == 0 ? "held" : "held/\(node)" }

  private func parent(of node: Int) -> Int { tree.nodes[node].origin?.parent ?? 0 }
}
