#!/usr/bin/env bash
# Instructions and allocations of a step on the shipped workflow, by function: what callgrind counts between a short run and a
# longer one. Needs valgrind. usage: ./instructions.sh [lines], from the folder Benchmarks
set -eu
swift build -c release --product StepBenchmark >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# valgrind cannot read the debugging information of the toolchain.
strip -g -o "$work/step" "$(swift build -c release --show-bin-path)/StepBenchmark"
for cases in 100 300; do
  valgrind --tool=callgrind --callgrind-out-file="$work/$cases" "$work/step" "$cases" >"$work/said" 2>/dev/null
done
sed -n 's/.*; \([0-9.]*\) steps and.*/\1/p' "$work/said" >"$work/steps"
awk -v lines="${1:-25}" -v steps="$(cat "$work/steps")" -v demangle="swift demangle -compact -simplified" '
  function name(text,  id) {
    id = text; sub(/ .*/, "", id)
    if (index(text, " ")) names[id] = substr(text, index(text, " ") + 1)
    return names[id]
  }
  FNR == 1 { sign = sign ? 1 : -1; delete names }
  /^fn=/ { function_ = name(substr($0, 4)) }
  /^cfn=/ { callee = name(substr($0, 5)) }
  # The malloc of this program hands on to that of the library.
  /^calls=/ { split(substr($0, 7), call, " "); if (function_ != callee) called[callee] += sign * call[1]; skip = 1; next }
  /^[0-9+*-]/ { if (skip) skip = 0; else { cost[function_] += sign * $2; total += sign * $2 } }
  END {
    # A run goes through its cases 25 times.
    number = 25 * 200 * steps
    printf "%.0f instructions a step, %.2f allocations a step\n", (total - cost["reference_race"]) / number, called["malloc"] / number
    sorter = "sort -rn | head -" lines " | " demangle
    for (each in cost) printf "%8.1f  %s\n", cost[each] / number, each | sorter
  }' "$work/100" "$work/300"
