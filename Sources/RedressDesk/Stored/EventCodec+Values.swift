internal import RedressEngine
internal import RedressMoney
internal import RedressTime
internal import RedressWorkflow

extension EventCodec {
  /// The stored form of a fact's value.
  func form(of value: Value, as fact: ID<Fact>) -> StoredValueV1 {
    form(of: value, typed: names.workflow.facts[fact.index].type)
  }

  /// The stored form of a value of a type.
  func form(of value: Value, typed type: ValueType) -> StoredValueV1 {
    switch value {
    case .unknown: StoredValueV1(type: "unknown", text: "")
    case .flag(let flag): StoredValueV1(type: "flag", text: flag ? "yes" : "no")
    case .choice(let index): choiceForm(index, type)
    case .number(let number): StoredValueV1(type: "number", text: "\(number.numerator)/\(number.denominator)")
    case .money(let amount): StoredValueV1(type: "money", text: "\(amount)")
    case .instant(let instant): StoredValueV1(type: "instant", text: "\(instant.microseconds)")
    case .text(let index): StoredValueV1(type: "text", text: "\(index)")
    }
  }

  private func choiceForm(_ index: UInt16, _ type: ValueType) -> StoredValueV1 {
    if case .choice(let fact) = type {
      return StoredValueV1(type: "choice", text: names.workflow.facts[fact.index].values[Int(index)].name)
    }
    return StoredValueV1(type: "reason", text: names.workflow.reasons[Int(index)].name)
  }

  /// The value of a stored form.
  func value(_ form: StoredValueV1, typed type: ValueType) throws(StoredEventError) -> Value {
    switch form.type {
    case "unknown": return .unknown
    case "flag": return .flag(form.text == "yes")
    case "choice", "reason": return try choice(form.text, type)
    case "number": return try number(form.text)
    case "money": return .money(try Self.integer(form.text))
    case "instant": return .instant(Instant(microseconds: try Self.integer(form.text)))
    case "text": return .text(Int32(truncatingIfNeeded: try Self.integer(form.text)))
    case _: throw .unknownName(form.type)
    }
  }

  private func choice(_ name: String, _ type: ValueType) throws(StoredEventError) -> Value {
    if case .choice(let fact) = type {
      let values = names.workflow.facts[fact.index].values
      guard let index = values.firstIndex(where: { $0.name == name }) else { throw .unknownName(name) }
      return .choice(UInt16(index))
    }
    return .choice(try names.reason(name).raw)
  }

  private func number(_ text: String) throws(StoredEventError) -> Value {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let number = Rational(try Self.integer(parts[0]), try Self.integer(parts[1])) else {
      throw .malformed(type: "number")
    }
    return .number(number)
  }

  private static func integer(_ text: some StringProtocol) throws(StoredEventError) -> Int64 {
    guard let integer = Int64(text) else { throw .malformed(type: "integer") }
    return integer
  }

  /// The stored form of a remedy.
  func form(of remedy: Remedy) -> RemedyV1 {
    RemedyV1(
      kinds: RemedyKinds.names.enumerated().filter {
        remedy.kinds.contains(RemedyKinds(rawValue: 1 << UInt8($0.offset)))
      }.map(\.element),
      refund: remedy.refund, freight: remedy.freight.map(names.name),
      payments: remedy.payments.map {
        PaymentV1(to: names.name($0.to), from: names.name($0.from), amount: $0.amount, words: $0.words)
      },
      performances: remedy.performances.map { PerformanceV1(by: names.name($0.by), words: $0.words) },
      terms: remedy.terms.isEmpty ? nil : remedy.terms.map(form))
  }

  /// The remedy of a stored form.
  func remedy(_ form: RemedyV1) throws(StoredEventError) -> Remedy {
    var kinds: RemedyKinds = []
    for name in form.kinds {
      guard let bit = RemedyKinds.names.firstIndex(of: name) else { throw .unknownName(name) }
      kinds.insert(RemedyKinds(rawValue: 1 << UInt8(bit)))
    }
    var remedy = Remedy(kinds: kinds, refund: form.refund)
    if let freight = form.freight { remedy.freight = try names.party(freight) }
    for payment in form.payments {
      remedy.payments.append(
        Payment(
          to: try names.party(payment.to), from: try names.party(payment.from), amount: payment.amount,
          words: payment.words))
    }
    for term in form.terms ?? [] { remedy.terms.append(try self.term(term)) }
    for performance in form.performances {
      remedy.performances.append(Performance(by: try names.party(performance.by), words: performance.words))
    }
    return remedy
  }

  /// The stored form of a remedy with what made it.
  func form(of remedy: Remedy, from source: RemedySource) -> RemediedV1 {
    var form = RemediedV1(remedy: form(of: remedy), source: "award")
    switch source {
    case .award: break
    case .fallBack: form.source = "fall-back"
    case .adoption(let party, let version):
      (form.source, form.party, form.version) = ("adoption", names.name(party), version)
    case .acceptance(let version, let party):
      (form.source, form.party, form.version) = ("acceptance", names.name(party), version)
    case .ruling(let ruling, let rule, let findings):
      form.source = "ruling"
      (form.ruling, form.rule, form.findings) = ruled(ruling, rule, findings)
    case .departure(let ruling, let rule, let findings, let because):
      form.source = "departure"
      (form.ruling, form.rule, form.findings) = ruled(ruling, rule, findings)
      form.because = because
    }
    return form
  }

  private func ruled(_ ruling: ID<Ruling>, _ rule: Int, _ findings: [ID<Fact>]) -> (String, String, [String]) {
    (names.name(ruling), names.workflow.rulings[ruling.index].rules[rule].name, findings.map(names.name))
  }

  /// What made a remedy, of its stored form.
  func source(_ form: RemediedV1) throws(StoredEventError) -> RemedySource {
    switch form.source {
    case "award": return .award
    case "fall-back": return .fallBack
    case "adoption": return .adoption(from: try names.party(form.party ?? ""), version: form.version ?? 0)
    case "acceptance": return .acceptance(version: form.version ?? 0, by: try names.party(form.party ?? ""))
    case "ruling", "departure": return try decision(form)
    case _: throw .unknownName(form.source)
    }
  }

  private func decision(_ form: RemediedV1) throws(StoredEventError) -> RemedySource {
    let ruling = try names.ruling(form.ruling ?? "")
    let rules = names.workflow.rulings[ruling.index].rules
    guard let rule = rules.firstIndex(where: { $0.name == form.rule }) else { throw .unknownName(form.rule ?? "") }
    var findings: [ID<Fact>] = []
    for name in form.findings ?? [] { findings.append(try names.fact(name)) }
    guard form.source == "departure" else { return .ruling(ruling, rule: rule, findings: findings) }
    return .departure(ruling, rule: rule, findings: findings, because: form.because ?? "")
  }
}
