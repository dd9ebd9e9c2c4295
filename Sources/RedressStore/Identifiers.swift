/// The name of a case: lower-case letters, digits and hyphens.
///
/// The caller makes it, so that a repeated command names the same case. What exists has 1 to 64 characters and begins
/// with a letter, which keeps it apart from diagnostic codes and from options on a command line.
public struct CaseID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as it is written, such as `c-0001-7k3f`.
  public let text: String

  /// Returns nil for text that is empty, too long or holds another character.
  public init?(_ text: String) {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return nil }
    guard text.utf8.count <= 64, text.utf8.allSatisfy(Self.allows) else { return nil }
    self.text = text
  }

  /// The name as it is written.
  public var description: String { text }

  /// Orders names by their bytes, as every store does.
  public static func < (left: CaseID, right: CaseID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    case _: false
    }
  }
}

/// The name of a command: the same name given twice has one effect.
public struct CommandID: Hashable, Sendable, CustomStringConvertible {
  /// The name as it was given: 1 to 128 visible ASCII characters.
  public let text: String

  /// Returns nil for text that is empty, too long or holds a blank, a control or a character outside ASCII.
  public init?(_ text: String) {
    guard (1...128).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    self.text = text
  }

  /// The name as it was given.
  public var description: String { text }
}
