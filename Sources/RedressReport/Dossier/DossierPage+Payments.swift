internal import RedressDiagnostics

extension DossierView {
  /// What has to be paid because of the case, and how far each payment has come.
  @HTMLBuilder var payments: HTML {
    if !view.payments.isEmpty {
      part("Payments", rows: view.payments.count) {
        table([("amount", true), ("from", false), ("to", false), ("state", false), ("since", false), ("", false)]) {
          for payment in view.payments {
            Tag.tr {
              Tag.td(.kind("number")) { payment.amount.map { "\($0)" } ?? "?" }
              Tag.td { payment.payer.map(safe) ?? "escrow" }
              Tag.td { safe(payment.payee) }
              Tag.td { payment.state }
              Tag.td(.kind("when")) { view.time.absolute(payment.since) }
              Tag.td { payment.remark }
            }
          }
        }
        Tag.p { "Redress moves no money: these are what whoever pays is told, and what came back." }
      }
    }
  }
}
