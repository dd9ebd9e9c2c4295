/// A dense index of one kind of thing in a checked workflow.
///
/// The engine works on these and never on names. `Subject` keeps an index of a phase from being used as one of a window.
@frozen public struct ID<Subject>: Hashable, Comparable, Sendable {
  /// The index as stored.
  public let raw: UInt16

  /// Wraps an index; the checker has refused workflows with more than 65,535 things of a kind.
  @inlinable public init(_ index: Int) { raw = UInt16(truncatingIfNeeded: index) }

  /// The index, ready for subscripting.
  @inlinable public var index: Int { Int(raw) }

  /// Orders by index, which is document order.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
}

/// A run of consecutive indices of one kind: the children of one thing, in document order.
@frozen public struct Run<Subject>: Hashable, Sendable, RandomAccessCollection {
  /// The first index.
  public let start: UInt16
  /// One past the last index.
  public let end: UInt16

  /// Covers `range`.
  @inlinable public init(_ range: Range<Int>) {
    start = UInt16(truncatingIfNeeded: range.lowerBound)
    end = UInt16(truncatingIfNeeded: range.upperBound)
  }

  /// A run of nothing.
  @inlinable public static var none: Self { Self(0..<0) }
  /// The position of the first.
  @inlinable public var startIndex: Int { Int(start) }
  /// One past the position of the last.
  @inlinable public var endIndex: Int { Int(end) }
  /// The index at a position.
  @inlinable public subscript(position: Int) -> ID<Subject> { ID(position) }

  /// Walks the indices.
  @frozen public struct Iterator: IteratorProtocol {
    @usableFromInline var position: Int
    @usableFromInline let end: Int

    @inlinable init(_ run: Run) {
      position = Int(run.start)
      end = Int(run.end)
    }

    /// The next index.
    @inlinable public mutating func next() -> ID<Subject>? {
      guard position < end else { return nil }
      defer { position += 1 }
      return ID(position)
    }
  }

  /// Walks the indices from the first.
  @inlinable public func makeIterator() -> Iterator { Iterator(self) }
}
