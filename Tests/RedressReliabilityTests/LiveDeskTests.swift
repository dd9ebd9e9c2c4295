import Foundation
import Testing

@Suite(.serialized) struct `A live desk` {
  @Test func `fires a window when its time comes, while 'redress run' watches, and stops cleanly`() throws {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    let path = "\(base)/redress-live-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try Program.run(["desk", "new", "--desk", path]).status == 0)
    let open = [
      "open", "\(Program.fixtures)/moment.xml", "--order", "\(Program.fixtures)/order.xml", "--as", "buyer",
      "--case-id",
      "moment", "--desk", path,
    ]
    #expect(try Program.run(open).status == 0)
    let watcher = try Program.start(["run", "--desk", path, "--json"])
    Thread.sleep(forTimeInterval: 4)
    kill(watcher.process.processIdentifier, SIGTERM)
    let answer = watcher.answer()
    #expect(answer.status == 143)
    #expect(answer.output.contains("moment"), "\(answer.output)")
    let show = try Program.run(["show", "moment", "--desk", path, "--json"])
    #expect(show.output.contains("\"silence\""))
    #expect(try Program.run(["audit", "--desk", path]).status == 0)
  }
}
