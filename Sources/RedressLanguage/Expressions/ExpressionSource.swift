import RedressDiagnostics
import RedressXML

/// The text of an expression and where its parts stand in the file.
struct ExpressionSource {
  /// What is written, in UTF-8, with references replaced.
  let bytes: [UInt8]
  /// The whole of it.
  let span: Span
  /// For each byte where it stands in the span, and then the span's length; nil where both are the same.
  private let offsets: [Int]?
  /// Whether the parts can be told apart in the file.
  private let isExact: Bool

  /// The value of an attribute of a file with these bytes.
  init(_ attribute: XMLAttribute, in file: [UInt8]) {
    let bytes = Array(attribute.value.utf8)
    let range = attribute.valueSpan.range.clamped(to: file.indices)
    let offsets = attribute.isVerbatim ? nil : Self.offsets(in: file[range])
    self.bytes = bytes
    self.offsets = offsets
    span = attribute.valueSpan
    isExact = attribute.isVerbatim || offsets?.count == bytes.count + 1
  }

  /// A text that stands in a span as it is.
  init(verbatim text: String, span: Span) {
    bytes = Array(text.utf8)
    self.span = span
    offsets = nil
    isExact = true
  }

  /// Where a part stands; the whole value should its bytes not be found again.
  func span(_ range: Range<Int>) -> Span {
    guard isExact else { return span }
    return span.part(
      (offsets?[range.lowerBound] ?? range.lowerBound)..<(offsets?[range.upperBound] ?? range.upperBound))
  }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where each byte of a value comes from in what is written: a reference gives all its bytes one place.
  private static func offsets(in written: ArraySlice<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var index = written.startIndex
    while index < written.endIndex {
      let (length, count) = step(written[index...])
      offsets += Array(repeating: index - written.startIndex, count: count)
      index += length
    }
    return offsets + [written.count]
  }

  /// How many bytes are written for what comes first, and how many bytes of the value that makes.
  private static func step(_ rest: ArraySlice<UInt8>) -> (length: Int, count: Int) {
    if rest.starts(with: [0x0D, 0x0A]) { return (2, 1) }
    guard rest.first == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return (1, 1) }
    let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(1))
    let scalar = name.hasPrefix("#") ? number.flatMap(Unicode.Scalar.init) : nil
    return (end + 1 - rest.startIndex, scalar.map { UTF8.width($0) } ?? 1)
  }
}
