import Foundation

/// Waits for signals that ask a service to stop, without ever running code inside one.
struct Signals {
  private var set = sigset_t()

  /// Holds SIGINT and SIGTERM back from now on, so that they arrive only where they are waited for.
  init() {
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits so many microseconds for a signal and returns how the program ends by it; nil when none came.
  func wait(microseconds: Int64) -> ExitStatus? {
    var set = set
    var left = timespec(tv_sec: Int(microseconds / 1_000_000), tv_nsec: Int(microseconds % 1_000_000) * 1000)
    switch sigtimedwait(&set, nil, &left) {
    case SIGINT: return .interrupted
    case SIGTERM: return .terminated
    case _: return nil
    }
  }
}
