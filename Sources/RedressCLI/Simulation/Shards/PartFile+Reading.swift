import Foundation
import RedressDesk
import RedressDiagnostics

extension PartFile {
  /// The most bytes that are read of one part.
  private static let limit = 2 << 30

  /// Reads a part, or says in one line why the file is none or is damaged.
  init(path: String) throws {
    let bytes = try InputFile.read(path, limit: Self.limit)
    let shown = Untrusted(path).forTerminal()
    let lines = bytes.split(separator: Self.newline, omittingEmptySubsequences: false)
    guard let first = lines.first, let form = try? JSONDecoder().decode(Form.self, from: Data(first)) else {
      throw Failure(
        .refused,
        "'\(shown)' is no part of a simulation, or is cut off in its first line; 'redress simulate --shard' makes parts"
      )
    }
    guard form.simulationPart == PartHeader.form else {
      throw Failure(.refused, "'\(shown)' has form \(form.simulationPart), and this program reads \(PartHeader.form)")
    }
    do {
      try self.init(lines)
      try check(bytes.dropLast((lines.dropLast().last?.count ?? 0) + 1), lines)
    } catch let damage as Damage {
      throw Failure(.refused, "'\(shown)' is damaged: \(damage.words); make it again")
    } catch {
      throw Failure(
        .refused, "'\(shown)' is damaged: a line of it does not read as this program writes it; make it again")
    }
  }

  /// Enough of the first line to tell what the file is.
  private struct Form: Decodable { var simulationPart: Int }

  private struct Damage: Error { var words: String }

  private init(_ lines: [ArraySlice<UInt8>]) throws {
    guard lines.count >= 3, lines.last?.isEmpty == true else { throw Damage(words: "it is cut short") }
    let decoder = JSONDecoder()
    header = try decoder.decode(PartHeader.self, from: Data(lines[0]))
    self.lines = try lines[1..<lines.count - 2].map { try decoder.decode(Line.self, from: Data($0)) }
  }

  /// Checks the seal, and that there is each replication that the shard has.
  private func check(_ sealed: ArraySlice<UInt8>, _ lines: [ArraySlice<UInt8>]) throws {
    guard let seal = try? JSONDecoder().decode(Seal.self, from: Data(lines[lines.count - 2])) else {
      throw Damage(words: "it is cut short")
    }
    guard seal.sha256 == Self.digest(Array(sealed)), seal.results == self.lines.count else {
      throw Damage(words: "what it holds does not have the digest that it says")
    }
    guard !header.arms.isEmpty, 1...10_000 ~= header.replications, header.shard.count >= 1,
      1...header.shard.count ~= header.shard.position
    else { throw Damage(words: "its first line counts what cannot be") }
    let places = try header.plan.jobs(of: header.shard).map(header.plan.place)
    let isWhole =
      places.count == self.lines.count
      && zip(places, self.lines).allSatisfy { place, line in
        header.arms[place.arm] == line.arm && place.replication + 1 == line.replication
      }
    guard isWhole else { throw Damage(words: "it does not hold what its shard is") }
  }
}
