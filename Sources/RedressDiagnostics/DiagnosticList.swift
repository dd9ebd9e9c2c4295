/// The diagnostics of one load in source order, cut to a number that a person can read.
public struct DiagnosticList: Sendable, Hashable {
  /// How many are kept when nothing else is said.
  public static let usualLimit = 50

  /// The diagnostics kept, by file, offset and code.
  public let shown: [Diagnostic]
  /// How many were left out.
  public let omitted: Int
  /// Whether an error is among all of them, kept or left out.
  public let hasErrors: Bool

  /// Sorts diagnostics and keeps at most `limit`: notes are left out first, then warnings, then the last errors.
  public init(_ diagnostics: [Diagnostic], limit: Int = usualLimit) {
    let sorted = diagnostics.inSourceOrder()
    let kept = Severity.allCases.flatMap { severity in sorted.filter { $0.severity == severity } }.prefix(max(limit, 0))
    shown = Array(kept).inSourceOrder()
    omitted = sorted.count - kept.count
    hasErrors = sorted.contains { $0.severity == .error }
  }
}

extension [Diagnostic] {
  /// The same diagnostics sorted by file, then offset, then code; equal ones keep their order.
  public func inSourceOrder() -> [Diagnostic] {
    enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  private func key(_ item: (offset: Int, element: Diagnostic)) -> (UInt16, Int32, UInt16, Int) {
    let span = item.element.primary.span
    return (span.source.index, span.start, item.element.code.number, item.offset)
  }
}
