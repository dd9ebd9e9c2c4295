import ArgumentParser

/// The elements of a proposal, or of the remedy of a departure.
struct RemedyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Money back: a share of the claim, an amount, or for a line such as 2:50% or 2x1.", valueName: "40%|12.50"))
  var refund: [String] = []

  @Option(help: ArgumentHelp("Taken off the refund, such as 15%:goods:Restocking.", valueName: "15%|5.00"))
  var deduct: [String] = []

  @Option(
    name: .customLong("return"), defaultAsFlag: "", parsing: .next,
    help: ArgumentHelp("The goods go back, or those of some lines.", valueName: "lines"))
  var returned: String?

  @Option(help: ArgumentHelp("Who pays the freight of the return.", valueName: "party"))
  var freight: String?

  @Option(
    defaultAsFlag: "", parsing: .next,
    help: ArgumentHelp("Other goods are sent, or for those of some lines.", valueName: "lines"))
  var replacement: String?

  @Option(help: ArgumentHelp("The refund when the replacement is given up.", valueName: "40%|12.50"))
  var orRefund: String?

  @Option(help: ArgumentHelp("Any element of a remedy, such as pay=5.00:seller:buyer.", valueName: "element"))
  var remedy: [String] = []

  /// The elements as the desk reads them.
  var elements: [String] {
    let lines = { (text: String) in text.isEmpty ? [""] : text.split(separator: ",").map(String.init) }
    var elements = refund.map { "refund=\($0)" } + deduct.map { "deduct=\($0)" }
    if returned != nil || freight != nil {
      for line in lines(returned ?? "") { elements.append(element("return", [line, freight ?? ""])) }
    }
    for line in replacement.map(lines) ?? [] {
      elements.append(element("replacement", [line] + (orRefund.map { ["or", $0] } ?? [])))
    }
    return elements + remedy
  }

  private func element(_ name: String, _ parts: [String]) -> String {
    let parts = parts.filter { !$0.isEmpty }
    return parts.isEmpty ? name : "\(name)=\(parts.joined(separator: ":"))"
  }

  func validate() throws {
    if orRefund != nil, replacement == nil { throw ValidationError("'--or-refund' goes with '--replacement'") }
  }
}

/// Evidence handed in with another act.
struct AttachOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Evidence handed in with it.", valueName: "kind=file"))
  var attach: [String] = []
}
