internal import RedressDiagnostics

private let notWellFormed = "the file is not well-formed XML, so nothing after this point was read"

/// The words for tags, attributes and references that are not well-formed.
extension Refusal {
  static func mismatchedEnd(_ end: Span, found: String, open: String, at opened: Span, isOuter: Bool) -> Refusal {
    Refusal(
      1, "'</\(found)>' closes '<\(open)>'", at: end, "this end tag does not match",
      related: [Label(opened, "the element still open here")], cause: notWellFormed,
      fix: isOuter ? "write '</\(open)>' before '</\(found)>'" : "write '</\(open)>'")
  }

  static func endWithoutStart(_ end: Span, found: String) -> Refusal {
    Refusal(
      18, "'</\(found)>' closes nothing", at: end, "no element is open here", cause: notWellFormed, fix: "delete it")
  }

  static func endsInside(_ end: Span, _ what: String, since: Span) -> Refusal {
    Refusal(
      2, "the file ends inside \(what)", at: end, "the file ends here", related: [Label(since, "it begins here")],
      cause: notWellFormed, fix: "see whether the file was cut off")
  }

  static func endsBeforeClosing(_ end: Span, name: String, opened: Span) -> Refusal {
    Refusal(
      2, "the file ends before '<\(name)>' is closed", at: end, "the file ends here",
      related: [Label(opened, "the element still open here")], cause: notWellFormed, fix: "write '</\(name)>'")
  }

  static func nameMissing(_ span: Span, after what: String) -> Refusal {
    Refusal(
      17, "a name must follow '\(what)'", at: span, "no name begins after this", cause: notWellFormed,
      fix: what == "<" ? "write '&lt;' for the character itself" : nil)
  }

  static func strayInTag(_ span: Span, text: String, tag: String) -> Refusal {
    Refusal(
      17, "'\(text)' cannot stand here in the tag of '\(tag)'", at: span, "an attribute, '/>' or '>' is expected",
      cause: notWellFormed)
  }

  static func endTagNotClosed(_ span: Span, name: String) -> Refusal {
    Refusal(
      17, "an end tag holds nothing but its name", at: span, "'>' is expected here", cause: notWellFormed,
      fix: "write '</\(name)>'")
  }

  static func valueMissing(_ name: Span, _ text: String) -> Refusal {
    Refusal(
      16, "attribute '\(text)' has no value", at: name, "'=' and a value in quotes must follow", cause: notWellFormed,
      fix: "write \(text)=\"…\"")
  }

  static func quoteMissing(_ span: Span, _ name: String) -> Refusal {
    Refusal(
      16, "the value of attribute '\(name)' is not in quotes", at: span, "a quote is expected here",
      cause: notWellFormed, fix: "write \(name)=\"…\"")
  }

  static func quoteNotClosed(_ quote: Span, _ name: String, found: Span, _ label: String) -> Refusal {
    Refusal(
      16, "the value of attribute '\(name)' has no closing quote", at: quote, "this quote is never closed",
      related: [Label(found, label)], cause: notWellFormed)
  }

  static func spaceMissing(_ span: Span) -> Refusal {
    Refusal(
      16, "a space must stand between two attributes", at: span, "a space is missing before this",
      cause: notWellFormed, fix: "put a space here")
  }

  static func lessInValue(_ span: Span, _ name: String) -> Refusal {
    Refusal(
      16, "'<' cannot stand in the value of attribute '\(name)'", at: span, "this '<' would begin a tag",
      cause: notWellFormed, fix: "write '&lt;', or 'lt' in a condition")
  }

  static func duplicateAttribute(_ span: Span, _ name: String, first: Span) -> Refusal {
    Refusal(
      15, "attribute '\(name)' stands twice in one tag", at: span, "the second one",
      related: [Label(first, "the first one")], cause: notWellFormed, fix: "delete one of them")
  }

  static func bareAmpersand(_ span: Span) -> Refusal {
    Refusal(
      14, "'&' must begin a reference", at: span, "this is not followed by a name and ';'", cause: notWellFormed,
      fix: "write '&amp;' for the character itself")
  }

  static func numberNotReadable(_ span: Span, _ text: String) -> Refusal {
    Refusal(
      14, "'\(text)' is not a character reference", at: span, "digits and ';' must follow '&#'", cause: notWellFormed,
      fix: "write the number of the character, like '&#160;' or '&#xA0;'")
  }

  static func undefinedEntity(_ span: Span, _ name: String) -> Refusal {
    let number = otherwiseKnown[name]
    let nearest = builtInEntities.contains(name) ? name : nearestName(to: name, in: builtInEntities)
    return Refusal(
      14, "no entity is named '\(name)'", at: span, "this stands for nothing",
      cause: "XML knows '&amp;', '&lt;', '&gt;', '&quot;' and '&apos;', and files may define no others",
      fix: number.map { "write '&#\($0);', or the character itself" } ?? nearest.map { "did you mean '&\($0);'?" })
  }

  static func cdataEndInText(_ span: Span) -> Refusal {
    Refusal(
      19, "']]>' cannot stand in text", at: span, "this ends a CDATA section that never began", cause: notWellFormed,
      fix: "write ']]&gt;'")
  }

  static func hyphensInComment(_ span: Span, since: Span) -> Refusal {
    Refusal(
      19, "'--' cannot stand in a comment", at: span, "only '-->' may follow",
      related: [Label(since, "the comment begins here")], cause: notWellFormed, fix: "write '-' or '–'")
  }
}

let builtInEntities = ["amp", "apos", "gt", "lt", "quot"]

/// What people know from HTML.
private let otherwiseKnown = [
  "nbsp": 160, "euro": 8364, "pound": 163, "copy": 169, "reg": 174, "ndash": 8211, "mdash": 8212, "hellip": 8230,
  "lsquo": 8216, "rsquo": 8217, "ldquo": 8220, "rdquo": 8221, "times": 215, "middot": 183, "shy": 173, "sect": 167,
  "auml": 228, "ouml": 246, "uuml": 252, "Auml": 196, "Ouml": 214, "Uuml": 220, "szlig": 223, "eacute": 233,
]
