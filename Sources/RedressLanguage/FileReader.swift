import RedressDiagnostics
import RedressXML

/// The files of one load: read as XML, kept for messages and for the digest.
struct FileReader {
  private(set) var sources = Sources()
  private(set) var loaded: [LoadedFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The path of the workflow's folder, with the stroke at its end.
  private let folder: String

  /// Begins with the workflow's own file.
  init(path: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    folder = String(path.dropLast(name.count))
    add(SourceFile(path: path, bytes: bytes), named: name)
  }

  private mutating func add(_ file: SourceFile, named name: String) {
    _ = sources.add(file)
    loaded.append(LoadedFile(path: name, bytes: file.bytes))
  }

  /// The root element of the workflow's own file.
  mutating func root() -> XMLElement? { element(of: .main) }

  /// The root element of an included file.
  mutating func include(_ path: String, bytes: [UInt8]) -> XMLElement? {
    add(SourceFile(path: folder + path, bytes: bytes), named: path)
    return element(of: SourceID(index: UInt16(clamping: sources.files.count - 1)))
  }

  private mutating func element(of id: SourceID) -> XMLElement? {
    let read = XMLReader.read(sources[id], id: id, namespaces: [WorkflowLoader.namespace])
    diagnostics += read.diagnostics
    return read.root
  }
}
