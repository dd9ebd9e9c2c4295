/// The few shapes that drawings are made of.
enum Drawing {
  static func rect(_ kind: StaticString, x: Int, y: Int, width: Int, height: Int) -> HTML {
    Tag.rect(
      .kind(kind), .measure(.x, x), .measure(.y, y), .measure(.width, max(0, width)), .measure(.height, max(0, height)))
  }

  static func line(_ kind: StaticString, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> HTML {
    Tag.line(.kind(kind), .measure(.x1, x1), .measure(.y1, y1), .measure(.x2, x2), .measure(.y2, y2))
  }

  static func text(_ kind: StaticString, _ x: Int, _ y: Int, _ words: String) -> HTML {
    Tag.text(.kind(kind), .measure(.x, x), .measure(.y, y)) { words }
  }

  static func dot(_ kind: StaticString, _ x: Int, _ y: Int, radius: Int = 4) -> HTML {
    Tag.circle(.kind(kind), .measure(.cx, x), .measure(.cy, y), .measure(.r, radius))
  }

  /// A line through points.
  static func path(_ kind: StaticString, _ points: [(x: Int, y: Int)]) -> HTML {
    Tag.polyline(.kind(kind), .points(points))
  }

  static func area(_ kind: StaticString, _ points: [(x: Int, y: Int)]) -> HTML {
    Tag.polygon(.kind(kind), .points(points))
  }

  /// A drawing of its own size, with words for whoever does not see it.
  static func picture(_ label: String, width: Int, height: Int, @HTMLBuilder _ content: () -> HTML) -> HTML {
    Tag.svg(
      .kind("chart"), .viewBox(width: width, height: height), .fixed(.role, "img"), .label(label), content: content)
  }

  /// How wide words are at most in the letters of a drawing.
  static func width(of words: String) -> Int { DisplayWidth.of(words) * 7 }

  /// The beginning of a name that is too long for so many columns.
  static func cut(_ words: String, _ columns: Int) -> String {
    guard DisplayWidth.of(words) > columns else { return words }
    var shown = ""
    for character in words {
      if DisplayWidth.of(shown + String(character)) >= columns { break }
      shown.append(character)
    }
    return shown + "…"
  }
}

/// How the members of a group are told apart: by colour, by lightness, and by dashes or place.
enum Ink {
  private static let lines: [StaticString] = [
    "line ink0", "line ink1 dash1", "line ink2 dash2", "line ink3 dash3", "line ink4 dash1", "line ink5 dash2",
  ]
  private static let pairs: [StaticString] = [
    "line ink2", "line ink0", "line ink3", "line ink4", "line ink5", "line ink1", "line ink2 dash1",
    "line ink0 dash1", "line ink3 dash1", "line ink4 dash1", "line ink5 dash1", "line ink1 dash1",
  ]
  private static let bars: [StaticString] = [
    "bar fill0", "bar fill1", "bar fill2", "bar fill3", "bar fill4", "bar fill5",
  ]
  private static let dots: [StaticString] = [
    "dot fill0", "dot fill1", "dot fill2", "dot fill3", "dot fill4", "dot fill5",
  ]
  private static let parts: [StaticString] = [
    "part part0", "part part1", "part part2", "part part3", "part part4", "part part5",
  ]
  private static let bands: [StaticString] = ["band0", "band1", "band2", "band3", "band4", "band5"]
  private static let swatches: [StaticString] = [
    "swatch fill0", "swatch fill1", "swatch fill2", "swatch fill3", "swatch fill4", "swatch fill5",
  ]
  private static let partSwatches: [StaticString] = [
    "swatch part0", "swatch part1", "swatch part2", "swatch part3", "swatch part4", "swatch part5",
  ]

  /// How a line looks beside its name.
  private static let strokes: [StaticString] = ["stroke0", "stroke1", "stroke2", "stroke3", "stroke4", "stroke5"]

  static func stroke(_ index: Int) -> StaticString { strokes[index % strokes.count] }
  static func line(_ index: Int) -> StaticString { lines[index % lines.count] }
  static func bar(_ index: Int) -> StaticString { bars[index % bars.count] }
  static func dot(_ index: Int) -> StaticString { dots[index % dots.count] }
  static func part(_ index: Int) -> StaticString { parts[index % parts.count] }
  static func band(_ index: Int) -> StaticString { bands[index % bands.count] }
  static func swatch(_ index: Int) -> StaticString { swatches[index % swatches.count] }
  static func partSwatch(_ index: Int) -> StaticString { partSwatches[index % partSwatches.count] }
  /// One colour for a member in two dresses: whole, and dashed for the other arm.
  static func line(_ member: Int, isDashed: Bool) -> StaticString { pairs[member % 6 + (isDashed ? 6 : 0)] }
}
