import RedressEngine
import RedressMoney
import RedressTime
import RedressWorkflow

/// One row of a log of cases, before it is written in a form.
struct LogRow {
  /// Who does something.
  enum Actor {
    case nobody
    case party(ID<Party>)
    case timer
  }

  /// What an event is about beside its activity.
  enum Detail {
    case none
    case reason(ID<Reason>)
    case value(ID<Fact>, Value)
    case text(String)
    case number(Int64)
    case party(ID<Party>)
  }

  /// When, in microseconds.
  var at: Int64
  /// The position of its words.
  var words: Int
  var actor = Actor.nobody
  var detail = Detail.none
  /// In minor units.
  var amount: Int64?

  init(_ at: Int64, _ words: Int) { (self.at, self.words) = (at, words) }
}

extension LogWords {
  /// The row of an event; nil for what only keeps the books of clocks and routes, for what ``CaseRecorder`` sees to, and for
  /// thresholds, which no simulated party sets.
  func row(_ recorded: borrowing Recorded, textBefore: String?) -> LogRow? {
    let at = recorded.at.microseconds
    switch recorded.event {
    case .opened(let opened): return row(at, of: opened)
    case .acted(let action, let party, _, _, _): return action == .open ? nil : row(at, of(acted, action.index), party)
    case .recorded(let action, let party, _, _, _, _): return row(at, of(self.recorded, action.index), party)
    case .reached: return LogRow(at, of(reached))
    case .pended(let ruling, _): return row(at, of(pended), ruling.party, amount: ruling.remedy.refund)
    case .assigned(let party, _, _, _): return row(at, of(assigned), party)
    case .factGiven(let fact, let value, let party):
      return row(at, of(given, fact.index), party, value, fact, textBefore)
    case .balloted(let fact, let value, let party, _):
      return row(at, of(balloted, fact.index), party, value, fact, textBefore)
    case .reasonGiven(let reason): return LogRow(at, of(self.reason, reason.index))
    case .attached(let item): return row(at, of(attached, item.attachment.kind.index), item.party)
    case .proposed(let version, let party, let remedy):
      return row(at, of(proposed), party, detail: .number(Int64(version)), amount: remedy.refund)
    case .accepted(let version, let party): return row(at, of(accepted), party, detail: .number(Int64(version)))
    case .refused(let party, let version):
      return row(at, of(refused), party, detail: version.map { .number(Int64($0)) } ?? .none)
    case .remedied(let remedy, _): return row(at, of(remedied), nil, amount: remedy.refund)
    case .entered(let place): return place.index == 0 ? nil : LogRow(at, of(entered, place.index))
    case .left(let place): return place.index == 0 ? nil : LogRow(at, of(left, place.index))
    case .suspended(let place, _, _): return LogRow(at, of(suspended, place.index))
    case .resumed(let place): return LogRow(at, of(resumed, place.index))
    case .reminded(_, let window, _): return timer(at, of(reminded, window.index))
    case .expired(let window, _): return timer(at, of(expired, window.index))
    case .moneyMoved(let movement): return row(at, of: movement)
    case .childEnded(let run, _, _): return LogRow(at, of(childEnded, run.index))
    case .cancelled: return LogRow(at, of(cancelled))
    case .thresholdSet, .thresholdWithdrawn, .thresholdMet, .textTaken, .unwound, .routed, .boundRead, .clockStarted,
      .clockRestarted, .clockMoved, .clockStood,
      .reminderSet, .reminderDropped, .notified, .ended:
      return nil
    }
  }

  private func row(
    _ at: Int64, _ words: Int, _ party: ID<Party>?, detail: LogRow.Detail = .none, amount: Int64? = nil
  ) -> LogRow {
    var row = LogRow(at, words)
    if let party { row.actor = .party(party) }
    (row.detail, row.amount) = (detail, amount)
    return row
  }

  private func row(_ at: Int64, of opened: OpenedCase) -> LogRow {
    row(
      at, of(self.opened), opened.party, detail: opened.reason.map { .reason($0) } ?? .none,
      amount: opened.currency == nil ? nil : opened.claimed)
  }

  private func row(
    _ at: Int64, _ words: Int, _ party: ID<Party>?, _ value: Value, _ fact: ID<Fact>, _ text: String?
  ) -> LogRow {
    switch value {
    case .money(let amount): row(at, words, party, amount: amount)
    case .text: row(at, words, party, detail: text.map { .text($0) } ?? .none)
    case .unknown, .flag, .choice, .number, .instant: row(at, words, party, detail: .value(fact, value))
    }
  }

  private func row(_ at: Int64, of movement: MoneyMovement) -> LogRow {
    let (index, amount) = movement.logged
    var row = LogRow(at, of(money, index))
    row.amount = amount
    switch movement {
    case .paid(let to, _), .credited(let to, _), .creditKept(let to, _), .creditTakenBack(let to, _):
      row.detail = .party(to)
    case .owed(let from, let to, _): (row.actor, row.detail) = (.party(from), .party(to))
    case .held, .paidToClaimant, .paidToRespondent, .paidElsewhere, .takenOver, .handedBack: return row
    }
    return row
  }

  private func timer(_ at: Int64, _ words: Int) -> LogRow {
    var row = LogRow(at, words)
    row.actor = .timer
    return row
  }
}
