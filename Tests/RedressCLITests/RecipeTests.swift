import Foundation
import Testing

@testable import RedressCLI

/// The recipes for other programs that start the parts of a run.
@Suite struct `A recipe` {
  private static let folder = "\(Shell.root)/Documentation/Recipes"
  private static let run = "'\(Shell.root)/Tests/RedressScenarioTests/good/shop.scenario.xml' "
  private static let options = "--cases 360 --replications 2"

  private static func has(_ program: String) -> Bool { access(program, X_OK) == 0 }

  /// Runs a recipe in a folder of its own and compares what it prints with the run in one piece.
  private func expectSame(_ recipe: String, before: String = "", parts: Int = 3) throws {
    let shell = try Shell()
    let whole = try Binary.sh("$R simulate \(Self.run)\(Self.options) --quiet")
    let answer = try Binary.sh(
      "cd '\(shell.folder)' && \(before)REDRESS=$R '\(Self.folder)/\(recipe)' \(Self.run)\(parts) \(Self.options)")
    #expect(whole.status == 0 && answer.status == 0, "\(answer.errors)")
    #expect(answer.output == whole.output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(shell.folder)/parts").count > parts)
  }

  @Test(.enabled(if: has("/usr/bin/parallel"), "GNU parallel is not installed"))
  func `for GNU parallel prints what one run prints`() throws { try expectSame("gnu-parallel.sh") }

  @Test func `for Slurm prints what one run prints, with a stand-in that runs the tasks one after the other`() throws {
    let shell = try Shell()
    let standIn = """
      #!/bin/sh
      wait=no
      for word; do
        case $word in
          --wait) wait=yes ;;
          --array=1-*) last=${word#--array=1-} ;;
          --output=*) log=${word#--output=} ;;
          *) break ;;
        esac
        shift
      done
      [ $wait = yes ] || exit 2
      for task in $(seq "$last"); do
        SLURM_ARRAY_TASK_ID=$task "$@" > "$(echo "$log" | sed "s/%a/$task/")" 2>&1 || exit 1
      done
      """
    try standIn.write(toFile: "\(shell.folder)/sbatch", atomically: true, encoding: .utf8)
    chmod("\(shell.folder)/sbatch", 0o755)
    try expectSame("slurm.sh", before: "PATH='\(shell.folder)':$PATH ")
    let bad = try Binary.sh(
      "cd '\(shell.folder)' && PATH='\(shell.folder)':$PATH REDRESS=$R '\(Self.folder)/slurm.sh' \(Self.run) 2 --cases 1"
    )
    #expect(bad.status == 1 && bad.output.isEmpty && bad.errors.contains("would come during the warm-up"))
  }

  @Test(.enabled(if: has("/usr/bin/python3"), "Python is not installed"))
  func `for Dask is Python`() throws {
    let answer = try Binary.sh(
      "python3 -c \"import ast, sys; print(ast.parse(open(sys.argv[1]).read()).body[0].value.value)\" "
        + "'\(Self.folder)/dask_run.py'")
    #expect(answer.status == 0 && answer.output.contains("DASK_SCHEDULER"), "\(answer.errors)")
  }

  @Test(arguments: ["gnu-parallel.sh", "slurm.sh", "dask_run.py"])
  func `ends by merging, and is named in the page`(name: String) throws {
    let lines = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8).split(separator: "\n")
    let merge = try #require(lines.last { $0.contains("merge") })
    #expect(lines.suffix(4).contains(merge))
    let page = try String(contentsOfFile: "\(Shell.root)/Documentation/ScaleOut.md", encoding: .utf8)
    #expect(page.contains("(Recipes/\(name))"))
  }
}
