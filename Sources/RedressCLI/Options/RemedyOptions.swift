import ArgumentParser

/// The elements of a proposal, or of the remedy of a departure.
struct RemedyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Money back: a share of the claim or an amount.", valueName: "40%|12.50"))
  var refund: String?

  @Flag(name: .customLong("return"), help: "The goods go back.")
  var returnsGoods = false

  @Option(help: ArgumentHelp("Who pays the freight of the return.", valueName: "party"))
  var freight: String?

  @Flag(help: "Other goods are sent.")
  var replacement = false

  @Option(help: ArgumentHelp("Any element of a remedy, such as pay=5.00:seller:buyer.", valueName: "element"))
  var remedy: [String] = []

  /// The elements as the desk reads them.
  var elements: [String] {
    var elements = refund.map { ["refund=\($0)"] } ?? []
    if returnsGoods || freight != nil { elements.append(freight.map { "return=\($0)" } ?? "return") }
    if replacement { elements.append("replacement") }
    return elements + remedy
  }
}

/// Evidence handed in with another act.
struct AttachOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Evidence handed in with it.", valueName: "kind=file"))
  var attach: [String] = []
}
