internal import RedressDiagnostics
internal import RedressEngine
internal import RedressLanguage
public import RedressStore
public import RedressWorkflow

extension Desk {
  /// Loads a case by its name or an unambiguous beginning of it; refuses one whose chain is broken, and names the event.
  ///
  /// After a slash stands the way to a child: `3f2a/return-leg`, or its number in the tree.
  public func load(_ name: String) throws(DeskError) -> LoadedCase {
    guard let slash = name.firstIndex(of: "/") else { return try loaded(try file(named: name)) }
    let loaded = try loaded(try file(named: String(name[..<slash])))
    let address = String(name[name.index(after: slash)...])
    guard !address.isEmpty, let node = loaded.tree.node(at: address) else { throw loaded.noChild(address) }
    return loaded.asking(for: node)
  }

  /// Folds what the store holds of a case, once its chain is seen to be whole.
  func loaded(_ file: CaseFile) throws(DeskError) -> LoadedCase {
    if let fault = file.chainFault { throw .damaged(file.row.caseID, "\(fault)") }
    return try LoadedCase(file, under: try workflow(file.row.projection.workflowDigest))
  }

  /// What the store holds of a case, by its name or an unambiguous beginning of it.
  func file(named name: String) throws(DeskError) -> CaseFile {
    let id = try caseID(name)
    guard let file = try stored({ () throws(StoreError) in try store.file(of: id, eventsAfter: 0) }) else {
      throw .noCase(name)
    }
    return file
  }

  /// The whole name of a case that a beginning stands for.
  public func caseID(_ name: String) throws(DeskError) -> CaseID {
    switch try stored({ () throws(StoreError) in try store.match(name) }) {
    case .none: throw .noCase(name)
    case .one(let id): return id
    case .several(let ids): throw .ambiguous(name, ids)
    }
  }

  /// Loads the workflow of a digest from the bytes that the store keeps.
  public func workflow(_ digest: Digest) throws(DeskError) -> Workflow {
    if let known = workflows[digest] { return known }
    guard let definition = try stored({ () throws(StoreError) in try store.definition(digest) }) else {
      throw .store(.missingDefinition(digest))
    }
    let workflow = try WorkflowFiles(definition).workflow()
    workflows[digest] = workflow
    return workflow
  }
}

extension LoadedCase {
  /// Says which children there are instead of one that is not.
  fileprivate func noChild(_ address: String) -> DeskError {
    let known = tree.nodes.indices.dropFirst().map { Untrusted(tree.address(of: $0)).forTerminal() }
    let there = known.isEmpty ? "it has none" : "it has: \(known.joined(separator: ", "))"
    return .request("case '\(id)' has no child '\(Untrusted(address).forTerminal())'; \(there)")
  }
}
