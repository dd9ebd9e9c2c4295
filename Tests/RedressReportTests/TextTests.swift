import RedressDiagnostics
import Testing

@testable import RedressReport

@Suite struct `A table` {
  @Test(arguments: [("abc", 3), ("e\u{301}", 1), ("追跡", 4), ("ﾊﾝ", 2), ("\u{200D}", 0), ("🙂", 2), ("한글", 4)])
  func `measures by columns of the screen`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `lines up columns of wide letters and combining marks`() {
    var table = TextTable([.init(title: "name"), .init(title: "n", isRight: true)])
    table.add([.init("追跡"), .init("1")])
    table.add([.init("e\u{301}te\u{301}"), .init("22")])
    #expect(table.lines(Style(colour: false)) == ["name   n", "追跡   1", "e\u{301}te\u{301}   22"])
  }

  @Test func `wraps its elastic column and no other`() {
    var table = TextTable([.init(title: ""), .init(title: "", isElastic: true)])
    table.add([.init("a name that stays whole"), .init("words that go on for long")])
    let lines = table.lines(Style(colour: false, width: 40))
    #expect(lines == ["a name that stays whole  words that go on", "                         for long"])
  }

  @Test func `paints cells without moving columns`() {
    var table = TextTable([.init(title: ""), .init(title: "")])
    table.add([.init("a", .red), .init("b")])
    #expect(table.lines(Style(colour: true)) == ["\u{1B}[31ma\u{1B}[0m  b"])
  }

  @Test func `cuts a word that is longer than a line`() {
    #expect(Wrapping.lines("ab abcdefgh", width: 4) == ["ab", "abcd", "efgh"])
    #expect(Wrapping.lines("追跡追跡", width: 5) == ["追跡", "追跡"])
  }
}
