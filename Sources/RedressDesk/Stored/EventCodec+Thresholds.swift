internal import RedressEngine
internal import RedressMoney
internal import RedressTime
internal import RedressWorkflow

/// The payload of `threshold-set`.
struct ThresholdSetV1: Codable {
  /// Its number among those of the party.
  var number: Int
  var party: String
  var person: Int
  /// When it was set, in microseconds since 1970 UTC.
  var setAt: Int64
  var amount: Int64
  /// The share of the claim that the amount was computed from, as a fraction; left out for an amount.
  var percent: String?
  /// `at-least` or `at-most`.
  var sense: String
  /// Whether a proposal may ask for the goods back; left out for no.
  var takesReturn: Bool?
  /// Until when it holds; left out for as long as the case is open.
  var until: Int64?
  var seenBy: [String]
}

/// The payload of `threshold-withdrawn`.
struct ThresholdWithdrawnV1: Codable {
  var party: String
  var number: Int
  var seenBy: [String]
}

/// The payload of `threshold-met`: the acceptance that follows is by the threshold.
struct ThresholdMetV1: Codable {
  var party: String
  /// The number of the threshold.
  var number: Int
  /// The proposal that satisfies it.
  var version: Int
  /// When the threshold was set.
  var setAt: Int64
}

extension EventCodec {
  /// The stored form of what happens to a threshold.
  func thresholdForm(of event: Event) -> StoredForm {
    switch event {
    case .thresholdSet(let threshold): StoredForm("threshold-set", form(of: threshold))
    case .thresholdWithdrawn(let party, let number, let seenBy):
      StoredForm(
        "threshold-withdrawn",
        ThresholdWithdrawnV1(party: names.name(party), number: number, seenBy: names.names(seenBy)))
    case .thresholdMet(let party, let number, let version, let setAt):
      StoredForm(
        "threshold-met",
        ThresholdMetV1(party: names.name(party), number: number, version: version, setAt: setAt.microseconds))
    case _: preconditionFailure("only what happens to thresholds comes here")
    }
  }

  private func form(of threshold: Threshold) -> ThresholdSetV1 {
    ThresholdSetV1(
      number: threshold.number, party: names.name(threshold.party), person: threshold.person.index,
      setAt: threshold.setAt.microseconds, amount: threshold.amount,
      percent: threshold.percent.map { "\($0.numerator)/\($0.denominator)" },
      sense: threshold.isLeast ? "at-least" : "at-most", takesReturn: threshold.takesReturn ? true : nil,
      until: threshold.until?.microseconds, seenBy: names.names(threshold.seenBy))
  }

  /// What happens to a threshold, of its stored form.
  func threshold(_ payload: StoredPayload) throws -> Event {
    switch payload.type {
    case "threshold-set": return .thresholdSet(try threshold(payload.read()))
    case "threshold-withdrawn":
      let form = try payload.read(ThresholdWithdrawnV1.self)
      return .thresholdWithdrawn(
        try names.party(form.party), number: form.number, seenBy: try names.parties(form.seenBy))
    case _:
      let form = try payload.read(ThresholdMetV1.self)
      return .thresholdMet(
        try names.party(form.party), number: form.number, version: form.version,
        setAt: Instant(microseconds: form.setAt))
    }
  }

  private func threshold(_ form: ThresholdSetV1) throws -> Threshold {
    guard form.sense == "at-least" || form.sense == "at-most" else { throw StoredEventError.unknownName(form.sense) }
    return Threshold(
      number: form.number, party: try names.party(form.party), person: Person(form.person),
      setAt: Instant(microseconds: form.setAt), amount: form.amount, percent: try form.percent.map(Self.number),
      isLeast: form.sense == "at-least", takesReturn: form.takesReturn ?? false,
      until: form.until.map(Instant.init(microseconds:)), seenBy: try names.parties(form.seenBy))
  }
}
