#!/bin/sh
# Runs a scenario in parts by GNU parallel, and prints what they come to together.
#
#   gnu-parallel.sh SCENARIO PARTS [options of the run]
#
# REDRESS names the program and FOLDER where the parts go. With HOSTS, a file for parallel's '--sshloginfile', the parts run on
# those machines; program, scenario and folder must have the same paths there. Run again, it makes only the parts that failed.
set -eu
scenario=$1 parts=$2
shift 2
redress=${REDRESS:-redress} folder=${FOLDER:-parts}
mkdir -p "$folder"

# Each line of the list begins with the name of a part, such as 3/8; parallel counts the lines itself.
"$redress" simulate "$scenario" "$@" --list-shards --into "$parts" > "$folder/list"
parallel -q --colsep '\t' --joblog "$folder/log" --resume-failed --workdir "$PWD" ${HOSTS:+--sshloginfile "$HOSTS"} \
  "$redress" simulate "$scenario" "$@" --threads 1 --quiet --shard '{1}' --force -o "$folder/{#}-of-$parts.jsonl" \
  < "$folder/list" >&2

"$redress" simulate merge "$folder"/*-of-"$parts".jsonl
