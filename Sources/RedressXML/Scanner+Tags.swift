internal import RedressDiagnostics

extension Scanner {
  /// Reads `<name a="…" …>` or `<name …/>`.
  mutating func readTag() throws(Refusal) {
    let start = at
    let name = nameRange(from: start + 1)
    guard !name.isEmpty else {
      throw start + 1 < bytes.count
        ? .nameMissing(span(start..<start + 1), after: "<")
        : .endsInside(endOfFile, "a tag", since: span(start..<at + 1))
    }
    try checkPlace(start: start, name: name)
    var tag = ScannedTag(name: name, tag: start..<name.upperBound, end: start)
    at = name.upperBound
    while try !readTagEnd(of: tag) { tag.attributes.append(try readAttribute(of: tag)) }
    tag.tag = start..<at
    tag.end = at
    if tags.isEmpty { try checkNamespace(of: tag) }
    if bytes[at - 2] != .slash { open.append(tags.count) }
    tags.append(tag)
  }

  /// Refuses a tag that may not stand where it does, whatever is in it.
  private mutating func checkPlace(start: Int, name: Range<Int>) throws(Refusal) {
    let place = span(name)
    if open.isEmpty, let root = tags.first {
      throw .contentAfterRoot(span(start..<name.upperBound), root: shown(root.name), opened: opening(0))
    }
    guard name.count < ReaderLimits.tagBytes else { throw .tagTooLong(span(name.lowerBound..<name.lowerBound + 1)) }
    guard open.count < ReaderLimits.depth else { throw .tooDeep(place) }
    guard !bytes[name].contains(.colon) else { throw .prefixed(place, shown(name), isAttribute: false) }
    try count(place)
  }

  private mutating func count(_ place: Span) throws(Refusal) {
    items += 1
    guard items <= ReaderLimits.items else { throw .tooManyItems(place) }
  }

  /// Reads `>` or `/>`; false when an attribute must follow.
  private mutating func readTagEnd(of tag: ScannedTag) throws(Refusal) -> Bool {
    let before = at
    skipSpace()
    try checkLength(of: tag)
    guard at < bytes.count else { throw endsInside(tag) }
    if bytes[at] == .greater {
      at += 1
      return true
    }
    if bytes[at] == .slash {
      guard at + 1 < bytes.count else { throw endsInside(tag) }
      guard bytes[at + 1] == .greater else { throw stray(in: tag) }
      at += 2
      return true
    }
    guard !nameRange(from: at).isEmpty else { throw stray(in: tag) }
    guard before < at else { throw spaceMissing(in: tag) }
    return false
  }

  private func endsInside(_ tag: ScannedTag) -> Refusal {
    .endsInside(endOfFile, "the tag of '\(shown(tag.name))'", since: span(tag.tag.lowerBound..<tag.name.upperBound))
  }

  private func stray(in tag: ScannedTag) -> Refusal {
    let place = character(at: at)
    return .strayInTag(place, text: shown(place.range), tag: shown(tag.name))
  }

  /// A name right after a closing quote: most often that quote was meant to open the next value.
  private func spaceMissing(in tag: ScannedTag) -> Refusal {
    guard let last = tag.attributes.last, bytes[last.value].last == .equals else {
      return .spaceMissing(span(nameRange(from: at)))
    }
    let quote = span(last.value.lowerBound - 1..<last.value.lowerBound)
    let close = span(last.value.upperBound..<last.value.upperBound + 1)
    return .quoteNotClosed(quote, shown(last.name), found: close, "the next quote stands here")
  }

  private func checkLength(of tag: ScannedTag) throws(Refusal) {
    guard at - tag.tag.lowerBound <= ReaderLimits.tagBytes else { throw .tagTooLong(span(tag.name)) }
  }

  private mutating func readAttribute(of tag: ScannedTag) throws(Refusal) -> ScannedAttribute {
    let name = nameRange(from: at)
    let place = span(name)
    guard tag.attributes.count < ReaderLimits.attributes else { throw .tooManyAttributes(span(tag.name)) }
    try count(place)
    try checkAttributeName(name, of: tag)
    at = name.upperBound
    try checkLength(of: tag)
    skipSpace()
    guard byte(at) == .equals else { throw at < bytes.count ? .valueMissing(place, shown(name)) : endsInside(tag) }
    at += 1
    skipSpace()
    guard let quote = byte(at) else { throw endsInside(tag) }
    guard quote == .doubleQuote || quote == .singleQuote else { throw .quoteMissing(character(at: at), shown(name)) }
    return ScannedAttribute(name: name, value: try readValue(quote, name: name, tag: tag))
  }

  private func checkAttributeName(_ name: Range<Int>, of tag: ScannedTag) throws(Refusal) {
    let first = bytes[name.lowerBound]
    for other in tag.attributes
    where other.name.count == name.count && bytes[other.name.lowerBound] == first
      && bytes[other.name].elementsEqual(bytes[name])
    {
      throw .duplicateAttribute(span(name), shown(name), first: span(other.name))
    }
    if matches("xmlns", at: name.lowerBound) {
      if name.count == 5, !tags.isEmpty { throw .laterNamespace(span(name)) }
      if name.count > 5, bytes[name.lowerBound + 5] == .colon { throw .prefixDeclared(span(name)) }
    }
    if bytes[name].contains(.colon) { throw .prefixed(span(name), shown(name), isAttribute: true) }
  }

  private mutating func readValue(
    _ quote: UInt8, name: Range<Int>, tag: ScannedTag
  ) throws(Refusal) -> Range<Int> {
    let opened = at
    at += 1
    while at < bytes.count, bytes[at] != quote {
      try checkLength(of: tag)
      switch bytes[at] {
      case .less: throw lessInValue(since: opened, name: shown(name))
      case .ampersand: try readReference()
      default: at += 1
      }
    }
    guard at < bytes.count else {
      throw .endsInside(endOfFile, "the value of attribute '\(shown(name))'", since: span(opened..<opened + 1))
    }
    at += 1
    return opened + 1..<at - 1
  }

  /// A `<` after a line end or a `>` means that the closing quote was forgotten; else it was meant as the character.
  private func lessInValue(since opened: Int, name: String) -> Refusal {
    let place = span(at..<at + 1)
    let isNextTag = bytes[opened..<at].contains { $0 == .greater || $0 == 0x0A || $0 == 0x0D }
    guard isNextTag else { return .lessInValue(place, name) }
    return .quoteNotClosed(span(opened..<opened + 1), name, found: place, "the next tag begins here")
  }

  /// Refuses a root outside the namespaces that the caller reads.
  private func checkNamespace(of root: ScannedTag) throws(Refusal) {
    let declared = root.attributes.first { $0.name.count == 5 && matches("xmlns", at: $0.name.lowerBound) }
    guard let declared else {
      throw .rootNamespaceMissing(span(root.name), shown(root.name), expected: namespaces)
    }
    let value = text(declared.value)
    guard namespaces.contains(value) else {
      throw .rootNamespaceUnknown(span(declared.value), shown(declared.value), expected: namespaces)
    }
  }

  /// Reads `</name>`.
  mutating func readEndTag() throws(Refusal) {
    let start = at
    let name = nameRange(from: start + 2)
    guard !name.isEmpty else {
      throw start + 2 < bytes.count
        ? .nameMissing(span(start..<start + 2), after: "</")
        : .endsInside(endOfFile, "an end tag", since: span(start..<start + 2))
    }
    guard name.count < ReaderLimits.tagBytes else { throw .tagTooLong(span(name.lowerBound..<name.lowerBound + 1)) }
    at = name.upperBound
    skipSpace()
    let hasEnd = byte(at) == .greater
    try checkMatch(name, whole: span(start..<(hasEnd ? at + 1 : name.upperBound)))
    guard hasEnd else {
      throw at < bytes.count
        ? .endTagNotClosed(character(at: at), name: shown(name))
        : .endsInside(endOfFile, "an end tag", since: span(start..<name.upperBound))
    }
    at += 1
    if let closed = open.popLast() { tags[closed].end = at }
  }

  private func checkMatch(_ name: Range<Int>, whole: Span) throws(Refusal) {
    guard let innermost = open.last else {
      guard let root = tags.first else { throw .endWithoutStart(whole, found: shown(name)) }
      throw .contentAfterRoot(whole, root: shown(root.name), opened: opening(0))
    }
    let expected = tags[innermost].name
    guard !bytes[expected].elementsEqual(bytes[name]) else { return }
    let isOuter = open.dropLast().contains { bytes[tags[$0].name].elementsEqual(bytes[name]) }
    throw .mismatchedEnd(
      whole, found: shown(name), open: shown(expected), at: opening(innermost), isOuter: isOuter)
  }
}
