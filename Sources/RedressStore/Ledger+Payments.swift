extension Ledger {
  /// What an event makes people move, by kind, in one currency.
  private struct Need: Hashable {
    var seq: Int64
    var isEscrow: Bool
    var currency: String
  }

  /// Says where payments differ from the postings that they stand for, in the order of events.
  ///
  /// What leaves the accounts of escrow together is paid out of it, unless it goes to `paid-elsewhere`; what `owed-to-` accounts
  /// gain is owed between parties.
  static func differences(_ postings: [Posting], _ payments: [DuePayment]) -> [(seq: Int64, words: String)] {
    var needs = leaving(postings)
    for posting in postings {
      if posting.account == "paid-elsewhere" {
        // Somebody else has paid it, so nobody is told to.
        needs[Need(seq: posting.seq, isEscrow: true, currency: posting.currency), default: 0] -= Int128(
          posting.minorUnits)
      } else if posting.account.hasPrefix("owed-to-") {
        needs[Need(seq: posting.seq, isEscrow: false, currency: posting.currency), default: 0] += Int128(
          posting.minorUnits)
      }
    }
    for payment in payments {
      let need = Need(seq: payment.seq, isEscrow: payment.kind == .escrow, currency: payment.currency)
      needs[need, default: 0] -= payment.kind == .reversal ? -Int128(payment.minorUnits) : Int128(payment.minorUnits)
    }
    return needs.filter { $0.value != 0 }.map { need, rest in
      let what = need.isEscrow ? "leaves escrow" : "is owed"
      return (need.seq, "what \(what) in \(need.currency) and its payments differ by \(rest)")
    }.sorted { $0 < $1 }
  }

  /// What leaves escrow by each event; what goes from one of its accounts to another stays in it.
  private static func leaving(_ postings: [Posting]) -> [Need: Int128] {
    var needs: [Need: Int128] = [:]
    for posting in postings where isEscrow(posting.account) {
      needs[Need(seq: posting.seq, isEscrow: true, currency: posting.currency), default: 0] -= Int128(
        posting.minorUnits)
    }
    return needs.filter { $0.value > 0 }
  }

  /// Whether an account is one of escrow: that of a case, or that of a child, which ends in its number.
  private static func isEscrow(_ account: String) -> Bool { account == "held" || account.hasPrefix("held/") }

  /// Returns the currency in which more has left escrow, or one case's part of it, than was there, if there is one.
  static func overdrawn(_ postings: [Posting]) -> String? {
    var sums: [[String]: Int128] = [:]
    for posting in postings where isEscrow(posting.account) {
      sums[[posting.account, posting.currency], default: 0] += Int128(posting.minorUnits)
    }
    return sums.filter { $0.value < 0 }.map { $0.key[1] }.min()
  }
}

extension Append {
  /// Refuses payments that are not well made, and money that moves without its payment.
  func checkPayments() throws(StoreError) {
    for payment in payments {
      guard payment.minorUnits > 0 else { throw .malformed("a payment moves nothing") }
      guard !payment.payee.isEmpty, payment.payer.isEmpty == (payment.kind == .escrow) else {
        throw .malformed("a payment does not say who pays whom")
      }
    }
    if let difference = Ledger.differences(postings, payments).first {
      throw .malformed("event \(difference.seq): \(difference.words)")
    }
  }
}
