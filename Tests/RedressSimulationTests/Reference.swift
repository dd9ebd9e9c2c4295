import RedressChance
import RedressMoney
import RedressSimulation
import RedressTime
import RedressWorkflow

/// The reference dispute R: a seller who answers, three rounds of talks, evidence, ten mediators and a table.
enum Reference {
  static let workflow = """
    <workflow xmlns="urn:redress:workflow:1" id="reference" version="1" time-zone="UTC" currency="EUR">
      <title>Reference</title>
      <party id="buyer" side="claimant"/>
      <party id="seller" side="respondent"/>
      <party id="platform" side="neutral"/>
      <evidence-kind id="file"/>
      <reason id="r0"><title>First</title></reason>
      <reason id="r1"><title>Second</title></reason>
      <reason id="r2"><title>Third</title></reason>
      <reason id="r3"><title>Fourth</title></reason>
      <action id="open" proposes="refund"/>
      <action id="upload"/>
      <action id="ship"/>
      <on action="open" by="buyer" goto="seller-answer"/>
      <phase id="undecided">
        <evidence from="buyer seller"/>
        <phase id="seller-answer" awaits="seller">
          <window id="response" hours="120"><expires goto="refunded"><adopt from="buyer"/></expires></window>
          <on action="accept" by="seller" goto="refunded"/>
          <on action="propose" by="seller" goto="talks"/>
        </phase>
        <phase id="talks">
          <window id="talking" hours="168"><expires goto="collecting"/></window>
          <phase id="round" awaits="buyer">
            <on action="accept" by="buyer" goto="agreed"/>
            <on action="refuse" by="buyer" if="times('refuse') lt 2" goto="round"/>
            <on action="refuse" by="buyer" goto="collecting"/>
          </phase>
        </phase>
        <phase id="collecting" awaits="buyer seller">
          <window id="uploading" hours="72"><expires goto="review"/></window>
          <on action="upload" by="buyer seller" needs="all" goto="review"/>
        </phase>
        <phase id="review" awaits="platform">
          <window hours="87600"><expires goto="refunded"><adopt from="buyer"/></expires></window>
          <on action="rule" by="platform" goto="carry-out"><decide ruling="table"/></on>
        </phase>
      </phase>
      <route id="carry-out">
        <case if="remedy('replacement')" goto="sending"/>
        <otherwise goto="ruled"/>
      </route>
      <phase id="sending" awaits="seller">
        <window id="shipment" hours="168">
          <expires goto="refunded"><award><refund percent="100"/></award></expires>
        </window>
        <on action="ship" by="seller" goto="replaced"/>
      </phase>
      <end id="refunded" pays="remedy"/>
      <end id="agreed" pays="remedy"/>
      <end id="ruled" pays="remedy"/>
      <end id="replaced" pays="remedy"/>
      <ruling id="table">
        <rule id="seller-only" if="evidence('buyer') = 0 and evidence('seller') ge 1"><no-remedy/></rule>
        <rule id="first" if="reason in ('r0', 'r1')"><refund percent="100"/></rule>
        <rule id="third" if="reason = 'r2' and evidence('buyer') ge 1 and evidence('seller') = 0">
          <refund percent="100"/>
        </rule>
        <rule id="fourth" if="reason = 'r3' and evidence('buyer') ge 1"><replacement/></rule>
        <otherwise><refund percent="50"/></otherwise>
      </ruling>
    </workflow>
    """

  static func scenario(cases: Int, replications: Int, units: Double = 100) throws -> Scenario {
    let workflow = try Workflow.reading(workflow)
    var opener = Opener(party: try workflow.the(party: "buyer"))
    opener.proposal = [.refundPercent(.constant(100))]
    let even = Depending(otherwise: Array(repeating: 0.25, count: 4))
    var scenario = Scenario(
      name: "reference", workflow: workflow, seed: seed, currency: Currency("EUR"),
      run: RunPlan(
        start: try Instant.parse("2026-01-05T00:00:00Z"), cases: cases, replications: replications,
        warmUp: 300 * 3_600_000_000),
      arrivals: Arrivals(Stream("arrivals"), perHour: 10.07),
      orders: OrderModel(paid: ID(0), reasons: even, opener: opener))
    scenario.traits = [
      Trait(Stream("amount"), owner: .order, spread: Depending(otherwise: .shape(.constant(units))))
    ]
    scenario.teams = [Team("mediators", size: 10, costPerHour: 3_800)]
    scenario.works = [
      Work(
        Stream("mediation"), party: try workflow.the(party: "platform"), place: try workflow.the(place: "review"),
        team: ID(0), effort: Depending(otherwise: .lognormal(mean: 4, variation: 0.8)),
        choices: [Choice(Depending(otherwise: 1), Deed(.rule))])
    ]
    scenario.responders = try people(workflow)
    return scenario
  }

  private static func people(_ workflow: Workflow) throws -> [Responder] {
    func responder(
      _ name: String, _ party: String, _ place: String, never: Double, _ shape: Shape, _ choices: [Choice]
    ) throws -> Responder {
      Responder(
        Stream(name), party: try workflow.the(party: party), place: try workflow.the(place: place),
        never: Depending(otherwise: never), delay: Delay(hours: Depending(otherwise: shape)), choices: choices)
    }
    func choice(_ probability: Double, _ action: ID<Action>, _ proposal: [OfferedElement] = []) -> Choice {
      Choice(Depending(otherwise: probability), Deed(action, proposal: proposal))
    }
    let kind = try found(workflow.evidenceKind(named: "file"), "kind")
    let upload = Choice(
      Depending(otherwise: 1),
      Deed(
        try workflow.the(action: "upload"), attachments: [AttachmentModel(kind, probability: Depending(otherwise: 1))]))
    let hours = Shape.uniform(low: 0, high: 72)
    return [
      try responder(
        "answer", "seller", "seller-answer", never: 0.25, .uniform(low: 0, high: 120),
        [choice(0.35 / 0.75, .accept), choice(0.4 / 0.75, .propose, [.refundPercent(.constant(40))])]),
      try responder(
        "reply", "buyer", "round", never: 0.2, .lognormal(mean: 36, variation: 1),
        [choice(0.375, .accept), choice(0.625, .refuse)]),
      try responder("buyer-file", "buyer", "collecting", never: 0.3, hours, [upload]),
      try responder("seller-file", "seller", "collecting", never: 0.3, hours, [upload]),
      try responder(
        "sending", "seller", "sending", never: 0.15, .uniform(low: 0, high: 168),
        [choice(1, try workflow.the(action: "ship"))]),
    ]
  }
}
