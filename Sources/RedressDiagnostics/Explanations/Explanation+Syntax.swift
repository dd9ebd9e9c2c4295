extension Explanation {
  /// The pages of RD00xx: files that are not the XML that is read here.
  static let syntax = #"""
    # RD0001 An end tag closes another element

    Every start tag has an end tag of the same name, and elements end in the reverse of the order in which they began.
    Names are compared letter by letter, case included. The file is not read any further, because from here on nobody
    can tell what belongs to what.

        <phase id="review">
          <window days="3">
        </phase>                 wrong: <window> is still open

        <phase id="review">
          <window days="3"/>     right: an element with nothing in it ends with '/>'
        </phase>

    # RD0002 The file ends too early

    An element, a tag, a value, a comment or a CDATA section is still open where the file ends. Mostly an end tag was
    forgotten; sometimes the file was cut off when it was copied or saved.

        <workflow …>
          <phase id="review">    wrong: neither element is closed

    # RD0003 The file is not in UTF-8

    Files are read in one encoding, UTF-8, with or without a byte order mark. The XML declaration may leave the encoding
    out; if it names one, it names UTF-8. Two programs that take the same bytes for different texts would apply different
    rules to one dispute, and other encodings have been used to slip things past checks.

    Save the file as UTF-8 (every editor can), and begin it with

        <?xml version="1.0" encoding="UTF-8"?>

    # RD0004 The file is not XML

    The file is empty, holds no element, begins with something other than '<', or is of another kind altogether: an
    archive, an image, a document. Archives are not unpacked, and nothing is converted.

    # RD0005 A byte belongs to no character

    At this place the bytes are not UTF-8: a letter saved in an older encoding, half a character, a form of a character
    that is longer than it must be, or one half of a UTF-16 pair. The message gives the offset of the byte, counted from
    0, and its value in hexadecimal.

    If the file shows strange letters in an editor, it was saved in another encoding: save it as UTF-8.

    # RD0006 A character that XML does not allow

    XML 1.0 allows no control characters but tab, line feed and carriage return, and not the code points U+FFFE and
    U+FFFF. That holds for the character itself and for a reference to it, like '&#27;'. Control characters in titles
    could otherwise rewrite what a terminal shows.

    # RD0007 The file is too large

    A file may have 2 MiB (2,097,152 bytes), far more than a person writes by hand. Text that repeats can move to a
    fragment that the workflow includes; each fragment is a file with a limit of its own.

    # RD0008 Elements stand too deep in each other

    Elements may stand 32 deep, the outermost one included. Phases so deep in each other can mostly stand beside each
    other, with a 'goto' between them.

    # RD0009 A tag, or the number of tags, is over a limit

    A tag may have 8 KiB and 64 attributes, and a file may have 100,000 elements and attributes altogether. The XML
    library takes a time that grows with the square of the attributes of a tag, so such a file would stop a mediator's
    desk.

    A missing quote can make a tag look very long: see whether the last attributes of this tag are closed.

    # RD0010 A document type, or another declaration

    '<!DOCTYPE', '<!ENTITY', '<!ATTLIST' and their like are refused, also those that do no harm. A document type can make
    a file of a thousand bytes grow to gigabytes, read other files of the machine, open network connections, and add
    attributes that nobody sees in the file.

    Write what an entity would stand for. For completion in an editor, use the schema that comes with the program.

    # RD0011 A processing instruction, or a declaration that cannot be read

    The only '<?…?>' that a file may hold is the XML declaration. It is the very first thing of the file, not even a space
    before it, and says version 1.0, then perhaps the encoding UTF-8, then perhaps 'standalone':

        <?xml version="1.0" encoding="UTF-8"?>

    Style sheets and other instructions are meant for other programs, and nothing here acts on them.

    # RD0012 The outermost element is in no known namespace

    The outermost element of a file says by its namespace what the file is, and in which version of the language it is
    written:

        <workflow xmlns="urn:redress:workflow:1" …>     a workflow, or a fragment of one
        <order    xmlns="urn:redress:order:1" …>        an order
        <test     xmlns="urn:redress:test:1" …>         an author's tests of a workflow
        <scenario xmlns="urn:redress:scenario:1" …>     a simulation

    The message names those that may stand here. They are compared letter by letter.

    # RD0013 Something from another namespace

    Everything in a file is in the namespace of its outermost element. No prefix is declared or used, not even 'xml:', and
    no element below the outermost names a namespace. So there is one way to write each thing, XInclude and schema hints
    do nothing, and a name is what it seems to be.

        <xi:include href="office.xml"/>     wrong
        <include href="office.xml"/>        right: the language has its own

    # RD0014 A reference that stands for nothing

    '&' begins a reference. There are five names, and numbers for everything else; a file may define no others:

        &amp;  &      &lt;   <      &gt;   >      &quot; "      &apos; '
        &#8364;  €    &#x20AC;  €   (the number of the character, decimal or hexadecimal)

    The names that HTML has besides, like '&nbsp;', do not exist here. Files are UTF-8, so most characters can stand for
    themselves. For a plain '&' write '&amp;'.

    # RD0015 An attribute stands twice in one tag

    A tag has each attribute at most once; otherwise two programs could choose differently between the two values.
    Where several values are meant, the attribute takes them in one, with spaces between: from="buyer seller".

    # RD0016 An attribute is not written as name="value"

    An attribute has a name, '=', and a value in quotes, single or double, with a space before the name. In the value, '<'
    is written '&lt;'; conditions have words for it: 'lt', 'le', 'gt', 'ge'.

        <window days=3/>                       wrong: no quotes
        <window final/>                        wrong: no value
        <window id="a"days="3"/>               wrong: no space
        <on action="answer by="seller"/>       wrong: the first quote is never closed
        <on if="times('ask') < 2" …/>          wrong: '<' in a value
        <on if="times('ask') lt 2" …/>         right

    A quote that is never closed is found only where the next quote or the next tag stands; the message points at the
    quote that was opened.

    # RD0017 A tag holds something that cannot stand in it

    After '<' comes a name at once, then attributes, then '>' or '/>'. An end tag holds its name and nothing else. Names
    begin with a letter or '_'. Characters that cannot be seen, such as a zero-width space copied from a web page, are
    shown as '\u{200B}'.

    In text, '<' always begins a tag: write '&lt;' for the character.

    # RD0018 Something outside the outermost element

    A file holds one element, with everything else in it. Before and after it only comments and white space may stand.
    Most often the outermost element was closed too early.

    # RD0019 A comment or a CDATA section is not well-formed

    In a comment, '--' may only be part of the '-->' that ends it, so comments do not stand in each other. In text, ']]>'
    is written ']]&gt;', because it would end a CDATA section.

        <!-- 5 days -- as published -->     wrong
        <!-- 5 days, as published -->       right

    # RD0020 The XML library does not accept the file

    Two readers look at each file: one that knows every limit and place, and libxml2. The first found nothing wrong, the
    second did, so the file is not used. This is not expected to happen; the message has what libxml2 said. Please report
    it, with the file if you may share it.
    """#
}
