import ArgumentParser
import RedressDesk
import RedressDiagnostics
import RedressEngine
import RedressReport
import RedressStore
import RedressVault
import RedressWorkflow

/// `redress dossier`.
struct DossierCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Writes the whole file of a case as one page to read or print.",
    discussion: """
      The page loads nothing and runs nothing: pictures of up to 300 000 bytes stand in it, other evidence is named by \
      its digest. Without '--as' it has only what all parties may see, so it can be handed to each of them; \
      '--as platform' adds what only the platform may see.

      Example: redress dossier kfrm-27ab -o kfrm-27ab.html --as platform
      """)

  @OptionGroup var caseName: CaseArgument

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file.html"))
  var output: String

  @Option(name: .customLong("as"), help: ArgumentHelp("What this party may see.", valueName: "party"))
  var party: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var desk: DeskOptions

  var asJSON: Bool { desk.json }

  func run(in session: Session) throws -> ExitStatus {
    let desk = try session.desk(desk)
    let standing = Standing(try desk.load(caseName.name), at: try desk.now())
    let reader = try party.map(standing.party)
    let file = try OutputFile(output, replaces: force)
    var dossier = standing.dossier(for: reader)
    var album = DossierPictures(desk)
    dossier.pictures = try album.pictures(for: dossier.view.evidence)
    for index in dossier.children.indices {
      let evidence = dossier.children[index].dossier.view.evidence
      dossier.children[index].dossier.pictures = try album.pictures(for: evidence)
    }
    let page = Array(dossier.page.utf8)
    try file.write(page)
    let name = standing.loaded.name
    try session.answer(
      Self.title, asJSON: asJSON,
      fields: [
        ("case", .string(name)), ("file", .string(output)), ("bytes", .number(page.count)),
        ("viewer", .optional(reader.map { standing.loaded.workflow.parties[$0.index].name })),
        ("pictures", .number(dossier.children.reduce(dossier.pictures.count) { $0 + $1.dossier.pictures.count })),
      ],
      text: "the file of case '\(name)' is in '\(Untrusted(output).forTerminal())', as seen by "
        + "\(party.map { "'\(Untrusted($0).forTerminal())'" } ?? "all parties alike")\n")
    return .done
  }
}

extension Standing {
  /// The whole file of the case, for a party or for all alike.
  fileprivate func dossier(for reader: ID<Party>?) -> DossierView {
    var dossier = DossierView(
      loaded.node, of: tree, events: events, root: loaded.id.text, order: loaded.file.row.projection.orderID, at: now,
      reader: reader)
    // All parties alike see that money moved, and so how far it has come; the payer's words are for the desk.
    let payments = PaymentView.all(of: loaded.asking(for: 0))
    dossier.view.payments =
      dossier.view.viewer.map { viewer in payments.compactMap { $0.seen(by: viewer) } }
      ?? payments.map(\.withoutAnswers)
    dossier.view.notStored = history.count - loaded.history.count
    return dossier
  }
}

/// Takes pictures for a page from the vault, each checked against its digest.
private struct DossierPictures {
  let desk: Desk
  /// The most bytes that all pictures of a page have together.
  private var room = 12_000_000

  init(_ desk: Desk) { self.desk = desk }

  mutating func pictures(for evidence: [EvidenceView]) throws -> [Int: Picture] {
    var pictures: [Int: Picture] = [:]
    for item in evidence where Picture.isTaken(item.media) && item.byteCount <= min(Picture.largest, room) {
      guard let digest = Digest(hex: item.digest) else { continue }
      do {
        let bytes = try desk.vault.bytes(of: digest, size: item.byteCount)
        pictures[item.number] = Picture(media: item.media, bytes: bytes)
        room -= bytes.count
      } catch {
        throw DeskError.vault(error)
      }
    }
    return pictures
  }
}
