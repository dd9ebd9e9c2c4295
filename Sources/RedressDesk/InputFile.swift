internal import Foundation

/// Reads a file that somebody named, within limits and without surprises.
///
/// A pipe does not block it, a device or a folder is refused, and never more than the limit is read.
package enum InputFile {
  /// The most bytes a workflow, a fragment or an order may have.
  package static let workflowLimit = 2 * 1024 * 1024

  /// The bytes of the regular file at `path`.
  package static func read(_ path: String, limit: Int = workflowLimit) throws(DeskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, cause: reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, cause: reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .refusedFile(path: path, cause: "it is \(sort(of: status.st_mode)), and only a regular file is read")
    }
    guard status.st_size <= limit else {
      throw .refusedFile(path: path, cause: "it has \(status.st_size) bytes, and at most \(limit) are read")
    }
    return try readAll(descriptor, path, limit)
  }

  private static func readAll(_ descriptor: Int32, _ path: String, _ limit: Int) throws(DeskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { unsafe Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, cause: reason(errno)) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
    throw .refusedFile(path: path, cause: "it grew past \(limit) bytes while it was read")
  }

  /// Whether a file lies in a folder or below it once all links are followed; a file that is missing is not outside.
  package static func isInside(_ folder: String, _ path: String) -> Bool {
    guard let file = resolved(path), let folder = resolved(folder) else { return true }
    return file.hasPrefix(folder == "/" ? folder : "\(folder)/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// The words of an error number.
  package static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "reading it is not permitted"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of its path is not a folder"
    case ELOOP: "its path has too many links"
    case ENAMETOOLONG: "its name is too long"
    case _: unsafe String(cString: strerror(number)).lowercased()
    }
  }

  private static func sort(of mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    case _: "no file of a known sort"
    }
  }
}
