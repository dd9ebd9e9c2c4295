internal import RedressDiagnostics
internal import RedressEngine
internal import RedressMoney
internal import RedressWorkflow

// What stands after the `=` of an element, in parts with a colon between.
extension ValueText {
  /// A refund: the plain forms stay what they are.
  func refund(_ text: String) throws(DeskError) -> RequestedRemedy {
    let sum = try sum(text, "refund")
    guard sum.part == nil, sum.basis == .claim, sum.words == nil else { return .refund(sum) }
    switch sum.measure {
    case .percent(let percent): return .refundPercent(percent)
    case .amount(let amount): return .refundAmount(amount)
    }
  }

  /// `[LINE:]40%[:goods][:words]`, `[LINE:]12.50[:words]`, `[LINE:]shipping`, `2x1`.
  func sum(_ text: String, _ name: String) throws(DeskError) -> RequestedSum {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)[...]
    var sum = RequestedSum(.percent(Rational(100)))
    if parts.count > 1, !isShare(parts[0]), isMeasure(parts[1]) {
      sum.part = LinePart(written: parts.removeFirst())
    } else if let only = parts.first, parts.count == 1, let part = LinePart(written: only), part.quantity != nil {
      sum.part = part
      return sum
    }
    let measure = parts.popFirst() ?? ""
    if let basis = Self.bases[measure] {
      sum.basis = basis
    } else if measure.hasSuffix("%") {
      sum.measure = .percent(try share(measure, name))
      if let basis = parts.first.flatMap({ Self.bases[$0] }) {
        sum.basis = basis
        parts.removeFirst()
      }
    } else {
      sum.measure = .amount(try money(measure, name, or: "a share such as 40%").minorUnits)
    }
    let words = parts.joined(separator: ":")
    sum.words = words.isEmpty ? nil : words
    return sum
  }

  /// A share of the claim, or an amount, and nothing else.
  func measure(_ text: String, _ name: String) throws(DeskError) -> RequestedSum.Measure {
    if text.hasSuffix("%") { return .percent(try share(text, name)) }
    return .amount(try money(text, name, or: "a share such as 60%").minorUnits)
  }

  private static let bases: [String: RemedyBasis] = ["goods": .goods, "shipping": .shipping]

  private func isShare(_ text: String) -> Bool { text.hasSuffix("%") || Self.bases[text] != nil }

  private func isMeasure(_ text: String) -> Bool {
    guard !isShare(text) else { return true }
    guard let currency else { return false }
    return (try? Money(parsing: text, in: currency)) != nil
  }

  private func share(_ text: String, _ name: String) throws(DeskError) -> Rational {
    do { return try Percent(parsing: String(text.dropLast())).rational } catch {
      throw .request(
        "'\(name)' takes a share from 0% to 100%, such as 40% or 33.3%, not '\(Untrusted(text).forTerminal())'")
    }
  }

  /// `PARTY`, `LINE`, `14days`, or several of these.
  func returned(_ text: String) throws(DeskError) -> RequestedRemedy {
    var goods = ReturnTerm()
    for part in text.split(separator: ":").map(String.init) {
      if let days = days(part) {
        goods.days = days
      } else if goods.part == nil, workflow.party(named: part) == nil, let line = LinePart(written: part), !line.isID {
        goods.part = line
      } else {
        goods.freight = try party(part)
      }
    }
    guard goods.part == nil, goods.days == nil else { return .returned(goods) }
    return .returnGoods(freight: goods.freight)
  }

  /// `LINE`, `10days`, `+5.00` or `-5.00` for the difference in price, `or:SUM` for a refund instead; any of these.
  func replacement(_ text: String) throws(DeskError) -> RequestedReplacement {
    var other = RequestedReplacement()
    var parts = text.split(separator: ":").map(String.init)[...]
    while let part = parts.popFirst() {
      if part == "or" {
        var sum = try sum(parts.joined(separator: ":"), "or")
        sum.part = sum.part ?? other.part
        other.instead = [sum]
        parts = []
      } else if let days = days(part) {
        other.days = days
      } else if part.hasPrefix("+") || part.hasPrefix("-") {
        let units = try money(String(part.dropFirst()), "replacement").minorUnits
        other.difference = part.hasPrefix("-") ? -units : units
      } else {
        other.part = LinePart(written: part)
      }
    }
    return other
  }

  private func days(_ text: String) -> Int? {
    guard text.hasSuffix("days") || text.hasSuffix("day") else { return nil }
    return Int(text.prefix { $0.isNumber }).flatMap { (0...3_650).contains($0) ? $0 : nil }
  }
}

extension LinePart {
  /// A line as written: `2`, or `2x1` for one piece of it.
  init?(written text: String) {
    guard !text.isEmpty else { return nil }
    if let cross = text.lastIndex(of: "x"), cross > text.startIndex,
      let quantity = Int(text[text.index(after: cross)...]), quantity > 0
    {
      self.init(line: String(text[..<cross]), quantity: quantity)
    } else {
      self.init(line: text)
    }
  }

  /// Whether it reads like the id of a party, so that a slip in one is told as such.
  fileprivate var isID: Bool { quantity == nil && (line.first.map { ("a"..."z").contains($0) } ?? false) }
}
