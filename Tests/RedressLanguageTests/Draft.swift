import RedressDiagnostics
import RedressWorkflow
import RedressXML
import Testing

@testable import RedressLanguage

/// Reads a text into a draft, without the checker.
func draft(
  _ text: String, including files: [String: String] = [:]
) throws -> (draft: WorkflowDraft, diagnostics: [Diagnostic], sources: Sources) {
  var reading = FileReader(path: "cases/w.xml", bytes: Array(text.utf8))
  var reader = DraftReader()
  let root = reading.root()
  let draft = reader.draft(of: try #require(root), in: &reading) { path in
    files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
  }
  return (try #require(draft), reading.diagnostics + reader.diagnostics, reading.sources)
}
