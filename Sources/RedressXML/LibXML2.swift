internal import CLibXML2
internal import RedressDiagnostics

/// The second reader: libxml2 by SAX from memory, for a file that the scanner let through.
enum LibXML2 {
  /// Reads the values of a scanned file and joins them with its places.
  static func read(_ file: SourceFile, id: SourceID, tags: [ScannedTag]) throws(Refusal) -> XMLElement {
    _ = isReady
    let builder = ElementBuilder(file: file, id: id, tags: tags)
    guard let context = xmlNewParserCtxt() else {
      throw .secondOpinion(Span(id, 0..<0), "it has no memory left")
    }
    defer { xmlFreeParserCtxt(context) }
    let verdict = withExtendedLifetime(builder) { parse(file, with: context, into: builder) }
    if verdict, let root = builder.root { return root }
    throw .secondOpinion(Span(id, builder.failureOffset..<builder.failureOffset), builder.failure ?? "nothing")
  }

  /// Whether libxml2 took the whole file without a complaint and without meeting anything that it must not meet.
  private static func parse(_ file: SourceFile, with context: xmlParserCtxtPtr, into builder: ElementBuilder) -> Bool {
    context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
    install(in: context.pointee.sax)
    let document = file.bytes.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
        redress_xml_parse_options)
    }
    xmlFreeDoc(document)
    return context.pointee.wellFormed == 1 && context.pointee.errNo == 0 && builder.failure == nil
  }

  /// Process-wide settings, made once before the first file is read: libxml2 opens nothing by itself.
  private static let isReady: Bool = {
    xmlInitParser()
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()
}
