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
  /// Who is paid; nil where nobody stands for the party, or where it goes back to what is held.
  public let payee: String?
}

extension Desk {
  /// Lists payments, oldest first.
  public func payments(state: PaymentState? = nil, case name: String? = nil) throws(DeskError) -> [StoredPayment] {
    var query = PaymentQuery(state: state)
    if let name { query.caseID = try caseID(name) }
    return try payments(query)
  }

  private func payments(_ start: PaymentQuery) throws(DeskError) -> [StoredPayment] {
    var query = start
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
  /// With keys, those alone; only so is one instructed again of which nothing is known, under the same key. Without, those that
  /// are ``waiting(case:)`` are left out.
  public func instruct(_ keys: [String] = [], case name: String? = nil) throws(DeskError) -> [Instruction] {
    let waiting = keys.isEmpty ? Set(try waiting(case: name).map(\.key)) : []
    let decided = keys.isEmpty ? try payments(state: .decided, case: name).map(\.key) : []
    let chosen = keys + decided.filter { !waiting.contains($0) }
    let now = try now().microseconds
    let outcomes = try stored { () throws(StoreError) in try store.instruct(chosen, at: now) }
    var instructions: [Instruction] = []
    for outcome in outcomes {
      if case .moved(let payment) = outcome { instructions.append(try instruction(payment)) }
    }
    return instructions
  }

  /// Decided payments out of escrow that rest on money which was taken back and has not come back yet.
  ///
  /// They are paid out of it, so until then escrow may not have it; with its key one is instructed all the same.
  public func waiting(case name: String? = nil) throws(DeskError) -> [StoredPayment] {
    var query = PaymentQuery()
    query.kind = .takeBack
    var first: [CaseID: Int64] = [:]
    for payment in try payments(query) where payment.state != .confirmed {
      first[payment.caseID] = min(first[payment.caseID] ?? .max, payment.payment.seq)
    }
    guard !first.isEmpty else { return [] }
    return try payments(state: .decided, case: name).filter { payment in
      let isOut = payment.payment.kind == .escrow || payment.payment.kind == .credit
      return isOut && (first[payment.caseID].map { $0 < payment.payment.seq } ?? false)
    }
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
      payment: payment, order: row.orderID, payer: people[payment.payment.payer],
      payee: payment.payment.kind == .takeBack ? nil : people[payment.payment.payee])
  }
}
