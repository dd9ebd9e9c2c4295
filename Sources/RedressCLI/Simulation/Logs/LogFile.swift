import Foundation
import RedressSimulation
import Synchronization

/// A log of all replications as one file, in their order, however many are run at a time.
///
/// The replication whose turn it is writes to the file itself; those ahead of it write to files without a name, which are
/// poured behind it when its turn is over. So neither the file nor what is kept in memory depends on the number of threads.
final class LogFile: Sendable {
  let format: LogFormat
  private let state: Mutex<Pouring>

  fileprivate struct Pouring {
    let file: Int32
    let folder: String
    /// The replication whose turn it is.
    var turn = 0
    /// How long the file is up to the end of each replication that is in it.
    var ends: [off_t] = []
    var length: off_t = 0
    /// What others have written ahead of their turn; nil where one is over without having written ahead.
    var ahead: [Int: Int32] = [:]
    var finished: Set<Int> = []
    var isClosed = false
    var error: Int32?
  }

  /// A log in an open file that is empty; a folder is where what comes ahead of its turn may be kept.
  init(_ format: LogFormat, file: Int32, folder: String, head: [UInt8]) {
    self.format = format
    state = Mutex(Pouring(file: file, folder: folder))
    state.withLock { $0.append(head) }
  }

  /// Where a replication writes, by its position in the order of all.
  func sink(for position: Int) -> any ByteSink { Part(of: self, position) }

  /// Says that a replication has written all.
  func finish(_ position: Int) { state.withLock { $0.finish(position) } }

  /// Keeps only what the first replications have written, and ends the file; the system's code where it could not be.
  func close(after count: Int, tail: [UInt8]) -> Int32? {
    state.withLock { $0.close(after: count, tail) }
  }

  private final class Part: ByteSink {
    private let log: LogFile
    private let position: Int

    init(of log: LogFile, _ position: Int) { (self.log, self.position) = (log, position) }

    func take(_ bytes: [UInt8]) { log.state.withLock { $0.take(bytes, from: position) } }
  }
}

extension LogFile.Pouring {
  fileprivate mutating func append(_ bytes: [UInt8]) {
    write(bytes, to: file)
    length += off_t(bytes.count)
  }

  fileprivate mutating func take(_ bytes: [UInt8], from position: Int) {
    guard !isClosed, error == nil else { return }
    if position == turn { return append(bytes) }
    guard let part = ahead[position] ?? makePart() else { return }
    ahead[position] = part
    write(bytes, to: part)
  }

  /// A file that no folder lists and that goes with its descriptor.
  private mutating func makePart() -> Int32? {
    let name = "\(folder)/.redress-\(UInt64.random(in: .min ... .max)).part"
    let part = open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard part >= 0 else {
      error = errno
      return nil
    }
    unlink(name)
    return part
  }

  fileprivate mutating func finish(_ position: Int) {
    finished.insert(position)
    while !isClosed, error == nil, finished.remove(turn) != nil {
      ends.append(length)
      turn += 1
      if let part = ahead.removeValue(forKey: turn) { pour(part) }
    }
  }

  private mutating func pour(_ part: Int32) {
    defer { Foundation.close(part) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var from: off_t = 0
    while error == nil {
      let count = buffer.withUnsafeMutableBytes { pread(part, $0.baseAddress, $0.count, from) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { error = errno }
      guard count > 0 else { return }
      from += off_t(count)
      append(Array(buffer[..<count]))
    }
  }

  fileprivate mutating func close(after count: Int, _ tail: [UInt8]) -> Int32? {
    isClosed = true
    for part in ahead.values { Foundation.close(part) }
    ahead = [:]
    guard error == nil else { return error }
    precondition(count > 0 && count <= ends.count, "a log is closed after what it holds")
    length = ends[count - 1]
    if ftruncate(file, length) != 0 || lseek(file, length, SEEK_SET) < 0 { return errno }
    append(tail)
    return error
  }

  private mutating func write(_ bytes: [UInt8], to file: Int32) {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while error == nil, written < buffer.count, let base = buffer.baseAddress {
        let count = Foundation.write(file, base + written, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { error = errno }
      }
    }
  }
}
