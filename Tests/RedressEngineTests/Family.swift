/// Families of workflows for tests: roots and children whose names tell what they are for.
enum Family {
  static func child(_ id: String, _ body: String, parties: String = "buyer seller") -> String {
    let sides = ["buyer": "claimant", "seller": "respondent", "platform": "neutral", "carrier": "other"]
    let declared = parties.split(separator: " ").map {
      "<party id=\"\($0)\" side=\"\(sides[String($0)] ?? "other")\"/>"
    }
    return """
      <workflow xmlns="urn:redress:workflow:1" id="\(id)" version="1" time-zone="UTC" currency="USD">
        <title>\(id)</title>\(declared.joined())
        <evidence-kind id="photo" media="image/jpeg" max-size="1000" limit="2"/>
        \(body)
      </workflow>
      """
  }

  /// The goods go back; nobody opens it.
  static let leg = child(
    "goods-return",
    """
    <fact id="promised" type="instant" from="opening" optional="yes"/>
    <fact id="parcel" type="text" from="action"/>
    <fact id="why" type="text" from="opening" optional="yes"/>
    <action id="ship"><input fact="parcel"/></action><action id="receive"/>
    <evidence from="buyer seller"/>
    <phase id="to-ship" awaits="buyer">
      <window days="5"><remind party="buyer" days-left="1"/><expires goto="not-sent"/></window>
      <on action="ship" by="buyer" goto="on-the-way"/>
    </phase>
    <phase id="on-the-way" awaits="seller">
      <window days="10"><expires goto="receipt-assumed"/></window>
      <window id="fixed" until="promised"><expires goto="receipt-assumed"/></window>
      <on action="receive" by="seller" if="evidence('seller', 'photo') ge 1" goto="received"/>
    </phase>
    <end id="received" pays="respondent" as-child="hands-back"/>
    <end id="receipt-assumed" pays="respondent" as-child="hands-back"/>
    <end id="not-sent" pays="respondent"/>
    """)

  /// One claim; the act that leads to it opens it.
  static let claim = child(
    "claim",
    """
    <fact id="defect" type="choice" from="opening"><value id="minor">minor</value><value id="major">major</value></fact>
    <action id="open" proposes="refund"/>
    <action id="propose" proposes="refund"/>
    <on action="open" by="buyer" if="defect = 'major'" goto="answer"/>
    <phase id="answer" awaits="seller">
      <window days="3"><expires goto="won"><adopt from="buyer"/></expires></window>
      <on action="accept" by="seller" goto="won"/>
      <on action="withdraw" by="buyer" goto="dropped"/>
    </phase>
    <end id="won" pays="remedy"/>
    <end id="dropped" pays="respondent" as-child="hands-back"/>
    """)

  /// A root with a return leg, which an interlude may interrupt.
  static let dispute = """
    <fact id="promised" type="instant" from="opening" optional="yes"/>
    <fact id="parcel" type="text" from="child"/>
    <action id="agree"/><action id="chargeback"/><action id="ask"/><action id="answer"/><action id="again"/>
    <on action="open" by="buyer" goto="talk"/>
    <evidence from="buyer seller"/>
    <phase id="work">
      <window id="life" days="40"><expires goto="closed"/></window>
      <on action="withdraw" by="buyer" goto="closed"/>
      <phase id="talk">
        <window days="7"><expires goto="closed"/></window>
        <on action="agree" by="seller" goto="return"><award><refund percent="100"/></award></on>
      </phase>
      <phase id="return">
        <run href="leg.xml" id="return-leg" takes="parcel"/>
        <on end="received receipt-assumed" goto="settled"/>
        <on end="not-sent" goto="late"/>
        <on action="ask" by="platform" goto="asking"/>
        <on action="chargeback" by="platform" goto="closed"><net amount="40.00 USD"/></on>
        <on action="again" by="seller" goto="return"/>
      </phase>
      <phase id="late"><window days="1"><expires goto="closed"/></window></phase>
      <interlude id="asking" awaits="seller">
        <window days="3"><expires goto="back"/></window>
        <on action="answer" by="seller" goto="back"/>
      </interlude>
    </phase>
    <end id="settled" pays="remedy"/>
    <end id="closed" pays="respondent"/>
    """

  /// A root with one claim for each line, each opened by the act that leads there.
  static let lines = """
    <fact id="defect" type="choice" from="action"><value id="minor">minor</value><value id="major">major</value></fact>
    <action id="open" proposes="refund"><input fact="defect"/></action>
    <on action="open" by="buyer" goto="claiming"/>
    <phase id="claiming">
      <window days="40"><expires goto="over"/></window>
      <on action="withdraw" by="buyer" goto="over"/>
      <run href="claim.xml" id="claims" each="line"/>
      <on end="dropped" if="held ge 60.00 USD" goto="over"/>
      <on end="won dropped"/>
      <on end="all" goto="over"/>
    </phase>
    <end id="over" pays="respondent"/>
    """
}
