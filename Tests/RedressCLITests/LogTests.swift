import Foundation
import RedressSimulation
import Testing

@testable import RedressCLI

@Suite struct `Logs of 'simulate'` {
  private static let shop = "\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml"
  private static let small = ["simulate", shop, "--cases", "330", "--replications", "3", "--quiet", "--json"]

  private func written(_ shell: Shell, _ option: String, _ name: String, threads: Int) throws -> (String, Data) {
    let file = "\(shell.folder)/\(threads)-\(name)"
    let answer = shell.run(Self.small + [option, file, "--threads", "\(threads)"])
    try #require(answer.status == 0, "\(answer.errors)")
    return (answer.output, try Data(contentsOf: URL(filePath: file)))
  }

  @Test(arguments: [("--log", "log.csv"), ("--log", "log.xes"), ("--draws", "draws.csv")])
  func `are the same bytes on any number of threads, and change no number`(option: String, name: String) throws {
    let shell = try Shell()
    let (answer, bytes) = try written(shell, option, name, threads: 1)
    #expect(answer == shell.run(Self.small).output)
    #expect(bytes.count > 50_000)
    for threads in [2, 5] {
      let (other, many) = try written(shell, option, name, threads: threads)
      #expect(other == answer)
      #expect(many == bytes, "\(threads) threads")
    }
  }

  @Test(arguments: ["log.csv", "log.xes"])
  func `begin like this`(name: String) throws {
    let (_, bytes) = try written(try Shell(), "--log", name, threads: 1)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(60)
    try Golden.expect(lines.joined(separator: "\n") + "\n", equals: "simulate-\(name)")
  }

  @Test func `keep a file that is there unless told otherwise`() throws {
    let shell = try Shell()
    let file = "\(shell.folder)/log.csv"
    #expect(shell.run(Self.small + ["--log", file]).status == 0)
    let again = shell.run(Self.small + ["--log", file])
    #expect(try again.status == 73 && again.json["outcome"] as? String == "refused")
    #expect(again.errors.contains("'--force' replaces it"))
    #expect(shell.run(Self.small + ["--log", file, "--force"]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: shell.folder).filter { $0.contains("part") } == [])
  }

  @Test(arguments: [["--log", "log.txt"], ["--draws", "draws.xes"], ["--log", "a.csv", "--draws", "a.csv"]])
  func `have names that say their form`(arguments: [String]) throws {
    let answer = try Shell().run(Self.small + arguments)
    #expect(answer.status == 64)
    #expect(answer.errors.contains("'--log'") || answer.errors.contains("'--draws'"))
  }

  @Test func `hold the replications that count, in their order, whoever comes first`() throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFile("\(folder)/log.csv", replaces: false)
    try output.write { file in
      let log = LogFile(.csv, file: file, folder: output.folder, head: Array("head\n".utf8))
      let sinks = (0..<4).map { log.sink(for: $0) }
      for (position, words) in [(2, "c1\n"), (0, "a1\n"), (1, "b1\n"), (2, "c2\n"), (3, "d1\n")] {
        sinks[position].take(Array(words.utf8))
      }
      for position in [3, 1, 0] { log.finish(position) }
      sinks[2].take(Array("c3\n".utf8))
      log.finish(2)
      #expect(log.close(after: 3, tail: Array("tail\n".utf8)) == nil)
      // What comes too late is not written.
      sinks[3].take(Array("d2\n".utf8))
    }
    let text = try String(contentsOfFile: "\(folder)/log.csv", encoding: .utf8)
    #expect(text == "head\na1\nb1\nc1\nc2\nc3\ntail\n")
  }
}
