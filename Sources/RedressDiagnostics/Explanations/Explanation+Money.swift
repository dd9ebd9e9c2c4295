extension Explanation {
  /// The pages of RD04xx: money.
  static let money = #"""
    # RD0410 An amount without the workflow's currency

    A workflow with amounts of money names its currency, and an order in another one is refused when a case opens.
    Otherwise 250.00 would be compared with whatever the order was paid in.

    Wrong:

        <workflow …> … if="claimed gt 250.00 USD"

    Right:

        <workflow … currency="USD"> … if="claimed gt 250.00 USD"

    # RD0411 An amount in another currency

    All amounts of a workflow are in its one currency. Nothing is converted: rates change, and a condition must not.

    Wrong:

        <workflow … currency="USD"> … if="claimed gt 250.00 EUR"

    Right:

        <workflow … currency="USD"> … if="claimed gt 250.00 USD"

    # RD0412 More than all of what was claimed

    The refunds of one remedy that are shares of what was claimed come to 100 % at most.

    Wrong:

        <refund percent="90"/> <refund percent="15"/>

    Right:

        <refund percent="90"/> <refund percent="10"/>

    # RD0413 Money in a workflow without money

    A workflow with money="none" holds nothing, so nothing can be paid, refunded or held in it.

    Wrong:

        <workflow … money="none"> … <end id="done" pays="remedy"/>

    Right:

        <workflow … money="none"> … <end id="done"/>

    # RD0414 An end that leaves money behind

    A case holds what was paid from its opening. At its end all of that goes somewhere: to the claimant, to the
    respondent, as the remedy says, or 'nothing' when a bank or court has settled it elsewhere.

    Wrong:

        <end id="withdrawn"/>

    Right:

        <end id="withdrawn" pays="respondent"/>

    # RD0415 A percentage outside 0 to 100

    A percentage is a share of something, so it is a number from 0 to 100.

    Wrong:

        <refund percent="150"/>

    Right:

        <refund percent="100"/>

    # RD0416 'no-remedy' beside a remedy

    'no-remedy' says that the claim gives nothing, so it stands alone.

    Wrong:

        <refund percent="30"/> <no-remedy/>

    Right:

        <refund percent="30"/>

    # RD0417 An amount below nothing

    Money that moves has an amount of zero or more. A debt in the other direction is a 'pay' with 'to' and 'from'
    exchanged.

    Wrong:

        <refund amount="-5.00 USD"/>

    Right:

        <pay to="seller" from="buyer" amount="5.00 USD"/>

    # RD0418 A party that pays itself

    'pay' moves money between two parties.

    Wrong:

        <pay to="seller" from="seller" amount="5.00 USD"/>

    Right:

        <pay to="buyer" from="seller" amount="5.00 USD"/>
    """#
}
