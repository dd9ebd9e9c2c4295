/// An action that a party may take.
public struct Action: Sendable {
  /// The author's id, or the built-in name.
  public let name: String
  /// The words shown to people; the name where none are given.
  public let title: String
  /// The facts that come with it.
  public let inputs: [ActionInput]
  /// The remedies that a proposal made with it may hold; nil when it makes none.
  ///
  /// A proposal is then a required part of the act.
  public let proposes: RemedyKinds?

  package init(name: String, title: String, inputs: [ActionInput], proposes: RemedyKinds?) {
    self.name = name
    self.title = title
    self.inputs = inputs
    self.proposes = proposes
  }
}

/// A fact that an action brings.
public struct ActionInput: Sendable {
  /// The fact.
  public let fact: ID<Fact>
  /// Whether the act is refused without it.
  public let isRequired: Bool

  package init(fact: ID<Fact>, isRequired: Bool) {
    self.fact = fact
    self.isRequired = isRequired
  }
}

extension ID<Action> {
  /// Opens a case.
  public static var open: Self { Self(0) }
  /// Makes a proposal.
  public static var propose: Self { Self(1) }
  /// Takes another party's live proposal.
  public static var accept: Self { Self(2) }
  /// Records that the other side's proposal is refused.
  public static var refuse: Self { Self(3) }
  /// Gives the claim up.
  public static var withdraw: Self { Self(4) }
  /// Brings findings.
  public static var find: Self { Self(5) }
  /// Brings findings and decides.
  public static var rule: Self { Self(6) }
  /// Lets a ruling of somebody else take effect that waits for approval.
  public static var approve: Self { Self(7) }
  /// Lets such a ruling fall.
  public static var reject: Self { Self(8) }
  /// The names of the built-in actions, in the order of their indices.
  public static var builtInNames: [String] {
    ["open", "propose", "accept", "refuse", "withdraw", "find", "rule", "approve", "reject"]
  }
}
