extension Explanation {
  /// The pages of RD0200 to RD0208.
  static let elements = #"""
    # RD0200 The outermost element is another one

    A workflow stands in one 'workflow' element. A file that workflows include stands in one 'fragment' element; it
    cannot be loaded by itself.

    # RD0201 An element that is not known here

    Either the language has no element of this name, or it stands somewhere else. Names are written in small letters.
    When one near it may stand here, the file was read as if that had been meant, so the rest was checked all the same.
    What stands in an element that was skipped was not looked at.

    # RD0202 An attribute that the element does not have

    The message lists those it has. When one near it is missing, that one was taken to be meant.

    # RD0203 An attribute is missing

    The element means nothing without it. A workflow needs 'id', 'version' and 'time-zone': a zone that nobody named
    would move every deadline.

    # RD0204 A fragment includes another file

    Only a workflow includes. One look at it then shows all the files that it is made of and that its digest covers.

    # RD0205 An element stands twice

    A title, a question, an 'otherwise' or the guarantees are said once. The second one was not read.

    # RD0206 Text where only elements stand

    Words for people stand in 'title', 'ask', 'value', 'because', 'perform' and 'notify' only. Notes to other authors
    are comments: <!-- … -->.

    # RD0207 A path that cannot be included

    A workflow includes files that stand in its own folder or below it, once each, at most 64. A path is relative, its
    steps are separated by '/', and none of them is '..': a workflow from somebody else cannot read what is yours.

        href="shared/parties.xml"    right
        href="../parties.xml"        wrong: leads upwards
        href="/etc/parties.xml"      wrong: not below the workflow

    # RD0208 An included file cannot be read

    It is missing, too large (2 MiB), no regular file, or a link leads out of the workflow's folder. Until it can be
    read, names that it declares are unknown, so the workflow is not checked any further.
    """#
}
