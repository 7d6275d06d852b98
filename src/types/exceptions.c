/* What a guest sees of an exception: its constructor, attributes, notes. Every exception has args, cause, context, traceback and a dict for
 * attributes of its own. Some types have members besides (StopIteration.value, NameError.name, …): a tuple in BOA_EXCEPTION_EXTRA, in
 * the order of the table below; one that was raised by the engine has none yet, and its members are worked out from its args. */
#include "types/bytes.h"
#include "types/natives.h"

enum { MOST_MEMBERS = 7 };

typedef struct {
  boa_kind kind;
  uint32_t from_args; /* how many members the arguments fill at construction */
  const char *keywords;
  const char *names[MOST_MEMBERS];
} members;

static const members table[] = {
    {BOA_KIND_STOP_ITERATION, 1, NULL, {"value"}},
    {BOA_KIND_SYSTEM_EXIT, 1, NULL, {"code"}},
    {BOA_KIND_NAME_ERROR, 0, "name", {"name", " locals"}},
    {BOA_KIND_ATTRIBUTE_ERROR, 0, "name,obj", {"name", "obj"}},
    {BOA_KIND_IMPORT_ERROR, 1, "name,path,name_from", {"msg", "name", "path", "name_from"}},
    {BOA_KIND_OS_ERROR, 3, NULL, {"errno", "strerror", "filename", "filename2"}},
    {BOA_KIND_SYNTAX_ERROR, 1, NULL, {"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"}},
    {BOA_KIND_UNICODE_ERROR, 5, NULL, {"encoding", "object", "start", "end", "reason"}},
};

static const members *members_of(const boa_guest *g, uint32_t type) {
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    if (boa_is_subtype(g, type, BOA_TYPE(table[i].kind))) {
      bool plain = table[i].kind == BOA_KIND_UNICODE_ERROR &&
                   !boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_UNICODE_DECODE_ERROR)) &&
                   !boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_UNICODE_ENCODE_ERROR));
      return plain ? NULL : &table[i];
    }
  }
  return NULL;
}

static uint32_t count_of(const members *m) {
  uint32_t n = 0;
  while (n < MOST_MEMBERS && m->names[n]) {
    n++;
  }
  return n;
}

/* Member i as the arguments give it. */
static boa_value member_from_args(const boa_guest *g, const members *m, boa_value args, uint32_t i) {
  uint32_t n = boa_isa(g, args, BOA_KIND_TUPLE) ? boa_length(g, args) : 0;
  if (m->kind == BOA_KIND_SYSTEM_EXIT && n > 1) {
    return args;
  }
  if (m->kind == BOA_KIND_IMPORT_ERROR && n != 1) {
    return BOA_NONE;
  }
  if (m->kind == BOA_KIND_OS_ERROR && (n < 2 || n > 5)) {
    return BOA_NONE;
  }
  if (m->kind == BOA_KIND_SYNTAX_ERROR && i > 0) {
    boa_value place = n == 2 ? boa_item(g, args, 1, BOA_TUPLE_ITEMS) : 0;
    bool known = place && boa_isa(g, place, BOA_KIND_TUPLE) && i - 1 < boa_length(g, place);
    return known ? boa_item(g, place, i - 1, BOA_TUPLE_ITEMS) : BOA_NONE;
  }
  if (m->kind == BOA_KIND_OS_ERROR && i == 3) { /* behind Windows' own number */
    return n == 5 ? boa_item(g, args, 4, BOA_TUPLE_ITEMS) : BOA_NONE;
  }
  return i < m->from_args && i < n ? boa_item(g, args, i, BOA_TUPLE_ITEMS) : BOA_NONE;
}

static boa_value member(const boa_guest *g, const members *m, boa_value e, uint32_t i) {
  boa_value extra = boa_field(g, e, BOA_EXCEPTION_EXTRA);
  bool made = extra && boa_isa(g, extra, BOA_KIND_TUPLE) && i < boa_length(g, extra);
  return made ? boa_item(g, extra, i, BOA_TUPLE_ITEMS) : member_from_args(g, m, boa_field(g, e, BOA_EXCEPTION_ARGS), i);
}

/* The members in a tuple of their own, with `change` as member `at`. */
static boa_status members_new(boa_guest *g, const members *m, boa_value e, uint32_t at, boa_value change, boa_value *out) {
  boa_status s = boa_tuple_new(g, count_of(m), out);
  for (uint32_t i = 0; !s && i < count_of(m); i++) {
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, i == at ? change : member(g, m, e, i));
  }
  return s;
}

static int member_number(const boa_guest *g, const members *m, boa_value name) {
  for (uint32_t i = 0; m && i < count_of(m); i++) {
    if (boa_str_is(g, name, m->names[i])) {
      return (int)i;
    }
  }
  return -1;
}

boa_status boa_raised_member(boa_guest *g, boa_status raised, uint32_t at, boa_value v) {
  boa_value e = g->roots[BOA_ROOT_RAISED], extra = 0;
  const members *m = raised == BOA_RAISE ? members_of(g, boa_type_of(g, e)) : NULL;
  if (!m) {
    return raised;
  }
  boa_status s = members_new(g, m, e, at, v, &extra);
  if (s) {
    return s;
  }
  boa_store(g, e, BOA_EXCEPTION_EXTRA, extra);
  return raised;
}

/* ---- the constructor ---- */

static boa_status take_keywords(boa_guest *g, uint32_t args, uint32_t n, boa_value type, const members *m, boa_value extra) {
  uint32_t count = g->keywords ? boa_length(g, g->keywords) : 0;
  for (uint32_t i = 0; i < count; i++) {
    boa_value name = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    int at = m && m->keywords ? member_number(g, m, name) : -1;
    if (!m || !m->keywords) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() takes no keyword arguments", boa_type_name(g, (uint32_t)type));
    }
    if (at < 0 || boa_str_is(g, name, "msg")) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() got an unexpected keyword argument '%v'",
                       boa_type_name(g, BOA_TYPE(m->kind)), name);
    }
    boa_init_at(g, extra, (uint32_t)at, BOA_TUPLE_ITEMS, boa_arg(g, args, n + i));
  }
  return BOA_OK;
}

/* The class of an OSError that is made with a number and a text, by the number, as Linux has them. */
static uint32_t by_number(const boa_guest *g, uint32_t args, uint32_t n, uint32_t type) {
  static const struct {
    uint8_t number;
    boa_kind kind;
  } kinds[] = {
      {1, BOA_KIND_PERMISSION_ERROR},           {2, BOA_KIND_FILE_NOT_FOUND_ERROR}, {3, BOA_KIND_PROCESS_LOOKUP_ERROR},
      {4, BOA_KIND_INTERRUPTED_ERROR},          {10, BOA_KIND_CHILD_PROCESS_ERROR}, {11, BOA_KIND_BLOCKING_IO_ERROR},
      {13, BOA_KIND_PERMISSION_ERROR},          {17, BOA_KIND_FILE_EXISTS_ERROR},   {20, BOA_KIND_NOT_A_DIRECTORY_ERROR},
      {21, BOA_KIND_IS_A_DIRECTORY_ERROR},      {32, BOA_KIND_BROKEN_PIPE_ERROR},   {103, BOA_KIND_CONNECTION_ABORTED_ERROR},
      {104, BOA_KIND_CONNECTION_RESET_ERROR},   {108, BOA_KIND_BROKEN_PIPE_ERROR},  {110, BOA_KIND_TIMEOUT_ERROR},
      {111, BOA_KIND_CONNECTION_REFUSED_ERROR}, {114, BOA_KIND_BLOCKING_IO_ERROR},  {115, BOA_KIND_BLOCKING_IO_ERROR},
  };
  boa_value number = n > 2 && n <= 6 && type == BOA_TYPE(BOA_KIND_OS_ERROR) ? boa_arg(g, args, 1) : BOA_NONE;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (number == boa_from_int(kinds[i].number)) {
      return BOA_TYPE(kinds[i].kind);
    }
  }
  return type;
}

/* OSError(errno, text, file) keeps the first two as its arguments. */
static bool drops_file(const members *m, uint32_t n) {
  return m && m->kind == BOA_KIND_OS_ERROR && n > 2 && n <= 5;
}

boa_status boa_native_new_exception(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value parts = 0, type = by_number(g, args, n, (uint32_t)boa_arg(g, args, 0)), e = 0, extra = 0, kept = 0;
  const members *m = members_of(g, (uint32_t)type);
  if (m && m->kind == BOA_KIND_UNICODE_ERROR && n != 6) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "function takes exactly 5 arguments (%d given)", (int64_t)n - 1);
  }
  boa_status s = boa_tuple_new(g, n - 1, &parts);
  for (uint32_t i = 1; !s && i < n; i++) {
    boa_init_at(g, parts, i - 1, BOA_TUPLE_ITEMS, boa_arg(g, args, i));
  }
  s = s ? s : boa_exception_new(g, (uint32_t)type, parts, &e);
  s = s || !m ? s : members_new(g, m, e, UINT32_MAX, 0, &extra);
  s = s || !drops_file(m, n - 1) ? s : boa_tuple_new(g, 2, &kept);
  boa_value init = boa_type_find(g, (uint32_t)type, BOA_NAME(init));
  bool theirs = init && !boa_is(g, init, BOA_KIND_NATIVE); /* the keywords are for the class's own __init__ */
  s = s || theirs ? s : take_keywords(g, args, n, type, m, extra);
  if (s) {
    return s;
  }
  boa_init(g, e, BOA_EXCEPTION_EXTRA, extra);
  if (kept) {
    boa_init_at(g, kept, 0, BOA_TUPLE_ITEMS, boa_arg(g, args, 1));
    boa_init_at(g, kept, 1, BOA_TUPLE_ITEMS, boa_arg(g, args, 2));
    boa_init(g, e, BOA_EXCEPTION_ARGS, kept);
  }
  *out = e;
  return BOA_OK;
}

/* ---- attributes ---- */

static boa_value or_none(boa_value v) {
  return v ? v : BOA_NONE;
}

boa_status boa_exception_get(boa_guest *g, boa_value e, boa_value name, boa_value *out) {
  const members *m = members_of(g, boa_type_of(g, e));
  boa_value dict = boa_field(g, e, BOA_EXCEPTION_DICT);
  int at = member_number(g, m, name);
  *out = BOA_UNBOUND;
  if (at >= 0) {
    *out = member(g, m, e, (uint32_t)at);
  } else if (boa_str_is(g, name, "args")) {
    *out = boa_field(g, e, BOA_EXCEPTION_ARGS);
  } else if (boa_str_is(g, name, "__cause__")) {
    *out = or_none(boa_field(g, e, BOA_EXCEPTION_CAUSE));
  } else if (boa_str_is(g, name, "__context__")) {
    *out = or_none(boa_field(g, e, BOA_EXCEPTION_CONTEXT));
  } else if (boa_str_is(g, name, "__traceback__")) {
    *out = or_none(boa_field(g, e, BOA_EXCEPTION_TRACEBACK));
  } else if (boa_str_is(g, name, "__suppress_context__")) {
    *out = boa_bool(boa_raw(g, e, BOA_EXCEPTION_FLAGS) & 1);
  } else if (boa_str_is(g, name, "__dict__")) {
    boa_status s = dict ? BOA_OK : boa_dict_new(g, &dict);
    if (!s) {
      boa_store(g, e, BOA_EXCEPTION_DICT, dict);
      *out = dict;
    }
    return s;
  } else if (dict && boa_isa(g, dict, BOA_KIND_DICT)) {
    return boa_dict_get(g, dict, name, out);
  }
  return BOA_OK;
}

static boa_status set_args(boa_guest *g, boa_value e, boa_value v) {
  boa_value list = v, t = v;
  if (!boa_isa(g, v, BOA_KIND_TUPLE)) {
    boa_status s = boa_isa(g, v, BOA_KIND_LIST) ? BOA_OK : boa_list_from(g, v, &list);
    s = s ? s : boa_tuple_new(g, boa_length(g, list), &t);
    if (s) {
      return s;
    }
    for (uint32_t i = 0; i < boa_length(g, list); i++) {
      boa_init_at(g, t, i, BOA_TUPLE_ITEMS, boa_sequence_item(g, list, i));
    }
  }
  boa_store(g, e, BOA_EXCEPTION_ARGS, t);
  return BOA_OK;
}

/* cause, context and traceback: None or an object of the right kind. */
static boa_status set_link(boa_guest *g, boa_value e, uint32_t field, boa_value v) {
  bool traceback = field == BOA_EXCEPTION_TRACEBACK;
  const char *name = traceback ? "__traceback__" : field == BOA_EXCEPTION_CAUSE ? "__cause__" : "__context__";
  if (v == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s may not be deleted", name);
  }
  if (v != BOA_NONE && traceback && !boa_is(g, v, BOA_KIND_TRACEBACK)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__traceback__ must be a traceback or None");
  }
  if (v != BOA_NONE && !traceback && !boa_is_exception(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "exception %s must be None or derive from BaseException",
                     field == BOA_EXCEPTION_CAUSE ? "cause" : "context");
  }
  boa_store(g, e, field, v == BOA_NONE ? 0 : v);
  if (field == BOA_EXCEPTION_CAUSE) {
    boa_set_raw(g, e, BOA_EXCEPTION_FLAGS, 1);
  }
  return BOA_OK;
}

static boa_status set_own(boa_guest *g, boa_value e, boa_value name, boa_value v) {
  boa_value dict = boa_field(g, e, BOA_EXCEPTION_DICT), was;
  bool found = false;
  if (v == BOA_UNBOUND) {
    boa_status s = dict ? boa_dict_delete(g, dict, name, &found, &was) : BOA_OK;
    return s || found ? s : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", e, name);
  }
  boa_status s = dict ? BOA_OK : boa_dict_new(g, &dict);
  s = s ? s : boa_dict_set(g, dict, name, v);
  if (!s) {
    boa_store(g, e, BOA_EXCEPTION_DICT, dict);
  }
  return s;
}

boa_status boa_exception_set(boa_guest *g, boa_value e, boa_value name, boa_value v) {
  const members *m = members_of(g, boa_type_of(g, e));
  int at = member_number(g, m, name);
  if (at >= 0) {
    boa_value extra = 0;
    boa_status s = members_new(g, m, e, (uint32_t)at, v == BOA_UNBOUND ? BOA_NONE : v, &extra);
    if (!s) {
      boa_store(g, e, BOA_EXCEPTION_EXTRA, extra);
    }
    return s;
  }
  if (boa_str_is(g, name, "args")) {
    return v == BOA_UNBOUND ? boa_raise(g, BOA_KIND_TYPE_ERROR, "args may not be deleted") : set_args(g, e, v);
  }
  if (boa_str_is(g, name, "__cause__")) {
    return set_link(g, e, BOA_EXCEPTION_CAUSE, v);
  }
  if (boa_str_is(g, name, "__context__")) {
    return set_link(g, e, BOA_EXCEPTION_CONTEXT, v);
  }
  if (boa_str_is(g, name, "__traceback__")) {
    return set_link(g, e, BOA_EXCEPTION_TRACEBACK, v);
  }
  if (boa_str_is(g, name, "__suppress_context__")) {
    if (v != BOA_TRUE && v != BOA_FALSE) {
      return v == BOA_UNBOUND ? boa_raise(g, BOA_KIND_TYPE_ERROR, "can't delete numeric/char attribute")
                              : boa_raise(g, BOA_KIND_TYPE_ERROR, "attribute value type must be bool");
    }
    boa_set_raw(g, e, BOA_EXCEPTION_FLAGS, v == BOA_TRUE);
    return BOA_OK;
  }
  return set_own(g, e, name, v);
}

/* ---- methods ---- */

boa_status boa_native_exception_add_note(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value e = boa_arg(g, args, 0), note = boa_arg(g, args, 1), name = 0, list = 0;
  *out = BOA_NONE;
  if (!boa_is(g, note, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "add_note() argument must be str, not %t", note);
  }
  boa_status s = boa_intern(g, "__notes__", 9, &name);
  s = s ? s : boa_exception_get(g, e, name, &list);
  if (!s && list == BOA_UNBOUND) {
    s = boa_list_new(g, 1, &list);
    s = s ? s : boa_list_append(g, list, note);
    return s ? s : set_own(g, e, name, list);
  }
  if (!s && !boa_isa(g, list, BOA_KIND_LIST)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "Cannot add note: __notes__ is not a list");
  }
  return s ? s : boa_list_append(g, list, note);
}

boa_status boa_native_exception_with_traceback(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_arg(g, args, 0);
  return set_link(g, *out, BOA_EXCEPTION_TRACEBACK, boa_arg(g, args, 1));
}

/* ---- texts of their own ---- */

static boa_status os_error_text(boa_guest *g, const members *m, boa_value e, boa_text *t) {
  boa_value file = member(g, m, e, 2), second = member(g, m, e, 3);
  boa_text_c(t, "[Errno ");
  boa_status s = boa_str_of(g, member(g, m, e, 0), t);
  boa_text_c(t, "] ");
  s = s ? s : boa_str_of(g, member(g, m, e, 1), t);
  if (!s && file != BOA_NONE) {
    boa_text_c(t, ": ");
    s = boa_repr(g, file, t);
  }
  if (!s && file != BOA_NONE && second != BOA_NONE) {
    boa_text_c(t, " -> ");
    s = boa_repr(g, second, t);
  }
  return s ? s : t->status;
}

/* "msg (file, line 3)" with what there is of it. */
static boa_status syntax_error_text(boa_guest *g, const members *m, boa_value e, boa_text *t) {
  boa_value msg = member(g, m, e, 0), file = member(g, m, e, 1), line = member(g, m, e, 2);
  boa_status s = boa_is(g, msg, BOA_KIND_STR) || msg == BOA_NONE ? BOA_OK : boa_repr(g, msg, t);
  if (boa_is(g, msg, BOA_KIND_STR)) {
    boa_text_str(t, g, msg);
  } else if (msg == BOA_NONE) {
    boa_text_c(t, "None");
  }
  bool named = boa_is(g, file, BOA_KIND_STR), numbered = boa_is_int(line);
  boa_text_c(t, named || numbered ? " (" : "");
  if (named) {
    boa_text_str(t, g, file);
  }
  if (numbered) {
    boa_text_c(t, named ? ", line " : "line ");
    boa_text_int(t, boa_int(line));
  }
  boa_text_c(t, named || numbered ? ")" : "");
  return s ? s : t->status;
}

/* "'utf-8' codec can't decode byte 0xff in position 0: reason". */
static boa_status unicode_error_text(boa_guest *g, const members *m, boa_value e, boa_text *t) {
  static const char digits[] = "0123456789abcdef";
  boa_value encoding = member(g, m, e, 0), of = member(g, m, e, 1), reason = member(g, m, e, 4), from = member(g, m, e, 2),
            to = member(g, m, e, 3);
  bool decode = boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_UNICODE_DECODE_ERROR));
  bool right = boa_is(g, encoding, BOA_KIND_STR) && boa_is(g, reason, BOA_KIND_STR) && boa_is_int(from) && boa_is_int(to);
  if (!right || !(decode ? boa_is_bytes(g, of) : boa_is(g, of, BOA_KIND_STR))) {
    return BOA_BAIL;
  }
  int64_t start = boa_int(from), end = boa_int(to), n = boa_length(g, of);
  bool one = end == start + 1 && start >= 0 && start < n;
  uint32_t c = !one     ? 0
               : decode ? cage_load8_at(&g->cage, boa_bytes_data(g, of), (uint32_t)start, 0)
                        : boa_str_char(g, of, (uint32_t)start);
  boa_text_c(t, "'");
  boa_text_str(t, g, encoding);
  boa_text_c(t, decode ? "' codec can't decode byte" : "' codec can't encode character");
  if (one) {
    int places = decode || c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    boa_text_c(t, decode ? " 0x" : places == 2 ? " '\\x" : places == 4 ? " '\\u" : " '\\U");
    for (int shift = (places - 1) * 4; shift >= 0; shift -= 4) {
      boa_text_bytes(t, &digits[c >> shift & 15], 1);
    }
    boa_text_c(t, decode ? " in position " : "' in position ");
  } else {
    boa_text_c(t, "s in position ");
  }
  boa_text_int(t, start);
  if (!one) {
    boa_text_c(t, "-");
    boa_text_int(t, end - 1);
  }
  boa_text_c(t, ": ");
  boa_text_str(t, g, reason);
  return t->status;
}

/* "message (2 sub-exceptions)". */
static boa_status group_text(boa_guest *g, boa_value e, boa_text *t) {
  boa_value args = boa_field(g, e, BOA_EXCEPTION_ARGS);
  boa_value parts = boa_isa(g, args, BOA_KIND_TUPLE) && boa_length(g, args) == 2 ? boa_item(g, args, 1, BOA_TUPLE_ITEMS) : 0;
  if (!parts || !(boa_isa(g, parts, BOA_KIND_TUPLE) || boa_isa(g, parts, BOA_KIND_LIST))) {
    return BOA_BAIL;
  }
  boa_status s = boa_str_of(g, boa_item(g, args, 0, BOA_TUPLE_ITEMS), t);
  boa_text_c(t, " (");
  boa_text_int(t, boa_length(g, parts));
  boa_text_c(t, boa_length(g, parts) == 1 ? " sub-exception)" : " sub-exceptions)");
  return s ? s : t->status;
}

boa_status boa_exception_own_text(boa_guest *g, boa_value e, boa_text *t) {
  const members *m = members_of(g, boa_type_of(g, e));
  if (boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_BASE_EXCEPTION_GROUP))) {
    return group_text(g, e, t);
  }
  if (m && m->kind == BOA_KIND_OS_ERROR && member(g, m, e, 0) != BOA_NONE && member(g, m, e, 1) != BOA_NONE) {
    return os_error_text(g, m, e, t);
  }
  if (m && m->kind == BOA_KIND_SYNTAX_ERROR && (member(g, m, e, 1) != BOA_NONE || member(g, m, e, 2) != BOA_NONE)) {
    return syntax_error_text(g, m, e, t);
  }
  bool coding = boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_UNICODE_DECODE_ERROR)) ||
                boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_UNICODE_ENCODE_ERROR));
  return m && coding ? unicode_error_text(g, m, e, t) : BOA_BAIL;
}
