import RedressStore
import RedressStoreLaws
import Testing

private let caseID = Sample.caseID("c-1")

private let findings: [(StoreFinding, String)] = [
  (.chain(caseID, ChainFault(seq: 3, kind: .altered)), "case 'c-1': event 3 is not what was written"),
  (.chain(caseID, ChainFault(seq: 3, kind: .unlinked)), "case 'c-1': event 3 does not follow the one before it"),
  (
    .chain(caseID, ChainFault(seq: 2, kind: .misplaced)),
    "case 'c-1': event 2 is missing, or another stands in its place"
  ),
  (.money(caseID, currency: "EUR", sum: "-5"), "case 'c-1': the postings in EUR come to -5 instead of 0"),
  (.position(7), "the log holds no event, or two, at position 7"),
  (.logEnd(kept: 12, found: 10), "the log ends at position 10, and the desk says 12"),
]

private let refusals: [(StoreError, String)] = [
  (.busy(seconds: 5), "the desk was busy for 5.0 s, so nothing was done; try again"),
  (
    .unknown(Sample.command("k").id, detail: "disk"),
    "whether command 'k' was stored is unknown (disk); repeat it with the same id"
  ),
  (
    .cannotOpen(.newer(path: "d", found: 2, known: 1)),
    "'d' has schema 2, and this program knows up to 1; install a newer one"
  ),
  (.cannotOpen(.worldWritable(path: "d")), "'d' may be changed by everybody; take that away with 'chmod o-w'"),
  (.quota(.partyItems(party: "buyer", limit: 3)), "'buyer' may give at most 3 items of evidence in a case"),
  (.clockBackwards(from: 5, to: 4), "a clock never goes back: it stands at 5 µs and was asked to go to 4 µs"),
]

@Suite struct `What a store says` {
  @Test(arguments: findings)
  func `of a finding names the case and the place`(finding: StoreFinding, words: String) {
    #expect("\(finding)" == words)
  }

  @Test(arguments: refusals)
  func `of a refusal says what to do`(refusal: StoreError, words: String) { #expect("\(refusal)" == words) }
}
