internal import RedressChance
internal import RedressDiagnostics
internal import RedressSimulation
internal import RedressWorkflow

/// A run as one page to read and print: the answer first, then what it rests on, then what it cannot tell.
package struct SimulationPage: Sendable {
  let details: SimulationDetails
  /// The words that repeat the run.
  let command: String
  /// The version of the program.
  let version: String

  /// A page of a run, repeated by a command of a version of the program.
  package init(_ details: SimulationDetails, command: String, version: String) {
    (self.details, self.command, self.version) = (details, command, version)
  }

  var report: SimulationReport { details.report }
  var scenario: Scenario { details.scenario }

  /// The finished page.
  package var page: String {
    let title = "\(scenario.title ?? scenario.name) – simulation"
    return HTML.page(title: safe(title), styles: DossierView.style, Self.style) {
      Tag.header {
        Tag.h1 { safe(scenario.title ?? scenario.name) }
        HTML(constant: "\n")
        Tag.p(.kind("reader")) { lead }
      }
      Tag.main {
        answer
        provenance
        outcomes
        time
        windows
        funnel
        money
        neutrals
        ranges
        sweeps
        figures
        checks
        limits
      }
    }
  }

  private var lead: String {
    let cases = report.replications * scenario.run.cases
    let arms = details.shown.map { "'\(details.name($0))'" }.joined(separator: ", ")
    return
      "Simulated cases, not real ones: \(grouped(cases)) in \(details.shown.count == 1 ? "the arm" : "each of the arms") "
      + "\(arms), under assumptions that the scenario states."
  }

  /// A part with its heading; a short one is kept together on paper.
  func part(_ title: String, isShort: Bool = false, @HTMLBuilder _ content: () -> HTML) -> HTML {
    Tag.section(.kind(isShort ? "whole" : "long")) {
      Tag.h2 { title }
      HTML(constant: "\n")
      content()
    }
  }

  /// A drawing with what stands below it.
  func figure(_ drawing: HTML, _ caption: String, keys: [(StaticString, String)] = []) -> HTML {
    Tag.figure(.kind("course")) {
      drawing
      if !keys.isEmpty { Key.html(keys) }
      Tag.figcaption { caption }
    }
  }

  /// A table; the first column holds words, the others numbers unless told otherwise.
  func table(_ headings: [String], words: Set<Int> = [0], _ rows: [[String]]) -> HTML {
    Tag.table {
      Tag.thead {
        Tag.tr {
          for (column, heading) in headings.enumerated() {
            if column == 0 {
              Tag.th(.fixed(.scope, "col")) { heading }
            } else if words.contains(column) {
              Tag.th(.fixed(.scope, "col"), .kind("word")) { heading }
            } else {
              Tag.th(.fixed(.scope, "col"), .kind("number")) { heading }
            }
          }
        }
      }
      Tag.tbody {
        for row in rows {
          Tag.tr {
            for (column, cell) in row.enumerated() {
              if column == 0 {
                Tag.td { cell }
              } else if words.contains(column) {
                Tag.td(.kind("word")) { cell }
              } else {
                Tag.td(.kind("number")) { cell }
              }
            }
          }
        }
      }
    }
  }

  /// What stands for each arm shown, as bars or lines.
  var armKeys: [(StaticString, String)] {
    details.shown.count < 2 ? [] : details.shown.map { (Ink.swatch($0), safe(details.name($0))) }
  }

  /// The same for lines.
  var lineKeys: [(StaticString, String)] {
    details.shown.count < 2 ? [] : details.shown.map { (Ink.stroke($0), safe(details.name($0))) }
  }

  /// A whole number in groups of three digits.
  func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var words = number < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { words += "\u{202F}" }
      words.append(digit)
    }
    return words
  }
}
