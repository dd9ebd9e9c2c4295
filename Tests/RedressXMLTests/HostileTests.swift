import Foundation
import RedressDiagnostics
import RedressXML
import Testing

/// An input of the catalogue that is too large for a file of its own.
struct Generated: CustomTestStringConvertible, Sendable {
  let name: String
  let code: DiagnosticCode
  let position: Position
  let bytes: [UInt8]

  init(_ name: String, _ code: DiagnosticCode, _ line: Int, _ column: Int, _ text: String) {
    self.name = name
    self.code = code
    position = Position(line: line, column: column)
    bytes = Array(text.utf8)
  }

  var testDescription: String { name }

  static let root = "<workflow xmlns='urn:redress:workflow:1' id='w'>\n"

  static let all = [
    Generated(
      "X5 quadratic blow-up", 10, 1, 1,
      "<!DOCTYPE w [<!ENTITY a '" + String(repeating: "a", count: 50_000) + "'>]>\n" + root
        + String(repeating: "&a;", count: 50_000) + "</workflow>"),
    Generated("X16 40,000 attributes", 9, 2, 2, root + "<phase" + attributes(40_000) + "/>\n</workflow>"),
    Generated("X16 65 attributes", 9, 2, 2, root + "<phase" + attributes(65) + "/>\n</workflow>"),
    Generated(
      "X16 a tag over 8 KiB", 9, 2, 2,
      root + "<phase title='" + String(repeating: "a", count: 9000) + "'/>\n</workflow>"),
    Generated("X17 depth 300", 8, 33, 2, root + String(repeating: "<phase>\n", count: 300)),
    Generated("X17 depth 33", 8, 33, 2, root + nested(32) + "</workflow>"),
    Generated(
      "X18 namespaces on every level", 13, 2, 8,
      root + String(repeating: "<phase" + (0..<30).map { " xmlns:n\($0)='u'" }.joined() + ">\n", count: 250)),
    Generated("X20 a name of 60,000 characters", 9, 2, 2, root + "<" + String(repeating: "a", count: 60_000) + "/>"),
    Generated(
      "X20 a text of 11 MB", 7, 1, 1, root + String(repeating: "0123456789", count: 1_100_000) + "</workflow>"),
    Generated("X19 2 MiB and one byte", 7, 1, 1, String(repeating: " ", count: ReaderLimits.fileBytes + 1)),
    Generated(
      "X23 an error on line 70,002", 1, 70_002, 1,
      root + String(repeating: "<!-- -->\n", count: 70_000) + "</workflo>\n"),
    Generated("elements without end", 9, 2, 399_990, root + String(repeating: "<a/>", count: 500_000)),
    Generated("spaces in a tag", 9, 2, 2, root + "<a" + String(repeating: " ", count: 1_000_000) + "/>"),
    Generated("an end tag that never ends", 2, 3, 4, root + "<a>\n</a" + String(repeating: " ", count: 1_000_000)),
    Generated("a comment that never ends", 2, 2, 800_004, root + "<!--" + String(repeating: "- ", count: 400_000)),
  ]

  private static func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)='1'" }.joined() }

  static func nested(_ count: Int) -> String {
    String(repeating: "<phase>\n", count: count) + String(repeating: "</phase>\n", count: count)
  }
}

@Suite(.serialized) struct `A hostile file` {
  #if DEBUG
    static let longest = Duration.seconds(5)
  #else
    static let longest = Duration.milliseconds(100)
  #endif

  @Test(arguments: Generated.all)
  func `is refused at its place, soon and in little memory`(input: Generated) throws {
    let file = SourceFile(path: "a.xml", bytes: input.bytes)
    let before = Memory.now()
    var result: (root: XMLElement?, diagnostics: [Diagnostic]) = (nil, [])
    let time = ContinuousClock().measure { result = XMLReader.read(file, namespaces: [workflow]) }
    #expect(result.root == nil)
    #expect(result.diagnostics.map(\.code) == [input.code])
    let start = try #require(result.diagnostics.first).primary.span.start
    #expect(file.position(of: Int(start)) == input.position)
    #expect(time < Self.longest)
    #expect(Memory.peak() - before < 64 << 20)
  }

  @Test func `is drawn soon too, however long its lines are`() throws {
    let input = try #require(Generated.all.first { $0.name == "elements without end" })
    let file = SourceFile(path: "a.xml", bytes: input.bytes)
    let list = DiagnosticList(XMLReader.read(file, namespaces: [workflow]).diagnostics)
    let text = TextRenderer(sources: Sources([file])).render(list)
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 200 })
    #expect(text.contains("<a/>"))
  }

  @Test func `is told from one at the limits, which is read`() throws {
    let attributes = (0..<64).map { " a\($0)='1'" }.joined()
    let deep = read(Generated.root + "<phase\(attributes)/>" + Generated.nested(31) + "</workflow>")
    #expect(deep.diagnostics.isEmpty)
    #expect(deep.root?.children.first?.attributes.count == 64)
    let full = Generated.root + String(repeating: "0123456789abcde\n", count: ReaderLimits.fileBytes / 16 - 4)
    let text = try #require(read(full + "</workflow>").root).text
    #expect(text.utf8.count == full.utf8.count - Generated.root.utf8.count + 1)
  }

  @Test func `with 99,000 elements in 2 MiB is read in little memory`() throws {
    let text = Generated.root + String(repeating: "<a>b</a>", count: 99_000) + "</workflow>"
    let before = Memory.now()
    let root = try #require(read(text).root)
    #expect(root.children.count == 99_000)
    #expect(Memory.peak() - before < 64 << 20)
  }
}

/// What this process takes, as Linux counts it.
enum Memory {
  /// Bytes in use now; the peak is counted anew from here.
  static func now() -> Int {
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    return field("VmRSS")
  }

  /// The most bytes in use at one time since the last `now()`.
  static func peak() -> Int { field("VmHWM") }

  private static func field(_ name: String) -> Int {
    let status = (try? String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) * 1024
  }
}
