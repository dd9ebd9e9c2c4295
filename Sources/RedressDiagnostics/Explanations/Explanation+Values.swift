extension Explanation {
  /// The pages of RD01xx.
  static let values = #"""
    # RD0101 An id that is none

    An id has small letters a to z, digits and hyphens, and begins with a letter: 'second-review'. Ids stand in
    conditions, logs and messages, so nothing that can be mistaken or hidden may stand in them.

    # RD0102 A word that the attribute does not take

    The attribute takes one of a few words, which the message lists.

    # RD0103 A list that names nothing, or something twice

    Lists have their words separated by spaces. To name nobody, leave the attribute out.

    # RD0104 A whole number that is none, or out of range

    Plain digits, no sign, no point, no unit, no leading zero. 'max-size' is in bytes.

    # RD0105 A number that cannot be read

    Digits and at most one point with digits on both sides: 12.50. No grouping, no exponent, no leading zeros, at most 18
    digits; a minus only before what is not zero.

    # RD0106 An amount of money that cannot be read

    A number, one space, and the three capital letters of an active currency: 250.00 USD, with no more digits behind the
    point than the currency has.

    # RD0107 A percentage that is none

    A number from 0 to 100 with at most four decimal digits: 30, 12.5, 33.3333. A share that is computed may be any
    fraction; it is kept exactly and rounded once, at the money.

    # RD0108 A date that is none

    Dates are written year, month, day with two digits each, in the years 1970 to 2199: 2026-03-14.

    # RD0109 A time zone that nobody knows

    Zones have canonical IANA names such as 'Europe/Berlin', or are 'UTC'. Abbreviations such as 'IST' or 'EST' mean
    several zones, and names that IANA has retired are refused with the one that replaced them.

    # RD0110 A span of dates that cannot be read

    A calendar is valid from one date to another, both included: valid="2026-01-01/2027-12-31". Outside it the calendar
    says nothing, and a deadline that would need it is an error rather than a guess.

    # RD0111 Dates that make no calendar

    The validity and every span of holidays end on or after the day they begin.

    # RD0112 Hours that are none

    A time of day has two digits for the hour and two for the minute: 09:00, up to 24:00. Hours end after they begin;
    hours that pass midnight are two elements.

    # RD0113 A currency that nobody knows

    A currency is written as three capital letters of ISO 4217 and is in use today: EUR, not 'eur', not 'Euro'.

    # RD0114 Words are missing

    What the element or attribute says is shown to people, so it may not be empty. Leave out what is optional.

    # RD0115 Words are too long

    Titles, names and values have at most 200 characters; questions, reasons and obligations at most 2,000.

    # RD0116 None of several attributes is there

    The element needs exactly one of them. A window says how long it runs ('days', 'business-days', 'hours', 'minutes',
    'weeks', 'months') or until when ('until'). A bound ('not-before', 'not-after') may also be the instant in 'from'.

    # RD0117 More than one of several attributes is there

    Exactly one of them may be. 'days' and 'hours' together would be two ways of counting; write days="3" or hours="72",
    which differ where clocks change.

    # RD0118 Attributes that do not go together

    'until' is an instant that somebody named: nothing is counted, so nothing says how to count. A derived fact has one
    'is' or cases, not both.

    # RD0119 An amount of time that is none

    Amounts are not negative and at most ten years. Days, business days, weeks and months are whole; hours and minutes
    may have digits behind the point.

    # RD0120 A duration code

    The attribute's name is the unit and its value says how many: days="5", not duration="P5D".

    # RD0121 A media type that is none

    Media types are written like image/jpeg, in small letters, without patterns and parameters: what is attached is
    compared with them by its content, not by its name.

    # RD0122 Too many phases

    A workflow has at most 5,000 phases and interludes. What comes after was not read.

    # RD0123 An attribute that needs another one

    'of' says what a share is taken of, so it stands beside 'percent'. 'calendar', 'first-day', 'ends' and 'rolls' say how an
    amount is counted, so they stand beside one: from="shipped" alone is the instant itself, and days="0" beside it makes
    ends="end-of-day" possible.
    """#
}
