public import RedressEngine
internal import RedressMoney
public import RedressTime
internal import RedressWorkflow

// What an act would bring, read as the act itself reads it; nothing is stored.
extension LoadedCase {
  /// A finding written `fact=value`; a value that the fact cannot have is refused.
  public func finding(_ text: String, at now: Instant) throws(DeskError) -> GivenFact {
    let given = try ValueText(workflow: workflow, currency: currency).fact(text)
    do throws(Rejection) { try state.requireValue(given, under: workflow) } catch {
      throw rejected(error, at: now)
    }
    return given
  }

  /// The remedy that a departure gives, its amounts fixed.
  public func departure(_ elements: [String], at now: Instant) throws(DeskError) -> Remedy {
    let requested = try ValueText(workflow: workflow, currency: currency).remedy(elements)
    do throws(Rejection) { return try state.remedy(of: requested, for: .rule, under: workflow) } catch {
      throw rejected(error, at: now)
    }
  }

  private func rejected(_ rejection: Rejection, at now: Instant) -> DeskError {
    var told = rejection
    told.currency = currency
    return .rejected(told, workflow, at: now)
  }
}
