internal import Foundation
public import RedressLanguage
public import RedressStore
public import RedressWorkflow

/// A workflow's file and what it includes, as bytes: from a folder or from the store.
public struct WorkflowFiles: Sendable {
  /// What the loader made of them.
  public let loaded: Loaded
  /// The bytes and their digest, as the store keeps them.
  public let definition: Definition

  /// Reads a workflow at `path`, with the fragments beside it that it includes.
  public init(path: String) throws(DeskError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    self.init(path: path, bytes: try InputFile.read(path)) { fragment in
      guard InputFile.isInside(folder, "\(folder)\(fragment)") else { return .failure(.outside) }
      do throws(DeskError) { return .success(try InputFile.read("\(folder)\(fragment)")) } catch {
        return .failure(error.asIncludeError)
      }
    }
  }

  /// Loads a workflow from the bytes that a store keeps.
  public init(_ definition: Definition) {
    let files = definition.files
    self.init(path: files[0].path, bytes: files[0].bytes) { fragment in
      guard let file = files.dropFirst().first(where: { $0.path == fragment }) else {
        return .failure(.missing)
      }
      return .success(file.bytes)
    }
  }

  private init(path: String, bytes: [UInt8], including: (String) -> Result<[UInt8], IncludeError>) {
    loaded = WorkflowLoader.load(path, bytes: bytes, including: including) { Self.asDefinition($0).digest.hex }
    definition = Self.asDefinition(loaded.files)
  }

  private static func asDefinition(_ files: [LoadedFile]) -> Definition {
    let all = files.map { Definition.File(path: $0.path, bytes: $0.bytes) }
    return Definition(main: all.first ?? Definition.File(path: "", bytes: []), included: Array(all.dropFirst()))
  }

  /// The checked workflow, or all that is wrong with it.
  public func workflow() throws(DeskError) -> Workflow {
    guard let workflow = loaded.workflow else { throw .faulty(loaded.diagnostics, loaded.sources) }
    return workflow
  }
}

extension DeskError {
  /// Why an included file could not be handed over.
  fileprivate var asIncludeError: IncludeError {
    switch self {
    case .unreadable(_, let cause): .unreadable(cause)
    case .refusedFile(_, let cause): .unreadable(cause)
    case .request, .wrongDesk, .faulty, .rejected, .noCase, .ambiguous, .taken, .conflict, .store, .vault, .damaged,
      .suspectClock:
      preconditionFailure("reading a file fails only as a file does")
    }
  }
}
