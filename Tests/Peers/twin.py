#!/usr/bin/env python3
"""Replays the reference dispute from its draws alone and compares when and how each case ends with what Redress logged.

usage: twin.py DRAWS.csv LOG.csv

It shares no line with Redress: it knows the rules of reference.xml and reference.scenario.xml, works in hours and floating point, and reads
what chance gave each case. Cases must end alike, and at the same second.
"""
import csv
import heapq
import math
import sys
from datetime import datetime, timezone
from statistics import NormalDist

START = datetime(2026, 1, 5, tzinfo=timezone.utc)
SELLER, TALKS, FILES, SHIPPING = 120.0, 168.0, 72.0, 168.0
MEDIATORS, RATE = 10, 10.07


def lognormal(mean, cv, unit):
    square = math.log(1 + cv * cv)
    return math.exp(math.log(mean) - square / 2 + math.sqrt(square) * NormalDist().inv_cdf(unit))


class Case:
    def __init__(self, draws):
        self.draws = draws

    def draw(self, element, occurrence=1, purpose="itself"):
        return self.draws[element, occurrence, purpose]

    def answers(self, element, never, delay, occurrence=1):
        """How long somebody takes; None for never."""
        whether, when = self.draw(element, occurrence)
        return delay(when) if whether >= never else None

    def until_review(self, opened):
        """Follows a case to its end, or to the queue; the end, or None, with its time."""
        wait = self.answers("answer", 0.25, lambda unit: unit * SELLER)
        if wait is None:
            return "refunded", opened + SELLER
        now = opened + wait
        if self.draw("answer", 1, "choice")[0] < 0.4666666666666667:
            return "refunded", now
        over = now + TALKS
        for turn in (1, 2, 3):
            wait = self.answers("reply", 0.2, lambda unit: lognormal(36, 1, unit), turn)
            if wait is None or now + wait >= over:
                now = over
                break
            now += wait
            if self.draw("reply", turn, "choice")[0] < 0.375:
                return "agreed", now
        buyer = self.answers("buyer-file", 0.3, lambda unit: unit * FILES)
        seller = self.answers("seller-file", 0.3, lambda unit: unit * FILES)
        self.buyer, self.seller = buyer is not None, seller is not None
        return None, now + (max(buyer, seller) if self.buyer and self.seller else FILES)

    def after_review(self, now):
        """What the ruling comes to: a replacement for the fourth reason and a buyer with evidence, else money or nothing."""
        reason = int(self.draw("orders.reason", 0)[0] * 4)
        if reason != 3 or not self.buyer:
            return "ruled", now
        wait = self.answers("sending", 0.15, lambda unit: unit * SHIPPING)
        return ("refunded", now + SHIPPING) if wait is None else ("replaced", now + wait)


def read(path):
    cases = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            draws = cases.setdefault((row["arm"], row["replication"]), {}).setdefault(row["case"], {})
            draws[row["element"], int(row["occurrence"]), row["purpose"]] = float(row["first"]), float(row["second"])
    return cases


def replay(cases):
    """The end of each case, by its name."""
    ends, queue, now = {}, [], 0.0
    for number, (name, draws) in enumerate(cases.items()):
        case = Case(draws)
        now += -math.log(1 - case.draw("run.arrivals", 0)[0]) / RATE
        end, at = case.until_review(now)
        if end is None:
            queue.append((at, number, name, case))
        else:
            ends[name] = end, at
    free = [0.0] * MEDIATORS
    for at, _, name, case in sorted(queue, key=lambda waiting: waiting[:2]):
        start = max(at, heapq.heappop(free))
        done = start + lognormal(4, 0.8, case.draw("mediation")[0])
        heapq.heappush(free, done)
        ends[name] = case.after_review(done)
    return ends


def logged(path):
    ends = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if row["event"] == "ended":
                at = datetime.fromisoformat(row["time"].replace("Z", "+00:00"))
                ends[row["case"]] = row["activity"].removeprefix("ends "), (at - START).total_seconds() / 3600
    return ends


def main(draws, log):
    twins = {}
    for cases in read(draws).values():
        twins.update(replay(cases))
    ends = logged(log)
    if not ends or ends.keys() != twins.keys():
        sys.exit(f"{len(ends)} cases are logged as ended, {len(twins)} were replayed")
    apart = [
        f"{name}: {ends[name]} logged, {twins[name]} replayed"
        for name in ends
        if ends[name][0] != twins[name][0] or abs(ends[name][1] - twins[name][1]) * 3600 > 0.5
    ]
    if apart:
        sys.exit(f"{len(apart)} of {len(ends)} cases end otherwise:\n" + "\n".join(apart[:10]))
    most = max(abs(ends[name][1] - twins[name][1]) for name in ends) * 3.6e9
    print(f"{len(ends)} cases end alike, at most {most:.0f} microseconds apart")


if __name__ == "__main__":
    main(*sys.argv[1:])
