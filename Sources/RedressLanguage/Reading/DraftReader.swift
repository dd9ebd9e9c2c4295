import RedressDiagnostics
import RedressTime
import RedressWorkflow
import RedressXML

/// The work of turning elements into a draft: what was found wrong so far, and what need not be said again.
///
/// Reading takes two steps. First every element is held against the table of the grammar and becomes a ``Node``; a name
/// that is nearly right is reported and then taken as the one that was meant, so that one slip gives one diagnostic.
/// Then small functions make the parts of the draft of the nodes.
struct DraftReader {
  /// The most phases and interludes of a workflow.
  static let placeLimit = 5_000

  /// The files read so far.
  var sources = Sources()
  /// The path of the folder in which the paths of this file begin, from that of the workflow the load began with.
  let folder: String
  /// The files that this one includes, from the same folder.
  var includedPaths: [String] = []
  /// What was found wrong.
  var diagnostics: [Diagnostic] = []
  /// Places about which something was said, so that the checker's words on them are left out.
  var spoken: Set<Span> = []
  /// Ids that stand in elements which were not read; that they are unknown is no news.
  var unreadIDs: Set<String> = []
  /// Whether an element was skipped with what it may hold.
  var hasSkipped = false
  /// Whether names or ways are missing that the file has, so that checking it further would mislead.
  var isIncomplete = false
  /// Whether what is read stands in a fragment.
  var isIncluded = false
  /// What unknown names were probably meant as.
  var nearestNames: [UnknownName: String?] = [:]
  /// The phases and interludes read so far.
  var placeCount = 0
  /// The zones found so far; making one takes milliseconds.
  var zones: [String: Zone] = [:]

  /// Begins to read the workflow of a file, by its path from the folder of the load.
  init(of file: String = "") {
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  /// The value of an attribute, whose parts can be found again in its file.
  func source(of attribute: XMLAttribute) -> ExpressionSource {
    ExpressionSource(attribute, in: sources[attribute.valueSpan.source].bytes)
  }

  /// Adds a diagnostic, and keeps the checker from saying more about the same place.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    spoken.insert(diagnostic.primary.span)
  }
}
