import Foundation
import RedressDiagnostics
import RedressLanguage
import RedressWorkflow
import Testing

/// The folder of the package, found from this file.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The workflows that come with the package.
private let shipped: [String] =
  (try? FileManager.default.contentsOfDirectory(atPath: packageFolder.appending(path: "workflows").path))?
  .filter { $0.hasSuffix(".xml") && !$0.contains(".test.") && !$0.contains(".scenario.") }.sorted() ?? []

@Suite struct `A workflow of the package` {
  @Test func `is there to be tested`() {
    #expect(shipped.contains("minute.xml"))
  }

  @Test(arguments: shipped)
  func `is read without a word`(name: String) throws {
    let folder = packageFolder.appending(path: "workflows")
    let loaded = WorkflowLoader.load(
      "workflows/\(name)", bytes: Array(try Data(contentsOf: folder.appending(path: name))),
      including: { path in
        guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return .failure(.missing) }
        return .success(Array(data))
      }, digesting: { _ in "" })
    #expect(loaded.lines == [])
    #expect(loaded.workflow != nil)
  }
}
