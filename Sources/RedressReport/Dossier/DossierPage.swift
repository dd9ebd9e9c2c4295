internal import RedressDiagnostics
internal import RedressMoney
internal import RedressTime

extension DossierView {
  /// The page: one file that loads nothing and runs nothing.
  package var page: String {
    let title = "\(safe(view.id)) – \(safe(view.workflow.name.title))"
    return HTML.page(title: title, styles: Self.style) { content }
  }

  @HTMLBuilder private var content: HTML {
    head
    Tag.main {
      standing
      parties
      timeline
      proposals
      evidence
      findings
      rulings
      money
      payments
      events
      for child in children { child.dossier.section }
    }
    foot
  }

  /// A part with its heading; one of few rows is kept together on paper.
  func part(_ title: String, rows: Int = .max, @HTMLBuilder _ content: () -> HTML) -> HTML {
    Tag.section(.kind(rows <= 12 ? "whole" : "long")) {
      Tag.h2 { label.map { "\(safe($0)): \(title)" } ?? title }
      HTML(constant: "\n")
      content()
    }
  }

  /// A name and what stands for it.
  @HTMLBuilder func pair(_ name: String, @HTMLBuilder _ value: () -> HTML) -> HTML {
    Tag.dt { name }
    Tag.dd(content: value)
  }

  /// A table with its headings; those of numbers stand to the right.
  func table(_ headings: [(words: String, isNumber: Bool)], @HTMLBuilder _ rows: () -> HTML) -> HTML {
    Tag.table {
      Tag.thead {
        Tag.tr {
          for heading in headings {
            if heading.isNumber {
              Tag.th(.fixed(.scope, "col"), .kind("number")) { heading.words }
            } else {
              Tag.th(.fixed(.scope, "col")) { heading.words }
            }
          }
        }
      }
      Tag.tbody(content: rows)
    }
  }

  @HTMLBuilder private var head: HTML {
    Tag.header {
      Tag.h1 {
        Tag.span(.kind("id")) { safe(view.id) }
        " "
        safe(view.workflow.name.title)
      }
      HTML(constant: "\n")
      Tag.p(.kind("reader")) {
        if let reader {
          "As seen by "
          Tag.strong { reader.shown }
          ": what other parties keep to themselves is left out."
        } else {
          "As seen by "
          Tag.strong { "all parties alike" }
          ": only what every one of them may see."
        }
      }
    }
  }

  @HTMLBuilder private var foot: HTML {
    Tag.footer {
      Tag.p {
        "Workflow '\(safe(view.workflow.name.name))', version \(view.workflow.version), SHA-256 "
        Tag.code { view.workflow.digest }
        ". As things stood at \(view.time.absolute(view.time.now)). Instants are by the clock of \(view.time.zone.identifier)."
      }
      if view.notStored > 0 {
        Tag.p {
          "The last \(view.notStored) events have come due and are not stored yet; "
          Tag.code { "redress tick" }
          " stores them."
        }
      }
    }
  }
}
