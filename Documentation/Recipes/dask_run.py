#!/usr/bin/env python3
"""Runs a scenario in parts on Dask, and prints what they come to together.

    dask_run.py SCENARIO PARTS [options of the run]

REDRESS names the program and FOLDER where the parts go. DASK_SCHEDULER is the address of a running scheduler; without it the
parts run on this machine. Program, scenario and folder must have the same paths for all workers.
"""
import os
import subprocess
import sys

from distributed import Client, as_completed

REDRESS = os.environ.get("REDRESS", "redress")


def make(shard, file, run):
    """Makes one part, which appears whole or not at all, so that Dask may try it again elsewhere."""
    part = ["--threads", "1", "--quiet", "--shard", shard, "--force", "-o", file]
    subprocess.run([REDRESS, "simulate", *run, *part], check=True, stdout=subprocess.DEVNULL)
    return file


def main():
    scenario, parts, *options = sys.argv[1:]
    folder = os.path.abspath(os.environ.get("FOLDER", "parts"))
    os.makedirs(folder, exist_ok=True)
    run = [os.path.abspath(scenario), *options]
    listing = subprocess.run(
        [REDRESS, "simulate", *run, "--list-shards", "--into", parts], check=True, capture_output=True, text=True)
    shards = [line.split("\t")[0] for line in listing.stdout.splitlines()]
    files = [os.path.join(folder, shard.replace("/", "-of-") + ".jsonl") for shard in shards]
    address = os.environ.get("DASK_SCHEDULER")
    local = {"n_workers": os.cpu_count(), "threads_per_worker": 1, "dashboard_address": None}
    with Client(address) if address else Client(**local) as client:
        futures = client.map(make, shards, files, run=run, retries=2, pure=False)
        for _ in as_completed(futures, raise_errors=True):
            pass
    subprocess.run([REDRESS, "simulate", "merge", *files], check=True)


if __name__ == "__main__":
    main()
