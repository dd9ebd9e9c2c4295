internal import RedressDiagnostics

/// The words for files that are not UTF-8 text, or too large.
extension Refusal {
  static func tooLarge(_ start: Span, bytes: Int) -> Refusal {
    Refusal(
      7, "a file may have \(ReaderLimits.fileBytes) bytes, and this one has \(bytes)", at: start, "this file",
      fix: "move parts of it to fragments that it includes")
  }

  static func empty(_ start: Span) -> Refusal {
    Refusal(4, "the file is empty", at: start, "an element is expected here")
  }

  static func notXML(_ start: Span, kind: String) -> Refusal {
    Refusal(
      4, "this is not an XML file but \(kind)", at: start, "an XML file begins with '<'",
      cause: "files are read as they are; nothing is unpacked or converted")
  }

  static func otherEncoding(_ span: Span, _ name: String) -> Refusal {
    Refusal(
      3, "files are UTF-8, and this one is \(name)", at: span, "this says so",
      cause: "only one encoding is read, so that every program sees the same text",
      fix: "save the file as UTF-8")
  }

  static func declaredEncoding(_ span: Span, _ name: String) -> Refusal {
    Refusal(
      3, "files are UTF-8, and this one is declared as '\(name)'", at: span, "this says so",
      cause: "only one encoding is read, so that every program sees the same text",
      fix: "save the file as UTF-8, and write encoding=\"UTF-8\"")
  }

  static func brokenBytes(_ span: Span, offset: Int, byte: UInt8) -> Refusal {
    let shown = String(byte, radix: 16, uppercase: true)
    return Refusal(
      5, "byte \(offset) (\(shown.count < 2 ? "0" : "")\(shown)) is not UTF-8", at: span, "this is no character",
      cause: "the file is damaged, or was saved in another encoding",
      fix: "save the file as UTF-8")
  }

  static func forbiddenCharacter(_ span: Span, _ scalar: UInt32) -> Refusal {
    Refusal(
      6, "the character \(codePoint(scalar)) may not stand in XML", at: span, "here",
      cause: "XML 1.0 allows no control characters but tab and line ends", fix: "delete it")
  }

  static func forbiddenReference(_ span: Span, _ text: String) -> Refusal {
    Refusal(
      6, "'\(text)' stands for a character that XML does not allow", at: span, "this reference",
      cause: "XML 1.0 allows no control characters but tab and line ends, written out or by number",
      fix: "delete it")
  }

  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
