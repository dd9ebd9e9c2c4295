/// A promise that every store keeps, whatever it is made of.
public enum StoreLaw: CaseIterable, Sendable {
  case placeholder
}
