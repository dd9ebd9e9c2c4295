internal import Foundation
public import RedressStore
internal import RedressTime

/// A payment with who stands for the parties of its case: what whoever pays has to know.
public struct Instruction: Sendable {
  /// The payment.
  public let payment: StoredPayment
  /// The order of the case.
  public let order: String
  /// Who pays; nil where the money is held for the case, or nobody stands for the party.
  public let payer: String?
  /// Who is paid; nil where nobody stands for the party.
  public let payee: String?
}

extension Desk {
  /// Lists payments, oldest first.
  public func payments(state: PaymentState? = nil, case name: String? = nil) throws(DeskError) -> [StoredPayment] {
    var query = PaymentQuery(state: state)
    if let name { query.caseID = try caseID(name) }
    var all: [StoredPayment] = []
    while true {
      let page = try stored { () throws(StoreError) in try store.payments(query) }
      all += page
      guard let last = page.last, page.count == query.limit else { return all }
      query.after = last.key
    }
  }

  /// Marks every decided payment as instructed and returns those that this call marked.
  ///
  /// With keys, those alone; only so is one instructed again of which nothing is known, under the same key.
  public func instruct(_ keys: [String] = [], case name: String? = nil) throws(DeskError) -> [Instruction] {
    let chosen = keys.isEmpty ? try payments(state: .decided, case: name).map(\.key) : keys
    let now = try now().microseconds
    let outcomes = try stored { () throws(StoreError) in try store.instruct(chosen, at: now) }
    var instructions: [Instruction] = []
    for outcome in outcomes {
      if case .moved(let payment) = outcome { instructions.append(try instruction(payment)) }
    }
    return instructions
  }

  /// The payment of a key.
  public func payment(_ key: String) throws(DeskError) -> StoredPayment? {
    try stored { () throws(StoreError) in try store.payment(key) }
  }

  /// Notes what whoever pays says of a payment; saying the same again changes nothing.
  public func answer(_ key: String, _ answer: PaymentAnswer) throws(DeskError) -> PaymentOutcome {
    let now = try now().microseconds
    return try stored { () throws(StoreError) in try store.answer(key, answer, at: now) }
  }

  private func instruction(_ payment: StoredPayment) throws(DeskError) -> Instruction {
    guard let row = try stored({ () throws(StoreError) in try store.row(of: payment.caseID) })?.projection else {
      throw .damaged(payment.caseID, "it has a payment and no row")
    }
    let people: [String: String]
    do { people = try JSONDecoder().decode([String: String].self, from: Data(row.parties)) } catch {
      throw .damaged(payment.caseID, "its row does not say who stands for whom")
    }
    return Instruction(
      payment: payment, order: row.orderID, payer: people[payment.payment.payer], payee: people[payment.payment.payee])
  }
}
