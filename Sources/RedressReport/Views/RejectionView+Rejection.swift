public import RedressEngine
internal import RedressTime
public import RedressWorkflow

extension RejectionView {
  /// Shows a rejection of the engine; what may be done instead stands beside its sentence, not in it.
  public init(_ rejection: Rejection, under workflow: Workflow, time: TimeText) {
    var bare = rejection
    (bare.now, bare.gate, bare.later) = ([], nil, [])
    let names = Names(Case(for: workflow), under: workflow, time: time)
    self.init(message: bare.message(under: workflow), acts: [], time: time)
    acts =
      rejection.now.map { names.view($0, of: rejection.party, nil, isLater: false) }
      + (rejection.gate.map { [names.view($0, of: rejection.party)] } ?? [])
      + rejection.later.map { names.view($0, of: rejection.party, nil, isLater: true) }
  }
}
