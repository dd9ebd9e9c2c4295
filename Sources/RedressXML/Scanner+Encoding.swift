internal import RedressDiagnostics

extension Scanner {
  /// Refuses everything that is not UTF-8 text made of characters that XML allows.
  func checkEncoding() throws(Refusal) {
    let start = span(0..<0)
    guard bytes.count <= ReaderLimits.fileBytes else { throw .tooLarge(start, bytes: bytes.count) }
    guard !bytes.isEmpty else { throw .empty(start) }
    for mark in packedMarks where bytes.starts(with: mark.bytes) { throw .notXML(start, kind: mark.name) }
    for mark in encodingMarks where bytes.starts(with: mark.bytes) { throw .otherEncoding(start, mark.name) }
    var index = 0
    while index < bytes.count {
      if bytes[index] >= 0x20, bytes[index] < 0x80 { index += 1 } else { try checkScalar(&index) }
    }
  }

  private func checkScalar(_ index: inout Int) throws(Refusal) {
    guard let (scalar, length) = scalar(at: index) else {
      throw .brokenBytes(span(index..<index + 1), offset: index, byte: bytes[index])
    }
    guard isAllowed(scalar) else { throw .forbiddenCharacter(span(index..<index + length), scalar) }
    index += length
  }

  /// Decodes one scalar strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF.
  func scalar(at index: Int) -> (scalar: UInt32, length: Int)? {
    let first = UInt32(bytes[index])
    let length: Int
    switch first {
    case 0..<0x80: return (first, 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard scalar >= smallest[length], Unicode.Scalar(scalar) != nil else { return nil }
    return (scalar, length)
  }

  /// The `Char` of XML 1.0.
  func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

private typealias Mark = (bytes: [UInt8], name: String)

private let packedMarks: [Mark] = [
  ([0x1F, 0x8B], "a gzip archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
  ([0x42, 0x5A, 0x68], "a bzip2 archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
  ([0x50, 0x4B, 0x03, 0x04], "a zip archive"), ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
  ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
]

/// Byte order marks, and what `<` or `<?xm` look like in other encodings; the longer ones first.
private let encodingMarks: [Mark] = [
  ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x3C], "UTF-32"),
  ([0x3C, 0x00, 0x00, 0x00], "UTF-32"), ([0xFE, 0xFF], "UTF-16"), ([0xFF, 0xFE], "UTF-16"), ([0x00, 0x3C], "UTF-16"),
  ([0x3C, 0x00], "UTF-16"), ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"), ([0x2B, 0x41, 0x44, 0x77], "UTF-7"),
  ([0x2B, 0x2F, 0x76], "UTF-7"),
]
