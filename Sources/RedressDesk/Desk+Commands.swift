internal import Foundation
internal import RedressEngine
internal import RedressStore
internal import RedressTime

extension Desk {
  /// The command under which a request is stored: its id, and the digest of what it asks.
  func command(_ id: CommandID?, asking words: [String]) throws(DeskError) -> Command {
    let body: [UInt8]
    do { body = try Step.json(words) } catch { throw .request("the request cannot be written down: \(error)") }
    return Command(id: id ?? Self.freshCommandID(), digest: .sha256(body), wallClock: wallClock())
  }

  /// What a command that was carried out before did, or nil.
  ///
  /// It is told of the case that the command names now, which may be a child.
  func repeated(_ command: Command, in name: String? = nil) throws(DeskError) -> Outcome? {
    guard let answer = try stored({ () throws(StoreError) in try store.answer(to: command.id) }) else { return nil }
    guard answer.digest == command.digest else { throw .store(.commandReused(command.id, stored: answer.digest)) }
    return try outcome(answer, in: name)
  }

  /// The outcome that is remembered of a command.
  func outcome(_ answer: StoredAnswer, in name: String? = nil) throws(DeskError) -> Outcome {
    guard let id = answer.caseID else {
      throw .request("command '\(answer.commandID)' was one of the desk, not of a case")
    }
    let loaded = try load(name ?? id.text)
    let last = answer.firstSeq + Int64(answer.eventCount) - 1
    let receipt = loaded.file.events.first { $0.seq == last }.map { Receipt(position: $0.position, hash: $0.hash) }
    return Outcome(
      loaded: loaded, at: Instant(microseconds: answer.recordedAt), newEvents: 0, wasRepeated: true, receipt: receipt)
  }

  static func freshCommandID() -> CommandID {
    guard let id = CommandID(UUID().uuidString.lowercased()) else {
      preconditionFailure("a UUID is always a command id")
    }
    return id
  }

  /// A name that no case has yet, short enough to say aloud and different in its first letters.
  func freshCaseID() throws(DeskError) -> CaseID {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("abcdefghjkmnpqrstvwxyz")
    let all = letters + Array("23456789")
    while true {
      let name = (0..<8).map { index in (index == 0 ? letters : all).randomElement(using: &generator) ?? "x" }
      guard let id = CaseID(String(name[..<4]) + "-" + String(name[4...])) else {
        preconditionFailure("letters and digits always make a case id")
      }
      if try stored({ () throws(StoreError) in try store.row(of: id) }) == nil { return id }
    }
  }
}

extension Command {
  /// The command of the clocks that were due before it, which is its own.
  var forDueClocks: Command {
    Command(id: Desk.freshCommandID(), digest: digest, wallClock: wallClock)
  }
}

extension ActRequest {
  /// What it asks, word by word, without the id under which it asks.
  var asked: [String] {
    [caseName, action, party, words ?? "", version.map(String.init) ?? "", "\(departs)"]
      + ["facts"] + facts + ["remedy"] + remedy + attachments.flatMap(\.asked) + (person.map { ["person", $0] } ?? [])
  }
}

extension OpenRequest {
  /// What it asks, word by word, without the ids under which it asks.
  var asked: [String] {
    [workflow, order, party, reason ?? "", claim ?? ""] + ["ask"] + ask + ["lines"] + lines + ["facts"] + facts
      + ["settings"] + settings + ["calendars"] + calendars + attachments.flatMap(\.asked)
      + (person.map { ["person", $0] } ?? [])
  }
}

extension AttachmentRequest {
  /// What it asks, word by word.
  var asked: [String] { ["attach", path, kind, note ?? ""] }
}
