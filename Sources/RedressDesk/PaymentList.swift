internal import Foundation
internal import RedressDiagnostics
internal import RedressMoney
internal import RedressOrders
public import RedressStore

/// What whoever pays says that it paid, to be compared with what it was told.
public struct PaymentList: Sendable {
  /// A line of the list.
  public struct Entry: Sendable, Hashable {
    /// The key of the instruction.
    public var key: String
    /// The amount as it is written, such as `12.34`.
    public var amount: String
    /// The currency; empty where the list does not say.
    public var currency: String

    /// Makes a line.
    public init(key: String, amount: String, currency: String = "") {
      self.key = key
      self.amount = amount
      self.currency = currency
    }
  }

  /// Where the list and the outbox differ.
  public enum Difference: Sendable, Hashable {
    /// The list names a key that no payment has.
    case unknownKey(Entry)
    /// The list names a payment twice.
    case twice(Entry, StoredPayment)
    /// The list has another amount or currency.
    case anotherAmount(Entry, StoredPayment)
    /// The list has a payment that was not instructed, or that failed.
    case notExpected(StoredPayment)
    /// The list lacks a payment that was instructed.
    case missing(StoredPayment)
  }

  /// Its lines in order.
  public var entries: [Entry]

  /// Makes a list.
  public init(entries: [Entry]) { self.entries = entries }

  /// Compares the list with the payments of a desk; nothing is changed.
  public func differences(from payments: [StoredPayment]) -> [Difference] {
    var byKey: [String: StoredPayment] = [:]
    for payment in payments { byKey[payment.key] = payment }
    var named: Set<String> = []
    var found: [Difference] = []
    for entry in entries {
      guard let payment = byKey[entry.key] else {
        found.append(.unknownKey(entry))
        continue
      }
      guard named.insert(entry.key).inserted else {
        found.append(.twice(entry, payment))
        continue
      }
      if !entry.states(payment) { found.append(.anotherAmount(entry, payment)) }
      if !payment.isExpected { found.append(.notExpected(payment)) }
    }
    return found + payments.filter { $0.isExpected && !named.contains($0.key) }.map(Difference.missing)
  }
}

extension PaymentList.Entry {
  fileprivate func states(_ payment: StoredPayment) -> Bool {
    guard let currency = Currency(payment.payment.currency) else { return false }
    guard self.currency.isEmpty || self.currency == currency.code else { return false }
    // An amount that does not read is not that of the payment, and is told as one that differs.
    return (try? Money(parsing: amount, in: currency))?.minorUnits == payment.payment.minorUnits
  }
}

extension StoredPayment {
  /// Whether whoever pays was told and did not say that it failed.
  fileprivate var isExpected: Bool {
    switch state {
    case .instructed, .confirmed: true
    case .unknown: attempts > 0
    case .decided, .failed: false
    }
  }
}

extension PaymentList {
  /// Reads a list in CSV or JSON, by the end of its name.
  public init(path: String) throws(DeskError) {
    let bytes = try InputFile.read(path, limit: 16 * 1024 * 1024)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .refusedFile(path: path, cause: "it is not UTF-8")
    }
    do throws(ListFault) {
      entries = try path.hasSuffix(".json") ? Self.json(bytes) : Self.csv(bytes)
    } catch {
      throw .refusedFile(path: path, cause: error.words)
    }
  }

  /// What is wrong with a list.
  private struct ListFault: Error {
    var words: String

    init(words: String) { self.words = words }

    init(_ fault: CSVTable.Fault) {
      words =
        switch fault {
        case .quoteInside(_, let line): "line \(line) has a quote inside a field"
        case .afterQuote(_, let line): "line \(line) goes on after a closing quote"
        case .unclosed(_, let line): "the quote of line \(line) is not closed"
        }
    }
  }

  /// An object of a list in JSON; amounts are text, since a number may lose decimals on its way.
  private struct EntryForm: Decodable {
    var key: String
    var amount: String
    var currency: String?
  }

  private static func json(_ bytes: [UInt8]) throws(ListFault) -> [Entry] {
    do {
      return try JSONDecoder().decode([EntryForm].self, from: Data(bytes)).map {
        Entry(key: $0.key, amount: $0.amount, currency: $0.currency ?? "")
      }
    } catch {
      throw ListFault(words: "it is no array of objects with 'key' and 'amount' as texts, such as \"12.34\"")
    }
  }

  private static func csv(_ bytes: [UInt8]) throws(ListFault) -> [Entry] {
    let rows: [(line: Int, cells: [String])]
    do throws(CSVTable.Fault) {
      rows = try CSVTable(bytes).rows.map { (line: $0.line, cells: $0.cells.map(\.text)) }
    } catch {
      throw ListFault(error)
    }
    let head = rows.first?.cells ?? []
    guard let key = head.firstIndex(of: "key"), let amount = head.firstIndex(of: "amount") else {
      throw ListFault(words: "its first line does not name the columns 'key' and 'amount'")
    }
    let currency = head.firstIndex(of: "currency")
    var entries: [Entry] = []
    for row in rows.dropFirst() {
      guard row.cells.count == head.count else {
        throw ListFault(words: "line \(row.line) has \(row.cells.count) fields, and the first line has \(head.count)")
      }
      entries.append(
        Entry(key: row.cells[key], amount: row.cells[amount], currency: currency.map { row.cells[$0] } ?? ""))
    }
    return entries
  }
}
