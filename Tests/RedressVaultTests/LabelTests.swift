import RedressVault
import Testing

@Suite struct `A label` {
  @Test(arguments: ["../../etc/cron.d/x", "/abs", "C:\\x", "a/b", "con", ".", "..", "", "trailing. "])
  func `E1, E2: is kept as it is and exported under a harmless name`(name: String) {
    let label = EvidenceLabel(Array(name.utf8))
    #expect(label.bytes == Array(name.utf8))
    let exported = label.exportName(number: 7)
    #expect(exported.hasPrefix("0007-") && exported.hasSuffix(".bin"))
    #expect(exported.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") && $0 > 0x20 })
    #expect(exported.dropLast(4).allSatisfy { $0 != "." })
  }

  @Test func `E2: of four kilobytes is shown and exported short`() {
    let label = EvidenceLabel([UInt8](repeating: UInt8(ascii: "x"), count: 4096))
    #expect(label.display.hasSuffix("... (+3896)") && label.display.count == 211)
    #expect(label.exportName(number: 12_345).count == 5 + 1 + 64 + 4)
  }

  @Test func `E3: in bytes that are not UTF-8 is shown by their numbers and survives the way through text`() {
    let label = EvidenceLabel([0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82])
    #expect(label.display == #"a\xFF\xC3(\xE2\x82"#)
    #expect(label.base64 == "Yf/DKOKC")
    #expect(label.isDeceptive)
  }

  @Test(
    arguments: [
      ("a\nb", #"a\x0Ab"#), ("\u{1B}[2J", #"\x1B[2J"#), ("invoice\u{202E}gpj.exe", #"invoice\u{202E}gpj.exe"#),
      ("a\u{200B}b", #"a\u{200B}b"#), ("\u{2066}x", #"\u{2066}x"#), ("\u{E0041}", #"\u{E0041}"#),
      ("\u{9B}", #"\u{009B}"#),
      ("\u{FEFF}a", #"\u{FEFF}a"#), ("\u{2028}", #"\u{2028}"#), ("\u{7F}", #"\x7F"#),
    ])
  func `E4: that shows otherwise than it is is spelled out and flagged`(name: String, shown: String) {
    let label = EvidenceLabel(Array(name.utf8))
    #expect(label.display == shown && label.isDeceptive)
  }

  @Test(arguments: ["photo.jpg", "Фото 1.jpg", "写真.png", "e\u{301}.txt", "r\u{E9}sum\u{E9}.pdf"])
  func `that is only foreign is shown as it is`(name: String) {
    let label = EvidenceLabel(Array(name.utf8))
    #expect(label.display == name && !label.isDeceptive)
  }

  @Test func `cannot pass for an escaped one`() {
    #expect(EvidenceLabel(Array(#"a\x0Ab"#.utf8)).display == #"a\\x0Ab"#)
  }

  @Test func `E5: that is equal only after composing is another label`() {
    #expect(EvidenceLabel(Array("e\u{301}".utf8)) != EvidenceLabel(Array("\u{E9}".utf8)))
    #expect(EvidenceLabel(Array("A.jpg".utf8)) != EvidenceLabel(Array("a.jpg".utf8)))
  }
}
