// Near-physical-limit reference: workflow R as a hand-written discrete-event loop.
// Binary heap of 16-byte keys, one record per open case, stale timers dropped by generation.
// race: answers and timers are both pushed, the loser is dropped when popped (an engine's work).
// Returns nanoseconds an event.
#include "reference.h"
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <string.h>
#include <math.h>
#include <time.h>

#define LAMBDA 10.07          /* arrivals per hour -> mediator utilisation ~0.80 */
#define C 10
enum { ARRIVE, SELLER_ANS, SELLER_TMO, NEG_ANS, NEG_TMO, EV_B, EV_S, EV_TMO, REVIEW_DONE, SHIP, SHIP_TMO, DEFAULT_ACT };
enum { FULL, PARTIAL, REPLACED, REJECTED };
static const uint8_t TABLE[16] = { /* reason*4 + buyer*2 + seller */
  /* r0 */ 0,3,0,0, /* r1 */ 0,3,0,0, /* r2 */ 1,3,0,1, /* r3 */ 1,3,2,2 };

typedef struct { double t; uint32_t c; uint16_t gen; uint8_t kind; uint8_t pad; } Ev;
typedef struct { double opened, due, qt; uint16_t gen; uint8_t round, be, se, reason, pend, answer; } Case;

static uint64_t s[4];
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint64_t nextu(void) {
  uint64_t r = rotl(s[1] * 5, 7) * 9, t = s[1] << 17;
  s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45); return r; }
static inline double U(void) { return (nextu() >> 11) * 0x1.0p-53; }
static double spare; static int has;
static double normal(void) {
  if (has) { has = 0; return spare; }
  double u, v, q; do { u = 2*U()-1; v = 2*U()-1; q = u*u+v*v; } while (q >= 1 || q == 0);
  double f = sqrt(-2*log(q)/q); spare = v*f; has = 1; return u*f; }
static double MU_A, SG_A, MU_M, SG_M;
static inline double logn(double mu, double sg) { return exp(mu + sg*normal()); }

static Ev *h; static uint32_t hn, hcap;
static uint64_t pops, stale;
static void push(double t, uint32_t c, uint16_t gen, uint8_t kind) {
  if (hn == hcap) { hcap = hcap ? hcap*2 : 4096; h = realloc(h, hcap * sizeof *h); }
  uint32_t i = hn++; Ev e = { t, c, gen, kind, 0 };
  while (i) { uint32_t p = (i-1) >> 1; if (h[p].t <= t) break; h[i] = h[p]; i = p; }
  h[i] = e; }
static Ev pop(void) {
  Ev top = h[0], e = h[--hn]; uint32_t i = 0;
  for (;;) { uint32_t k = 2*i+1; if (k >= hn) break; if (k+1 < hn && h[k+1].t < h[k].t) k++;
    if (e.t <= h[k].t) break; h[i] = h[k]; i = k; }
  if (hn) h[i] = e; pops++; return top; }

static Case *cs; static uint32_t *freel, nfree, ncs, capc;
static uint32_t newcase(void) {
  if (nfree) return freel[--nfree];
  if (ncs == capc) { capc = capc ? capc*2 : 4096; cs = realloc(cs, capc * sizeof *cs); freel = realloc(freel, capc * sizeof *freel); memset(cs+ncs,0,(capc-ncs)*sizeof *cs); }
  return ncs++; }
static uint32_t *q, qh, qt_, qcap = 1u << 20; static int busy;
static double busy_time, wait_sum, dur_sum; static uint64_t out[4], reviews, done;
static int race = 1;

static void end(uint32_t c, double t, int o) { Case *k = &cs[c]; out[o]++; dur_sum += t - k->opened; k->gen++; done++; freel[nfree++] = c; }
static void serve(uint32_t c, double t) { double d = logn(MU_M, SG_M); busy++; busy_time += d; wait_sum += t - cs[c].qt; push(t + d, c, cs[c].gen, REVIEW_DONE); }
static void to_queue(uint32_t c, double t) { Case *k = &cs[c]; k->gen++; k->qt = t; reviews++;
  if (busy < C) serve(c, t); else { q[qt_++ & (qcap-1)] = c; } }
static void to_review(uint32_t c, double t) { Case *k = &cs[c]; k->gen++; k->be = k->se = 0;
  int b = U() < .7, sl = U() < .7; double tb = U()*72, ts = U()*72;
  if (race) { if (b) push(t+tb, c, k->gen, EV_B); if (sl) push(t+ts, c, k->gen, EV_S); push(t+72, c, k->gen, EV_TMO); }
  else { k->be = b; k->se = sl; push(t + (b && sl ? fmax(tb, ts) : 72), c, k->gen, EV_TMO); } }
static void neg_round(uint32_t c, double t) { Case *k = &cs[c]; double u = U();
  if (u < .8) { double d = logn(MU_A, SG_A); k->answer = u < .3;
    if (race) push(t + d, c, k->gen, NEG_ANS);
    else if (t + d < k->due) push(t + d, c, k->gen, NEG_ANS); else push(k->due, c, k->gen, NEG_TMO); }
  else if (!race) push(k->due, c, k->gen, NEG_TMO); }

double reference_race(uint32_t N, uint64_t seed, double *events_per_case) {
  h = 0; hn = hcap = 0; pops = stale = 0; cs = 0; freel = 0; nfree = ncs = capc = 0; qh = qt_ = 0; busy = 0; has = 0;
  busy_time = wait_sum = dur_sum = 0; memset(out, 0, sizeof out); reviews = done = 0;
  for (int i = 0; i < 4; i++) { seed += 0x9e3779b97f4a7c15ull; uint64_t z = seed; z = (z^(z>>30))*0xbf58476d1ce4e5b9ull; z = (z^(z>>27))*0x94d049bb133111ebull; s[i] = z^(z>>31); }
  SG_A = sqrt(log(1+1.0)); MU_A = log(36) - SG_A*SG_A/2; SG_M = sqrt(log(1+.64)); MU_M = log(4) - SG_M*SG_M/2;
  q = malloc(qcap * sizeof *q);
  struct timespec a, b; clock_gettime(CLOCK_MONOTONIC, &a);
  uint32_t born = 0; double t = 0, lastarr = 0; push(-log(1-U())/LAMBDA, 0, 0, ARRIVE);
  while (hn) {
    Ev e = pop(); t = e.t; uint32_t c = e.c;
    if (e.kind != ARRIVE && cs[c].gen != e.gen) { stale++; continue; }
    switch (e.kind) {
    case ARRIVE: { born++; lastarr = t; if (born < N) push(t - log(1-U())/LAMBDA, 0, 0, ARRIVE);
      c = newcase(); Case *k = &cs[c]; k->opened = t; k->round = 0; k->reason = nextu() >> 62; k->gen++;
      double u = U();
      if (u < .75) { k->answer = u < .35; push(t + U()*120, c, k->gen, SELLER_ANS); if (race) push(t + 120, c, k->gen, SELLER_TMO); }
      else push(t + 120, c, k->gen, SELLER_TMO); } break;
    case SELLER_ANS: if (cs[c].answer) end(c, t, FULL);
      else { Case *k = &cs[c]; k->gen++; k->due = t + 168; k->round = 1; if (race) push(k->due, c, k->gen, NEG_TMO); neg_round(c, t); } break;
    case SELLER_TMO: end(c, t, FULL); break;
    case NEG_ANS: if (cs[c].answer) end(c, t, PARTIAL); else if (cs[c].round == 3) to_review(c, t); else { cs[c].round++; neg_round(c, t); } break;
    case NEG_TMO: to_review(c, t); break;
    case EV_B: cs[c].be = 1; if (cs[c].se) to_queue(c, t); break;
    case EV_S: cs[c].se = 1; if (cs[c].be) to_queue(c, t); break;
    case EV_TMO: to_queue(c, t); break;
    case REVIEW_DONE: { Case *k = &cs[c]; busy--; if (qh != qt_) serve(q[qh++ & (qcap-1)], t);
      int r = TABLE[k->reason*4 + k->be*2 + k->se];
      if (r == 2) { k->gen++; if (U() < .85) { push(t + U()*168, c, k->gen, SHIP); if (race) push(t + 168, c, k->gen, SHIP_TMO); } else push(t + 168, c, k->gen, SHIP_TMO); }
      else end(c, t, r); } break;
    case SHIP: end(c, t, REPLACED); break;
    case SHIP_TMO: end(c, t, FULL); break;
    } }
  clock_gettime(CLOCK_MONOTONIC, &b); double sec = (b.tv_sec-a.tv_sec) + (b.tv_nsec-a.tv_nsec)*1e-9;
  *events_per_case = (double)pops / N; free(q); free(h); free(cs); free(freel); return sec * 1e9 / pops;
}
