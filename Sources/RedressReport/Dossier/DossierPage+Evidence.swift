internal import RedressDiagnostics

extension DossierView {
  /// Every item with its digest, and pictures as they were given.
  @HTMLBuilder var evidence: HTML {
    part("Evidence") {
      if view.evidence.isEmpty {
        Tag.p { "There is none that this reader may see." }
      } else {
        for item in view.evidence { show(item) }
        if hasMore { Tag.p(.kind("note")) { Self.left } }
      }
    }
  }

  private static let left = "Other files, and pictures of more than 300 000 bytes, are named by their digest alone."

  private var hasMore: Bool { view.evidence.contains { pictures[$0.number] == nil } }

  private func show(_ item: EvidenceView) -> HTML {
    Tag.div(.kind("item")) {
      Tag.div(.kind("thumbnail")) {
        if let picture = pictures[item.number] {
          Tag.img(.source(picture), .alternative("evidence \(item.number): " + (item.note ?? item.label).raw))
        } else {
          Tag.span(.kind("media")) { safe(item.media) }
        }
      }
      Tag.div(.kind("about")) {
        Tag.h3 { "\(item.number). \(safe(item.kind)) from '\(safe(item.party))'\(item.isLate ? ", late" : "")" }
        HTML(constant: "\n")
        if let note = item.note { Tag.blockquote { note } }
        Tag.p {
          item.label
          ", \(safe(item.media)), \(item.byteCount) bytes; seen by \(readers(item))"
        }
        Tag.p {
          "SHA-256 "
          Tag.code { item.digest }
        }
      }
    }
  }

  private func readers(_ item: EvidenceView) -> String {
    item.seenBy.count == view.parties.count ? "all" : item.seenBy.map(safe).joined(separator: ", ")
  }
}
