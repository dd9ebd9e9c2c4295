import ArgumentParser
import Foundation
import RedressDiagnostics
import RedressReport

/// `redress demo`.
struct DemoCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Runs a sample dispute from its order to its ruling and appeal, step by step.",
    discussion: """
      It works on a rehearsal desk in a folder that it makes and takes away again. Each step is a command that you could \
      type yourself.

      Example: redress demo
      """)

  @Option(help: ArgumentHelp("Keep the desk and the files in this new folder.", valueName: "folder"))
  var keep: String?

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  var asJSON: Bool { json }

  func run(in session: Session) throws -> ExitStatus {
    let folder = try keep.map { try Self.absolute($0) } ?? Folder.temporary()
    if keep != nil {
      try Folder.requireEmpty(folder)
      try Folder.make(folder)
    }
    let result = Result { try Demo(folder: folder, session: session, asJSON: asJSON).run() }
    if keep == nil { try DemoFiles.remove(folder) }
    // Its desk was only for show.
    session.hasStored = false
    return try result.get()
  }

  private static func absolute(_ path: String) throws -> String {
    if path.hasPrefix("/") { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }
}
