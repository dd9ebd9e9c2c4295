import Foundation
import RedressSQLite
import RedressStore
import RedressStoreLaws
import Testing

/// A folder that goes away with its test.
final class TemporaryDesk {
  let folder: String
  var path: String { folder + "/desk.sqlite" }

  init() throws {
    folder = NSTemporaryDirectory() + "redress-test-" + UUID().uuidString
    guard mkdir(folder, 0o700) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func create(_ desk: DeskRow = StoreLaw.desk) throws -> SQLiteStore {
    let store = try SQLiteStore.create(at: path, desk: desk)
    try store.putDefinition(Sample.definition)
    return store
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

@Suite struct `The store in SQLite` {
  @Test(arguments: StoreLaw.allCases)
  func `keeps every promise`(law: StoreLaw) throws {
    let desk = try TemporaryDesk()
    try law.check(on: try SQLiteStore.create(at: desk.path, desk: StoreLaw.desk))
  }
}
