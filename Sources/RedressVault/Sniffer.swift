/// Looks at bytes as they pass by and remembers what tells their type: the first, the last, and whether all were text.
struct Sniffer {
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var text = TextScan()
  private static let kept = 4096

  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if head.count < Self.kept { head.append(contentsOf: bytes.prefix(Self.kept - head.count)) }
    tail.append(contentsOf: bytes.suffix(Self.kept))
    if tail.count > Self.kept { tail.removeFirst(tail.count - Self.kept) }
    text.take(bytes)
  }

  /// Weighs what was seen against what the name and the giver claim.
  func verdict(label: EvidenceLabel, declared: MediaType?) -> MediaVerdict {
    let claimed = declared ?? MediaType.claimed(by: label)
    let sniffed = kind
    var flags: Set<EvidenceFlag> = []
    if head.isEmpty { flags.insert(.empty) }
    if Self.archives.contains(sniffed) { flags.insert(.archive) }
    if label.isDeceptive { flags.insert(.deceptiveName) }
    if let claimed, !head.isEmpty, claimed.text != sniffed { flags.insert(.mismatch) }
    if Self.active.contains(sniffed) { flags.insert(.activeContent) }
    if Self.programs.contains(sniffed) { flags.insert(.executable) }
    if hidesSecondType(beside: sniffed) { flags.insert(.polyglot) }
    return MediaVerdict(
      claimed: claimed, sniffed: MediaType(known: sniffed), flags: EvidenceFlag.allCases.filter(flags.contains))
  }

  private static let active: Set<String> = ["image/svg+xml", "text/html", "application/xml"]
  private static let programs: Set<String> = ["application/x-elf", "application/x-msdownload"]
  private static let archives: Set<String> = [
    "application/zip", "application/gzip", "application/x-xz", "application/x-7z-compressed", "application/x-bzip2",
    "application/zstd", "application/vnd.rar", "application/x-tar",
  ]

  private var kind: String {
    if let magic = Self.magic.first(where: { head.has($0.bytes, at: $0.offset) }) { return magic.type }
    if head.has("RIFF", at: 0), head.has("WEBP", at: 8) { return "image/webp" }
    if head.has("ftyp", at: 4) { return ftypKind }
    return text.isText && !head.isEmpty ? textKind : MediaType.bytes.text
  }

  private static let magic: [(offset: Int, bytes: [UInt8], type: String)] = [
    (0, [0xFF, 0xD8, 0xFF], "image/jpeg"), (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    (0, Array("GIF87a".utf8), "image/gif"), (0, Array("GIF89a".utf8), "image/gif"),
    (0, Array("%PDF-".utf8), "application/pdf"), (0, [0x50, 0x4B, 3, 4], "application/zip"),
    (0, [0x50, 0x4B, 5, 6], "application/zip"), (0, [0x1F, 0x8B], "application/gzip"),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "application/x-xz"),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
    (0, Array("BZh".utf8), "application/x-bzip2"), (0, [0x28, 0xB5, 0x2F, 0xFD], "application/zstd"),
    (0, Array("Rar!".utf8), "application/vnd.rar"), (257, Array("ustar".utf8), "application/x-tar"),
    (0, [0x7F, 0x45, 0x4C, 0x46], "application/x-elf"), (0, [0x4D, 0x5A, 0x90], "application/x-msdownload"),
  ]

  private var ftypKind: String {
    if head.has("heic", at: 8) || head.has("mif1", at: 8) { return "image/heic" }
    return head.has("qt  ", at: 8) ? "video/quicktime" : "video/mp4"
  }

  /// Only the start of a text is weighed: what it claims to be, not whether it is well-formed.
  private var textKind: String {
    let start = head.has([0xEF, 0xBB, 0xBF], at: 0) ? head.dropFirst(3) : head[...]
    let words = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.map(Self.lowercased)
    if words.has("<!doctype html", at: 0) || words.has("<html", at: 0) { return "text/html" }
    if words.has("<?xml", at: 0) || words.has("<!doctype", at: 0) || words.has("<svg", at: 0) {
      return words.holds("<svg") ? "image/svg+xml" : words.holds("<html") ? "text/html" : "application/xml"
    }
    if holdsMarkup { return "text/html" }
    if words.first == UInt8(ascii: "<"), words.dropFirst().first.map(Self.isLetter) ?? false {
      return "application/xml"
    }
    return Self.looksLikeJSON(words) ? "application/json" : "text/plain"
  }

  private static func looksLikeJSON(_ words: [UInt8]) -> Bool {
    guard let first = words.first else { return false }
    let second = words.dropFirst().first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    switch (first, second) {
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")): return true
    case (UInt8(ascii: "["), let byte?): return "[{\"]".utf8.contains(byte)
    case _: return false
    }
  }

  /// A cheap hint, not a proof: an archive's end after something else, or markup inside something that is no text.
  private func hidesSecondType(beside kind: String) -> Bool {
    let endsAsArchive = tail.holds("PK\u{5}\u{6}") && kind != "application/zip"
    let holdsPDF = kind != "application/pdf" && !text.isText && Array(head.prefix(1024)).holds("%PDF-")
    return endsAsArchive || holdsPDF || (!text.isText && kind != MediaType.bytes.text && holdsMarkup)
  }

  private var holdsMarkup: Bool {
    let small = head.map(Self.lowercased)
    return ["<script", "<html", "<iframe", "<svg", "<body"].contains { small.holds($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

/// Whether bytes that come in pieces are UTF-8 text without control characters.
private struct TextScan {
  private var pending: [UInt8] = []
  private(set) var isSound = true

  var isText: Bool { isSound && pending.isEmpty }

  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    guard isSound else { return }
    guard !bytes.contains(where: Self.isControl) else {
      isSound = false
      return
    }
    let whole = pending + bytes
    // A character that the piece's end cuts in two waits for its rest: at most three bytes.
    let cut = Self.cutLength(whole)
    pending = Array(whole.suffix(cut))
    isSound = String(validating: whole.dropLast(cut), as: UTF8.self) != nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
  }

  private static func cutLength(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where bytes.count >= back {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}

extension Array<UInt8> {
  fileprivate func has(_ bytes: some Collection<UInt8>, at offset: Int) -> Bool {
    dropFirst(offset).starts(with: bytes)
  }
  fileprivate func has(_ text: String, at offset: Int) -> Bool { has(text.utf8, at: offset) }

  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count, let first = wanted.first else { return false }
    return withUnsafeBufferPointer { buffer in
      (0...(buffer.count - wanted.count)).contains { start in
        buffer[start] == first && buffer[start...].starts(with: wanted)
      }
    }
  }
}
