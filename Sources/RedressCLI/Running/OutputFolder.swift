import Foundation
import RedressDiagnostics

/// A folder that a command makes: it appears with all its files, whole and synced, or not at all.
struct OutputFolder {
  private let path: String

  /// Refuses a place where nothing can be made, before any work is done.
  init(_ path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !["", ".", "..", "/"].contains(path), !path.utf8.contains(0) else {
      throw Failure(.usage, "'\(Untrusted(path).forTerminal())' names no folder that can be made")
    }
    self.path = path
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw Failure(.cannotCreate, "'\(shown)' is there already and is no folder")
    }
    try Folder.requireEmpty(path)
  }

  private var shown: String { Untrusted(path).forTerminal() }

  /// Writes all files into a folder beside the place, and then gives that its name.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    let above = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    try Folder.make(above)
    let part = "\(above)/.redress-\(UInt64.random(in: .min ... .max)).part"
    guard mkdir(part, 0o700) == 0 else { throw failure("make") }
    do {
      try fill(part, files)
      // Takes the place of nothing, or of an empty folder; anything else is refused by the system.
      guard rename(part, path) == 0 else { throw failure("make") }
      try syncFolder(above)
    } catch {
      // What went wrong first is told; a part that cannot be removed either has a name that says what it is.
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }

  /// Writes the files and then syncs them together: one by one, many small files would take minutes.
  ///
  /// The writing is the system's own, since that of Foundation syncs each file.
  private func fill(_ folder: String, _ files: [(name: String, bytes: [UInt8])]) throws {
    for file in files {
      let descriptor = open("\(folder)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw failure("write") }
      defer { close(descriptor) }
      try write(file.bytes[...], to: descriptor)
    }
    Foundation.sync()
  }

  private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || (count < 0 && errno == EINTR) else {
        throw Failure(.inputOutput, "cannot write '\(shown)': \(String(cString: strerror(errno)).lowercased())")
      }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func syncFolder(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("sync") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("sync") }
  }

  private func failure(_ operation: String) -> Failure {
    let code = errno
    let isForbidden = code == EACCES || code == EPERM || code == EROFS
    return Failure(
      isForbidden ? .notAllowed : .cannotCreate,
      "cannot \(operation) '\(shown)': \(String(cString: strerror(code)).lowercased())")
  }
}
