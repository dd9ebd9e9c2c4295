internal import Foundation
package import RedressEngine
package import RedressStore
internal import RedressTime
package import RedressWorkflow

/// Turns the engine's events into their stored forms and back, for one workflow.
package struct EventCodec: Sendable {
  let names: WorkflowNames

  /// Speaks of the things of `workflow` by their names.
  package init(_ workflow: Workflow) { names = WorkflowNames(workflow) }

  /// The stored form of an event; `actor` is the person or `timer`.
  package func encode(_ recorded: Recorded, actor: String) throws -> NewEvent {
    let form = try form(of: recorded.event)
    return NewEvent(
      type: form.type, version: 1, effectiveAt: recorded.at.microseconds, actor: actor,
      payload: try Self.json(form.payload))
  }

  /// The event of a stored form.
  package func decode(_ stored: StoredEvent) throws -> Recorded {
    guard stored.version == 1 else { throw StoredEventError.unknownType(stored.type, version: stored.version) }
    let event = try event(StoredPayload(type: stored.type, bytes: stored.payload))
    return Recorded(at: Instant(microseconds: stored.effectiveAt), event)
  }

  private static func json(_ form: any Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(form))
  }
}
