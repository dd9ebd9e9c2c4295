extension HTML {
  /// A whole page: one file that loads nothing and runs nothing.
  static func page(title: String, styles: StaticString..., @HTMLBuilder body: () -> HTML) -> String {
    let html = Tag.html(.fixed(.lang, "en")) {
      Tag.head {
        HTML(constant: "\n")
        Tag.meta(.fixed(.charset, "utf-8"))
        Tag.meta(.fixed(.httpEquivalent, "Content-Security-Policy"), .fixed(.content, policy))
        Tag.meta(.fixed(.name, "viewport"), .fixed(.content, "width=device-width, initial-scale=1"))
        Tag.meta(.fixed(.name, "referrer"), .fixed(.content, "no-referrer"))
        Tag.title { title }
        HTML(constant: "\n")
        Tag.style { for style in styles { HTML(constant: style) } }
      }
      Tag.body(content: body)
    }
    return "<!DOCTYPE html>\n" + html.markup
  }

  private static let policy: StaticString =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
}
