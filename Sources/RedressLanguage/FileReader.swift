import RedressDiagnostics
import RedressXML

/// The files of one load: read as XML, each once, kept for messages and for the digest.
struct FileReader {
  private(set) var sources = Sources()
  private(set) var loaded: [LoadedFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The path of the workflow's folder, with the stroke at its end.
  private let folder: String
  /// The outermost elements of the files read so far, by their paths from the folder; nil for what is no XML.
  private var roots: [String: XMLElement?] = [:]

  /// Begins with the workflow's own file.
  init(path: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    folder = String(path.dropLast(name.count))
    _ = add(SourceFile(path: path, bytes: bytes), named: name)
  }

  private mutating func add(_ file: SourceFile, named name: String) -> SourceID {
    let id = sources.add(file)
    loaded.append(LoadedFile(path: name, bytes: file.bytes))
    return id
  }

  /// The name of the workflow's own file in its folder.
  var main: String { loaded[0].path }

  /// The root element of the workflow's own file.
  mutating func root() -> XMLElement? { element(of: .main) }

  /// The root element of another file, by its path from the workflow's folder; read once, however often it is named.
  mutating func root(
    of path: String, _ reading: (String) -> Result<[UInt8], IncludeError>
  ) -> Result<XMLElement?, IncludeError> {
    if let known = roots[path] { return .success(known) }
    return reading(path).map { bytes in
      let root = element(of: add(SourceFile(path: folder + path, bytes: bytes), named: path))
      roots[path] = .some(root)
      return root
    }
  }

  private mutating func element(of id: SourceID) -> XMLElement? {
    let read = XMLReader.read(sources[id], id: id, namespaces: [WorkflowLoader.namespace])
    diagnostics += read.diagnostics
    return read.root
  }
}
