import RedressStore
import Testing

@Suite struct `A case name` {
  @Test(arguments: ["", "C-1", "1a", "a b", "a\u{0}", "../x", "é", String(repeating: "a", count: 65)])
  func `refuses what a case cannot be called`(text: String) { #expect(CaseID(text) == nil) }

  @Test(arguments: ["c", "c-0001-7k3f", String(repeating: "a", count: 64)])
  func `keeps what it was given`(text: String) { #expect(CaseID(text)?.text == text) }
}
