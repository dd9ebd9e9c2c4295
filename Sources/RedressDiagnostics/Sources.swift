/// The files of one load, found by their ids.
public struct Sources: Sendable {
  /// The files, in the order of their ids.
  public private(set) var files: [SourceFile]

  /// Makes a collection in which the first file has the id 0.
  public init(_ files: [SourceFile] = []) { self.files = files }

  /// The file with an id, or an empty nameless one when there is none.
  public subscript(id: SourceID) -> SourceFile {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : SourceFile(path: "", bytes: [])
  }

  /// Adds a file and returns the id that it got.
  public mutating func add(_ file: SourceFile) -> SourceID {
    files.append(file)
    return SourceID(index: UInt16(clamping: files.count - 1))
  }

  /// The position at which a span starts.
  public func position(of span: Span) -> Position { self[span.source].position(of: Int(span.start)) }

  /// The text that a span covers.
  public func text(of span: Span) -> String { self[span.source].text(of: span) }
}
