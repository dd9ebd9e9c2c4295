// Workflow R as a hand-written discrete-event loop: what a machine can do at best.
#ifndef REDRESS_BENCHMARKS_REFERENCE_H
#define REDRESS_BENCHMARKS_REFERENCE_H

#include <stdint.h>

// Simulates `cases` cases of R and returns nanoseconds an event; `events_per_case` gets the events popped for one case.
double reference_race(uint32_t cases, uint64_t seed, double *events_per_case);

#endif
