import RedressStore
import RedressStoreLaws
import Testing

@Suite struct `The store in memory` {
  @Test(arguments: StoreLaw.allCases)
  func `keeps every promise`(law: StoreLaw) throws { try law.check(on: MemoryStore(desk: StoreLaw.desk)) }

  @Test func `takes no time from the caller of a live desk`() throws {
    let store = MemoryStore(desk: DeskRow(kind: .live, rehearsalClock: nil, zoneData: "2025b", createdAt: 0))
    #expect(throws: StoreError.notRehearsal) { try store.moveClock(to: 5, by: Sample.command("advance")) }
  }
}
