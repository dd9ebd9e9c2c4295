import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressReport
import RedressStore
import RedressTime

/// `redress payments reconcile`.
struct PaymentsReconcileCommand: SessionCommand {
  static let title = "payments reconcile"
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Compares a payer's list with what it was told; nothing is changed.",
    discussion: """
      A CSV file has the columns 'key' and 'amount', and may have 'currency' and others; a file that ends in '.json' \
      holds an array of objects with the same fields as texts. Ends with 1 when something differs.

      Example: redress payments reconcile march.csv --since 2026-03-01T00:00:00Z
      """)

  @Argument(help: "The payer's list.")
  var file: String

  @Option(help: ArgumentHelp("Miss only what was instructed from here on.", valueName: "instant"))
  var since: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let start = try since.map { try instant($0, "--since").microseconds } ?? .min
    let list = try PaymentList(path: file)
    let found = list.differences(from: try session.desk(desk).payments()).filter { difference in
      if case .missing(let payment) = difference { (payment.instructedAt ?? .min) >= start } else { true }
    }
    let view = ReconciliationView(
      entries: list.entries.count, differences: found.map(ReconciliationView.Difference.init))
    if found.isEmpty {
      try session.answer(Self.title, asJSON: asJSON, fields: view.json, text: view.screen(session.style))
      return .done
    }
    var failure = Failure(.no, "the payer's list and the payments differ in \(counted(found.count, "place"))")
    failure.details = view.screen(session.style)
    failure.fields = view.json
    throw failure
  }
}

extension ReconciliationView.Difference {
  /// A difference in words.
  init(_ difference: PaymentList.Difference) {
    func told(_ payment: StoredPayment) -> String { PaymentView(payment).amount.map { "\($0)" } ?? "?" }
    func listed(_ entry: PaymentList.Entry) -> String {
      Untrusted(entry.currency.isEmpty ? entry.amount : "\(entry.amount) \(entry.currency)").forTerminal()
    }
    switch difference {
    case .unknownKey(let entry):
      self.init(
        key: Untrusted(entry.key), kind: "unknownKey", words: "no payment has this key; the list says \(listed(entry))")
    case .twice(let entry, let payment):
      self.init(key: Untrusted(payment.key), kind: "twice", words: "the list has it again, with \(listed(entry))")
    case .anotherAmount(let entry, let payment):
      self.init(
        key: Untrusted(payment.key), kind: "anotherAmount",
        words: "instructed \(told(payment)), the list says \(listed(entry))")
    case .notExpected(let payment):
      self.init(
        key: Untrusted(payment.key), kind: "notExpected",
        words: "the list has it, and here it is \(payment.state.rawValue)")
    case .missing(let payment):
      self.init(
        key: Untrusted(payment.key), kind: "missing",
        words: "\(told(payment)) is \(payment.state.rawValue) here, and the list does not have it")
    }
  }
}
