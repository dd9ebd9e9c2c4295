/// Bodies of workflows that several tests play.
enum Body {
  /// A seller's answer, a negotiation, a review with an interlude, an appeal.
  static let dispute = """
    <setting id="response-days" value="5" min="1" max="15"/>
    <reason id="not-received"><title>Item not received</title></reason>
    <reason id="damaged"><title>Arrived damaged</title></reason>
    <fact id="delivered" type="flag" from="finding"><ask>Was it delivered?</ask></fact>
    <fact id="defect" type="choice" from="finding"><ask>How bad is it?</ask>
      <value id="none">None</value><value id="minor">Usable</value><value id="major">Not usable</value></fact>
    <action id="open" proposes="refund return"/><action id="propose" proposes="refund return"/>
    <action id="ask"/><action id="answer"/><action id="appeal"/>
    <on action="open" by="buyer" goto="undecided"/>
    <phase id="undecided">
      <evidence from="buyer seller"/>
      <on action="withdraw" by="buyer" goto="withdrawn"/>
      <on action="accept" by="buyer seller" goto="settled"/>
      <phase id="talks">
        <window id="talks-end" days="7" from="opened"><expires goto="review"/></window>
        <phase id="seller-response" awaits="seller">
          <window id="response" days="response-days">
            <remind party="seller" hours-left="24"/>
            <expires goto="settled"><adopt from="buyer"/></expires>
          </window>
          <on action="propose" by="buyer" if="times('propose') lt 10"><restart window="response"/></on>
          <on action="propose" by="seller" goto="negotiation"/>
          <on action="refuse" by="seller" if="evidence('seller') ge 1" goto="negotiation"/>
        </phase>
        <phase id="negotiation" awaits="buyer seller">
          <on action="propose" by="buyer seller" if="times('propose') lt 10"/>
        </phase>
      </phase>
      <phase id="review" awaits="platform">
        <window id="decision" business-days="10" calendar="office">
          <expires goto="settled"><adopt from="buyer"/></expires></window>
        <on action="ask" by="platform" if="times('ask') lt 2" goto="more-information"/>
        <on action="find" by="platform"/>
        <on action="rule" by="platform" goto="appealable"><decide ruling="final-ruling"/></on>
      </phase>
      <interlude id="more-information" awaits="buyer seller">
        <window id="information" days="3"><expires goto="back"/></window>
        <on action="answer" by="buyer seller" needs="all" goto="back"/>
      </interlude>
    </phase>
    <phase id="appealable">
      <window id="appeal-time" days="7"><expires goto="settled"/></window>
      <evidence from="buyer seller"/>
      <on action="appeal" by="buyer seller" if="here(evidence('buyer')) + here(evidence('seller')) ge 1" goto="second-review"/>
    </phase>
    <phase id="second-review" awaits="platform">
      <window id="second-decision" days="10"><expires goto="settled"/></window>
      <on action="rule" by="platform" goto="settled"><decide ruling="final-ruling"/></on>
    </phase>
    <end id="withdrawn" pays="respondent"/>
    <end id="settled" pays="remedy"/>
    <ruling id="final-ruling">
      <rule id="lost" if="reason = 'not-received' and not delivered"><refund percent="100"/></rule>
      <rule id="came" if="reason = 'not-received' and delivered"><no-remedy/></rule>
      <rule id="major" if="defect = 'major' and evidence('buyer', 'photo') ge 1"><return freight="seller"/><refund percent="100"/></rule>
      <rule id="minor" if="defect = 'minor'"><refund percent="30"/></rule>
      <otherwise><no-remedy/></otherwise>
    </ruling>
    """
}
