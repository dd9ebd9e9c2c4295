import Foundation
import Testing

@testable import RedressCLI

@Suite struct `Orders from a sheet` {
  private let sheets = "\(Shell.root)/Tests/RedressOrdersTests/Sheets"

  @Test func `are files on which cases open`() throws {
    let shell = try Shell()
    let orders = "\(shell.folder)/orders"
    let answer = try shell("orders", "import", "\(sheets)/good/march.csv", "-o", orders, "--json").json
    #expect((answer["orders"] as? [[String: Any]])?.map { $0["order"] as? String } == ["C-77", "C-78"])
    #expect(answer["lines"] as? Int == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: orders).sorted() == ["C-77.xml", "C-78.xml"])
    #expect(shell("desk", "new", "--rehearsal", "--at", "2026-03-20T09:00:00Z").status == 0)
    let notes = "\(Shell.root)/Tests/RedressReliabilityTests/Fixtures/notes.xml"
    let opened = shell("open", notes, "--order", "\(orders)/C-77.xml", "--as", "buyer")
    #expect(opened.status == 0, "\(opened.errors)")
    #expect(
      shell("orders", "import", "\(sheets)/good/march.csv", "-o", orders).status == 73, "never into a full folder")
    let text = shell("orders", "import", "\(sheets)/good/march.csv", "-o", "\(orders)-2/")
    #expect(text.output == "2 orders with 3 lines in '\(orders)-2/'\n")
  }

  @Test func `are all there, or none where a single cell is wrong`() throws {
    let shell = try Shell()
    let folder = "\(shell.folder)/new/orders"
    let answer = shell("orders", "import", "\(sheets)/bad/values.csv", "-o", folder)
    #expect(answer.status == 65)
    #expect(answer.errors.contains("values.csv:2:9"), "\(answer.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(shell.folder)/new"))
    #expect(!answer.errors.isEmpty && answer.output.isEmpty)
    let json = try shell("orders", "import", "\(sheets)/bad/values.csv", "-o", folder, "--json").json
    #expect((json["diagnostics"] as? [[String: Any]])?.isEmpty == false)
    #expect(shell("orders", "import", "\(shell.folder)/none.csv", "-o", folder).status == 66)
    #expect(shell("orders", "import", "\(sheets)/good/march.csv", "-o", "..").status == 64)
    #expect(shell("orders", "import", "\(sheets)/good/march.csv", "-o", "\(Shell.root)/README.md").status == 73)
  }

  @Test(arguments: ["../escaped", "a/b", ".", "con\u{202E}", ""])
  func `never leave their folder by an order's id`(id: String) throws {
    let shell = try Shell()
    let sheet = "\(shell.folder)/sheet.csv"
    let text = try String(contentsOfFile: "\(sheets)/good/march.csv", encoding: .utf8)
    try text.replacing("C-78", with: id).write(toFile: sheet, atomically: true, encoding: .utf8)
    let answer = shell("orders", "import", sheet, "-o", "\(shell.folder)/orders")
    #expect(answer.status == 65, "\(answer.output)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: shell.folder) == ["sheet.csv"])
  }

  @Test func `are not read from a sheet of more than 32 MiB, nor from a pipe`() throws {
    let shell = try Shell()
    let sheet = "\(shell.folder)/sheet.csv"
    try "order".write(toFile: sheet, atomically: true, encoding: .utf8)
    #expect(truncate(sheet, 33 * 1024 * 1024) == 0)
    let answer = shell("orders", "import", sheet, "-o", "\(shell.folder)/orders")
    #expect(answer.status == 65)
    #expect(answer.errors.contains("at most 33554432 are read"), "\(answer.errors)")
    let pipe = "\(shell.folder)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(shell("orders", "import", pipe, "-o", "\(shell.folder)/orders").status != 0)
    #expect(!FileManager.default.fileExists(atPath: "\(shell.folder)/orders"))
  }
}
