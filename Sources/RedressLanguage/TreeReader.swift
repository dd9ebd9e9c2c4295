import RedressDiagnostics
import RedressWorkflow
import RedressXML

/// The reading of a workflow and of those that it runs: each file once, however often it is named.
struct TreeReader {
  /// The most workflows in a tree, the root included.
  static let workflowLimit = 32

  /// What came of one file.
  private struct Unit {
    let workflow: Workflow?
    /// The paths of all files it is made of: its own, what it includes, then those of its children.
    let files: [String]
  }

  typealias Reading = (String) -> Result<[UInt8], IncludeError>
  typealias Digesting = ([LoadedFile]) -> String

  private(set) var files: FileReader
  private(set) var diagnostics: [Diagnostic] = []
  /// What was said so far; a fragment that two workflows include says its own once.
  private var said: Set<Diagnostic> = []
  private var units: [String: Unit] = [:]
  /// The files that are being read, each run by the one before.
  private var path: [String] = []

  init(_ files: FileReader) { self.files = files }

  /// The workflow that the tree begins with; nil where an error stands in any file.
  mutating func load(_ reading: Reading, _ digesting: Digesting) -> Workflow? {
    let unit = unit(files.main, files.root(), reading, digesting)
    let isFaulty = (files.diagnostics + diagnostics).contains { $0.severity == .error }
    return isFaulty ? nil : unit.workflow
  }

  private mutating func unit(
    _ name: String, _ root: XMLElement?, _ reading: Reading, _ digesting: Digesting
  ) -> Unit {
    path.append(name)
    defer { path.removeLast() }
    var reader = DraftReader(of: name)
    let draft = root.flatMap { reader.draft(of: $0, in: &files, including: reading) }
    var own = [name] + reader.includedPaths
    var children: [String: Workflow] = [:]
    for run in draft?.runs ?? [] {
      guard let child = child(run, &reader, reading, digesting) else { continue }
      own += child.files.filter { !own.contains($0) }
      children[run.href.value] = child.workflow
    }
    say(reader.diagnostics)
    guard let draft, !reader.isIncomplete else { return Unit(workflow: nil, files: own) }
    let checked = draft.checked(digest: digesting(loaded(own, from: reader.folder)), children: children)
    say(checked.diagnostics.filter { reader.isNews($0, in: files.sources) })
    return Unit(workflow: checked.workflow, files: own)
  }

  private mutating func say(_ news: [Diagnostic]) {
    diagnostics += news.filter { said.insert($0).inserted }
  }

  /// Some of the files read, by their paths from a folder.
  private func loaded(_ paths: [String], from folder: String) -> [LoadedFile] {
    paths.compactMap { path in
      files.loaded.first { $0.path == path }.map {
        LoadedFile(path: String(path.dropFirst(folder.count)), bytes: $0.bytes)
      }
    }
  }

  /// The workflow of a run; nil when its file is refused, which has been said.
  private mutating func child(
    _ run: DraftRun, _ reader: inout DraftReader, _ reading: Reading, _ digesting: Digesting
  ) -> Unit? {
    guard !run.href.value.isEmpty else { return nil }
    if let rule = DraftReader.refusal(of: run.href.value) {
      reader.report(.badPath(run.href, rule))
      return nil
    }
    let name = reader.folder + run.href.value
    if let first = path.firstIndex(of: name) {
      reader.report(.ringOfRuns(run.href, Array(path[first...])))
      return nil
    }
    if let known = units[name] { return known }
    guard units.count + path.count < Self.workflowLimit else {
      reader.report(.tooManyWorkflows(run.href, limit: Self.workflowLimit))
      return nil
    }
    switch files.root(of: name, reading) {
    case .failure(let error):
      reader.report(.unreadableChild(run.href, error))
      return nil
    case .success(let root):
      let unit = unit(name, root, reading, digesting)
      units[name] = unit
      return unit
    }
  }
}

extension WorkflowDraft {
  /// All runs, in document order.
  fileprivate var runs: [DraftRun] { Self.runs(in: root) }

  private static func runs(in place: DraftPlace) -> [DraftRun] {
    place.runs + place.places.flatMap { runs(in: $0) }
  }
}
