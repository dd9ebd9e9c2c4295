import RedressDiagnostics
import RedressMoney
import RedressTime
import RedressWorkflow
import Testing

@testable import RedressLanguage

@Suite struct `A draft` {
  @Test func `has the attributes of the workflow`() throws {
    let (draft, diagnostics, _) = try draft(
      """
      <workflow xmlns="urn:redress:workflow:1" id="w" version="7" time-zone="Europe/Berlin" currency="JPY" money="none">
        <title>Two
          lines &amp; an umlaut: ü</title>
      </workflow>
      """)
    #expect(diagnostics == [])
    #expect(draft.id.value == "w")
    #expect(draft.version?.value == 7)
    #expect(draft.zone?.value.identifier == "Europe/Berlin")
    #expect(draft.currency?.value.code == "JPY")
    #expect(!draft.holdsMoney)
    #expect(draft.title?.value == "Two lines & an umlaut: ü")
    #expect(draft.root.kind == .workflow)
  }

  @Test func `has settings as numbers and as money`() throws {
    let (draft, diagnostics, _) = try draft(
      workflow(#"<setting id="a" value="2.5" min="-1"/><setting id="b" type="money" value="100.00 USD"/>"#))
    #expect(diagnostics == [])
    #expect(
      draft.settings.map { $0.value?.value } == [
        .number(try #require(Rational(5, 2))),
        .money(Money(minorUnits: 10_000, currency: try #require(Currency("USD")))),
      ])
    #expect(draft.settings[0].min?.value == .number(Rational(-1)))
  }

  @Test func `has calendars whose days have names`() throws {
    let (draft, diagnostics, _) = try draft(
      workflow(
        """
        <calendar id="office" valid="2026-01-01/2026-12-31" weekend="sunday">
          <holiday date="2026-12-24" to="2026-12-26" name="Christmas"/>
          <working-day date="2026-12-27" name="Stocktaking"/>
          <hours days="monday friday" from="09:30" to="24:00"/>
        </calendar>
        """))
    #expect(diagnostics == [])
    let calendar = try #require(draft.calendars.first?.calendar)
    #expect(calendar.zone == .utc)
    #expect(calendar.hours == [OfficeHours(days: [.monday, .friday], from: 570, to: 1440)])
    let working = try (23...28).map { try calendar.isWorking(try #require(Day(year: 2026, month: 12, day: $0))) }
    #expect(working == [true, false, false, false, true, true])
  }

  @Test func `has facts of every sort`() throws {
    let (draft, diagnostics, _) = try draft(
      workflow(
        """
        <fact id="a" type="choice" from="finding set" tie="y"><ask>Which?</ask>
          <value id="x">The first</value><value id="y">The second</value></fact>
        <fact id="b" type="instant" from="opening" optional="yes" min="0" max="90"/>
        <fact id="c" type="number" is="a"/>
        <fact id="d" type="number"><case if="a = 'x'" is="1"/><otherwise is="2"/></fact>
        """))
    #expect(diagnostics == [])
    #expect(draft.facts.map { $0.type?.value } == [.choice, .instant, .number, .number])
    #expect(draft.facts[0].sources?.value == [.finding, .set])
    #expect(draft.facts[0].values.map(\.title) == ["The first", "The second"])
    #expect(draft.facts[0].ask?.value == "Which?")
    #expect(draft.facts[0].tie?.value == "y")
    #expect(draft.facts[1].isOptional && draft.facts[1].max?.value == .number(Rational(90)))
    #expect(draft.facts[2].derivation?.otherwise?.expression.drawn == "a")
    #expect(draft.facts[3].derivation?.cases.map(\.value.expression.drawn) == ["1"])
    #expect(draft.facts.map { $0.derivation == nil } == [true, true, false, false])
  }

  @Test func `has places in places, with their clocks and transitions`() throws {
    let (draft, diagnostics, sources) = try draft(
      workflow(
        """
        <window months="6"><expires/></window>
        <phase id="a" awaits="buyer seller" pays="claimant" seen-by="buyer">
          <enter><notify party="buyer">Please answer</notify></enter>
          <evidence from="buyer" late="mark"/>
          <window id="w1" business-days="n + 1" calendar="office" before="due" first-day="counts" ends="end-of-day"
            rolls="previous" if="yes">
            <not-before from="opened"/><not-after weeks="2" from="opened" if="no"/>
            <remind party="buyer" hours-left="1.5"/>
            <expires if="yes" goto="b"><adopt from="buyer"/></expires><expires/>
          </window>
          <window until="due"><expires/></window>
          <interlude id="i" awaits="seller"><phase id="j"/></interlude>
          <on action="ask answer" by="buyer" whose="seller" needs="majority" goto="back"><not-before days="1"/></on>
        </phase>
        """))
    #expect(diagnostics == [])
    #expect(draft.root.windows.map { $0.deadline?.amount?.unit.value } == [.months])
    let place = try #require(draft.root.places.first)
    #expect(place.awaits.map(\.value) == ["buyer", "seller"])
    #expect(place.awaits.map { sources.text(of: $0.span) } == ["buyer", "seller"])
    #expect(place.pays?.value == .claimant)
    #expect(place.seenBy?.map(\.value) == ["buyer"])
    #expect(place.gates.map(\.takesLate) == [true])
    #expect(place.enter.count == 1)
    #expect(place.places.map(\.kind) == [.interlude])
    #expect(place.places[0].places.map(\.id.value) == ["j"])
    let window = place.windows[0]
    #expect(
      window.deadline?.rule
        == CountingRule(firstDayCounts: true, endsAtEndOfDay: true, roll: .previous, backwards: true))
    #expect(window.deadline?.amount?.quantity.expression.drawn == "(add n 1)")
    #expect(window.deadline?.amount?.calendar?.value == "office")
    #expect(window.bounds.map(\.isCap) == [false, true])
    #expect(window.bounds.map { $0.deadline.amount == nil } == [true, false])
    #expect(try window.reminders.map(\.left.value) == [Amount(numerator: 3, denominator: 2, .hours)])
    #expect(window.expiries.map { $0.goto?.value } == ["b", nil])
    #expect(place.windows[1].deadline?.isUntil == true)
    let transition = try #require(place.transitions.first)
    #expect(transition.actions.map(\.value) == ["ask", "answer"])
    #expect(transition.whose?.map(\.value) == ["seller"])
    guard case .majority? = transition.needs?.value else {
      Issue.record("'majority' was read as \(String(reflecting: transition.needs))")
      return
    }
  }

  @Test func `has effects and remedies in document order`() throws {
    let (draft, diagnostics, _) = try draft(
      workflow(
        """
        <on action="a" by="b">
          <set fact="f" to="1"/><adopt from="b"/><decide ruling="r"/><fall-back/><hold amount="5.00 EUR"/><restart window="w"/>
          <extend window="w" days="2"/><notify party="b c"/>
          <award><refund percent="50" of="paid"/><refund amount="paid"/><return freight="b"/><replacement/>
            <pay to="b" from="c" amount="paid"/><perform by="c">Say sorry</perform><no-remedy/></award>
        </on>
        """))
    #expect(diagnostics == [])
    let effects = try #require(draft.root.transitions.first).effects
    #expect(
      effects.map { $0.kind.label } == [
        "set", "adopt", "decide", "fall-back", "hold", "restart", "extend", "notify", "award 7",
      ])
  }

  @Test func `holds declarations of fragments in the place of their include`() throws {
    let fragment =
      #"<fragment xmlns="urn:redress:workflow:1"><party id="b" side="other"/><party id="c" side="other"/></fragment>"#
    let (draft, diagnostics, sources) = try draft(
      workflow(#"<party id="a" side="claimant"/><include href="x/f.xml"/><party id="d" side="neutral"/>"#),
      including: ["x/f.xml": fragment])
    #expect(diagnostics == [])
    #expect(draft.parties.map(\.id.value) == ["a", "b", "c", "d"])
    #expect(draft.parties.map(\.isIncluded) == [false, true, true, false])
    #expect(sources.files.map(\.path) == ["cases/w.xml", "cases/x/f.xml"])
    #expect(sources.text(of: draft.parties[1].id.span) == "b")
  }

  @Test func `reads a name that is nearly right as the one that was meant`() throws {
    let (draft, diagnostics, _) = try draft(workflow(#"<Phase Id="a" await="b"><windw dayz="3"/></Phase>"#))
    #expect(diagnostics.map(\.code.number).sorted() == [201, 201, 202, 202, 202])
    #expect(draft.root.places.map(\.id.value) == ["a"])
    #expect(draft.root.places[0].awaits.map(\.value) == ["b"])
    #expect(draft.root.places[0].windows[0].deadline?.amount?.unit.value == .days)
  }
}

extension DraftEffectKind {
  /// The name of the element, and how many it holds.
  fileprivate var label: String {
    switch self {
    case .set: "set"
    case .adopt: "adopt"
    case .award(let remedies): "award \(remedies.count)"
    case .decide: "decide"
    case .fallBack: "fall-back"
    case .hold: "hold"
    case .net: "net"
    case .credit: "credit"
    case .takeBack: "take-back"
    case .restart: "restart"
    case .extend: "extend"
    case .notify: "notify"
    }
  }
}
