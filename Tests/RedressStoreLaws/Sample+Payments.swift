public import RedressStore

extension Sample {
  /// Makes the step that opens a case and takes an amount into escrow.
  public static func captured(_ name: String, _ amount: Int64) -> Append {
    var step = step(name)
    step.postings = pair(seq: 1, "captured", "held", amount)
    return step
  }

  /// Makes a step that pays an amount out of escrow to the buyer.
  public static func paid(
    _ name: String, after seq: Int64, _ amount: Int64, to payee: String = "buyer", command: String? = nil
  ) -> Append {
    var step = step(name, after: seq, command: command)
    step.postings = pair(seq: seq + 1, "held", "paid-to-claimant", amount)
    step.payments = [
      DuePayment(seq: seq + 1, kind: .escrow, payer: "", payee: payee, minorUnits: amount, currency: "EUR")
    ]
    return step
  }

  /// Makes a step that moves an amount between two accounts, and pays nobody.
  public static func moved(
    _ name: String, after seq: Int64, _ amount: Int64, from: String, to: String, command: String? = nil
  ) -> Append {
    var step = step(name, after: seq, command: command)
    step.postings = pair(seq: seq + 1, from, to, amount)
    return step
  }

  /// Makes a step that changes what the seller owes the buyer, by more or by less.
  public static func owed(_ name: String, after seq: Int64, _ change: Int64) -> Append {
    var step = step(name, after: seq)
    step.postings = pair(seq: seq + 1, "owed-by-seller", "owed-to-buyer", change)
    let (payer, payee) = change > 0 ? ("seller", "buyer") : ("buyer", "seller")
    step.payments = [
      DuePayment(
        seq: seq + 1, kind: change > 0 ? .debt : .reversal, payer: payer, payee: payee, minorUnits: abs(change),
        currency: "EUR")
    ]
    return step
  }

  /// Makes the two lines of a movement.
  public static func pair(seq: Int64, _ from: String, _ to: String, _ amount: Int64) -> [Posting] {
    [(from, -amount), (to, amount)].map {
      Posting(seq: seq, account: $0.0, minorUnits: $0.1, currency: "EUR", memo: "moved")
    }
  }
}
