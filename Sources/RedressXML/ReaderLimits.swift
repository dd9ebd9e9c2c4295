/// What one file may hold; a file over one of these is refused before libxml2 sees it.
///
/// libxml2 takes time that grows with the square of the attributes of a tag, and memory for whatever it is given.
package enum ReaderLimits {
  /// The bytes of a file: 2 MiB.
  package static let fileBytes = 2 * 1024 * 1024
  /// The elements that may be open at once, the root included.
  package static let depth = 32
  /// The attributes of one tag.
  package static let attributes = 64
  /// The bytes of one tag: 8 KiB.
  package static let tagBytes = 8 * 1024
  /// The elements and attributes of a file, counted together.
  package static let items = 100_000
}
