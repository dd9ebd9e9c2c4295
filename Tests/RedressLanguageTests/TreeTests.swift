import RedressDiagnostics
import RedressLanguage
import RedressWorkflow
import Testing

/// A child that sends goods back, and is counted.
private let leg = workflow(
  """
  <party id="buyer" side="claimant"/><party id="seller" side="respondent"/>
  <reason id="broken"/><reason id="late"/>
  <fact id="pieces" type="number" from="opening"/>
  <fact id="speed" type="choice" from="opening"><value id="slow">Slow</value><value id="fast">Fast</value></fact>
  <fact id="came" type="number" from="action"/>
  <action id="count"><input fact="came" required="yes"/></action>
  <phase id="under-way">
    <window days="30"><expires goto="assumed"/></window>
    <on action="count" by="seller" if="came le pieces and speed = 'fast' and reason = 'late'" goto="arrived"/>
    <on action="withdraw" by="buyer" goto="kept"/>
  </phase>
  <end id="arrived"/><end id="assumed"/><end id="kept" as-child="hands-back"/>
  """)

/// What goes around the run of `leg.xml`.
private func parent(_ leg: String) -> String {
  workflow(
    """
    <party id="seller" side="respondent"/><party id="buyer" side="claimant"/>
    <reason id="late"/>
    <fact id="came" type="number" from="child"/>
    <fact id="pieces" type="number" from="opening"/>
    <fact id="hurry" type="choice" from="opening"><value id="slow">Slow</value><value id="fast">Fast</value></fact>
    <on action="open" by="buyer" goto="back"/>
    <phase id="back">\(leg)</phase>
    <end id="done" pays="respondent"/>
    """
  ).replacing("\"back\"", with: "\"goods-back\"")
}

private let run = """
  <run href="legs/leg.xml" takes="came"><set fact="speed" to="hurry"/></run>
  <on end="kept arrived" if="came = pieces" goto="done"><notify party="buyer"/></on>
  <on end="all" goto="done"/>
  <on action="withdraw" by="buyer" if="not known(ended('goods-back'))" goto="done"/>
  """

@Suite struct `A workflow that runs another` {
  @Test func `is resolved on both sides`() throws {
    let loaded = load(parent(run), including: ["legs/leg.xml": leg])
    #expect(loaded.lines == [])
    let workflow = try #require(loaded.workflow)
    let run = try #require(workflow.runs.first)
    #expect(workflow.place(named: "goods-back").map { Array(workflow.places[$0.index].runs) } == [ID(0)])
    #expect(run.name == "goods-back")
    #expect(run.child.name == "w")
    #expect(!run.isOpenedByAct && !run.isPerLine)
    #expect(run.parties.map { workflow.parties[$0.index].name } == ["buyer", "seller"])
    #expect(run.facts == [HandedFact.pair("pieces", run.child, workflow)])
    #expect(run.takes == [HandedFact.pair("came", run.child, workflow)])
    #expect(run.sets.map { run.child.facts[$0.child.index].name } == ["speed"])
    #expect(run.reason == .handed([ID(1)]))
  }

  @Test func `says what follows on each end`() throws {
    let workflow = try #require(load(parent(run), including: ["legs/leg.xml": leg]).workflow)
    let endings = workflow.runs[0].endings.map { workflow.endings[$0.index] }
    #expect(endings.map(\.ends) == [.some([ID(2), ID(0)]), .all])
    #expect(endings.map { $0.condition != nil } == [true, false])
    #expect(endings.map(\.conditionText) == ["came = pieces", nil])
    #expect(endings.map(\.target) == [.end(ID(0)), .end(ID(0))])
    #expect(endings.map(\.effects.count) == [1, 0])
    #expect(workflow.nodes.contains(.ended(ID(0))))
  }

  @Test func `sets a choice and a reason by the child's own words`() throws {
    let text = parent(
      """
      <run href="legs/leg.xml"><set fact="speed" to="'fast'"/><set fact="reason" to="'broken'"/></run>
      <on end="all" goto="done"/>
      """
    ).replacing("<fact id=\"came\" type=\"number\" from=\"child\"/>", with: "")
    let workflow = try #require(load(text, including: ["legs/leg.xml": leg]).workflow)
    let speed = try #require(workflow.runs[0].sets.first)
    #expect(workflow.nodes[speed.value.index] == .literal(.choice(1)))
    guard case .set(let reason) = workflow.runs[0].reason else { return #expect(Bool(false), "no reason is set") }
    #expect(workflow.nodes[reason.index] == .literal(.choice(0)))
  }

  @Test func `hands over all files once, the child's with the digest that it has alone`() throws {
    let twice = parent(
      """
      <run href="legs/leg.xml" id="a"><set fact="speed" to="hurry"/></run>
      <run href="legs/leg.xml" id="b" takes="came"><set fact="speed" to="hurry"/></run>
      <on end="all" run="a" goto="done"/><on end="all" run="b" goto="done"/>
      """)
    var asked: [String] = []
    let child = leg.replacing("<reason id=\"broken\"/>", with: "<include href=\"reasons.xml\"/>")
    let fragment = #"<fragment xmlns="urn:redress:workflow:1"><reason id="broken"/></fragment>"#
    let files = ["legs/leg.xml": child, "legs/reasons.xml": fragment]
    let loaded = WorkflowLoader.load(
      "cases/w.xml", bytes: Array(twice.utf8),
      including: { path in
        asked.append(path)
        return files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
      }, digesting: { $0.map(\.path).joined(separator: " ") })
    #expect(loaded.lines == [])
    #expect(asked == ["legs/leg.xml", "legs/reasons.xml"])
    #expect(loaded.files.map(\.path) == ["w.xml", "legs/leg.xml", "legs/reasons.xml"])
    #expect(loaded.workflow?.digest == "w.xml legs/leg.xml legs/reasons.xml")
    #expect(loaded.workflow?.runs.map(\.child.digest) == ["leg.xml reasons.xml", "leg.xml reasons.xml"])
    #expect(loaded.workflow?.runs[0].child === loaded.workflow?.runs[1].child)
  }

  @Test func `names the child's file for what is wrong in it, once`() {
    let loaded = load(parent(run), including: ["legs/leg.xml": leg.replacing("assumed\"/></w", with: "asumed\"/></w")])
    #expect(loaded.workflow == nil)
    #expect(loaded.diagnostics.map { loaded.sources[$0.primary.span.source].path } == ["cases/legs/leg.xml"])
    #expect(loaded.lines == ["RD0210 «asumed» no phase, route or end is named 'asumed'"])
  }

  @Test func `has at most 32 workflows in its tree`() {
    let link = { (number: Int) in
      workflow(
        """
        <phase id="p"><run href="n\(number).xml"/><on end="all" goto="e"/></phase>
        <end id="e"/>
        """)
    }
    let last = workflow(#"<phase id="p"><window days="1"><expires goto="e"/></window></phase><end id="e"/>"#)
    func chain(_ count: Int) -> Loaded {
      var files = Dictionary(uniqueKeysWithValues: (1..<count - 1).map { ("n\($0).xml", link($0 + 1)) })
      files["n\(count - 1).xml"] = last
      return load(link(1), including: files)
    }
    #expect(chain(32).lines == [])
    #expect(chain(33).lines == ["RD0355 «n32.xml» a workflow and all that it runs are at most 32 files of workflows"])
  }

  @Test func `may run one child in two places, and two that share a child`() {
    let shared = workflow(#"<phase id="p"><window days="1"><expires goto="e"/></window></phase><end id="e"/>"#)
    let middle = workflow(
      #"<phase id="p"><run href="shared.xml"/><on end="all" goto="e"/></phase><end id="e"/>"#)
    let top = workflow(
      """
      <phase id="p"><run href="a.xml"/><on end="all" goto="q"/></phase>
      <phase id="q"><run href="b.xml"/><on end="all" goto="r"/></phase>
      <phase id="r"><run href="shared.xml"/><on end="e" goto="e"/></phase>
      <end id="e"/>
      """)
    #expect(load(top, including: ["a.xml": middle, "b.xml": middle, "shared.xml": shared]).lines == [])
  }
}

extension HandedFact {
  /// The facts of one id on both sides.
  fileprivate static func pair(_ name: String, _ child: Workflow, _ parent: Workflow) -> HandedFact? {
    guard let own = child.fact(named: name), let other = parent.fact(named: name) else { return nil }
    return HandedFact(child: own, parent: other)
  }
}
