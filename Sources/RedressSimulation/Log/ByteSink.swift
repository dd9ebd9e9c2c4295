/// Where the bytes of a log go.
///
/// It is asked seldom, with many bytes at a time. A sink that fails remembers why, and tells whoever gave it.
public protocol ByteSink: AnyObject {
  /// Takes bytes, after those that came before.
  func take(_ bytes: [UInt8])
}
