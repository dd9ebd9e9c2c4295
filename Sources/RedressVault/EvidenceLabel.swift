import Foundation

/// The name that a giver's file had: bytes that are kept as they are and never used as a path.
public struct EvidenceLabel: Sendable, Hashable {
  /// The bytes of the name.
  public let bytes: [UInt8]

  /// Keeps a name as it is, well-formed or not.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The name as a person may safely read it, at most 200 characters long.
  ///
  /// What would move the cursor, turn the direction of writing or not show at all is spelled out, such as `\u{202E}`;
  /// bytes that are not UTF-8 show as `\xNN`.
  public var display: String {
    let parts = shown
    guard parts.count > 200 else { return parts.map(\.text).joined() }
    return parts.prefix(200).map(\.text).joined() + "... (+\(parts.count - 200))"
  }

  /// Whether the name shows otherwise than it is.
  public var isDeceptive: Bool { shown.contains { $0.isHidden } }

  /// The bytes for formats that know only text.
  public var base64: String { Data(bytes).base64EncodedString() }

  /// A name for a file written out of the vault, unique by its number and harmless on every system.
  public func exportName(number: Int) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let safe = bytes.prefix(64).map { Self.isPlain($0) ? $0 : UInt8(ascii: "_") }
    return "\(padded)-\(String(decoding: safe, as: UTF8.self)).bin"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case _: false
    }
  }

  private var shown: [(text: String, isHidden: Bool)] {
    var parts: [(text: String, isHidden: Bool)] = []
    var rest = bytes[...]
    while let byte = rest.first {
      guard let (scalar, length) = Self.scalar(at: rest) else {
        parts.append(("\\x" + Self.hex(UInt32(byte), digits: 2), true))
        rest = rest.dropFirst()
        continue
      }
      parts.append(Self.shown(scalar))
      rest = rest.dropFirst(length)
    }
    return parts
  }

  private static func scalar(at bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    for length in 1...4 where bytes.count >= length {
      guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else { continue }
      return text.unicodeScalars.first.map { ($0, length) }
    }
    return nil
  }

  private static func shown(_ scalar: Unicode.Scalar) -> (text: String, isHidden: Bool) {
    if scalar == "\\" { return ("\\\\", false) }
    guard hides(scalar) else { return (String(Character(scalar)), false) }
    if scalar.isASCII { return ("\\x" + hex(scalar.value, digits: 2), true) }
    return ("\\u{" + hex(scalar.value, digits: 4) + "}", true)
  }

  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    case _: return false
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
