internal import CLibXML2

extension LibXML2 {
  /// Points the events of a context at the builder in its `_private`.
  ///
  /// No tree is built. Whatever belongs to a DTD, an entity or a processing instruction stops the parser: the scanner
  /// lets none of it through, so meeting one means that the two readers disagree.
  static func install(in sax: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let sax else { return }
    sax.pointee.startDocument = nil
    sax.pointee.endDocument = nil
    sax.pointee.comment = nil
    sax.pointee.startElementNs = startElement
    sax.pointee.endElementNs = { context, _, _, _ in builder(of: context)?.endElement() }
    sax.pointee.characters = { context, text, count in builder(of: context)?.append(text, count) }
    sax.pointee.ignorableWhitespace = { context, text, count in builder(of: context)?.append(text, count) }
    sax.pointee.cdataBlock = { context, text, count in builder(of: context)?.append(text, count) }
    sax.pointee.serror = { context, error in
      guard let context = parser(context), let builder = builder(of: context) else { return }
      let message = error?.pointee.message.map { String(cString: $0) } ?? "no reason"
      builder.fail(message, at: context)
    }
    forbid(in: sax)
  }

  private static func forbid(in sax: UnsafeMutablePointer<xmlSAXHandler>) {
    sax.pointee.internalSubset = { context, _, _, _ in stop(context, "a document type") }
    sax.pointee.externalSubset = { context, _, _, _ in stop(context, "an external document type") }
    sax.pointee.entityDecl = { context, _, _, _, _, _ in stop(context, "an entity declaration") }
    sax.pointee.attributeDecl = { context, _, _, _, _, _, _ in stop(context, "an attribute declaration") }
    sax.pointee.elementDecl = { context, _, _, _ in stop(context, "an element declaration") }
    sax.pointee.notationDecl = { context, _, _, _ in stop(context, "a notation") }
    sax.pointee.unparsedEntityDecl = { context, _, _, _, _ in stop(context, "an unparsed entity") }
    sax.pointee.processingInstruction = { context, _, _ in stop(context, "a processing instruction") }
    sax.pointee.reference = { context, _ in stop(context, "an entity") }
    sax.pointee.resolveEntity = { context, _, _ in
      stop(context, "an external entity")
      return nil
    }
    sax.pointee.getEntity = { context, _ in
      stop(context, "an entity")
      return nil
    }
    sax.pointee.getParameterEntity = { context, _ in
      stop(context, "a parameter entity")
      return nil
    }
  }
}

// C function pointers capture nothing, not even a type, so these stand outside.

private let startElement: startElementNsSAX2Func = {
  context, name, prefix, namespace, namespaces, _, attributes, defaulted, values in
  guard let parser = parser(context), let builder = builder(of: context) else { return }
  let values = UnsafeBufferPointer(start: values, count: Int(attributes) * 5)
  let agreed =
    prefix == nil && defaulted == 0 && namespaces == (builder.isEmpty ? 1 : 0)
    && builder.startElement(name: name, namespace: namespace, attributes: values)
  if !agreed { stop(UnsafeMutableRawPointer(parser), "another tag than the scanner") }
}

private func stop(_ context: UnsafeMutableRawPointer?, _ what: String) {
  guard let context = parser(context) else { return }
  builder(of: context)?.fail("found \(what)", at: context)
  xmlStopParser(context)
}

private func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
  context?.assumingMemoryBound(to: xmlParserCtxt.self)
}

private func builder(of context: UnsafeMutableRawPointer?) -> ElementBuilder? {
  parser(context).flatMap { builder(of: $0) }
}

private func builder(of context: xmlParserCtxtPtr) -> ElementBuilder? {
  context.pointee._private.map { Unmanaged<ElementBuilder>.fromOpaque($0).takeUnretainedValue() }
}
