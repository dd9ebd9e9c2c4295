import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// The most files that a workflow includes.
  static let includeLimit = 64

  /// Reads an included file and declares what stands in it, in the place of the `include`.
  mutating func include(
    _ node: Node, after earlier: inout [Name], into draft: inout WorkflowDraft, from files: inout FileReader,
    _ including: (String) -> Result<[UInt8], IncludeError>
  ) {
    guard let path = path(node, after: earlier) else { return isIncomplete = true }
    earlier.append(path)
    includedPaths.append(folder + path.value)
    switch files.root(of: folder + path.value, including) {
    case .failure(let error):
      report(.unreadableInclude(path, error))
      isIncomplete = true
    case .success(let found):
      guard let root = found else { return isIncomplete = true }
      sources = files.sources
      declareFragment(root, in: &draft)
    }
  }

  private mutating func declareFragment(_ root: XMLElement, in draft: inout WorkflowDraft) {
    guard root.name == ElementKind.fragment.name else {
      report(.wrongRoot(Name(root.name, root.nameSpan), expected: ElementKind.fragment.name))
      return isIncomplete = true
    }
    isIncluded = true
    for child in node(root, .fragment).children { declare(child, in: &draft) }
    isIncluded = false
  }

  /// The path of an `include`; nil when it is refused, which has been said.
  private mutating func path(_ node: Node, after earlier: [Name]) -> Name? {
    guard let path = node.value("href") else { return nil }
    if let rule = Self.refusal(of: path.value) {
      report(.badPath(path, rule))
    } else if let first = earlier.first(where: { $0.value == path.value }) {
      report(.includedTwice(path, first: first.span))
    } else if earlier.count >= Self.includeLimit {
      report(.tooManyIncludes(node.span, limit: Self.includeLimit))
    } else {
      return path
    }
    return nil
  }

  /// Why a path is refused; nil for one that stays in the folder however it is looked at.
  static func refusal(of path: String) -> String? {
    if path.hasPrefix("/") { return "this begins at the root of the disk" }
    if path.contains("\\") || path.contains(":") { return "a path has strokes '/' and no '\\' or ':'" }
    if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "this holds a control character"
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    if steps.contains("..") { return "'..' leads upwards" }
    if steps.contains(".") || steps.contains("") { return "every step between strokes has a name" }
    return nil
  }
}
