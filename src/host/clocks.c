/* The guest's clocks: the host's, put forward by what the guest has slept. Where the host gives no clock a stopwatch goes by fuel, so that what waits
 * for it ends, and the same program reads the same times. */
#include "host/journal.h"

#include <math.h>

static const double second_per_unit = 1e-8; /* of fuel */

double boa_now(const boa_sandbox *box) {
  return box->config.clock ? box->config.clock(box->config.clock_data) : 0;
}

static double run_time(const boa_sandbox *box) {
  const boa_guest *g = &box->guest;
  if (!box->config.clock) {
    return (double)(g->fuel_used + (uint64_t)(box->fuel_given - g->reserve - g->work.fuel)) * second_per_unit;
  }
  return box->ran_total + box->ran + (box->timed ? boa_now(box) - box->started : 0);
}

static double stopwatch(boa_sandbox *box) {
  if (!box->config.clock) {
    return run_time(box);
  }
  double now = boa_now(box);
  if (!box->watched) { /* as if it had been started when the guest was */
    box->opened = now - run_time(box);
    box->watched = true;
  }
  return now - box->opened;
}

static double read_clock(boa_sandbox *box, boa_clock which) {
  const boa_guest *g = &box->guest;
  switch (which) {
  case BOA_CLOCK_WALL:
    return box->config.wall ? box->config.wall(box->config.wall_data) + g->slept : NAN;
  case BOA_CLOCK_STOPWATCH:
    return stopwatch(box) + g->slept;
  default:
    return run_time(box);
  }
}

double boa_guest_clock(boa_guest *g, boa_clock which) {
  boa_sandbox *box = (boa_sandbox *)(void *)g;
  boa_part noted, bits;
  if (boa_replayed_entry(box, BOA_ENTRY_CLOCK, &noted, &bits) && noted.n == which) {
    boa_note(box, BOA_ENTRY_CLOCK, 2, (boa_part[]){noted, bits});
    return boa_bits_float(bits.n);
  }
  double now = read_clock(box, which);
  boa_note(box, BOA_ENTRY_CLOCK, 2, (boa_part[]){{NULL, which}, {NULL, boa_float_bits(now)}});
  return now;
}

void boa_guest_sleep(boa_guest *g, double seconds) {
  boa_sandbox *box = (boa_sandbox *)(void *)g;
  const boa_config *c = &box->config;
  if (!c->sleep) {
    g->slept += seconds;
    return;
  }
  double left = c->time > 0 && c->clock ? c->time - (box->ran + boa_now(box) - box->started) : seconds;
  bool too_long = c->sleep_limit > 0 && box->waited + seconds > c->sleep_limit;
  seconds = too_long ? c->sleep_limit - box->waited : seconds;
  seconds = seconds < left ? seconds : left;
  if (seconds > 0) {
    box->waited += seconds;
    c->sleep(c->sleep_data, seconds);
  }
  if (too_long) {
    g->stop = BOA_STOP_SLEEP;
  }
}
