extension Explanation {
  /// The pages of RD05xx.
  static let expressions = #"""
    # RD0501 An expression is empty

    An attribute such as 'if' or 'to' holds a condition or a computed value. Write one, or leave the attribute out: an
    'on' without 'if' holds always.

    # RD0502 A character has no meaning in an expression

    Expressions are plain ASCII outside of texts. Signs that a word processor puts in, such as '≥' or a long dash, and
    brackets of other languages are refused.

        if="times('ask') ≥ 2"        wrong
        if="times('ask') ge 2"       right
        if="times['ask'] ge 2"       wrong: parentheses, not brackets

    # RD0503 An operator of another language

    The language has few operators, and words for those that XML would need escaped:

        =  !=  lt  le  gt  ge        comparisons ('<' and '>' must be written &lt; and &gt;)
        and  or  not                 with three values: yes, no and unknown
        +  -  *  div                 sums and products; 'div' because a stroke is easily overread
        in ('a', 'b')                one of some literals

    Flags are 'yes' and 'no'. A flag needs no comparison: write 'delivered', not 'delivered = yes'. There is no
    'a ? b : c': declare a derived fact with cases.

    # RD0504 A text stands in other quotes

    Texts stand between straight single quotes: reason = 'damaged'. The attribute itself stands in double quotes, so
    double ones inside would end it; typographic quotes come from copied text.

    # RD0505 A text has no closing quote

    A text ends at the next single quote. It cannot hold one itself: texts in expressions are ids and plain words, and
    what people read stands in elements such as 'title'.

    # RD0506 A number cannot be read

    A number has ASCII digits and at most one point with digits on both sides: 12, 12.50, 0.5. No grouping, no leading
    zeros, no exponent, no unit. At most 18 digits.

    # RD0507 A minus touches a name

    A hyphen may stand in a name, so 'claimed-paid' is one name. A minus between names has a space on both sides.

        claimed - paid               a difference
        claimed-paid                 one name
        claimed -paid                refused, as it could be meant either way

    # RD0508 Comparisons are chained

    'a lt b lt c' would compare a yes or no with c. Write 'a lt b and b lt c'.

    # RD0509 A closing parenthesis is missing

    Every '(' of a group, a call or a list after 'in' has its ')'. The message points at the one that is open.

    # RD0510 A closing parenthesis closes nothing

    There is one ')' more than there are '('. Often a parenthesis was closed twice before an operator.

    # RD0511 A value is missing

    An operator stands between two values: a number, an amount, a text, a name, a call, or something in parentheses.
    'not' stands before a whole comparison: 'not a = b' means 'not (a = b)'. To use it inside one, put parentheses
    around it.

    # RD0512 An operator is missing

    Two values stand side by side. Perhaps an 'and' was forgotten, or a text stands without its quotes, or an amount
    has its currency in front: write 250.00 EUR.

    # RD0513 A word is no name

    Facts, settings and built-in facts stand bare, in small letters with digits and hyphens. Everything else that is a
    word is a text and stands in single quotes, ids of parties, actions, phases and kinds of evidence included.

        times(propose)               wrong: looks for a fact 'propose'
        times('propose')             right
        reason = Damaged             wrong
        reason = 'damaged'           right

    # RD0514 A list after 'in' is not well formed

    After 'in' stands a list of literals in parentheses: reason in ('damaged', 'lost'). Names do not stand there.
    Compare them with '=' and join with 'or'.

    # RD0515 Operands stand too deep in each other

    Parentheses, calls, 'not' and minus signs may stand 64 deep in each other. Nobody can read that many; give a part a
    name as a derived fact, and use the name.

    # RD0516 An expression is too long

    An expression has at most 2,000 characters. Give parts of it names as derived facts.

    # RD0517 An amount of money cannot be read

    An amount is a number, one space, and the three capital letters of an active currency: 250.00 USD. It has no more
    digits behind the point than the currency: 100 JPY, 1.250 KWD. Nothing is rounded on reading.

    # RD0518 A percent sign

    Percentages are plain numbers from 0 to 100: percent="30". In expressions they compare and count like any number.
    """#
}
