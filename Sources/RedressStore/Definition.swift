/// The bytes of a workflow: its own file and every file that it includes.
///
/// Cases are pinned to its digest, so a changed file never reaches a case that is already going on.
public struct Definition: Sendable, Hashable {
  /// One file of a definition.
  public struct File: Sendable, Hashable {
    /// The path by which the workflow names it.
    public var path: String
    /// Its bytes as they were read.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The workflow's file first, then the included files in the order of their paths.
  public let files: [File]
  /// The digest over the bytes of all files and the paths of the included ones.
  ///
  /// The name of the workflow's own file is left out: moving a file does not make another workflow of it.
  public let digest: Digest

  /// Puts a workflow's file and what it includes together; the order of `included` does not matter.
  public init(main: File, included: [File] = []) {
    let sorted = included.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    files = [main] + sorted
    var fields = HashedFields()
    fields.add(Digest.sha256(main.bytes).bytes)
    for file in sorted {
      fields.add(file.path.utf8)
      fields.add(Digest.sha256(file.bytes).bytes)
    }
    digest = Digest.sha256(fields.bytes)
  }
}
