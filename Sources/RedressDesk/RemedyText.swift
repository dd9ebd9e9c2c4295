internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
internal import RedressWorkflow

extension ValueText {
  /// The elements of a remedy as written: `refund=40%`, `refund=12.50`, `return`, `return=seller`, `replacement`,
  /// `pay=12.50:platform:buyer`, `perform=seller:words`, `nothing`; several separated by commas or given as several texts.
  ///
  /// What there can be only one of is refused when it is named twice.
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
    case ("refund", let amount?): return try refund(amount)
    case ("return", let freight): return .returnGoods(freight: try freight.map(party))
    case ("replacement", nil): return .replacement
    case ("nothing", nil), ("no-remedy", nil): return .noRemedy
    case ("pay", let payment?): return try pay(payment)
    case ("perform", let obligation?): return try perform(obligation)
    case (_, _):
      throw .request(
        "'\(Untrusted(text).forTerminal())' is no remedy; write refund=40%, refund=12.50, return, return=PARTY, "
          + "replacement, pay=AMOUNT:FROM:TO, perform=PARTY:WORDS or nothing")
    }
  }

  private func refund(_ text: String) throws(DeskError) -> RequestedRemedy {
    guard text.hasSuffix("%") else {
      return .refundAmount(try money(text, "refund", or: "a share such as 40%").minorUnits)
    }
    do { return .refundPercent(try Percent(parsing: String(text.dropLast())).rational) } catch {
      throw .request(
        "'refund' takes a share from 0% to 100%, such as 40% or 33.3%, not '\(Untrusted(text).forTerminal())'")
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
    case .returnGoods: "return"
    case .replacement: "replacement"
    case .noRemedy: "nothing"
    case .pay, .perform: nil
    }
  }
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
