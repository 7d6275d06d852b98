/* Uncaught exceptions as events: the traceback as CPython prints it, the type's name, the message, copied out of the cage.
 *
 * Most texts are made here alone. Where guest code has a say in one (a __str__, a note that is no str, an exception group), the definition `report` runs
 * first, as part of the feed and within its limits (sandbox.c); its result is looked up here. What all this costs is the feed's: a limit in it
 * leaves a plain text, type and message. */
#include "host/report.h"

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

/* ---- the report's own work: paid by the guest ---- */

enum { SLICE = 4096 };

static bool refill(boa_work *w) {
  boa_report *r = (boa_report *)(void *)w;
  if (!boa_charge(&r->g->work, SLICE)) {
    return false;
  }
  w->fuel += SLICE;
  return w->fuel >= 0 || refill(w);
}

static bool may_grow(boa_work *w, size_t more) {
  boa_report *r = (boa_report *)(void *)w;
  return boa_memory_used(r->g) + w->scratch_bytes + more <= r->g->memory_limit;
}

static void open_report(boa_report *r, boa_guest *g, boa_value texts) {
  *r = (boa_report){.g = g, .texts = texts && boa_is(g, texts, BOA_KIND_LIST) ? texts : 0};
  boa_work_open(&r->work, 0);
  r->work.refill = refill;
  r->work.may_grow = may_grow;
  r->t.w = &r->work;
}

/* ---- parts of an exception ---- */

boa_value boa_report_attribute(boa_guest *g, boa_value e, const char *name) {
  boa_value s = 0, v = BOA_UNBOUND;
  boa_status status = boa_str_new(g, name, strlen(name), &s);
  status = status ? status : boa_exception_get(g, e, s, &v);
  return status ? BOA_UNBOUND : v;
}

enum { TEXT = 1, NOTES = 2, PARTS = 3 };

/* What the definition made out about an exception; 0: nothing. */
static boa_value made(boa_report *r, boa_value e, uint32_t what) {
  boa_guest *g = r->g;
  uint32_t n = r->texts ? boa_length(g, r->texts) : 0;
  for (uint32_t i = 0; i < n && !r->t.status; i++) {
    uint32_t at = (r->next_text + i) % n;
    boa_value found = boa_sequence_item(g, r->texts, at);
    r->t.status = i % 64 == 63 && !boa_charge(&g->work, 64) ? BOA_STOP : BOA_OK;
    if (boa_is(g, found, BOA_KIND_TUPLE) && boa_length(g, found) > PARTS && boa_item(g, found, 0, BOA_TUPLE_ITEMS) == e) {
      r->next_text = at;
      return boa_item(g, found, what, BOA_TUPLE_ITEMS);
    }
  }
  return 0;
}

static bool is_list(const boa_guest *g, boa_value v) {
  return v && v != BOA_UNBOUND && (boa_isa(g, v, BOA_KIND_LIST) || boa_isa(g, v, BOA_KIND_TUPLE));
}

/* str(value), or what stands for one that fails. */
static void add_text(boa_report *r, boa_value e) {
  boa_value text = made(r, e, TEXT);
  size_t from = r->t.len;
  if (text && boa_is(r->g, text, BOA_KIND_STR)) {
    boa_text_str(&r->t, r->g, text);
    return;
  }
  boa_status s = boa_str_of(r->g, e, &r->t);
  if (s == BOA_STOP || s == BOA_NOMEM) {
    r->t.status = r->t.status ? r->t.status : s;
  } else if (s) {
    r->t.len = from;
    boa_text_c(&r->t, "<exception str() failed>");
  }
}

static bool is_group(const boa_guest *g, boa_value e) {
  return boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_BASE_EXCEPTION_GROUP));
}

/* The name as it is printed: with the module, unless that is the program or the built-ins. */
static void add_type(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  uint32_t type = boa_type_of(g, e);
  boa_value dict = boa_field(g, type, BOA_TYPE_DICT), name = boa_field(g, type, BOA_TYPE_QUALNAME);
  boa_value module = boa_is_python(g, e) && dict ? boa_dict_name(g, dict, BOA_NAME(module)) : 0;
  if (module && boa_is(g, module, BOA_KIND_STR) && !boa_str_is(g, module, "builtins") && !boa_str_is(g, module, "__main__")) {
    boa_text_str(&r->t, g, module);
    boa_text_c(&r->t, ".");
  } else if (module && !boa_is(g, module, BOA_KIND_STR)) {
    boa_text_c(&r->t, "<unknown>.");
  }
  boa_text_str(&r->t, g, name && boa_is(g, name, BOA_KIND_STR) ? name : boa_type_name(g, type));
}

static void add_notes(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  boa_value list = made(r, e, NOTES);
  list = is_list(g, list) ? list : list ? BOA_NONE : boa_report_attribute(g, e, "__notes__");
  for (uint32_t i = 0; is_list(g, list) && i < boa_length(g, list) && !r->t.status; i++) {
    boa_value note = boa_sequence_item(g, list, i);
    if (boa_is(g, note, BOA_KIND_STR)) {
      boa_text_str(&r->t, g, note);
    } else {
      boa_text_c(&r->t, "<note str() failed>");
    }
    boa_text_c(&r->t, "\n");
  }
}

/* ---- syntax errors raised at run time ---- */

static bool int_member(boa_guest *g, boa_value e, const char *name, int64_t *out) {
  boa_value v = boa_report_attribute(g, e, name);
  return v != BOA_UNBOUND && boa_is_integer(g, v) && boa_int_value(g, v, out);
}

/* The line of text, without the spaces around it, and the carets below. */
static void syntax_line(boa_report *r, boa_value e, boa_value text) {
  boa_guest *g = r->g;
  uint32_t n = boa_str_length(g, text), spaces = 0, all = n;
  int64_t offset = 0, end = 0, line = 0, end_line = 0;
  while (n && boa_str_char(g, text, n - 1) == '\n') {
    n--;
  }
  while (spaces < n && (boa_str_char(g, text, spaces) == ' ' || boa_str_char(g, text, spaces) == '\n' ||
                        boa_str_char(g, text, spaces) == '\f')) {
    spaces++;
  }
  boa_text_c(&r->t, "    ");
  for (uint32_t i = spaces; i < n; i++) {
    boa_text_char(&r->t, boa_str_char(g, text, i));
  }
  boa_text_c(&r->t, "\n");
  if (!int_member(g, e, "offset", &offset)) {
    return;
  }
  bool numbered = int_member(g, e, "lineno", &line), ended = int_member(g, e, "end_lineno", &end_line);
  if (numbered == ended && line == end_line) {
    end = int_member(g, e, "end_offset", &end) && end ? end : offset;
  } else {
    end = (int64_t)n + 1;
  }
  offset = all && offset > all ? (int64_t)n + 1 : offset;
  end = all && end > all ? (int64_t)n + 1 : end;
  end = offset >= end || end < 0 ? offset + 1 : end;
  int64_t from = offset - 1 - spaces, to = end - 1 - spaces;
  if (from < 0) {
    return;
  }
  boa_text_c(&r->t, "    ");
  for (int64_t i = 0; i < to && !r->t.status; i++) {
    uint32_t c = spaces + i < n ? boa_str_char(g, text, (uint32_t)(spaces + i)) : ' ';
    boa_text_c(&r->t, i >= from ? "^" : c == '\t' ? "\t" : " ");
  }
  boa_text_c(&r->t, "\n");
}

static void syntax_error(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  boa_value file = boa_report_attribute(g, e, "filename"), text = boa_report_attribute(g, e, "text"),
            message = boa_report_attribute(g, e, "msg");
  int64_t line = 0;
  bool named = boa_is(g, file, BOA_KIND_STR) && boa_str_length(g, file), numbered = int_member(g, e, "lineno", &line);
  if (numbered) {
    boa_text_c(&r->t, "  File \"");
    boa_text_str(&r->t, g, named ? file : BOA_EMPTY_STR);
    boa_text_c(&r->t, named ? "\", line " : "<string>\", line ");
    boa_text_int(&r->t, line);
    boa_text_c(&r->t, "\n");
  }
  if (boa_is(g, text, BOA_KIND_STR)) {
    syntax_line(r, e, text);
  }
  add_type(r, e);
  boa_text_c(&r->t, ": ");
  if (message == BOA_NONE || message == BOA_UNBOUND || !boa_is(g, message, BOA_KIND_STR) || !boa_str_length(g, message)) {
    boa_text_c(&r->t, "<no detail available>");
  } else {
    boa_text_str(&r->t, g, message);
  }
  if (!numbered && named) {
    boa_text_c(&r->t, " (");
    boa_text_str(&r->t, g, file);
    boa_text_c(&r->t, ")");
  }
  boa_text_c(&r->t, "\n");
}

/* ---- one exception, chains, groups ---- */

static void exception_only(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  if (boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_SYNTAX_ERROR))) {
    syntax_error(r, e);
  } else {
    add_type(r, e);
    size_t bare = r->t.len;
    boa_text_c(&r->t, ": ");
    size_t from = r->t.len;
    add_text(r, e);
    boa_report_suggestion(r, e);
    r->t.len = r->t.len == from ? bare : r->t.len;
    boa_text_c(&r->t, "\n");
  }
  add_notes(r, e);
}

/* Puts the margin of the groups' depth before each line from there on. */
static void indent(boa_report *r, size_t from, char margin) {
  boa_text *t = &r->t;
  size_t lines = 0, n = t->len, before = (size_t)r->depth * 2 + 2;
  if (!r->depth || t->status) {
    return;
  }
  for (size_t i = from; i < n; i++) {
    lines += t->at[i] == '\n';
  }
  for (size_t i = 0; i < lines; i++) {
    for (size_t k = 0; k < before; k++) {
      boa_text_bytes(t, " ", 1);
    }
  }
  for (size_t i = n, to = t->len; !t->status && i > from; i--) { /* from the end, so that nothing is overwritten */
    t->at[--to] = t->at[i - 1];
    if (i - 1 == from || t->at[i - 2] == '\n') {
      to -= before;
      memset(t->at + to, ' ', before);
      t->at[to + before - 2] = margin;
    }
  }
}

/* What is told, made before any of it is shown: which of several places tells an exception depends on the order, which is CPython's. */
struct boa_report_seen {
  boa_value e;
  boa_report_seen *cause, *context; /* told before it, or NULL */
  boa_report_seen *parts, *next;    /* of a group; the next part */
  boa_report_seen *waiting, *made;  /* lists: still to be looked into; all */
  uint32_t part_count;
};
enum { FLAG_SEEN = 2 }; /* of an exception, while the report is made */

static boa_report_seen *node_new(boa_report *r, boa_value e, boa_report_seen **waiting) {
  boa_report_seen *s = boa_charge(&r->g->work, 16) ? boa_scratch(&r->work, sizeof *s) : NULL;
  if (!s) {
    r->t.status = BOA_STOP;
    return NULL;
  }
  *s = (boa_report_seen){.e = e, .made = r->seen, .waiting = *waiting};
  r->seen = *waiting = s;
  boa_set_raw(r->g, e, BOA_EXCEPTION_FLAGS, boa_raw(r->g, e, BOA_EXCEPTION_FLAGS) | FLAG_SEEN);
  return s;
}

static void forget_seen(boa_report *r) {
  for (boa_report_seen *s = r->seen; s; s = s->made) {
    boa_set_raw(r->g, s->e, BOA_EXCEPTION_FLAGS, boa_raw(r->g, s->e, BOA_EXCEPTION_FLAGS) & ~(uint32_t)FLAG_SEEN);
  }
}

static bool unseen(const boa_guest *g, boa_value e) {
  return e && boa_is_exception(g, e) && !(boa_raw(g, e, BOA_EXCEPTION_FLAGS) & FLAG_SEEN);
}

static bool suppressed(const boa_guest *g, boa_value e) {
  return boa_raw(g, e, BOA_EXCEPTION_FLAGS) & 1;
}

static void look_into(boa_report *r, boa_report_seen *s, boa_report_seen **waiting) {
  boa_guest *g = r->g;
  boa_value cause = boa_field(g, s->e, BOA_EXCEPTION_CAUSE), context = boa_field(g, s->e, BOA_EXCEPTION_CONTEXT);
  if (unseen(g, cause)) {
    s->cause = node_new(r, cause, waiting);
  } else if (!suppressed(g, s->e) && unseen(g, context)) {
    s->context = node_new(r, context, waiting);
  }
  boa_value parts = is_group(g, s->e) ? made(r, s->e, PARTS) : 0;
  boa_report_seen **end = &s->parts;
  for (uint32_t i = 0; is_list(g, parts) && i < boa_length(g, parts) && !r->t.status; i++) {
    boa_value part = boa_sequence_item(g, parts, i);
    *end = boa_is_exception(g, part) ? node_new(r, part, waiting) : NULL;
    if (*end) {
      s->part_count++;
      end = &(*end)->next;
    }
  }
}

static boa_report_seen *look_at(boa_report *r, boa_value e) {
  boa_report_seen *waiting = NULL, *top = node_new(r, e, &waiting);
  while (waiting && !r->t.status) {
    boa_report_seen *s = waiting;
    waiting = s->waiting;
    look_into(r, s, &waiting);
  }
  return r->t.status ? NULL : top;
}

/* Frames below a title; nothing when none is shown. */
static bool frames(boa_report *r, boa_value e, const char *title) {
  size_t from = r->t.len;
  boa_text_c(&r->t, title);
  size_t bare = r->t.len;
  boa_report_frames(r, e);
  bool any = r->t.len > bare;
  r->t.len = any ? r->t.len : from;
  return any;
}

static void chain(boa_report *r, boa_report_seen *s);

enum { MOST_PARTS = 15, MOST_DEPTH = 10 };

static void group_part(boa_report *r, boa_report_seen *part, uint32_t i, uint32_t n) {
  for (uint32_t k = 0; k < r->depth; k++) {
    boa_text_c(&r->t, "  ");
  }
  boa_text_c(&r->t, i == 0 ? "+-+---------------- " : "  +---------------- ");
  if (i < MOST_PARTS) {
    boa_text_int(&r->t, i + 1);
  } else {
    boa_text_c(&r->t, "...");
  }
  boa_text_c(&r->t, " ----------------\n");
  r->depth++;
  if (i < MOST_PARTS) {
    chain(r, part);
  } else {
    size_t from = r->t.len;
    boa_text_c(&r->t, "and ");
    boa_text_int(&r->t, n - MOST_PARTS);
    boa_text_c(&r->t, n - MOST_PARTS > 1 ? " more exceptions\n" : " more exception\n");
    indent(r, from, '|');
  }
}

static void group(boa_report *r, boa_report_seen *s) {
  bool top = r->depth == 0;
  size_t from = r->t.len;
  if (r->depth > MOST_DEPTH) {
    boa_text_c(&r->t, "... (max_group_depth is 10)\n");
    indent(r, from, '|');
    return;
  }
  r->depth += top;
  bool traced = frames(r, s->e, "Exception Group Traceback (most recent call last):\n");
  exception_only(r, s->e);
  indent(r, from, '|');
  if (top && traced && !r->t.status) {
    r->t.at[from + 2] = '+';
  }
  uint32_t n = s->part_count, shown = n <= MOST_PARTS ? n : MOST_PARTS + 1;
  boa_report_seen *part = s->parts;
  r->need_close = false;
  for (uint32_t i = 0; i < shown && part && !r->t.status; i++, part = part->next) {
    r->need_close = r->need_close || i + 1 == shown;
    group_part(r, part, i, n);
    if (i + 1 == shown && r->need_close) {
      for (uint32_t k = 0; k < r->depth; k++) {
        boa_text_c(&r->t, "  ");
      }
      boa_text_c(&r->t, "+------------------------------------\n");
      r->need_close = false;
    }
    r->depth--;
  }
  r->depth -= top;
}

static void single(boa_report *r, boa_value e) {
  size_t from = r->t.len;
  frames(r, e, "Traceback (most recent call last):\n");
  exception_only(r, e);
  indent(r, from, '|');
}

/* An exception and what led to it, the earliest first. */
static void chain(boa_report *r, boa_report_seen *s) {
  boa_report_seen *first = NULL;
  for (; s; s = s->cause ? s->cause : s->context) { /* the way back, by the links that are free now */
    s->waiting = first;
    first = s;
  }
  for (s = first; s && !r->t.status; s = s->waiting) {
    if (s != first) {
      size_t from = r->t.len;
      boa_text_c(&r->t, s->cause ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                 : "\nDuring handling of the above exception, another exception occurred:\n\n");
      indent(r, from, '|');
    }
    if (is_group(r->g, s->e)) {
      group(r, s);
    } else {
      single(r, s->e);
    }
  }
}

/* ---- whether the definition is needed ---- */

/* Whether guest code has a say in the text of e alone. */
static bool needs_guest(boa_guest *g, boa_value e) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  bool needed = is_group(g, e) || boa_str_of(g, e, &t) == BOA_BAIL;
  boa_scratch_release(&g->work, m);
  boa_value notes = needed ? BOA_UNBOUND : boa_report_attribute(g, e, "__notes__");
  needed = needed || (notes != BOA_UNBOUND && notes != BOA_NONE && !is_list(g, notes));
  for (uint32_t i = 0; !needed && is_list(g, notes) && i < boa_length(g, notes); i++) {
    needed = !boa_is(g, boa_sequence_item(g, notes, i), BOA_KIND_STR);
  }
  return needed;
}

bool boa_report_wanted(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_value e = g->roots[BOA_ROOT_RAISED], saved = 0;
  for (uint32_t i = 1; e && boa_is_exception(g, e) && e != saved && boa_charge(&g->work, 8); i++) {
    if (needs_guest(g, e)) {
      return true;
    }
    saved = (i & (i - 1)) == 0 ? e : saved; /* a cycle comes back to one that was kept (Brent) */
    boa_value cause = boa_field(g, e, BOA_EXCEPTION_CAUSE);
    e = cause ? cause : suppressed(g, e) ? 0 : boa_field(g, e, BOA_EXCEPTION_CONTEXT);
  }
  return false;
}

/* ---- the event ---- */

static int exit_code(boa_guest *g, boa_value e) {
  int64_t n = 0;
  if (!boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_SYSTEM_EXIT))) {
    return -1;
  }
  boa_value code = boa_report_attribute(g, e, "code");
  if (code == BOA_NONE || code == BOA_UNBOUND) {
    return 0;
  }
  return !boa_is_integer(g, code) ? 1 : boa_int_value(g, code, &n) ? (int)(n & 0xff) : 255;
}

/* What is printed for SystemExit: its code, when that is no number. */
static void exit_text(boa_report *r, boa_value e) {
  boa_value code = boa_report_attribute(r->g, e, "code");
  if (code != BOA_NONE && code != BOA_UNBOUND && !boa_is_integer(r->g, code)) {
    add_text(r, e);
    boa_text_c(&r->t, "\n");
  }
}

static bool full_text(boa_report *r, boa_value e) {
  if (boa_is_subtype(r->g, boa_type_of(r->g, e), BOA_TYPE(BOA_KIND_SYSTEM_EXIT))) {
    exit_text(r, e);
  } else {
    chain(r, look_at(r, e));
  }
  forget_seen(r);
  return r->t.status == BOA_OK;
}

enum { PLAIN_FUEL = 200000 };

/* Type and message, when a limit does not let the rest be made; the type alone if that does not go either. */
static void plain_text(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  g->stop = BOA_STOP_NONE;
  g->work.fuel = PLAIN_FUEL;
  g->reserve = 0;
  for (int with_message = 1; with_message >= 0; with_message--) {
    r->work.may_grow = NULL;
    r->work.fuel = r->work.fuel < 0 ? 0 : r->work.fuel;
    r->t.len = 0;
    r->t.status = BOA_OK;
    add_type(r, e);
    if (with_message) {
      r->work.may_grow = may_grow;
      boa_text_c(&r->t, ": ");
      add_text(r, e);
    }
    boa_text_c(&r->t, "\n");
    if (!r->t.status) {
      return;
    }
  }
}

static void set_message(boa_sandbox *box, boa_report *r, boa_value e, boa_event *event) {
  boa_text type = {.w = &r->work};
  boa_text_str(&type, r->g, boa_type_name(r->g, boa_type_of(r->g, e)));
  r->t.len = 0;
  r->t.status = BOA_OK;
  add_text(r, e);
  free(box->type);
  free(box->message);
  box->type = copy(type.at, type.len);
  box->message = copy(r->t.at, r->t.status ? 0 : r->t.len);
  event->type = box->type ? box->type : "";
  event->message = box->message ? box->message : "";
}

boa_event boa_error_event(boa_sandbox *box, boa_value e, boa_value texts) {
  boa_guest *g = &box->guest;
  boa_report r;
  int64_t fuel = g->work.fuel, reserve = g->reserve;
  uint32_t stopped = g->stop;
  if (!e || !boa_is_exception(g, e)) {
    return boa_event_text(box, BOA_EVENT_ERROR, "", 0, "");
  }
  boa_mark m = boa_scratch_mark(&g->work);
  open_report(&r, g, texts);
  bool full = !stopped && full_text(&r, e);
  if (full) {
    fuel = g->work.fuel;
    reserve = g->reserve;
  } else {
    plain_text(&r, e);
  }
  boa_event event = boa_event_text(box, BOA_EVENT_ERROR, r.t.at, r.t.len, "");
  set_message(box, &r, e, &event);
  event.exit_code = exit_code(g, e);
  boa_work_close(&r.work);
  boa_scratch_release(&g->work, m);
  g->work.fuel = fuel;
  g->reserve = reserve;
  return event;
}
