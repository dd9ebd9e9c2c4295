import Foundation
import RedressChance
import RedressReport
import Testing

@testable import RedressCLI

@Suite struct `The command 'simulate'` {
  private static let shop = "\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml"
  private static let small = ["simulate", shop, "--cases", "400", "--replications", "4", "--quiet"]

  @Test func `answers in its first lines, with arms side by side`() throws {
    let answer = try Shell().run(Self.small)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("'three' against 'five': refund a case"))
    try Golden.expect(answer.output, equals: "simulate-shop.txt")
  }

  @Test(arguments: ["1", "2", "5"])
  func `writes the same bytes on any number of threads`(threads: String) throws {
    let shell = try Shell()
    let one = shell.run(Self.small + ["--json", "--threads", "1"])
    let many = shell.run(Self.small + ["--json", "--threads", threads])
    #expect(one.status == 0 && many.status == 0)
    #expect(one.output == many.output)
  }

  @Test func `gives a program every figure with its interval, and the paired difference`() throws {
    let json = try Shell().run(Self.small + ["--json"]).json
    #expect(json["version"] as? Int == 1 && json["command"] as? String == "simulate")
    #expect(json["arms"] as? [String] == ["five", "three", "large"] && json["baseline"] as? String == "five")
    #expect(json["replications"] as? Int == 4 && json["partial"] as? Bool == false)
    let figures = try #require(json["figures"] as? [[String: Any]])
    let duration = try #require(figures.first { $0["id"] as? String == "duration-hours" })
    let differences = try #require(duration["differences"] as? [[String: Any]])
    #expect(differences.first?["arm"] as? String == "three" && differences.first?["verdict"] as? String == "less")
    let arms = try #require(duration["arms"] as? [[String: Any]])
    let first = try #require(arms.first)
    let (low, mean, high) = (first["low"] as? Double, first["mean"] as? Double, first["high"] as? Double)
    #expect(try #require(low) < #require(mean) && #require(mean) < #require(high))
  }

  @Test func `comes to another answer with another seed`() throws {
    let shell = try Shell()
    #expect(shell.run(Self.small + ["--json"]).output != shell.run(Self.small + ["--json", "--seed", "8"]).output)
  }

  @Test func `refuses a page under a name that no reader of pages opens, before it runs`() throws {
    let answer = try Shell().run(Self.small + ["-o", "page.pdf"])
    #expect(answer.status == 64 && answer.output.isEmpty)
    #expect(
      answer.errors
        == "redress: '-o' names a page, which ends in .html; with '--shard' it names a part; see 'redress simulate --help'\n"
    )
  }

  @Test func `runs sweeps and ranges when asked`() throws {
    let json = try Shell().run(Self.small + ["--json", "--sweeps", "--ranges"]).json
    let arms = try #require(json["arms"] as? [String])
    #expect(arms.count == 3 + 6 + 4, "\(arms)")
    #expect(arms.contains("three/low") && arms.contains("response-days=2"))
  }

  @Test(arguments: ["panel", "four-eyes"])
  func `runs panels and approvals without an act that the workflow refuses`(name: String) throws {
    let file = "\(Shell.root)/Tests/RedressScenarioTests/good/\(name).scenario.xml"
    let shell = try Shell()
    #expect(shell.run(["check", file]).output.contains("has no errors"))
    let answer = shell.run(["simulate", file, "--quiet", "--json", "--replications", "2"])
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
    #expect(try answer.json["warnings"] as? [String] == [])
    let figures = try #require(answer.json["figures"] as? [[String: Any]])
    #expect(figures.contains { $0["id"] as? String == "utilisation.mediators" })
  }

  @Test func `writes a page that loads and runs nothing, the same on any number of threads`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "redress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "page.html").path
    let shell = try Shell()
    var pages: [String] = []
    for threads in ["1", "3"] {
      let answer = shell.run(Self.small + ["-o", file, "--threads", threads, "--force"])
      #expect(answer.status == 0 && answer.output.hasSuffix("the page is in '\(file)'\n"), "\(answer.errors)")
      pages.append(try String(contentsOfFile: file, encoding: .utf8))
    }
    #expect(pages[0] == pages[1])
    let headings = pages[0].matches(of: /<h2>([^<]*)</).map { String($0.1) }
    #expect(
      headings == [
        "How to repeat it", "Outcomes", "Time to the end", "Windows", "Phases", "Money in EUR", "Neutrals",
        "Over the stated ranges", "Setting &#39;response-days&#39; at several values", "All figures", "Diagnostics",
        "What this run cannot tell you",
      ])
    for danger in ["<script", "href=", "src=", "url(", "@import", "onload"] { #expect(!pages[0].contains(danger)) }
    #expect(pages[0].contains("--cases 400 --replications 4 -o"))
    let again = shell.run(Self.small + ["-o", file])
    #expect(again.status != 0, "a file that is there stays")
  }

  @Test func `gives a program all that the page tells`() throws {
    let json = try Shell().run(Self.small + ["--json", "--ranges", "--sweeps"]).json
    for part in ["spans", "windows", "phases", "money", "teams", "ranges", "sweeps", "limits"] {
      #expect((json[part] as? [Any])?.isEmpty == false, "\(part)")
    }
    let teams = try #require(json["teams"] as? [[String: Any]])
    #expect((teams.first?["week"] as? [Any])?.count == 168)
    let checks = try #require(json["checks"] as? [String: Any])
    #expect((checks["parts"] as? [Any])?.count == 3)
  }

  @Test(arguments: ["--cases=0", "--replications=1", "--threads=0", "--cases=9"])
  func `refuses numbers with which nothing could be said`(argument: String) throws {
    let answer = try Shell().run(["simulate", Self.shop, argument])
    #expect(answer.status == 64)
    #expect(answer.output.isEmpty && !answer.errors.isEmpty)
  }

  @Test func `refuses a scenario that is wrong, as 'check' does, and one that is missing`() throws {
    let shell = try Shell()
    let bad = "\(Shell.root)/Tests/RedressScenarioTests/bad/sigma-zero.scenario.xml"
    #expect(shell.run(["check", bad]).output.contains("error[RD0729]"))
    #expect(shell.run(["check", bad]).status == 1)
    let answer = shell.run(["simulate", bad])
    #expect(answer.status != 0 && answer.errors.contains("error[RD0729]"))
    #expect(shell.run(["simulate", "none.scenario.xml"]).status == 66)
    #expect(shell.run(["check", Self.shop]).output.contains("shop-windows has no errors"))
  }

  @Test func `ends on Ctrl-C with what is complete, and says that it is partial`() throws {
    // Without targets it would go on for a long time; its replications are so small that some are complete by then.
    let folder = FileManager.default.temporaryDirectory.appending(path: "redress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try String(contentsOfFile: Self.shop, encoding: .utf8)
    let endless = text.split(separator: "\n").filter { !$0.contains("<target") && !$0.contains("<warm-up") }
    try endless.joined(separator: "\n").write(
      to: folder.appending(path: "endless.scenario.xml"), atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: Self.shop.replacingOccurrences(of: "shop.scenario.xml", with: "shop.xml"),
      toPath: folder.appending(path: "shop.xml").path)
    let file = folder.appending(path: "endless.scenario.xml").path
    let answer = try Binary.sh(
      "$R simulate '\(file)' --cases 200 --replications 10000 --quiet & pid=$!; sleep 5; kill -INT $pid; wait $pid")
    #expect(answer.status == 130)
    #expect(answer.output.contains("PARTIAL: stopped after"))
  }
}

@Suite struct `A verdict in words` {
  @Test(arguments: [
    (1.0, 3.0, Verdict.more), (-3, -1, .less), (-1, 1, .unclear), (0, 0, .same), (0, 2, .unclear),
  ])
  fileprivate func `follows from where zero lies`(low: Double, high: Double, verdict: Verdict) {
    #expect(Verdict(.init(estimate: (low + high) / 2, low: low, high: high)) == verdict)
  }

  @Test(arguments: [
    (1.005, 1, "1.0"), (-0.04, 1, "0.0"), (-12.345, 2, "-12.35"), (0.999, 2, "1.00"), (7, 0, "7"),
    (1234.5, 1, "1234.5"),
  ])
  func `has numbers that are written the same everywhere`(value: Double, digits: Int, text: String) {
    #expect(fixed(value, digits) == text)
  }
}
