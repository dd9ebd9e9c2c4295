import Foundation
import RedressSimulation
import RedressStore

/// A part of a run as a file: a line that says of what, a line for each replication, and a line that seals it.
struct PartFile {
  /// One replication of one arm.
  struct Line: Codable, Hashable {
    /// The name of the arm.
    var arm: String
    /// Which replication, counted from 1.
    var replication: Int
    var result: ReplicationResult
  }

  /// The last line: how many results there are, and the digest of all bytes before it.
  struct Seal: Codable, Hashable {
    var results: Int
    var sha256: String
  }

  var header: PartHeader
  /// In the order of the shard's jobs.
  var lines: [Line]

  /// The bytes of the file.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Array(try encoder.encode(header)) + [Self.newline]
    for line in lines { bytes += Array(try encoder.encode(line)) + [Self.newline] }
    let seal = Seal(results: lines.count, sha256: Self.digest(bytes))
    return bytes + Array(try encoder.encode(seal)) + [Self.newline]
  }

  /// The digest that seals bytes.
  static func digest(_ bytes: [UInt8]) -> String { Digest.sha256(bytes).hex }

  static let newline = UInt8(ascii: "\n")
}
