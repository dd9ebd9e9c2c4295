extension Explanation {
  /// The pages of RD021x and RD024x to RD025x: names and declarations.
  static let declarations = #"""
    # RD0210 A name that nothing has

    A reference names something of the same workflow or of a fragment that it includes: a party, a phase, a calendar
    and so on. Names are compared letter by letter. The message lists what there is, and guesses when one name is
    near.

    Wrong:

        <on action="rule" by="platform" goto="reveiw"/>

    Right:

        <on action="rule" by="platform" goto="review"/>

    # RD0211 One id for two things

    In a workflow one id names one thing, whatever its sort: parties, calendars, evidence kinds, reasons, settings,
    facts, actions, phases, routes, ends, windows and rulings share one space. Only rules and values of a choice have
    ids of their own, within their ruling or fact.

    Wrong:

        <phase id="review"> … </phase>   <end id="review"/>

    Right:

        <phase id="review"> … </phase>   <end id="reviewed"/>

    # RD0212 A name that the language keeps for itself

    Built-in actions (open, propose, accept, refuse, withdraw, find, rule), built-in facts (opened, now, reason,
    claimed, paid, held, proposed), 'back' and the words of conditions mean the same in every workflow, so nothing
    else may be called like them. Only an 'action' may have the name of a built-in action, to add inputs or limits to
    it.

    Wrong:

        <fact id="paid" type="money" from="opening"/>

    Right:

        <fact id="price-paid" type="money" from="opening"/>

    # RD0213 A name of another sort

    The name is known, and names something that cannot stand here: a phase where a party is wanted, say.

    Wrong:

        <phase id="review" awaits="decision"/>   (a window)

    Right:

        <phase id="review" awaits="platform"/>

    # RD0214 A name twice in one list

    A list names a set, so a second mention changes nothing and is probably a slip for another name.

    Wrong:

        <evidence from="buyer buyer"/>

    Right:

        <evidence from="buyer seller"/>

    # RD0215 An action that is not declared

    Every action that is not built in is declared once, so that a slip of the finger in an 'on' cannot make a new
    action that nobody ever takes.

    Wrong:

        <on action="apeal" by="buyer"/>

    Right:

        <action id="appeal"/>   …   <on action="appeal" by="buyer"/>

    # RD0216 A rule or a value twice

    Rules are recorded by their id, and values are compared by theirs, so within one ruling or one fact each id is
    used once.

    Wrong:

        <rule id="lost" if="…"/>   <rule id="lost" if="…"/>

    Right:

        <rule id="lost" if="…"/>   <rule id="late" if="…"/>

    # RD0217 More than can be numbered

    A workflow has at most 32 parties, 64 actions (the built-in ones included) and 10,000 of anything else, far more
    than a person could keep in mind. A file over that is probably made by a program that went wrong.

    Wrong:

        33 parties

    Right:

        a party for each role, and people bound to it by each case

    # RD0240 A fact that comes from nowhere

    A fact is given, and then says from where ('from' with opening, action, finding, set or child), or it is derived,
    with 'is' or with cases.

    Wrong:

        <fact id="shipped" type="instant"/>

    Right:

        <fact id="shipped" type="instant" from="opening"/>

    # RD0241 A derived fact that is also given

    A derived fact is read anew each time from other facts. If it could be given as well, nobody could say which
    holds.

    Wrong:

        <fact id="late" type="flag" from="finding" is="shipped gt promised-by"/>

    Right:

        <fact id="late" type="flag" is="shipped gt promised-by"/>

    # RD0242 A derived fact without a last word

    The cases of a derived fact are tried in order. When none holds, 'otherwise' gives the value, so it is never left
    out.

    Wrong:

        <case if="carrier = 'post'" is="10"/>

    Right:

        <case if="carrier = 'post'" is="10"/>   <otherwise is="5"/>

    # RD0243 A choice and its values

    A choice has one or more values, each a 'value' with an id and a title. No other type has any.

    Wrong:

        <fact id="defect" type="choice" from="finding"/>

    Right:

        <fact id="defect" type="choice" from="finding"> <value id="none">None</value> … </fact>

    # RD0244 Bounds of something without an order

    'min' and 'max' bound a number, a percentage or an amount of money; for an instant they are days from 'opened'.

    Wrong:

        <fact id="delivered" type="flag" from="finding" min="1"/>

    Right:

        <fact id="delivered" type="flag" from="finding"/>

    # RD0245 A value outside its bounds

    The value of a setting lies within 'min' to 'max', and 'min' is not over 'max'.

    Wrong:

        <setting id="response-days" value="20" min="1" max="15"/>

    Right:

        <setting id="response-days" value="10" min="1" max="15"/>

    # RD0246 A finding without its question

    A finding is what a neutral answers, so the fact says what is asked. The question is shown to the neutral and in
    the record.

    Wrong:

        <fact id="delivered" type="flag" from="finding"/>

    Right:

        <fact id="delivered" type="flag" from="finding"><ask>Was it delivered?</ask></fact>

    # RD0247 A tie of something without ballots

    Several people of one party vote on a flag or a choice, and 'tie' is its value when the votes are equal. Other
    types have no joint value.

    Wrong:

        <fact id="delay" type="number" from="finding" tie="none">

    Right:

        <fact id="delayed" type="flag" from="finding" tie="no">

    # RD0248 A fact taken from where it does not come

    What 'set' changes says so in its 'from', and so does what an action brings. A reader of the fact then sees all
    the ways in which it can change.

    Wrong:

        <fact id="sent" type="instant" from="opening"/> … <set fact="sent" to="now"/>

    Right:

        <fact id="sent" type="instant" from="opening set"/> … <set fact="sent" to="now"/>

    # RD0249 A derived fact that somebody gives

    A derived fact follows from others, so it can be neither set nor brought. Give one of the facts that it is read
    from.

    Wrong:

        <fact id="late" type="flag" is="…"/> … <set fact="late" to="yes"/>

    Right:

        <set fact="promised-by" to="opened"/>

    # RD0250 A fact derived from itself

    A derived fact is read from other facts, and in the end from facts that are given. In a ring none would ever be
    known.

    Wrong:

        <fact id="a" type="flag" is="not b"/> <fact id="b" type="flag" is="not a"/>

    Right:

        <fact id="a" type="flag" is="not delivered"/>

    # RD0251 A fact that nothing gives

    A fact with from="action" is an 'input' of some action, and one with from="set" is changed by some 'set'.
    Otherwise it would never be known, and what reads it never decided.

    Wrong:

        <fact id="tracking" type="text" from="action"/>

    Right:

        <action id="ship"><input fact="tracking"/></action>

    # RD0252 A finding that nobody can record

    Findings are brought with the actions 'find' and 'rule', by a neutral party. Some 'on' must take one of them.

    Wrong:

        a workflow with findings, and no 'on' for them

    Right:

        <on action="rule" by="platform" goto="closed"/>

    # RD0253 A party that judges its own cause

    'find' and 'rule' bring findings, so whoever takes them stands on no side: side="neutral".

    Wrong:

        <on action="rule" by="seller" goto="closed"/>

    Right:

        <on action="rule" by="platform" goto="closed"/>

    # RD0254 'proposes' on an action that makes no proposal

    'accept' takes another party's proposal, 'refuse' and 'withdraw' make none, 'find' and 'rule' decide. Proposals
    are made with 'propose', 'open', or an action of the workflow's own.

    Wrong:

        <action id="refuse" proposes="refund"/>

    Right:

        <action id="propose" proposes="refund"/>

    # RD0255 'whose' without 'accept'

    'whose' narrows whose live proposal may be accepted, so it belongs to an 'on' for 'accept'.

    Wrong:

        <on action="refuse" by="buyer" whose="seller"/>

    Right:

        <on action="accept" by="buyer" whose="seller" goto="settled"/>

    # RD0256 A declaration that is used nowhere

    What is declared in the workflow's own file and named nowhere is probably left over, or meant where another name
    stands. What a fragment declares may stay unused: it serves several workflows.

    Wrong:

        <setting id="grace-days" value="2"/>   (and no more)

    Right:

        <window days="response-days + grace-days">

    # RD0257 A vote without a tie

    Where several people of one party give a flag or a choice, its value is the one with most votes. With equal numbers,
    or when nobody has voted, it is that of 'tie'. 'find' and 'rule' take every finding, so a party of several 'seats' that
    does either votes on all flags and choices that are findings.

    Wrong:

        <fact id="upheld" type="flag" from="action">

    Right:

        <fact id="upheld" type="flag" from="action" tie="no">

    # RD0258 Seats of no number

    'seats' is how many people a party takes at most: a whole number from 1 to 32, or a setting that lies in that range
    whatever a case makes of it.

    Wrong:

        <party id="panel" side="neutral" seats="0"/>

    Right:

        <party id="panel" side="neutral" seats="3"/>

    # RD0259 Votes where nobody votes

    'votes' counts the ballots of a party with several 'seats'. No such party gives this fact, so there are never any.

    Wrong:

        <on action="close" by="buyer" if="votes(delivered) ge 2" goto="settled"/>

    Right:

        <on action="close" by="buyer" if="delivered" goto="settled"/>
    """#
}
