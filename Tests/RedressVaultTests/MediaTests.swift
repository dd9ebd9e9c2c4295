import RedressVault
import Testing

/// One file and what it is to be taken for.
struct MediaCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var sniffed: String
  var flags: [EvidenceFlag] = []

  init(_ name: String, _ bytes: [UInt8], _ sniffed: String, _ flags: [EvidenceFlag] = []) {
    self.name = name
    self.bytes = bytes
    self.sniffed = sniffed
    self.flags = flags
  }

  init(_ name: String, _ text: String, _ sniffed: String, _ flags: [EvidenceFlag] = []) {
    self.init(name, Array(text.utf8), sniffed, flags)
  }

  var testDescription: String { name }
}

private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]
private let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]
private let zipEnd: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
private let mp4: [UInt8] = [0, 0, 0, 0x18] + Array("ftypisom".utf8)

private let plain = [
  MediaCase("a.jpg", jpeg, "image/jpeg"), MediaCase("a.png", png, "image/png"),
  MediaCase("a.gif", "GIF89a\u{1}", "image/gif"), MediaCase("a.webp", "RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ", "image/webp"),
  MediaCase("a.pdf", "%PDF-1.7\n", "application/pdf"), MediaCase("a.mp4", mp4, "video/mp4"),
  MediaCase("E17 bomb.jpg", jpeg + [0xFF, 0xC0, 0, 17, 8, 0xFF, 0xFF, 0xFF, 0xFF], "image/jpeg"),
  MediaCase("a.json", #" {"a": 1}"#, "application/json"), MediaCase("a.json", "[{}]", "application/json"),
  MediaCase("a.txt", "[12:03] hello – grüß dich 📦\n", "text/plain"), MediaCase("chat.log", "hi", "text/plain"),
  MediaCase("no-ending", "hi", "text/plain"), MediaCase("a.xml", "<order/>", "application/xml", [.activeContent]),
  MediaCase("blob", [0, 1, 2], "application/octet-stream"),
]

private let hostile = [
  MediaCase("E13 42.zip", [0x50, 0x4B, 3, 4] + zipEnd, "application/zip", [.archive]),
  MediaCase("E13 a.gz", [0x1F, 0x8B, 8], "application/gzip", [.archive]),
  MediaCase("E13 a.tar.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "application/x-xz", [.archive]),
  MediaCase(
    "E14 slip.zip", [0x50, 0x4B, 3, 4] + Array("../../etc/cron.d/x".utf8) + zipEnd, "application/zip", [.archive]),
  MediaCase("E15 polyglot.pdf", Array("%PDF-1.4\n".utf8) + zipEnd, "application/pdf", [.polyglot]),
  MediaCase("E15 gifar.gif", Array("GIF89a".utf8) + [0] + zipEnd, "image/gif", [.polyglot]),
  MediaCase("E15 comment.jpg", jpeg + Array("<HTML><script>".utf8), "image/jpeg", [.polyglot]),
  MediaCase("E15 clip.mp4", mp4 + Array("<html>".utf8), "video/mp4", [.polyglot]),
  MediaCase("E15 photo.jpg", Array("%PDF-1.4\n".utf8), "application/pdf", [.mismatch]),
  MediaCase("E15 late.png", png + Array("%PDF-1.4".utf8), "image/png", [.polyglot]),
  MediaCase("E16 a.svg", "<svg xmlns='x'><script/></svg>", "image/svg+xml", [.activeContent]),
  MediaCase("E16 b.svg", "<?xml version='1.0'?><svg/>", "image/svg+xml", [.activeContent]),
  MediaCase("E16 a.html", "<!DOCTYPE html><p>", "text/html", [.activeContent]),
  MediaCase("E16 a.txt", "hello <script>alert(1)</script>", "text/html", [.mismatch, .activeContent]),
  MediaCase(
    "E16 a.xml", "<?xml version='1.0'?><!DOCTYPE o [<!ENTITY e SYSTEM 'x'>]><o/>", "application/xml", [.activeContent]),
  MediaCase("program.pdf", [0x4D, 0x5A, 0x90, 0], "application/x-msdownload", [.mismatch, .executable]),
  MediaCase("a\u{202E}gpj.exe", [0x7F, 0x45, 0x4C, 0x46], "application/x-elf", [.deceptiveName, .executable]),
]

@Suite struct `A media type` {
  @Test(arguments: plain + hostile)
  func `comes from the bytes, beside what the name claims`(file: MediaCase) throws {
    let desk = try TemporaryVault()
    let taken = try desk.vault.ingest(bytes: file.bytes, label: EvidenceLabel(Array(file.name.utf8)))
    #expect(taken.media.sniffed.text == file.sniffed)
    #expect(taken.media.flags == file.flags)
  }

  @Test(arguments: hostile.filter { $0.flags != [.archive] })
  func `in doubt is never handed out`(file: MediaCase) throws {
    let desk = try TemporaryVault()
    let taken = try desk.vault.ingest(bytes: file.bytes, label: EvidenceLabel(Array(file.name.utf8)))
    #expect(taken.media.served == .bytes)
  }

  @Test(
    arguments: [
      "text/html\r\nSet-Cookie: a", "text", "text/", "/html", "a/b/c", "text/ html", "te\u{E4}t/html",
      String(repeating: "a", count: 10_000) + "/b", "",
    ])
  func `E24: that is declared badly counts as bytes`(declared: String) {
    #expect(MediaType(declared: declared) == .bytes)
  }

  @Test func `E24: that is declared well is a claim, no more`() throws {
    let desk = try TemporaryVault()
    let label = EvidenceLabel(Array("a.jpg".utf8))
    let taken = try desk.vault.ingest(bytes: jpeg, label: label, declared: MediaType(declared: "Text/HTML"))
    #expect(taken.media.summary == "text/html / image/jpeg" && taken.media.flags == [.mismatch])
    #expect(taken.media.served == .bytes)
  }

  @Test func `is found in text that is cut into pieces inside a character`() throws {
    let desk = try TemporaryVault()
    for shift in 0..<4 {
      let text = String(repeating: "a", count: (256 << 10) - shift) + "📦 end"
      let taken = try desk.vault.ingest(bytes: Array(text.utf8), label: EvidenceLabel([]))
      #expect(taken.media.sniffed.text == "text/plain")
    }
    let cut = [UInt8](repeating: 0x61, count: 100) + [0xF0, 0x9F]
    let taken = try desk.vault.ingest(bytes: cut, label: EvidenceLabel([]))
    #expect(taken.media.sniffed == .bytes)
  }
}
