extension Explanation {
  /// The pages of RD038x: money that moves provisionally, and is kept or taken back by the outcome.
  static let credits = #"""
    # RD0380 A credit to a party that takes no side

    A provisional credit goes to a claimant or a respondent. What the outcome gives them says how much of it they keep.
    Nothing says that of a neutral party or a carrier.

    Wrong:

        <credit to="platform" amount="claimed"/>

    Right:

        <credit to="buyer" amount="claimed"/>

    # RD0381 A credit that an end leaves unsettled

    A place with 'pays' settles what was credited: the claimant keeps it as far as the refund goes, the respondent what
    is left, and the rest is taken back. An end with pays="nothing" moves no money, so the credit would stay
    provisional for ever. Take it back on every way there, or let the end pay.

    Wrong:

        <on action="stop" by="desk" goto="settled-elsewhere"/>
        <end id="settled-elsewhere" pays="nothing"/>

    Right:

        <on action="stop" by="desk" goto="settled-elsewhere"><take-back from="buyer"/></on>
        <end id="settled-elsewhere" pays="nothing"/>

    # RD0382 A credit of more than is held

    What is credited comes out of what is held, and that is at most what was captured; a claimant is credited at most
    what it claims. An amount that is always more than that says something that can never happen.

    Wrong:

        <credit to="buyer" amount="claimed + 5.00 EUR"/>

    Right:

        <credit to="buyer" amount="claimed"/>

    # RD0383 A credit beside child cases that hold money

    The units that a credit has moved are settled by the case that moved them. A child is handed money, may be
    cancelled at any instant, and does not know what its parent has credited. So a workflow with a 'credit' is not run
    by another, and runs only children with money="none".

    Wrong:

        <phase id="return-leg"><run href="goods-return.xml"/> …</phase>
        <on action="open" by="buyer" goto="inquiry"><credit to="buyer" amount="claimed"/></on>

    Right:

        <phase id="return-leg"><run href="goods-return-without-money.xml"/> …</phase>
        <on action="open" by="buyer" goto="inquiry"><credit to="buyer" amount="claimed"/></on>

    # RD0384 Taking back what nobody was credited

    'take-back' undoes credits of one party. Here no 'credit' names that party.

    Wrong:

        <credit to="buyer" amount="claimed"/> … <take-back from="seller"/>

    Right:

        <credit to="buyer" amount="claimed"/> … <take-back from="buyer"/>

    # RD0385 A credit that is settled at once

    The effects of an act happen before the case moves. Where the move leads straight to an end, that end settles the
    credit at the same instant: it was never provisional. This is a warning.

    Wrong:

        <on action="rule" by="desk" goto="settled"><credit to="buyer" amount="claimed"/><decide ruling="verdict"/></on>

    Right:

        <on action="rule" by="desk" goto="settled"><decide ruling="verdict"/></on>
    """#
}
