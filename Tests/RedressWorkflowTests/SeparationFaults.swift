import RedressDiagnostics
import RedressWorkflow

extension Fault {
  static let separation: [Fault] = [
    Fault("a not-who that keeps nobody out", 360, under: "appeal") {
      $0.place("review") { $0.transitions[1].notWho = names("appeal") }
    },
    Fault("approval where nothing is decided", 361, under: "if") {
      $0.place("appealable") { $0.transitions[0].approval = approval("platform") }
    },
    Fault("approval by a party that takes a side", 362, under: "seller") {
      $0.place("review") { $0.transitions[1].approval = approval("seller") }
    },
    Fault("approval by nobody but who rules", 363, under: "platform") {
      $0.place("review") { $0.transitions[1].approval = approval("platform") }
    },
  ]

  private static func approval(_ parties: String) -> DraftApproval {
    DraftApproval(above: money(500_00).condition, by: names(parties))
  }
}
