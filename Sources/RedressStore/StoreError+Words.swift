extension StoreError: CustomStringConvertible {
  /// One sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .commandReused(let id, let stored):
      "command '\(id)' was already used for another request, whose digest is \(stored.hex); give this one a new id"
    case .busy(let seconds):
      "the desk was busy for \(seconds) s, so nothing was done; try again"
    case .unknown(let id, let detail):
      "whether command '\(id)' was stored is unknown (\(detail)); repeat it with the same id"
    case .notDone(let detail): "nothing was stored: \(detail)"
    case .cannotRead(let detail): "the desk cannot be read: \(detail)"
    case .suspect: "the disk failed earlier, so this process writes no more; start again and run 'redress audit'"
    case .readOnly: "the desk is open for reading only"
    case .damaged(let what): "the desk is damaged: \(what); copy its folder before anything else"
    case .malformed(let what): "the step cannot be stored: \(what)"
    case .missingDefinition(let digest): "the workflow \(digest.hex) is not stored on this desk; store it first"
    case .orderTaken(let breach): breach.description
    case .quota(let breach): breach.description
    case .writerTooOld(let minimum, let this):
      "the desk takes writers of version \(minimum) or newer, and this program is version \(this); install a newer one"
    case .notRehearsal: "a live desk takes its time from the machine; only a rehearsal's clock can be moved"
    case .clockBackwards(let from, let to):
      "a clock never goes back: it stands at \(from) µs and was asked to go to \(to) µs"
    case .cannotOpen(let fault): fault.description
    }
  }
}

extension ClaimBreach: CustomStringConvertible {
  /// One sentence that names the order, the line and the cases that have it.
  public var description: String {
    let names = cases.map { "'\($0)'" }.joined(separator: ", ")
    let what = line.map { "line '\($0)' of order '\(orderID)'" } ?? "order '\(orderID)'"
    if cases.isEmpty { return "more would be claimed of \(what) than was paid for it" }
    let have = cases.count == 1 ? "case \(names) has" : "the cases \(names) have"
    return "\(have) of \(what) what this one would claim too"
  }
}

extension QuotaBreach: CustomStringConvertible {
  /// One sentence that names the limit.
  public var description: String {
    switch self {
    case .caseBytes(let limit): "the evidence of a case may hold at most \(limit) bytes"
    case .caseItems(let limit): "a case may hold at most \(limit) items of evidence"
    case .partyBytes(let party, let limit): "'\(party)' may give at most \(limit) bytes of evidence in a case"
    case .partyItems(let party, let limit): "'\(party)' may give at most \(limit) items of evidence in a case"
    }
  }
}

extension OpenFault: CustomStringConvertible {
  /// One sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let path): "there is no desk at '\(path)'; make one with 'redress desk new'"
    case .exists(let path): "there is already a file at '\(path)'"
    case .foreign(let path, let detail): "'\(path)' is not a desk of redress: \(detail)"
    case .newer(let path, let found, let known):
      "'\(path)' has schema \(found), and this program knows up to \(known); install a newer one"
    case .older(let path, let found, let known):
      "'\(path)' has schema \(found), and this program needs \(known); open it once for writing"
    case .worldWritable(let path): "'\(path)' may be changed by everybody; take that away with 'chmod o-w'"
    case .networkFileSystem(let path, let kind):
      "'\(path)' lies on \(kind), where file locks cannot be trusted; keep the desk on a local disk"
    case .unsafeSetting(let name, let wanted, let got):
      "the database library answers '\(got)' for '\(name)' where safety needs '\(wanted)'"
    case .system(let path, let detail): "cannot open '\(path)': \(detail)"
    }
  }
}
