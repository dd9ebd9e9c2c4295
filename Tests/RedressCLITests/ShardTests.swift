import Foundation
import Testing

@testable import RedressCLI

/// A run in parts, in a folder of its own.
private struct Parts {
  static let shop = "\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml"
  static let small = ["simulate", shop, "--cases", "360", "--replications", "3", "--quiet"]
  let shell: Shell
  let run: [String]

  init(_ run: [String] = Self.small) throws { (shell, self.run) = (try Shell(), run) }

  /// Makes a part and returns its file.
  func make(_ shard: String, _ options: [String] = []) throws -> String {
    let file = "\(shell.folder)/\(shard.replacingOccurrences(of: "/", with: "-of-")).jsonl"
    let answer = shell.run(run + options + ["--shard", shard, "-o", file, "--force"])
    try #require(answer.status == 0, "\(answer.errors)")
    return file
  }

  func make(all count: Int, _ options: [String] = []) throws -> [String] {
    try (1...count).map { try make("\($0)/\(count)", options) }
  }

  func merge(_ files: [String], _ options: [String] = []) -> Answer {
    shell.run(["simulate", "merge"] + files + options)
  }

  /// A part with some of its text replaced, sealed anew where that is wanted.
  func forge(_ file: String, _ from: String, _ to: String, seals: Bool) throws -> String {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(from))
    var lines = text.replacing(from, with: to).split(separator: "\n", omittingEmptySubsequences: false)
    if seals {
      let body = lines.dropLast(2).joined(separator: "\n") + "\n"
      let seal = PartFile.Seal(results: lines.count - 3, sha256: PartFile.digest(Array(body.utf8)))
      lines[lines.count - 2] = Substring(String(decoding: try JSONEncoder().encode(seal), as: UTF8.self))
    }
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}

@Suite struct `A run in parts` {
  @Test(arguments: [(1, "2"), (2, "1"), (3, "2"), (7, "1")])
  func `comes to the bytes of the run in one piece, with arms, sweeps and ranges`(count: Int, threads: String) throws {
    let parts = try Parts(Parts.small.dropLast(3) + ["--replications", "2", "--quiet", "--sweeps", "--ranges"])
    let files = try parts.make(all: count, ["--threads", threads])
    for options in [[], ["--json"]] {
      let whole = parts.shell.run(parts.run + options)
      let merged = parts.merge(files.reversed(), options)
      #expect(whole.status == 0 && merged.status == 0, "\(merged.errors)")
      #expect(merged.output == whole.output)
      #expect(merged.errors.isEmpty)
    }
  }

  @Test func `stops where the run in one piece reaches its targets`() throws {
    // With wider targets than those of the sample, so that a small run reaches them.
    let shell = try Shell()
    let file = "\(shell.folder)/wide.scenario.xml"
    try String(contentsOfFile: Parts.shop, encoding: .utf8).replacing("relative=\"0.02\"", with: "relative=\"0.1\"")
      .replacing("absolute=\"0.005\"", with: "absolute=\"0.1\"")
      .write(toFile: file, atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: Parts.shop.replacing("shop.scenario.xml", with: "shop.xml"), toPath: "\(shell.folder)/shop.xml")
    let run = ["simulate", file, "--cases", "600", "--replications", "30", "--quiet", "--json"]
    let parts = try Parts(run)
    let whole = parts.shell.run(run)
    let replications = try #require(whole.json["replications"] as? Int)
    #expect(replications == 10)
    #expect(parts.merge(try parts.make(all: 4), ["--json"]).output == whole.output)
  }

  @Test func `is listed, one part a line, or so many as are wanted`() throws {
    let shell = try Shell()
    let each = shell.run(Parts.small + ["--list-shards"]).output.split(separator: "\n")
    #expect(each.count == 9 && each.first == "1/9\tfive 1" && each.last == "9/9\tlarge 3")
    let two = shell.run(Parts.small + ["--list-shards", "--into", "2"]).output
    #expect(two == "1/2\tfive 1-2, three 1, large 1\n2/2\tfive 3, three 2-3, large 2-3\n")
    let json = try shell.run(Parts.small + ["--list-shards", "--into", "2", "--json"]).json
    #expect((json["shards"] as? [[String: String]])?.first?["shard"] == "1/2")
  }

  @Test func `is merged from parts of several cuts, as long as each replication is there once`() throws {
    let parts = try Parts()
    let files = try [parts.make("1/3"), parts.make("4/9"), parts.make("5/9"), parts.make("6/9"), parts.make("3/3")]
    #expect(parts.merge(files).output == parts.shell.run(parts.run).output)
  }

  @Test(arguments: [
    ["--shard", "0/3", "-o", "x"], ["--shard", "4/3", "-o", "x"], ["--shard", "1", "-o", "x"], ["--shard", "1/3"],
    ["--shard", "1/10", "-o", "x"], ["--into", "3"], ["--list-shards", "--into", "0"],
    ["--list-shards", "--into", "10"], ["--list-shards", "--shard", "1/3", "-o", "x"], ["another.scenario.xml"],
    ["--list-shards", "-o", "x"],
  ])
  func `is refused where the options do not say one thing`(options: [String]) throws {
    let answer = try Shell().run(Parts.small + options)
    #expect(answer.status == 64, "\(options): \(answer.errors)")
    #expect(answer.output.isEmpty && !answer.errors.isEmpty)
  }

  @Test func `leaves a part that is there, unless it may be replaced`() throws {
    let parts = try Parts()
    let file = try parts.make("1/3")
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let again = parts.shell.run(parts.run + ["--shard", "1/3", "-o", file])
    #expect(again.status == 73)
    #expect(again.errors.contains("'--force' replaces it"))
    _ = try parts.make("1/3")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }
}

@Suite struct `Merging` {
  @Test func `names what is missing, with the command that makes it`() throws {
    let parts = try Parts()
    let answer = parts.merge(try [parts.make("1/4"), parts.make("4/4")])
    #expect(answer.status == 66 && answer.output.isEmpty)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 2)
    let command = "redress simulate \(Parts.shop) --replications 3 --cases 360 --shard 2/4 -o part-2-of-4.jsonl"
    #expect(
      lines.first == "redress: shard 2/4 is missing (five 2, large 1); make it: \(command)" as Substring?)
  }

  @Test func `completes with what the command of a missing part makes`() throws {
    let parts = try Parts()
    let files = try [parts.make("1/3"), parts.make("3/3")]
    let errors = parts.merge(files).errors
    var command = ShellWords.split(try #require(errors.split(separator: ": ").last).dropLast()).dropFirst()
    command[command.endIndex - 1] = "\(parts.shell.folder)/\(command[command.endIndex - 1])"
    #expect(parts.shell.run(Array(command)).status == 0)
    let all = files + [command[command.endIndex - 1]]
    #expect(parts.merge(all).output == parts.shell.run(parts.run).output)
  }

  @Test(arguments: [
    (["--seed", "8"], "seed 8, not 7"), (["--cases", "361"], "cases 361, not 360"),
    (["--replications", "4"], "replications 4, not 3"), (["--sweeps"], "arms five three large response-days=2"),
  ])
  func `refuses parts of another run and says what differs`(options: [String], words: String) throws {
    let parts = try Parts()
    let first = try parts.make("1/3")
    let other = try parts.make("2/3", options)
    let answer = parts.merge([first, other])
    #expect(answer.status == 65 && answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("redress: '\(other)' is of another run than '\(first)': "), "\(answer.errors)")
    #expect(answer.errors.contains(words))
    #expect(answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `refuses parts of another scenario, another workflow and another version of the program`() throws {
    let parts = try Parts()
    let (first, other) = try (parts.make("1/3"), parts.make("2/3"))
    for (from, to, words) in [
      ("\"workflowDigest\":\"", "\"workflowDigest\":\"00", "workflow digest 00"),
      ("\"digest\":\"", "\"digest\":\"00", "scenario digest 00"),
      ("\"program\":\"", "\"program\":\"9.", "program 9."), ("\"zoneRules\":\"", "\"zoneRules\":\"x", "zone rules x"),
    ] {
      _ = try parts.make("2/3")
      let answer = parts.merge([first, try parts.forge(other, from, to, seals: true)])
      #expect(answer.status == 65)
      #expect(answer.errors.contains("is of another run than"), "\(answer.errors)")
      #expect(answer.errors.contains(words), "\(answer.errors)")
    }
  }

  @Test func `refuses a part twice, by whatever name`() throws {
    let parts = try Parts()
    let files = try parts.make(all: 3)
    let twice = parts.merge(files + [files[0]])
    #expect(twice.status == 65 && twice.errors == "redress: '\(files[0])' is named twice; leave one out\n")
    let copy = "\(parts.shell.folder)/copy.jsonl"
    try FileManager.default.copyItem(atPath: files[1], toPath: copy)
    let copied = parts.merge(files + [copy])
    #expect(copied.status == 65)
    #expect(copied.errors.contains("both hold replication 2 of 'five'; leave one out"), "\(copied.errors)")
    #expect(copied.errors.split(separator: "\n").count == 1)
  }

  @Test func `refuses a part that is cut anywhere, in one line`() throws {
    let parts = try Parts()
    let file = try parts.make("1/3")
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for length in stride(from: 0, to: whole.count - 1, by: 397) + [whole.count - 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: file))
      let answer = parts.merge([file])
      #expect(answer.status == 65 && answer.output.isEmpty, "the first \(length) bytes")
      #expect(answer.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: [
    ("\"cases\":", "\"cases\":9", false), ("\"replication\":1,", "\"replication\":2,", true),
    ("\"brokenOff\":0", "\"brokenOff\":-0.5", true), ("\"ends\":[{", "\"ends\":[],\"x\":[{", true),
    ("\"count\":1", "\"count\":0", true), ("\"simulationPart\":1", "\"simulationPart\":2", true),
    ("\"replications\":3", "\"replications\":4611686018427387904", true),
    ("\"arms\":[\"five\"", "\"arms\":[\"four\"", true), ("\"bytes\":\"P", "\"bytes\":\"Q", true),
  ])
  func `refuses a part that was changed, even one that is sealed anew`(from: String, to: String, seals: Bool) throws {
    let parts = try Parts()
    let files = try parts.make(all: 1)
    let answer = parts.merge([try parts.forge(files[0], from, to, seals: seals)])
    #expect(answer.status == 65 && answer.output.isEmpty, "\(to): \(answer.errors)")
    #expect(answer.errors.contains("'\(files[0])'") || answer.errors.contains("do not fit their workflow"))
    #expect(answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `refuses files that are no parts, files that are not there, and options of a run`() throws {
    let parts = try Parts()
    #expect(parts.merge([Parts.shop]).errors.contains("is no part of a simulation"))
    #expect(parts.merge(["\(parts.shell.folder)/none"]).status == 66)
    #expect(parts.merge([]).status == 64)
    #expect(parts.merge([try parts.make("1/1")], ["--seed", "3"]).status == 64)
  }
}
