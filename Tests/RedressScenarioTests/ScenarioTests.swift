import Foundation
import RedressChance
import RedressDiagnostics
import RedressSimulation
import RedressTime
import Testing

@testable import RedressScenario

@Suite struct `A scenario` {
  private func good() throws -> Scenario {
    let golden = try #require(Golden.all(in: "good").first { $0.name == "shop" })
    let loaded = try golden.load()
    #expect(loaded.diagnostics == [])
    return try #require(loaded.scenario)
  }

  @Test func `holds what its file says of the run`() throws {
    let scenario = try good()
    #expect(scenario.name == "shop-windows" && scenario.seed == 7)
    #expect(scenario.run.start.description == "2026-01-05T00:00:00Z")
    #expect(scenario.run.cases == 2_000 && scenario.run.replications == 4)
    #expect(scenario.run.warmUp == 5 * 86_400_000_000)
    #expect(scenario.run.targets.map(\.isRelative) == [true, false])
    #expect(scenario.arrivals.perHour == 2.5 && scenario.arrivals.weekdays.count == 7)
    #expect(scenario.arms.map(\.name) == ["five", "three", "large"] && scenario.baseline == 0)
    #expect(scenario.arms[2].changes.count == 3)
    #expect(scenario.sweeps.first?.values.count == 4)
  }

  @Test func `draws people first, then the order, the truth and facts`() throws {
    let scenario = try good()
    #expect(scenario.traits.map(\.stream.name) == ["trait.care", "orders.amount", "orders.truth", "fact.shipped"])
    #expect(scenario.traits[3].spread.otherwise == .shape(.uniform(low: -480, high: -120)))
    #expect(scenario.orders.reasons.otherwise == [0.4, 0.6])
    #expect(scenario.populations.map(\.size) == [300])
  }

  @Test func `gives each party its behaviour, in hours and by the conditions of the file`() throws {
    let scenario = try good()
    let responder = try #require(scenario.responders.first)
    #expect(responder.never.cases.count == 1 && responder.never.otherwise == 0.1)
    #expect(responder.delay.hours.otherwise == .lognormal(median: 59, sigma: 0.9))
    #expect(responder.delay.observedHours == 120 && responder.delay.elasticityRange == 0...1)
    #expect(responder.choices.map(\.probability.otherwise) == [0, 0, 0.8, 0.1])
    #expect(responder.choices.map { $0.probability.cases.map(\.content) } == [[0.6], [0.4], [0], [0]])
    #expect(responder.choices[3].deed.facts.count == 2)
    let work = try #require(scenario.works.first)
    #expect(work.findings.count == 2 && scenario.teams[0].costPerHour == 3_800)
    #expect(work.findings[0].spread.otherwise == .shares([1, 0]))
  }

  @Test(arguments: Golden.shipped())
  func `that comes with the package loads without a word`(golden: Golden) throws {
    let loaded = try golden.load()
    #expect(loaded.diagnostics.map(\.message) == [])
    #expect(loaded.scenario != nil)
  }

  @Test func `comes with the package`() {
    #expect(!Golden.shipped().isEmpty)
  }
}

@Suite struct `The schema of scenarios` {
  private func schema() throws -> [Substring] {
    try Golden.repositoryText("workflows/schema/scenario.xsd").split(separator: "\n")
  }

  /// The lines of an element's definition.
  private func block(_ name: String) throws -> ArraySlice<Substring> {
    let lines = try schema()
    let start = try #require(lines.firstIndex { $0.hasPrefix(#"  <xs:element name="\#(name)">"#) }, "\(name)")
    let end = try #require(lines[start...].firstIndex { $0.hasPrefix("  </xs:element>") })
    return lines[start...end]
  }

  private func values(of attribute: String, in lines: ArraySlice<Substring>, tag: String) -> [String] {
    lines.filter { $0.contains("<xs:\(tag) ") }.compactMap { line in
      line.range(of: "\(attribute)=\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }

  @Test(arguments: ScenarioVocabulary.elements.map(\.name))
  func `has the attributes and the content of the loader, each with its words`(name: String) throws {
    let rule = try #require(ScenarioVocabulary.rule(name))
    let block = try block(name)
    #expect(Set(values(of: "name", in: block, tag: "attribute")) == Set(rule.attributes))
    let required = block.filter { $0.contains(#"use="required""#) }
    #expect(Set(values(of: "name", in: required[...], tag: "attribute")) == Set(rule.required))
    #expect(values(of: "ref", in: block.dropFirst(), tag: "element") == rule.children.map(\.name))
    #expect(block.count { $0.contains("<xs:documentation>") } == rule.attributes.count + 1)
  }

  @Test func `has no other elements, and the same namespace`() throws {
    let names = try schema().filter { $0.hasPrefix("  <xs:element name=") }.count
    #expect(names == ScenarioVocabulary.elements.count)
    #expect(try schema().contains { $0.contains(#"targetNamespace="\#(ScenarioVocabulary.namespace)""#) })
  }

  @Test(arguments: ScenarioVocabulary.elements.map(\.name))
  func `and the reference speak of the same elements`(name: String) throws {
    let rule = try #require(ScenarioVocabulary.rule(name))
    let reference = try Golden.repositoryText("Documentation/Scenarios.md")
    let section = try #require(reference.split(separator: "### `<\(name)>`\n").dropFirst().first, "\(name)")
    let own = section.components(separatedBy: "\n##")[0]
    for attribute in rule.attributes where !ScenarioVocabulary.conditions.contains(attribute) {
      #expect(own.contains("| `\(attribute)`"), "\(name) \(attribute)")
    }
  }
}
