import Foundation

/// Where a command writes: the one writer of standard output and standard error.
///
/// Output is collected and written when it is flushed, so that success is claimed only once everything is out.
final class Console {
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// Whether a question can be asked: input and error output are a terminal.
  let canAsk: Bool
  /// How many columns a line of output may take.
  let width: Int
  /// Whether colours are written to standard output.
  let colour: Bool

  private var output = Stream(descriptor: STDOUT_FILENO)
  private var errors = Stream(descriptor: STDERR_FILENO)
  private let capture: Capture?

  /// What was written, for tests.
  final class Capture {
    var output = ""
    var errors = ""
    /// What somebody at a terminal answers, in order; nobody sits there while it is empty.
    var answers: [String] = []
  }

  /// The console of this process.
  init(environment: [String: String]) {
    isTerminal = isatty(STDOUT_FILENO) == 1
    canAsk = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    colour = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    width = isTerminal ? Self.columns() : 100
    capture = nil
  }

  /// A console that keeps what is written.
  init(capture: Capture, width: Int = 100, colour: Bool = false) {
    isTerminal = false
    canAsk = !capture.answers.isEmpty
    self.colour = colour
    self.width = width
    self.capture = capture
  }

  /// Writes text to standard output.
  func write(_ text: String) throws(OutputError) {
    if let capture { capture.output += text } else { try output.write(text) }
  }

  /// Writes text to standard error, at once; a failure there has nowhere to be told.
  func warn(_ text: String) {
    if let capture {
      capture.errors += text
    } else {
      do {
        try errors.write(text)
        try errors.flush()
      } catch {
        return
      }
    }
  }

  /// Puts everything out; only then may a command say that it is done.
  func flush() throws(OutputError) {
    if capture == nil { try output.flush() }
  }

  /// Asks a question on the terminal; nil at the end of input.
  func ask(_ question: String) throws(OutputError) -> String? {
    try flush()
    warn(question)
    if let capture { return capture.answers.isEmpty ? nil : capture.answers.removeFirst() }
    return readLine(strippingNewline: true)
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// Why output could not be written.
enum OutputError: Error {
  /// Whoever read it went away.
  case closed
  /// The system refused, in its words.
  case failed(String)
}

/// A descriptor with what waits to be written to it.
private struct Stream {
  let descriptor: Int32
  private var pending: [UInt8] = []
  private static let most = 64 * 1024

  init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func write(_ text: String) throws(OutputError) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.most { try flush() }
  }

  mutating func flush() throws(OutputError) {
    var start = 0
    while start < pending.count {
      let count = pending.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
        return Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        start += count
        continue
      }
      let reason = errno
      if reason == EINTR { continue }
      if reason == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
        continue
      }
      pending = []
      throw reason == EPIPE ? .closed : .failed(String(cString: strerror(reason)).lowercased())
    }
    pending.removeAll(keepingCapacity: true)
  }
}
