import RedressDiagnostics

/// The words of every diagnostic about a sheet of orders that is not one of an order.
enum SheetProblem {
  static func notUTF8(_ place: Span) -> Diagnostic {
    Diagnostic(
      .error, 650, "a sheet is text in UTF-8", at: Label(place, "some bytes of this file are no UTF-8"),
      fix: "save it as 'CSV UTF-8'")
  }

  static func notCSV(_ fault: CSVTable.Fault, _ id: SourceID) -> Diagnostic {
    switch fault {
    case .quoteInside(let at, _):
      Diagnostic(
        .error, 650, "a cell with a quote in it stands in quotes",
        at: Label(Span(id, at..<at + 1), "a quote inside a cell"),
        cause: "a quote in a quoted cell is written twice", fix: "write \"the \"\"big\"\" one\"")
    case .afterQuote(let at, _):
      Diagnostic(
        .error, 650, "a cell ends with its closing quote", at: Label(Span(id, at..<at + 1), "it goes on here"),
        cause: "a quote in a quoted cell is written twice, and cells have commas between them")
    case .unclosed(let at, _):
      Diagnostic(
        .error, 650, "a cell in quotes has a closing quote",
        at: Label(Span(id, at..<at + 1), "opened here and never closed"))
    }
  }

  static func noRow(_ place: Span) -> Diagnostic {
    Diagnostic(
      .error, 651, "a sheet has a row with the names of its columns, and one for each line of an order",
      at: Label(place, "no order comes after this"))
  }

  static func columnMissing(_ name: String, _ head: Span) -> Diagnostic {
    Diagnostic(
      .error, 651, "a sheet of orders needs the column '\(name)'", at: Label(head, "not among these"),
      cause: "needed are \(SheetColumn.required.map(\.name).joined(separator: ", "))")
  }

  static func unknownColumn(_ name: String, _ place: Span) -> Diagnostic {
    let known = SheetColumn.fixed.map(\.name)
    return Diagnostic(
      .error, 652, "a sheet of orders has no column '\(OrderProblem.quoted(name))'", at: Label(place, "no such column"),
      cause: "what is not understood might have been money; the columns are \(known.joined(separator: ", ")), "
        + "party:ROLE, name:ROLE, fee:ID, kept-fee:ID, payment:METHOD, fact:ID and order-fact:ID",
      fix: nearestName(to: name, in: known).map { OrderProblem.guess($0) })
  }

  static func columnTwice(_ name: String, _ place: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, 652, "the column '\(OrderProblem.quoted(name))' stands twice", at: Label(place, "the second one"),
      related: [Label(first, "the first one")])
  }

  static func otherCells(_ count: Int, _ wanted: Int, _ row: Span) -> Diagnostic {
    Diagnostic(
      .error, 653, "a row has a cell for each column: \(wanted), and here it has \(count)", at: Label(row, "this row"),
      cause: count > wanted ? "often a cell with a comma in it is not in quotes" : "an empty cell has its comma too")
  }

  static func rowsDiffer(_ place: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, 654, "two rows of one order say different things of the order", at: Label(place, "here it is this"),
      related: [Label(first, "in its first row it is that")],
      cause: "what concerns the whole order stands in its first row, and in later ones the same or nothing")
  }
}
