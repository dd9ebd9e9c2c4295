import Foundation
import RedressStore

/// What must hold of a file before SQLite is let near it.
enum DeskFile {
  /// Makes an empty file that only its owner can read, in a folder of the same kind if there is none.
  ///
  /// An empty file that a crash left behind counts as none.
  static func create(at path: String) throws(StoreError) {
    try createFolder((path as NSString).deletingLastPathComponent)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor < 0 else {
      _ = close(descriptor)
      return
    }
    let reason = errno
    guard reason == EEXIST else { throw .cannotOpen(.system(path: path, detail: words(reason))) }
    guard try status(of: path).st_size == 0 else { throw .cannotOpen(.exists(path: path)) }
  }

  /// Refuses a file that is no file, that others may change, or whose file system cannot be trusted with locks.
  static func check(_ path: String) throws(StoreError) {
    let status = try status(of: path)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(.foreign(path: path, detail: "it is not a regular file"))
    }
    guard status.st_mode & S_IWOTH == 0 else { throw .cannotOpen(.worldWritable(path: path)) }
    let folder = folder(of: path)
    let mode = try self.status(of: folder).st_mode
    guard mode & S_IWOTH == 0 || mode & S_ISVTX != 0 else { throw .cannotOpen(.worldWritable(path: folder)) }
    if let kind = Mounts.networkKind(ofDevice: status.st_dev) {
      throw .cannotOpen(.networkFileSystem(path: path, kind: kind))
    }
  }

  /// Makes the entries of a folder survive a loss of power.
  static func sync(folderOf path: String) throws(StoreError) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(.system(path: path, detail: words(errno))) }
    defer { _ = close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotOpen(.system(path: path, detail: words(errno))) }
  }

  private static func createFolder(_ folder: String) throws(StoreError) {
    guard !folder.isEmpty else { return }
    guard mkdir(folder, 0o700) != 0 else { return try sync(folderOf: folder) }
    let reason = errno
    guard reason == EEXIST else { throw .cannotOpen(.system(path: folder, detail: words(reason))) }
  }

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private static func status(of path: String) throws(StoreError) -> stat {
    var status = stat()
    guard stat(path, &status) != 0 else { return status }
    let reason = errno
    guard reason == ENOENT else { throw .cannotOpen(.system(path: path, detail: words(reason))) }
    throw .cannotOpen(.missing(path: path))
  }

  private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
