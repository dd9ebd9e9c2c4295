import Foundation
import RedressStore
import RedressVault
import Testing

/// A folder with a vault in it and room for files beside it; it goes away with its test.
final class TemporaryVault {
  let folder: String
  let vault: Vault

  init() throws {
    // The way to a file is walked without following links, so the folder is named as it really is.
    guard let temporary = realpath(NSTemporaryDirectory(), nil) else { throw CocoaError(.fileNoSuchFile) }
    defer { free(temporary) }
    folder = String(cString: temporary) + "/redress-vault-" + UUID().uuidString
    guard mkdir(folder, 0o700) == 0 else { throw CocoaError(.fileWriteUnknown) }
    vault = try Vault(at: folder + "/vault")
  }

  /// Writes a file beside the vault and returns its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  func ingest(_ path: String, limits: IngestLimits = IngestLimits()) throws(VaultError) -> Ingested {
    try vault.ingest(path: Array(path.utf8), limits: limits)
  }

  /// Every file in the vault, relative to it.
  func contents() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: vault.root).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: vault.root + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  func blob(_ digest: Digest) -> String { vault.root + "/" + Vault.place(of: digest) }

  /// Puts other bytes in the place of a stored file, as a failing disk or a stranger would.
  func overwrite(_ digest: Digest, with bytes: [UInt8]) throws {
    guard unlink(blob(digest)) == 0 else { throw CocoaError(.fileNoSuchFile) }
    try Data(bytes).write(to: URL(fileURLWithPath: blob(digest)))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// Numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Evidence in the vault` {
  @Test func `comes out as it went in, whatever its size`() throws {
    let desk = try TemporaryVault()
    var random = Seeded(state: 20)
    for size in [0, 1, 4095, 4096, 4097, 262_143, 262_144, 262_145, 700_001] {
      let bytes = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let taken = try desk.ingest(try desk.file("f", bytes))
      #expect(taken.digest == Digest.sha256(bytes))
      #expect(try desk.vault.bytes(of: taken.digest, size: taken.size) == bytes)
      let out = desk.folder + "/out-\(size)"
      try desk.vault.export(taken.digest, size: taken.size, to: out)
      #expect(FileManager.default.contents(atPath: out).map { Array($0) } == bytes)
    }
    #expect(try desk.contents().allSatisfy { $0.hasPrefix("blobs/") })
  }

  @Test func `lies under its digest, read-only, in folders of its owner`() throws {
    let desk = try TemporaryVault()
    let taken = try desk.vault.ingest(bytes: Array("abc".utf8), label: EvidenceLabel(Array("a.txt".utf8)))
    let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try desk.contents() == ["blobs/ba/78/\(hex)"])
    var status = stat()
    #expect(stat(desk.blob(taken.digest), &status) == 0 && status.st_mode & 0o777 == 0o400)
    #expect(stat(desk.vault.root + "/blobs/ba", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func `gets its row with its label, its type and its flags`() throws {
    let desk = try TemporaryVault()
    let taken = try desk.ingest(try desk.file("photo.png", [0xFF, 0xD8, 0xFF, 0xE0]))
    let row = taken.row(item: "e-1", kind: "photo", party: "claimant")
    #expect(row.label == Array("photo.png".utf8) && row.mediaType == "image/jpeg" && row.flags == ["mismatch"])
  }

  @Test func `is never written over by an export`() throws {
    let desk = try TemporaryVault()
    let taken = try desk.vault.ingest(bytes: [1], label: EvidenceLabel([]))
    let path = try desk.file("mine", [7])
    #expect(throws: VaultError.exists(name: path)) { try desk.vault.export(taken.digest, size: 1, to: path) }
    #expect(FileManager.default.contents(atPath: path) == Data([7]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted() == ["mine", "vault"])
  }

  @Test func `is refused by a vault that everybody may change`() throws {
    let desk = try TemporaryVault()
    #expect(chmod(desk.vault.root, 0o777) == 0)
    #expect(throws: VaultError.worldWritable(path: desk.vault.root)) { try Vault(at: desk.vault.root) }
  }
}
