extension Scanner {
  /// The name that begins at an offset; empty when none does.
  ///
  /// It ends early where a tag of its length is refused anyway.
  func nameRange(from start: Int) -> Range<Int> {
    var index = start
    let limit = min(bytes.count, start + ReaderLimits.tagBytes + 1)
    while index < limit {
      let byte = bytes[index]
      if byte < 0x80 {
        guard isNameASCII(byte, first: index == start) else { break }
        index += 1
      } else {
        guard let (scalar, length) = scalar(at: index), isNameScalar(scalar, first: index == start) else { break }
        index += length
      }
    }
    return start..<max(start, index)
  }

  private func isNameASCII(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), .colon: true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), .hyphen, UInt8(ascii: "."): !first
    default: false
    }
  }

  /// `NameStartChar` and `NameChar` of XML 1.0, fifth edition, beyond ASCII.
  private func isNameScalar(_ scalar: UInt32, first: Bool) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: !first
    default: false
    }
  }
}
