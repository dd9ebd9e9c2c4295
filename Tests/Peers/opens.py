#!/usr/bin/env python3
"""Opens a log of cases in both forms with pm4py and checks that they say the same, and what any log must.

usage: opens.py LOG.csv LOG.xes
"""
import sys
import warnings

import pandas
import pm4py

warnings.filterwarnings("ignore")


def check(holds, words):
    if not holds:
        sys.exit(words)


def traces(frame):
    """Each case's events in their order, as activities with their instants, resources and amounts."""
    frame = frame.assign(amount=frame["amount"].fillna(-1).round(2), actor=frame["actor"].fillna(""))
    columns = list(zip(frame["concept:name"], frame["time:timestamp"], frame["actor"], frame["amount"]))
    found = {}
    for case, event in zip(frame["case:concept:name"], columns):
        found.setdefault(case, []).append(event)
    return found


def main(csv, xes):
    rows = pandas.read_csv(csv, keep_default_na=False, na_values={"amount": ""})
    rows["time"] = pandas.to_datetime(rows["time"], format="ISO8601", utc=True)
    table = pm4py.format_dataframe(rows, case_id="case", activity_key="activity", timestamp_key="time")
    log = pm4py.convert_to_dataframe(pm4py.read_xes(xes))
    first, second = traces(table), traces(log.rename(columns={"org:resource": "actor"}))
    check(first.keys() == second.keys(), f"{len(first)} cases in CSV, {len(second)} in XES")
    apart = [case for case in first if first[case] != second[case]]
    check(not apart, f"{len(apart)} cases differ, such as {apart[:3]}")
    check(set(pm4py.get_start_activities(log)) == {"open"}, f"cases begin with {pm4py.get_start_activities(log)}")
    ends = pm4py.get_end_activities(log)
    check(ends and all(end.startswith("ends ") for end in ends), f"cases end with {ends}")
    # Each phase is left as often as it was entered.
    phases = log[log["concept:name"].str.startswith("phase ")]
    counts = phases.groupby(["concept:name", "lifecycle:transition"]).size().unstack(fill_value=0)
    check((counts["start"] == counts["complete"]).all(), f"phases do not close:\n{counts}")
    graph, _, _ = pm4py.discover_dfg(log)
    check(len(graph) > 5, "no graph was discovered")
    print(f"pm4py {pm4py.__version__} opens {len(first)} cases with {len(log)} events; CSV and XES say the same")


if __name__ == "__main__":
    main(*sys.argv[1:])
