extension Explanation {
  /// The pages of RD022x and RD023x: what an expression may say.
  static let conditions = #"""
    # RD0220 A bare name that is no fact or setting

    In an expression a bare name is a fact, a setting or a built-in fact. Values of a choice and ids in functions
    stand in single quotes.

    Wrong:

        if="deliverd"

    Right:

        if="delivered"

    # RD0221 A name that has no value

    Phases, parties, actions and the like have no value of their own. Functions tell something about them, and take
    their ids in quotes.

    Wrong:

        if="review lt now"

    Right:

        if="entered('review') lt now"

    # RD0222 A function that does not exist

    The functions are evidence, times, here, offer, remedy, votes, entered, done, ended, known, later-of, earlier-of,
    days-between, min and max. An author cannot add any; a derived fact gives an expression a name.

    Wrong:

        if="count('buyer') ge 1"

    Right:

        if="evidence('buyer') ge 1"

    # RD0223 A function called in another way

    Each function takes what its page says: ids in single quotes, facts bare, and 'here' takes one count.

    Wrong:

        if="evidence(buyer) ge 1"

    Right:

        if="evidence('buyer') ge 1"

    # RD0224 Two types held against each other

    Both sides of a comparison, a sum or a list have one type. A percentage is a number. Money is multiplied and
    divided by numbers, and added to money. There are no conversions, because each would be a guess.

    Wrong:

        if="claimed gt 100"

    Right:

        if="claimed gt 100.00 USD"

    # RD0225 A value that a choice cannot have

    A choice has the values that its fact declares, and 'reason' the reasons of the workflow. Held against anything
    else the condition would never hold, and nobody would notice.

    Wrong:

        if="defect = 'mayor'"

    Right:

        if="defect = 'major'"

    # RD0226 Another type than is wanted

    A condition is yes or no, an amount of time a number, an anchor an instant, a refund money or a percentage, and a
    fact takes values of its own type.

    Wrong:

        <window days="opened">

    Right:

        <window days="5" from="opened">

    # RD0227 Less and greater without an order

    Numbers, percentages, money and instants have an order. Choices, flags and texts are equal or not: the order in
    which values are declared means nothing.

    Wrong:

        if="defect gt 'minor'"

    Right:

        if="defect in ('major', 'total')"

    # RD0228 The proposal where none is being made

    'proposed' is the money in the proposal that an act brings, so it can be read in the 'if' of an 'on' whose action
    makes a proposal, and nowhere else. Afterwards offer('party') gives the sum of a party's live proposal.

    Wrong:

        <window days="3" if="proposed gt 50.00 USD">

    Right:

        <on action="propose" by="seller" if="proposed ge 50.00 USD"/>

    # RD0229 'here' without a phase around it

    here(…) counts since the phase around the condition was last entered. A ruling, a derived fact and a guarantee
    stand in no phase, so it would count from nowhere.

    Wrong:

        <rule id="new" if="here(evidence('buyer')) ge 1">

    Right:

        <on action="appeal" by="buyer" if="here(evidence('buyer')) ge 1" goto="review"/>

    # RD0230 A window counted from 'now'

    An anchor is read again whenever a fact in it changes, and the window moves with it. 'now' changes all the time,
    so such a window would never end. Without 'from' a window counts from the entry of its phase, which is mostly what
    was meant.

    Wrong:

        <window days="3" from="now">

    Right:

        <window days="3">

    # RD0232 An amount of time that cannot be

    Amounts of time are not negative and at most ten years. Days, business days, weeks and months are whole; hours and
    minutes may have decimals. When a setting gives the amount, everything from its 'min' to its 'max' must do.

    Wrong:

        <window days="1.5">

    Right:

        <window hours="36">
    """#
}
