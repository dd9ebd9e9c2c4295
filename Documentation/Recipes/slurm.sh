#!/bin/sh
# Runs a scenario in parts as a Slurm array, waits, and prints what they come to together.
#
#   slurm.sh SCENARIO PARTS [options of the run]
#
# REDRESS names the program and FOLDER where the parts go; both, and the scenario, must have the same paths on all nodes.
# Options of sbatch, such as a partition or a time limit, go into SBATCH_PARTITION, SBATCH_TIMELIMIT and so on.
#SBATCH --job-name=redress
#SBATCH --cpus-per-task=1
set -eu
scenario=$1 parts=$2
shift 2
redress=${REDRESS:-redress} folder=${FOLDER:-parts}

# As a task of the array it makes one part.
if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
  exec "$redress" simulate "$scenario" "$@" --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet \
    --shard "$SLURM_ARRAY_TASK_ID/$parts" --force -o "$folder/$SLURM_ARRAY_TASK_ID-of-$parts.jsonl"
fi

mkdir -p "$folder"
export REDRESS="$redress" FOLDER="$folder"
sbatch --wait --array="1-$parts" --output="$folder/%a.log" "$0" "$scenario" "$parts" "$@" >&2 ||
  { cat "$folder"/*.log >&2; exit 1; }

"$redress" simulate merge "$folder"/*-of-"$parts".jsonl
