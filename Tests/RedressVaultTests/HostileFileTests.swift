import Foundation
import RedressStore
import RedressVault
import Testing

/// The rows of the catalogue of bad evidence that touch what the vault does.
@Suite struct `A hostile file` {
  @Test func `E6: a link is refused`() throws {
    let desk = try TemporaryVault()
    let target = try desk.file("target", [1])
    let path = desk.folder + "/link"
    #expect(symlink(target, path) == 0)
    #expect(throws: VaultError.symlink(name: path)) { try desk.ingest(path) }
    #expect(try desk.contents() == [])
  }

  @Test func `E7: a link among the folders on the way is refused`() throws {
    let desk = try TemporaryVault()
    #expect(mkdir(desk.folder + "/real", 0o700) == 0)
    _ = try desk.file("real/f", [1])
    #expect(symlink("real", desk.folder + "/alias") == 0)
    let path = desk.folder + "/alias/f"
    #expect(throws: VaultError.symlink(name: path)) { try desk.ingest(path) }
    #expect(try desk.ingest(desk.folder + "/real/../real/f").size == 1)
  }

  @Test func `E8: what is no regular file is refused without waiting for it`() throws {
    let desk = try TemporaryVault()
    let pipe = desk.folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/null", "/dev/random", "/dev/zero", desk.folder, desk.folder + "/", "/"] {
      #expect(throws: VaultError.notRegular(name: path)) { try desk.ingest(path) }
    }
    #expect(throws: VaultError.notRegular(name: try socketPath(in: desk))) { try desk.ingest(desk.folder + "/s") }
    #expect(throws: VaultError.self) { try desk.ingest("/proc/self/mem") }
    #expect(throws: VaultError.self) { try desk.ingest("/proc/\(getpid())/mem") }
    #expect(throws: VaultError.changedDuringRead(name: "/proc/\(getpid())/status")) {
      try desk.ingest("/proc/\(getpid())/status")
    }
    #expect(try desk.contents() == [])
  }

  private func socketPath(in desk: TemporaryVault) throws -> String {
    let path = desk.folder + "/s"
    let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { _ = close(number) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < 100)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    return path
  }

  @Test func `E9: a file that changes while it is read is refused and nothing is kept`() throws {
    let desk = try TemporaryVault()
    let path = try desk.file("log", [UInt8](repeating: 1, count: 64))
    let writer = Thread { while !Thread.current.isCancelled { Self.append(to: path) } }
    writer.start()
    defer { writer.cancel() }
    var refusals: [Bool] = []
    // The writer is a thread of its own, which a busy machine may let wait for a while.
    while refusals.count < 50 || (!refusals.contains(true) && refusals.count < 5_000) {
      refusals.append(try Self.isRefused(path, by: desk))
    }
    #expect(refusals.contains(true))
    let kept = try desk.contents()
    let taken = refusals.filter { !$0 }.count
    #expect(kept.count <= taken && kept.allSatisfy { $0.hasPrefix("blobs/") })
  }

  private static func isRefused(_ path: String, by desk: TemporaryVault) throws -> Bool {
    do {
      _ = try desk.ingest(path)
      return false
    } catch VaultError.changedDuringRead {
      return true
    }
  }

  private static func append(to path: String) {
    let number = open(path, O_WRONLY | O_APPEND)
    _ = write(number, "more", 4)
    _ = close(number)
  }

  @Test func `E10: by how many names the file is known is noted`() throws {
    let desk = try TemporaryVault()
    let path = try desk.file("one", [1])
    #expect(link(path, desk.folder + "/two") == 0)
    #expect(try desk.ingest(path).linkCount == 2)
  }

  @Test func `E11: a sparse file of terabytes is refused before it is read`() throws {
    let desk = try TemporaryVault()
    let path = try desk.file("sparse", [])
    let size: Int64 = 8 << 40
    try #require(truncate(path, off_t(size)) == 0)
    let start = ContinuousClock.now
    #expect(throws: VaultError.tooLarge(size: size, limit: 100 << 20)) { try desk.ingest(path) }
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(try desk.contents() == [])
  }

  @Test func `E12: no bytes at all are taken and flagged`() throws {
    let desk = try TemporaryVault()
    let taken = try desk.ingest(try desk.file("nothing.jpg", []))
    #expect(taken.size == 0 && taken.media.flags == [.empty])
    #expect(try desk.vault.fault(of: taken.digest, size: 0) == nil)
  }

  @Test func `E20: the same bytes twice are one file, and the second giver learns nothing`() throws {
    let desk = try TemporaryVault()
    let first = try desk.ingest(try desk.file("same", Array("evidence".utf8)))
    let second = try desk.ingest(try desk.file("same", Array("evidence".utf8)))
    #expect(first == second)
    #expect(try desk.contents().count == 1)
  }

  @Test func `E22: a file over the limit leaves nothing`() throws {
    let desk = try TemporaryVault()
    let path = try desk.file("f", [UInt8](repeating: 0, count: 11))
    #expect(throws: VaultError.tooLarge(size: 11, limit: 10)) { try desk.ingest(path, limits: IngestLimits(bytes: 10)) }
    #expect(try desk.ingest(path, limits: IngestLimits(bytes: 11)).size == 11)
    #expect(throws: VaultError.tooLarge(size: 11, limit: 10)) {
      try desk.vault.ingest(bytes: Array(0...10), label: EvidenceLabel([]), limits: IngestLimits(bytes: 10))
    }
  }

  @Test(arguments: BlobFault.allCases)
  func `E25: damage on disk is found on every way out`(fault: BlobFault) throws {
    let desk = try TemporaryVault()
    let bytes = Array("the original".utf8)
    let taken = try desk.vault.ingest(bytes: bytes, label: EvidenceLabel([]))
    let blob = desk.blob(taken.digest)
    switch fault {
    case .missing: #expect(unlink(blob) == 0)
    case .unreadable: #expect(unlink(blob) == 0 && symlink("/etc/passwd", blob) == 0)
    case .length: try desk.overwrite(taken.digest, with: Array("the origina".utf8))
    case .bytes: try desk.overwrite(taken.digest, with: Array("the 0riginal".utf8))
    }
    let damage = VaultError.integrity(taken.digest, fault)
    #expect(throws: damage) { try desk.vault.bytes(of: taken.digest, size: taken.size) }
    #expect(throws: damage) { try desk.vault.export(taken.digest, size: taken.size, to: desk.folder + "/out") }
    #expect(access(desk.folder + "/out", F_OK) != 0)
    let row = taken.row(item: "e-1", kind: "note", party: "claimant")
    #expect(try desk.vault.audit([row]).map(\.fault) == [fault])
  }

  @Test func `E26: giving the bytes again heals a damaged file`() throws {
    let desk = try TemporaryVault()
    let bytes = Array("the original".utf8)
    let taken = try desk.vault.ingest(bytes: bytes, label: EvidenceLabel([]))
    for damage in ["the 0riginal", "", "longer than the original"] {
      try desk.overwrite(taken.digest, with: Array(damage.utf8))
      #expect(try desk.vault.fault(of: taken.digest, size: taken.size) != nil)
      _ = try desk.vault.ingest(bytes: bytes, label: EvidenceLabel([]))
      #expect(try desk.vault.bytes(of: taken.digest, size: taken.size) == bytes)
    }
  }

  @Test func `P20: every flipped bit is found`() throws {
    let desk = try TemporaryVault()
    let bytes = Array("0123456789abcdef".utf8)
    let taken = try desk.vault.ingest(bytes: bytes, label: EvidenceLabel([]))
    for bit in 0..<(8 * bytes.count) {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << (bit % 8)
      try desk.overwrite(taken.digest, with: flipped)
      #expect(try desk.vault.fault(of: taken.digest, size: taken.size) == .bytes)
    }
  }

  @Test func `a path with a NUL, an empty one and one that leads nowhere are refused`() throws {
    let desk = try TemporaryVault()
    #expect(throws: VaultError.missing(name: #"a\x00b"#)) { try desk.vault.ingest(path: [97, 0, 98]) }
    #expect(throws: VaultError.notRegular(name: "")) { try desk.vault.ingest(path: []) }
    #expect(throws: VaultError.missing(name: desk.folder + "/none")) { try desk.ingest(desk.folder + "/none") }
  }
}
