import Foundation
import RedressDiagnostics
import Testing

@Suite struct `Untrusted text` {
  @Test(arguments: [
    ("\u{1B}]52;c;x\u{07}", "\\x1b]52;c;x\\x07"), ("\u{1B}[2J", "\\x1b[2J"), ("\u{9B}31m", "\\x9b31m"),
    ("a\rb\n\tc", "a\\x0db\\x0a\\x09c"), ("\u{7F}", "\\x7f"), ("\u{202E}evil", "\\u{202E}evil"),
    ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"), ("a\u{200D}b\u{200B}", "a\\u{200D}b\\u{200B}"),
    ("\u{E0041}", "\\u{E0041}"), ("\u{FEFF}", "\\u{FEFF}"), ("\u{2028}", "\\u{2028}"), ("\u{3164}", "\\u{3164}"),
    ("Zoë O'Brien 商店 €5", "Zoë O'Brien 商店 €5"), ("שלום", "\u{2068}שלום\u{2069}"),
  ])
  func `moves nothing on a terminal, L1 and L2`(raw: String, shown: String) {
    #expect(Untrusted(raw).forTerminal() == shown)
  }

  @Test func `is cut at a number of scalars, L3`() {
    #expect(Untrusted(String(repeating: "a", count: 10)).forTerminal(limit: 4) == "aaaa… (+6)")
    #expect(Untrusted("abcd").forTerminal(limit: 4) == "abcd")
    let marks = Untrusted("e" + String(repeating: "\u{301}", count: 10_000)).forTerminal()
    #expect(marks.unicodeScalars.count < 220 && marks.hasSuffix("(+9801)"))
  }

  @Test(arguments: [
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM", "\"'@SUM\""),
    ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\0x", "\"'\\x00x\""), ("\"=1\"", "\"'\"\"=1\"\"\""),
    ("＝1", "\"'＝1\""), ("  =1", "\"'  =1\""), ("a;=1", "\"a;=1\""), ("plain, text", "\"plain, text\""), ("", "\"\""),
  ])
  func `is no formula in CSV, L4`(raw: String, field: String) {
    #expect(Untrusted(raw).forCSV() == field)
  }

  @Test func `is text in HTML`() {
    #expect(
      Untrusted("<b a='\"'>&\u{1B}\n").forHTML() == "&lt;b a=&#39;&quot;&#39;&gt;&amp;\\x1b\n")
  }

  @Test(arguments: ["plain", "\"\\/\u{8}\n\t\u{1B}\u{0}", "</script>", "\u{2028}\u{2029}\u{202E}", "😀\u{E0041}é", ""])
  func `reads back from JSON, and is escaped there`(raw: String) throws {
    let json = Untrusted(raw).forJSON()
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String == raw)
    #expect(!json.contains("<") && !json.contains("\u{2028}") && !json.contains("\u{202E}"))
    #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func `does not show when it is described or dumped`() {
    let text = Untrusted("secret")
    var dumped = ""
    dump([text], to: &dumped)
    #expect(![String(describing: text), String(reflecting: text), dumped].contains { $0.contains("secret") })
  }

  @Test(arguments: [("\\(text)", false), ("\\(text.forTerminal())", true)])
  func `is not interpolated as it is`(interpolation: String, compiles: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "redress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "main.swift")
    try "import RedressDiagnostics\nlet text = Untrusted(\"a\")\nlet line = \"\(interpolation)\"\n"
      .write(to: program, atomically: true, encoding: .utf8)
    let (status, output) = try typecheck(program)
    #expect((status == 0) == compiles, "\(output)")
    #expect(compiles || output.contains("untrusted text is printed by forTerminal()"))
  }

  /// Compiles against the module that this test was built with, warnings as errors as everywhere in the package.
  private func typecheck(_ program: URL) throws -> (status: Int32, output: String) {
    let modules = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "Modules")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc", "-typecheck", "-warnings-as-errors", "-I", modules.path, program.path]
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
