/// The bytes of a picture as they were given; nothing here decodes them.
package struct Picture: Sendable, Hashable {
  /// The kinds that every browser draws and that hold nothing but a picture.
  package enum Media: String, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
  }

  /// What it is.
  package let media: Media
  /// Its bytes.
  package let bytes: [UInt8]

  /// The most bytes that a picture in a page has.
  package static let largest = 300_000

  /// Whether bytes of this media type can be a picture of a page at all.
  package static func isTaken(_ media: String) -> Bool { Media(rawValue: media) != nil }

  /// Returns nil for another media type, for more than ``largest`` bytes, and for bytes that do not begin like their type.
  package init?(media: String, bytes: [UInt8]) {
    guard let media = Media(rawValue: media), bytes.count <= Self.largest else { return nil }
    guard bytes.starts(with: media.signature) else { return nil }
    self.media = media
    self.bytes = bytes
  }

  /// Its bytes in the alphabet of RFC 4648, padded.
  var base64: String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let rest = bytes.count - start
      let second = rest > 1 ? bytes[start + 1] : 0
      let third = rest > 2 ? bytes[start + 2] : 0
      text.append(Self.alphabet[Int(bytes[start] >> 2)])
      text.append(Self.alphabet[Int(bytes[start] << 4 & 0x30 | second >> 4)])
      text.append(rest > 1 ? Self.alphabet[Int(second << 2 & 0x3C | third >> 6)] : UInt8(ascii: "="))
      text.append(rest > 2 ? Self.alphabet[Int(third & 0x3F)] : UInt8(ascii: "="))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

extension Picture.Media {
  var signature: [UInt8] {
    switch self {
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    }
  }
}
