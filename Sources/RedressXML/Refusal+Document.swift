internal import RedressDiagnostics

/// The words for what a file may not hold although XML has it, and for limits.
extension Refusal {
  static func declaration(_ span: Span) -> Refusal {
    Refusal(
      10, "a file may not declare a document type, entities or attributes", at: span, "this is refused",
      cause: "a DTD can make a small file huge or read other files, so none is read, not even a harmless one",
      fix: "delete it, and write what it would stand for")
  }

  static func instruction(_ span: Span, target: String) -> Refusal {
    if target.lowercased() == "xml" {
      return Refusal(
        11, "the XML declaration is the very first thing of a file", at: span, "this one comes later",
        cause: "not even a space may stand before it", fix: "move it to the beginning, or delete it")
    }
    return Refusal(
      11, "a file may not hold processing instructions", at: span, "this is refused",
      cause: "other programs would act on them, and nothing here does", fix: "delete it")
  }

  static func brokenXMLDeclaration(_ span: Span) -> Refusal {
    Refusal(
      11, "the XML declaration cannot be read", at: span, "this declaration",
      cause: "it says version 1.0, then the encoding, then 'standalone', each at most once",
      fix: "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  static func contentAfterRoot(_ span: Span, root: String, opened: Span) -> Refusal {
    Refusal(
      18, "only comments may follow the end of '<\(root)>'", at: span, "this stands outside",
      related: [Label(opened, "the file's one element")],
      cause: "a file holds one element with everything in it", fix: "move it inside, or delete it")
  }

  static func textBeforeRoot(_ span: Span) -> Refusal {
    Refusal(
      4, "the file does not begin with an element", at: span, "'<' is expected here",
      cause: "only the XML declaration and comments may stand before the file's one element")
  }

  static func noElement(_ span: Span) -> Refusal {
    Refusal(4, "the file holds no element", at: span, "an element is expected here")
  }

  static func rootNamespaceMissing(_ name: Span, _ root: String, expected: [String]) -> Refusal {
    Refusal(
      12, "'<\(root)>' is in no namespace", at: name, "the namespace is missing", cause: expecting(expected),
      fix: expected.first.map { "write <\(root) xmlns=\"\($0)\" …>" })
  }

  static func rootNamespaceUnknown(_ value: Span, _ found: String, expected: [String]) -> Refusal {
    let only = expected.count == 1 ? expected.first : nil
    return Refusal(
      12, "the namespace '\(found)' is not known here", at: value, "another one is expected",
      cause: expecting(expected),
      fix: (nearestName(to: found, in: expected) ?? only).map { "write xmlns=\"\($0)\"" })
  }

  static func laterNamespace(_ span: Span) -> Refusal {
    Refusal(
      13, "only the file's outermost element names a namespace", at: span, "this is a second one",
      cause: "everything in a file is in the namespace of its outermost element", fix: "delete it")
  }

  static func prefixDeclared(_ span: Span) -> Refusal {
    Refusal(
      13, "a file may not declare prefixes for namespaces", at: span, "this is refused",
      cause: "everything in a file is in the namespace of its outermost element", fix: "delete it")
  }

  static func prefixed(_ span: Span, _ name: String, isAttribute: Bool) -> Refusal {
    Refusal(
      13, "\(isAttribute ? "attribute" : "element") '\(name)' belongs to another namespace", at: span,
      "a prefix is refused here", cause: "everything in a file is in the namespace of its outermost element",
      fix: "delete it")
  }

  static func tooDeep(_ name: Span) -> Refusal {
    Refusal(
      8, "elements may stand \(ReaderLimits.depth) deep in each other", at: name, "this one stands deeper",
      fix: "move what is inside outwards, or into a fragment of its own")
  }

  static func tagTooLong(_ name: Span) -> Refusal {
    Refusal(
      9, "a tag may have \(ReaderLimits.tagBytes) bytes", at: name, "this one is longer", fix: "shorten its attributes")
  }

  static func tooManyAttributes(_ name: Span) -> Refusal {
    Refusal(9, "a tag may have \(ReaderLimits.attributes) attributes", at: name, "this one is over that")
  }

  static func tooManyItems(_ name: Span) -> Refusal {
    Refusal(
      9, "a file may have \(ReaderLimits.items) elements and attributes", at: name, "this one is over that",
      fix: "move parts of it to fragments that it includes")
  }

  static func secondOpinion(_ span: Span, _ reason: String) -> Refusal {
    Refusal(
      20, "the XML library does not accept this file", at: span, "at about this place", cause: "it says: \(reason)",
      fix: "rewrite this place more simply")
  }

  private static func expecting(_ namespaces: [String]) -> String {
    "what is expected here is " + namespaces.map { "'\($0)'" }.joined(separator: " or ")
  }
}
