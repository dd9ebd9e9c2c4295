import Foundation
import RedressDesk
import RedressStore
import RedressTime
import RedressVault

/// The root of the repository, for the shipped workflows and samples.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// A rehearsal desk in memory, with its vault in a folder that goes away with it.
final class Rehearsal {
  let desk: Desk
  private let store: MemoryStore
  private let folder: String

  init(at start: String = "2026-02-02T18:00:00Z") throws {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    folder = "\(base)/redress-desk-tests-\(UUID().uuidString)"
    let clock = try Instant.parse(start).microseconds
    let row = DeskRow(kind: .rehearsal, rehearsalClock: clock, zoneData: Zone.dataVersion, createdAt: clock)
    store = MemoryStore(desk: row)
    desk = try Desk(store: store, vault: Vault(at: folder), wallClock: { clock })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A copy of a sample's order under a name of its own, since one order has one claim for each of its lines.
  func order(_ sample: String, named name: String) throws -> String {
    let text = try String(contentsOfFile: "\(repository)/evidence-samples/\(sample)/order.xml", encoding: .utf8)
    let renamed = text.replacing(/xmlns="urn:redress:order:1" id="[^"]*"/) { _ in
      "xmlns=\"urn:redress:order:1\" id=\"\(name)\""
    }
    let path = "\(folder)/order-\(name).xml"
    try renamed.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// Opens the sample case of a broken lamp.
  func open(_ id: String = "lamp", order: String = "ruled-full-refund-with-return") throws -> Outcome {
    var request = OpenRequest(
      workflow: "\(repository)/workflows/marketplace-dispute.xml",
      order: try id == "lamp"
        ? "\(repository)/evidence-samples/\(order)/order.xml" : self.order(order, named: id), party: "buyer")
    request.reason = "damaged-goods"
    request.ask = ["refund=100%"]
    request.caseID = CaseID(id)
    return try desk.open(request)
  }

  /// Moves the clock by hours.
  func wait(hours: Int64) throws {
    try desk.advance(to: try desk.now().addingSaturating(microseconds: hours * 3_600_000_000))
  }

  /// Moves the clock by hours, and fires nothing.
  func passUnseen(hours: Int64) throws {
    let instant = try desk.now().addingSaturating(microseconds: hours * 3_600_000_000).microseconds
    guard let id = CommandID("unseen-\(instant)") else { return }
    _ = try store.moveClock(to: instant, by: Command(id: id, digest: .zero, wallClock: instant))
  }

  /// An act with what it takes.
  func act(_ action: String, by party: String, _ change: (inout ActRequest) -> Void = { _ in }) throws -> Outcome {
    var request = ActRequest(caseName: "lamp", action: action, party: party)
    change(&request)
    return try desk.act(request)
  }

  /// A photo of the sample case.
  var photo: AttachmentRequest {
    AttachmentRequest(
      path: "\(repository)/evidence-samples/ruled-full-refund-with-return/torn-box.jpg", kind: "photo", note: nil)
  }
}
