/// What became of an answer to a payment.
public enum PaymentOutcome: Sendable, Hashable {
  /// It came further.
  case moved(StoredPayment)
  /// It had come there before; nothing changed.
  case repeated(StoredPayment)
  /// The answer says another amount or another reference: that is noted, and nothing else changed.
  case reconcile(StoredPayment)
  /// Its state does not allow it; nothing changed.
  case refused(StoredPayment)
  /// There is no payment of this key.
  case missing
}

extension StoredPayment {
  /// Tells whoever pays: a payment that was never told, or one of which nothing is known, under the same key.
  package func instructed(at instant: Int64) -> PaymentOutcome {
    switch state {
    case .decided, .unknown:
      var next = self
      next.state = .instructed
      next.instructedAt = instant
      next.attempts += 1
      return .moved(next)
    case .instructed, .confirmed, .failed: return .refused(self)
    }
  }

  /// Takes an answer of whoever pays.
  package func taking(_ answer: PaymentAnswer, at instant: Int64) -> PaymentOutcome {
    switch answer {
    case .confirmed(let minorUnits, let reference): confirmed(minorUnits, reference, at: instant)
    case .failed(let because): closed(.failed, because, at: instant)
    case .unknown: closed(.unknown, "", at: instant)
    }
  }

  private func confirmed(_ minorUnits: Int64, _ given: String, at instant: Int64) -> PaymentOutcome {
    var next = self
    switch state {
    case .decided, .failed: return .refused(self)
    case .instructed, .unknown, .confirmed: break
    }
    let isAnother = state == .confirmed && !given.isEmpty && !reference.isEmpty && given != reference
    guard minorUnits == payment.minorUnits, !isAnother else {
      next.discrepancy = Discrepancy(minorUnits: minorUnits, reference: given)
      return .reconcile(next)
    }
    next.discrepancy = nil
    if reference.isEmpty { next.reference = given }
    if state == .confirmed { return next == self ? .repeated(self) : .moved(next) }
    next.state = .confirmed
    next.reference = given
    next.answeredAt = instant
    return .moved(next)
  }

  private func closed(_ end: PaymentState, _ because: String, at instant: Int64) -> PaymentOutcome {
    if state == end { return .repeated(self) }
    switch state {
    case .decided, .confirmed, .failed: return .refused(self)
    case .instructed, .unknown: break
    }
    var next = self
    next.state = end
    next.because = because
    next.answeredAt = instant
    return .moved(next)
  }
}
