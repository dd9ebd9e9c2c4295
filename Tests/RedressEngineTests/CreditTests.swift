import RedressEngine
import RedressWorkflow
import Testing

@Suite struct `A provisional credit` {
  /// An inquiry during which the buyer has its money, and may lose it again; the carrier may be paid out of the rest.
  private static let inquiry = """
    <fact id="share" type="percent" from="finding"><ask>How much?</ask></fact>
    <action id="open" proposes="refund"/><action id="propose" proposes="refund pay"/>
    <action id="credit"/><action id="release"/><action id="recall"/><action id="halt"/>
    <on action="open" by="buyer" goto="inquiry"/>
    <phase id="inquiry">
      <window id="first" days="10"><expires goto="extended"><credit to="buyer" amount="claimed - 20.00 USD"/></expires></window>
      <on action="credit" by="platform"><credit to="buyer" amount="claimed"/></on>
      <on action="release" by="platform"><credit to="seller" amount="held - 15.00 USD"/></on>
      <on action="recall" by="platform"><take-back from="buyer"/></on>
      <on action="halt" by="platform" goto="appealable"><award><refund percent="30"/></award></on>
      <on action="withdraw" by="buyer" goto="withdrawn"/>
      <on action="propose" by="seller buyer"/>
      <on action="accept" by="buyer seller" goto="done"/>
      <on action="rule" by="platform" goto="done"><decide ruling="table"/></on>
    </phase>
    <phase id="extended">
      <window id="second" days="35"><expires goto="done"><award><refund percent="100"/></award></expires></window>
      <on action="rule" by="platform" goto="done"><decide ruling="table"/></on>
    </phase>
    <phase id="appealable" pays="remedy"><window id="a" days="7"><expires goto="done"/></window></phase>
    <end id="done" pays="remedy"/><end id="withdrawn" pays="respondent"/>
    <ruling id="table"><rule id="nothing" if="share = 0"><no-remedy/></rule><otherwise><refund percent="share"/></otherwise></ruling>
    """

  @Test func `is kept as far as the refund goes, and the rest is taken back and released`() throws {
    try timeline(
      Self.inquiry,
      """
      0d  buyer open refund=100%    > held 100.00
      10d time                      > in extended, credited 80.00, held 20.00, buyer 0.00
      20d platform rule share=50    > end done, credited 0.00, buyer 50.00, seller 50.00, owed 0.00
      """)
  }

  @Test func `is taken back whole where nothing is given, by a ruling or by who withdraws`() throws {
    try timeline(
      Self.inquiry,
      """
      0d  buyer open refund=100%    > held 100.00
      10d time                      > credited 80.00
      20d platform rule share=0     > end done, credited 0.00, buyer 0.00, seller 100.00
      """)
    try timeline(
      Self.inquiry,
      """
      0d  buyer open refund=100%    > held 100.00
      1d  platform credit           > credited 100.00, held 0.00
      2d  buyer withdraw            > end withdrawn, credited 0.00, buyer 0.00, seller 100.00
      """)
  }

  @Test func `becomes final, with what is missing, when nobody finds anything in time`() throws {
    try timeline(
      Self.inquiry,
      """
      0d  buyer open refund=100%    > held 100.00
      45d time                      > end done, credited 0.00, buyer 100.00, seller 0.00
      """)
  }

  @Test func `is never more than is claimed or held, however often it is made`() throws {
    try timeline(
      Self.inquiry,
      """
      0d buyer open refund=100%     > held 100.00
      1d platform release           > credited 85.00, held 15.00
      2d platform credit            > credited 100.00, held 0.00
      3d platform credit            > credited 100.00, held 0.00
      4d platform release           > credited 100.00, held 0.00
      """)
  }

  @Test func `can be taken back while the case goes on, and made again`() throws {
    try timeline(
      Self.inquiry,
      """
      0d buyer open refund=100%     > held 100.00
      1d platform recall            > credited 0.00, held 100.00
      2d platform credit            > credited 100.00
      3d platform recall            > credited 0.00, held 100.00
      4d platform credit            > credited 100.00, held 0.00
      """)
  }

  @Test func `of the respondent gives back what the refund and its payments lack, and is kept else`() throws {
    try timeline(
      Self.inquiry,
      """
      0d buyer open refund=100%             > held 100.00
      1d platform release                   > credited 85.00, held 15.00
      2d seller propose refund=10%          > live 1 2
      3d buyer accept v=2                   > end done, buyer 10.00, seller 90.00, credited 0.00, owed 0.00
      """)
    try timeline(
      Self.inquiry,
      """
      0d buyer open refund=100%             > held 100.00
      1d platform release                   > credited 85.00, held 15.00
      2d platform rule share=70             > end done, buyer 70.00, seller 30.00, credited 0.00, owed 0.00
      """)
  }

  @Test func `of the respondent stays provisional where only the claimant is paid`() throws {
    try timeline(
      Self.inquiry,
      """
      0d buyer open refund=100%             > held 100.00
      1d platform release                   > credited 85.00, held 15.00
      2d platform halt                      > in appealable, buyer 30.00, seller 0.00, credited 70.00, held 0.00
      9d time                               > end done, buyer 30.00, seller 70.00, credited 0.00
      """)
  }

  @Test func `counts as covering a proposal, since it can be kept or taken back for it`() throws {
    try timeline(
      Self.inquiry,
      """
      0d buyer open refund=100%             > held 100.00
      1d platform credit                    > held 0.00, credited 100.00
      2d seller propose refund=100%         > live 1 2
      3d seller propose refund=101.00       > rejected a refund of 101.00 USD is more than
      """)
  }

  @Test func `keeps each party's account, and books every movement`() throws {
    let stage = try timeline(
      Self.inquiry,
      """
      0d  buyer open refund=100%    > held 100.00
      10d time                      > credited 80.00
      20d platform rule share=50    > end done
      """)
    let movements: [MoneyMovement] = stage.history.compactMap {
      if case .moneyMoved(let movement) = $0.event { movement } else { nil }
    }
    let buyer = try #require(stage.workflow.party(named: "buyer"))
    #expect(
      movements == [
        .held(100_00), .credited(to: buyer, 80_00), .creditKept(by: buyer, 50_00), .creditTakenBack(from: buyer, 30_00),
        .paidToRespondent(50_00),
      ])
    #expect(stage.play.ledger.credits.allSatisfy { $0 == 0 })
  }
}

@Suite struct `The values that a step carries` {
  @Test func `have not grown`() {
    #expect(MemoryLayout<Ledger>.size <= 80)
    #expect(MemoryLayout<MoneyMovement>.size <= 17)
  }
}
