public import RedressDiagnostics

/// Reads one XML file into elements with exact places, or says in one diagnostic why it cannot be read.
///
/// Two readers look at every file. The scanner comes first: it refuses what is too large or not wanted before any of
/// it reaches the C library, words every refusal and knows every place. libxml2 then reads the same bytes and gives the
/// values. A file counts as read only when both agree.
public enum XMLReader {
  /// Reads a file whose outermost element must be in one of the given namespaces.
  ///
  /// Refused with one diagnostic: anything but well-formed UTF-8 XML 1.0, a DTD, processing instructions, prefixes,
  /// namespaces below the root, and a file over 2 MiB, 32 elements deep, 64 attributes or 8 KiB a tag.
  public static func read(
    _ file: SourceFile, id: SourceID = .main, namespaces: [String]
  ) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
    do {
      let tags = try Scanner.scan(file, id: id, namespaces: namespaces)
      return (try LibXML2.read(file, id: id, tags: tags), [])
    } catch {
      return (nil, [error.diagnostic])
    }
  }
}
