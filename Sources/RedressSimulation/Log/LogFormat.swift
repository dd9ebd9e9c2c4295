import RedressDiagnostics

/// The form of a log of cases.
public enum LogFormat: Sendable, Hashable, CaseIterable {
  /// A row an event, in the order of time in each replication.
  case csv
  /// IEEE 1849, a trace a case, in the order of their ends.
  case xes
  /// A row a draw: what chance gave each case.
  case draws

  /// What stands before the rows of the first replication.
  public func head(of scenario: Scenario) -> [UInt8] {
    switch self {
    case .csv: Array("case,arm,replication,counted,time,event,activity,phase,actor,value,amount,currency\n".utf8)
    case .xes:
      Array(Self.xesHead.utf8) + Array("<string key=\"concept:name\" value=\"\(quoted(scenario.name))\"/>\n".utf8)
    case .draws: Array("case,arm,replication,element,occurrence,purpose,first,second\n".utf8)
    }
  }

  /// What stands behind the rows of the last replication.
  public var tail: [UInt8] { self == .xes ? Array("</log>\n".utf8) : [] }

  /// A text as an attribute of XES has it, or as a field of CSV that no spreadsheet takes for a formula.
  ///
  /// Ids that begin with a letter need no quotes in CSV.
  func quoted(_ text: String) -> String {
    guard self != .xes else { return Untrusted(text).forHTML() }
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || " -.".utf8.contains($0)
    }
    let beginsPlainly = text.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? true
    return isPlain && beginsPlainly ? text : Untrusted(text).forCSV()
  }

  private static let xesHead = """
    <?xml version="1.0" encoding="UTF-8"?>
    <log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
    <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
    <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
    <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
    <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
    <global scope="trace"><string key="concept:name" value="unknown"/></global>
    <global scope="event"><string key="concept:name" value="unknown"/><date key="time:timestamp" \
    value="1970-01-01T00:00:00.000000Z"/><string key="lifecycle:transition" value="complete"/></global>
    <classifier name="Activity" keys="concept:name"/>

    """
}
