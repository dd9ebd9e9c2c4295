import Foundation
import GRDB
import Testing

@testable import RedressCLI

/// One way of changing a desk's file by hand, and what an audit has to say of it.
struct Forgery: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var sql: String
  var finding: String

  init(_ what: String, _ sql: String, _ finding: String) {
    (testDescription, self.sql, self.finding) = (what, sql, finding)
  }

  static let all: [Forgery] = [
    Forgery(
      "postings booked to another account", "UPDATE postings SET account = 'paid-to-seller' WHERE account = 'held'",
      "the ledger lacks the posting of 9272 USD (minor units) to 'held', 'taken into escrow', at event 2"),
    Forgery(
      "postings doubled",
      "INSERT INTO postings SELECT case_id, seq, line + 10, account, minor_units, currency, memo FROM postings",
      "the ledger has the posting of 9272 USD (minor units) to 'held', 'taken into escrow', at event 2, which the events"
    ),
    Forgery("postings deleted", "DELETE FROM postings", "the ledger lacks the posting of -9272 USD"),
    Forgery(
      "a memo changed", "UPDATE postings SET memo = 'a gift'", "'a gift', at event 2, which the events do not say"),
    Forgery("postings of another event", "UPDATE postings SET seq = 3", "at event 3, which the events do not say"),
    Forgery(
      "a payment to somebody",
      "INSERT INTO payments VALUES (1, 'sample/3/mallory', 'sample', 3, 'escrow', '', 'mallory', 9272, 'USD', 'decided', 0, "
        + "NULL, NULL, 0, '', '', NULL, NULL)",
      "the list of payments has the payment of 9272 USD (minor units) to 'mallory' (escrow), at event 3, which the events"
    ),
    Forgery(
      "a claim made smaller", "UPDATE order_claims SET claimed = 1",
      "what is claimed of the order (minor units) is '1', and the events say '9272'"),
    Forgery(
      "a piece of a line freed", "DROP TRIGGER order_claim_lines_shrink; UPDATE order_claim_lines SET quantity = 0",
      "what is claimed of the order's lines is '1x0 for 9272', and the events say '1x1 for 9272'"),
    Forgery(
      "a claim moved to another order",
      "DROP TRIGGER order_claims_shrink; UPDATE order_claims SET order_id = 'Z-9'", "lack this case"),
    Forgery("a timer deleted", "DELETE FROM timers", "the list of timers lacks the timer 'next' (clock) at 2026-"),
    Forgery(
      "a timer moved", "UPDATE timers SET due_at = due_at + 1",
      "the list of timers has the timer 'next' (clock) at 2026-"),
    column("claimed", "1", "the list's claimed amount (minor units) is '1', and the events say '9272'"),
    column("order_id", "'another'", "the list's order is 'another', and the events say '"),
    column("reason", "'late'", "the list's reason is 'late', and the events say 'damaged-goods'"),
    column("currency", "'EUR'", "the list's currency is 'EUR', and the events say 'USD'"),
    column("turn", "'platform'", "the list's turn is 'platform', and the events say 'buyer'"),
    column("parties", "CAST('{\"buyer\":\"mallory\"}' AS BLOB)", "the list's parties is '{\"buyer\":\"mallory\"}'"),
    column("workflow_id", "'other'", "the list's workflow is 'other', and the events say 'marketplace-dispute'"),
    column("opened_at", "0", "the list's opening is '1970-01-01T00:00:00Z', and the events say '2026-02-02T18:00:00Z'"),
    column("phase", "'review'", "the list's phase is 'review'"),
    column("status", "'ended'", "the list's status is 'ended', and the events say 'open'"),
    column("next_due", "next_due + 1", "the list's next deadline is '2026-"),
    column("recorded_at", "0", "the list's last writing is '1970-01-01T00:00:00Z'"),
    evidence("party", "'seller'", "the party of evidence 1 is 'seller', and the events say 'buyer'"),
    evidence("kind", "'chat'", "the kind of evidence 1 is 'chat', and the events say 'photo'"),
    evidence("label", "CAST('x.jpg' AS BLOB)", "the label of evidence 1 is 'x.jpg', and the events say 'torn-box.jpg'"),
    evidence("media_type", "'text/plain'", "the medium of evidence 1 is 'text/plain', and the events say 'image/jpeg'"),
    evidence("size", "1", "the size of evidence 1 is '1'"),
    evidence("item", "'9'", "the list has evidence '9', which no event attaches"),
    Forgery("evidence deleted", "DELETE FROM evidence WHERE item = '2'", "evidence 2 is missing from the list"),
    Forgery(
      "a command deleted", "DELETE FROM commands WHERE first_seq = 1", "the command of events 1 to "),
    Forgery(
      "a command of other events", "UPDATE commands SET event_count = 1 WHERE first_seq = 1",
      "is remembered as another"),
    Forgery(
      "a notice deleted", "DELETE FROM outbox WHERE recipient = 'seller'", "the outbox lacks the notice 'sample/"),
    Forgery(
      "a notice to somebody else", "UPDATE outbox SET recipient = 'mallory' WHERE recipient = 'seller'",
      "to 'mallory', which the events do not say"),
  ]

  private static func column(_ name: String, _ value: String, _ finding: String) -> Forgery {
    Forgery("column \(name) of a case", "UPDATE cases SET \(name) = \(value)", finding)
  }

  private static func evidence(_ name: String, _ value: String, _ finding: String) -> Forgery {
    Forgery("\(name) of evidence", "UPDATE evidence SET \(name) = \(value) WHERE item = '1'", finding)
  }
}

/// A case with money, evidence, a timer and notices, of which every test has a copy of its own.
private enum Original {
  private static let shell = Result { () throws in
    let shell = try Shell()
    try shell.play("ruled-full-refund-with-return", steps: 7)
    return shell
  }

  static func copy() throws -> Shell {
    let shell = try Shell()
    try FileManager.default.copyItem(atPath: Self.shell.get().desk, toPath: shell.desk)
    return shell
  }
}

extension Shell {
  /// Changes the desk's file behind the program's back, and counts the events that are in it afterwards.
  @discardableResult
  fileprivate func forge(_ sql: String) throws -> Int {
    let queue = try DatabaseQueue(path: "\(desk)/desk.sqlite")
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "DROP TRIGGER IF EXISTS postings_stay; DROP TRIGGER IF EXISTS postings_remain")
      try db.execute(sql: "DROP TRIGGER IF EXISTS postings_allotted")
      try db.execute(sql: sql)
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM events") ?? 0
    }
  }
}

@Suite struct `A desk that was changed by hand` {
  @Test func `was sound before`() throws {
    let answer = try Original.copy()("audit")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasSuffix("all sound\n"))
  }

  @Test(arguments: Forgery.all)
  func `S11: is not called sound, and the audit says what differs`(forgery: Forgery) throws {
    let shell = try Original.copy()
    try shell.forge(forgery.sql)
    for answer in [shell("audit"), shell("audit", "sample")] {
      #expect(answer.status == 80)
      let lines = answer.errors.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("case 'sample': ") && $0.contains(forgery.finding) }, "\(answer.errors)")
    }
  }

  @Test func `S11: shows nothing of a case whose history was changed, and adds nothing to it`() throws {
    let shell = try Original.copy()
    let count = try shell.forge("DROP TRIGGER events_stay; UPDATE events SET actor = 'mallory' WHERE seq = 3")
    let lines = [
      ["show", "sample"], ["explain", "sample"], ["find", "sample", "defect=major"],
      ["refuse", "sample", "--as", "buyer", "--because", "no"], ["withdraw", "sample", "--as", "buyer"],
      ["attach", "sample", "\(Shell.root)/README.md", "--as", "buyer", "--kind", "chat"], ["advance", "9 days"],
    ]
    for line in lines {
      let answer = shell.run(line)
      #expect(answer.status == 80, "\(line): \(answer.output)\(answer.errors)")
      #expect(answer.errors.contains("case 'sample' is damaged: event 3 is not what was written"), "\(answer.errors)")
    }
    #expect(try shell.forge("") == count)
    let audit = shell("audit")
    #expect(audit.status == 80)
    #expect(audit.errors.contains("case 'sample': event 3 is not what was written"))
  }

  @Test func `fires the other cases before it ends with the damaged one`() throws {
    let shell = try Original.copy()
    let opened = shell(
      "open", "\(Shell.root)/workflows/marketplace-dispute.xml", "--order",
      "\(Shell.root)/evidence-samples/silent-seller/order.xml", "--reason", "damaged-goods", "--ask",
      "refund=100%", "--as", "buyer", "--case-id", "other")
    #expect(opened.status == 0, "\(opened.errors)")
    let count = try shell.forge(
      "DROP TRIGGER events_stay; UPDATE events SET actor = 'mallory' WHERE seq = 3 AND case_id = 'sample'")
    #expect(shell("advance", "9 days").status == 80)
    #expect(try shell.forge("") > count)
    #expect(shell("audit", "other").status == 0)
  }

  @Test func `does not keep a tick going for ever with a timer that was moved forward`() throws {
    let shell = try Original.copy()
    let count = try shell.forge("UPDATE timers SET due_at = 0")
    let answer = shell("tick")
    #expect(answer.status == 80)
    #expect(answer.errors.contains("case 'sample' is damaged: its timer is due"), "\(answer.errors)")
    #expect(try shell.forge("") == count)
  }
}
