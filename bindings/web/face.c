/* What JavaScript calls: the C API with plain numbers. One instance serves one thread, so what the last call gave stays here until the next: its event, which JavaScript
 * reads as seven words, and bytes. What JavaScript hands over lies in a buffer that face_buffer gave, texts with a 0 behind them. Clocks, sleep and entropy are imports. */
#include "settings.h"

#include <stdlib.h>
#include <string.h>

#define EXPORT       __attribute__((visibility("default"), used))
#define IMPORT(name) __attribute__((import_module("boabox"), import_name(name)))

IMPORT("clock") double boa_host_clock(void);
IMPORT("wall") double boa_host_wall(int id);
IMPORT("sleep") void boa_host_sleep(int id, double seconds);
IMPORT("entropy") int boa_host_entropy(int id, unsigned char *bytes, size_t n);

static boa_event event;
static char *bytes; /* CBOR, a snapshot … of the last call */
static size_t length;
static uint64_t call;
static char *buffer;
static size_t buffer_room;

/* ---- what a sandbox is opened with ---- */

static double read_clock(void *data) {
  (void)data;
  return boa_host_clock();
}

static double read_wall(void *data) {
  return boa_host_wall((int)(intptr_t)data);
}

static void do_sleep(void *data, double seconds) {
  boa_host_sleep((int)(intptr_t)data, seconds);
}

static int fill(void *data, unsigned char *bytes_to, size_t n) {
  return boa_host_entropy((int)(intptr_t)data, bytes_to, n);
}

static boa_config opened_with(const double *n) {
  boa_config c = config_of(n);
  unsigned flags = small_count(n[FLAGS], 0);
  c.clock = flags & NO_CLOCK ? NULL : read_clock;
  c.wall = flags & HAS_WALL ? read_wall : NULL;
  c.sleep = flags & HAS_SLEEP ? do_sleep : NULL;
  c.entropy = flags & HAS_ENTROPY ? fill : NULL;
  c.wall_data = c.sleep_data = c.entropy_data = (void *)(intptr_t)small_count(n[ID], 0);
  return c;
}

/* ---- memory ---- */

/* Room for n bytes, the same at each call as long as it suffices; 0: no memory. */
EXPORT char *face_buffer(size_t n) {
  if (n > buffer_room) {
    free(buffer);
    buffer_room = n + n / 2 + 4096;
    buffer = malloc(buffer_room);
    buffer_room = buffer ? buffer_room : 0;
  }
  return buffer;
}
EXPORT const char *face_bytes(void) {
  return bytes;
}
EXPORT size_t face_length(void) {
  return length;
}
/* Frees what face_bytes has. */
EXPORT void face_drop(void) {
  free(bytes);
  bytes = NULL;
  length = 0;
}

static int keep(char *made, size_t n) {
  face_drop();
  bytes = made;
  length = made ? n : 0;
  return made != NULL;
}

/* kind, text, its length, type, message, exit code, stream */
EXPORT const boa_event *face_event(void) {
  return &event;
}

static int told(boa_event e) {
  event = e;
  return (int)e.kind;
}

/* ---- engine, sandboxes ---- */

EXPORT boa_engine *face_engine(void) {
  return boa_engine_open();
}
EXPORT const char *face_version(void) {
  return boa_version();
}
EXPORT double face_image_id_low(const boa_engine *engine) {
  return (double)(boa_engine_image_id(engine) & 0xffffffff);
}
EXPORT double face_image_id_high(const boa_engine *engine) {
  return (double)(boa_engine_image_id(engine) >> 32);
}
EXPORT boa_sandbox *face_open(boa_engine *engine, const double *numbers) {
  boa_config c = opened_with(numbers);
  return boa_open(engine, &c);
}
EXPORT void face_close(boa_sandbox *box) {
  boa_close(box);
}
/* sys.argv, of one argument. */
EXPORT int face_set_argument(boa_sandbox *box, const char *argument) {
  return boa_set_arguments(box, 1, &argument);
}
EXPORT int face_define(boa_sandbox *box, const char *name) {
  return boa_define(box, name);
}
EXPORT int face_add_module(boa_sandbox *box, const char *name, const char *source, size_t n) {
  return boa_add_module(box, name, source, n);
}
EXPORT int face_set_environment(boa_sandbox *box, const char *name, const char *value) {
  return boa_set_environment(box, name, value);
}
EXPORT int face_set_timezone(boa_sandbox *box, const char *zone) {
  return boa_set_timezone(box, zone);
}
EXPORT int face_put_file(boa_sandbox *box, const char *path, const char *contents, size_t n) {
  return boa_put_file(box, path, contents, n);
}
/* Fuel, memory in use, its peak, seconds: written to `out`. */
EXPORT void face_usage(const boa_sandbox *box, double *out) {
  boa_usage u = boa_usage_of(box);
  out[0] = (double)u.fuel;
  out[1] = (double)u.memory;
  out[2] = (double)u.peak_memory;
  out[3] = u.time;
}

/* ---- running: each gives the kind of the next event ---- */

EXPORT int face_run(boa_sandbox *box, const char *source, size_t n, const char *name) {
  return told(boa_run(box, source, n, name));
}
EXPORT int face_check(boa_sandbox *box, const char *source, size_t n, const char *name) {
  return told(boa_check_source(box, source, n, name));
}
EXPORT int face_resume(boa_sandbox *box) {
  return told(boa_resume(box));
}
EXPORT void face_interrupt(boa_sandbox *box) {
  boa_interrupt(box);
}
EXPORT int face_answer_text(boa_sandbox *box, const char *text, size_t n) {
  return told(boa_answer_text(box, text, n));
}
EXPORT int face_answer_error(boa_sandbox *box, const char *type, const char *message) {
  return told(boa_answer_error(box, type, message));
}
EXPORT int face_answer_default(boa_sandbox *box) {
  return told(boa_answer_default(box));
}
EXPORT int face_answer_later(boa_sandbox *box) {
  return told(boa_answer_later(box, &call));
}
/* The number of the call that was to be answered later. */
EXPORT double face_call(void) {
  return (double)call;
}
/* Of a value as CBOR: the kind of the next event, or -1 less the boa_cbor that says why not. */
EXPORT int face_answer(boa_sandbox *box, const char *cbor, size_t n) {
  boa_handle h;
  boa_cbor how = boa_from_cbor(box, cbor, n, &h);
  if (how) {
    return -1 - (int)how;
  }
  told(boa_answer(box, h));
  boa_release(box, h);
  return (int)event.kind;
}
/* 1; 0: no such call, or no memory; or as face_answer. */
EXPORT int face_settle(boa_sandbox *box, double number, const char *cbor, size_t n) {
  boa_handle h;
  boa_cbor how = boa_from_cbor(box, cbor, n, &h);
  if (how) {
    return -1 - (int)how;
  }
  int settled = boa_settle(box, (uint64_t)number, h);
  boa_release(box, h);
  return settled;
}
EXPORT int face_settle_error(boa_sandbox *box, double number, const char *type, const char *message) {
  return boa_settle_error(box, (uint64_t)number, type, message);
}
/* The numbers of the calls that are open as doubles in face_bytes; 0: no memory. */
EXPORT int face_open_calls(boa_sandbox *box) {
  size_t n = boa_open_calls(box, NULL, 0);
  uint64_t *calls = malloc((n + 1) * sizeof *calls);
  double *numbers = (double *)calls;
  n = calls ? boa_open_calls(box, calls, n) : 0;
  for (size_t i = 0; i < n; i++) {
    numbers[i] = (double)calls[i]; /* each in its own place */
  }
  return keep((char *)calls, n * sizeof *numbers);
}
/* Whether the guest has the module of that kind of value; and has it imported: the kind of the next event. */
EXPORT int face_kind_ready(boa_sandbox *box, const char *kind) {
  return boa_kind_ready(box, kind);
}
EXPORT int face_import(boa_sandbox *box, const char *kind) {
  return told(boa_import(box, kind));
}

/* ---- values: CBOR in face_bytes; the result is a boa_cbor ---- */

static int give(boa_sandbox *box, boa_handle h, double most) {
  char *made = NULL;
  size_t n = 0;
  boa_cbor how = boa_to_cbor(box, h, (uint64_t)most, 0, &made, &n);
  boa_release(box, h);
  keep(made, n);
  return (int)how;
}

EXPORT int face_result(boa_sandbox *box, double most) {
  return give(box, boa_result(box), most);
}
EXPORT int face_arguments(boa_sandbox *box, double most) {
  char *made = NULL;
  size_t n = 0;
  boa_cbor how = boa_arguments_to_cbor(box, (uint64_t)most, 0, &made, &n);
  keep(made, n);
  return (int)how;
}
/* What is displayed: a dict by MIME type. */
EXPORT int face_display(boa_sandbox *box, double most) {
  return give(box, boa_argument(box, 0), most);
}
/* -1: the name has no value. */
EXPORT int face_get(boa_sandbox *box, const char *name, double most) {
  boa_handle h = boa_global_get(box, name);
  return h ? give(box, h, most) : -1;
}
EXPORT int face_set(boa_sandbox *box, const char *name, const char *cbor, size_t n) {
  boa_handle h;
  boa_cbor how = boa_from_cbor(box, cbor, n, &h);
  if (!how) {
    how = boa_global_set(box, name, h) ? BOA_CBOR_OK : BOA_CBOR_MEMORY;
    boa_release(box, h);
  }
  return (int)how;
}
EXPORT int face_names(boa_sandbox *box) {
  return give(box, boa_global_names(box), 1e9);
}
EXPORT int face_files(boa_sandbox *box) {
  return give(box, boa_files(box), 4e9);
}

/* ---- snapshots, forks, journals: key 0 or 16 bytes ---- */

EXPORT int face_snapshot(boa_sandbox *box, const unsigned char *key) {
  size_t n;
  char *made = boa_snapshot(box, key, &n);
  return keep(made, n);
}
static boa_restored restored;
EXPORT boa_sandbox *face_restore(boa_engine *engine, const double *numbers, const char *snapshot, size_t n,
                                 const unsigned char *key) {
  boa_config c = opened_with(numbers);
  return boa_restore(engine, &c, snapshot, n, key, &restored);
}
/* Why it gave none: a boa_restored, and its text. */
EXPORT int face_restored(void) {
  return (int)restored;
}
EXPORT const char *face_restored_text(void) {
  return boa_restored_text(restored);
}
EXPORT boa_sandbox *face_fork(boa_sandbox *box) {
  return boa_fork(box);
}
EXPORT int face_journal(boa_sandbox *box) {
  size_t n;
  char *made = boa_journal(box, &n);
  return keep(made, n);
}
EXPORT int face_journal_whole(const boa_sandbox *box) {
  return boa_journal_whole(box);
}
static boa_replayed replayed;
EXPORT boa_sandbox *face_replay(boa_engine *engine, const double *numbers, const char *journal, size_t n, double until) {
  boa_config c = opened_with(numbers);
  replayed = (boa_replayed){0};
  return boa_replay(engine, &c, journal, n, until > 0 ? (uint64_t)until : UINT64_MAX, &replayed);
}
EXPORT double face_replayed_events(void) {
  return (double)replayed.events;
}
/* What differs, or is wrong; 0: nothing. */
EXPORT const char *face_replayed_why(void) {
  return replayed.why;
}
