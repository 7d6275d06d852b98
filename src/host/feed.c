/* What starts a feed: a source, compiled and linked in one step that can't be paused, or a call of a function of the guest's. */
#include "host/journal.h"
#include "host/work.h"
#include "front/unit.h"
#include "types/types.h"
#include "vm/link.h"
#include "vm/machine.h"

void boa_refuel(boa_sandbox *box, uint64_t used) {
  boa_guest *g = &box->guest;
  uint64_t fuel = box->config.fuel ? box->config.fuel : box->config.clock && box->config.time > 0 ? INT64_MAX / 8 : 1000000000;
  fuel = fuel < INT64_MAX / 8 ? fuel : INT64_MAX / 8;
  used = used < INT64_MAX / 8 ? used : INT64_MAX / 8;
  int64_t left = fuel > used ? (int64_t)(fuel - used) : 0;
  box->fuel_given = (int64_t)used + left;
  int64_t slice = g->pause_every ? g->pause_every : BOA_FIRST_SLICE;
  g->work.fuel = g->slice_start = left < slice ? left : slice;
  g->reserve = left - g->work.fuel;
  g->stop = BOA_STOP_NONE;
}

/* How the definition `feed` is to run a body. */
enum { AWAITS = 1, IN_ASYNCIO = 2, SHOWS = 4 };

/* A feed that awaits, so that its code is a coroutine's, or whose value may be shown: a definition runs it. */
static boa_status start_body(boa_sandbox *box, const boa_tree *tree, boa_value code) {
  boa_guest *g = &box->guest;
  boa_value body = 0, parts = 0;
  int how = boa_raw(g, code, BOA_CODE_FLAGS) & BOA_CODE_COROUTINE ? AWAITS : 0;
  how |= box->config.display ? SHOWS : 0;
  for (uint32_t i = 0; i < tree->name_count && how & AWAITS; i++) {
    how |= tree->names[i].len == 7 && memcmp(tree->names[i].text, "asyncio", 7) == 0 ? IN_ASYNCIO : 0;
  }
  if (!how) {
    return vm_start(g, code);
  }
  boa_status s = (boa_status)vm_body_function(g, code, boa_field(g, code, BOA_CODE_NAME), &body);
  s = s ? s : boa_pair(g, body, boa_from_int(how), &parts);
  return s ? s : vm_start_function(g, boa_definition(g, BOA_OPERATION_feed), parts);
}

/* Source to a started frame. BOA_RAISE with *syntax set, or with an exception raised. */
static boa_status prepare(boa_sandbox *box, const char *source, size_t n, const char *name, boa_syntax_error *error,
                          bool *syntax) {
  boa_guest *g = &box->guest;
  boa_tree *tree = boa_scratch(&g->work, sizeof *tree);
  boa_scopes *scopes = boa_scratch(&g->work, sizeof *scopes);
  boa_unit *unit = boa_scratch(&g->work, sizeof *unit);
  if (!tree || !scopes || !unit) {
    return BOA_NOMEM;
  }
  memset(tree, 0, sizeof *tree);
  memset(scopes, 0, sizeof *scopes);
  memset(unit, 0, sizeof *unit);
  boa_value code = 0;
  boa_status s = boa_parse(&g->work, source, n, tree, error);
  tree->top_level = box->config.top_level;
  s = s ? s : boa_scopes_find(&g->work, tree, scopes, error);
  s = s ? s : boa_compile(&g->work, tree, scopes, true, unit, error);
  *syntax = s == BOA_RAISE;
  s = s ? s : vm_link_unit(g, tree, unit, name, 0, &code);
  return s ? s : start_body(box, tree, code);
}

static void begin(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  if (box->running) {
    boa_forget_feed(box);
  }
  box->noted_stop = BOA_STOP_NONE;
  vm_clear(g);
  if (g->want_collection) { /* the last feed came to its end before it could */
    boa_collect(g, false);
  }
  box->calling = false;
  box->interrupt = 0; /* that came when nothing ran */
  boa_refuel(box, 0);
  boa_stop_as_noted(box);
  g->out_total = 0;
  boa_forget_output(box);
  box->timed = true;
  box->started = box->began = boa_now(box);
}

boa_event boa_run(boa_sandbox *box, const char *source, size_t length, const char *name) {
  boa_guest *g = &box->guest;
  boa_syntax_error error = {0};
  bool syntax = false;
  if (box->running && !box->calling) { /* it is dropped at a pause */
    boa_note_stop(box, BOA_STOP_INTERRUPT);
  }
  boa_note(box, BOA_ENTRY_FEED, 2, (boa_part[]){{name, strlen(name)}, {source, length}});
  begin(box);
  boa_status s;
  if (length > box->config.source) {
    boa_syntax_error long_source = {.type = BOA_SYNTAX_ERROR, .message = "source is longer than the limit", .line = 1};
    error = long_source;
    s = BOA_RAISE;
    syntax = true;
  } else {
    s = prepare(box, source, length, name, &error, &syntax);
    if (s == BOA_NOMEM && !g->stop) { /* once more after a full collection: nothing is running */
      boa_scratch_release(&g->work, (boa_mark){0});
      boa_collect(g, true);
      s = prepare(box, source, length, name, &error, &syntax);
    }
  }
  boa_scratch_release(&g->work, (boa_mark){0});
  if (s) {
    box->ran = boa_now(box) - box->started;
    if (syntax) {
      boa_end_feed(box, boa_syntax_event(box, &error, name, source, length));
    } else {
      boa_finish(box, s);
    }
    return boa_deliver(box);
  }
  box->running = true;
  return boa_drive_on(box);
}

/* Runs what has been started, unless that failed. */
static boa_event go(boa_sandbox *box, boa_status s) {
  if (s) {
    boa_finish(box, s);
    return boa_deliver(box);
  }
  box->running = true;
  return boa_drive_on(box);
}

/* (f, arguments, keyword arguments or None) */
static boa_status call_parts(boa_sandbox *box, boa_handle f, const boa_handle *arguments, size_t n, boa_handle keywords,
                             boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value positional = 0;
  boa_status s = n < UINT16_MAX ? boa_tuple_new(g, (uint32_t)n, &positional) : BOA_NOMEM;
  s = s ? s : boa_tuple_new(g, 3, out);
  if (s) {
    return s;
  }
  for (uint32_t i = 0; i < n; i++) {
    boa_value v = boa_of_handle(box, arguments[i]);
    boa_init_at(g, positional, i, BOA_TUPLE_ITEMS, v == BOA_UNBOUND ? BOA_NONE : v);
  }
  boa_value named = boa_of_handle(box, keywords);
  boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, boa_of_handle(box, f));
  boa_init_at(g, *out, 1, BOA_TUPLE_ITEMS, positional);
  boa_init_at(g, *out, 2, BOA_TUPLE_ITEMS, named == BOA_UNBOUND ? BOA_NONE : named);
  return BOA_OK;
}

boa_event boa_call(boa_sandbox *box, boa_handle f, const boa_handle *arguments, size_t n, boa_handle keywords) {
  boa_guest *g = &box->guest;
  boa_value parts = 0;
  boa_status s = BOA_OK;
  if (box->running || boa_of_handle(box, f) == BOA_UNBOUND) {
    return box->last;
  }
  box->journal_ended = true; /* a function has no form outside */
  begin(box);
  for (boa_attempt a = boa_try(box); boa_again(&a, s = call_parts(box, f, arguments, n, keywords, &parts));) {
  }
  return go(box, s ? s : vm_start_function(g, boa_definition(g, BOA_OPERATION_call_guest), parts));
}

void boa_drop(boa_sandbox *box) {
  if (box->running) {
    if (box->calling) { /* else it is told by its fuel where it ended */
      boa_note(box, BOA_ENTRY_DROP, 0, NULL);
    }
    box->guest.stop = BOA_STOP_INTERRUPT;
    boa_forget_output(box);
    boa_finish(box, BOA_STOP);
  }
}

boa_event boa_run_definition(boa_sandbox *box, int operation, boa_handle argument) {
  boa_guest *g = &box->guest;
  begin(box);
  boa_value v = boa_of_handle(box, argument);
  return go(box, vm_start_function(g, boa_definition(g, operation), v == BOA_UNBOUND ? BOA_NONE : v));
}

boa_handle boa_builtin(boa_sandbox *box, const char *name) {
  boa_guest *g = &box->guest;
  boa_value text = 0, cell = BOA_UNBOUND;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = boa_intern(g, name, strlen(name), &text));) {
  }
  s = s ? s : boa_dict_get(g, g->roots[BOA_ROOT_BUILTINS], text, &cell);
  bool found = !s && cell != BOA_UNBOUND && boa_is(g, cell, BOA_KIND_CELL) && boa_field(g, cell, BOA_CELL_VALUE) != BOA_UNBOUND;
  return found ? boa_handle_of(box, boa_field(g, cell, BOA_CELL_VALUE)) : 0;
}

int boa_is_callable(boa_sandbox *box, boa_handle h) {
  boa_guest *g = &box->guest;
  boa_value v = boa_of_handle(box, h);
  return v != BOA_UNBOUND && boa_callable(g, v);
}
