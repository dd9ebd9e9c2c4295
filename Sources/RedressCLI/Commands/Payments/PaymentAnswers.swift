import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressMoney
import RedressReport
import RedressStore
import RedressTime

/// `redress payments confirm`.
struct PaymentsConfirmCommand: SessionCommand {
  static let title = "payments confirm"
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Notes that a payment was made.",
    discussion: """
      Another amount than the payment's, or another reference than before, is noted to be reconciled and changes \
      nothing else; that ends with 1.

      Example: redress payments confirm kfrm-27ab/58/buyer --amount 23.18 --reference tr-9912
      """)

  @Argument(help: "The payment.")
  var key: String

  @Option(help: "What was moved, such as 12.34.")
  var amount: String

  @Option(help: "The payer's own name for it.")
  var reference: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    guard let payment = try desk.payment(key) else { throw Failure(noPayment: key) }
    let units = try minorUnits(payment.payment.currency)
    return try session.answer(
      Self.title, try desk.answer(key, .confirmed(minorUnits: units, reference: reference ?? "")), to: key, desk,
      asJSON: asJSON)
  }

  private func minorUnits(_ code: String) throws -> Int64 {
    guard let currency = Currency(code) else { throw Failure(.damaged, "payment '\(key)' is in no known currency") }
    let suffix = " \(code)"
    let text = amount.hasSuffix(suffix) ? amount.dropLast(suffix.count) : amount[...]
    do { return try Money(parsing: text, in: currency).minorUnits } catch {
      throw Failure(.usage, "--amount: \(error)")
    }
  }
}

/// `redress payments fail`.
struct PaymentsFailCommand: SessionCommand {
  static let title = "payments fail"
  static let configuration = CommandConfiguration(
    commandName: "fail", abstract: "Notes that a payment was not made and will not be.",
    discussion: "Example: redress payments fail kfrm-27ab/58/buyer --because \"the account is closed\"")

  @Argument(help: "The payment.")
  var key: String

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var because: String

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    return try session.answer(
      Self.title, try desk.answer(key, .failed(because: because)), to: key, desk, asJSON: asJSON)
  }
}

/// `redress payments unknown`.
struct PaymentsUnknownCommand: SessionCommand {
  static let title = "payments unknown"
  static let configuration = CommandConfiguration(
    commandName: "unknown", abstract: "Notes that nobody knows whether a payment was made.",
    discussion: """
      Only then may it be instructed again, under the same key.

      Example: redress payments unknown kfrm-27ab/58/buyer
      """)

  @Argument(help: "The payment.")
  var key: String

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    return try session.answer(Self.title, try desk.answer(key, .unknown), to: key, desk, asJSON: asJSON)
  }
}

extension Session {
  /// Answers with what became of an answer to a payment.
  func answer(
    _ command: String, _ outcome: PaymentOutcome, to key: String, _ desk: Desk, asJSON: Bool
  ) throws -> ExitStatus {
    switch outcome {
    case .missing: throw Failure(noPayment: key)
    case .refused(let payment): throw Failure(refused: payment)
    case .reconcile(let payment): throw Failure(reconcile: payment)
    case .moved(let payment), .repeated(let payment):
      let view = PaymentView(payment)
      let time = TimeText(zone: .utc, now: try desk.now())
      let isRepeated = outcome.isRepeated
      let words = isRepeated ? "this was said before; nothing happened now\n" : ""
      try answer(
        command, asJSON: asJSON, fields: [("payment", view.json), ("repeated", .bool(isRepeated))],
        text: words + PaymentsView(payments: [view], time: time).screen(style))
      return .done
    }
  }
}

extension PaymentOutcome {
  /// Whether nothing happened because it was said before.
  fileprivate var isRepeated: Bool {
    switch self {
    case .repeated: true
    case .moved, .reconcile, .refused, .missing: false
    }
  }
}

extension Failure {
  init(noPayment key: String) {
    self.init(.missing, "no payment has the key '\(Untrusted(key).forTerminal())'; 'redress payments' lists them")
  }

  fileprivate init(refused payment: StoredPayment) {
    let words =
      switch payment.state {
      case .decided: "nobody was told to pay it yet; 'redress payments instruct' does"
      case .instructed, .unknown, .confirmed, .failed: "and stays so"
      }
    self.init(.no, "payment '\(payment.key)' is \(payment.state.rawValue): \(words)")
    fields = [("payment", PaymentView(payment).json)]
  }

  fileprivate init(reconcile payment: StoredPayment) {
    let view = PaymentView(payment)
    let amounts = "\(view.amount.map { "\($0)" } ?? "?") and the payer says \(view.reported.map { "\($0)" } ?? "?")"
    let what =
      view.amount == view.reported
      ? "is confirmed under another reference; it may have been paid twice" : "is of \(amounts)"
    self.init(.no, "payment '\(payment.key)' \(what): reconcile it; it stays \(payment.state.rawValue)")
    fields = [("payment", view.json)]
  }
}
