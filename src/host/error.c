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
  bool known = boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source) >= 2;
  uint32_t line = boa_code_lines(g, code, place).line;
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

/* ---- "Did you mean" ---- */

typedef struct {
  const boa_guest *g;
  boa_value wrong, found;
  uint32_t best;
} search;

/* Of candidates that are equally near the first one stays, or with `sorted` the first in order. */
static void consider(search *s, boa_value name, bool sorted) {
  uint32_t best = s->best != UINT32_MAX && sorted ? s->best + 1 : s->best;
  boa_value found = 0;
  boa_suggest(s->g, s->wrong, name, &best, &found);
  if (found && (best < s->best || boa_str_compare(s->g, found, s->found) < 0)) {
    s->best = best;
    s->found = found;
  }
}

static void consider_cells(search *s, boa_value dict) {
  boa_value name, cell;
  for (uint32_t i = 0; boa_dict_next(s->g, dict, &i, &name, &cell);) {
    boa_value v = boa_is(s->g, cell, BOA_KIND_CELL) ? boa_field(s->g, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
    if (v != BOA_UNBOUND && v != 0) {
      consider(s, name, false);
    }
  }
}

/* For a NameError: the variables of the innermost function, the globals, the built-ins. */
static void near_variables(search *s, boa_value e) {
  boa_value trace = boa_field(s->g, e, BOA_EXCEPTION_TRACEBACK), code = 0;
  for (int i = 0; i < MOST_ENTRIES && boa_is(s->g, trace, BOA_KIND_TRACEBACK); i++) {
    code = boa_field(s->g, trace, BOA_TRACEBACK_CODE);
    trace = boa_field(s->g, trace, BOA_TRACEBACK_NEXT);
  }
  boa_value names = code ? boa_field(s->g, code, BOA_CODE_VARIABLES) : 0;
  uint32_t n = names && boa_is(s->g, names, BOA_KIND_TUPLE) ? boa_length(s->g, names) : 0;
  for (uint32_t i = 0; i < n && i < 1000; i++) {
    boa_value name = boa_item(s->g, names, i, BOA_TUPLE_ITEMS);
    if (boa_is(s->g, name, BOA_KIND_STR) && boa_str_length(s->g, name)) {
      consider(s, name, false);
    }
  }
  consider_cells(s, s->g->roots[BOA_ROOT_GLOBALS]);
  consider_cells(s, s->g->roots[BOA_ROOT_BUILTINS]);
}

/* For an AttributeError: the attributes of the object's type, private ones only for a private name. */
static void near_attributes(search *s, boa_value object) {
  const boa_guest *g = s->g;
  bool private = boa_str_length(g, s->wrong) && boa_str_char(g, s->wrong, 0) == '_';
  uint32_t type = boa_is(g, object, BOA_KIND_TYPE) ? (uint32_t)object : boa_type_of(g, object);
  for (int depth = 0; depth < 16 && type; depth++) {
    boa_value dict = boa_field(g, type, BOA_TYPE_DICT), name, v;
    for (uint32_t i = 0; dict && boa_dict_next(g, dict, &i, &name, &v);) {
      if (boa_is(g, name, BOA_KIND_STR) && boa_str_length(g, name) && (private || boa_str_char(g, name, 0) != '_')) {
        consider(s, name, true);
      }
    }
    type = (uint32_t)boa_field(g, type, BOA_TYPE_BASE);
  }
}

static boa_value attribute(boa_guest *g, boa_value e, const char *name) {
  boa_value s = 0, v = BOA_UNBOUND;
  boa_status status = boa_str_new(g, name, strlen(name), &s);
  status = status ? status : boa_exception_get(g, e, s, &v);
  return status ? BOA_UNBOUND : v;
}

static void suggestion(boa_text *t, boa_guest *g, boa_value e) {
  uint32_t type = boa_type_of(g, e);
  bool of_name = boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_NAME_ERROR)) && type != BOA_TYPE(BOA_KIND_UNBOUND_LOCAL_ERROR);
  bool of_attribute = boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_ATTRIBUTE_ERROR));
  search s = {.g = g, .best = UINT32_MAX};
  s.wrong = of_name || of_attribute ? attribute(g, e, "name") : BOA_UNBOUND;
  if (!boa_is(g, s.wrong, BOA_KIND_STR)) {
    return;
  }
  if (of_name) {
    near_variables(&s, e);
  } else {
    near_attributes(&s, attribute(g, e, "obj"));
  }
  if (s.found) {
    boa_text_c(t, ". Did you mean: '");
    boa_text_str(t, g, s.found);
    boa_text_c(t, "'?");
  }
}

static void notes(boa_text *t, boa_guest *g, boa_value e) {
  boa_value list = attribute(g, e, "__notes__");
  for (uint32_t i = 0; boa_is(g, list, BOA_KIND_LIST) && i < boa_length(g, list) && !t->status; i++) {
    boa_str_of(g, boa_sequence_item(g, list, i), t);
    boa_text_c(t, "\n");
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
  suggestion(t, g, e);
  boa_text_c(t, "\n");
  notes(t, g, e);
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
