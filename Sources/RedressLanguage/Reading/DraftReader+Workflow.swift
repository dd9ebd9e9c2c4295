import RedressDiagnostics
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// The draft of a workflow; nil when the outermost element is none.
  mutating func draft(
    of root: XMLElement, in files: inout FileReader, including: (String) -> Result<[UInt8], IncludeError>
  ) -> WorkflowDraft? {
    guard root.name == ElementKind.workflow.name else {
      report(.wrongRoot(Name(root.name, root.nameSpan), expected: ElementKind.workflow.name))
      return nil
    }
    sources = files.sources
    let node = node(root, .workflow)
    var draft = describe(node)
    var included: [Name] = []
    for child in node.children {
      if child.kind == .include {
        include(child, after: &included, into: &draft, from: &files, including)
      } else {
        declare(child, in: &draft)
      }
    }
    fill(&draft.root, from: node.children)
    return draft
  }

  /// The attributes of the workflow and its title.
  private mutating func describe(_ node: Node) -> WorkflowDraft {
    let id = id(node)
    var draft = WorkflowDraft(
      element: node.span, id: id, root: DraftPlace(element: node.span, kind: .workflow, id: id))
    draft.version = whole(node, "version", in: 1...1_000_000)
    draft.zone = zone(node, "time-zone")
    draft.currency = currency(node, "currency")
    draft.holdsMoney = word(node, "money") == nil
    draft.title = words(node)
    draft.root.title = draft.title
    return draft
  }
}
