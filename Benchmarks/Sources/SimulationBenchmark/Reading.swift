import RedressDiagnostics
import RedressLanguage
import RedressWorkflow

/// The seed of the simulations.
let seed: UInt64 = 20_260_101

struct Missing: Error { var what: String }

func found<Thing>(_ thing: Thing?, _ what: String) throws -> Thing {
  guard let thing else { throw Missing(what: what) }
  return thing
}

extension Workflow {
  static func reading(_ text: String) throws -> Workflow {
    let loaded = WorkflowLoader.load(
      "reference.xml", bytes: Array(text.utf8), including: { _ in .failure(.missing) }, digesting: { _ in "" })
    return try found(loaded.workflow, "workflow: \(loaded.diagnostics.map(\.message))")
  }

  func the(party name: String) throws -> ID<Party> { try found(party(named: name), name) }
  func the(place name: String) throws -> ID<Place> { try found(place(named: name), name) }
  func the(action name: String) throws -> ID<Action> { try found(action(named: name), name) }
}
