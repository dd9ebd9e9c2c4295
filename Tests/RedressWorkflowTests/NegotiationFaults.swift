import RedressDiagnostics
import RedressMoney
import RedressWorkflow

extension Fault {
  static let negotiation: [Fault] = [
    Fault("a threshold of a party that takes no side", 364, under: "platform") {
      $0.place("undecided") { $0.thresholds = [threshold("buyer platform")] }
    },
    Fault("a threshold of a party that can accept nowhere", 365, under: "buyer") {
      $0.place("undecided") {
        $0.transitions[1].by = names("seller")
        $0.thresholds = [threshold("buyer seller")]
      }
    },
    Fault("a threshold that no proposal can satisfy", 366, under: "buyer") {
      for index in $0.actions.indices where $0.actions[index].proposes != nil {
        $0.actions[index].proposes = at([.return], "proposes")
      }
      $0.place("undecided") { $0.thresholds = [threshold("buyer")] }
    },
    Fault("a threshold that is shown to a side", 367, under: "seller") {
      $0.place("undecided") { $0.thresholds = [threshold("buyer", seenBy: "platform seller")] }
    },
    Fault("a limit of proposals where nothing is proposed", 370, under: "no-retreat") {
      $0.place("seller-response") { $0.transitions[2].limits.noRetreat = spot("no-retreat") }
    },
    Fault("times that are no whole number from 1", 371, under: "if") {
      $0.place("seller-response") { $0.transitions[1].limits.times = number(0).condition }
    },
    Fault("limits that leave nothing to propose", 372, under: "if") {
      $0.place("seller-response") {
        $0.transitions[1].limits.atLeast = money(20_00).condition
        $0.transitions[1].limits.atMost = money(10_00).condition
      }
    },
    Fault("no-retreat for a party that takes no side", 373, under: "platform") {
      $0.place("seller-response") {
        $0.transitions[1].by = names("seller platform")
        $0.transitions[1].limits.noRetreat = spot("no-retreat")
      }
    },
  ]

  private static func threshold(_ parties: String, seenBy: String = "") -> DraftThreshold {
    DraftThreshold(element: spot("threshold"), by: names(parties), seenBy: names(seenBy))
  }
}
