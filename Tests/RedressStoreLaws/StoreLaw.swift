public import RedressStore

/// A promise that every store keeps, whatever it is made of.
public enum StoreLaw: CaseIterable, Sendable {
  case readsBackWhatWasAppended
  case keepsBytesAsTheyAre
  case refusesAStaleVersion
  case refusesAVersionThatIsYetToCome
  case answersARepeatWithTheFirstAnswer
  case refusesAnotherBodyUnderTheSameName
  case numbersTheLogWithoutGaps
  case neverRecordsAnEarlierInstant
  case chainsEveryCase
  case replacesTimers
  case returnsDueTimersInOrder
  case refusesMoneyThatDoesNotBalance
  case queuesEachNoticeOnce
  case keepsAPaymentForAllMoneyThatMoves
  case refusesMoneyThatMovesWithoutItsPayment
  case paysNoMoreThanWasCaptured
  case settlesWhatIsProvisionalOnce
  case keepsTheMoneyOfEachChildApart
  case instructsEachPaymentOnce
  case takesEachAnswerOnce
  case notesAnotherAmountAndChangesNothing
  case sendsAPaymentOnlyWhereItMayGo
  case listsPayments
  case keepsClaimsOnOrders
  case claimsNothingTwice
  case freesWhatAnEndedCaseDoesNotKeep
  case capturesNoMoreThanItsClaim
  case needsNoPaymentForWhatWasPaidElsewhere
  case countsEvidenceAgainstItsLimits
  case refusesAnItemThatIsThere
  case keepsDefinitions
  case refusesACaseWithoutItsDefinition
  case listsCasesByTheirDeadline
  case filtersLists
  case pagesLists
  case findsCasesByTheirBeginning
  case movesTheClockWithTheStep
  case movesTheClockByItsOwnCommand
  case neverMovesTheClockBack
  case refusesAnOlderWriter
  case refusesPayloadsThatCanBeReadInTwoWays
  case refusesTextCutByANUL
  case leavesNothingOfARefusedStep

  /// Throws ``LawBroken`` unless a new, empty store made with ``desk`` keeps the promise.
  public func check(on store: some CaseStore) throws {
    try store.putDefinition(Sample.definition)
    switch self {
    case .readsBackWhatWasAppended: try Self.readsBack(store)
    case .keepsBytesAsTheyAre: try Self.keepsBytes(store)
    case .refusesAStaleVersion: try Self.refusesStale(store)
    case .refusesAVersionThatIsYetToCome: try Self.refusesFuture(store)
    case .answersARepeatWithTheFirstAnswer: try Self.answersRepeats(store)
    case .refusesAnotherBodyUnderTheSameName: try Self.refusesOtherBody(store)
    case .numbersTheLogWithoutGaps: try Self.numbersLog(store)
    case .neverRecordsAnEarlierInstant: try Self.recordsForward(store)
    case .chainsEveryCase: try Self.chains(store)
    case .replacesTimers: try Self.replacesTimers(store)
    case .returnsDueTimersInOrder: try Self.ordersDueTimers(store)
    case .refusesMoneyThatDoesNotBalance: try Self.balances(store)
    case .queuesEachNoticeOnce: try Self.queuesNotices(store)
    case .keepsAPaymentForAllMoneyThatMoves: try Self.keepsPayments(store)
    case .refusesMoneyThatMovesWithoutItsPayment: try Self.refusesUnpaid(store)
    case .paysNoMoreThanWasCaptured: try Self.coversPayments(store)
    case .settlesWhatIsProvisionalOnce: try Self.settlesCredits(store)
    case .keepsTheMoneyOfEachChildApart: try Self.keepsParts(store)
    case .instructsEachPaymentOnce: try Self.instructsOnce(store)
    case .takesEachAnswerOnce: try Self.answersOnce(store)
    case .notesAnotherAmountAndChangesNothing: try Self.notesAnotherAmount(store)
    case .sendsAPaymentOnlyWhereItMayGo: try Self.refusesWrongWays(store)
    case .listsPayments: try Self.listsPayments(store)
    case .keepsClaimsOnOrders: try Self.keepsClaims(store)
    case .claimsNothingTwice: try Self.claimsNothingTwice(store)
    case .freesWhatAnEndedCaseDoesNotKeep: try Self.freesWhatAnEndedCaseDoesNotKeep(store)
    case .capturesNoMoreThanItsClaim: try Self.capturesNoMoreThanItsClaim(store)
    case .needsNoPaymentForWhatWasPaidElsewhere: try Self.needsNoPaymentForWhatWasPaidElsewhere(store)
    case .countsEvidenceAgainstItsLimits: try Self.countsEvidence(store)
    case .refusesAnItemThatIsThere: try Self.refusesItemTwice(store)
    case .keepsDefinitions: try Self.keepsDefinitions(store)
    case .refusesACaseWithoutItsDefinition: try Self.refusesMissingDefinition(store)
    case .listsCasesByTheirDeadline: try Self.listsByDeadline(store)
    case .filtersLists: try Self.filters(store)
    case .pagesLists: try Self.pages(store)
    case .findsCasesByTheirBeginning: try Self.findsBeginnings(store)
    case .movesTheClockWithTheStep: try Self.movesClockWithStep(store)
    case .movesTheClockByItsOwnCommand: try Self.movesClockAlone(store)
    case .neverMovesTheClockBack: try Self.neverMovesBack(store)
    case .refusesAnOlderWriter: try Self.refusesOldWriter(store)
    case .refusesPayloadsThatCanBeReadInTwoWays: try Self.refusesAmbiguousPayloads(store)
    case .refusesTextCutByANUL: try Self.refusesNUL(store)
    case .leavesNothingOfARefusedStep: try Self.leavesNothing(store)
    }
  }

  /// The desk that a store must be made with to be checked.
  public static let desk = DeskRow(kind: .rehearsal, rehearsalClock: 1_000_000, zoneData: "2025b", createdAt: 500)
}

/// What a store did instead of what it promised.
public struct LawBroken: Error, CustomStringConvertible {
  /// The broken promise in words.
  public var description: String
}

func expect(_ holds: Bool, _ words: String) throws {
  if !holds { throw LawBroken(description: words) }
}

func expect<Value: Equatable>(_ found: Value, is wanted: Value, _ words: String) throws {
  if found != wanted { throw LawBroken(description: "\(words): found \(found), not \(wanted)") }
}

/// Expects that the work is refused for exactly this reason.
func expect(_ wanted: StoreError, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as StoreError {
    return try expect(error, is: wanted, "refused for another reason")
  }
  throw LawBroken(description: "not refused, though \(wanted)")
}

/// Expects that the work is refused as not well made.
func expectMalformed(_ words: String, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch StoreError.malformed {
    return
  }
  throw LawBroken(description: "not refused as not well made: \(words)")
}
