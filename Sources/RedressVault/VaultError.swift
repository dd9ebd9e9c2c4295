public import RedressStore

/// Why the vault did not take or give evidence; nothing was kept.
public enum VaultError: Error, Sendable, Hashable {
  /// There is no such file.
  case missing(name: String)
  /// The file, or a folder on the way to it, is a symbolic link.
  case symlink(name: String)
  /// The name stands for a folder, a device, a socket or a pipe.
  case notRegular(name: String)
  /// The file was written to or replaced while it was read.
  case changedDuringRead(name: String)
  /// The file is larger than what may still be given.
  case tooLarge(size: Int64, limit: Int64)
  /// The bytes in the vault are not those that were given.
  case integrity(Digest, BlobFault)
  /// There is something in the place of a file to be written.
  case exists(name: String)
  /// The vault's own folder may be changed by everybody.
  case worldWritable(path: String)
  /// The system refused.
  case system(operation: String, name: String, detail: String)
}

/// How a stored file differs from what was given.
public enum BlobFault: String, Sendable, CaseIterable {
  /// It is gone.
  case missing
  /// It cannot be read.
  case unreadable
  /// It has another length.
  case length
  /// It has other bytes.
  case bytes
}

extension VaultError: CustomStringConvertible {
  /// One sentence that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let name): "there is no file '\(name)'"
    case .symlink(let name): "'\(name)' is a symbolic link; name the file itself"
    case .notRegular(let name): "'\(name)' is not a regular file"
    case .changedDuringRead(let name): "'\(name)' changed while it was read; try again when it is at rest"
    case .tooLarge(let size, let limit): "the file has \(size) bytes, and at most \(limit) may still be given"
    case .integrity(let digest, let fault):
      "evidence \(digest.hex) is damaged (\(fault.words)); restore it from a backup"
    case .exists(let name): "'\(name)' is there already"
    case .worldWritable(let path): "'\(path)' may be changed by everybody; take that away with 'chmod o-w'"
    case .system(let operation, let name, let detail): "cannot \(operation) '\(name)': \(detail)"
    }
  }
}

extension BlobFault {
  fileprivate var words: String {
    switch self {
    case .missing: "the file is gone"
    case .unreadable: "the file cannot be read"
    case .length: "the file has another length"
    case .bytes: "the file has other bytes"
    }
  }
}
