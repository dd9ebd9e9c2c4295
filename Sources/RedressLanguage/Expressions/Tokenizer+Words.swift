import RedressDiagnostics
import RedressMoney

extension Tokenizer {
  /// A name or a keyword.
  mutating func takeWord() throws(ExpressionFault) {
    let start = position
    while let byte = byte(at: position), isWordByte(byte) { position += 1 }
    let word = source.text(start..<position)
    let span = source.span(start..<position)
    if let keyword = Keyword(rawValue: word) { return append(.keyword(keyword), from: start) }
    guard isID(word) else { throw .notAName(word, span) }
    if word.last == "-" { throw .unclearMinus(span, left: String(word.dropLast()), right: nil) }
    append(.name(word), from: start)
  }

  /// A number, or an amount of money when a currency's code follows.
  mutating func takeNumber() throws(ExpressionFault) {
    let start = position
    while let byte = byte(at: position), byte == UInt8(ascii: ".") || (isWordByte(byte) && byte != UInt8(ascii: "-")) {
      position += 1
    }
    let digits = start..<position
    if byte(at: position) == UInt8(ascii: "%") || percentFollows() {
      throw .percentSign(source.text(digits), source.span(digits))
    }
    if let code = currencyRange() { return try takeMoney(digits, code) }
    do {
      append(.number(try Rational(decimal: source.text(digits))), from: start)
    } catch {
      throw .badNumber(source.text(digits), source.span(digits), error)
    }
  }

  private func percentFollows() -> Bool {
    byte(at: position) == UInt8(ascii: " ") && byte(at: position + 1) == UInt8(ascii: "%")
  }

  /// Where two or more capitals stand after the number that was just read.
  private func currencyRange() -> Range<Int>? {
    var start = position
    while let byte = byte(at: start), isSpace(byte) { start += 1 }
    var end = start
    while let byte = byte(at: end), (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { end += 1 }
    guard start > position, end - start >= 2, byte(at: end).map({ !isWordByte($0) }) ?? true else { return nil }
    return start..<end
  }

  private mutating func takeMoney(_ digits: Range<Int>, _ code: Range<Int>) throws(ExpressionFault) {
    position = code.upperBound
    let text = source.text(digits) + " " + source.text(code)
    do {
      append(.money(try Money(parsing: text)), from: digits.lowerBound)
    } catch {
      throw .badMoney(text, source.span(digits.lowerBound..<code.upperBound), error)
    }
  }

  /// The fault of a character that begins no token.
  func strangeCharacter(at start: Int) -> ExpressionFault {
    let rest = String(decoding: source.bytes[start...], as: UTF8.self)
    guard let scalar = rest.unicodeScalars.first else { return .emptyExpression(source.span) }
    let end = start + String(scalar).utf8.count
    if Self.quotes.contains(scalar) { return wrongQuotes(rest, from: start, after: end) }
    return .strangeCharacter(String(scalar), Self.lookalikes[scalar], source.span(start..<end))
  }

  /// The text between quotes of the wrong sort, as far as it goes.
  private func wrongQuotes(_ rest: String, from start: Int, after opening: Int) -> ExpressionFault {
    let inner = rest.unicodeScalars.dropFirst().prefix { !Self.quotes.contains($0) }
    let words = String(String.UnicodeScalarView(inner))
    let closing = rest.unicodeScalars.dropFirst(1 + inner.count).first
    let end = opening + words.utf8.count + (closing.map { String($0).utf8.count } ?? 0)
    return .wrongQuotes(words, source.span(start..<end))
  }

  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "`", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "«", "»",
  ]

  /// Characters that were meant as something the language has.
  private static let lookalikes: [Unicode.Scalar: String] = [
    "\u{2212}": "-", "\u{2013}": "-", "\u{2014}": "-", "≥": "ge", "≤": "le", "≠": "!=", "×": "*", "÷": "div", "·": "*",
    "\u{A0}": "a plain space", "[": "(", "]": ")", "{": "(", "}": ")",
  ]
}

/// Whether a byte belongs to a word, be it written well or not.
private func isWordByte(_ byte: UInt8) -> Bool {
  isNameByte(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
}
