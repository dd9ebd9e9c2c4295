extension Explanation {
  /// The pages of RD0420 to RD0425: what remedies are made of.
  static let remedies = #"""
    # RD0420 A deduction without a refund

    'deduct' lowers what goes back, never below nothing, so a 'refund' stands beside it. Money that a party owes by itself
    is a 'pay'.

    Wrong:

        <deduct percent="15" of="goods">Restocking</deduct>

    Right:

        <refund percent="100" of="goods"/> <deduct percent="15" of="goods">Restocking</deduct>

    # RD0421 Falling back on nothing

    'fall-back' gives up the replacement of the remedy for the refund in its 'instead'. Where no remedy of the workflow has
    an 'instead', and nobody can propose a replacement with one, it could never do anything.

    Wrong:

        <award><replacement/></award> … <expires goto="settled"><fall-back/></expires>

    Right:

        <award><replacement><instead><refund percent="100"/></instead></replacement></award>

    # RD0422 Nothing instead

    'instead' holds the refund that takes the place of a replacement when it is given up.

    Wrong:

        <replacement><instead></instead></replacement>

    Right:

        <replacement><instead><refund percent="100"/></instead></replacement>

    # RD0423 Less than no pieces

    'quantity' is a number of the claimed pieces. What is more than all of them counts as all of them.

    Wrong:

        <refund percent="100" quantity="-1"/>

    Right:

        <refund percent="100" quantity="missing"/>

    # RD0424 Not a number of days

    The 'days' of a return or of a replacement are whole days, from 0 to 3650, whatever a setting may be.

    Wrong:

        <return days="2.5"/>

    Right:

        <return days="3"/>

    # RD0425 A difference in price that nobody pays

    'price-difference' is paid between the two sides: above nothing by the claimant, below nothing by the respondent. The
    workflow declares a party of each.

    Wrong:

        <party id="buyer" side="claimant"/> … <replacement price-difference="5.00 USD"/>

    Right:

        <party id="buyer" side="claimant"/> <party id="seller" side="respondent"/> …
    """#
}
