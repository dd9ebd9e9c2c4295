/// The elements that a page may have; none of them acts, loads or leads anywhere.
package enum Tag: String, Sendable, CaseIterable {
  case html, head, body, meta, title, style
  case header, main, section, footer, h1, h2, h3, p, div, span, strong, small, code, br
  case dl, dt, dd, ul, ol, li, blockquote, figure, figcaption, img
  case table, caption, thead, tbody, tfoot, tr, th, td
  case svg, g, rect, line, circle, polygon, polyline, text

  /// An element with its attributes and its content.
  package func callAsFunction(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
    HTML(self, attributes, content())
  }

  var isVoid: Bool { self == .meta || self == .img || self == .br }

  /// Whether its end also ends a line of the source, so that the page can be read and compared as text.
  var endsLine: Bool {
    switch self {
    case .span, .strong, .small, .code, .br, .title, .td, .th, .dt, .h1, .h2, .h3: false
    case .html, .head, .body, .meta, .style, .header, .main, .section, .footer, .p, .div, .dl, .dd, .ul, .ol, .li,
      .blockquote, .figure, .figcaption, .img, .table, .caption, .thead, .tbody, .tfoot, .tr, .svg, .g, .rect, .line,
      .circle, .polygon, .polyline, .text:
      true
    }
  }
}

/// The attributes that an element may have; none of them is an address but that of a picture's own bytes.
package enum Attribute: Sendable {
  /// The class, by which the style sheet knows it.
  case kind(StaticString)
  /// A constant attribute of a page's frame.
  case fixed(Fixed, StaticString)
  /// What a reader hears who does not see it.
  case label(String)
  /// What a picture shows, in its giver's words.
  case alternative(String)
  /// The bytes of a picture.
  case source(Picture)
  /// How many columns a cell takes.
  case columns(Int)
  /// A number of a drawing.
  case measure(Measure, Int)
  /// The corners of a shape.
  case points([(x: Int, y: Int)])
  /// The size of a drawing in its own units.
  case viewBox(width: Int, height: Int)

  /// Attributes whose values are constants.
  package enum Fixed: String, Sendable {
    case lang, charset, name, content, role, scope
    case httpEquivalent = "http-equiv"
  }

  /// Numbers of a drawing.
  package enum Measure: String, Sendable {
    case x, y, x1, y1, x2, y2, cx, cy, r, width, height
  }

  var markup: String {
    switch self {
    case .kind(let name): " class=\"\(name)\""
    case .fixed(let attribute, let value): " \(attribute.rawValue)=\"\(value)\""
    case .label(let words): " aria-label=\"\(HTML.quoted(words))\""
    case .alternative(let words): " alt=\"\(HTML.quoted(words))\""
    case .source(let picture): " src=\"data:\(picture.media.rawValue);base64,\(picture.base64)\""
    case .columns(let count): " colspan=\"\(count)\""
    case .measure(let measure, let number): " \(measure.rawValue)=\"\(number)\""
    case .points(let points): " points=\"\(points.map { "\($0.x),\($0.y)" }.joined(separator: " "))\""
    case .viewBox(let width, let height): " viewBox=\"0 0 \(width) \(height)\""
    }
  }
}
