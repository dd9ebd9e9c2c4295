import RedressDiagnostics
import RedressLanguage

/// Wraps what stands in a workflow into one that is good but for it.
func workflow(_ content: String, attributes: String = "") -> String {
  """
  <workflow xmlns="urn:redress:workflow:1" id="w" version="1" time-zone="UTC"\(attributes)>
  \(content)
  </workflow>
  """
}

/// Loads a text as `cases/w.xml`, with the files that it may include by their paths from its folder.
func load(_ text: String, including files: [String: String] = [:]) -> Loaded {
  WorkflowLoader.load(
    "cases/w.xml", bytes: Array(text.utf8),
    including: { path in files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing) },
    digesting: { files in files.map { "\($0.path):\($0.bytes.count)" }.joined(separator: " ") })
}

extension Loaded {
  /// Each diagnostic as its code, the text it stands on and its message.
  var lines: [String] {
    diagnostics.map { "\($0.code) «\(sources.text(of: $0.primary.span))» \($0.message)" }
  }
}
