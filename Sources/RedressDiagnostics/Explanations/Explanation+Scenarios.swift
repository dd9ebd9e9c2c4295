extension Explanation {
  /// The pages of RD07xx.
  static let scenarios = #"""
    # RD0701 The root of a scenario file is <scenario>

    A scenario file holds one scenario: `<scenario xmlns="urn:redress:scenario:1" id="..." currency="EUR">`. Another root in
    the same namespace is not read at all.

    # RD0702 An element that a scenario does not have, or not here

    `Documentation/Scenarios.md` lists which elements stand in which. Nothing is skipped in silence, because what was skipped
    might have been half of the behaviour.

    # RD0703 An attribute that this element does not have

    The attributes of every element are listed in `workflows/schema/scenario.xsd`. A name with a slip in it is refused, since
    the value would otherwise be lost without a word.

    # RD0704 An attribute is missing

    Few attributes of a scenario have a default. Those that have one are named with it in `Documentation/Scenarios.md`.

    # RD0705 Text outside attributes

    Everything that a scenario says but its title stands in attributes, so text between the tags is a mistake.

    # RD0706 An element is missing

    A scenario has a workflow, a run, arrivals, orders and somebody who opens; a behaviour has a delay and a choice; a work
    has an effort. None of these has a default, since a guess would pass for a finding.

    # RD0707 An element that stands twice

    Where an element stands at most once, a second one would contradict the first or be lost.

    # RD0708 An id used twice

    An id names an element and its stream of chance. Two elements with one id would draw the same numbers and act alike. An
    arm sets a setting once, and a list of values has each value once.

    # RD0709 Nothing is said for what no condition covers

    Elements of one name may stand in a row with conditions; the first whose condition holds counts. The last one has no
    condition, so that something holds in every case:

        <never if-truth="claimant-right" p="0.3"/>
        <never p="0.1"/>

    # RD0710 A case that never counts

    Of several in a row the first whose condition holds counts. What stands behind one without a condition is never reached:
    put it before.

    # RD0711 Either the one or the other

    A target has `relative` or `absolute`; a work has `action` or `<choose>`. Both would contradict each other, and neither
    says nothing.

    # RD0720 An id that is not a plain name

    Names have small letters, digits and `-`, a letter first, and at most 64 characters.

    # RD0721 Empty, or too long

    An attribute that is empty or only white space says nothing; leave an optional one out. A title has at most 200
    characters.

    # RD0722 A word that is none of those known

    A few attributes choose among words: `per` is `hour`, `day` or `week`; `when` is `before` or `after`; `metric` is one of
    the figures of a report.

    # RD0723 Not a number

    Numbers are written in digits with at most one point, `0.35`, without a percent sign, a comma or an exponent.

    # RD0724 Not a whole number, or outside

    There are 1 to 10,000,000 cases, 2 to 10,000 replications (one alone has no interval), and teams of 1 to 100,000.

    # RD0725 Not a share

    Probabilities, shares and elasticities lie between 0 and 1. Write 0.35 for 35 %.

    # RD0726 Probabilities that do not fit together

    The values of a `<reason>`, `<truth>`, `<find>` or `<fact>` add up to 1: one of them holds in every case. The options of a
    `<choose>` add up to 1 at most; what is left of 1 is the share that does nothing. The sum is taken exactly.

    # RD0727 Not above zero

    A rate, a factor, a number of days and the parameters of `<beta>` are above zero.

    # RD0728 A negative time or quantity

    Times and quantities are not below zero, and a mean or a median is above it. A time before the opening of a case is written
    with `when="before"`, not with a sign.

    # RD0729 No spread

    `sigma` is the standard deviation of the logarithm, `cv` the standard deviation over the mean; both are above zero. A value
    that never varies is a `<constant>`.

    # RD0730 Not a percentage

    A refund is a share of what is claimed, above 0 and at most 100 percent.

    # RD0731 A wrong number of weights

    `<weekdays>` has seven weights from Monday, `<hours>` 24 from midnight, with spaces between, in the scenario's time zone.

    # RD0732 Weights that say nothing

    Weights are not below zero, and one at least is above it. Only their proportions matter.

    # RD0733 Not an instant

    `start` is a day, a time and an offset from UTC: `2026-01-05T00:00:00Z`.

    # RD0734 Not a time zone

    Zones have the names of the IANA database, such as `Europe/Berlin`; the profiles of arrivals are read in it.

    # RD0735 Not an active currency

    A currency is named by the three capital letters that ISO 4217 lists as active: `EUR`.

    # RD0736 Not an amount

    An amount is written in digits with a point and without a code, in the currency of the scenario: `38.00`. Without a
    currency there are no amounts.

    # RD0737 A distribution is missing

    The element holds one of `<constant>`, `<uniform>`, `<exponential>`, `<lognormal>`, `<gamma>` and `<beta>`, which says how
    its number is spread.

    # RD0738 Two distributions

    An element has one distribution. What depends on the case is written twice, with a condition:

        <effort if-reason="damaged"><gamma mean-minutes="60" cv="0.7"/></effort>
        <effort><gamma mean-minutes="40" cv="0.7"/></effort>

    # RD0739 A time without a unit

    The parameter that carries a time has its unit behind its name: `median-hours="59"`, `mean-minutes="40"`, `hours="4"`. A
    number alone would be read as hours by one and as days by another.

    # RD0740 A unit where none belongs, or a number where a time is wanted

    Amounts, traits and facts that are numbers have plain parameters, `median="36"`; times have units. `<beta>` lies between 0
    and 1 and is no time.

    # RD0741 A parameter of a distribution is missing, or there twice

    `<constant>` has `value` or a unit; `<uniform>` `low` and `high`; `<exponential>` `mean`; `<lognormal>` `median` and
    `sigma`, or `mean` and `cv`; `<gamma>` `mean` and `cv`; `<beta>` `a` and `b`. Each stands in one unit.

    # RD0742 A span without values

    `low` is below `high`. A value that never varies is a `<constant>`.

    # RD0743 An elasticity outside its own range

    `low` and `high` say within which elasticities one may believe; the report shows what follows from both. The elasticity
    that is used lies between them. Where they are not said they are 0 and 1.

    # RD0744 An elasticity without a window

    `T' = T (W'/W)^e`: a time follows a window from the length W under which it was seen. Without `for-days` there is no W.

    # RD0745 A condition about two things

    Beside `if-truth` and `if-reason` a condition compares one thing: a fact, a trait, an offer, evidence or a number of acts.
    Two are written as two behaviours, or as a row of cases.

    # RD0746 A comparison that does not fit

    `is` compares a flag or a choice with values; `at-least` and `below` compare a number. They need what they compare, and
    it needs one of them.

    # RD0747 An arm that does not exist

    `baseline` names one of the arms: the one with which the others are compared.

    # RD0748 Nothing to compare with

    A comparison has two arms at least, and a sweep two values.

    # RD0749 A value tried twice

    A sweep tries each value once; a second time would cost a run and say nothing new.

    # RD0750 A name that the workflow does not have

    Parties, phases, actions, facts, reasons, kinds of evidence, settings, calendars and windows are those of the workflow.

    # RD0751 A name that this scenario does not have

    Truths, traits, teams and behaviours are named in the scenario itself.

    # RD0752 Behaviour in an end or a route

    A case stands in phases and interludes. An end is over, and a route takes no time, so nobody acts there.

    # RD0753 The workflow cannot be read

    `href` is a path from the folder of the scenario file.

    # RD0754 The workflow has errors

    A scenario runs the real engine on a checked workflow. Mend the workflow first; `redress check` says where.

    # RD0755 An act that is not open there

    No `on` of that phase, of one around it or of one inside it lets this party do this. The engine would refuse the act every
    time.

    # RD0756 A fact from another source

    Facts of `<orders>` are known when a case opens (`from="opening"`), what is found is `from="finding"`, inputs are
    `from="action"`. A derived fact follows from others and is never given.

    # RD0757 A value of another type

    A flag has `<yes p="...">`, a choice `<value>`s, a number a distribution without units, an instant one with units. Words
    are not drawn; an action that needs some gets them by itself.

    # RD0758 A value that the fact does not have

    The values of a choice are those that the workflow lists; a flag has `yes` and `no`.

    # RD0759 Evidence where none is taken

    The phase, one around it or one inside it has an `<evidence>` that takes items from this party. Elsewhere they would be
    refused.

    # RD0760 A setting that may not be changed

    The workflow gives `min` and `max` to those settings that a case, an arm or a sweep may change.

    # RD0761 A value outside the bounds of a setting

    Arms and sweeps keep to `min` and `max` of the workflow, as a live case does. A setting that is money is written with its
    currency: `10.00 EUR`.

    # RD0762 Work on a side, or an answer of a neutral

    Neutrals take cases from a queue, as `<work>` of a team; the others have one case of their own and `<respond>`.

    # RD0763 A work without a team

    With one `<team>` all work is its own. With several each work says which; with none there is nobody to do it.

    # RD0764 Nothing says what somebody does

    Every phase that awaits a party needs a behaviour of that party there, around it or inside it. Silence is stated, so that
    nobody is silent by an oversight: `<silent party="buyer" in="more-information"/>`.

    # RD0765 Silent, and not

    A party that is said to be silent in a phase has a behaviour in the same phase. One of them is meant.

    # RD0766 A finding that a decision needs

    The rules that the neutral decides by, or the condition of a `find`, read this finding. Say how it comes out, in the
    `<work>` or, for all work, in `<scenario>`.

    # RD0767 A fact that every case opens with

    The workflow asks for this fact at the opening and it is not optional, so `<orders>` says how it comes about.

    # RD0768 Reasons asked for, or not

    A workflow with reasons opens a case for one of them; one without has none to choose among.

    # RD0769 Two queues for one case

    A case in a phase waits for one piece of work of a party. Conditions on the works before the last choose which.

    # RD0770 A proposal that does not fit the action

    The workflow says with `proposes` which actions make a proposal, and of what. Such an act needs one, and another may have
    none.

    # RD0771 An act without what it needs

    An input that the workflow requires is said by `<input>`; words alone come by themselves. An option without an action may
    attach evidence or do nothing.

    # RD0772 A queue that only grows

    Where every case comes to a team, arrivals times effort over the hours of the team is its load. At 1 and more the queue
    grows for as long as the run lasts, and every wait says only how long that was. Where only some cases come, the load is
    measured by the run itself.

    # RD0773 A calendar that ends before the run

    Windows and shifts look up each day in their calendar. It must reach from the start to 90 days after the last arrival.

    # RD0774 Another currency than the workflow's

    The workflow has amounts of its own, and amounts are not converted.

    # RD0775 Money without amounts

    Cases of this workflow hold what was paid, so the scenario has a currency and its orders an `<amount>`.

    # RD0776 A warm-up that swallows the run

    Cases that open during the warm-up are simulated and not counted. At the stated rate none would be left.

    # RD0777 A figure of what

    `share` is of an end, `missed` of a window, `reached` of a phase, and `wait-hours`, `waited` and `utilisation` of a team;
    `of` says which. The others are of the whole.

    # RD0778 Known only later

    Things are drawn in an order: traits of people, then amounts and what is claimed, the reason, the truth, the facts of the
    order. A condition looks at what was drawn before. What happens in the case is known to behaviour alone.

    # RD0779 A time without limit before the opening

    How long ago something was is `<constant>` or `<uniform>`, so that it never lies before all calendars.

    # RD0780 Before or after

    An instant is drawn as a time from the opening of the case; `when` says on which side.

    # RD0781 Two ids that draw alike

    The stream of chance of an element is a number that follows from its id. These two ids come to one number; rename one.

    # RD0785 A workflow with child cases

    A case that opens child cases is a tree of cases under several workflows. A scenario says how people behave under one, so
    such a workflow is not simulated. Simulate the child's workflow by itself, or the parent's without its `<run>`.
    """#
}
