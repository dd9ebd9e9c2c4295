/// The long pages behind the codes: what a rule asks for, why, and how a file that breaks it is mended.
///
/// The pages of a family stand in one text under `Explanations/`. A page begins with a line `# RD0305 Title` and goes
/// on to the next such line, so adding a page means adding it to a text and nothing else.
public enum Explanation {
  /// The page of a code, or nil when nobody has written one.
  public static func page(for code: DiagnosticCode) -> String? { pages[code] }

  /// All codes that have a page, in order.
  public static var allCodes: [DiagnosticCode] { pages.keys.sorted() }

  private static let texts = [
    syntax, values, elements, names, declarations, conditions, structure, separation, negotiation, credits, children,
    money, remedies, expressions, orders, scenarios,
  ]

  private static let pages: [DiagnosticCode: String] = Dictionary(
    texts.flatMap(split), uniquingKeysWith: { first, second in first + "\n" + second })

  /// Cuts a text into its pages.
  static func split(_ text: String) -> [(DiagnosticCode, String)] {
    var pages: [(DiagnosticCode, String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# "), let code = DiagnosticCode(parsing: line.dropFirst(2).prefix(6)) {
        pages.append((code, String(line)))
      } else if let last = pages.indices.last {
        pages[last].1 += "\n" + line
      }
    }
    return pages.map { ($0.0, trimmingEnd($0.1) + "\n") }
  }

  private static func trimmingEnd(_ text: String) -> Substring {
    var rest = text[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
