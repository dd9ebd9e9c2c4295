extension Explanation {
  /// The pages of RD06xx.
  static let orders = #"""
    # RD0601 The root of an order file is <order>

    An order file holds one order:

        <order xmlns="urn:redress:order:1" id="A-1001" currency="EUR" paid="45.00" placed="2026-03-02T09:15:00Z">
          <party role="buyer" person="p-17" name="Ana"/>
          <party role="seller" person="p-90"/>
          <line id="1" title="Desk lamp" quantity="1" unit-price="40.00"/>
          <shipping amount="5.00"/>
        </order>

    Another root in the same namespace is not read at all.

    # RD0602 An element that an order does not have, or not here

    `<order>` holds `<party>`, `<line>`, `<shipping>`, `<discount>`, `<coupon>`, `<tax>`, `<fee>`, `<payment>`, `<shipment>`,
    `<refund>` and `<fact>`; `<line>` holds `<fact>`, `<shipment>` holds `<item>`, `<refund>` holds `<part>`. Nothing else is
    skipped in silence, because what was skipped might have been money.

    # RD0603 An attribute that this element does not have

    The attributes of every element are listed in `workflows/schema/order.xsd`. A name with a slip in it is refused, since
    the value would otherwise be lost without a word.

    # RD0604 An attribute is missing

    `<order>` needs `id`, `currency`, `paid` and `placed`; `<line>` needs `id`, `title`, `quantity` and `unit-price`;
    `<party>` needs `role` and `person`; `<fact>` needs `id` and `value`; an amount needs `amount`, a coupon its `code`, a fee its
    `id` and `refundable`, a payment its `method`, a shipment its `id` and `at`, a refund its `at`. Nothing has a default.

    # RD0605 Text outside attributes

    Everything that an order says stands in attributes, so text between the tags is a mistake: often a value that lost its
    attribute, or a comment without its marks.

    # RD0606 An order without a line

    A dispute is about something that was bought: a line has a title, a quantity and the price of one.

    # RD0607 An amount that stands twice

    `<shipping>` and `<tax>` stand at most once. Add several up in one. Discounts may stand as often as they were given.

    # RD0608 More than an order may hold

    An order has at most 1,000 lines, 50 parties, 100 discounts, 100 coupons, 50 fees, 50 payments, 200 shipments, 200
    refunds, and 200 facts for itself and for each line. Split a larger one: a dispute is about a few lines, and all of them
    are shown to everybody in it.

    # RD0609 An id used twice

    Claims, remedies and shares name a line by its id, so it is used once in an order. A fact has one value in a place. A
    fact of a line may have the id of a fact of the order, and then holds for that line instead.

    # RD0610 A role given to one person twice

    An order binds people to roles. Several people may have one role, where its party has several 'seats' in the workflow,
    and each of them stands there once.

    # RD0611 One person in two roles

    A person who stood on two sides of a dispute could settle it alone, and one who judges is on neither.

    # RD0612 A shipment with nothing in it

    A `<shipment>` says which lines were in it, and how many pieces of each:

        <shipment id="s1" at="2026-03-04T16:00:00Z" tracking="1Z-88">
          <item line="1" quantity="2"/>
        </shipment>

    # RD0620 An id that is not a plain name

    Roles and ids of facts are names of the workflow: small letters, digits and `-`, a letter first. Ids of orders and lines
    may also have capitals, `.` and `_`, so that they can stand in a command. References to persons and articles may further
    have `:`, `@`, `+`, `/` and `#`. All have at most 64 characters, and none has spaces.

    # RD0621 An attribute with nothing in it

    A title, a name or a value that is empty or only white space says nothing. Leave an optional attribute out.

    # RD0622 A text that is too long

    Titles and names have at most 200 characters, values of facts at most 1,000.

    # RD0630 Not an active currency

    A currency is named by the three capital letters that ISO 4217 lists as active on the date of our table. Withdrawn codes
    (`DEM`), codes for tests (`XTS`) and for metals (`XAU`) are refused, and small letters too: `EUR`, not `eur`.

    # RD0631 Not an amount

    An amount is written in plain digits with a point: `1234.56` in EUR, `1234` in JPY, `1.234` in KWD. No sign, no comma, no
    grouping, no leading zero, and no more digits behind the point than the currency has; fewer are filled up with zeros.
    Amounts are never rounded when they are read, and never below zero. What was taken off is a `<discount>`.

    # RD0632 An amount with a currency of its own

    The currency of an order stands once, in its attribute `currency`, and holds for every amount. Amounts of another
    currency are not converted: only the shop knows at which rate it sold.

    # RD0633 Not an instant

    `placed` is a day, a time and an offset from UTC: `2026-03-02T09:15:00Z` or `2026-03-02T10:15:00+01:00`. A time without
    an offset would be another instant for every reader.

    # RD0634 Not a quantity

    A quantity is a whole number from 1 to 1,000,000, in plain digits. What is sold by weight or length is one item of that
    weight or length.

    # RD0635 Neither yes nor no

    `refundable` of a fee is `yes` or `no`. What is refundable is shared out to the lines like shipping; what is not stays with
    whoever took it, and nobody can claim it.

    # RD0640 The parts do not come to what was paid

    `paid` equals the lines (quantity times price), plus shipping, plus tax, plus fees, less discounts and coupons, to the last
    minor unit. Refunds are shared out by what was paid for each line, so a difference would end up with somebody. If prices
    include the tax, leave `<tax>` out.

    # RD0641 Amounts too large to add

    A sum that does not fit in 64 bits of minor units is refused, not cut off. In EUR that is over 92 thousand million
    million.

    # RD0642 More taken off than there is

    A discount or coupon that names lines takes off at most what they cost: price and tax, less what the discounts and coupons
    before it took off them. Those that name no line take off at most the rest of the order. A fee that is not refundable is
    owed in any case, so nothing is taken off it.

    # RD0643 Payments that do not come to what was paid

    Several payments, such as a voucher and a card, together come to `paid`. A voucher that was bought before is a payment; a
    coupon is none, since it lowers what is to be paid. Without any `<payment>` the order does not say how it was paid.

    # RD0644 More given back than there was

    Earlier refunds reduce what can still be claimed. One that names lines, by `<part>`, gives back at most what is left of each;
    one without parts is taken off all lines, and gives back at most what is left of all. Fees that are not refundable cannot be
    given back: if one was, it is `refundable="yes"`.

    # RD0645 A refund whose parts do not come to it

    With `<part>`s a refund says for which lines it was: together they are the whole of it. Without them it was for the order.

    # RD0646 More pieces than a line has

    All shipments together hold at most the pieces that were bought of a line. So do all refunds: `quantity` of a `<part>` says how
    many pieces are done with and cannot be claimed again. Leave it out where only the price was lowered.

    # RD0647 Something older than its order

    Shipments and refunds come after the order was placed. Often the day and the month were swapped, or the offset is missing.

    # RD0648 A line that the order does not have

    `lines` and `line` name lines by their ids, `skus` by their article numbers (all lines that have it). Several are written with
    spaces between them.

    # RD0649 Tax twice

    Tax on top of the prices stands either in each line, as `tax`, or once for the order, as `<tax>`. In the lines it is exact; tax
    for the order is shared out by price.

    # RD0650 Not comma-separated text

    `redress orders import` reads text in UTF-8 as RFC 4180 writes it: cells with commas between them, a cell with a comma, a
    quote or a line break in quotes, and a quote in there twice: `"a 40"" screen"`. Line ends are those of any system, and a byte
    order mark is fine. What a cell says is text, whatever it begins with: nothing in it is ever computed.

    # RD0651 A sheet without what every order needs

    The first row of a sheet names its columns. Needed are `order`, `currency`, `paid`, `placed`, `line`, `title`, `quantity` and
    `unit-price`; each row after it is a line of an order.

    # RD0652 A column that a sheet of orders does not have, or twice

    `Documentation/Orders.md` lists the columns. A column that is not understood is refused, because it might have been money.

    # RD0653 A row with another number of cells

    Each row has a cell for each column, empty ones too. One cell too many is often a title with a comma that is not in quotes.

    # RD0654 Rows of one order that differ

    What concerns the whole order (`paid`, `placed`, the buyer, shipping …) stands in its first row. Its other rows say the same
    there, or nothing.
    """#
}
