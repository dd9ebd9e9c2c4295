/// Finds where a rising function reaches a level, between two bounds, by halving with a step of Newton where that is better.
///
/// It ends after a fixed number of halvings at the latest, so it always ends, and always in the same place.
func inverse(
  _ level: Double, from low: Double, to high: Double, start: Double, of value: (Double) -> Double,
  slope: (Double) -> Double
) -> Double {
  var (low, high, x) = (low, high, start)
  for _ in 0..<200 {
    let error = value(x) - level
    if error == 0 { return x }
    if error > 0 { high = x } else { low = x }
    let slope = slope(x)
    var next = slope > 0 ? x - error / slope : .nan
    if !(next > low && next < high) { next = low + (high - low) / 2 }
    if abs(next - x) <= 1e-15 * abs(next) { return next }
    x = next
  }
  return x
}
