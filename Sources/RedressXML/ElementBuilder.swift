internal import CLibXML2
internal import RedressDiagnostics

/// Joins what libxml2 says with the places that the scanner found, tag by tag in document order.
///
/// A class because C callbacks reach it through a pointer; it lives for one file, in one thread.
final class ElementBuilder {
  private struct Pending {
    let tag: ScannedTag
    let namespace: String
    let attributes: [XMLAttribute]
    var children: [XMLElement] = []
    var text: [UInt8] = []
  }

  private let file: SourceFile
  private let id: SourceID
  private let tags: [ScannedTag]
  private var next = 0
  private var pending: [Pending] = []
  private var finished: XMLElement?
  private(set) var failure: String?
  private(set) var failureOffset = 0

  init(file: SourceFile, id: SourceID, tags: [ScannedTag]) {
    self.file = file
    self.id = id
    self.tags = tags
  }

  /// The outermost element, once every tag that the scanner found has been seen by libxml2 too.
  var root: XMLElement? { next == tags.count ? finished : nil }

  /// Whether no tag has been seen yet.
  var isEmpty: Bool { next == 0 }

  /// Keeps the first complaint and its place.
  func fail(_ message: String, at context: xmlParserCtxtPtr) {
    guard failure == nil else { return }
    failure = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    failureOffset = min(max(0, Int(xmlByteConsumed(context))), file.bytes.count)
  }

  /// Begins an element; false when the scanner found another tag here.
  func startElement(
    name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) -> Bool {
    guard next < tags.count, let name, let namespace else { return false }
    let tag = tags[next]
    let places = tag.attributes.filter { !isNamespace($0) }
    guard text(tag.name) == String(cString: name), places.count * 5 == attributes.count else { return false }
    var read: [XMLAttribute] = []
    read.reserveCapacity(places.count)
    for (index, place) in places.enumerated() {
      guard let attribute = attribute(place, attributes[(index * 5)..<(index * 5 + 5)]) else { return false }
      read.append(attribute)
    }
    pending.append(Pending(tag: tag, namespace: String(cString: namespace), attributes: read))
    next += 1
    return true
  }

  /// Ends the innermost element.
  func endElement() {
    guard let last = pending.popLast() else { return }
    let element = XMLElement(
      name: text(last.tag.name), nameSpan: Span(id, last.tag.name), tagSpan: Span(id, last.tag.tag),
      span: Span(id, last.tag.tag.lowerBound..<last.tag.end), namespace: last.namespace, attributes: last.attributes,
      children: last.children, text: String(decoding: last.text, as: UTF8.self),
      textSpan: last.tag.text.map { Span(id, $0) })
    if pending.isEmpty { finished = element } else { pending[pending.count - 1].children.append(element) }
  }

  /// Adds character data to the innermost element.
  func append(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, !pending.isEmpty else { return }
    pending[pending.count - 1].text.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
  }

  /// Reads the five pointers that SAX2 hands over for an attribute: name, prefix, namespace, value, end of value.
  private func attribute(
    _ place: ScannedAttribute, _ fields: Slice<UnsafeBufferPointer<UnsafePointer<xmlChar>?>>
  ) -> XMLAttribute? {
    let fields = Array(fields)
    guard let name = fields[0], fields[1] == nil, let start = fields[3], let end = fields[4],
      text(place.name) == String(cString: name)
    else { return nil }
    let bytes = decoded(UnsafeBufferPointer(start: start, count: end - start))
    return XMLAttribute(
      name: text(place.name), nameSpan: Span(id, place.name), value: String(decoding: bytes, as: UTF8.self),
      valueSpan: Span(id, place.value), isVerbatim: bytes.elementsEqual(file.bytes[place.value]))
  }

  /// libxml2 leaves every `&` of a value as `&#38;` for the tree that it would build next; this is that step.
  private func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let escaped: [UInt8] = Array("&#38;".utf8)
    guard value.contains(.ampersand) else { return Array(value) }
    var bytes: [UInt8] = []
    var index = 0
    while index < value.count {
      bytes.append(value[index])
      index += value[index...].starts(with: escaped) ? escaped.count : 1
    }
    return bytes
  }

  private func isNamespace(_ attribute: ScannedAttribute) -> Bool {
    attribute.name.count == 5 && file.bytes[attribute.name].elementsEqual("xmlns".utf8)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }
}
