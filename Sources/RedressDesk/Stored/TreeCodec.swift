package import RedressEngine
package import RedressStore
internal import RedressTime
package import RedressWorkflow

/// Turns the events of a tree of cases into their stored forms and back, each in the names of its case's own workflow.
package struct TreeCodec: Sendable {
  /// For each case of the tree.
  private var codecs: [EventCodec]

  /// Reads or writes the history of a case that opens under a workflow, from its first event.
  package init(root workflow: Workflow) { codecs = [EventCodec(workflow)] }

  /// Writes what happens in a tree.
  package init(_ tree: CaseTree) {
    codecs = [EventCodec(tree.root.workflow)]
    for node in tree.nodes.dropFirst() {
      guard let origin = node.origin else { preconditionFailure("every node but the root has an origin") }
      add(origin.run, of: origin.parent)
    }
  }

  /// The stored form of an event; `actor` is the person or `timer`.
  package func encode(_ event: TreeEvent, actor: String) throws -> NewEvent {
    try codecs[event.node].encode(event.recorded, node: event.node, actor: actor)
  }

  /// The event of a stored form; each must be given in its order, since those that open children make them known.
  package mutating func decode(_ stored: StoredEvent) throws -> TreeEvent {
    guard !codecs[0].names.workflow.runs.isEmpty else { return TreeEvent(try codecs[0].decode(stored)) }
    let payload = StoredPayload(type: stored.type, bytes: stored.payload)
    let node = try payload.read(NodeV1.self).node ?? 0
    if node == codecs.count, stored.type == "opened" { try addChild(payload.read()) }
    guard codecs.indices.contains(node) else { throw StoredEventError.malformed(type: stored.type) }
    return TreeEvent(try codecs[node].decode(stored), node: node)
  }

  private mutating func addChild(_ form: OpenedV1) throws {
    guard let parent = form.parent, codecs.indices.contains(parent),
      let run = codecs[parent].names.workflow.run(named: form.run ?? "")
    else { throw StoredEventError.malformed(type: "opened") }
    add(run, of: parent)
  }

  private mutating func add(_ run: ID<ChildRun>, of parent: Int) {
    let around = codecs[parent].names.workflow
    codecs.append(EventCodec(around.runs[run.index].child, childOf: around))
  }
}
