/// A media type as `kind/name`, of a form that cannot break out of a header.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
  /// The type in lower case.
  public let text: String

  /// What stands for bytes that are to be taken as nothing but bytes.
  public static let bytes = MediaType(known: "application/octet-stream")

  /// Reads a declared type; anything but two short tokens counts as ``bytes``.
  public init(declared text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isGood = parts.count == 2 && text.utf8.count <= 100 && parts.allSatisfy(Self.isToken)
    self.text = isGood ? text.lowercased() : Self.bytes.text
  }

  init(known text: String) { self.text = text }

  /// The type as it is written.
  public var description: String { text }

  private static func isToken(_ part: Substring) -> Bool {
    !part.isEmpty
      && part.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        case _: false
        }
      }
  }

  /// Guesses what a file name claims to be, or nil when its ending says nothing that we know.
  static func claimed(by label: EvidenceLabel) -> MediaType? {
    guard let dot = label.bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = String(decoding: label.bytes[(dot + 1)...], as: UTF8.self).lowercased()
    return endings[ending].map { MediaType(known: $0) }
  }

  private static let endings = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "pdf": "application/pdf", "mp4": "video/mp4", "json": "application/json", "txt": "text/plain", "log": "text/plain",
    "csv": "text/plain", "md": "text/plain", "eml": "text/plain", "xml": "application/xml", "svg": "image/svg+xml",
    "html": "text/html", "htm": "text/html", "zip": "application/zip", "docx": "application/zip",
    "xlsx": "application/zip", "odt": "application/zip", "gz": "application/gzip",
  ]
}

/// What a reader of evidence should know of it; kept with the item.
public enum EvidenceFlag: String, Sendable, CaseIterable {
  /// There are no bytes; an empty proof is a fact too.
  case empty
  /// The file holds other files; they are never unpacked.
  case archive
  /// The name shows otherwise than it is.
  case deceptiveName
  /// The name or the declaration claims another type than the bytes have.
  case mismatch
  /// The bytes can be read as two types.
  case polyglot
  /// Opened in a browser the file could act, not only show.
  case activeContent
  /// The file is a program.
  case executable
}

/// What the bytes and the name of an item say about its type.
public struct MediaVerdict: Sendable, Hashable {
  /// What the name or the giver claims, if anything.
  public var claimed: MediaType?
  /// What the first bytes show.
  public var sniffed: MediaType
  /// What a reader should know, in the order of ``EvidenceFlag``.
  public var flags: [EvidenceFlag]

  /// The type to hand the bytes out under: never one that a browser would run, nor one in doubt.
  public var served: MediaType {
    let isDoubtful = flags.contains { flag in
      switch flag {
      case .mismatch, .polyglot, .activeContent, .executable: true
      case .empty, .archive, .deceptiveName: false
      }
    }
    return isDoubtful ? .bytes : sniffed
  }

  /// The claim beside what the bytes show, as lists print it.
  public var summary: String { "\(claimed?.text ?? "-") / \(sniffed.text)" }
}
