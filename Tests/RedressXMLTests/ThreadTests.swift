import Foundation
import RedressDiagnostics
import RedressXML
import Testing

@Suite struct `Many files at once` {
  @Test func `keep their own errors, X33`() async {
    let wrong = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<8 { group.addTask { Self.mistakes(of: thread) } }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  /// Reads 125 files, every second one broken in its own line, and counts wrong answers.
  private static func mistakes(of thread: Int) -> Int {
    (0..<125).count { index in
      let isBad = index % 2 == 1
      let id = "w\(thread)-\(index)"
      let lines = String(repeating: "\n", count: thread * 125 + index)
      let text = "<workflow xmlns='\(workflow)' id='\(id)'>\(lines)\(isBad ? "</flow>" : "</workflow>")"
      let file = SourceFile(path: id, bytes: Array(text.utf8))
      let (root, diagnostics) = XMLReader.read(file, namespaces: [workflow])
      guard isBad else { return root?.attribute("id")?.value != id || !diagnostics.isEmpty }
      let line = diagnostics.first.map { file.position(of: Int($0.primary.span.start)).line }
      return root != nil || diagnostics.count != 1 || line != thread * 125 + index + 1
    }
  }
}

@Suite struct `The environment` {
  /// In a process of its own, because other tests read the environment at the same time.
  @Test func `changes nothing that is read, X32`() async {
    await #expect(processExitsWith: .success) {
      for variable in ["XML_CATALOG_FILES", "SGML_CATALOG_FILES", "RNG_INCLUDE_LIMIT"] {
        setenv(variable, "/etc/passwd", 1)
      }
      let isRead = read("<workflow xmlns='\(workflow)' id='w'/>").root?.attribute("id")?.value == "w"
      let isRefused = read("<!DOCTYPE w SYSTEM 'w.dtd'><workflow/>").diagnostics.map(\.code) == [10]
      exit(isRead && isRefused ? EXIT_SUCCESS : EXIT_FAILURE)
    }
  }
}
