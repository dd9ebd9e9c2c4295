import ArgumentParser
import RedressDiagnostics
import RedressSimulation

/// Which logs a run writes.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write what happens in every case to this file, as its name ends.", valueName: "file.csv|file.xes"))
  var log: String?

  @Option(help: ArgumentHelp("Write what chance gave each case to this file.", valueName: "file.csv"))
  var draws: String?

  func validate() throws {
    if let log, Self.format(of: log) == nil { throw ValidationError("'--log' names a file that ends in .csv or .xes") }
    if let draws, !draws.hasSuffix(".csv") { throw ValidationError("'--draws' names a file that ends in .csv") }
    if let log, log == draws { throw ValidationError("'--log' and '--draws' name the same file") }
  }

  private static func format(of path: String) -> LogFormat? {
    path.hasSuffix(".csv") ? .csv : path.hasSuffix(".xes") ? .xes : nil
  }

  /// The wanted files with their forms.
  private var wanted: [(path: String, format: LogFormat)] {
    let cases = log.flatMap { path in Self.format(of: path).map { (path: path, format: $0) } }
    return [cases, draws.map { (path: $0, format: .draws) }].compactMap(\.self)
  }

  /// Opens the logs of a run, which appear in their places, whole and synced, once it has come to something.
  func writing<Result>(
    _ scenario: Scenario, replacing: Bool, run: (CaseLogs) throws -> Result
  ) throws -> Result {
    try writing(wanted[...], scenario, replacing, CaseLogs(), run)
  }

  private func writing<Result>(
    _ files: ArraySlice<(path: String, format: LogFormat)>, _ scenario: Scenario, _ replacing: Bool, _ logs: CaseLogs,
    _ run: (CaseLogs) throws -> Result
  ) throws -> Result {
    guard let (path, format) = files.first else { return try run(logs) }
    let output = try OutputFile(path, replaces: replacing)
    return try output.write { file in
      let log = LogFile(format, file: file, folder: output.folder, head: format.head(of: scenario))
      var logs = logs
      logs.entries.append(CaseLogs.Entry(path: path, file: log))
      return try writing(files.dropFirst(), scenario, replacing, logs, run)
    }
  }
}
