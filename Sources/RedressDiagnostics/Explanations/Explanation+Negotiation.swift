extension Explanation {
  /// The pages of RD0364 to RD0373: thresholds that parties set, and limits of what they propose.
  static let negotiation = #"""
    # RD0364 A threshold of a party that takes no side

    A threshold says beforehand what a party accepts: the least refund that a claimant takes, or the most that a
    respondent gives. A neutral party, a carrier or a bank neither takes nor gives a refund.

    Wrong:

        <threshold by="buyer platform"/>

    Right:

        <threshold by="buyer" seen-by="platform"/>

    # RD0365 A threshold of a party that can accept nowhere

    A proposal that satisfies a threshold is accepted by it in the name of the party, as if the party did so itself. So
    there is an 'on action="accept"' by that party in some phase. Where it is not open yet, the threshold waits.

    Wrong:

        <threshold by="buyer"/>
        <on action="accept" by="seller" goto="settled"/>

    Right:

        <threshold by="buyer"/>
        <on action="accept" by="buyer seller" goto="settled"/>

    # RD0366 A threshold that nothing can satisfy

    A threshold speaks of money. It answers proposals of the other side, or of a neutral party, that hold a refund, or give
    nothing, and that the party may accept: where 'accept' says 'whose', those of that party.

    Wrong:

        <action id="propose" proposes="replacement"/>
        <threshold by="buyer"/>

    Right:

        <action id="propose" proposes="refund replacement"/>
        <threshold by="buyer"/>

    # RD0367 A threshold that is shown to a side

    Who knows what the other side would take offers no more than that. So a threshold is seen by its party alone, and by
    the neutral parties that 'seen-by' names.

    Wrong:

        <threshold by="buyer" seen-by="seller"/>

    Right:

        <threshold by="buyer" seen-by="platform"/>

    # RD0370 A limit of proposals where nothing is proposed

    'at-least', 'at-most' and 'no-retreat' limit the refund of a proposal that is made with the act. Here no action of the
    'on' makes one. 'times' alone goes with every act.

    Wrong:

        <on action="refuse" by="seller" at-least="5.00 EUR"/>

    Right:

        <on action="propose" by="seller" at-least="5.00 EUR"/>

    # RD0371 'times' that is no whole number from 1

    'times' says how often each party may do the act in a case: a whole number from 1, or a setting whose bounds are such
    numbers.

    Wrong:

        <on action="propose" by="seller" times="0"/>

    Right:

        <on action="propose" by="seller" times="3"/>

    # RD0372 Limits that leave nothing to propose

    The least refund that may be proposed is more than the greatest.

    Wrong:

        <on action="propose" by="seller" at-least="20.00 EUR" at-most="10.00 EUR"/>

    Right:

        <on action="propose" by="seller" at-least="10.00 EUR" at-most="20.00 EUR"/>

    # RD0373 'no-retreat' for a party that takes no side

    A claimant goes back by asking for more than it did, a respondent by offering less. For a party that does neither, no
    direction is one back. Give it an 'on' of its own.

    Wrong:

        <on action="propose" by="buyer seller platform" no-retreat="yes"/>

    Right:

        <on action="propose" by="buyer seller" no-retreat="yes"/>
        <on action="propose" by="platform"/>
    """#
}
