import Foundation
import RedressTime
import Testing

@Suite struct `The golden table of a second implementation` {
  @Test func `was made with the zone rules of this toolchain`() throws {
    #expect(try GoldenTable.committed().version == Zone.dataVersion)
  }

  @Test func `has at least four hundred rows of each of the things it should cover`() throws {
    let rows = try GoldenTable.committed().rows
    #expect(rows.count >= 400)
    for kind in ["deadline", "stand", "extend"] {
      #expect(rows.count { $0.fields[0] == kind } >= 100, "rows of \(kind)")
    }
    for unit in CountingUnit.allCases {
      #expect(rows.count { $0.fields[4] == unit.name } >= 50, "rows in \(unit.name)")
    }
  }

  @Test func `agrees in every row`() throws {
    let found = try differences(in: .committed())
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  /// Named by REDRESS_TIME_TABLE; `make_table.py --random 1000000` makes one.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["REDRESS_TIME_TABLE"] != nil))
  func `agrees in every row of a table from outside`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["REDRESS_TIME_TABLE"])
    let table = try GoldenTable(contentsOf: path)
    #expect(!table.rows.isEmpty)
    let found = try differences(in: table)
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  /// The first rows to which our answer is another one.
  private func differences(in table: GoldenTable) throws -> [String] {
    var found: [String] = []
    for row in table.rows where found.count < 20 {
      let ours = try table.ourAnswer(to: row)
      if ours != row.answer { found.append("\(row.line) and not \(ours)") }
    }
    return found
  }
}
