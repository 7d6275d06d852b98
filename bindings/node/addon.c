/* What Node calls in place of the WebAssembly module: the C API as functions of numbers, texts and bytes; bindings/web/src/native.ts makes a Core of them. One environment has an
 * engine and its sandboxes, which end with it. A step gives its event's kind; JavaScript asks for the event's texts by `told`, right after. */
#include "call.h"
#include "../web/settings.h"

#include <stdlib.h>
#include <string.h>

/* ---- clocks, sleep and entropy: JavaScript that is called in the middle of a step ---- */

/* The function is called with the seconds to be slept, with undefined and a number of random bytes, or with nothing for the date. What it throws stays pending, and nothing more is asked in this step. */
static bool ask(call *c, size_t n, napi_value *given, napi_value *answer) {
  const char *function = strchr(c->op->arguments, 'a');
  napi_value nothing;
  if (c->failed || napi_get_undefined(c->env, &nothing) != napi_ok) {
    return false;
  }
  napi_value f = function ? c->given[function - c->op->arguments] : nothing;
  napi_valuetype type;
  if (napi_typeof(c->env, f, &type) != napi_ok || type != napi_function) {
    napi_throw_type_error(c->env, NULL, "boabox: there is no function for the clock, sleep and entropy");
    stop(c);
  } else if (napi_call_function(c->env, nothing, f, n, given, answer) != napi_ok) {
    stop(c);
  }
  return !c->failed;
}

static double read_wall(void *data) {
  call *c = ((addon *)data)->running;
  napi_handle_scope scope;
  napi_value answer;
  double now = 0;
  if (c->failed || napi_open_handle_scope(c->env, &scope) != napi_ok) {
    return 0;
  }
  if (ask(c, 0, NULL, &answer) && napi_get_value_double(c->env, answer, &now) != napi_ok) {
    napi_throw_type_error(c->env, NULL, "boabox: the clock gave no number");
    stop(c);
  }
  napi_close_handle_scope(c->env, scope);
  return now;
}

static void do_sleep(void *data, double seconds) {
  call *c = ((addon *)data)->running;
  napi_handle_scope scope;
  napi_value given, answer;
  if (c->failed || napi_open_handle_scope(c->env, &scope) != napi_ok) {
    return;
  }
  if (napi_create_double(c->env, seconds, &given) == napi_ok) {
    ask(c, 1, &given, &answer);
  }
  napi_close_handle_scope(c->env, scope);
}

static int fill(void *data, unsigned char *bytes, size_t n) {
  call *c = ((addon *)data)->running;
  napi_handle_scope scope;
  napi_value given[2], answer;
  napi_typedarray_type type;
  size_t length = 0;
  void *from = NULL;
  bool done = false;
  if (c->failed || napi_open_handle_scope(c->env, &scope) != napi_ok) {
    return 0;
  }
  if (napi_get_undefined(c->env, &given[0]) == napi_ok && napi_create_double(c->env, (double)n, &given[1]) == napi_ok &&
      ask(c, 2, given, &answer)) {
    done = napi_get_typedarray_info(c->env, answer, &type, &length, &from, NULL, NULL) == napi_ok && type == napi_uint8_array &&
           length == n;
    if (done && n) {
      memcpy(bytes, from, n);
    } else if (!done) {
      napi_throw_type_error(c->env, NULL, "boabox: entropy is bytes, as many as asked for");
      stop(c);
    }
  }
  napi_close_handle_scope(c->env, scope);
  return done;
}

/* The stopwatch is the system's. */
static boa_config opened_with(call *c, size_t i) {
  double n[SETTINGS]; /* of memory that another thread may write to */
  memcpy(n, c->in[i].at, sizeof n);
  boa_config config = config_of(n);
  unsigned flags = small_count(n[FLAGS], 0);
  config.wall = flags & HAS_WALL ? read_wall : NULL;
  config.sleep = flags & HAS_SLEEP ? do_sleep : NULL;
  config.entropy = flags & HAS_ENTROPY ? fill : NULL;
  config.wall_data = config.sleep_data = config.entropy_data = c->addon;
  return config;
}

/* ---- sandboxes ---- */

static napi_value open_box(call *c) {
  boa_config config = opened_with(c, 0);
  return opened(c, boa_open(c->addon->engine, &config));
}

static napi_value close_box(call *c) {
  closed(c);
  c->box = NULL;
  return NULL;
}

static const unsigned char *key(const argument *in) {
  return (const unsigned char *)in->at;
}

/* The sandbox, or a text: why there is none. */
static napi_value restore(call *c) {
  boa_config config = opened_with(c, 0);
  boa_restored how = BOA_RESTORED_NO_MEMORY;
  boa_sandbox *box = boa_restore(c->addon->engine, &config, c->in[1].at, c->in[1].n, key(&c->in[2]), &how);
  const char *why = boa_restored_text(how);
  return box ? opened(c, box) : string(c, why, strlen(why));
}

static napi_value fork_box(call *c) {
  return opened(c, boa_fork(c->box));
}

static int has_failed(void *data) {
  return ((call *)data)->failed;
}

/* [the sandbox or 0, events, what differs] */
static napi_value replay(call *c) {
  boa_config config = opened_with(c, 0);
  boa_replayed report = {.interrupted = has_failed, .data = c};
  uint64_t until = c->in[2].number > 0 ? count(c->in[2].number, 0) : UINT64_MAX;
  boa_sandbox *box = boa_replay(c->addon->engine, &config, c->in[1].at, c->in[1].n, until, &report);
  napi_value made = opened(c, box), all = NULL;
  if (c->failed || napi_create_array_with_length(c->env, 3, &all) != napi_ok) {
    return NULL;
  }
  napi_set_element(c->env, all, 0, made);
  napi_set_element(c->env, all, 1, number(c, (double)report.events));
  napi_set_element(c->env, all, 2, string(c, report.why, report.why ? strlen(report.why) : 0));
  return all;
}

/* Fuel, memory in use, its peak, seconds: into the array. */
static napi_value usage(call *c) {
  boa_usage u = boa_usage_of(c->box);
  double four[] = {(double)u.fuel, (double)u.memory, (double)u.peak_memory, u.time};
  memcpy((char *)c->in[1].at, four, sizeof four);
  return NULL;
}

static napi_value interrupt(call *c) {
  boa_interrupt(c->box);
  return NULL;
}

static napi_value define(call *c) {
  return truth(c, boa_define(c->box, c->in[1].at));
}

static napi_value add_module(call *c) {
  return truth(c, boa_add_module(c->box, c->in[1].at, c->in[2].at, c->in[2].n));
}

static napi_value set_environment(call *c) {
  return truth(c, boa_set_environment(c->box, c->in[1].at, c->in[2].at));
}

static napi_value set_timezone(call *c) {
  return truth(c, boa_set_timezone(c->box, c->in[1].at));
}

static napi_value put_file(call *c) {
  return truth(c, boa_put_file(c->box, c->in[1].at, c->in[2].at, c->in[2].n));
}

/* ---- steps: the kind of the next event, its stream << 8, and 1 << 16 if it has a text ---- */

static napi_value stepped(call *c, boa_event e) {
  c->addon->event = e;
  return number(c, (int)e.kind | e.stream << 8 | (e.length != 0) << 16);
}

/* Of the event that the last call gave: 0 text, 1 type, 2 message, 3 exit code, 4 the number of the call that is answered later. */
static napi_value told(call *c) {
  const boa_event *e = &c->addon->event;
  switch ((int)count(c->in[0].number, 5)) {
  case 0:
    return string(c, e->text, e->length);
  case 1:
    return string(c, e->type, e->type ? strlen(e->type) : 0);
  case 2:
    return string(c, e->message, e->message ? strlen(e->message) : 0);
  case 3:
    return number(c, e->exit_code);
  default:
    return number(c, (double)c->addon->later);
  }
}

static napi_value run(call *c) {
  return stepped(c, boa_run(c->box, c->in[1].at, c->in[1].n, c->in[2].at));
}

static napi_value check(call *c) {
  return stepped(c, boa_check_source(c->box, c->in[1].at, c->in[1].n, c->in[2].at));
}

static napi_value resume(call *c) {
  return stepped(c, boa_resume(c->box));
}

/* -1 less the boa_cbor that says why not. */
static napi_value not_so(call *c, boa_cbor how) {
  return number(c, -1 - (int)how);
}

static napi_value answer(call *c) {
  boa_handle h;
  boa_cbor how = boa_from_cbor(c->box, c->in[1].at, c->in[1].n, &h);
  if (how) {
    return not_so(c, how);
  }
  boa_event e = boa_answer(c->box, h);
  boa_release(c->box, h);
  return stepped(c, e);
}

static napi_value answer_text(call *c) {
  return stepped(c, boa_answer_text(c->box, c->in[1].at, c->in[1].n));
}

static napi_value answer_error(call *c) {
  return stepped(c, boa_answer_error(c->box, c->in[1].at, c->in[2].at));
}

static napi_value answer_default(call *c) {
  return stepped(c, boa_answer_default(c->box));
}

static napi_value answer_later(call *c) {
  uint64_t later = 0;
  boa_event e = boa_answer_later(c->box, &later);
  c->addon->later = later;
  return stepped(c, e);
}

static napi_value import(call *c) {
  return stepped(c, boa_import(c->box, c->in[1].at));
}

static napi_value kind_ready(call *c) {
  return truth(c, boa_kind_ready(c->box, c->in[1].at));
}

/* 1; 0: no such call, or no memory; or as `answer` says why not. */
static napi_value settle(call *c) {
  boa_handle h;
  boa_cbor how = boa_from_cbor(c->box, c->in[2].at, c->in[2].n, &h);
  if (how) {
    return not_so(c, how);
  }
  int settled = boa_settle(c->box, count(c->in[1].number, 0), h);
  boa_release(c->box, h);
  return number(c, settled);
}

static napi_value settle_error(call *c) {
  return truth(c, boa_settle_error(c->box, count(c->in[1].number, 0), c->in[2].at, c->in[3].at));
}

static napi_value open_calls(call *c) {
  size_t n = boa_open_calls(c->box, NULL, 0);
  uint64_t *calls = malloc((n + 1) * sizeof *calls);
  napi_value all = NULL;
  if (!calls) {
    return refuse(c, "boabox: no memory");
  }
  n = boa_open_calls(c->box, calls, n);
  napi_create_array_with_length(c->env, n, &all);
  for (size_t i = 0; i < n; i++) {
    napi_set_element(c->env, all, (uint32_t)i, number(c, (double)calls[i]));
  }
  free(calls);
  return all;
}

/* ---- values as CBOR: a number of bytes that were written, a Uint8Array, or -1 less the boa_cbor ---- */

static napi_value give(call *c, boa_handle h, double most, const argument *into) {
  char *made = NULL;
  size_t n = 0;
  boa_cbor how = boa_to_cbor(c->box, h, count(most, 0), 0, &made, &n);
  boa_release(c->box, h);
  return how ? not_so(c, how) : written(c, made, n, into);
}

static napi_value result(call *c) {
  return give(c, boa_result(c->box), c->in[1].number, &c->in[2]);
}

static napi_value arguments(call *c) {
  char *made = NULL;
  size_t n = 0;
  boa_cbor how = boa_arguments_to_cbor(c->box, count(c->in[1].number, 0), 0, &made, &n);
  return how ? not_so(c, how) : written(c, made, n, &c->in[2]);
}

static napi_value display(call *c) {
  return give(c, boa_argument(c->box, 0), c->in[1].number, &c->in[2]);
}

static napi_value names(call *c) {
  return give(c, boa_global_names(c->box), 1e9, &c->in[1]);
}

static napi_value files(call *c) {
  return give(c, boa_files(c->box), 4e9, &c->in[1]);
}

/* undefined: the name has no value. */
static napi_value get(call *c) {
  boa_handle h = boa_global_get(c->box, c->in[1].at);
  return h ? give(c, h, c->in[2].number, &c->in[3]) : NULL;
}

/* A boa_cbor. */
static napi_value set(call *c) {
  boa_handle h;
  boa_cbor how = boa_from_cbor(c->box, c->in[2].at, c->in[2].n, &h);
  if (!how) {
    how = boa_global_set(c->box, c->in[1].at, h) ? BOA_CBOR_OK : BOA_CBOR_MEMORY;
    boa_release(c->box, h);
  }
  return number(c, (int)how);
}

/* undefined: there are none. */
static napi_value snapshot(call *c) {
  size_t n;
  char *made = boa_snapshot(c->box, key(&c->in[1]), &n);
  return made ? own_bytes(c, made, n) : NULL;
}

static napi_value journal(call *c) {
  size_t n;
  char *made = boa_journal(c->box, &n);
  return made ? own_bytes(c, made, n) : NULL;
}

static napi_value journal_whole(call *c) {
  return truth(c, boa_journal_whole(c->box));
}

/* ---- the module ---- */

static const operation OPERATIONS[] = {
    {"open", "n", open_box},
    {"close", "b", close_box},
    {"restore", "nyk", restore},
    {"fork", "b", fork_box},
    {"replay", "nYda", replay},
    {"usage", "bn", usage},
    {"interrupt", "B", interrupt},
    {"define", "bt", define},
    {"addModule", "btt", add_module},
    {"setEnvironment", "btt", set_environment},
    {"setTimezone", "bt", set_timezone},
    {"putFile", "bty", put_file},
    {"told", "d", told},
    {"run", "btta", run},
    {"check", "btt", check},
    {"resume", "ba", resume},
    {"answer", "bya", answer},
    {"answerText", "bta", answer_text},
    {"answerError", "btta", answer_error},
    {"answerDefault", "ba", answer_default},
    {"answerLater", "ba", answer_later},
    {"import", "bta", import},
    {"ready", "bt", kind_ready},
    {"settle", "bdy", settle},
    {"settleError", "bdtt", settle_error},
    {"openCalls", "b", open_calls},
    {"result", "bds", result},
    {"arguments", "bds", arguments},
    {"display", "bds", display},
    {"names", "bs", names},
    {"files", "bs", files},
    {"get", "btds", get},
    {"set", "bty", set},
    {"snapshot", "bk", snapshot},
    {"journal", "b", journal},
    {"journalWhole", "b", journal_whole},
};
enum { N_OPERATIONS = sizeof OPERATIONS / sizeof *OPERATIONS };

/* The environment ends. A process that exits in the middle of a step leaves what that step still uses. */
static void end(napi_env env, void *data, void *hint) {
  addon *a = data;
  (void)env, (void)hint;
  if (a->running) {
    return;
  }
  for (uint32_t i = 0; i < a->n_places; i++) {
    boa_close(a->places[i].box);
  }
  boa_engine_close(a->engine);
  free(a->places);
  free(a);
}

static bool begin(napi_env env) {
  addon *a = calloc(1, sizeof *a);
  if (a) {
    a->engine = boa_engine_open();
  }
  if (a && a->engine && napi_set_instance_data(env, a, end, NULL) == napi_ok) {
    return true;
  }
  free(a);
  napi_throw_error(env, NULL, "boabox: no memory for an engine");
  return false;
}

/* 64 bits in hexadecimal. */
static napi_value image_id(napi_env env) {
  addon *a;
  char text[16];
  napi_value value = NULL;
  napi_get_instance_data(env, (void **)&a);
  uint64_t id = boa_engine_image_id(a->engine);
  for (int i = 0; i < 16; i++) {
    text[i] = "0123456789abcdef"[id >> (60 - 4 * i) & 15];
  }
  napi_create_string_utf8(env, text, sizeof text, &value);
  return value;
}

NAPI_MODULE_INIT(/* env, exports */) {
  napi_property_descriptor all[N_OPERATIONS + 2] = {0};
  napi_value version;
  if (!begin(env)) {
    return NULL;
  }
  for (size_t i = 0; i < N_OPERATIONS; i++) {
    all[i].utf8name = OPERATIONS[i].name;
    all[i].method = enter;
    all[i].data = (void *)(uintptr_t)&OPERATIONS[i];
  }
  napi_create_string_utf8(env, boa_version(), NAPI_AUTO_LENGTH, &version);
  all[N_OPERATIONS] = (napi_property_descriptor){.utf8name = "version", .value = version};
  all[N_OPERATIONS + 1] = (napi_property_descriptor){.utf8name = "imageId", .value = image_id(env)};
  return napi_define_properties(env, exports, N_OPERATIONS + 2, all) == napi_ok ? exports : NULL;
}
