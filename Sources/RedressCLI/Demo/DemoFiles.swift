import Foundation
import RedressDiagnostics

/// The files that the demo works with, which are parts of the program: a workflow and a whole sample case.
enum DemoFiles {
  /// The folder of the sample case, as its own steps name it.
  static let sample = "evidence-samples/appealed-with-new-evidence"

  /// The steps of the sample case: commands, with remarks after `#`.
  static var steps: [Substring] { String(decoding: PackageResources.steps_txt, as: UTF8.self).split(separator: "\n") }

  private static let files: [(path: String, bytes: [UInt8])] = [
    ("workflows/marketplace-dispute.xml", PackageResources.marketplace_dispute_xml),
    ("workflows/shared/marketplace.xml", PackageResources.marketplace_xml),
    ("workflows/shared/marketplace-reasons.xml", PackageResources.marketplace_reasons_xml),
    ("\(sample)/order.xml", PackageResources.order_xml),
    ("\(sample)/statement.txt", PackageResources.statement_txt),
    ("\(sample)/tracking.json", PackageResources.tracking_json),
    ("\(sample)/carrier-report.pdf", PackageResources.carrier_report_pdf),
  ]

  /// Writes the files into a folder.
  static func write(into folder: String) throws {
    for file in files {
      let path = "\(folder)/\(file.path)"
      try Folder.make((path as NSString).deletingLastPathComponent)
      guard FileManager.default.createFile(atPath: path, contents: Data(file.bytes)) else {
        throw Failure(.cannotCreate, "cannot write '\(path)'")
      }
    }
  }

  /// Takes the folder away with all that is in it.
  static func remove(_ folder: String) throws {
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      throw Failure(.inputOutput, "cannot remove the folder of the demo '\(folder)': \(error.localizedDescription)")
    }
  }
}
