internal import RedressEngine
internal import RedressStore
internal import RedressVault
internal import RedressWorkflow

extension Desk {
  /// Takes files into the vault, synced and digested, before any event names them.
  func taken(_ requests: [AttachmentRequest], _ text: ValueText) throws(DeskError) -> TakenFiles {
    var taken = TakenFiles()
    for request in requests {
      let kind = try text.kind(request.kind)
      let file = try ingest(request, limit: text.workflow.evidenceKinds[kind.index].maxBytes)
      taken.ingested.append(file)
      taken.attachments.append(
        Attachment(
          kind: kind, digest: file.digest.hex, byteCount: file.size, media: file.media.sniffed.text,
          label: file.label.display, note: request.note.flatMap { $0.isBlank ? nil : $0 }))
    }
    return taken
  }

  private func ingest(_ request: AttachmentRequest, limit: Int64?) throws(DeskError) -> Ingested {
    var limits = IngestLimits()
    if let limit { limits.bytes = min(limits.bytes, limit) }
    do { return try vault.ingest(path: Array(request.path.utf8), limits: limits) } catch { throw .vault(error) }
  }
}

extension String {
  /// Whether it says nothing.
  fileprivate var isBlank: Bool { !contains { !$0.isWhitespace } }
}

/// Files that the vault took in, and what the case is told of them.
struct TakenFiles {
  var ingested: [Ingested] = []
  var attachments: [Attachment] = []
}
