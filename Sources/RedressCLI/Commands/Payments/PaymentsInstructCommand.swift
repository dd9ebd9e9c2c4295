import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressMoney
import RedressReport
import RedressStore

/// `redress payments instruct`.
struct PaymentsInstructCommand: SessionCommand {
  static let title = "payments instruct"
  static let configuration = CommandConfiguration(
    commandName: "instruct",
    abstract: "Marks payments as instructed, and prints each as a line of JSON for whoever pays.",
    discussion: """
      Without keys it takes every decided payment. A key takes that one alone; an 'unknown' payment is instructed again \
      only so, under the same key. Each payment is printed by one call only: if its output is lost, say \
      'payments unknown KEY' and instruct it again. What a case pays after taking money back waits until that is \
      confirmed, unless its key is given.

      Example: redress payments instruct >> to-pay.jsonl
      """)

  @Argument(help: ArgumentHelp("Only these payments.", valueName: "key"))
  var keys: [String] = []

  @Option(name: .customLong("case"), help: ArgumentHelp("Only those of this case.", valueName: "case"))
  var caseName: String?

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func validate() throws {
    if !keys.isEmpty, caseName != nil { throw ValidationError("name keys or a case, not both") }
  }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    for key in keys { try checkMayGo(key, desk) }
    let lines = try desk.instruct(keys, case: caseName).map(\.json)
    let waiting = keys.isEmpty ? try desk.waiting(case: caseName).map { JSONText.string($0.key) } : []
    try session.answer(
      Self.title, asJSON: asJSON, fields: [("instructions", .array(lines)), ("waiting", .array(waiting))],
      text: lines.map { $0.description + "\n" }.joined())
    return .done
  }

  /// Says before anything is changed that a key cannot be instructed.
  private func checkMayGo(_ key: String, _ desk: Desk) throws {
    guard let payment = try desk.payment(key) else { throw Failure(noPayment: key) }
    switch payment.state {
    case .decided, .unknown: return
    case .instructed:
      throw Failure(
        .no, "payment '\(key)' is instructed; if nobody knows what became of it, say 'redress payments unknown \(key)'")
    case .confirmed, .failed: throw Failure(.no, "payment '\(key)' is \(payment.state.rawValue), and stays so")
    }
  }
}

extension Instruction {
  /// The payment as whoever pays is told it, version 1.
  var json: JSONText {
    let view = PaymentView(payment)
    func party(_ name: String?, _ person: String?) -> JSONText {
      name.map { .object([("party", .string($0)), ("person", .optional(person))]) } ?? .null
    }
    return .object([
      ("version", .number(1)), ("key", .string(view.key)), ("case", .string(view.id)), ("order", .string(order)),
      ("kind", .string(view.kind)), ("from", party(view.payer, payer)), ("to", party(view.payee, payee)),
      ("amount", view.amount.map { .string($0.amountText) } ?? .null), ("currency", .string(payment.payment.currency)),
      ("minorUnits", .number(Int(payment.payment.minorUnits))), ("attempt", .number(view.attempts)),
      ("decidedAt", view.decidedAt.json), ("instructedAt", view.instructedAt.json),
    ])
  }
}
