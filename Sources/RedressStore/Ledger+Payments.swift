extension Ledger {
  /// Between whom money moves.
  fileprivate enum Way: Int { case out, between, back }

  /// What an event makes people move, by way, in one currency.
  private struct Need: Hashable {
    var seq: Int64
    var way: Way
    var currency: String
  }

  /// Says where payments differ from the postings that they stand for, in the order of events.
  ///
  /// What leaves the accounts of escrow together is paid out of it, unless it goes to `paid-elsewhere`; what `owed-to-` accounts
  /// gain is owed between parties. What escrow gets out of `credited-to-` accounts is paid back into it.
  static func differences(_ postings: [Posting], _ payments: [DuePayment]) -> [(seq: Int64, words: String)] {
    var needs = leaving(postings)
    for posting in postings {
      if posting.account == "paid-elsewhere" {
        // Somebody else has paid it, so nobody is told to.
        needs[Need(seq: posting.seq, way: .out, currency: posting.currency), default: 0] -= Int128(
          posting.minorUnits)
      } else if posting.account.hasPrefix("owed-to-") {
        needs[Need(seq: posting.seq, way: .between, currency: posting.currency), default: 0] += Int128(
          posting.minorUnits)
      }
    }
    for payment in payments {
      let need = Need(seq: payment.seq, way: payment.kind.way, currency: payment.currency)
      needs[need, default: 0] -= payment.kind == .reversal ? -Int128(payment.minorUnits) : Int128(payment.minorUnits)
    }
    return needs.filter { $0.value != 0 }.map { need, rest in
      let what = ["leaves escrow", "is owed", "is taken back"][need.way.rawValue]
      return (need.seq, "what \(what) in \(need.currency) and its payments differ by \(rest)")
    }.sorted { $0 < $1 }
  }

  /// What leaves escrow by each event; what goes from one of its accounts to another stays in it.
  private static func leaving(_ postings: [Posting]) -> [Need: Int128] {
    var needs: [Need: Int128] = [:]
    for posting in postings where isEscrow(posting.account) {
      needs[Need(seq: posting.seq, way: .out, currency: posting.currency), default: 0] -= Int128(
        posting.minorUnits)
    }
    let returns = Set(postings.filter { isCredit($0.account) && $0.minorUnits < 0 }.map(\.seq))
    return needs.filter { $0.value > 0 }.merging(back(needs.filter { returns.contains($0.key.seq) && $0.value < 0 })) {
      own, _ in own
    }
  }

  private static func back(_ gains: [Need: Int128]) -> [Need: Int128] {
    Dictionary(
      uniqueKeysWithValues: gains.map { (Need(seq: $0.key.seq, way: .back, currency: $0.key.currency), -$0.value) })
  }

  /// Whether an account holds what a party has provisionally.
  private static func isCredit(_ account: String) -> Bool { account.hasPrefix("credited-to-") }

  /// Whether an account is one of escrow: that of a case, or that of a child, which ends in its number.
  private static func isEscrow(_ account: String) -> Bool { account == "held" || account.hasPrefix("held/") }

  /// Returns the currency in which more has left escrow, or one case's part of it, than was there, if there is one.
  static func overdrawn(_ postings: [Posting]) -> String? {
    var sums: [[String]: Int128] = [:]
    for posting in postings where isEscrow(posting.account) || isCredit(posting.account) {
      sums[[posting.account, posting.currency], default: 0] += Int128(posting.minorUnits)
    }
    return sums.filter { $0.value < 0 }.map { $0.key[1] }.min()
  }
}

extension DuePayment.Kind {
  fileprivate var way: Ledger.Way {
    switch self {
    case .escrow, .credit: .out
    case .debt, .reversal: .between
    case .takeBack: .back
    }
  }
}

extension Append {
  /// Refuses payments that are not well made, and money that moves without its payment.
  func checkPayments() throws(StoreError) {
    for payment in payments {
      guard payment.minorUnits > 0 else { throw .malformed("a payment moves nothing") }
      guard !payment.payee.isEmpty, payment.payer.isEmpty == (payment.kind.way == .out) else {
        throw .malformed("a payment does not say who pays whom")
      }
    }
    if let difference = Ledger.differences(postings, payments).first {
      throw .malformed("event \(difference.seq): \(difference.words)")
    }
  }
}
