import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressMoney
import RedressReport
import RedressStore
import RedressTime

extension PaymentView {
  /// A payment of the store by names.
  init(_ stored: StoredPayment) {
    let payment = stored.payment
    let currency = Currency(payment.currency)
    func money(_ units: Int64) -> Money? { currency.map { Money(minorUnits: units, currency: $0) } }
    func untrusted(_ text: String) -> Untrusted? { text.isEmpty ? nil : Untrusted(text) }
    self.init(
      key: stored.key, id: stored.caseID.text, kind: payment.kind.rawValue,
      payer: payment.payer.isEmpty ? nil : payment.payer, payee: payment.payee, amount: money(payment.minorUnits),
      state: stored.state.rawValue, decidedAt: Instant(microseconds: stored.decidedAt), attempts: stored.attempts)
    instructedAt = stored.instructedAt.map(Instant.init(microseconds:))
    answeredAt = stored.answeredAt.map(Instant.init(microseconds:))
    reference = untrusted(stored.reference)
    because = untrusted(stored.because)
    reported = stored.discrepancy.flatMap { money($0.minorUnits) }
    reportedReference = stored.discrepancy.flatMap { untrusted($0.reference) }
  }

  /// The payments of a case and its children, each with the child that it came from; those of a child alone for a child.
  static func all(of loaded: LoadedCase) -> [PaymentView] {
    loaded.file.payments.compactMap { stored in
      let place = Int(stored.payment.seq) - 1
      guard loaded.events.indices.contains(place) else { return PaymentView(stored) }
      let node = loaded.events[place].node
      guard loaded.tree.lineage(of: node).contains(loaded.node) else { return nil }
      var view = PaymentView(stored)
      view.child = node == 0 ? nil : loaded.tree.address(of: node)
      return view
    }
  }

  /// What a party may see of it: how far it has come, and nothing of what the payer says to the desk.
  func seen(by viewer: String) -> PaymentView? {
    payer == viewer || (payee == viewer && kind != DuePayment.Kind.takeBack.rawValue) ? withoutAnswers : nil
  }

  /// How far it has come, without what the payer says to the desk.
  var withoutAnswers: PaymentView {
    var view = self
    (view.reference, view.because, view.reported, view.reportedReference) = (nil, nil, nil, nil)
    return view
  }
}
