/// Why a file that a workflow includes could not be handed over.
public enum IncludeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such file.
  case missing
  /// It is larger than a workflow file may be.
  case tooLarge
  /// A link leads out of the workflow's folder.
  case outside
  /// It is a folder, a pipe or a device.
  case notAFile
  /// It could not be read; the reason is the operating system's.
  case unreadable(String)

  /// The reason in words that follow "cannot be included:".
  public var description: String {
    switch self {
    case .missing: "there is no such file"
    case .tooLarge: "it is larger than 2 MiB"
    case .outside: "it leads out of the workflow's folder"
    case .notAFile: "it is no regular file"
    case .unreadable(let reason): reason
    }
  }
}
