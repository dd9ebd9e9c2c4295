extension Untrusted {
  /// For a terminal or a log line: hidden characters made visible, cut after `limit` scalars.
  ///
  /// Text with right-to-left letters is wrapped in an isolate, so that it does not turn the words around it.
  public func forTerminal(limit: Int = 200) -> String {
    let shown = VisibleText.of(raw, limit: limit)
    return shown.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(shown)\u{2069}" : shown
  }

  /// As a JSON string with its quotes; control, format and line separator characters and `<` are escaped.
  public func forJSON() -> String { JSONText.string(raw).description }

  /// As HTML text or the value of a quoted attribute; hidden characters but tab and line end made visible.
  public func forHTML() -> String {
    var result = ""
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default: result += VisibleText.show(scalar)
      }
    }
    return result
  }

  /// As a quoted CSV field that no spreadsheet takes for a formula.
  ///
  /// A field that begins like a formula, also after spaces or quotes, gets a `'` before it. Tab, CR and LF stay, quotes
  /// are doubled, other hidden characters are made visible.
  public func forCSV() -> String {
    let first = raw.unicodeScalars.first { $0 != " " && $0 != "\"" }
    let isFormula = first.map { formulaStarts.contains($0) } ?? false
    var result = isFormula ? "\"'" : "\""
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\"": result += "\"\""
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      default: result += VisibleText.show(scalar)
      }
    }
    return result + "\""
  }
}

private let formulaStarts: [Unicode.Scalar] = [
  "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "−",
]

private func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}
