import Foundation
import Testing

@testable import RedressCLI

@Suite struct `The program` {
  @Test func `runs the demo from any folder, in under ten seconds`() throws {
    let start = ContinuousClock.now
    let answer = try Binary.sh("cd / && $R demo")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("the case ends as 'settled'"))
    #expect(answer.output.contains("47.60 USD goes to the claimant"))
    #expect(answer.output.contains("No tracking shows that the parcel was delivered"))
    #expect(answer.output.contains("all sound"))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `says so when its output has no room (L5)`() throws {
    let answer = try Binary.sh("$R schema >/dev/full")
    #expect(answer.status == 74)
    #expect(answer.errors == "redress: cannot write the output: no space left on device\n")
  }

  @Test func `goes quietly when the reader of its output went away (L5)`() throws {
    let answer = try Binary.sh("{ sleep 0.3; $R schema; echo $? >&2; } | true")
    #expect(answer.errors == "141\n")
  }

  @Test func `refuses an argument that is not UTF-8, since it would name another file (L8)`() throws {
    let answer = try Binary.sh("$R check \"$(printf 'a\\377.xml')\"")
    #expect(answer.status == 64)
    #expect(answer.errors.contains("not UTF-8"))
  }

  @Test(arguments: [("TERM", 143), ("INT", 130)]) func `stops cleanly when a service is asked to (L6)`(
    signal: String, status: Int32
  ) throws {
    let shell = try Shell()
    #expect(shell("desk", "new").status == 0)
    let answer = try Binary.sh(
      "$R run --desk '\(shell.desk)' & pid=$!; sleep 1; kill -\(signal) $pid; wait $pid")
    #expect(answer.status == status)
  }

  @Test func `makes a desk that belongs to its owner alone, whatever the mask (L13)`() throws {
    let shell = try Shell()
    let answer = try Binary.sh(
      "umask 000; $R desk new --desk '\(shell.desk)' >/dev/null && stat -c %a '\(shell.desk)' '\(shell.desk)/desk.sqlite'"
    )
    #expect(answer.output == "700\n600\n")
  }

  @Test(arguments: ["LANG=tr_TR.UTF-8", "LC_ALL=nonsense", "TZ=Pacific/Apia", "LANG=ar_EG.UTF-8", "COLUMNS=200"])
  func `writes the same whatever the surroundings (L9)`(setting: String) throws {
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return", steps: 5)
    let plain = try Binary.sh("$R show sample --desk '\(shell.desk)'")
    let other = try Binary.sh("\(setting) $R show sample --desk '\(shell.desk)'")
    #expect(plain.status == 0)
    #expect(plain.output == other.output)
  }

  @Test func `asks for a desk where nothing names one (L9)`() throws {
    let answer = try Binary.sh("unset HOME; $R inbox")
    #expect(answer.status == 78)
    #expect(answer.errors == "redress: no desk is named: say '--desk DIR', or set REDRESS_DESK or HOME\n")
  }

  @Test func `reads a file that is named like an option, after two hyphens (L8)`() throws {
    let answer = try Binary.sh(
      "cd $(mktemp -d) && cp '\(Shell.root)/workflows/shared/marketplace.xml' ./-rf && $R check -- -rf")
    #expect(answer.status == 1)
    #expect(answer.output.contains("-rf:"))
  }

  @Test func `works in a folder that nobody can have planted (L14)`() throws {
    let answer = try Binary.sh("TMPDIR=$(mktemp -d) && export TMPDIR && $R demo >/dev/null && ls -A $TMPDIR")
    #expect(answer.status == 0)
    #expect(answer.output.isEmpty, "the demo left something behind")
  }
}
