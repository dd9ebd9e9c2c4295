/// The left margin of a drawn diagnostic: line numbers and bars, as wide as the largest number.
struct Gutter {
  private let width: Int
  private let paint: Paint

  init(of diagnostic: Diagnostic, in sources: Sources, paint: Paint) {
    let labels = [diagnostic.primary] + diagnostic.related
    let largest = labels.map { sources.position(of: $0.span).line }.max() ?? 1
    width = String(largest).utf8.count
    self.paint = paint
  }

  func place(_ position: String, isFirst: Bool) -> String {
    paint.margin(spaces(width) + (isFirst ? "-->" : ":::")) + " " + position
  }

  func bar(_ text: String = "") -> String {
    paint.margin(spaces(width + 1) + "|") + (text.isEmpty ? "" : " " + text)
  }

  func source(_ number: Int, _ text: String) -> String {
    let digits = String(number)
    let margin = paint.margin(spaces(width - digits.utf8.count) + digits + " |")
    return text.isEmpty ? margin : margin + " " + text
  }

  func gap() -> String { paint.margin("..") }

  func remark(_ name: String, _ text: String) -> String {
    paint.margin(spaces(width + 1) + "=") + " " + paint.bold(name + ":") + " " + text
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// ANSI colours, or none.
struct Paint: Sendable {
  let isOn: Bool

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func related(_ text: String) -> String { wrap(text, "1;34") }
  func margin(_ text: String) -> String { wrap(text, "1;34") }

  private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
