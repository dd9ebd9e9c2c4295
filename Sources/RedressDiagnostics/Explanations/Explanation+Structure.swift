extension Explanation {
  /// The pages of RD03xx: places, clocks, rulings and evidence.
  static let structure = #"""
    # RD0301 A window that does not say what silence means

    Every window has an 'expires', and the last one has no condition, so that something is said whatever the facts
    are. An 'expires' without 'goto' has effects alone, and the phase stays.

    Wrong:

        <window days="5"/>

    Right:

        <window days="5"><expires goto="review"/></window>

    # RD0302 Something after what always holds

    Rules, cases and 'expires' are tried in order, and the first that holds is taken. What stands after one that
    always holds is never reached.

    Wrong:

        <expires goto="review"/> <expires if="defect = 'none'" goto="closed"/>

    Right:

        <expires if="defect = 'none'" goto="closed"/> <expires goto="review"/>

    # RD0303 'back' outside an interlude

    goto="back" resumes what an interlude suspended. Outside an interlude nothing is suspended.

    Wrong:

        <phase id="review"><on action="answer" by="buyer" goto="back"/></phase>

    Right:

        <interlude id="questions"><on action="answer" by="buyer" goto="back"/> … </interlude>

    # RD0304 A ring of routes

    A route takes no time. If routes lead to each other in a ring, a case that comes there never stands anywhere
    again.

    Wrong:

        <route id="a"><otherwise goto="b"/></route> <route id="b"><otherwise goto="a"/></route>

    Right:

        <route id="a"><otherwise goto="review"/></route>

    # RD0305 A phase that can wait for ever

    In every place where a case can stand some window leads on, there or in a phase around it. Acts alone do not do:
    nobody is obliged to act, and a dispute that nobody ends holds money for ever.

    Wrong:

        <phase id="review"><on action="rule" by="platform" goto="closed"/></phase>

    Right:

        <phase id="review">
          <window days="10"><expires goto="closed"/></window>
          <on action="rule" by="platform" goto="closed"/>
        </phase>

    # RD0307 A route without 'otherwise'

    A route always leads on. When no case holds, or one cannot be known, 'otherwise' says where.

    Wrong:

        <route id="next"><case if="remedy('return')" goto="return"/></route>

    Right:

        <route id="next"><case if="remedy('return')" goto="return"/><otherwise goto="settled"/></route>

    # RD0308 A place that no case comes to

    Every phase, interlude and end can be reached from where cases open, by 'goto', by routes, or because a phase
    around it is entered and it is the first phase inside. Of several places that are cut off together the message
    names the first.

    Wrong:

        <end id="expired" pays="respondent"/>   (and no goto="expired")

    Right:

        <window days="30"><expires goto="expired"/></window>

    # RD0309 A workflow with nothing in it

    A workflow has at least one phase where a case can stand and one end where it stops.

    Wrong:

        <workflow …></workflow>

    Right:

        <workflow …> <phase id="talks"> … </phase> <end id="settled" pays="remedy"/> </workflow>

    # RD0310 A phase that nothing leads out of

    A case that comes to a phase can leave it, by an act or by the end of a window. A place where cases stop is an
    'end': there money moves and the case is closed.

    Wrong:

        <phase id="closed"/>

    Right:

        <end id="closed" pays="remedy"/>

    # RD0311 A ruling without rules

    A ruling is a decision table: rules in order, and 'otherwise'.

    Wrong:

        <ruling id="final"/>

    Right:

        <ruling id="final"><otherwise><no-remedy/></otherwise></ruling>

    # RD0312 A ruling without 'otherwise'

    Whatever the findings are, a ruling gives a remedy, and 'no-remedy' is one. The last word is 'otherwise'.

    Wrong:

        <rule id="lost" if="not delivered"> … </rule>   (and no more)

    Right:

        <rule id="lost" if="not delivered"> … </rule> <otherwise><no-remedy/></otherwise>

    # RD0313 A condition that can never hold

    The condition comes to no, or to unknown, whatever the case holds. What it guards never happens.

    Wrong:

        if="1 gt 2"

    Right:

        if="times('ask') gt 2"

    # RD0314 Adopting a proposal that nobody makes

    'adopt' makes a party's live proposal the remedy. That party needs an 'on' with which it can propose: 'propose',
    or an action declared with 'proposes'.

    Wrong:

        <expires goto="closed"><adopt from="platform"/></expires>

    Right:

        <expires goto="closed"><adopt from="buyer"/></expires>

    # RD0316 A reminder before its window begins

    A reminder comes so long before the end of its window. If that is longer than the window, its instant is past when
    the window begins, and it is never sent.

    Wrong:

        <window days="3"><remind party="seller" days-left="5"/> … </window>

    Right:

        <window days="3"><remind party="seller" days-left="1"/> … </window>

    # RD0317 Restarting a window that counts from an instant

    'restart' counts a window anew from now. One with 'from', 'before' or 'until' is counted from something else, so
    nothing would change. 'extend' moves its end.

    Wrong:

        <window id="w" days="7" from="opened"> … <restart window="w"/>

    Right:

        <extend window="w" days="3"/>

    # RD0318 A window that does not run here

    A window runs while the case is in its phase. 'restart' and 'extend' reach the windows of the phase in which they
    happen, of those around it and of those inside it; in 'enter' the windows of the phase itself have not begun.

    Wrong:

        <phase id="talks"> … <extend window="decision" days="3"/>   (a window of 'review')

    Right:

        <phase id="review"> … <extend window="decision" days="3"/>

    # RD0320 Counting evidence that nobody can give

    What evidence(…) counts is let in by some 'evidence' that names the party, or comes with the act that opens the
    case.

    Wrong:

        if="evidence('carrier') ge 1"   (and no <evidence from="carrier"/>)

    Right:

        <phase id="review"><evidence from="carrier"/> … </phase>

    # RD0321 Expecting evidence that nobody can give

    A reason may expect evidence only of a party that can give some: one that an 'evidence' names, or that opens
    cases.

    Wrong:

        <expects kind="photo" from="carrier"/>

    Right:

        <expects kind="photo" from="buyer"/>

    # RD0322 More people than there are

    'needs' is how many different people of 'by' must act: at least one, and no more than there are. A party is one
    person, or as many as it has 'seats'.

    Wrong:

        <on action="answer" by="buyer seller" needs="3" goto="back"/>

    Right:

        <on action="answer" by="buyer seller" needs="all" goto="back"/>

    # RD0323 Working days without a calendar

    Which days are working days differs from place to place, so 'business-days' and 'rolls' name a calendar of the
    file, or a party with the calendar of its place.

    Wrong:

        <window business-days="10">

    Right:

        <window business-days="10" calendar="office">

    # RD0324 A calendar that is too short

    A calendar says nothing of days outside its 'valid', and nobody guesses at holidays of later years. When it is
    good for fewer days than a window counts, the window can never be computed.

    Wrong:

        <calendar id="office" valid="2026-01-01/2026-01-31"/> … <window business-days="60" calendar="office">

    Right:

        <calendar id="office" valid="2026-01-01/2028-12-31"/>

    # RD0325 A first day that counts, and no end of day

    When the day of the anchor is day 1, days are whole ones, and the window ends at the midnight after the last.

    Wrong:

        <window days="7" first-day="counts">

    Right:

        <window days="7" first-day="counts" ends="end-of-day">

    # RD0326 Opening a case inside a phase

    Before a case is opened it is in no phase, so an 'on' for 'open' stands in the workflow itself.

    Wrong:

        <phase id="start"><on action="open" by="buyer"/></phase>

    Right:

        <on action="open" by="buyer" goto="start"/>

    # RD0327 Opening a case in an interlude

    An interlude suspends the place where the case was. A case that opens was nowhere, so 'back' would lead nowhere.

    Wrong:

        <on action="open" by="buyer" goto="questions"/>   (an interlude)

    Right:

        <on action="open" by="buyer" goto="review"/>

    # RD0328 Counting evidence that the reader may not see

    A ruling counts only what the party who rules may see. Here every way in which that evidence comes is 'seen-by'
    others.

    Wrong:

        <evidence from="seller" seen-by="seller"/>

    Right:

        <evidence from="seller" seen-by="seller platform"/>

    # RD0329 An act that is never open

    An 'on' with bounds is open from its latest 'not-before' up to its earliest 'not-after', and not at that instant
    itself. Counted from one instant in one unit, the first must be less than the second.

    Wrong:

        <not-before days="15" from="shipped"/> <not-after days="10" from="shipped"/>

    Right:

        <not-before days="10" from="shipped"/> <not-after days="15" from="shipped"/>

    # RD0330 Accepting where nobody else proposes

    'accept' takes a live proposal of another party. Here no other party, or none of those in 'whose', ever makes one.

    Wrong:

        <on action="accept" by="buyer" whose="platform" goto="settled"/>

    Right:

        <on action="accept" by="buyer" whose="seller" goto="settled"/>

    # RD0331 Two windows that end together

    All windows of a phase run, and the first to end acts. Of two that always end at one instant the one written first
    acts, and what the other says never happens.

    Wrong:

        <window days="5"><expires goto="a"/></window> <window days="5"><expires goto="b"/></window>

    Right:

        <window days="5"><expires goto="a"/></window>

    # RD0332 Accepting or withdrawing after a ruling

    A ruling ends all live proposals and gives the remedy. Where 'accept' or 'withdraw' stand around the phases after
    it, they would undo what was decided.

    Wrong:

        <phase id="dispute"> <on action="withdraw" …/> … <phase id="appealable"/> </phase>

    Right:

        <phase id="dispute"> <on action="withdraw" …/> … </phase> <phase id="appealable"/>
    """#
}
