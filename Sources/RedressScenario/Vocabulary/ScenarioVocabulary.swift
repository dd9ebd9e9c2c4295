/// Everything that the reader of scenarios knows by name, said once; the schema must say the same.
enum ScenarioVocabulary {
  static let namespace = "urn:redress:scenario:1"

  static let scenario = ElementRule(
    "scenario", required: ["id"], optional: ["seed", "currency", "time-zone"],
    children: [
      .may("title"), .one("workflow"), .one("run"), .one("arrivals"), .any("people"), .one("orders"), .any("truth"),
      .one("open"), .any("find"), .any("respond"), .any("silent"), .any("team"), .any("work"), .may("compare"),
      .any("sweep"),
    ])

  /// The frame of a run.
  private static let running = [
    ElementRule("title", holdsText: true),
    ElementRule("workflow", required: ["href"]),
    ElementRule(
      "run", required: ["start", "cases", "replications"], children: [.may("warm-up"), .any("target")]),
    ElementRule("warm-up", required: ["days"]),
    ElementRule("target", required: ["metric"], optional: ["of", "relative", "absolute"]),
    ElementRule("arrivals", children: [.one("rate"), .may("weekdays"), .may("hours")]),
    ElementRule("rate", required: ["per", "mean"]),
    ElementRule("weekdays", required: ["weights"]),
    ElementRule("hours", required: ["weights"]),
    ElementRule("compare", required: ["baseline"], children: [.some("arm")]),
    ElementRule("arm", required: ["id"], children: [.any("set"), .any("staff"), .may("load"), .any("follow")]),
    ElementRule("set", required: ["setting", "value"]),
    ElementRule("staff", required: ["team", "size"]),
    ElementRule("load", required: ["factor"]),
    ElementRule("follow", required: ["elasticity"], optional: ["respond"]),
    ElementRule("sweep", required: ["setting", "values"]),
  ]

  /// What cases are about.
  private static let orders = [
    ElementRule("orders", children: [.any("amount"), .any("claimed"), .any("reason"), .any("fact")]),
    ElementRule("amount", optional: conditions, children: shapes),
    ElementRule("claimed", optional: conditions, children: shapes),
    ElementRule("reason", optional: conditions, children: [.some("value")]),
    ElementRule("fact", required: ["id"], optional: ["when"] + conditions, children: quantity),
    ElementRule("people", required: ["id", "size"], children: [.some("trait")]),
    ElementRule("trait", required: ["id"], children: shapes),
    ElementRule("truth", optional: conditions, children: [.some("value")]),
    ElementRule("value", required: ["id", "p"]),
    ElementRule("yes", required: ["p"]),
  ]

  /// What people do.
  private static let behaviour = [
    ElementRule("open", required: ["party"], children: remedies + [.any("attach")]),
    ElementRule(
      "respond", required: ["id", "party", "in"], optional: conditions,
      children: [.any("again"), .any("never"), .some("delay"), .some("choose"), .any("reminded")]),
    ElementRule("again", required: ["after"], optional: ["by"]),
    ElementRule("never", required: ["p"], optional: conditions),
    ElementRule(
      "delay", optional: ["for-days", "elasticity", "low", "high", "window"] + conditions,
      children: shapes + [.may("rush")]),
    ElementRule("rush", required: ["share", "last"]),
    ElementRule("reminded", required: ["p"], optional: conditions, children: shapes),
    ElementRule("choose", optional: conditions, children: [.some("option")]),
    ElementRule("option", required: ["p"], optional: ["action"], children: remedies + [.any("input"), .any("attach")]),
    ElementRule("input", required: ["fact"], optional: conditions, children: quantity),
    ElementRule("refund", optional: ["percent"], children: shapes),
    ElementRule("return", optional: ["freight"]),
    ElementRule("replacement"),
    ElementRule("attach", required: ["kind", "p"]),
    ElementRule(
      "work", required: ["id", "party", "in"], optional: ["action", "team"] + conditions,
      children: [.some("effort"), .any("find"), .any("choose")]),
    ElementRule("effort", optional: conditions, children: shapes),
    ElementRule("find", required: ["fact"], optional: conditions, children: quantity),
    ElementRule("silent", required: ["party", "in"]),
    ElementRule("team", required: ["id", "size"], optional: ["calendar", "cost-per-hour"]),
  ]

  static let elements = [scenario] + running + orders + behaviour + distributions

  static func rule(_ name: String) -> ElementRule? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: elements.map { ($0.name, $0) })

  /// When a case of an element counts.
  static let conditions = ["if-truth", "if-reason"] + subjects + ["is", "at-least", "below"]
  /// What 'is', 'at-least' and 'below' compare.
  static let subjects = ["if-fact", "if-trait", "if-offer", "if-evidence", "if-times"]
  private static let shapes = distributions.map { ElementRule.Child.may($0.name) }
  private static let quantity = shapes + [.any("value"), .may("yes")]
  private static let remedies: [ElementRule.Child] = [.may("refund"), .may("return"), .may("replacement")]
}
