import Foundation
import RedressDiagnostics

/// A file that a command makes: it appears whole and synced in its place, or not at all.
struct OutputFile {
  /// The folder that it is in.
  let folder: String
  private let name: String
  /// Whether a file that is there may be replaced.
  private let replaces: Bool

  /// Refuses a place where nothing can be written, before any work is done.
  init(_ path: String, replaces: Bool) throws {
    let slash = path.lastIndex(of: "/")
    folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    self.replaces = replaces
    guard !["", ".", ".."].contains(name), !path.utf8.contains(0) else {
      throw Failure(.usage, "'\(Untrusted(path).forTerminal())' names no file")
    }
    try inFolder { try check(in: $0) }
  }

  private var shown: String { Untrusted(folder == "." ? name : "\(folder)/\(name)").forTerminal() }

  /// Writes the bytes beside their place, syncs them, and only then gives them their name.
  func write(_ bytes: some Sequence<UInt8>) throws {
    try write { file in try fill(file, Array(bytes)) }
  }

  /// Lets somebody write to an open file beside the place, syncs it, and only then gives it its name.
  func write<Result>(by body: (Int32) throws -> Result) throws -> Result {
    let part = ".redress-\(UInt64.random(in: .min ... .max)).part"
    return try inFolder { folder in
      let file = openat(folder, part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw failure("make", .cannotCreate) }
      defer { _ = unlinkat(folder, part, 0) }
      let result: Result
      do {
        defer { close(file) }
        result = try body(file)
        guard fsync(file) == 0 else { throw failure("sync", .inputOutput) }
      }
      try place(part, in: folder)
      guard fsync(folder) == 0 else { throw failure("sync", .inputOutput) }
      return result
    }
  }

  private func fill(_ file: Int32, _ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Foundation.write(file, base + written, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { throw failure("write", .inputOutput) }
      }
    }
  }

  /// A new name is linked, which fails where a file has come meanwhile; a rename puts itself in the place of a link,
  /// and never follows one.
  private func place(_ part: String, in folder: Int32) throws {
    if replaces {
      try check(in: folder)
      guard renameat(folder, part, folder, name) == 0 else { throw failure("make", .cannotCreate) }
    } else {
      guard linkat(folder, part, folder, name, 0) == 0 else {
        throw errno == EEXIST ? exists : failure("make", .cannotCreate)
      }
    }
  }

  private func check(in folder: Int32) throws {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return }
      throw failure("look at", .inputOutput)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: if !replaces { throw exists }
    case S_IFLNK: throw Failure(.cannotCreate, "'\(shown)' is a link, and a link is not followed; name a file")
    case _: throw Failure(.cannotCreate, "'\(shown)' is no file; name one")
    }
  }

  private var exists: Failure { Failure(.cannotCreate, "'\(shown)' is there already; '--force' replaces it") }

  private func inFolder<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    let folder = open(self.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure("make", .cannotCreate) }
    defer { close(folder) }
    return try body(folder)
  }

  /// What the last call of the system said.
  private func failure(_ operation: String, _ status: ExitStatus) -> Failure {
    let code = errno
    let isForbidden = code == EACCES || code == EPERM || code == EROFS
    return Failure(
      isForbidden ? .notAllowed : status,
      "cannot \(operation) '\(shown)': \(String(cString: strerror(code)).lowercased())")
  }
}
