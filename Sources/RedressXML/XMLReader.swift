public import RedressDiagnostics

/// Reads one XML file into elements with exact places, or says in one diagnostic why it cannot be read.
public enum XMLReader {
  /// Reads a file whose root must be in one of the given namespaces.
  public static func read(
    _ file: SourceFile, id: SourceID = .main, namespaces: [String]
  ) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}
