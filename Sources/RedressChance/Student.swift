/// Student's t distribution, for means of a few replications.
public enum Student {
  /// The value below which a share lies, for degrees of freedom from 1 and a share above 0 and below 1.
  public static func quantile(_ share: Double, degrees: Int) -> Double {
    guard share != 0.5 else { return 0 }
    let freedom = Double(degrees)
    let tail = share < 0.5 ? share : 1 - share
    let x = IncompleteBeta.quantile(2 * tail, freedom / 2, 0.5)
    let value = (freedom * (1 - x) / x).squareRoot()
    return share < 0.5 ? -value : value
  }
}
