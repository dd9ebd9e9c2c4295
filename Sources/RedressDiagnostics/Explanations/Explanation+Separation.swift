extension Explanation {
  /// The pages of RD036x: who may not act, because of what the same person does elsewhere in the case.
  static let separation = #"""
    # RD0360 'not-who' that keeps nobody out

    'not-who' keeps those people from an act who have done another act in the same case, so that an appeal is decided
    by somebody else. Here none of the parties that may act ever does what it names.

    Wrong:

        <on action="rule" by="platform" not-who="appeal" goto="settled"/>

    Right:

        <on action="rule" by="platform" not-who="rule" goto="settled"/>

    # RD0361 Approval where nothing is decided

    'approval-above' asks somebody else to approve what a ruling gives. It stands on the 'on' that holds the 'decide'.

    Wrong:

        <on action="find" by="platform" approval-above="500.00 EUR" approved-by="supervisor"/>

    Right:

        <on action="rule" by="platform" approval-above="500.00 EUR" approved-by="supervisor" goto="settled">
          <decide ruling="verdict"/>
        </on>

    # RD0362 Approval by a party that takes a side

    A ruling is made and approved by neutral parties. Buyer and seller answer it by an appeal, where there is one.

    Wrong:

        <on action="rule" by="platform" approval-above="500.00 EUR" approved-by="seller" …/>

    Right:

        <party id="supervisor" side="neutral"/>
        <on action="rule" by="platform" approval-above="500.00 EUR" approved-by="supervisor" …/>

    # RD0363 Approval by nobody but who rules

    Four eyes see more than two: who has ruled never approves. One person stands for a party without 'seats', so that
    party alone cannot both rule and approve.

    Wrong:

        <on action="rule" by="platform" approval-above="500.00 EUR" approved-by="platform" …/>

    Right:

        <on action="rule" by="platform" approval-above="500.00 EUR" approved-by="supervisor" …/>
    """#
}
