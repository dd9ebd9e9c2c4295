internal import RedressDiagnostics

/// Why a stored event cannot be read.
package enum StoredEventError: Error, Sendable, Hashable, CustomStringConvertible {
  /// An event of a type or a version that this program does not know.
  case unknownType(String, version: Int)
  /// A name that the workflow does not have.
  case unknownName(String)
  /// The case opened under a workflow of another digest.
  case otherWorkflow(String)
  /// Bytes that are not the stored form of their type.
  case malformed(type: String)

  package var description: String {
    switch self {
    case .unknownType(let type, let version):
      "the log holds an event '\(type)' of version \(version), which this program does not know; install a newer one"
    case .unknownName(let name): "the log names '\(name)', which the case's workflow does not have"
    case .otherWorkflow(let digest):
      "it opened under the workflow \(Untrusted(digest).forTerminal()), and the list pins it to another"
    case .malformed(let type): "an event '\(type)' of the log cannot be read"
    }
  }
}
