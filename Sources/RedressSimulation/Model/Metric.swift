public import RedressWorkflow

/// A number of one replication: what is compared, swept and asked for in a stated precision.
public enum Metric: Sendable, Hashable {
  /// The share of cases that come to an end.
  case share(ID<End>)
  /// What the claimant gets, in units of the currency a case.
  case refundPerCase
  /// What the claimant gets, as a share of what is claimed.
  case refundShare
  /// The mean time from opening to end, in hours.
  case meanHours
  /// The share of runs of a window that ended in silence, among those that ended in an answer or in silence.
  case missed(ID<Window>)
  /// The share of cases that come to a place.
  case reached(ID<Place>)
  /// The mean wait in a team's queue of the work that was begun, in hours.
  case meanWait(ID<Team>)
  /// The share of begun work that had to wait.
  case waited(ID<Team>)
  /// Hours worked by hours of presence.
  case utilisation(ID<Team>)
  /// The cost of neutrals' work, in units of the currency a case.
  case costPerCase
}
