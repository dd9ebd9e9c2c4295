internal import RedressDiagnostics

extension DossierView {
  /// What has to be paid because of the case, and how far each payment has come.
  @HTMLBuilder var payments: HTML {
    if !view.payments.isEmpty {
      part("Payments", rows: view.payments.count) {
        table([("from", false), ("to", false), ("state", false), ("since", false), ("", false), ("amount", true)]) {
          for payment in view.payments {
            Tag.tr {
              Tag.td { payment.payer.map(safe) ?? "escrow" }
              Tag.td { safe(payment.payee) }
              Tag.td { payment.state }
              Tag.td(.kind("when")) { view.time.absolute(payment.since) }
              Tag.td { payment.remark }
              Tag.td(.kind("number")) { payment.amount.map { "\($0)" } ?? "?" }
            }
          }
        }
        Tag.p { "Redress moves no money: these are what whoever pays is told, and what came back." }
      }
    }
  }
}
