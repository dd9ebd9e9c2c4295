import RedressDiagnostics
import RedressXML
import Testing

/// A generator with a printed seed, so that a failure can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Seeded {
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  /// An element with random attributes, text, comments and children.
  mutating func element(depth: Int, attributes extra: String = "") -> String {
    let name = pick(["phase", "on", "ünit", "a.b-c_1", "窓"])
    let quote = pick(["\"", "'"])
    let attributes = ["id", "goto", "título", "x1"].filter { _ in Bool.random(using: &self) }
      .map { pick([" ", "\n  ", "\t"]) + $0 + pick(["=", " = "]) + quote + value() + quote }.joined()
    let head = "<" + name + extra + attributes + pick(["", " "])
    guard depth < 5, Int.random(in: 0..<3, using: &self) > 0 else { return head + "/>" }
    let inside = (0..<Int.random(in: 0..<4, using: &self)).map { _ in
      pick([element(depth: depth + 1), value(), "<!-- a > b & c -->", "<![CDATA[<&]]>", "\r\n"])
    }
    return head + ">" + inside.joined() + "</" + name + ">"
  }

  private mutating func value() -> String {
    (0..<Int.random(in: 0..<6, using: &self)).map { _ in
      pick(["a", "é", "商", "&amp;", "&#38;", "&lt;", "&#x20AC;", "\n", "\t", "\r\n", "😀", " ", "1 > 0", "]"])
    }.joined()
  }
}

@Suite struct `The places of a file` {
  @Test(arguments: 0..<64 as Range<UInt64>)
  func `cut names and verbatim values out of its bytes`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let text = random.element(depth: 0, attributes: " xmlns='\(workflow)'")
    let file = SourceFile(path: "a.xml", bytes: Array(text.utf8))
    let root = try #require(XMLReader.read(file, namespaces: [workflow]).root, "seed \(seed): \(text)")
    check(root, in: file)
    #expect(file.text(of: root.span) == text)
  }

  private func check(_ element: XMLElement, in file: SourceFile) {
    #expect(file.text(of: element.nameSpan) == element.name)
    let tag = file.text(of: element.tagSpan)
    #expect(tag.hasPrefix("<" + element.name) && tag.hasSuffix(">"))
    for attribute in element.attributes {
      #expect(file.text(of: attribute.nameSpan) == attribute.name)
      let written = file.text(of: attribute.valueSpan)
      #expect(
        attribute.isVerbatim == (written == attribute.value && Array(written.utf8) == Array(attribute.value.utf8)))
      #expect(attribute.value == normalised(written))
    }
    let isBlank = element.text.allSatisfy(\.isWhitespace)
    #expect((element.textSpan == nil) == isBlank)
    for child in element.children { check(child, in: file) }
  }

  /// What XML 1.0, section 3.3.3 makes of a value, worked out once more and simply.
  private func normalised(_ written: String) -> String {
    var value = String(String.UnicodeScalarView(written.unicodeScalars.filter { $0 != "\r" }))
    for (from, to) in [
      ("\n", " "), ("\t", " "), ("&lt;", "<"), ("&#x20AC;", "€"), ("&amp;", "&"), ("&#38;", "&"),
    ] { value = value.split(separator: from, omittingEmptySubsequences: false).joined(separator: to) }
    return value
  }
}

@Suite struct `A file with random bytes changed` {
  static let seeds = Array(0..<40 as Range<UInt64>)

  @Test(arguments: seeds)
  func `is read, or refused in our own words at a place within it`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let good = Array(random.element(depth: 0, attributes: " xmlns='\(workflow)'").utf8)
    for _ in 0..<100 {
      let bytes = mutated(good, using: &random)
      let file = SourceFile(path: "a.xml", bytes: bytes)
      let (root, diagnostics) = XMLReader.read(file, namespaces: [workflow])
      #expect((root == nil) == (diagnostics.count == 1), "seed \(seed)")
      guard let diagnostic = diagnostics.first else { continue }
      #expect(diagnostic.code != 20, "seed \(seed): only libxml2 refuses \(String(decoding: bytes, as: UTF8.self))")
      let span = diagnostic.primary.span
      #expect(span.start <= span.end && Int(span.end) <= bytes.count, "seed \(seed)")
      #expect(TextRenderer(sources: Sources([file])).render(diagnostic).contains("^"), "seed \(seed)")
    }
  }

  private func mutated(_ bytes: [UInt8], using random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(random.pick(Array("<>&;'\"/=!?-[]: x#".utf8)), at: place)
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
      }
    }
    return bytes
  }
}
