import RedressDiagnostics
import RedressXML

/// The text of an expression and where its parts stand in the file.
struct ExpressionSource {
  /// What is written, in UTF-8.
  let bytes: [UInt8]
  /// The whole of it.
  let span: Span
  /// Whether an offset into the text is an offset into the file.
  let isVerbatim: Bool

  init(_ attribute: XMLAttribute) {
    self.init(attribute.value, span: attribute.valueSpan, isVerbatim: attribute.isVerbatim)
  }

  init(_ text: String, span: Span, isVerbatim: Bool) {
    bytes = Array(text.utf8)
    self.span = span
    self.isVerbatim = isVerbatim
  }

  /// Where a part stands; the whole value where character references keep offsets apart.
  func span(_ range: Range<Int>) -> Span { isVerbatim ? span.part(range) : span }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a part with its place.
  func located(_ range: Range<Int>) -> (text: String, span: Span) { (text(range), span(range)) }
}
