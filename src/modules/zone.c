/* Time zones by name, and the natives of them.
 *
 * An entry is all of a zone in bytes: the number of its kinds of time, doubled, and one more if it never had but one; each kind, as its offset from UTC and
 * how much of that is daylight saving (signed seconds) and a name with a NUL; the rule for what comes after the last transition, with a NUL; the number
 * of transitions; for each the kind that begins there, a byte; for each how far from the one before, or from 1970, it is, in half hours, or if that is no whole
 * number, or not after it, 0 and signed seconds. Numbers are varints of seven bits a byte, the lowest first; signed ones have their sign in the lowest bit. Before the first
 * transition the first kind holds.
 *
 * Invariant: any bytes may be an entry. A reader gives zeros behind its end, so that a loop over an entry is bounded by its length. A look-up costs
 * its length, and keeps nothing. */
#include "modules/zone.h"
#include "modules/natives_zone.h"
#include "modules/zone_table.h"
#include "types/bytes.h"
#include "types/natives.h"

#include <string.h>

enum { STEP = 1800, DIGITS = 3, KINDS_MOST = 256, DAY = 86400 };
static const uint64_t MOST_STEPS = UINT64_C(1) << 46;
static const int64_t MOST = INT64_C(1) << 58;        /* of a time of a transition, in seconds; the next is no overflow */
static const int64_t LAST_SECOND = INT64_C(1) << 56; /* beyond the years of an int of C */

typedef struct reader {
  const uint8_t *at, *end;
} reader;

typedef struct zone {
  uint32_t kinds, transitions;
  reader list, begins, distances; /* the kinds, which of them begins at each transition, when */
  boa_zone_rule rule;
  bool ruled;
  boa_work *work; /* pays for looking at kinds; NULL: nobody does */
  bool stopped;
} zone;

static uint8_t byte_of(reader *r) {
  return r->at < r->end ? *r->at++ : 0;
}

static uint64_t number_of(reader *r) {
  uint64_t n = 0;
  for (int shift = 0; shift < 56; shift += 7) {
    uint8_t byte = byte_of(r);
    n |= (uint64_t)(byte & 127) << shift;
    if (byte < 128) {
      break;
    }
  }
  return n;
}

static int64_t signed_of(reader *r) {
  uint64_t n = number_of(r);
  return n & 1 ? -(int64_t)(n >> 1) - 1 : (int64_t)(n >> 1);
}

static const char *text_of(reader *r, size_t *n) {
  const uint8_t *start = r->at, *end = r->at < r->end ? memchr(r->at, 0, (size_t)(r->end - r->at)) : NULL;
  end = end ? end : r->end;
  r->at = end < r->end ? end + 1 : end;
  *n = (size_t)(end - start);
  return (const char *)start;
}

/* Less than a day either way, as Python wants it. */
static int32_t offset_of(reader *r) {
  return (int32_t)(signed_of(r) % DAY);
}

static boa_zone_kind kind_of(reader *r) {
  boa_zone_kind kind = {.offset = offset_of(r)};
  kind.dst = offset_of(r);
  kind.name = text_of(r, &kind.length);
  return kind;
}

static zone zone_of(const uint8_t *entry, size_t n, boa_work *work) {
  reader r = {entry, entry + n};
  zone z = {.kinds = (uint32_t)(number_of(&r) >> 1) % (KINDS_MOST + 1), .work = work};
  z.list = r;
  for (uint32_t i = 0; i < z.kinds; i++) {
    kind_of(&r);
  }
  size_t length;
  const char *rule = text_of(&r, &length);
  z.ruled = boa_zone_rule_read(rule, length, &z.rule);
  uint64_t count = number_of(&r), left = (uint64_t)(r.end - r.at);
  z.transitions = (uint32_t)(count < left ? count : left);
  z.begins = (reader){r.at, r.at + z.transitions};
  z.distances = (reader){z.begins.end, r.end};
  return z;
}

/* The kind that holds when `passed` transitions are over. */
static boa_zone_kind kind_after(zone *z, uint32_t passed) {
  uint32_t number = passed ? z->begins.at[passed - 1] : 0;
  reader r = z->list;
  boa_zone_kind kind = {.name = ""};
  for (uint32_t i = 0; i <= number && i < z->kinds; i++) {
    kind = kind_of(&r);
  }
  z->stopped = z->stopped || (z->work && !boa_charge(z->work, (uint64_t)(r.at - z->list.at) / 16 + 1));
  return kind;
}

/* When transition number i, which is at `moment`, is over by that clock. */
static int64_t moment_by(zone *z, uint32_t i, int64_t moment, boa_zone_clock clock) {
  int32_t before = kind_after(z, i).offset, after = kind_after(z, i + 1).offset;
  return moment + ((before > after) == (clock == BOA_ZONE_FIRST) ? before : after);
}

static int64_t next_moment(reader *distances, int64_t moment) {
  uint64_t steps = number_of(distances) % MOST_STEPS;
  int64_t next = moment + (steps ? (int64_t)steps * STEP : signed_of(distances));
  return next > MOST ? MOST : next < -MOST ? -MOST : next;
}

/* The number of transitions that are over by that clock; when the last one of them was, by it. */
static uint32_t passed_by(zone *z, int64_t seconds, boa_zone_clock clock, int64_t *last) {
  reader distances = z->distances;
  int64_t moment = 0;
  uint32_t passed = 0;
  *last = 0;
  for (; passed < z->transitions && !z->stopped; passed++) {
    moment = next_moment(&distances, moment);
    bool near = moment - seconds < 2 * DAY && seconds - moment < 2 * DAY; /* no offset reaches further */
    int64_t over = clock == BOA_ZONE_UTC || !near ? moment : moment_by(z, passed, moment, clock);
    if (over > seconds) {
      break;
    }
    *last = over;
  }
  return passed;
}

static boa_zone_kind kind_at(zone *z, int64_t seconds, boa_zone_clock clock) {
  bool utc = clock == BOA_ZONE_UTC;
  int64_t last;
  uint32_t passed = passed_by(z, seconds, clock, &last);
  bool beyond = passed == z->transitions && (!passed || seconds > last);
  if (z->ruled && beyond && (!utc || !z->kinds || z->rule.changes)) {
    return boa_zone_rule_at(&z->rule, seconds, clock);
  }
  boa_zone_kind kind = kind_after(z, passed);
  kind.fold = utc && passed && kind_after(z, passed - 1).offset - kind.offset > seconds - last;
  return kind;
}

/* ---- the table ---- */

/* The first character of the line that holds place `at`. */
static size_t line_start(size_t at) {
  while (at && boa_zone_names[at - 1] != '\n') {
    at--;
  }
  return at;
}

static size_t line_end(size_t at) {
  while (at < BOA_ZONE_NAMES && boa_zone_names[at] != '\n') {
    at++;
  }
  return at;
}

static int compare_names(const char *name, size_t n, const char *other, size_t m) {
  int order = memcmp(name, other, n < m ? n : m);
  return order ? order : (n > m) - (n < m);
}

bool boa_zone_find(const char *name, size_t n, const uint8_t **entry, size_t *length) {
  size_t low = 0, high = BOA_ZONE_NAMES; /* starts of lines */
  while (low < high) {
    size_t start = line_start((low + high) / 2), digits = line_end(start) - DIGITS;
    int order = compare_names(name, n, boa_zone_names + start, digits - start);
    if (order == 0) {
      size_t place = 0;
      for (size_t i = 0; i < DIGITS; i++) {
        place = place << 6 | (size_t)(boa_zone_names[digits + i] - '0');
      }
      *entry = boa_zone_entries + place;
      *length = BOA_ZONE_ENTRIES - place;
      return true;
    }
    *(order < 0 ? &high : &low) = order < 0 ? start : digits + DIGITS + 1;
  }
  return false;
}

/* Where an entry of the table ends. */
static size_t entry_size(const uint8_t *entry, size_t most) {
  zone z = zone_of(entry, most, NULL);
  for (uint32_t i = 0; i < z.transitions; i++) {
    next_moment(&z.distances, 0);
  }
  return (size_t)(z.distances.at - entry);
}

bool boa_zone_offset(const char *name, int64_t seconds, boa_zone_clock clock, int32_t *offset) {
  const uint8_t *entry;
  size_t n = strlen(name), size;
  boa_zone_rule rule;
  seconds = seconds > LAST_SECOND ? LAST_SECOND : seconds < -LAST_SECOND ? -LAST_SECOND : seconds;
  if (boa_zone_find(name, n, &entry, &size)) {
    zone z = zone_of(entry, size, NULL);
    *offset = kind_at(&z, seconds, clock).offset;
    return true;
  }
  if (!boa_zone_rule_read(name, n, &rule)) {
    return false;
  }
  *offset = boa_zone_rule_at(&rule, seconds, clock).offset;
  return true;
}

/* ---- natives ---- */

/* zone_names(): all names, with a newline between two. */
boa_status boa_native_zone_names(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args, (void)n;
  if (!boa_pay_chars(g, BOA_ZONE_NAMES)) {
    return BOA_STOP;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  for (size_t at = 0; at < BOA_ZONE_NAMES;) {
    size_t digits = line_end(at) - DIGITS;
    boa_text_c(&t, at ? "\n" : "");
    boa_text_bytes(&t, boa_zone_names + at, digits - at);
    at = digits + DIGITS + 1;
  }
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

/* The text of a str in scratch, or a TypeError. */
static boa_status text_argument(boa_guest *g, boa_value v, char **text, size_t *n) {
  return boa_is(g, v, BOA_KIND_STR) ? boa_str_utf8(g, v, text, n)
                                    : boa_raise(g, BOA_KIND_TYPE_ERROR, "a zone is a str, not '%t'", v);
}

/* zone_named(name): the entry of a name of the table, or None. */
boa_status boa_native_zone_named(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  char *text = NULL;
  size_t length = 0, size = 0;
  const uint8_t *entry = NULL;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = text_argument(g, boa_arg(g, args, 0), &text, &length);
  bool found = !s && boa_zone_find(text, length, &entry, &size);
  boa_scratch_release(&g->work, m);
  *out = BOA_NONE;
  if (s || !found) {
    return s;
  }
  size = entry_size(entry, size);
  return boa_charge(&g->work, size / 8 + 10) ? boa_bytes_new(g, entry, size, out) : BOA_STOP;
}

/* zone_ruled(rule): the entry of a zone that has a rule only, or None. */
boa_status boa_native_zone_ruled(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  char *text = NULL, entry[BOA_ZONE_RULE_MOST + 3];
  size_t length = 0;
  boa_zone_rule rule;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = text_argument(g, boa_arg(g, args, 0), &text, &length);
  bool right = !s && boa_zone_rule_read(text, length, &rule);
  if (right) {
    entry[0] = !rule.changes;
    memcpy(entry + 1, text, length);
    memset(entry + 1 + length, 0, 2);
  }
  boa_scratch_release(&g->work, m);
  *out = BOA_NONE;
  return right ? boa_bytes_new(g, entry, length + 3, out) : s;
}

/* (offset, dst, name, fold) */
static boa_status kind_tuple(boa_guest *g, const boa_zone_kind *kind, boa_value *out) {
  boa_value tuple = 0, name = 0;
  boa_status s = boa_str_new(g, kind->name, kind->length, &name);
  s = s ? s : boa_tuple_new(g, 4, &tuple);
  if (!s) {
    const boa_value items[] = {boa_from_int(kind->offset), boa_from_int(kind->dst), name, boa_from_int(kind->fold)};
    for (uint32_t i = 0; i < 4; i++) {
      boa_init_at(g, tuple, i, BOA_TUPLE_ITEMS, items[i]);
    }
  }
  *out = tuple;
  return s;
}

/* Looks at a copy in scratch: the answer, whose name is in it, is allocated. */
static boa_status kind_in(boa_guest *g, boa_value entry, int64_t seconds, boa_zone_clock clock, boa_value *out) {
  uint32_t length = boa_length(g, entry);
  if (!boa_charge(&g->work, length / 4 + 20)) {
    return BOA_STOP;
  }
  uint8_t *copy = boa_scratch(&g->work, (uint64_t)length + 1);
  if (!copy) {
    return BOA_NOMEM;
  }
  boa_view view = boa_bytes_view(g, entry);
  memcpy(copy, view.at, view.n);
  zone z = zone_of(copy, view.n, &g->work);
  boa_zone_kind kind = kind_at(&z, seconds, clock);
  return z.stopped ? BOA_STOP : kind_tuple(g, &kind, out);
}

/* zone_at(entry, seconds, clock): what holds then. */
boa_status boa_native_zone_at(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t seconds = 0, clock = 0;
  boa_value entry = boa_arg(g, args, 0);
  boa_status s = boa_need_bytes(g, entry);
  s = s ? s : boa_index_argument(g, boa_arg(g, args, 1), &seconds);
  s = s ? s : boa_index_argument(g, boa_arg(g, args, 2), &clock);
  if (s) {
    return s;
  }
  if (seconds > LAST_SECOND || seconds < -LAST_SECOND) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "timestamp out of range for platform time_t");
  }
  boa_mark m = boa_scratch_mark(&g->work);
  s = kind_in(g, entry, seconds, clock == 0 ? BOA_ZONE_FIRST : clock == 1 ? BOA_ZONE_SECOND : BOA_ZONE_UTC, out);
  boa_scratch_release(&g->work, m);
  return s;
}
