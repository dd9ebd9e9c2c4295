import Foundation
import RedressDiagnostics

/// Makes folders that belong to their owner alone.
enum Folder {
  /// Makes a folder, and those on the way to it; one that is there already is left as it is.
  static func make(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o700) == 0 || errno == EEXIST { continue }
      let status: ExitStatus = errno == EACCES || errno == EPERM ? .notAllowed : .cannotCreate
      let reason = String(cString: strerror(errno)).lowercased()
      throw Failure(status, "cannot make the folder '\(Untrusted(made).forTerminal())': \(reason)")
    }
  }

  /// Makes a new folder for a short time, and returns its path.
  static func temporary() throws -> String {
    let above = (NSTemporaryDirectory() as NSString).appendingPathComponent("redress-demo-XXXXXX")
    var template = Array(above.utf8CString)
    guard let made = mkdtemp(&template) else {
      throw Failure(.cannotCreate, "cannot make a temporary folder: \(String(cString: strerror(errno)).lowercased())")
    }
    return String(cString: made)
  }
}
