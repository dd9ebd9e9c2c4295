import RedressDiagnostics
import RedressTime
import RedressWorkflow
import RedressXML

extension DraftReader {
  /// `calendar`; its own zone, else that of the workflow.
  mutating func calendar(_ node: Node, zone workflowZone: Zone?) -> DraftCalendar {
    let before = diagnostics.count
    let id = id(node)
    let weekend = node.attribute("weekend") == nil ? nil : weekdays(node, "weekend")
    let holidays = node.children(.holiday).compactMap { namedDays($0) }
    let workingDays = node.children(.workingDay).compactMap { namedDays($0) }
    let hours = node.children(.hours).compactMap { officeHours($0) }
    let valid = interval(node)
    let zone = node.attribute("zone") == nil ? workflowZone : zone(node, "zone")?.value
    var draft = DraftCalendar(element: node.span, id: id, calendar: nil, isIncluded: isIncluded)
    guard diagnostics.count == before, let valid, let zone else { return draft }
    do {
      draft.calendar = try WorkingCalendar(
        id: id.value, zone: zone, weekend: weekend ?? .saturdayAndSunday, valid: valid, holidays: holidays,
        workingDays: workingDays, hours: hours)
    } catch {
      report(.badCalendar(error, at: node.span))
    }
    return draft
  }

  private mutating func weekdays(_ node: Node, _ attribute: String) -> Weekdays {
    Weekdays(words(node, attribute).compactMap { Weekday(named: $0.value) })
  }

  /// Reads `valid="2025-01-01/2027-12-31"`.
  private mutating func interval(_ node: Node) -> ClosedRange<Day>? {
    guard let attribute = node.attribute("valid") else { return nil }
    let text = Name(attribute.value, attribute.valueSpan)
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Day.parse(parts[0]), let last = Day.parse(parts[1]) else {
      report(.badInterval(text))
      return nil
    }
    guard first <= last else {
      let source = self.source(of: attribute)
      report(.datesReversed(first: source.span(0..<10), last: Name(String(parts[1]), source.span(11..<21))))
      return nil
    }
    return first...last
  }

  /// Reads a `holiday` or a `working-day`.
  private mutating func namedDays(_ node: Node) -> NamedDays? {
    let name = words(in: node, "name")
    let first = date(node, "date")
    let last = date(node, "to")
    guard let name, let first else { return nil }
    if let last, last.value < first.value {
      report(.datesReversed(first: first.span, last: Name(last.value.description, last.span)))
      return nil
    }
    return NamedDays(name.value, first.value, through: last?.value)
  }

  private mutating func officeHours(_ node: Node) -> OfficeHours? {
    let days = weekdays(node, "days")
    let from = minutes(node, "from")
    let to = minutes(node, "to")
    guard let from, let to else { return nil }
    guard from < to else {
      if let from = node.value("from"), let to = node.value("to") { report(.hoursReversed(from, to)) }
      return nil
    }
    return OfficeHours(days: days, from: from, to: to)
  }

  /// The minutes after midnight of a time such as `09:30`.
  private mutating func minutes(_ node: Node, _ attribute: String) -> Int? {
    guard let text = node.value(attribute) else { return nil }
    let bytes = Array(text.value.utf8)
    if bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = twoDigits(bytes[0...1]),
      let minute = twoDigits(bytes[3...4]), minute < 60, hour * 60 + minute <= 1440
    {
      return hour * 60 + minute
    }
    report(.badTime(text))
    return nil
  }
}

private func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
  return Int(String(decoding: bytes, as: UTF8.self))
}
