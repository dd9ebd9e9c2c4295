internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
internal import RedressWorkflow

extension ValueText {
  /// The elements of a remedy as written: `refund=40%`, `refund=12.50`, `refund=shipping`, `refund=2:50%`, `refund=2x1`,
  /// `deduct=15%:goods:words`, `return`, `return=seller`, `return=3:14days`, `replacement`, `replacement=1:10days:or:100%`,
  /// `pay=12.50:platform:buyer`, `perform=seller:words`, `nothing`; several separated by commas or given as several texts.
  ///
  /// What there can be only one of, for the claim or for one line, is refused when it is named twice.
  func remedy(_ texts: [String]) throws(DeskError) -> [RequestedRemedy] {
    var elements: [RequestedRemedy] = []
    for text in texts {
      for part in text.hasPrefix("perform=") ? [text] : text.splitElements() { elements.append(try element(part)) }
    }
    var named: [String] = []
    for name in elements.compactMap(\.onlyName) {
      if named.contains(name) { throw .request("'\(name)' is named twice; a proposal has it at most once") }
      named.append(name)
    }
    return elements
  }

  private func element(_ text: String) throws(DeskError) -> RequestedRemedy {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let value = parts.count > 1 ? parts[1] : nil
    switch (parts.first ?? "", value) {
    case ("refund", let sum?): return try refund(sum)
    case ("deduct", let sum?): return .deduct(try self.sum(sum, "deduct"))
    case ("return", nil): return .returnGoods(freight: nil)
    case ("return", let value?): return try returned(value)
    case ("replacement", nil): return .replacement
    case ("replacement", let value?): return .replaced(try replacement(value))
    case ("nothing", nil), ("no-remedy", nil): return .noRemedy
    case ("pay", let payment?): return try pay(payment)
    case ("perform", let obligation?): return try perform(obligation)
    case (_, _):
      throw .request(
        "'\(Untrusted(text).forTerminal())' is no remedy; write refund=40%, refund=12.50, refund=LINE:40%, "
          + "deduct=5.00, return, return=PARTY, return=LINE, replacement, replacement=LINE, pay=AMOUNT:FROM:TO, "
          + "perform=PARTY:WORDS or nothing")
    }
  }

  private func pay(_ text: String) throws(DeskError) -> RequestedRemedy {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 3 else {
      throw .request("a payment is written pay=AMOUNT:FROM:TO, such as pay=5.00:seller:buyer")
    }
    return .pay(to: try party(parts[2]), from: try party(parts[1]), amount: try money(parts[0], "pay").minorUnits)
  }

  private func perform(_ text: String) throws(DeskError) -> RequestedRemedy {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .request("an obligation is written perform=PARTY:WORDS") }
    return .perform(by: try party(parts[0]), words: parts[1])
  }
}

extension RequestedRemedy {
  /// The name of an element that a proposal has at most once.
  fileprivate var onlyName: String? {
    switch self {
    case .refundPercent, .refundAmount: "refund"
    case .refund(let sum): sum.part.map { "refund of line \($0.safeWords)" } ?? (sum.basis == .claim ? "refund" : nil)
    case .returnGoods: "return"
    case .returned(let goods): goods.part.map { "return of line \($0.safeWords)" } ?? "return"
    case .replacement: "replacement"
    case .replaced(let other): other.part.map { "replacement of line \($0.safeWords)" } ?? "replacement"
    case .noRemedy: "nothing"
    case .pay, .perform, .deduct: nil
    }
  }
}

extension LinePart {
  /// The line, and how many pieces of it, safe on a screen.
  fileprivate var safeWords: String { Untrusted(line + (quantity.map { "x\($0)" } ?? "")).forTerminal() }
}

extension String {
  /// The parts between commas; a comma before a digit is part of an amount, since no element begins with one.
  fileprivate func splitElements() -> [String] {
    var parts: [String] = []
    for part in split(separator: ",") {
      if let first = part.first, first.isNumber, let last = parts.popLast() {
        parts.append("\(last),\(part)")
      } else {
        parts.append(String(part).trimmingSpaces())
      }
    }
    return parts
  }

  /// The text without the spaces around it.
  fileprivate func trimmingSpaces() -> String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
