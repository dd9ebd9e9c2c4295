/// Text that a terminal only shows: nothing in it moves the cursor, changes a colour or turns the reading direction.
///
/// Control characters come out as `\x1b`; format characters (bidirectional marks, zero-width characters, tags), line
/// separators and blank letters as `\u{202E}`. A backslash stays as it is: this is for reading, not for reading back.
package enum VisibleText {
  /// Makes a text visible, and cuts it after `limit` scalars with the number of those left out.
  package static func of(_ text: some StringProtocol, limit: Int = .max) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count <= limit { result += show(scalar) }
    }
    return count > limit ? result + "… (+\(count - limit))" : result
  }

  /// The visible form of one scalar.
  package static func show(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16)
    if scalar.value < 0x100, scalar.properties.generalCategory == .control { return "\\x" + padded(digits, to: 2) }
    return "\\u{" + padded(digits, to: 4).uppercased() + "}"
  }

  /// The visible form of a byte that belongs to no character.
  static func show(stray byte: UInt8) -> String { "\\x" + padded(String(byte, radix: 16), to: 2) }

  /// Whether a scalar shows nothing by itself, or changes how its neighbours show.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: blankLetters.contains(scalar.value) || tags.contains(scalar.value)
    }
  }

  /// Letters and marks of other categories that leave nothing on the screen.
  private static let blankLetters: [UInt32] = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0]
  private static let tags: ClosedRange<UInt32> = 0xE0000...0xE0FFF

  private static func padded(_ digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
