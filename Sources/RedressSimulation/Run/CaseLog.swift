public import RedressEngine

/// Somebody who watches a replication.
///
/// Whatever it does with what it is told, no number of the run changes. A slot is what a case has to itself while it is open;
/// another case has it afterwards, so that whoever keeps something by slot needs memory for open cases only.
public protocol CaseLog {
  /// A draw was made for a case: two numbers above 0 and below 1, for one purpose of one occurrence of an element.
  mutating func drew(_ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32)
  /// A case took a step, its opening among them.
  mutating func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded])
  /// A case ended.
  mutating func ended(_ number: UInt32, in slot: Int, _ state: Case)
}

/// Nobody; the compiler leaves out what it would have been told.
public struct NoLog: CaseLog {
  /// Nobody.
  public init() {}
  /// Hears nothing.
  @inlinable public func drew(
    _ units: (Double, Double), for number: UInt32, stream: UInt32, occurrence: UInt32, purpose: UInt32
  ) {}
  /// Hears nothing.
  @inlinable public func stepped(_ number: UInt32, in slot: Int, _ events: [Recorded]) {}
  /// Hears nothing.
  @inlinable public func ended(_ number: UInt32, in slot: Int, _ state: Case) {}
}
