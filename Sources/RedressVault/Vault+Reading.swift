import Foundation
public import RedressStore

extension Vault {
  /// Says how a stored file differs from what was given, or nil if it does not.
  public func fault(of digest: Digest, size: Int64) throws(VaultError) -> BlobFault? {
    try check(digest, size: size) { (_) throws(VaultError) in }
  }

  /// Returns the bytes of an item, checked; an item larger than `limit` is refused.
  public func bytes(of digest: Digest, size: Int64, limit: Int64 = 16 << 20) throws(VaultError) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }
    var bytes: [UInt8] = []
    let fault = try check(digest, size: size) { (piece) throws(VaultError) in bytes.append(contentsOf: piece) }
    if let fault { throw .integrity(digest, fault) }
    return bytes
  }

  /// Writes an item to a new file; the file appears whole, checked and synced, or not at all.
  public func export(_ digest: Digest, size: Int64, to path: String) throws(VaultError) {
    let half = "\(path).\(UInt32.random(in: .min ... .max)).part"
    let file = try Descriptor(open(half, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600), name: half)
    defer { _ = unlink(half) }
    let fault = try check(digest, size: size) { (piece) throws(VaultError) in try file.write(piece) }
    if let fault { throw .integrity(digest, fault) }
    try file.sync()
    guard link(half, path) == 0 else { throw .failed("write", path) }
    let folder = (path as NSString).deletingLastPathComponent
    try Self.syncFolder(folder.isEmpty ? "." : folder)
  }

  /// Reads a whole file past `take` and says afterwards whether it was what it should be.
  private func check(
    _ digest: Digest, size: Int64, _ take: (UnsafeRawBufferPointer) throws(VaultError) -> Void
  ) throws(VaultError) -> BlobFault? {
    let path = path(of: digest)
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { return errno == ENOENT ? .missing : .unreadable }
    let file = try Descriptor(number, name: path)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable }
    guard Int64(status.st_size) == size else { return .length }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var hash = DigestStream()
    var rest = size
    while case let count = (try? file.read(into: buffer)) ?? -1, count != 0 {
      guard count > 0 else { return .unreadable }
      rest -= Int64(count)
      guard rest >= 0 else { return .length }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hash.take(piece)
      try take(piece)
    }
    guard rest == 0 else { return .length }
    return hash.finish() == digest ? nil : .bytes
  }
}

/// An item of evidence whose bytes are not what they were.
public struct VaultFinding: Sendable, Hashable {
  /// The item's name in its case.
  public var item: String
  /// The digest of what was given.
  public var digest: Digest
  /// What is wrong.
  public var fault: BlobFault
}

extension Vault {
  /// Reads every file that these rows name and returns those that are damaged, in the order of the rows.
  public func audit(_ rows: [EvidenceRow]) throws(VaultError) -> [VaultFinding] {
    var findings: [VaultFinding] = []
    for row in rows {
      guard let fault = try fault(of: row.digest, size: row.size) else { continue }
      findings.append(VaultFinding(item: row.item, digest: row.digest, fault: fault))
    }
    return findings
  }
}
