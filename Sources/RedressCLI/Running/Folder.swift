import Foundation
import RedressDiagnostics

/// Makes folders that belong to their owner alone.
enum Folder {
  /// Makes a folder, and those on the way to it; one that is there already is left as it is.
  static func make(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o700) == 0 { continue }
      if errno == EEXIST {
        if isFolder(made) { continue }
        throw Failure(.cannotCreate, "'\(Untrusted(made).forTerminal())' is there already and is no folder")
      }
      let status: ExitStatus = errno == EACCES || errno == EPERM ? .notAllowed : .cannotCreate
      let reason = String(cString: strerror(errno)).lowercased()
      throw Failure(status, "cannot make the folder '\(Untrusted(made).forTerminal())': \(reason)")
    }
  }

  /// Refuses a folder that is there already with something in it.
  static func requireEmpty(_ path: String) throws {
    // What cannot be listed is not there, or is found out when it is written to.
    guard let held = try? FileManager.default.contentsOfDirectory(atPath: path), !held.isEmpty else { return }
    throw Failure(
      .cannotCreate, "the folder '\(Untrusted(path).forTerminal())' is there already and is not empty; name a new one")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a new folder for a short time, and returns its path.
  static func temporary() throws -> String {
    let above = FileManager.default.temporaryDirectory.appending(path: "redress-demo-XXXXXX").path
    var template = Array(above.utf8CString)
    guard let made = mkdtemp(&template) else {
      throw Failure(.cannotCreate, "cannot make a temporary folder: \(String(cString: strerror(errno)).lowercased())")
    }
    return String(cString: made)
  }
}
