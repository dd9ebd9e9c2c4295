import Foundation
public import RedressStore

/// Evidence in a folder, each file under the digest of its bytes.
///
///     vault/blobs/ab/cd/abcd…        read-only, named by SHA-256, never changed
///     vault/staging/5f3a…            on its way in; left over only by a crash
///
/// Bytes are written, synced and named before a store may mention them, so a row without its file is impossible and a
/// file without a row is only waste.
public struct Vault: Sendable {
  /// The vault's folder.
  public let root: String

  /// Opens a vault and makes its folders if they are missing; refuses a folder that everybody may change.
  public init(at root: String) throws(VaultError) {
    self.root = root
    for folder in [root, "\(root)/blobs", "\(root)/staging"] { try Self.makeFolder(folder) }
    var status = stat()
    guard stat(root, &status) == 0 else { throw .failed("look at", root) }
    guard status.st_mode & S_IWOTH == 0 else { throw .worldWritable(path: root) }
  }

  /// Where a digest's bytes lie, relative to the vault.
  public static func place(of digest: Digest) -> String {
    let hex = digest.hex
    return "blobs/\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)"
  }

  func path(of digest: Digest) -> String { "\(root)/\(Self.place(of: digest))" }

  static func makeFolder(_ path: String) throws(VaultError) {
    guard mkdir(path, 0o700) != 0 else {
      let outer = (path as NSString).deletingLastPathComponent
      return try syncFolder(outer.isEmpty ? "." : outer)
    }
    guard errno == EEXIST else { throw .failed("make the folder", path) }
  }

  static func syncFolder(_ path: String) throws(VaultError) {
    try Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), name: path).sync()
  }
}

/// How much may still be given.
public struct IngestLimits: Sendable, Hashable {
  /// The most bytes that this file may have.
  public var bytes: Int64

  /// Makes a limit of 100 MiB unless told.
  public init(bytes: Int64 = 100 << 20) { self.bytes = bytes }
}

/// Evidence whose bytes lie synced in the vault.
///
/// Nothing here tells whether the same bytes were there before: one party must not learn what the other gave.
public struct Ingested: Sendable, Hashable {
  /// The digest of the bytes.
  public var digest: Digest
  /// The number of bytes.
  public var size: Int64
  /// The name that the file had.
  public var label: EvidenceLabel
  /// What its bytes and its name say about its type.
  public var media: MediaVerdict
  /// By how many names the file was known where it came from.
  public var linkCount: Int

  /// The item's row for the store.
  public func row(item: String, kind: String, party: String) -> EvidenceRow {
    EvidenceRow(
      item: item, digest: digest, size: size, kind: kind, party: party, label: label.bytes,
      mediaType: media.sniffed.text, flags: media.flags.map(\.rawValue))
  }
}
