/* Engines and sandboxes: the state machine of feeds. A feed is compiled, linked and started in one step, which can't be paused; then the machine runs until it is done
 * or something must be told. Invariant: between calls no feed is half started: `running` says that frames are live. */
#include "host/journal.h"
#include "host/mount.h"
#include "front/unit.h"
#include "types/types.h"
#include "vm/link.h"
#include "vm/machine.h"

#include <stdlib.h>

const char *boa_version(void) {
  return "0.1.0";
}

void boa_config_default(boa_config *c) {
  *c = (boa_config){.size = sizeof *c,
                    .memory = 128u << 20,
                    .time = 10,
                    .recursion = 1000,
                    .output = 10u << 20,
                    .source = 4u << 20,
                    .host_calls = 1000,
                    .open_calls = 1000,
                    .clock = boa_system_clock()};
}

bool boa_late(const boa_sandbox *box) {
  return box->config.deadline > 0 && box->config.clock && boa_now(box) - box->began > box->config.deadline;
}

static bool clock_stop(boa_guest *g) {
  boa_sandbox *box = (boa_sandbox *)(void *)g;
  if (box->interrupt || boa_replay_interrupted(box)) {
    g->stop = BOA_STOP_INTERRUPT;
    return true;
  }
  if (boa_late(box)) {
    g->stop = BOA_STOP_DEADLINE;
    return true;
  }
  return box->timed && box->config.time > 0 && box->config.clock && boa_now(box) - box->started + box->ran > box->config.time;
}

char *boa_out_grow(boa_guest *g, size_t bytes) {
  size_t room = g->out_room ? g->out_room * 2 : 1024;
  room = room < bytes ? bytes : room;
  char *more = realloc(g->out, room + 1);
  if (more) {
    g->out = more;
    g->out_room = room;
  }
  return more;
}

bool boa_out_cut(boa_guest *g) {
  if (g->out_cut_count == g->out_cut_room) {
    uint32_t room = g->out_cut_room ? g->out_cut_room * 2 : 16;
    size_t *more = realloc(g->out_cuts, room * sizeof *more);
    if (!more) {
      return false;
    }
    g->out_cuts = more;
    g->out_cut_room = room;
  }
  g->out_cuts[g->out_cut_count++] = g->out_used;
  return true;
}

/* A stream made from the seed (splitmix64). */
static void take_seeded(boa_sandbox *box, unsigned char *bytes, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (i % 8 == 0) {
      box->random += UINT64_C(0x9e3779b97f4a7c15);
    }
    uint64_t z = (box->random ^ box->random >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    bytes[i] = (unsigned char)((z ^ z >> 31) >> i % 8 * 8);
  }
}

/* The journal's while one is done again, else the host's, else the seed's, whose stream goes on meanwhile: what was taken from it does not come again. */
static bool entropy(boa_guest *g, unsigned char *bytes, size_t n) {
  boa_sandbox *box = (boa_sandbox *)(void *)g;
  const boa_config *c = &box->config;
  boa_part noted, none;
  if (!c->entropy) {
    take_seeded(box, bytes, n);
  }
  if (boa_replayed_entry(box, BOA_ENTRY_ENTROPY, &noted, &none) && noted.n == n) {
    memcpy(bytes, noted.text, n);
  } else if (c->entropy && !c->entropy(c->entropy_data, bytes, n)) {
    return false;
  }
  boa_note(box, BOA_ENTRY_ENTROPY, 1, &(boa_part){bytes, n});
  return true;
}

static void free_modules(boa_sandbox *box) {
  while (box->modules) {
    boa_host_module *m = box->modules;
    box->modules = m->next;
    free(m);
  }
}

int boa_add_module(boa_sandbox *box, const char *name, const char *source, size_t length) {
  size_t n = strlen(name) + 1;
  boa_host_module *m = length < SIZE_MAX / 2 ? malloc(sizeof *m + n + length + 1) : NULL;
  if (!m) {
    return 0;
  }
  char *text = (char *)(m + 1);
  memcpy(text, name, n);
  memcpy(text + n, source, length);
  text[n + length] = 0;
  *m = (boa_host_module){box->modules, text, text + n, length};
  boa_note(box, BOA_ENTRY_MODULE, 2, (boa_part[]){{name, n - 1}, {source, length}});
  box->modules = m;
  return 1;
}

boa_sandbox *boa_open(boa_engine *engine, const boa_config *config) {
  boa_config c;
  boa_config_default(&c);
  if (config) {
    memcpy(&c, config, config->size < sizeof c ? config->size : sizeof c);
  }
  uint64_t least = engine->image.end + BOA_CAGE_FIRST, most = (uint64_t)1 << 31;
  uint64_t memory = c.memory < least ? least : c.memory > most ? most : c.memory;
  boa_sandbox *box = boa_pool_open(engine, memory, c.debug);
  if (!box) {
    return NULL;
  }
  box->config = c;
  boa_guest *g = &box->guest;
  g->max_depth = c.recursion;
  g->out_limit = c.output;
  g->clock_stop = clock_stop;
  g->clock = boa_guest_clock;
  g->excerpt = boa_guest_excerpt;
  g->sleep = boa_guest_sleep;
  g->mount = boa_guest_mount;
  g->os_events = c.os_events;
  g->ask_names = c.ask_names != 0;
  g->ask_system = c.os_events != 0;
  g->displays = c.display != 0;
  g->module_code = boa_module_code;
  g->text_code = boa_text_code;
  g->entropy = entropy;
  g->pause_every = c.pause_every < BOA_FIRST_SLICE ? (int64_t)c.pause_every : BOA_FIRST_SLICE;
  box->random = c.seed;
  g->work.refill = vm_refill;
  g->work.may_grow = vm_may_grow;
  memcpy(g->roots, engine->image.roots, sizeof g->roots);
  g->fail_at = c.fail_at;
  g->fail_for_ever = c.fail_from;
  boa_set_soft(g);
  if (c.display && !boa_set_display(box)) {
    boa_close(box);
    return NULL;
  }
  return box;
}

void boa_close(boa_sandbox *box) {
  if (box) {
    boa_work_close(&box->guest.work);
    free(box->guest.out);
    free(box->guest.out_cuts);
    free_modules(box);
    boa_unmount_all(box->mounts);
    free(box->free_handles);
    free(box->journal);
    free(box->text);
    free(box->type);
    free(box->message);
    box->guest.broken = box->guest.broken || box->guest.wrong;
    boa_pool_close(box);
  }
}

void boa_interrupt(boa_sandbox *box) {
  box->interrupt = 1;
}

/* ---- ends of feeds ---- */

void boa_forget_output(boa_sandbox *box) {
  box->guest.out_used = box->out_at = 0;
  box->guest.out_cut_count = box->out_part = 0;
  box->printed = false;
}

static boa_event limit_event(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  static const char *const names[BOA_STOP_COUNT] = {"broken", "fuel",       "time",       "memory", "output",  "interrupt",
                                                    "broken", "host_calls", "open_calls", "sleep",  "deadline"};
  boa_work w;
  boa_work_open(&w, INT64_MAX / 4);
  boa_text t = {.w = &w};
  switch ((boa_stop)g->stop) {
  case BOA_STOP_FUEL:
    boa_text_c(&t, "fuel limit exceeded: ");
    boa_text_int(&t, box->fuel_given);
    boa_text_c(&t, " units");
    break;
  case BOA_STOP_TIME:
    boa_text_c(&t, "time limit exceeded: ");
    boa_text_int(&t, (int64_t)(box->config.time * 1000 + 0.5));
    boa_text_c(&t, " ms");
    break;
  case BOA_STOP_MEMORY:
    boa_text_c(&t, "memory limit exceeded: ");
    boa_text_int(&t, (int64_t)g->memory_limit);
    boa_text_c(&t, " bytes");
    break;
  case BOA_STOP_OUTPUT:
    boa_text_c(&t, "output limit exceeded: ");
    boa_text_int(&t, (int64_t)g->out_limit);
    boa_text_c(&t, " bytes");
    break;
  case BOA_STOP_HOST_CALLS:
    boa_text_c(&t, "host_calls limit exceeded: ");
    boa_text_int(&t, (int64_t)box->config.host_calls);
    boa_text_c(&t, " calls of host functions");
    break;
  case BOA_STOP_OPEN_CALLS:
    boa_text_c(&t, "open_calls limit exceeded: ");
    boa_text_int(&t, (int64_t)box->config.open_calls);
    boa_text_c(&t, " calls of host functions open at once");
    break;
  case BOA_STOP_SLEEP:
    boa_text_c(&t, "sleep limit exceeded: ");
    boa_text_int(&t, (int64_t)(box->config.sleep_limit * 1000 + 0.5));
    boa_text_c(&t, " ms");
    break;
  case BOA_STOP_DEADLINE:
    boa_text_c(&t, "deadline exceeded: ");
    boa_text_int(&t, (int64_t)(box->config.deadline * 1000 + 0.5));
    boa_text_c(&t, " ms, host functions included");
    break;
  case BOA_STOP_INTERRUPT:
    boa_text_c(&t, "interrupted by the host");
    break;
  default:
    g->broken = true;
    boa_text_c(&t, "the guest's memory is broken");
  }
  boa_event e = boa_event_text(box, BOA_EVENT_LIMIT, t.at, t.len, names[g->stop < BOA_STOP_COUNT ? g->stop : 0]);
  boa_work_close(&w);
  return e;
}

/* The feed is over, or dropped: nothing of it stays but what its globals hold. */
void boa_forget_feed(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  box->running = box->calling = box->waiting = box->timed = box->reporting = box->showing = false;
  box->interrupt = 0;
  box->ran_total += box->ran;
  box->ran = 0;
  g->fuel_used += (uint64_t)(box->fuel_given - g->reserve - g->work.fuel);
  box->fuel_given = g->reserve + g->work.fuel;
  vm_clear(g);
  static const boa_root over[] = {BOA_ROOT_RAISED, BOA_ROOT_REPORTED, BOA_ROOT_OPEN_CALLS, BOA_ROOT_SETTLED_CALLS,
                                  BOA_ROOT_UNAWAITED_CALLS};
  for (unsigned i = 0; i < sizeof over / sizeof *over; i++) {
    g->roots[over[i]] = 0;
  }
}

void boa_end_feed(boa_sandbox *box, boa_event e) {
  boa_forget_feed(box);
  boa_work_close(&box->guest.work); /* an idle sandbox has no scratch */
  box->last = e;
}

/* Whether that is the doing of the host or its clock, so that the guest alone would not end there again. */
static bool from_outside(boa_stop why) {
  return why == BOA_STOP_TIME || why == BOA_STOP_INTERRUPT || why == BOA_STOP_SLEEP || why == BOA_STOP_DEADLINE;
}

void boa_finish(boa_sandbox *box, int status) {
  boa_guest *g = &box->guest;
  if (status == VM_DONE && !box->reporting) {
    status = boa_calls_awaited(box);
  }
  if (status != VM_DONE && status != BOA_RAISE && !g->stop) {
    g->stop = status == BOA_NOMEM ? BOA_STOP_MEMORY : BOA_STOP_FUEL;
  }
  if (g->stop == BOA_STOP_FUEL && box->noted_stop) {
    g->stop = box->noted_stop;
  }
  if (from_outside((boa_stop)g->stop)) {
    boa_note_stop(box, (boa_stop)g->stop);
  }
  if (box->reporting) {
    boa_end_feed(box, boa_error_event(box, g->roots[BOA_ROOT_REPORTED], status == VM_DONE ? g->roots[BOA_ROOT_RESULT] : 0));
  } else if (status == BOA_RAISE) {
    boa_end_feed(box, boa_error_event(box, g->roots[BOA_ROOT_RAISED], 0));
  } else {
    boa_end_feed(box, status == VM_DONE ? box->done : limit_event(box));
  }
}

boa_value boa_definition(const boa_guest *g, int operation) {
  return boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], boa_native_count + (uint32_t)operation, BOA_ARRAY_ITEMS);
}

/* Goes on with the definition that makes the parts of an uncaught exception's text that need guest code. */
static int report(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_value e = g->roots[BOA_ROOT_RAISED], f = boa_definition(g, BOA_OPERATION_report);
  g->roots[BOA_ROOT_REPORTED] = e;
  box->reporting = true;
  boa_status s = f ? vm_start_function(g, f, e) : BOA_STOP;
  return s ? (int)s : vm_drive(g);
}

/* Whether DONE tells what the value is: with no_result_text only one that has no counterpart outside. */
static bool text_wanted(const boa_sandbox *box, boa_value v) {
  boa_kind kind = v ? boa_kind_of(&box->guest, v) : BOA_KIND_NONE;
  return kind != BOA_KIND_NONE && (!box->config.no_result_text || boa_plain_kind(kind) == BOA_PLAIN_OTHER);
}

/* The text of the feed's value, for the event; guest code may have a say in it, and runs then. */
static int show(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_value v = g->roots[BOA_ROOT_RESULT];
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  t.unnumbered = box->config.no_result_text > 1;
  boa_status s = text_wanted(box, v) ? boa_repr(g, v, &t) : BOA_OK;
  if (s == BOA_OK) {
    box->done = boa_event_text(box, BOA_EVENT_DONE, t.at, t.len, "");
  }
  boa_scratch_release(&g->work, m);
  if (s != BOA_BAIL) {
    return s == BOA_OK ? VM_DONE : (int)s;
  }
  g->roots[BOA_ROOT_REPORTED] = v;
  box->showing = true;
  s = vm_start_function(g, boa_definition(g, BOA_OPERATION_show), v);
  return s ? (int)s : vm_drive(g);
}

/* That code has ended, perhaps with an exception, which is nobody's then. */
static int shown(boa_sandbox *box, bool fine) {
  boa_guest *g = &box->guest;
  boa_value v = g->roots[BOA_ROOT_REPORTED], text = g->roots[BOA_ROOT_RESULT];
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  if (fine && boa_is(g, text, BOA_KIND_STR)) {
    boa_text_str(&t, g, text);
  } else {
    boa_text_c(&t, "<");
    boa_text_str(&t, g, boa_type_name(g, boa_type_of(g, v)));
    boa_text_c(&t, " object>");
  }
  box->done = boa_event_text(box, BOA_EVENT_DONE, t.at, t.len, "");
  boa_scratch_release(&g->work, m);
  g->roots[BOA_ROOT_RESULT] = v;
  g->roots[BOA_ROOT_REPORTED] = g->roots[BOA_ROOT_RAISED] = 0;
  box->showing = false;
  return VM_DONE;
}

/* Where the part of the output that is being handed over ends. */
static size_t part_end(const boa_sandbox *box) {
  const boa_guest *g = &box->guest;
  return box->out_part < g->out_cut_count ? g->out_cuts[box->out_part] : g->out_used;
}

static boa_event print_event(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  size_t end = part_end(box);
  box->printed = true;
  if (end > box->out_at) {
    box->out_held = g->out[end];
    g->out[end] = 0;
  }
  return (boa_event){.kind = BOA_EVENT_PRINT,
                     .text = end > box->out_at ? g->out + box->out_at : "",
                     .length = end - box->out_at,
                     .type = "",
                     .message = "",
                     .exit_code = -1,
                     .stream = (g->out_first + box->out_part) % 2 ? 1 : 2};
}

/* The part has been taken. Whether there is a next one. */
static bool next_part(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  box->printed = false;
  if (box->out_part < g->out_cut_count) {
    box->out_at = part_end(box);
    g->out[box->out_at] = box->out_held;
    box->out_part++;
    return true;
  }
  boa_forget_output(box);
  return false;
}

/* Output first, then the event that ended the feed. */
boa_event boa_deliver(boa_sandbox *box) {
  if (box->guest.out_used) {
    return print_event(box);
  }
  box->waiting = box->calling && (box->last.kind == BOA_EVENT_FUTURES || box->last.kind == BOA_EVENT_DISPLAY);
  return box->last;
}

/* The call of a host function; of the one that the library reads lines with: the request for one, whose argument is the prompt; of the one that waits: that nothing
 * goes on without the host; of the one that stands for a variable: its name; of the one for a system's operations: one of these, whose name is the first argument. */
boa_event boa_call_event(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_value call = g->roots[BOA_ROOT_CALL], f = boa_item(g, call, 0, BOA_TUPLE_ITEMS), name = boa_field(g, f, BOA_NATIVE_NAME);
  static const boa_event_kind kinds[] = {
      [BOA_HOST_CALL] = BOA_EVENT_CALL, [BOA_HOST_INPUT] = BOA_EVENT_INPUT, [BOA_HOST_WAIT] = BOA_EVENT_FUTURES,
      [BOA_HOST_NAME] = BOA_EVENT_NAME, [BOA_HOST_OS] = BOA_EVENT_OS,       [BOA_HOST_DISPLAY] = BOA_EVENT_DISPLAY,
  };
  uint16_t number = boa_header_aux(boa_head(g, f));
  boa_event_kind kind = number < sizeof kinds / sizeof *kinds ? kinds[number] : BOA_EVENT_CALL;
  bool named = kind != BOA_EVENT_INPUT && kind != BOA_EVENT_OS;
  name = named ? name : boa_length(g, call) > 1 ? boa_item(g, call, 1, BOA_TUPLE_ITEMS) : BOA_EMPTY_STR;
  int64_t fuel = g->work.fuel; /* the guest does not pay for what the host is told, which may be more than once */
  g->work.fuel = INT64_MAX / 4;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_text_str(&t, g, boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR);
  boa_event e = boa_event_text(box, kind, t.at, kind == BOA_EVENT_FUTURES || kind == BOA_EVENT_DISPLAY ? 0 : t.len, "");
  boa_scratch_release(&g->work, m);
  g->work.fuel = fuel;
  box->calling = true;
  return e;
}

/* Goes on since box->started. */
boa_event boa_drive_on(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_stop_as_noted(box);
  int s = vm_drive(g);
  s = g->stop == BOA_STOP_SLEEP ? BOA_STOP : s; /* also when it was the last thing that the guest did */
  if (s == BOA_RAISE && !box->reporting && !box->showing && boa_report_wanted(box)) {
    s = report(box);
  }
  if (s == VM_DONE && !box->reporting && !box->showing) {
    s = show(box);
  }
  if (box->showing && (s == VM_DONE || s == BOA_RAISE)) {
    s = shown(box, s == VM_DONE);
  }
  box->ran += boa_now(box) - box->started;
  if (s == VM_PRINT) {
    box->timed = false;
    return print_event(box);
  }
  if (s == VM_CALL) {
    box->timed = false;
    box->last = boa_call_event(box);
    bool counts = box->last.kind == BOA_EVENT_CALL && box->config.host_calls;
    if (!counts || box->calls++ < box->config.host_calls) {
      return boa_deliver(box);
    }
    g->stop = BOA_STOP_HOST_CALLS;
    s = BOA_STOP;
  }
  boa_finish(box, s);
  return boa_deliver(box);
}

boa_event boa_drive(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  if (boa_late(box) && !g->stop) {
    g->stop = BOA_STOP_DEADLINE;
  }
  box->timed = true;
  box->started = boa_now(box);
  return boa_drive_on(box);
}

boa_event boa_resume(boa_sandbox *box) {
  if (!box->printed && box->guest.out_used) { /* of a restored sandbox */
    return print_event(box);
  }
  if (box->printed && next_part(box)) {
    return print_event(box);
  }
  if (box->waiting) {
    box->waiting = false;
    boa_note_event(box);
    boa_note(box, BOA_ENTRY_GO_ON, 0, NULL);
    return boa_answer_value(box, BOA_NONE);
  }
  return box->running && !box->calling ? boa_drive(box) : boa_deliver(box);
}

boa_usage boa_usage_of(const boa_sandbox *box) {
  const boa_guest *g = &box->guest;
  uint64_t fuel = g->fuel_used + (box->running ? (uint64_t)(box->fuel_given - g->reserve - g->work.fuel) : 0);
  return (boa_usage){.fuel = fuel,
                     .memory = boa_memory_used(g),
                     .peak_memory = g->peak,
                     .time = box->ran_total + box->ran,
                     .collections = g->collections,
                     .allocations_slow = g->allocations};
}

const char *boa_check(boa_sandbox *box) {
  return box->guest.wrong ? box->guest.wrong : boa_verify(&box->guest);
}

int boa_image_intact(const boa_sandbox *box) {
  return boa_heap_same(&box->guest, box->engine->image.bytes, box->engine->image.end);
}

static char *copy_text(const char *text, size_t n) {
  char *copy = malloc(n + 1);
  if (copy) {
    memcpy(copy, text, n);
    copy[n] = 0;
  }
  return copy;
}

char *boa_disassemble(boa_sandbox *box, const char *source, size_t length) {
  (void)box;
  boa_work w;
  boa_work_open(&w, INT64_MAX / 4);
  boa_tree tree = {0};
  boa_scopes scopes = {0};
  boa_unit unit = {0};
  boa_syntax_error error = {0};
  char *text = NULL, *out = NULL;
  size_t n = 0;
  boa_status s = boa_parse(&w, source, length, &tree, &error);
  s = s ? s : boa_scopes_find(&w, &tree, &scopes, &error);
  s = s ? s : boa_compile(&w, &tree, &scopes, true, &unit, &error);
  s = s ? s : boa_unit_disassemble(&w, &unit, &text, &n);
  if (s == BOA_OK) {
    out = copy_text(text, n);
  } else if (s == BOA_RAISE) {
    out = copy_text(error.message, strlen(error.message));
  }
  boa_work_close(&w);
  return out;
}
