/// How a piece of text stands out.
public enum Emphasis: Sendable, Hashable {
  /// Not at all.
  case plain
  /// A heading or what matters most.
  case bold
  /// What one may pass over.
  case dim
  /// What cannot wait.
  case red
}

/// Whether a screen may use colour.
public struct Style: Sendable, Hashable {
  /// Whether escape sequences are written at all.
  public let colour: Bool
  /// How many columns a line may take.
  public let width: Int

  /// A style for lines of `width` columns, with colour or without.
  public init(colour: Bool, width: Int = 100) {
    self.colour = colour
    self.width = max(40, width)
  }

  /// The text as a heading.
  public func strong(_ text: String) -> String { paint(text, .bold) }

  /// The text as what one may pass over.
  public func dim(_ text: String) -> String { paint(text, .dim) }

  /// The text with its emphasis; unchanged where there is no colour.
  func paint(_ text: String, _ emphasis: Emphasis) -> String {
    guard colour, !text.isEmpty else { return text }
    return switch emphasis {
    case .plain: text
    case .bold: "\u{1B}[1m\(text)\u{1B}[0m"
    case .dim: "\u{1B}[2m\(text)\u{1B}[0m"
    case .red: "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }
}
