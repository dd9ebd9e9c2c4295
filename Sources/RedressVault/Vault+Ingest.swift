import Foundation
import RedressStore

extension Vault {
  /// Takes a file in by the bytes of its path; what it returns survives a loss of power.
  ///
  /// Refuses links anywhere on the way, what is no regular file, what is too large before reading it, and what changes
  /// while it is read. The file is never opened as anything but bytes.
  public func ingest(
    path: [UInt8], declared: MediaType? = nil, limits: IngestLimits = IngestLimits()
  ) throws(VaultError) -> Ingested {
    let source = try SourceFile.open(path: path)
    guard source.size <= limits.bytes else { throw .tooLarge(size: source.size, limit: limits.bytes) }
    let staged = try Staged(in: self)
    let taken = try staged.fill(atMost: source.size) { (buffer) throws(VaultError) in
      try source.file.read(into: buffer)
    }
    try source.checkUnchanged(read: taken.size)
    try keep(staged, as: taken.digest, size: taken.size)
    return taken.ingested(label: source.label, declared: declared, linkCount: source.linkCount)
  }

  /// Takes bytes in that are already in memory.
  public func ingest(
    bytes: [UInt8], label: EvidenceLabel, declared: MediaType? = nil, limits: IngestLimits = IngestLimits()
  ) throws(VaultError) -> Ingested {
    guard bytes.count <= limits.bytes else { throw .tooLarge(size: Int64(bytes.count), limit: limits.bytes) }
    let staged = try Staged(in: self)
    var rest = bytes[...]
    let taken = try staged.fill(atMost: .max) { (buffer) throws(VaultError) in
      let count = min(buffer.count, rest.count)
      buffer.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }
    try keep(staged, as: taken.digest, size: taken.size)
    return taken.ingested(label: label, declared: declared, linkCount: 0)
  }

  /// Gives staged bytes their name, or finds that they have it already; heals a damaged file of that name.
  ///
  /// Every folder up to the vault is synced each time: another process may have made one and not synced it yet.
  private func keep(_ staged: borrowing Staged, as digest: Digest, size: Int64) throws(VaultError) {
    try staged.seal()
    let blob = path(of: digest)
    let inner = (blob as NSString).deletingLastPathComponent
    let outer = (inner as NSString).deletingLastPathComponent
    try Self.makeFolder(outer)
    try Self.makeFolder(inner)
    if link(staged.path, blob) != 0 {
      guard errno == EEXIST else { throw .failed("name", blob) }
      if try fault(of: digest, size: size) != nil, rename(staged.path, blob) != 0 { throw .failed("heal", blob) }
    }
    for folder in [inner, outer, "\(root)/blobs", root] { try Self.syncFolder(folder) }
  }
}

/// What is known of bytes once they have passed.
private struct Taken {
  var digest: Digest
  var size: Int64
  var sniffer: Sniffer

  func ingested(label: EvidenceLabel, declared: MediaType?, linkCount: Int) -> Ingested {
    Ingested(
      digest: digest, size: size, label: label, media: sniffer.verdict(label: label, declared: declared),
      linkCount: linkCount)
  }
}

/// A file on its way into the vault; it goes when nothing was made of it.
private struct Staged: ~Copyable {
  let path: String
  private let file: Descriptor

  init(in vault: Vault) throws(VaultError) {
    let name = (0..<4).map { _ in String(UInt32.random(in: .min ... .max), radix: 16) }.joined(separator: "-")
    path = "\(vault.root)/staging/\(name)"
    file = try Descriptor(open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600), name: path)
  }

  deinit { _ = unlink(path) }

  /// Copies what `read` gives, piece by piece, into memory of a fixed size; reads one byte more than it may take.
  func fill(
    atMost limit: Int64, _ read: (UnsafeMutableRawBufferPointer) throws(VaultError) -> Int
  ) throws(VaultError) -> Taken {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var hash = DigestStream()
    var taken = Taken(digest: .zero, size: 0, sniffer: Sniffer())
    while case let count = try read(buffer), count > 0 {
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      taken.size += Int64(count)
      // A file that outgrows its first length is refused by the caller; reading on could fill the disk.
      guard taken.size <= limit else { break }
      hash.take(piece)
      taken.sniffer.take(piece)
      try file.write(piece)
    }
    taken.digest = hash.finish()
    return taken
  }

  /// Makes the bytes durable and unchangeable before they get a name.
  func seal() throws(VaultError) {
    guard fchmod(file.number, 0o400) == 0 else { throw .failed("protect", path) }
    try file.sync()
  }
}
