import Testing

/// What a target may import; each line names only targets of lines above it.
struct Layer: Sendable, CustomTestStringConvertible {
  let target: String
  let level: Int
  let imports: Set<String>

  var testDescription: String { target }

  private init(_ target: String, _ level: Int, _ imports: String = "") {
    self.target = target
    self.level = level
    self.imports = Set(imports.split(separator: " ").map(String.init))
  }

  private static let words = "RedressDiagnostics RedressMoney RedressTime"
  private static let meaning = words + " RedressWorkflow RedressEngine"

  static let map: [Layer] = [
    Layer("RedressDiagnostics", 0),
    Layer("RedressMoney", 0),
    Layer("RedressTime", 0),
    Layer("RedressChance", 0),
    Layer("RedressWorkflow", 1, words),
    Layer("RedressEngine", 1, words + " RedressWorkflow"),
    Layer("CLibXML2", 2),
    Layer("RedressXML", 2, "CLibXML2 RedressDiagnostics"),
    Layer("RedressLanguage", 2, words + " RedressXML RedressWorkflow"),
    Layer("RedressOrders", 2, words + " RedressXML"),
    Layer("RedressSimulation", 2, meaning + " RedressChance"),
    Layer("RedressScenario", 2, words + " RedressXML RedressLanguage RedressSimulation RedressWorkflow RedressChance"),
    Layer("RedressReport", 2, meaning + " RedressSimulation RedressChance"),
    Layer("RedressStore", 3, "Crypto Foundation Glibc Synchronization"),
    Layer("RedressSQLite", 3, "RedressStore GRDB GRDBSQLite Crypto Foundation Glibc Synchronization"),
    Layer("RedressVault", 3, "RedressStore Crypto Foundation Glibc Synchronization"),
    Layer(
      "RedressDesk", 4,
      meaning
        + " RedressLanguage RedressOrders RedressStore RedressVault Crypto Foundation Glibc Dispatch Synchronization"),
    Layer(
      "RedressCLI", 4,
      meaning
        + " RedressLanguage RedressOrders RedressScenario RedressSimulation RedressChance RedressReport RedressStore"
        + " RedressSQLite RedressVault RedressDesk"
        + " ArgumentParser Foundation Glibc Dispatch Synchronization"),
    Layer("redress", 4, "RedressCLI Foundation Glibc"),
  ]

  /// The one file below layer 3 that asks Foundation: it turns the rules of a zone into a table of offsets.
  static let zoneRules = "Sources/RedressTime/Zone+Rules.swift"
}

@Suite struct `The layers` {
  @Test func `import only what stands above them`() {
    var seen: Set<String> = []
    let ours = Set(Layer.map.map(\.target))
    for layer in Layer.map {
      #expect(layer.imports.intersection(ours).isSubset(of: seen), "'\(layer.target)' stands too early in the map")
      seen.insert(layer.target)
    }
  }

  @Test func `are all in the map, and nothing in the map is missing`() {
    let targets = Set(Repository.files.filter { $0.path.hasPrefix("Sources/") }.map(\.target))
    #expect(targets == Set(Layer.map.map(\.target)))
  }

  @Test(arguments: Layer.map)
  func `import nothing else`(layer: Layer) {
    let wrong = Repository.code.filter { $0.target == layer.target }.flatMap { file in
      imports(of: file).filter { !layer.imports.contains($0.words) && !isZoneRules(file, $0.words) }
    }
    #expect(wrong.isEmpty, "'\(layer.target)' may not import these:\(listed(wrong))")
  }

  @Test(arguments: [
    ("CLibXML2", ["RedressXML"]), ("GRDB", ["RedressSQLite"]), ("GRDBSQLite", ["RedressSQLite"]),
  ])
  func `have one door to each library`(library: String, doors: [String]) {
    let targets = Repository.code.filter { imports(of: $0).contains { $0.words == library } }.map(\.target)
    #expect(Set(targets) == Set(doors))
  }

  @Test func `take digests in layers 3 and 4 alone`() {
    let low = Set(Layer.map.filter { $0.level < 3 }.map(\.target))
    let wrong = Repository.code.filter { low.contains($0.target) }.flatMap { file in
      imports(of: file).filter { $0.words == "Crypto" }
    }
    #expect(wrong.isEmpty, "\(listed(wrong))")
  }

  @Test func `below 3 ask Foundation in one file`() {
    let low = Set(Layer.map.filter { $0.level < 3 }.map(\.target))
    let asking = Repository.code.filter { file in
      low.contains(file.target) && imports(of: file).contains { $0.words == "Foundation" }
    }
    #expect(asking.map(\.path) == [Layer.zoneRules])
  }

  private func isZoneRules(_ file: Repository.File, _ module: String) -> Bool {
    file.path == Layer.zoneRules && module == "Foundation"
  }
}

/// The modules that a file imports, each with its place.
private func imports(of file: Repository.File) -> [Finding] {
  file.lines.enumerated().compactMap { number, line in
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || accessWords.contains($0) }
    guard words.first == "import", let last = words.dropFirst().last else { return nil }
    let module = last.split(separator: ".").first.map(String.init) ?? String(last)
    return Finding(path: file.path, line: number + 1, words: module)
  }
}

private let accessWords: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
