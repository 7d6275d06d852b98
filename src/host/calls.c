/* Host functions: their arguments, and the ways to answer. An answer goes where the call's return word says; then the guest goes on. A call that is answered later gives
 * an awaitable; the host settles it whenever it likes, and the guest learns of it when its tasks take turns. Invariant: an open call is in the roots; answering
 * makes everything that it needs before it changes anything. */
#include "host/journal.h"
#include "host/work.h"
#include "types/types.h"
#include "vm/link.h"
#include "vm/machine.h"

#include <stdlib.h>

/* Where the arguments begin in the open call: behind the function, and an operation's name. */
static uint32_t first_argument(const boa_sandbox *box) {
  return box->last.kind == BOA_EVENT_OS ? 2 : 1;
}

size_t boa_argument_count(const boa_sandbox *box) {
  bool any = box->calling && box->last.kind != BOA_EVENT_NAME;
  uint32_t n = any ? boa_length(&box->guest, box->guest.roots[BOA_ROOT_CALL]) : 0, first = first_argument(box);
  return n > first ? n - first : 0;
}

boa_handle boa_argument(boa_sandbox *box, size_t i) {
  boa_guest *g = &box->guest;
  return i < boa_argument_count(box)
             ? boa_handle_of(box, boa_item(g, g->roots[BOA_ROOT_CALL], (uint32_t)i + first_argument(box), BOA_TUPLE_ITEMS))
             : 0;
}

char *boa_argument_name(boa_sandbox *box, size_t i, size_t *length) {
  boa_guest *g = &box->guest;
  boa_value names = g->roots[BOA_ROOT_CALL_NAMES];
  size_t n = boa_argument_count(box), keywords = names && boa_is(g, names, BOA_KIND_TUPLE) ? boa_length(g, names) : 0;
  if (i >= n || keywords > n || i < n - keywords) {
    return NULL;
  }
  boa_handle h = boa_handle_of(box, boa_item(g, names, (uint32_t)(i - (n - keywords)), BOA_TUPLE_ITEMS));
  char *text = h ? boa_as_text(box, h, length) : NULL;
  boa_release(box, h);
  return text;
}

/* The call is over: its instruction is done. */
static void close_call(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  box->calling = box->waiting = false;
  g->roots[BOA_ROOT_CALL] = g->roots[BOA_ROOT_CALL_NAMES] = 0;
}

boa_event boa_call_over(boa_sandbox *box, int status) {
  close_call(box);
  box->guest.pending = (uint32_t)status;
  return boa_drive(box);
}

boa_event boa_answer_value(boa_sandbox *box, boa_value answer) {
  boa_guest *g = &box->guest;
  if (box->last.kind == BOA_EVENT_NAME) {
    boa_value cell = boa_item(g, g->roots[BOA_ROOT_CALL], 1, BOA_TUPLE_ITEMS);
    if (boa_is(g, cell, BOA_KIND_CELL)) {
      boa_store(g, cell, BOA_CELL_VALUE, answer == BOA_UNBOUND ? BOA_NONE : answer);
    }
  }
  close_call(box);
  int s = vm_deliver(g, g->call_return, answer == BOA_UNBOUND ? BOA_NONE : answer, g->roots[BOA_ROOT_CALL_BELOW]);
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  g->pending = (uint32_t)s;
  return boa_drive(box);
}

boa_event boa_answer(boa_sandbox *box, boa_handle v) {
  if (!box->calling) {
    return box->last;
  }
  boa_note_event(box);
  boa_note_value(box, BOA_ENTRY_ANSWER, NULL, 0, v);
  return boa_answer_value(box, boa_of_handle(box, v));
}

boa_event boa_answer_once(boa_sandbox *box, boa_handle v) {
  if (!box->calling || box->last.kind != BOA_EVENT_NAME) {
    return boa_answer(box, v);
  }
  boa_note_event(box);
  boa_note_value(box, BOA_ENTRY_ONCE, NULL, 0, v);
  box->last.kind = BOA_EVENT_CALL; /* that gives the value where the variable is read, and stores it nowhere */
  return boa_answer_value(box, boa_of_handle(box, v));
}

boa_event boa_answer_default(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  if (box->calling && box->last.kind == BOA_EVENT_OS) {
    boa_note_event(box);
    boa_note(box, BOA_ENTRY_DEFAULT, 0, NULL);
    return boa_answer_value(box, BOA_NOT_IMPLEMENTED);
  }
  if (!box->calling || box->last.kind != BOA_EVENT_NAME) {
    return boa_answer(box, 0);
  }
  boa_note_event(box);
  boa_note(box, BOA_ENTRY_DEFAULT, 0, NULL);
  boa_value cell = boa_item(g, g->roots[BOA_ROOT_CALL], 1, BOA_TUPLE_ITEMS);
  int s = BOA_OK;
  g->roots[BOA_ROOT_FROM_HOST] = cell;
  for (boa_attempt a = boa_try(box); boa_again(&a, (boa_status)(s = vm_global_missing(g, g->roots[BOA_ROOT_FROM_HOST])));) {
  }
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  return boa_call_over(box, s);
}

boa_kind boa_exception_kind(const char *name) {
  static const char *const names[] = {
#define X(kind, name, base, layout) name,
      BOA_EXCEPTIONS(X)
#undef X
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i], name) == 0) {
      return (boa_kind)(BOA_KIND_BASE_EXCEPTION + i);
    }
  }
  return BOA_KIND_RUNTIME_ERROR;
}

int boa_answer_by(boa_guest *g, int operation, const boa_value *args, uint32_t n) {
  uint64_t back = g->call_return;
  vm_site site = {.words = (uint32_t)(back >> 32) - vm_place(g),
                  .destination = back >> 16 & 0xffff,
                  .on_return = vm_on_return(back),
                  .below = g->roots[BOA_ROOT_CALL_BELOW]};
  return vm_operation(g, operation, args, n, site);
}

static int push_host_call(boa_guest *g, boa_value number) {
  boa_value call = g->roots[BOA_ROOT_CALL], names = g->roots[BOA_ROOT_CALL_NAMES], f = boa_item(g, call, 0, BOA_TUPLE_ITEMS);
  boa_value parts[] = {boa_field(g, f, BOA_NATIVE_NAME), number, call, names ? names : BOA_EMPTY_TUPLE};
  return boa_answer_by(g, BOA_OPERATION_host_call, parts, 4);
}

/* Remembers where the call was made, until its awaitable is awaited. */
static boa_status note_unawaited(boa_guest *g, boa_value number) {
  boa_value calls = g->roots[BOA_ROOT_UNAWAITED_CALLS], t = 0;
  boa_status s = calls ? BOA_OK : boa_dict_new(g, &calls);
  s = s ? s : boa_tuple_new(g, 3, &t);
  if (s) {
    return s;
  }
  g->roots[BOA_ROOT_UNAWAITED_CALLS] = calls;
  boa_init_at(g, t, 0, BOA_TUPLE_ITEMS,
              boa_field(g, boa_item(g, g->roots[BOA_ROOT_CALL], 0, BOA_TUPLE_ITEMS), BOA_NATIVE_NAME));
  boa_init_at(g, t, 1, BOA_TUPLE_ITEMS, vm_frame_code(g->fp));
  boa_init_at(g, t, 2, BOA_TUPLE_ITEMS, boa_from_int(vm_place(g)));
  return boa_dict_set(g, calls, number, t);
}

boa_event boa_answer_later(boa_sandbox *box, uint64_t *call) {
  boa_guest *g = &box->guest;
  boa_value number = boa_from_int((int64_t)box->next_call + 1);
  *call = 0;
  if (!box->calling || box->last.kind != BOA_EVENT_CALL) {
    return box->last;
  }
  boa_note_event(box);
  boa_note(box, BOA_ENTRY_LATER, 0, NULL);
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS];
  if (box->config.open_calls && open && boa_length(g, open) >= box->config.open_calls) {
    g->stop = BOA_STOP_OPEN_CALLS;
  }
  int s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, (boa_status)(s = note_unawaited(g, number)));) {
  }
  s = s ? s : push_host_call(g, number); /* which the guest pays for */
  if (s == BOA_NOMEM) {
    boa_collect(g, true);
    s = push_host_call(g, number);
  }
  *call = s == VM_PUSHED ? ++box->next_call : 0;
  return boa_call_over(box, s == VM_PUSHED ? BOA_OK : s);
}

static boa_status unawaited(boa_guest *g, boa_value call) {
  boa_value name = boa_item(g, call, 0, BOA_TUPLE_ITEMS), e = 0, trace = 0;
  boa_status s =
      boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() was called without await: write 'await %v(...)' to get its value", name, name);
  if (s != BOA_RAISE) {
    return s;
  }
  e = g->roots[BOA_ROOT_RAISED];
  trace = boa_alloc(g, BOA_TRACEBACK_SIZE, boa_header(BOA_TYPE(BOA_KIND_TRACEBACK), BOA_LAYOUT_VALUES8, 0, 0));
  if (!trace) {
    return BOA_NOMEM;
  }
  boa_init(g, trace, BOA_TRACEBACK_CODE, boa_item(g, call, 1, BOA_TUPLE_ITEMS));
  boa_init(g, trace, BOA_TRACEBACK_PC, boa_item(g, call, 2, BOA_TUPLE_ITEMS));
  boa_store(g, e, BOA_EXCEPTION_TRACEBACK, trace);
  return s;
}

int boa_calls_awaited(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_value calls = g->roots[BOA_ROOT_UNAWAITED_CALLS], key, call;
  uint32_t at = 0;
  if (!calls || !boa_dict_next(g, calls, &at, &key, &call) || !boa_is(g, call, BOA_KIND_TUPLE) || boa_length(g, call) != 3) {
    return VM_DONE;
  }
  boa_status s = BOA_OK;
  g->roots[BOA_ROOT_FROM_HOST] = call;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = unawaited(g, g->roots[BOA_ROOT_FROM_HOST]));) {
  }
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  return s;
}

static boa_value open_call(boa_sandbox *box, uint64_t call) {
  boa_guest *g = &box->guest;
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS], awaitable = BOA_UNBOUND;
  bool known = open && call && call <= box->next_call && !boa_dict_get(g, open, boa_from_int((int64_t)call), &awaitable);
  return known ? awaitable : BOA_UNBOUND;
}

/* Everything is made before anything is changed. `v` is in the root for values from the host. */
static boa_status settle(boa_sandbox *box, uint64_t call, bool fine) {
  boa_guest *g = &box->guest;
  boa_value list = g->roots[BOA_ROOT_SETTLED_CALLS], t = 0, was;
  bool found;
  boa_status s = list ? BOA_OK : boa_list_new(g, 4, &list);
  s = s ? s : boa_tuple_new(g, 3, &t);
  if (s) {
    return s;
  }
  boa_init_at(g, t, 0, BOA_TUPLE_ITEMS, open_call(box, call));
  boa_init_at(g, t, 1, BOA_TUPLE_ITEMS, boa_bool(fine));
  boa_init_at(g, t, 2, BOA_TUPLE_ITEMS, g->roots[BOA_ROOT_FROM_HOST]);
  s = boa_list_append(g, list, t);
  if (!s) {
    g->roots[BOA_ROOT_SETTLED_CALLS] = list;
    s = boa_dict_delete(g, g->roots[BOA_ROOT_OPEN_CALLS], boa_from_int((int64_t)call), &found, &was);
  }
  return s;
}

static int settle_with(boa_sandbox *box, uint64_t call, boa_value v, bool fine) {
  boa_status s = BOA_OK;
  box->guest.roots[BOA_ROOT_FROM_HOST] = v;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = settle(box, call, fine));) {
  }
  box->guest.roots[BOA_ROOT_FROM_HOST] = 0;
  return s == BOA_OK;
}

int boa_settle(boa_sandbox *box, uint64_t call, boa_handle v) {
  boa_value value = v ? boa_of_handle(box, v) : BOA_NONE;
  if (open_call(box, call) == BOA_UNBOUND || value == BOA_UNBOUND) {
    return 0;
  }
  boa_note_value(box, BOA_ENTRY_SETTLE, NULL, call, v);
  return settle_with(box, call, value, true);
}

static boa_status exception_of(boa_guest *g, const char *type, const char *message, boa_value *out) {
  boa_value text = 0, args = 0;
  boa_status s = boa_str_new(g, message, strlen(message), &text);
  s = s ? s : boa_tuple_new(g, 1, &args);
  if (s) {
    return s;
  }
  boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, text);
  return boa_exception_new(g, BOA_TYPE(boa_exception_kind(type)), args, out);
}

int boa_settle_error(boa_sandbox *box, uint64_t call, const char *type, const char *message) {
  boa_value e = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, exception_of(&box->guest, type, message, &e));) {
  }
  if (!e || open_call(box, call) == BOA_UNBOUND) {
    return 0;
  }
  boa_note(box, BOA_ENTRY_SETTLE_ERROR, 3, (boa_part[]){{NULL, call}, {type, strlen(type)}, {message, strlen(message)}});
  return settle_with(box, call, e, false);
}

size_t boa_open_calls(const boa_sandbox *box, uint64_t *calls, size_t room) {
  const boa_guest *g = &box->guest;
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS], key, v;
  size_t n = 0;
  for (uint32_t at = 0; open && boa_dict_next(g, open, &at, &key, &v); n++) {
    if (n < room) {
      calls[n] = boa_is_int(key) ? (uint64_t)boa_int(key) : 0;
    }
  }
  return n;
}

/* What was asked by an open call: the function and all arguments, names of the last ones. */
static boa_status asked(boa_sandbox *box, uint64_t call, boa_value *all, boa_value *names) {
  boa_guest *g = &box->guest;
  boa_value v = open_call(box, call), name = 0, pair = BOA_UNBOUND;
  boa_status s = boa_is_python(g, v) ? boa_intern(g, "_asked", 6, &name) : BOA_BAIL;
  s = s ? s : boa_own_attribute(g, v, name, &pair);
  if (s || !boa_is(g, pair, BOA_KIND_TUPLE) || boa_length(g, pair) != 2) {
    return s ? s : BOA_BAIL;
  }
  *all = boa_item(g, pair, 0, BOA_TUPLE_ITEMS);
  *names = boa_item(g, pair, 1, BOA_TUPLE_ITEMS);
  bool right = boa_is(g, *all, BOA_KIND_TUPLE) && boa_is(g, *names, BOA_KIND_TUPLE) &&
               boa_length(g, *names) < boa_length(g, *all) &&
               boa_is(g, boa_item(g, *all, 0, BOA_TUPLE_ITEMS), BOA_KIND_HOST_FUNCTION);
  return right ? BOA_OK : BOA_BAIL;
}

/* (name, positional arguments, dict of the others) */
static boa_status asked_parts(boa_sandbox *box, uint64_t call, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value all = 0, names = 0, positional = 0, named = 0;
  boa_status s = asked(box, call, &all, &names);
  uint32_t n = s ? 0 : boa_length(g, all), keywords = s ? 0 : boa_length(g, names);
  s = s ? s : boa_tuple_new(g, n - 1 - keywords, &positional);
  s = s ? s : boa_dict_new(g, &named);
  for (uint32_t i = 1; !s && i < n; i++) {
    boa_value v = boa_item(g, all, i, BOA_TUPLE_ITEMS);
    if (i < n - keywords) {
      boa_init_at(g, positional, i - 1, BOA_TUPLE_ITEMS, v);
    } else {
      s = boa_dict_set(g, named, boa_item(g, names, i - (n - keywords), BOA_TUPLE_ITEMS), v);
    }
  }
  s = s ? s : boa_tuple_new(g, 3, out);
  if (!s) {
    boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, boa_field(g, boa_item(g, all, 0, BOA_TUPLE_ITEMS), BOA_NATIVE_NAME));
    boa_init_at(g, *out, 1, BOA_TUPLE_ITEMS, positional);
    boa_init_at(g, *out, 2, BOA_TUPLE_ITEMS, named);
  }
  return s;
}

boa_handle boa_open_call(boa_sandbox *box, uint64_t call) {
  boa_value v = 0;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = asked_parts(box, call, &v));) {
  }
  if (s == BOA_RAISE) {
    box->guest.roots[BOA_ROOT_RAISED] = 0;
  }
  return s ? 0 : boa_handle_of(box, v);
}

boa_event boa_answer_text(boa_sandbox *box, const char *utf8, size_t length) {
  if (!box->calling) {
    return box->last;
  }
  boa_handle h = boa_make_text(box, utf8, length);
  if (!h) {
    return boa_answer_error(box, "ValueError", "the host's answer is not UTF-8, or too long");
  }
  boa_note_event(box);
  boa_note(box, BOA_ENTRY_TEXT, 1, &(boa_part){utf8 ? utf8 : "", length});
  boa_value line = boa_of_handle(box, h);
  box->guest.roots[BOA_ROOT_FROM_HOST] = line;
  boa_release(box, h);
  return boa_answer_value(box, line);
}

boa_event boa_answer_error(boa_sandbox *box, const char *type, const char *message) {
  boa_guest *g = &box->guest;
  if (!box->calling) {
    return box->last;
  }
  boa_note_event(box);
  boa_note(box, BOA_ENTRY_ERROR, 2, (boa_part[]){{type, strlen(type)}, {message, strlen(message)}});
  boa_value text = 0;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = boa_str_new(g, message, strlen(message), &text));) {
  }
  if (text) {
    g->roots[BOA_ROOT_FROM_HOST] = text;
    for (boa_attempt a = boa_try(box);
         boa_again(&a, s = boa_raise_value(g, boa_exception_kind(type), g->roots[BOA_ROOT_FROM_HOST]));) {
    }
  }
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  return boa_call_over(box, s == BOA_RAISE ? BOA_RAISE : BOA_NOMEM);
}
