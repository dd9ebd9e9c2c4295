/// When an open case has to be looked at next.
///
/// An entry is never taken out before its time: one whose generation is not that of its slot any more is passed over.
struct HeapEntry {
  var at: Int64
  /// The number of the case, which decides between two at one instant.
  var number: UInt32
  var slot: UInt32
  var generation: UInt32

  @inline(__always) func precedes(_ other: Self) -> Bool {
    at < other.at || (at == other.at && number < other.number)
  }
}

/// A heap of four children a node, the earliest entry first.
struct EventHeap {
  private var entries: ContiguousArray<HeapEntry> = []

  var first: Int64 { entries.isEmpty ? .max : entries[0].at }

  mutating func push(_ entry: HeapEntry) {
    entries.append(entry)
    unsafe entries.withUnsafeMutableBufferPointer { entries in
      var hole = entries.count - 1
      while hole > 0 {
        let parent = (hole - 1) >> 2
        guard unsafe entry.precedes(entries[parent]) else { break }
        unsafe entries[hole] = unsafe entries[parent]
        hole = parent
      }
      unsafe entries[hole] = entry
    }
  }

  /// Takes the first entry out; there must be one.
  mutating func pop() -> HeapEntry {
    let top = entries[0]
    let last = entries.removeLast()
    if entries.isEmpty { return top }
    unsafe entries.withUnsafeMutableBufferPointer { entries in
      var hole = 0
      while true {
        let child = hole << 2 + 1
        guard child < entries.count else { break }
        var least = child
        for other in child + 1..<min(child + 4, entries.count) where unsafe entries[other].precedes(entries[least]) {
          least = other
        }
        guard unsafe entries[least].precedes(last) else { break }
        unsafe entries[hole] = unsafe entries[least]
        hole = least
      }
      unsafe entries[hole] = last
    }
    return top
  }
}
