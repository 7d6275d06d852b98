/* Snapshots: a sandbox at an event, or between feeds, as bytes; and forks, its copy.
 *
 *   0 "BOAS" | 4 format, 16 bits | 6 flags, 16 bits | 8 bytes in all, 64 bits | 16 image id | 24 the state's numbers | texts | the heap | tag, 128 bits
 *
 * All of it is little-endian. The numbers are LEB128; roots count by how they differ from the image's. The tag is a checksum, or a MAC under the host's key (SipHash-2-4 of
 * 128 bits, Aumasson and Bernstein 2012). Limits, clocks and host functions are the loader's, never the blob's. What is read is checked before it is used:
 * the numbers here, the heap by the verifier; what still slips through is only a broken guest. */
#include "host/bytes.h"
#include "host/journal.h"
#include "host/mount.h"
#include "host/work.h"
#include "types/types.h"
#include "vm/machine.h"

#include <stdlib.h>

enum { FORMAT = 2, FLAG_MAC = 1 };
enum { AT_FORMAT = 4, AT_FLAGS = 6, AT_LENGTH = 8, AT_IMAGE = 16, HEADER = 24, TAG = 16 };

/* The numbers of a state. */
enum {
  N_FLAGS,
  N_TOP,
  N_FP, /* offsets as boa_machine has them */
  N_PC,
  N_CODE,
  N_DEPTH,
  N_CALL_RETURN,
  N_FUEL_BEFORE, /* used in ended feeds, and in this one */
  N_FUEL,
  N_OUT_TOTAL,
  N_PEAK,
  N_COLLECTIONS,
  N_NEXT_CALL,
  N_CALLS,
  N_WAITED, /* nanoseconds */
  N_RANDOM,
  N_SLEPT,      /* bits of a double */
  N_RAN_BEFORE, /* nanoseconds */
  N_RAN,
  N_STOPWATCH,
  N_LAST_KIND,
  N_EXIT_CODE, /* + 1 */
  N_OUT_STREAM,
  N_CLASSES, /* a dict, or 0 (records.c) */
  N_ROOTS,
  N_COUNT = N_ROOTS + BOA_ROOT_COUNT,
};
enum {
  RUNNING = 1,
  CALLING = 2,
  REPORTING = 4,
  WATCHED = 8,
  UNWINDING = 16,
  RERAISED = 32,
  SECOND_TRY = 64,
  SHOWING = 128,
  NOTING = 256
};

/* What stands beside the numbers: the journal, the event that ended the last feed, and output that the host has not seen. */
typedef struct {
  const char *at;
  size_t n;
} piece;
enum { TEXT_JOURNAL, TEXT_EVENT, TEXT_TYPE, TEXT_MESSAGE, TEXT_OUT, TEXT_COUNT };

typedef struct {
  uint64_t numbers[N_COUNT];
  piece texts[TEXT_COUNT];
} state;

static uint64_t nanoseconds(double s) {
  return s > 0 && s < 1e9 ? (uint64_t)(s * 1e9) : 0;
}

/* ---- a sandbox's state ---- */

/* Output of which the host has no part yet: for each part how long it is, and its text; stdout and stderr take turns. *owned is to be freed. */
static bool save_output(const boa_sandbox *box, state *s, uint8_t **owned) {
  const boa_guest *g = &box->guest;
  uint32_t part = box->out_part + box->printed;
  s->numbers[N_OUT_STREAM] = (g->out_first + part) % 2 ? 1 : 2;
  if (!g->out_used || part > g->out_cut_count) {
    return true;
  }
  size_t from = part ? g->out_cuts[part - 1] : 0;
  uint8_t *p = *owned = malloc(g->out_used - from + (g->out_cut_count - part + 1) * 10);
  for (; p && part <= g->out_cut_count; part++) {
    size_t end = part < g->out_cut_count ? g->out_cuts[part] : g->out_used;
    p = boa_put_number(p, end - from);
    memcpy(p, g->out + from, end - from);
    if (box->printed && part == box->out_part + 1) { /* where the part before it has its terminator */
      *p = (uint8_t)box->out_held;
    }
    p += end - from;
    from = end;
  }
  s->texts[TEXT_OUT] = (piece){(const char *)*owned, p ? (size_t)(p - *owned) : 0};
  return p != NULL;
}

static bool save(boa_sandbox *box, state *s, uint8_t **owned) {
  const boa_guest *g = &box->guest;
  boa_machine m = boa_machine_park(g);
  const bool flags[] = {box->running, box->calling,  box->reporting, box->watched,   g->unwinding,
                        g->reraised,  g->second_try, box->showing,   boa_noting(box)};
  memset(s, 0, sizeof *s);
  for (unsigned i = 0; i < sizeof flags; i++) {
    s->numbers[N_FLAGS] |= (uint64_t)flags[i] << i;
  }
  s->numbers[N_TOP] = g->top;
  s->numbers[N_FP] = m.fp;
  s->numbers[N_PC] = m.pc;
  s->numbers[N_CODE] = m.code;
  s->numbers[N_DEPTH] = g->depth;
  s->numbers[N_CALL_RETURN] = box->calling ? g->call_return : 0;
  s->numbers[N_FUEL_BEFORE] = g->fuel_used;
  s->numbers[N_FUEL] = box->running ? (uint64_t)(box->fuel_given - g->reserve - g->work.fuel) : 0;
  s->numbers[N_OUT_TOTAL] = g->out_total;
  s->numbers[N_PEAK] = g->peak;
  s->numbers[N_COLLECTIONS] = g->collections;
  s->numbers[N_NEXT_CALL] = box->next_call;
  s->numbers[N_CALLS] = box->calls;
  s->numbers[N_WAITED] = nanoseconds(box->waited);
  s->numbers[N_RANDOM] = box->random;
  memcpy(&s->numbers[N_SLEPT], &g->slept, 8);
  s->numbers[N_RAN_BEFORE] = nanoseconds(box->ran_total);
  s->numbers[N_RAN] = nanoseconds(box->ran);
  s->numbers[N_CLASSES] = box->classes ? boa_of_handle(box, box->classes) : 0;
  s->numbers[N_STOPWATCH] = box->watched ? nanoseconds(boa_now(box) - box->opened) : 0;
  for (int i = 0; i < BOA_ROOT_COUNT; i++) {
    s->numbers[N_ROOTS + i] = g->roots[i];
  }
  s->numbers[N_ROOTS + BOA_ROOT_FROM_HOST] = 0;
  s->texts[TEXT_JOURNAL] = (piece){(const char *)box->journal, boa_noting(box) ? box->journal_used : 0};
  if (!box->running) {
    const boa_event *e = &box->last;
    s->numbers[N_LAST_KIND] = e->kind;
    s->numbers[N_EXIT_CODE] = (uint64_t)(e->exit_code + 1);
    s->texts[TEXT_EVENT] = (piece){e->text, e->length};
    s->texts[TEXT_TYPE] = (piece){e->type, e->type ? strlen(e->type) : 0};
    s->texts[TEXT_MESSAGE] = (piece){e->message, e->message ? strlen(e->message) : 0};
  }
  return save_output(box, s, owned);
}

/* ---- a state into a sandbox ---- */

static char *copy_of(piece p) {
  char *copy = malloc(p.n + 1);
  if (copy) {
    memcpy(copy, p.n ? p.at : "", p.n);
    copy[p.n] = 0;
  }
  return copy;
}

static bool restore_output(boa_sandbox *box, const state *s) {
  boa_guest *g = &box->guest;
  piece out = s->texts[TEXT_OUT];
  if (!out.n) {
    return true;
  }
  boa_reader r = {(const uint8_t *)out.at, (const uint8_t *)out.at + out.n, false};
  if (!boa_out_grow(g, out.n)) {
    return false;
  }
  g->out_first = g->out_stream = s->numbers[N_OUT_STREAM] == 1 ? 1 : 2;
  while (r.at < r.end) {
    uint64_t n = boa_get_number(&r);
    if (r.bad || n > (uint64_t)(r.end - r.at) || (r.at != (const uint8_t *)out.at && g->out_used && !boa_out_cut(g))) {
      return false;
    }
    g->out_stream = g->out_used ? 3 - g->out_stream : g->out_stream;
    memcpy(g->out + g->out_used, r.at, (size_t)n);
    g->out_used += (size_t)n;
    r.at += n;
  }
  return true;
}

static bool restore_journal(boa_sandbox *box, const state *s) {
  piece journal = s->texts[TEXT_JOURNAL];
  bool whole = s->numbers[N_FLAGS] & NOTING;
  if (box->config.journal && whole) {
    box->journal = (uint8_t *)copy_of(journal);
    box->journal_used = box->journal_room = box->journal ? journal.n : 0;
    return box->journal != NULL;
  }
  box->journal_ended = !whole; /* what came before is not known */
  return true;
}

static bool restore_event(boa_sandbox *box, const state *s) {
  box->text = copy_of(s->texts[TEXT_EVENT]);
  box->type = copy_of(s->texts[TEXT_TYPE]);
  box->message = copy_of(s->texts[TEXT_MESSAGE]);
  if (!box->text || !box->type || !box->message) {
    return false;
  }
  box->last = (boa_event){.kind = (boa_event_kind)s->numbers[N_LAST_KIND],
                          .text = box->text,
                          .length = s->texts[TEXT_EVENT].n,
                          .type = box->type,
                          .message = box->message,
                          .exit_code = (int)s->numbers[N_EXIT_CODE] - 1};
  return true;
}

static void restore_numbers(boa_sandbox *box, const state *s) {
  boa_guest *g = &box->guest;
  const uint64_t *n = s->numbers;
  box->running = n[N_FLAGS] & RUNNING;
  box->calling = n[N_FLAGS] & CALLING;
  box->reporting = n[N_FLAGS] & REPORTING;
  box->showing = n[N_FLAGS] & SHOWING;
  box->watched = n[N_FLAGS] & WATCHED;
  g->unwinding = n[N_FLAGS] & UNWINDING;
  g->reraised = n[N_FLAGS] & RERAISED;
  g->second_try = n[N_FLAGS] & SECOND_TRY;
  g->depth = (uint32_t)n[N_DEPTH];
  g->call_return = n[N_CALL_RETURN];
  g->fuel_used = n[N_FUEL_BEFORE];
  g->out_total = n[N_OUT_TOTAL];
  g->peak = n[N_PEAK] > g->peak ? n[N_PEAK] : g->peak;
  g->collections = n[N_COLLECTIONS];
  memcpy(&g->slept, &n[N_SLEPT], 8);
  box->next_call = n[N_NEXT_CALL];
  box->calls = n[N_CALLS];
  box->waited = (double)n[N_WAITED] * 1e-9;
  box->began = boa_now(box); /* a deadline starts anew: nobody knows how long it lay there */
  box->random = n[N_RANDOM];
  box->ran_total = (double)n[N_RAN_BEFORE] * 1e-9;
  box->ran = (double)n[N_RAN] * 1e-9;
  box->opened = boa_now(box) - (double)n[N_STOPWATCH] * 1e-9;
  memcpy(g->roots, n + N_ROOTS, sizeof g->roots);
}

/* The stack's bounds and the machine's place, where they make sense. */
static bool restore_machine(boa_guest *g, const state *s) {
  boa_value stack = g->roots[BOA_ROOT_STACK];
  bool running = s->numbers[N_FLAGS] & RUNNING;
  if (!stack) {
    return !running;
  }
  uint32_t size = boa_size_of(g, stack), capacity = boa_raw(g, stack, BOA_STACK_CAPACITY);
  if (!boa_is(g, stack, BOA_KIND_STACK) || size < BOA_STACK_FRAMES || capacity > size - BOA_STACK_FRAMES || capacity % 8) {
    return false;
  }
  g->stack_start = (uint32_t)stack + BOA_STACK_FRAMES;
  g->stack_end = g->stack_start + capacity;
  if (!running) {
    return true;
  }
  uint64_t fp = s->numbers[N_FP], pc = s->numbers[N_PC];
  if (fp < BOA_STACK_FRAMES + 24 || fp > BOA_STACK_FRAMES + capacity || fp % 8) {
    return false;
  }
  boa_value code = cage_load64(&g->cage, (boa_ref){(uint32_t)(stack + fp) - 16}, 0) >> 32;
  if (!boa_is_ref(code) || !boa_starts_at(g, (uint32_t)code) || !boa_is(g, code, BOA_KIND_CODE) || pc % 4 ||
      pc < BOA_CODE_CONSTANTS || pc >= boa_size_of(g, code)) {
    return false;
  }
  boa_machine_resume(g, (boa_machine){(uint32_t)fp, (uint32_t)pc, (uint32_t)code, true});
  return true;
}

static bool is_kind(const boa_guest *g, boa_root root, boa_kind kind) {
  boa_value v = g->roots[root];
  return boa_is_ref(v) && boa_starts_at(g, (uint32_t)v) && boa_is(g, v, kind);
}

/* What the C side takes for granted about its roots. */
static bool roots_fit(const boa_guest *g, bool calling) {
  static const struct {
    boa_root root;
    boa_kind kind;
    bool needed;
  } kinds[] = {{BOA_ROOT_GLOBALS, BOA_KIND_DICT, true},
               {BOA_ROOT_BUILTINS, BOA_KIND_DICT, true},
               {BOA_ROOT_NAMES, BOA_KIND_DICT, true},
               {BOA_ROOT_MODULES, BOA_KIND_DICT, false},
               {BOA_ROOT_OPEN_CALLS, BOA_KIND_DICT, false},
               {BOA_ROOT_SETTLED_CALLS, BOA_KIND_LIST, false},
               {BOA_ROOT_UNAWAITED_CALLS, BOA_KIND_DICT, false},
               {BOA_ROOT_HANDLES, BOA_KIND_LIST, false},
               {BOA_ROOT_IDENTITIES, BOA_KIND_LIST, false},
               {BOA_ROOT_ARGUMENTS, BOA_KIND_LIST, false},
               {BOA_ROOT_FILES, BOA_KIND_DICT, false},
               {BOA_ROOT_ENVIRONMENT, BOA_KIND_DICT, false},
               {BOA_ROOT_CALL, BOA_KIND_TUPLE, false},
               {BOA_ROOT_CALL_NAMES, BOA_KIND_TUPLE, false},
               {BOA_ROOT_IDENTITY_INDEX, BOA_KIND_BUFFER, false}};
  for (unsigned i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    bool none = g->roots[kinds[i].root] == 0 && !kinds[i].needed;
    if (!none && !is_kind(g, kinds[i].root, kinds[i].kind)) {
      return false;
    }
  }
  if (!calling) {
    return true;
  }
  boa_value call = g->roots[BOA_ROOT_CALL];
  return call && boa_length(g, call) > 0 && boa_is(g, boa_item(g, call, 0, BOA_TUPLE_ITEMS), BOA_KIND_HOST_FUNCTION);
}

/* What the image alone decides. */
static bool fixed_roots_fit(const boa_sandbox *box) {
  static const boa_root fixed[] = {BOA_ROOT_IMAGE_NAMES, BOA_ROOT_DEFINITIONS, BOA_ROOT_NATIVE_MODULES, BOA_ROOT_SYS_NAMES};
  for (unsigned i = 0; i < sizeof fixed / sizeof *fixed; i++) {
    if (box->guest.roots[fixed[i]] != box->engine->image.roots[fixed[i]]) {
      return false;
    }
  }
  return true;
}

/* The host's classes, of which it has a handle. */
static bool restore_classes(boa_sandbox *box, const state *s) {
  boa_guest *g = &box->guest;
  boa_value v = s->numbers[N_CLASSES];
  bool right = v <= UINT32_MAX && boa_is_ref(v) && boa_starts_at(g, (uint32_t)v) && boa_is(g, v, BOA_KIND_DICT);
  if (v && right) {
    box->classes = boa_handle_of(box, v);
  }
  return !v || box->classes;
}

/* Everything but the heap's bytes, which are in place. */
static bool restore(boa_sandbox *box, const state *s) {
  boa_guest *g = &box->guest;
  uint64_t flags = s->numbers[N_FLAGS];
  bool calling = flags & CALLING;
  if (s->numbers[N_LAST_KIND] > BOA_EVENT_LIMIT || s->numbers[N_EXIT_CODE] > INT32_MAX || (calling && !(flags & RUNNING))) {
    return false;
  }
  restore_numbers(box, s);
  if (!fixed_roots_fit(box) || !roots_fit(g, calling) || !restore_machine(g, s) || !restore_output(box, s) ||
      !restore_event(box, s) || !restore_journal(box, s)) {
    return false;
  }
  boa_refuel(box, s->numbers[N_FUEL]);
  if (calling) {
    box->last = boa_call_event(box);
  }
  return true;
}

/* ---- bytes ---- */

static uint64_t rotated(uint64_t x, unsigned n) {
  return x << n | x >> (64 - n);
}

/* Of whole words by fours, so that a large blob takes no longer than copying it. */
static void checksum(const uint8_t *p, size_t n, uint64_t tag[2]) {
  static const uint64_t prime = UINT64_C(0x9e3779b185ebca87);
  uint64_t lanes[4] = {n, 1, 2, 3};
  for (; n >= 32; n -= 32, p += 32) {
    for (unsigned i = 0; i < 4; i++) {
      uint64_t w;
      memcpy(&w, p + 8 * i, 8);
      lanes[i] = rotated(lanes[i] ^ w, 29) * prime;
    }
  }
  for (; n; n--, p++) {
    lanes[n & 3] = rotated(lanes[n & 3] ^ *p, 29) * prime;
  }
  for (unsigned i = 0; i < 8; i++) {
    lanes[i & 3] = (lanes[i & 3] ^ rotated(lanes[(i + 1) & 3], 31)) * prime;
  }
  tag[0] = lanes[0] ^ rotated(lanes[2], 17);
  tag[1] = lanes[1] ^ rotated(lanes[3], 17);
}

static void rounds(uint64_t v[4], unsigned n) {
  while (n--) {
    v[0] += v[1];
    v[1] = rotated(v[1], 13) ^ v[0];
    v[0] = rotated(v[0], 32);
    v[2] += v[3];
    v[3] = rotated(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotated(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotated(v[1], 17) ^ v[2];
    v[2] = rotated(v[2], 32);
  }
}

/* SipHash-2-4 with a result of 128 bits. */
static void mac(const uint8_t key[16], const uint8_t *p, size_t n, uint64_t tag[2]) {
  uint64_t k0 = boa_get(key, 8), k1 = boa_get(key + 8, 8), last = (uint64_t)n << 56;
  uint64_t v[4] = {k0 ^ UINT64_C(0x736f6d6570736575), k1 ^ UINT64_C(0x646f72616e646f6d) ^ 0xee,
                   k0 ^ UINT64_C(0x6c7967656e657261), k1 ^ UINT64_C(0x7465646279746573)};
  for (; n >= 8; n -= 8, p += 8) {
    uint64_t w = boa_get(p, 8);
    v[3] ^= w;
    rounds(v, 2);
    v[0] ^= w;
  }
  last |= boa_get(p, (unsigned)n);
  v[3] ^= last;
  rounds(v, 2);
  v[0] ^= last;
  v[2] ^= 0xee;
  rounds(v, 4);
  tag[0] = v[0] ^ v[1] ^ v[2] ^ v[3];
  v[1] ^= 0xdd;
  rounds(v, 4);
  tag[1] = v[0] ^ v[1] ^ v[2] ^ v[3];
}

static void tag_of(const uint8_t *bytes, size_t n, const uint8_t *key, uint64_t tag[2]) {
  if (key) {
    mac(key, bytes, n, tag);
  } else {
    checksum(bytes, n, tag);
  }
}

static size_t room_for(const boa_sandbox *box, const state *s) {
  size_t n = HEADER + TAG + 10 * (N_COUNT + TEXT_COUNT) + boa_heap_pack_room(&box->guest);
  for (int i = 0; i < TEXT_COUNT; i++) {
    n += s->texts[i].n;
  }
  return n;
}

static const uint8_t *untouched(const boa_engine *e) {
  return e->image.bytes + (e->image.end - BOA_NULL_PAGE);
}

static size_t write_blob(const boa_sandbox *box, const state *s, uint8_t *bytes) {
  const boa_image *image = &box->engine->image;
  uint8_t *p = bytes + HEADER;
  for (int i = 0; i < N_COUNT; i++) {
    p = boa_put_number(p, i < N_ROOTS ? s->numbers[i] : s->numbers[i] ^ image->roots[i - N_ROOTS]);
  }
  for (int i = 0; i < TEXT_COUNT; i++) {
    p = boa_put_number(p, s->texts[i].n);
    memcpy(p, s->texts[i].n ? s->texts[i].at : "", s->texts[i].n);
    p += s->texts[i].n;
  }
  p += boa_heap_pack(&box->guest, untouched(box->engine), image->top, p);
  return (size_t)(p - bytes);
}

static uint8_t *seal(const boa_engine *e, uint8_t *bytes, size_t n, const uint8_t *key) {
  uint64_t tag[2];
  memcpy(bytes, "BOAS", 4);
  boa_put(bytes + AT_FORMAT, FORMAT, 2);
  boa_put(bytes + AT_FLAGS, key ? FLAG_MAC : 0, 2);
  boa_put(bytes + AT_LENGTH, n + TAG, 8);
  boa_put(bytes + AT_IMAGE, e->image.id, 8);
  tag_of(bytes, n, key, tag);
  boa_put(bytes + n, tag[0], 8);
  boa_put(bytes + n + 8, tag[1], 8);
  uint8_t *shorter = realloc(bytes, n + TAG);
  return shorter ? shorter : bytes;
}

char *boa_snapshot(boa_sandbox *box, const unsigned char *key, size_t *length) {
  boa_guest *g = &box->guest;
  state s;
  uint8_t *owned = NULL, *bytes = NULL;
  *length = 0;
  if (!g->broken && !g->wrong) {
    boa_collect(g, true);
    bytes = save(box, &s, &owned) ? malloc(room_for(box, &s)) : NULL;
  }
  if (bytes) {
    s.numbers[N_ROOTS + BOA_ROOT_HANDLES] = 0;
    size_t n = write_blob(box, &s, bytes);
    bytes = seal(box->engine, bytes, n, key);
    *length = n + TAG;
  }
  free(owned);
  return (char *)bytes;
}

void boa_reseal(char *snapshot, size_t length) {
  uint64_t tag[2];
  if (length >= HEADER + TAG) {
    uint8_t *bytes = (uint8_t *)snapshot;
    tag_of(bytes, length - TAG, NULL, tag);
    boa_put(bytes + length - TAG, tag[0], 8);
    boa_put(bytes + length - 8, tag[1], 8);
  }
}

static bool read_blob(const boa_engine *e, const uint8_t *bytes, size_t n, state *s, boa_reader *r) {
  *r = (boa_reader){bytes + HEADER, bytes + n - TAG, false};
  memset(s, 0, sizeof *s);
  for (int i = 0; i < N_COUNT; i++) {
    s->numbers[i] = boa_get_number(r);
  }
  for (int i = 0; i < BOA_ROOT_COUNT; i++) {
    s->numbers[N_ROOTS + i] ^= e->image.roots[i];
  }
  for (int i = 0; i < TEXT_COUNT; i++) {
    uint64_t length = boa_get_number(r);
    if (r->bad || length > (uint64_t)(r->end - r->at)) {
      return false;
    }
    s->texts[i] = (piece){(const char *)r->at, (size_t)length};
    r->at += length;
  }
  return !r->bad;
}

/* What can be said of a blob before its state is read. */
static boa_restored examine(const boa_engine *e, const uint8_t *bytes, size_t n, const unsigned char *key) {
  if (n < 4 || memcmp(bytes, "BOAS", 4) != 0) {
    return BOA_RESTORED_NO_SNAPSHOT;
  }
  if (n < HEADER + TAG) {
    return BOA_RESTORED_TRUNCATED;
  }
  uint64_t format = boa_get(bytes + AT_FORMAT, 2), length = boa_get(bytes + AT_LENGTH, 8);
  if (format != FORMAT) {
    return format > FORMAT ? BOA_RESTORED_NEWER : BOA_RESTORED_OLDER;
  }
  if (length != n) {
    return length > n ? BOA_RESTORED_TRUNCATED : BOA_RESTORED_ALTERED;
  }
  bool has_mac = boa_get(bytes + AT_FLAGS, 2) & FLAG_MAC;
  if (has_mac != (key != NULL)) {
    return key ? BOA_RESTORED_NO_MAC : BOA_RESTORED_NO_KEY;
  }
  uint64_t tag[2] = {0}, have[2] = {boa_get(bytes + n - TAG, 8), boa_get(bytes + n - 8, 8)};
  tag_of(bytes, n - TAG, key, tag);
  if ((tag[0] ^ have[0]) | (tag[1] ^ have[1])) {
    return key ? BOA_RESTORED_FORGED : BOA_RESTORED_ALTERED;
  }
  return boa_get(bytes + AT_IMAGE, 8) == e->image.id ? BOA_RESTORED : BOA_RESTORED_OTHER_IMAGE;
}

char *boa_snapshot_journal(boa_engine *engine, const void *snapshot, size_t length, const unsigned char *key, size_t *n) {
  state s;
  boa_reader r;
  boa_restored how = examine(engine, snapshot, length, key);
  *n = 0;
  if ((how != BOA_RESTORED && how != BOA_RESTORED_OTHER_IMAGE) || !read_blob(engine, snapshot, length, &s, &r) ||
      !(s.numbers[N_FLAGS] & NOTING)) {
    return NULL;
  }
  char *journal = malloc(8 + s.texts[TEXT_JOURNAL].n);
  if (journal) {
    memcpy(journal, (const uint8_t *)snapshot + AT_IMAGE, 8);
    memcpy(journal + 8, s.texts[TEXT_JOURNAL].at, s.texts[TEXT_JOURNAL].n);
    *n = 8 + s.texts[TEXT_JOURNAL].n;
  }
  return journal;
}

static boa_restored put_in(boa_sandbox *box, const uint8_t *bytes, size_t n) {
  boa_guest *g = &box->guest;
  state s;
  boa_reader r;
  if (!read_blob(box->engine, bytes, n, &s, &r) || s.numbers[N_TOP] > UINT32_MAX / 2) {
    return BOA_RESTORED_INVALID;
  }
  boa_status status = boa_heap_unpack(g, untouched(box->engine), box->engine->image.top, (uint32_t)s.numbers[N_TOP], r.at,
                                      (size_t)(r.end - r.at));
  if (status) {
    return status == BOA_NOMEM ? BOA_RESTORED_LIMIT : BOA_RESTORED_INVALID;
  }
  boa_heap_settled(g, true);
  return restore(box, &s) && boa_verify(g) == NULL && restore_classes(box, &s) ? BOA_RESTORED : BOA_RESTORED_INVALID;
}

boa_sandbox *boa_restore(boa_engine *engine, const boa_config *config, const void *snapshot, size_t length,
                         const unsigned char *key, boa_restored *how) {
  boa_restored why = examine(engine, snapshot, length, key);
  boa_sandbox *box = why == BOA_RESTORED ? boa_open(engine, config) : NULL;
  if (box) {
    why = put_in(box, snapshot, length);
  } else if (why == BOA_RESTORED) {
    why = BOA_RESTORED_NO_MEMORY;
  }
  if (box && why != BOA_RESTORED) {
    box->guest.broken = true; /* its memory may hold anything */
    boa_close(box);
    box = NULL;
  }
  if (how) {
    *how = why;
  }
  return box;
}

const char *boa_restored_text(boa_restored how) {
  static const char *const texts[] = {
      [BOA_RESTORED] = "restored",
      [BOA_RESTORED_NO_SNAPSHOT] = "this is no snapshot",
      [BOA_RESTORED_TRUNCATED] = "the snapshot is cut off",
      [BOA_RESTORED_ALTERED] = "the snapshot was altered: its checksum is wrong",
      [BOA_RESTORED_FORGED] = "the snapshot was altered or signed with another key",
      [BOA_RESTORED_NO_MAC] = "the snapshot is not signed",
      [BOA_RESTORED_NO_KEY] = "the snapshot is signed: its key is needed",
      [BOA_RESTORED_OLDER] = "the snapshot is of an older format",
      [BOA_RESTORED_NEWER] = "the snapshot is of a newer format",
      [BOA_RESTORED_OTHER_IMAGE] = "the snapshot was taken by another version of Boabox",
      [BOA_RESTORED_INVALID] = "the snapshot makes no sense",
      [BOA_RESTORED_LIMIT] = "the snapshot does not fit the memory limit",
      [BOA_RESTORED_NO_MEMORY] = "the host has no memory",
  };
  return how < sizeof texts / sizeof *texts ? texts[how] : "unknown";
}

static bool copy_modules(boa_sandbox *to, const boa_host_module *m) {
  return !m || (copy_modules(to, m->next) && boa_add_module(to, m->name, m->source, m->length));
}

boa_sandbox *boa_fork(boa_sandbox *box) {
  state s;
  uint8_t *owned = NULL;
  bool fine = !box->guest.broken && !box->guest.wrong && save(box, &s, &owned);
  boa_sandbox *copy = fine ? boa_open(box->engine, &box->config) : NULL;
  if (copy) {
    if (!boa_heap_copy(&copy->guest, &box->guest) || !copy_modules(copy, box->modules) || !boa_copy_mounts(copy, box->mounts) ||
        !restore(copy, &s)) {
      boa_close(copy);
      copy = NULL;
    } else {
      copy->classes = box->classes;
    }
  }
  free(owned);
  return copy;
}
