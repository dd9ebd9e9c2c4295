/// A stretch of a file: byte offsets, half open.
public struct Span: Sendable, Hashable {
  /// The file it lies in.
  public var source: SourceID
  /// The offset of its first byte.
  public var start: Int32
  /// The offset just after its last byte.
  public var end: Int32

  /// Makes a span from two byte offsets.
  public init(source: SourceID, start: Int32, end: Int32) {
    self.source = source
    self.start = start
    self.end = end
  }

  /// Makes a span from a range of byte offsets.
  public init(_ source: SourceID, _ range: Range<Int>) {
    self.init(source: source, start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
  }

  /// The byte offsets.
  public var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }

  /// Whether it covers no byte: a place between two.
  public var isEmpty: Bool { end <= start }

  /// The part of this span at byte offsets counted from its start, for a token inside an attribute's value.
  public func part(_ offsets: Range<Int>) -> Span {
    Span(source, (Int(start) + offsets.lowerBound)..<(Int(start) + offsets.upperBound))
  }
}
