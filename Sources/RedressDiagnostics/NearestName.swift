/// The name that was probably meant, or nil when none is close.
///
/// Close means a distance (letters inserted, dropped, changed or swapped with a neighbour) of at most a third of the
/// name, and at most 3. ASCII case costs nothing, so `PHASE` finds `phase`. Among equally close names the one that
/// differs least in case, then the first in alphabetical order, is taken: the order of `candidates` never shows.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars)
  guard (1...longestName).contains(wanted.count) else { return nil }
  let limit = min(wanted.count / 3, 3)
  return candidates.filter { $0 != name }
    .compactMap { rank(of: $0, against: wanted, limit: limit) }
    .min { ($0.distance, $0.letters, $0.name) < ($1.distance, $1.letters, $1.name) }?.name
}

/// Longer names are nobody's slip of the finger, and comparing them would cost time.
private let longestName = 100

private func rank(
  of candidate: String, against wanted: [Unicode.Scalar], limit: Int
) -> (distance: Int, letters: Int, name: String)? {
  let scalars = Array(candidate.unicodeScalars)
  guard abs(scalars.count - wanted.count) <= limit else { return nil }
  let distance = editDistance(wanted.map(folded), scalars.map(folded))
  guard distance <= limit else { return nil }
  return (distance, editDistance(wanted, scalars), candidate)
}

private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
}

/// The optimal string alignment distance: three rows of the classical table.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before = [Int](repeating: 0, count: right.count + 1)
  var above = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let change = above[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(change, above[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, before[column - 1] + 1)
      }
      current.append(best)
    }
    (before, above) = (above, current)
  }
  return above[right.count]
}
