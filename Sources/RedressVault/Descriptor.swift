import Foundation

/// An open file or folder, closed when it goes.
struct Descriptor: ~Copyable {
  let number: Int32
  /// What messages call it.
  let name: String

  /// Takes over what `open` returned, or throws what the system said.
  init(_ number: Int32, name: String, operation: String = "open") throws(VaultError) {
    guard number >= 0 else { throw .failed(operation, name) }
    self.number = number
    self.name = name
  }

  deinit { _ = close(number) }

  func status() throws(VaultError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .failed("look at", name) }
    return status
  }

  /// Reads until the buffer is full or the file ends.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(VaultError) -> Int {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      let count = Foundation.read(number, base + filled, buffer.count - filled)
      if count == 0 { return filled }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw .failed("read", name)
      }
    }
    return filled
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(VaultError) {
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let count = Foundation.write(number, base + written, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw .failed("write", name)
      }
    }
  }

  /// Waits until what was written survives a loss of power; a failure is never tried again.
  func sync() throws(VaultError) {
    guard fsync(number) == 0 else { throw .failed("sync", name) }
  }
}

extension VaultError {
  /// Puts what the last call said into words.
  static func failed(_ operation: String, _ name: String) -> VaultError {
    let code = errno
    switch code {
    case ENOENT: return .missing(name: name)
    case ELOOP: return .symlink(name: name)
    case ENXIO, EISDIR, ENODEV: return .notRegular(name: name)
    case EEXIST: return .exists(name: name)
    case _: return .system(operation: operation, name: name, detail: String(cString: strerror(code)))
    }
  }
}

/// Lends bytes to a call that wants a C string; a NUL among them ends the name early, so callers refuse it first.
func withPath<Result>(_ bytes: some Sequence<UInt8>, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  var terminated = bytes.map { CChar(bitPattern: $0) }
  terminated.append(0)
  return terminated.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("a terminated name has a byte") }
    return body(base)
  }
}
