/// A name that is no canonical name of a time zone.
public struct UnknownZone: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name as it was given.
  public let name: String

  /// The name most likely meant, if one is near.
  public let suggestion: String?

  init(name: String, among names: [String]) {
    self.name = name
    suggestion = RetiredZoneNames.successor(of: name) ?? Self.nearest(to: name, among: names)
  }

  /// One line that says what to write.
  public var description: String {
    if let suggestion { return "no time zone is named '\(name)'; did you mean '\(suggestion)'?" }
    return "no time zone is named '\(name)'; write an IANA name such as 'Europe/Berlin', or 'UTC'"
  }

  /// The first name of the least distance, at most a third of the name's length.
  private static func nearest(to name: String, among names: [String]) -> String? {
    guard name.utf8.count <= 64 else { return nil }
    let folded = Array(name.lowercased().utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0 })
    var best: (distance: Int, name: String)?
    for candidate in names {
      let whole = Array(candidate.lowercased().utf8)
      let city = whole.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? whole
      let distance = min(editDistance(folded, whole), editDistance(folded, city))
      if distance < best?.distance ?? min(4, folded.count / 3 + 1) { best = (distance, candidate) }
    }
    return best?.name
  }

  /// How many bytes must be put in, taken out or replaced to make one text of another.
  private static func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (byte == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
