import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressReport
import RedressStore
import RedressTime
import RedressVault
import RedressWorkflow

extension Failure {
  /// The failure that an error of the desk comes to; the one place that gives it its exit status.
  init(_ error: DeskError, style: Style) {
    switch error {
    case .request(let words), .wrongDesk(let words): self.init(.usage, words)
    case .unreadable(let path, let cause):
      self.init(.missing, "cannot read '\(Untrusted(path).forTerminal())': \(cause)")
    case .refusedFile(let path, let cause): self.init(.refused, "'\(Untrusted(path).forTerminal())': \(cause)")
    case .faulty(let diagnostics, let sources): self.init(diagnostics, sources, style)
    case .rejected(let rejection, let workflow, let now): self.init(rejection, workflow, at: now, style)
    case .taken(let words): self.init(.no, words)
    case .noCase(let name):
      self.init(.missing, "no case begins with '\(Untrusted(name).forTerminal())'; 'redress inbox' lists them")
    case .ambiguous(let name, let ids):
      let more = ids.count > 10 ? " and \(ids.count - 10) more" : ""
      let shown = ids.prefix(10).map(\.text).joined(separator: ", ") + more
      self.init(.usage, "several cases begin with '\(Untrusted(name).forTerminal())': \(shown); write more of the name")
    case .conflict(let id, let winners):
      let words = winners.count == 1 ? "an event" : "\(winners.count) events"
      self.init(.tryAgain, "somebody else acted first in case '\(id)' (\(words)); look at it and try again")
      outcome = .conflict
      fields = [("case", .string(id.text)), ("newEvents", .number(winners.count))]
    case .store(let error): self.init(error)
    case .vault(let error): self.init(Self.status(of: error), "\(error)")
    case .suspectClock(let machine, let last):
      self.init(
        .unsafe,
        "the machine's clock says \(machine.formattedUTC), over 400 days past the last writing at "
          + "\(last.formattedUTC), so nothing fires and nobody acts; if it is right, run 'redress clock confirm'")
    case .damaged(let id, let words): self.init(.damaged, "case '\(id)' is damaged: \(words)")
    }
  }

  private init(_ diagnostics: [Diagnostic], _ sources: Sources, _ style: Style) {
    let list = DiagnosticList(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    self.init(.refused, "\(errors) \(errors == 1 ? "error" : "errors") in '\(sources[.main].path)'")
    details = TextRenderer(sources: sources, colour: style.colour).render(list)
    fields = [
      ("diagnostics", .array(list.shown.map(JSONRenderer(sources: sources).value))), ("omitted", .number(list.omitted)),
    ]
  }

  private init(_ rejection: Rejection, _ workflow: Workflow, at now: Instant, _ style: Style) {
    let time = TimeText(zone: workflow.zone, now: now)
    let view = RejectionView(rejection, under: workflow, time: time)
    self.init(.no, view.message)
    details = view.screen(style)
    fields = [
      ("now", now.json), ("zone", .string(workflow.zone.identifier)), ("acts", .array(view.acts.map(\.json))),
    ]
  }

  /// The failure that an error of the store comes to.
  init(_ error: StoreError) {
    self.init(Self.status(of: error), "\(error)")
    if case .clockBackwards(let from, let to) = error {
      let (from, to) = (Instant(microseconds: from).formattedUTC, Instant(microseconds: to).formattedUTC)
      message = "a clock never goes back: it stands at \(from), and \(to) is earlier"
    }
    if case .unknown(let id, _) = error {
      outcome = .unknown
      fields = [("commandID", .string(id.text))]
    }
  }

  static func status(of error: StoreError) -> ExitStatus {
    switch error {
    case .commandReused: .refused
    case .busy, .unknown: .tryAgain
    case .notDone, .cannotRead, .suspect: .inputOutput
    case .readOnly: .notAllowed
    case .damaged, .missingDefinition: .damaged
    case .malformed: .bug
    case .orderTaken: .no
    case .quota: .limit
    case .writerTooOld: .unsafe
    case .notRehearsal, .clockBackwards: .usage
    case .cannotOpen(let fault): status(of: fault)
    }
  }

  private static func status(of fault: OpenFault) -> ExitStatus {
    switch fault {
    case .missing: .missing
    case .exists: .cannotCreate
    case .foreign: .refused
    case .newer, .older, .worldWritable, .networkFileSystem, .unsafeSetting: .unsafe
    case .system(_, let detail): detail.lowercased() == "permission denied" ? .notAllowed : .inputOutput
    }
  }

  static func status(of error: VaultError) -> ExitStatus {
    switch error {
    case .missing: .missing
    case .symlink, .notRegular, .changedDuringRead: .refused
    case .tooLarge: .limit
    case .integrity: .damaged
    case .exists: .cannotCreate
    case .worldWritable: .unsafe
    case .system(_, _, let detail): detail.lowercased() == "permission denied" ? .notAllowed : .inputOutput
    }
  }
}
