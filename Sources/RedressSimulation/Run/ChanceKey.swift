import RedressChance

/// What of one occurrence of an element is drawn; each has draws of its own.
struct Purpose {
  var raw: UInt32
  /// The only thing, or whether and when somebody answers.
  static let zero = Purpose(raw: 0)
  /// What is done, in the first of two numbers.
  static let choice = Purpose(raw: 1)
  /// Whether a reminder works, and after which time.
  static let reminder = Purpose(raw: 2)
  /// Whether each piece of evidence is handed in.
  static func attachment(_ index: Int) -> Purpose { Purpose(raw: 16 + UInt32(index & 0xFF)) }
  /// The size of each element of a proposal.
  static func offer(_ index: Int) -> Purpose { Purpose(raw: 272 + UInt32(index & 0xFF)) }
  /// Each fact that is given or found.
  static func fact(_ index: Int) -> Purpose { Purpose(raw: 528 + UInt32(index & 0x3FF)) }
}

/// The part of a draw's key that an element has throughout a replication.
struct ChanceKey: Sendable {
  private let draw: Draw

  init(seed: UInt64, replication: UInt32, stream: Stream) {
    draw = Draw(seed: seed, replication: replication, stream: stream.number)
  }

  /// Which element of the scenario it is.
  var stream: UInt32 { draw.stream }

  /// The draw of a case, or of a member, at one occurrence.
  @inline(__always) func draw(_ number: UInt32, _ occurrence: UInt32, _ purpose: Purpose) -> Draw {
    var keyed = draw
    keyed.number = number
    keyed.occurrence = purpose.raw << 20 | occurrence & 0xF_FFFF
    return keyed
  }
}
