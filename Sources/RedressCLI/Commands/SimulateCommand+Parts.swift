import ArgumentParser
import RedressDiagnostics

/// A run in parts.
extension SimulateCommand {
  /// Whether parts are put together instead of a scenario being run.
  var isMerge: Bool { file == "merge" }

  /// Refuses options that go with other ones only.
  func validateParts() throws {
    if !isMerge, let part = parts.first {
      throw ValidationError("one scenario is run, and '\(Untrusted(part).forTerminal())' is one more")
    }
    if isMerge, parts.isEmpty { throw ValidationError("'merge' needs the files of all parts") }
    if isMerge, !changes.words.isEmpty || shards.shard != nil || shards.listShards || threads != nil {
      throw ValidationError("'merge' takes the files of parts as they were run; give the options to the run")
    }
    if logs.log != nil || logs.draws != nil, isMerge || shards.shard != nil || shards.listShards {
      throw ValidationError("logs are written by the run in one piece; leave '--log' and '--draws' out")
    }
    if output != nil, shards.listShards { throw ValidationError("'--list-shards' writes no file; leave '-o' out") }
    if shards.shard != nil, output == nil { throw ValidationError("'--shard' needs '-o' and a file for the part") }
  }

  /// Prints the parts that a run can be made in, one a line.
  func list(_ study: Study, in session: Session) throws -> ExitStatus {
    let count = shards.into ?? study.plan.count
    let found = try (1...count).map { position in
      let shard = Shard(position, of: count)
      return (shard, study.plan.words(try study.plan.jobs(of: shard)))
    }
    try session.answer(
      Self.title, asJSON: json,
      fields: [
        (
          "shards",
          .array(
            found.map { .object([("shard", .string("\($0.0)")), ("holds", .string($0.1))]) })
        )
      ],
      text: found.map { "\($0.0)\t\($0.1)\n" }.joined())
    return .done
  }

  /// Makes a part and writes it.
  func make(_ shard: Shard, of study: Study, in session: Session) throws -> ExitStatus {
    let path = output ?? ""
    let file = try OutputFile(path, replaces: force)
    let part = try PartRun(study: study, shard: shard, threads: threadCount, showsProgress: showsProgress)
      .run(in: session)
    try file.write(try part.bytes())
    try session.answer(
      Self.title, asJSON: json,
      fields: [
        ("shard", .string("\(shard)")), ("file", .string(path)), ("results", .number(part.lines.count)),
      ],
      text: "shard \(shard) is in '\(Untrusted(path).forTerminal())'\n")
    return .done
  }
}
