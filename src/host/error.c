/* Uncaught exceptions as text: the traceback as CPython prints it, the type's name and the message, copied out of the cage. */
#include "host/host.h"
#include "types/types.h"

#include <stdlib.h>

static char *copy(const char *text, size_t n) {
  char *c = malloc(n + 1);
  if (c) {
    memcpy(c, text ? text : "", n);
    c[n] = 0;
  }
  return c;
}

boa_event boa_event_text(boa_sandbox *box, boa_event_kind kind, const char *text, size_t n, const char *type) {
  free(box->text);
  box->text = copy(text, n);
  return (boa_event){.kind = kind,
                     .text = box->text ? box->text : "",
                     .length = box->text ? n : 0,
                     .type = type,
                     .message = "",
                     .exit_code = -1};
}

/* The line of the code that word `place` (from the constants) stands for. */
static uint32_t line_of(const boa_guest *g, boa_value code, uint32_t place) {
  boa_value places = boa_field(g, code, BOA_CODE_PLACES);
  uint32_t start = (boa_raw(g, code, BOA_CODE_VALUES) - BOA_CODE_FIXED_VALUES) * 2, word = place - start, line = 0;
  uint32_t n = boa_is(g, places, BOA_KIND_BUFFER) ? boa_raw(g, places, BOA_BUFFER_USED) / 20 : 0;
  n = n < 1u << 20 ? n : 1u << 20;
  uint32_t low = 0, high = n; /* the last entry at or before the word */
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (cage_load32_at(&g->cage, boa_to_ref(places), middle * 5, BOA_BUFFER_DATA) <= word) {
      line = cage_load32_at(&g->cage, boa_to_ref(places), middle * 5 + 1, BOA_BUFFER_DATA);
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return line;
}

static boa_value text_or_empty(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_STR) ? v : BOA_EMPTY_STR;
}

/* Line number `line` of a source, without the white space around it. */
static void source_line(boa_text *t, const boa_guest *g, boa_value source, uint32_t line) {
  uint32_t n = boa_str_length(g, source), i = 0, at = 1;
  while (i < n && at < line) {
    at += boa_str_char(g, source, i++) == '\n';
  }
  while (i < n && (boa_str_char(g, source, i) == ' ' || boa_str_char(g, source, i) == '\t')) {
    i++;
  }
  uint32_t end = i;
  while (end < n && boa_str_char(g, source, end) != '\n') {
    end++;
  }
  if (end > i) {
    boa_text_c(t, "    ");
    for (; i < end; i++) {
      boa_text_char(t, boa_str_char(g, source, i));
    }
    boa_text_c(t, "\n");
  }
}

static void entry(boa_text *t, const boa_guest *g, boa_value code, uint32_t place) {
  boa_value source = boa_field(g, code, BOA_CODE_SOURCE);
  bool known = boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source) == 2;
  uint32_t line = line_of(g, code, place);
  boa_text_c(t, "  File \"");
  boa_text_str(t, g, known ? text_or_empty(g, boa_item(g, source, 0, BOA_TUPLE_ITEMS)) : BOA_EMPTY_STR);
  boa_text_c(t, "\", line ");
  boa_text_int(t, line);
  boa_text_c(t, ", in ");
  boa_text_str(t, g, text_or_empty(g, boa_field(g, code, BOA_CODE_QUALNAME)));
  boa_text_c(t, "\n");
  if (known) {
    source_line(t, g, text_or_empty(g, boa_item(g, source, 1, BOA_TUPLE_ITEMS)), line);
  }
}

enum { SAME_SHOWN = 3, MOST_ENTRIES = 100000 };

static void entries(boa_text *t, const boa_guest *g, boa_value trace) {
  boa_value last_code = 0;
  uint32_t last_place = 0, same = 0;
  for (int i = 0; i < MOST_ENTRIES && boa_is(g, trace, BOA_KIND_TRACEBACK) && !t->status; i++) {
    boa_value code = boa_field(g, trace, BOA_TRACEBACK_CODE);
    uint32_t place = (uint32_t)boa_int(boa_field(g, trace, BOA_TRACEBACK_PC));
    same = code == last_code && place == last_place ? same + 1 : 0;
    if (same < SAME_SHOWN) {
      entry(t, g, code, place);
    }
    trace = boa_field(g, trace, BOA_TRACEBACK_NEXT);
    bool ends = boa_field(g, trace, BOA_TRACEBACK_CODE) != code ||
                (uint32_t)boa_int(boa_field(g, trace, BOA_TRACEBACK_PC)) != place || !boa_is(g, trace, BOA_KIND_TRACEBACK);
    if (same >= SAME_SHOWN && ends) {
      boa_text_c(t, "  [Previous line repeated ");
      boa_text_int(t, same - SAME_SHOWN + 1);
      boa_text_c(t, same == SAME_SHOWN ? " more time]\n" : " more times]\n");
    }
    last_code = code;
    last_place = place;
  }
}

static void one(boa_text *t, boa_guest *g, boa_value e) {
  boa_value trace = boa_field(g, e, BOA_EXCEPTION_TRACEBACK), text = 0;
  if (trace) {
    boa_text_c(t, "Traceback (most recent call last):\n");
    entries(t, g, trace);
  }
  boa_text_str(t, g, boa_type_name(g, boa_type_of(g, e)));
  if (!boa_exception_text(g, e, &text) && boa_str_length(g, text)) {
    boa_text_c(t, ": ");
    boa_text_str(t, g, text);
  }
  boa_text_c(t, "\n");
}

/* The chain of causes and contexts, outermost last: first counted, then written from its far end. */
static boa_value chain_at(const boa_guest *g, boa_value e, uint32_t depth, uint32_t *length, bool *cause) {
  boa_value at = e;
  *length = 0;
  for (uint32_t i = 0; i < 1000; i++) {
    boa_value c = boa_field(g, at, BOA_EXCEPTION_CAUSE);
    bool is_cause = c != 0 && boa_is_exception(g, c);
    bool suppressed = boa_raw(g, at, BOA_EXCEPTION_FLAGS) & 1;
    boa_value next = is_cause ? c : suppressed ? 0 : boa_field(g, at, BOA_EXCEPTION_CONTEXT);
    if (i == depth) {
      *cause = is_cause;
      return at;
    }
    if (!next || !boa_is_exception(g, next)) {
      break;
    }
    at = next;
    *length = i + 1;
  }
  return at;
}

static void chain(boa_text *t, boa_guest *g, boa_value e) {
  uint32_t length, unused;
  bool cause = false;
  chain_at(g, e, UINT32_MAX, &length, &cause);
  length = length > 100 ? 100 : length;
  for (uint32_t i = length + 1; i-- > 0 && !t->status;) {
    boa_value at = chain_at(g, e, i, &unused, &cause);
    if (i < length) {
      boa_text_c(t, cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                          : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    one(t, g, at);
  }
}

static int exit_code(boa_sandbox *box, boa_value e) {
  boa_guest *g = &box->guest;
  if (!boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_SYSTEM_EXIT))) {
    return -1;
  }
  boa_value args = boa_field(g, e, BOA_EXCEPTION_ARGS);
  boa_value code = boa_is(g, args, BOA_KIND_TUPLE) && boa_length(g, args) ? boa_item(g, args, 0, BOA_TUPLE_ITEMS) : BOA_NONE;
  return code == BOA_NONE ? 0 : boa_is_int(code) ? (int)(boa_int(code) & 0xff) : 1;
}

/* The feed is over, so its limits no longer matter: what the text costs is bounded by the chain's length and the memory limit. */
boa_event boa_error_event(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_value e = g->roots[BOA_ROOT_RAISED], message = BOA_EMPTY_STR;
  int64_t reserve = g->reserve, fuel = g->work.fuel;
  g->reserve = 100000000;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  if (boa_is_exception(g, e)) {
    chain(&t, g, e);
    boa_exception_text(g, e, &message);
  }
  boa_event event = boa_event_text(box, BOA_EVENT_ERROR, t.at, t.len, "");
  boa_text type = boa_text_new(g), text = boa_text_new(g);
  boa_text_str(&type, g, boa_type_name(g, boa_type_of(g, e)));
  boa_text_str(&text, g, text_or_empty(g, message));
  free(box->type);
  free(box->message);
  box->type = copy(type.at, type.len);
  box->message = copy(text.at, text.len);
  event.type = box->type ? box->type : "";
  event.message = box->message ? box->message : "";
  event.exit_code = boa_is_exception(g, e) ? exit_code(box, e) : -1;
  boa_scratch_release(&g->work, m);
  g->reserve = reserve;
  g->work.fuel = fuel;
  return event;
}
