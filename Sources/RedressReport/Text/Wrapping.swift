/// Breaks text into lines of a width.
enum Wrapping {
  /// The lines of a text, broken at spaces; a word that is too long is cut.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapped(paragraph, width)
    }
    return lines
  }

  private static func wrapped(_ paragraph: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(separator: " ") {
      for piece in pieces(of: word, width) {
        let length = DisplayWidth.of(piece)
        if used > 0, used + 1 + length > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += used > 0 ? " " + piece : piece
        used += length + (used > 0 ? 1 : 0)
      }
    }
    lines.append(line)
    return lines
  }

  /// A word in pieces that each fit a line.
  private static func pieces(of word: Substring, _ width: Int) -> [String] {
    guard DisplayWidth.of(word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let length = DisplayWidth.of(String(character))
      if used > 0, used + length > width {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += length
    }
    return pieces + [piece]
  }
}
