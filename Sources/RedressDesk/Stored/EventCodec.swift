internal import Foundation
package import RedressEngine
package import RedressStore
internal import RedressTime
package import RedressWorkflow

/// Turns the engine's events into their stored forms and back, for one workflow.
package struct EventCodec: Sendable {
  let names: WorkflowNames
  /// The workflow of the parent; nil for that of a root.
  private let parent: Workflow?

  /// Speaks of the things of `workflow` by their names, and of what opened a child by those of its parent's.
  package init(_ workflow: Workflow, childOf parent: Workflow? = nil) {
    names = WorkflowNames(workflow)
    self.parent = parent
  }

  /// The workflow whose run opened a case.
  func around() throws(StoredEventError) -> Workflow {
    guard let parent else { throw .malformed(type: "opened") }
    return parent
  }

  /// The stored form of an event of a case of a tree; `actor` is the person or `timer`.
  package func encode(_ recorded: Recorded, node: Int = 0, actor: String) throws -> NewEvent {
    let form = try form(of: recorded.event)
    let payload: any Encodable = node == 0 ? form.payload : Placed(node: node, form: form.payload)
    return NewEvent(
      type: form.type, version: 1, effectiveAt: recorded.at.microseconds, actor: actor, payload: try Self.json(payload))
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

/// A payload with the number of the case that it belongs to among its fields.
private struct Placed: Encodable {
  let node: Int
  let form: any Encodable

  func encode(to encoder: any Encoder) throws {
    try form.encode(to: encoder)
    try NodeV1(node: node).encode(to: encoder)
  }
}
