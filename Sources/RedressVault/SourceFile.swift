import Foundation

/// A regular file that somebody gives as evidence, opened without following any link.
///
/// The way to it is walked folder by folder from a descriptor to the next, so that a folder that is swapped for a link
/// meanwhile is refused and never followed.
///
///     /  ──openat──▶ home ──openat──▶ photos ──openat──▶ door.jpg
///        NOFOLLOW         NOFOLLOW           NOFOLLOW, NONBLOCK
struct SourceFile: ~Copyable {
  let file: Descriptor
  let label: EvidenceLabel
  private let folder: Descriptor
  private let first: stat

  private init(file: consuming Descriptor, folder: consuming Descriptor, first: stat, label: EvidenceLabel) {
    self.file = file
    self.folder = folder
    self.first = first
    self.label = label
  }

  static func open(path: [UInt8]) throws(VaultError) -> SourceFile {
    let shown = EvidenceLabel(path).display
    guard !path.contains(0) else { throw .missing(name: shown) }
    var components = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard let last = components.popLast(), path.last != UInt8(ascii: "/") else { throw .notRegular(name: shown) }
    let folder = try walk(components, from: path.first == UInt8(ascii: "/") ? "/" : ".", name: shown)
    let number = folder.number
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = try Descriptor(withPath(last) { openat(number, $0, flags) }, name: shown)
    let first = try file.status()
    guard first.st_mode & S_IFMT == S_IFREG else { throw .notRegular(name: shown) }
    return SourceFile(file: file, folder: folder, first: first, label: EvidenceLabel(last))
  }

  /// The length that the file had when it was opened.
  var size: Int64 { Int64(first.st_size) }
  /// By how many names the file is known; more than one means that others may hold it too.
  var linkCount: Int { Int(first.st_nlink) }

  /// Throws unless the file is still the one that was opened, and has been left alone.
  func checkUnchanged(read count: Int64) throws(VaultError) {
    let now = try file.status()
    var named = stat()
    let number = folder.number
    let found = withPath(label.bytes) { fstatat(number, $0, &named, AT_SYMLINK_NOFOLLOW) } == 0
    let isSame = found && named.st_ino == first.st_ino && named.st_dev == first.st_dev
    let isAtRest =
      now.st_size == first.st_size && now.st_mtim.tv_sec == first.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == first.st_mtim.tv_nsec
    guard isSame, isAtRest, count == size else { throw .changedDuringRead(name: file.name) }
  }

  /// Linux's `O_PATH`, which the C library's module leaves out: a place on the way that need not be readable.
  private static let pathOnly: Int32 = 0o10_000_000

  private static func walk(_ components: [[UInt8]], from start: String, name: String) throws(VaultError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var folder = try Descriptor(Foundation.open(start, flags), name: name)
    for component in components {
      let next = withPath(component) { openat(folder.number, $0, pathOnly | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
      if next < 0, errno == ENOTDIR, isLink(component, in: folder) { throw .symlink(name: name) }
      folder = try Descriptor(next, name: name)
    }
    return folder
  }

  private static func isLink(_ component: [UInt8], in folder: borrowing Descriptor) -> Bool {
    var status = stat()
    let number = folder.number
    guard withPath(component, { fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }
}
