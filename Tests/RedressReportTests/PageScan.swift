import Foundation
import RedressReport

/// What a page is made of, as a browser that knows nothing of us would find it.
struct PageScan {
  /// A tag with the names and values of its attributes.
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
  }

  let elements: [Element]
  /// Tags that are opened and not closed in order, or closed and not opened.
  let unbalanced: [String]

  init(_ page: String) {
    var elements: [Element] = []
    var open: [String] = []
    var unbalanced: [String] = []
    for match in page.matches(of: /<(\/?)([^\s>]*)([^>]*)>/) {
      let name = String(match.2)
      if match.1 == "/" {
        if open.popLast() != name { unbalanced.append(name) }
      } else if !name.hasPrefix("!") {
        elements.append(Element(name: name, attributes: Self.attributes(match.3)))
        if !["meta", "img", "br"].contains(name) { open.append(name) }
      }
    }
    self.elements = elements
    self.unbalanced = unbalanced + open
  }

  private static func attributes(_ text: Substring) -> [(name: String, value: String)] {
    text.matches(of: /\s([^\s=]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
  }

  /// What could act or load something, each in words; nothing in a page that is fit to be opened anywhere.
  var dangers: [String] {
    elements.flatMap { element -> [String] in
      var found: [String] = []
      if !Self.tags.contains(element.name) { found.append("<\(element.name)>") }
      for (name, value) in element.attributes {
        if name.hasPrefix("on") || !Self.attributes.contains(name) { found.append("\(name)=") }
        if name == "src", !value.hasPrefix("data:image/jpeg;base64,"), !value.hasPrefix("data:image/png;base64,") {
          found.append("src=\(value.prefix(40))")
        }
      }
      return found
    } + unbalanced.map { "unbalanced <\($0)>" }
  }

  private static let tags = Set(Tag.allCases.map(\.rawValue)).union(["bdi"])
  private static let attributes: Set<String> = [
    "class", "lang", "charset", "name", "content", "role", "scope", "http-equiv", "aria-label", "alt", "src", "colspan",
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "points", "viewBox",
  ]
}
