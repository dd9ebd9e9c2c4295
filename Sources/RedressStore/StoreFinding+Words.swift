extension StoreFinding: CustomStringConvertible {
  /// One sentence that names the case and the place.
  public var description: String {
    switch self {
    case .chain(let caseID, let fault): "case '\(caseID)': \(fault)"
    case .money(let caseID, let currency, let sum):
      "case '\(caseID)': the postings in \(currency) come to \(sum) instead of 0"
    case .payments(let caseID, let seq, let words): "case '\(caseID)', event \(seq): \(words)"
    case .overdrawn(let caseID, let currency): "case '\(caseID)': more left escrow in \(currency) than was captured"
    case .missingCase(let caseID, let position):
      "case '\(caseID)': the log names it at position \(position), and the desk does not hold it"
    case .missingDefinition(let caseID, let digest): "case '\(caseID)': its workflow \(digest.hex) is gone"
    case .damaged(let caseID, let what): "case '\(caseID)': \(what)"
    case .position(let position): "the log holds no event, or two, at position \(position)"
    case .logEnd(let kept, let found): "the log ends at position \(found), and the desk says \(kept)"
    }
  }
}

extension ChainFault: CustomStringConvertible {
  /// One clause that names the event.
  public var description: String {
    switch kind {
    case .misplaced: "event \(seq) is missing, or another stands in its place"
    case .unlinked: "event \(seq) does not follow the one before it"
    case .altered: "event \(seq) is not what was written"
    case .outOfOrder: "event \(seq) was written before the one before it"
    case .wrongEnd: "the history does not end where the case says, which shows at event \(seq)"
    }
  }
}
