public import RedressEngine
public import RedressStore
internal import RedressTime
public import RedressWorkflow

/// A case as the desk has loaded it: its workflow, its history, and the state that the history folds to.
public struct LoadedCase: Sendable {
  /// Its name.
  public let id: CaseID
  /// The workflow that it is pinned to.
  public let workflow: Workflow
  /// What the store holds of it.
  public let file: CaseFile
  /// Its events in order.
  public let history: [Recorded]
  /// Where it stands.
  public let state: Case

  /// The place it stands in or the end it has come to, by id.
  public var placeName: String { state.whereName(under: workflow) }
}

extension LoadedCase {
  /// Folds what the store holds of a case under its workflow.
  init(_ file: CaseFile, under workflow: Workflow) throws(DeskError) {
    let codec = EventCodec(workflow)
    var state = Case(for: workflow)
    var history: [Recorded] = []
    history.reserveCapacity(file.events.count)
    do {
      for stored in file.events {
        let event = try codec.decode(stored)
        state.apply(event, under: workflow)
        history.append(event)
      }
    } catch {
      throw .damaged(file.row.caseID, "\(error)")
    }
    id = file.row.caseID
    self.workflow = workflow
    self.file = file
    self.history = history
    self.state = state
  }
}
