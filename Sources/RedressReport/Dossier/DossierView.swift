package import RedressMoney
package import RedressTime

/// The whole file of a case, for a page to be read or printed.
///
/// Like a ``CaseView`` it holds only what its reader may see.
package struct DossierView: Sendable {
  /// The case as the reader sees it.
  package var view: CaseView
  /// The party who reads; nil for everybody alike, who see what all parties may see.
  package var reader: Named?
  /// How the case went, drawn to scale.
  package var course: CourseView
  /// Every proposal that was made, by version.
  package var offers: [OfferView]
  /// Every remedy that held at some time, in order; the last is the one that holds.
  package var decisions: [DecisionView]
  /// The money that moved; nil where none is held.
  package var accounts: AccountsView?
  /// The child cases below it, each after its parent, with what they are called from here.
  package var children: [(label: String, dossier: DossierView)] = []
  /// What it is called where it stands in the file of a case around it; nil in its own.
  package var label: String?
  /// Pictures among the evidence, by its number.
  package var pictures: [Int: Picture] = [:]
}

/// A proposal with what became of it.
package struct OfferView: Sendable, Hashable {
  /// What was proposed.
  package var proposal: ProposalView
  /// The refund less that of the same party before; nil for the party's first.
  package var change: Money?
  /// How far it was from the live proposal of the other side when it was made; nil where there was none.
  package var apart: Money?
  /// What became of it, in words.
  package var fate: String
}

/// A remedy with its reasons, as it was decided.
package struct DecisionView: Sendable {
  /// When.
  package var at: Instant
  /// Who ruled; nil where nobody did.
  package var party: String?
  /// What, and why.
  package var remedy: RemedyView
  /// The numbers of the evidence that whoever ruled could see, as far as the reader sees it too.
  package var evidence: [Int]
  /// Whether a later remedy took its place.
  package var isReplaced: Bool
}

/// The money of a case, booked twice: what leaves one account enters another.
package struct AccountsView: Sendable, Hashable {
  /// A row: its amounts come to nothing.
  package struct Entry: Sendable, Hashable {
    package var at: Instant
    package var words: String
    /// An amount for each account, in minor units.
    package var amounts: [Int64]
  }

  /// The names of the accounts.
  package var names: [String]
  /// What moved, in order.
  package var entries: [Entry]
  /// What is owed beside it now, in words.
  package var debts: [String]
  /// The currency of all amounts.
  package var currency: Currency

  /// What each account has come to.
  package var balances: [Int64] {
    entries.reduce(into: names.map { _ in Int64(0) }) { sums, entry in
      for (index, amount) in entry.amounts.enumerated() { sums[index] = sums[index].addingSaturating(amount) }
    }
  }
}

extension Int64 {
  /// The sum, at the edge of the range where it would leave it.
  fileprivate func addingSaturating(_ other: Int64) -> Int64 {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? (other > 0 ? .max : .min) : sum
  }
}
