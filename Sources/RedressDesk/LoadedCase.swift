public import RedressEngine
public import RedressStore
internal import RedressTime
public import RedressWorkflow

/// A case as the desk has loaded it, with its children: its history, and the state that the history folds to.
///
/// One of the cases is the one that was asked for: the root, or a child by its address.
public struct LoadedCase: Sendable {
  /// The name of the root.
  public let id: CaseID
  /// What the store holds of all of it.
  public let file: CaseFile
  /// Its events in order.
  public let events: [TreeEvent]
  /// Where it stands.
  public let tree: CaseTree
  /// The number of the case that was asked for; 0 for the root.
  public let node: Int

  init(id: CaseID, file: CaseFile, events: [TreeEvent], tree: CaseTree, node: Int) {
    self.id = id
    self.file = file
    self.events = events
    self.tree = tree
    self.node = node
  }
}

extension LoadedCase {
  /// The workflow that the case asked for is pinned to.
  public var workflow: Workflow { tree.nodes[node].workflow }
  /// Where the case asked for stands.
  public var state: Case { tree.nodes[node].state }
  /// The events of the case asked for, in order.
  public var history: [Recorded] { events.history(of: node) }
  /// The place that the case asked for stands in or the end it has come to, by id.
  public var placeName: String { state.whereName(under: workflow) }
  /// How the case asked for is named: the root's name, then the way to a child.
  public var name: String { name(of: node) }

  /// How one of the cases is named.
  public func name(of node: Int) -> String {
    node == 0 ? id.text : "\(id)/\(tree.address(of: node))"
  }

  /// The same tree, with another of its cases asked for.
  public func asking(for node: Int) -> LoadedCase {
    LoadedCase(id: id, file: file, events: events, tree: tree, node: node)
  }

  /// Folds what the store holds of a case under its workflow.
  init(_ file: CaseFile, under workflow: Workflow) throws(DeskError) {
    var codec = TreeCodec(root: workflow)
    var tree = CaseTree(for: workflow)
    var events: [TreeEvent] = []
    events.reserveCapacity(file.events.count)
    do {
      for stored in file.events {
        let event = try codec.decode(stored)
        guard tree.admits(event) else { throw StoredEventError.malformed(type: stored.type) }
        tree.apply(event)
        events.append(event)
      }
    } catch {
      throw .damaged(file.row.caseID, "\(error)")
    }
    self.init(id: file.row.caseID, file: file, events: events, tree: tree, node: 0)
  }
}
