package import RedressDiagnostics

/// A piece of a page.
///
/// Text is escaped on its way in, tags and attributes come from closed lists, and no way leads in for a string as it is:
/// only constants of the program go unescaped, and those are written in its source.
package struct HTML: Sendable, Hashable {
  /// The finished markup.
  package private(set) var markup = ""

  /// Nothing.
  package init() {}

  /// Text of a party, kept apart from the direction of the words around it.
  package init(_ text: Untrusted) { markup = "<bdi>" + text.forHTML() + "</bdi>" }

  /// Our own words, in which text of parties has been made harmless already; its isolates become elements.
  package init(_ words: String) {
    var depth = 0
    var run = ""
    for scalar in words.unicodeScalars {
      guard scalar == "\u{2068}" || scalar == "\u{2069}" else {
        run.unicodeScalars.append(scalar)
        continue
      }
      markup += Untrusted(run).forHTML()
      run = ""
      if scalar == "\u{2068}" {
        markup += "<bdi>"
        depth += 1
      } else if depth > 0 {
        markup += "</bdi>"
        depth -= 1
      }
    }
    markup += Untrusted(run).forHTML() + String(repeating: "</bdi>", count: depth)
  }

  /// Markup that stands in the source of this program.
  init(constant: StaticString) { markup = constant.description }

  init(_ tag: Tag, _ attributes: [Attribute], _ content: HTML) {
    markup = "<\(tag.rawValue)" + attributes.map(\.markup).joined() + ">"
    if !tag.isVoid { markup += content.markup + "</\(tag.rawValue)>" }
    if tag.endsLine { markup += "\n" }
  }

  /// The value of a quoted attribute.
  static func quoted(_ words: String) -> String { Untrusted(words).forHTML() }

  mutating func append(_ other: HTML) { markup += other.markup }
}

/// Puts pieces one after another.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ piece: HTML) -> HTML { piece }
  package static func buildExpression(_ words: String) -> HTML { HTML(words) }
  package static func buildExpression(_ text: Untrusted) -> HTML { HTML(text) }
  package static func buildBlock(_ pieces: HTML...) -> HTML { joined(pieces) }
  package static func buildArray(_ pieces: [HTML]) -> HTML { joined(pieces) }
  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }
  package static func buildEither(first: HTML) -> HTML { first }
  package static func buildEither(second: HTML) -> HTML { second }

  private static func joined(_ pieces: [HTML]) -> HTML {
    pieces.reduce(into: HTML()) { $0.append($1) }
  }
}
