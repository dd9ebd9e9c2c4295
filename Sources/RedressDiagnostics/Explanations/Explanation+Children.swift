extension Explanation {
  /// The pages of RD034x and RD035x: child cases.
  static let children = #"""
    # RD0340 The file of a child that cannot be run

    'href' of a 'run' names the file of another workflow, in the folder of this one or below it. It is missing, too
    large (2 MiB), no regular file, or a link leads out of the folder.

    Wrong:

        <run href="returns/goods.xml"/>                      where that file does not exist

    Right:

        <run href="goods-return.xml"/>

    # RD0341 A ring of runs

    A workflow runs others, and those may run others again, but none comes back to itself: its cases would never stop
    to open children. The cause names the files of the ring.

    Wrong:

        <workflow id="claim" …> … <run href="claim.xml"/> …

    Right: lead back by a 'goto' in the parent, when the child has ended.

        <on end="settled" goto="review"/>

    # RD0342 An 'on end' without its run

    It follows on the end of a child, so it stands in the phase or interlude that has the 'run'. Where a phase has
    several runs it says which one it means.

    Wrong:

        <phase id="review"><on end="received" goto="settled"/> …

    Right:

        <phase id="return-leg">
          <run href="goods-return.xml"/>
          <on end="received" goto="settled"/>
          …

    # RD0343 An end of the child that nothing follows on

    When a child has ended its parent goes on. Every end of the child therefore has an 'on end' that is taken whatever
    holds, by its name or with end="all", which is taken after the last child has ended.

    Wrong:

        <run href="goods-return.xml"/> <on end="received" goto="settled"/>       where it may end 'not-sent'

    Right:

        <run href="goods-return.xml"/> <on end="received" goto="settled"/> <on end="not-sent" goto="kept"/>

    # RD0344 An end that the child does not have

    'end' lists ends of the child's workflow, by their ids there, or it is 'all' alone.

    Wrong:

        <on end="recieved" goto="settled"/>

    Right:

        <on end="received" goto="settled"/>

    # RD0345 Several runs, and one without an id

    A run is called by its id, and without one by that of its phase. Where a phase has several, each has an id.

    Wrong:

        <run href="goods-return.xml"/> <run href="replacement-shipment.xml"/>

    Right:

        <run href="goods-return.xml" id="back"/> <run href="replacement-shipment.xml" id="anew"/>

    # RD0346 A fact that parent and child see differently

    Facts of one id are copied to the child when it opens, and back by 'takes', as they are. So they have one type; two
    choices have the same values in the same order.

    Wrong:

        parent: <fact id="pieces" type="text" …>     child: <fact id="pieces" type="number" from="opening"/>

    Right:

        parent: <fact id="pieces" type="number" …>   child: <fact id="pieces" type="number" from="opening"/>

    # RD0347 A fact that the child needs and nothing gives

    A child that opens needs its opening facts, and the required inputs of its 'open'. They come from the fact of the
    same id in the parent, or from a 'set' in the 'run'.

    Wrong:

        <run href="goods-return.xml"/>                                           which needs 'pieces'

    Right:

        <run href="goods-return.xml"><set fact="pieces" to="3"/></run>

    # RD0348 A child without a reason

    Where the child declares reasons, it opens with one of them. The parent's reason is handed down where the child has
    all reasons of the parent; else the 'run' sets it.

    Wrong:

        <run href="line-claim.xml"/>                                   the child has reasons that the parent lacks

    Right:

        <run href="line-claim.xml"><set fact="reason" to="'damaged'"/></run>

    # RD0349 A party that nobody stands for in the child

    The people of a child are those of the parent, by the ids of their parties. Each party of the child has one of the
    same id in the parent, on the same side, and with seats for as many people.

    Wrong:

        child: <party id="carrier" side="other"/>     parent: no party 'carrier'

    Right:

        <party id="carrier" side="other"/> in both, best by one file that both include

    # RD0350 A fact that the child does not have, or does not take

    'takes' and 'set' in a 'run' name facts of the child. A 'set' gives what the child takes when it opens: a fact
    'from="opening"', or an input of its 'open'.

    Wrong:

        <run href="goods-return.xml" takes="piece-back"/>

    Right:

        <run href="goods-return.xml" takes="pieces-back"/>

    # RD0351 A child with other money

    Parent and child share one ledger. A child that counts in a currency needs a parent that counts in the same one, and
    a child that holds money a parent that holds some.

    Wrong:

        parent: <workflow … currency="EUR">     child: <workflow … currency="USD">

    Right:

        parent: <workflow … currency="EUR">     child: <workflow … currency="EUR">

    # RD0352 A child that takes money in

    'hold' takes money into escrow from outside. A child holds what its parent hands it when it opens, and no more.

    Wrong:

        child: <enter><hold amount="claimed"/></enter>

    Right: the 'hold' stands in the parent, before its 'run'.

    # RD0353 A child that somebody has to open, and nobody does

    A workflow with an 'on action="open"' is opened by an act. As a child it is opened by the act that leads into the
    phase of its 'run', so no clock and no end of another child may lead there, and only parties that its 'on
    action="open"' names. A child without 'on action="open"' opens by itself.

    Wrong:

        <expires goto="claims"/>                        where 'claims' runs a workflow that is opened by the buyer

    Right:

        <on action="claim" by="buyer" goto="claims"/>

    # RD0354 A child that is opened with a proposal, and none is made

    Where the 'open' of the child has 'proposes', every act that leads into the 'run' makes a proposal.

    Wrong:

        <action id="claim"/>                                       child: <action id="open" proposes="refund"/>

    Right:

        <action id="claim" proposes="refund"/>

    # RD0355 Too many workflows in one tree

    A workflow and all that it runs, directly and through others, are at most 32 files of workflows. A file that is run
    twice counts once.
    """#
}
