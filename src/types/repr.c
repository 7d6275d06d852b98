/* repr and str of built-in values, as text. Containers are walked with a stack in scratch, which is also what finds cycles; each step and
 * byte costs fuel. */
#include "types/str_view.h"

typedef struct {
  boa_value of, value; /* of a pair whose key is being shown */
  uint32_t i, shown;
  bool half; /* the key is out, the value comes next */
} level;

static bool is_container(const boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_KEYS ||
         kind == BOA_KIND_DICT_VALUES || kind == BOA_KIND_DICT_ITEMS || kind == BOA_KIND_SLICE || kind == BOA_KIND_SET ||
         kind == BOA_KIND_FROZENSET || boa_is_exception(g, v);
}

static void hex(boa_text *t, uint32_t c, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    boa_text_bytes(t, &"0123456789abcdef"[c >> shift & 15], 1);
  }
}

static void repr_char(boa_text *t, uint32_t c, char quote) {
  if (c == (uint32_t)quote || c == '\\') {
    boa_text_bytes(t, "\\", 1);
    boa_text_char(t, c);
  } else if (c < 0x7f ? c >= 0x20 : boa_unicode_is(c, BOA_UNICODE_PRINTABLE)) {
    boa_text_char(t, c);
  } else if (c == '\n' || c == '\r' || c == '\t') {
    boa_text_c(t, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
  } else {
    boa_text_c(t, c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U");
    hex(t, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
  }
}

static bool has_char(const boa_view *v, uint32_t c) {
  if (v->width == 1) {
    return v->n && memchr(v->at, (int)c, v->n);
  }
  for (uint32_t i = 0; i < v->n; i++) {
    if (boa_view_char(v, i) == c) {
      return true;
    }
  }
  return false;
}

/* ASCII goes out in runs that need no escape. */
static void repr_ascii(boa_guest *g, const boa_view *v, boa_text *t, char quote) {
  for (uint32_t i = 0; i < v->n && !t->status; i++) {
    uint32_t from = i;
    while (i < v->n && i - from < 4096 && v->at[i] >= 0x20 && v->at[i] < 0x7f && v->at[i] != quote && v->at[i] != '\\') {
      i++;
    }
    boa_text_bytes(t, (const char *)v->at + from, i - from);
    if (i < v->n) {
      repr_char(t, v->at[i], quote);
    }
    if (!boa_charge(&g->work, (i - from) / 16)) {
      t->status = BOA_STOP;
    }
  }
}

static boa_status repr_str(boa_guest *g, boa_value s, boa_text *t) {
  boa_view v = boa_str_view(g, s);
  if (!boa_pay_chars(g, v.n)) {
    return BOA_STOP;
  }
  char quote = has_char(&v, '\'') && !has_char(&v, '"') ? '"' : '\'';
  boa_text_bytes(t, &quote, 1);
  bool ascii = boa_str_ascii(g, s);
  if (ascii) {
    repr_ascii(g, &v, t, quote);
  }
  for (uint32_t i = 0; !ascii && i < v.n && !t->status; i++) {
    if ((i & 0xfff) == 0xfff && !boa_charge(&g->work, 256)) {
      return BOA_STOP;
    }
    repr_char(t, boa_view_char(&v, i), quote);
  }
  boa_text_bytes(t, &quote, 1);
  return t->status;
}

static boa_status repr_named(boa_guest *g, boa_text *t, const char *before, boa_value name, const char *after) {
  boa_text_c(t, before);
  if (boa_is(g, name, BOA_KIND_STR)) {
    boa_text_str(t, g, name);
  }
  boa_text_c(t, after);
  return t->status;
}

/* " at 0x…": the number is the object's identity. */
static boa_status repr_identity(boa_guest *g, boa_value v, boa_text *t) {
  uint64_t id = 0;
  if (t->unnumbered) {
    return t->status;
  }
  boa_status s = boa_identity(g, v, &id);
  boa_text_c(t, " at 0x");
  for (int shift = 44; shift >= 0; shift -= 4) {
    boa_text_bytes(t, &"0123456789abcdef"[id >> shift & 15], 1);
  }
  return s ? s : t->status;
}

/* "<module.Class object at 0x…>" */
boa_status boa_object_repr(boa_guest *g, boa_value v, boa_text *t) {
  boa_text_c(t, "<");
  boa_status s = boa_type_path(g, boa_type_of(g, v), t);
  boa_text_c(t, " object");
  s = s ? s : repr_identity(g, v, t);
  boa_text_c(t, ">");
  return s ? s : t->status;
}

/* "module.Outer.Inner"; built-in types without a module. */
boa_status boa_type_path(boa_guest *g, uint32_t type, boa_text *t) {
  boa_value dict = boa_field(g, type, BOA_TYPE_DICT), module = 0;
  if (!(boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON)) {
    boa_text_str(t, g, boa_type_name(g, type));
    return t->status;
  }
  module = dict ? boa_dict_name(g, dict, BOA_NAME(module)) : 0;
  if (module && boa_is(g, module, BOA_KIND_STR) && !boa_str_is(g, module, "builtins")) {
    boa_text_str(t, g, module);
    boa_text_c(t, ".");
  }
  boa_value name = boa_field(g, type, BOA_TYPE_QUALNAME);
  boa_text_str(t, g, boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR);
  return t->status;
}

/* A function, generator or piece of code, with its identity. */
static boa_status repr_addressed(boa_guest *g, boa_value v, boa_value name, boa_text *t) {
  bool function = boa_is(g, v, BOA_KIND_FUNCTION);
  repr_named(g, t, "<", function ? BOA_EMPTY_STR : boa_type_name(g, boa_type_of(g, v)), function ? "function " : " object ");
  repr_named(g, t, "", name, "");
  return repr_identity(g, v, t);
}

static boa_status repr_code(boa_guest *g, boa_value v, boa_text *t) {
  boa_value source = boa_field(g, v, BOA_CODE_SOURCE);
  bool known = boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source);
  boa_status s = repr_addressed(g, v, boa_field(g, v, BOA_CODE_NAME), t);
  repr_named(g, t, ", file \"", known ? boa_item(g, source, 0, BOA_TUPLE_ITEMS) : BOA_EMPTY_STR, "\", line ");
  boa_text_int(t, boa_raw(g, v, BOA_CODE_FIRST_LINE));
  boa_text_c(t, ">");
  return s ? s : t->status;
}

static boa_status repr_bound_native(boa_guest *g, boa_value v, const char *kind, boa_text *t) {
  boa_value self = boa_field(g, v, BOA_NATIVE_SELF);
  repr_named(g, t, kind, boa_field(g, v, BOA_NATIVE_NAME), kind[1] == 'b' ? " of " : "' of ");
  repr_named(g, t, "", boa_type_name(g, boa_type_of(g, self)), " object");
  boa_status s = repr_identity(g, self, t);
  boa_text_c(t, ">");
  return s ? s : t->status;
}

/* "<built-in method append of list object at 0x…>", "<method 'append' of 'list' objects>"; those of operators are slots. */
static boa_status repr_native(boa_guest *g, boa_value v, boa_text *t) {
  boa_value self = boa_field(g, v, BOA_NATIVE_SELF), name = boa_field(g, v, BOA_NATIVE_NAME);
  uint32_t number = boa_header_aux(boa_head(g, v)),
           type = number < boa_native_count ? boa_natives[number].type : BOA_KIND_COUNT;
  bool slot = boa_is(g, name, BOA_KIND_STR) && boa_str_length(g, name) > 4 && boa_str_char(g, name, 1) == '_';
  if (self && !boa_is(g, self, BOA_KIND_MODULE)) {
    return repr_bound_native(g, v, slot ? "<method-wrapper '" : "<built-in method ", t);
  }
  if (type >= BOA_KIND_COUNT || (boa_natives[number].keywords & (BOA_NATIVE_STATIC | BOA_NATIVE_NEW))) {
    return repr_named(g, t, "<built-in function ", name, ">");
  }
  repr_named(g, t, slot ? "<slot wrapper '" : "<method '", name, "' of '");
  return repr_named(g, t, "", boa_type_name(g, BOA_TYPE(type)), "' objects>");
}

static boa_status repr_text(boa_text *t, const char *text) {
  boa_text_c(t, text);
  return t->status;
}

static boa_status repr_class(boa_guest *g, boa_value v, boa_text *t) {
  if (boa_special(g, v, BOA_NAME(repr))) {
    return BOA_BAIL;
  }
  boa_text_c(t, "<class '");
  boa_type_path(g, (uint32_t)v, t);
  return repr_text(t, "'>");
}

/* Numbers and texts; BOA_BAIL: it is none. */
static boa_status repr_plain(boa_guest *g, boa_value v, boa_text *t) {
  if (boa_is_int(v)) {
    boa_text_int(t, boa_int(v));
    return t->status;
  }
  if (boa_is_float(g, v)) {
    return boa_float_text(g, v, t);
  }
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_STR:
    return repr_str(g, v, t);
  case BOA_KIND_BYTES:
  case BOA_KIND_BYTEARRAY:
    return boa_bytes_repr(g, v, t);
  case BOA_KIND_INT:
    return boa_int_text(g, v, 10, t);
  case BOA_KIND_COMPLEX:
    return boa_complex_text(g, v, t);
  default:
    return BOA_BAIL;
  }
}

static boa_status repr_object(boa_guest *g, boa_value v, boa_text *t) {
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_BOOL:
    return repr_text(t, v == BOA_TRUE ? "True" : "False");
  case BOA_KIND_NONE:
    return repr_text(t, "None");
  case BOA_KIND_ELLIPSIS:
    return repr_text(t, "Ellipsis");
  case BOA_KIND_NOT_IMPLEMENTED:
    return repr_text(t, "NotImplemented");
  case BOA_KIND_TYPE:
    return repr_class(g, v, t);
  case BOA_KIND_RANGE:
    return boa_range_repr(g, v, t);
  case BOA_KIND_UNION:
    return boa_union_repr(g, v, t);
  case BOA_KIND_FUNCTION:
  case BOA_KIND_GENERATOR:
  case BOA_KIND_COROUTINE:
  case BOA_KIND_ASYNC_GENERATOR: {
    bool function = boa_is(g, v, BOA_KIND_FUNCTION);
    boa_status s = repr_addressed(g, v, boa_field(g, v, function ? BOA_FUNCTION_QUALNAME : BOA_GENERATOR_QUALNAME), t);
    return s ? s : repr_text(t, ">");
  }
  case BOA_KIND_CODE:
    return repr_code(g, v, t);
  case BOA_KIND_MEMBER: {
    boa_value type = boa_field(g, v, BOA_MEMBER_TYPE);
    repr_named(g, t, "<member '", boa_field(g, v, BOA_MEMBER_NAME), "' of '");
    return repr_named(g, t, "", type ? boa_type_name(g, (uint32_t)type) : BOA_EMPTY_STR, "' objects>");
  }
  case BOA_KIND_MODULE:
    return repr_named(g, t, "<module '", boa_field(g, v, BOA_MODULE_NAME), "'>");
  case BOA_KIND_METHOD: /* what these hold may nest as deep as the guest likes */
  case BOA_KIND_MAPPING_PROXY:
  case BOA_KIND_SUPER:
  case BOA_KIND_GENERIC_ALIAS:
    return BOA_BAIL;
  case BOA_KIND_NATIVE:
    return repr_native(g, v, t);
  case BOA_KIND_HOST_FUNCTION:
    return repr_named(g, t, "<built-in function ", boa_field(g, v, BOA_NATIVE_NAME), ">");
  case BOA_KIND_STATIC_METHOD:
  case BOA_KIND_CLASS_METHOD: {
    boa_value f = boa_field(g, v, BOA_WRAPPER_OF);
    if (!f || !boa_is(g, f, BOA_KIND_FUNCTION)) {
      return boa_object_repr(g, v, t);
    }
    repr_named(g, t, "<", boa_type_name(g, boa_type_of(g, v)), "(");
    boa_status s = repr_addressed(g, f, boa_field(g, f, BOA_FUNCTION_QUALNAME), t);
    return s ? s : repr_text(t, ">)>");
  }
  default:
    return boa_object_repr(g, v, t);
  }
}

static boa_status repr_leaf(boa_guest *g, boa_value v, boa_text *t) {
  if (boa_is_python(g, v) && boa_kind_of(g, v) != BOA_KIND_TYPE) {
    if (boa_special(g, v, BOA_NAME(repr))) {
      return BOA_BAIL;
    }
    boa_value plain = boa_payload(g, v);
    if (plain == v) {
      return boa_object_repr(g, v, t);
    }
    v = plain;
  }
  boa_status s = repr_plain(g, v, t);
  return s == BOA_BAIL ? repr_object(g, v, t) : s;
}

/* Shown as name(item, item): an exception, a slice; an empty set too. */
static bool ends_plainly(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_SLICE) || boa_is_exception(g, v) || (boa_is_set(g, v) && boa_length(g, v) == 0);
}

/* Shown as {item, item}. */
static bool in_braces(const boa_guest *g, boa_value v) {
  return boa_isa(g, v, BOA_KIND_DICT) || (boa_type_of(g, v) == BOA_TYPE(BOA_KIND_SET) && boa_length(g, v));
}

static void opening(const boa_guest *g, boa_value v, boa_text *t) {
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_LIST:
    boa_text_c(t, "[");
    return;
  case BOA_KIND_TUPLE:
    boa_text_c(t, "(");
    return;
  default:
    if (in_braces(g, v)) {
      boa_text_c(t, "{");
      return;
    }
    boa_text_str(t, g, boa_type_name(g, boa_type_of(g, v)));
    boa_text_c(t, ends_plainly(g, v) ? "(" : boa_is_set(g, v) ? "({" : "([");
  }
}

static const char *closing(const boa_guest *g, boa_value v, uint32_t shown) {
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_LIST:
    return "]";
  case BOA_KIND_TUPLE:
    return shown == 1 ? ",)" : ")";
  default:
    return in_braces(g, v) ? "}" : ends_plainly(g, v) ? ")" : boa_is_set(g, v) ? "})" : "])";
  }
}

/* The next item of a sequence: a list, a tuple, an exception's arguments. */
static bool next_of_sequence(boa_guest *g, level *l, boa_text *t, boa_value *item) {
  boa_value of = boa_is_exception(g, l->of) ? boa_field(g, l->of, BOA_EXCEPTION_ARGS) : l->of;
  bool slice = boa_is(g, of, BOA_KIND_SLICE);
  if (l->i >= (slice ? 3 : boa_length(g, of))) {
    return false;
  }
  boa_text_c(t, l->shown++ ? ", " : "");
  *item = slice ? boa_item(g, of, l->i, BOA_SLICE_START) : boa_sequence_item(g, of, l->i);
  l->i++;
  return true;
}

/* The next key or value of a dict or a view of one. */
static bool next_of_dict(boa_guest *g, level *l, boa_text *t, boa_value *item) {
  boa_kind kind = boa_kind_of(g, l->of);
  bool pairs = kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_ITEMS;
  if (l->half) {
    boa_text_c(t, kind == BOA_KIND_DICT ? ": " : ", ");
    l->half = false;
    *item = l->value;
    return true;
  }
  if (kind == BOA_KIND_DICT_ITEMS && l->shown) {
    boa_text_c(t, ")");
  }
  boa_value key;
  if (!boa_dict_next(g, kind == BOA_KIND_DICT ? l->of : boa_field(g, l->of, BOA_VIEW_DICT), &l->i, &key, &l->value)) {
    return false;
  }
  boa_text_c(t, l->shown++ ? ", " : "");
  boa_text_c(t, kind == BOA_KIND_DICT_ITEMS ? "(" : "");
  l->half = pairs;
  *item = kind == BOA_KIND_DICT_VALUES ? l->value : key;
  return true;
}

static bool next_item(boa_guest *g, level *l, boa_text *t, boa_value *item) {
  boa_kind kind = boa_kind_of(g, l->of);
  if (kind == BOA_KIND_SET || kind == BOA_KIND_FROZENSET) {
    int64_t hash;
    bool more = boa_set_next(g, l->of, &l->i, item, &hash);
    boa_text_c(t, more && l->shown++ ? ", " : "");
    return more;
  }
  bool dict =
      kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_KEYS || kind == BOA_KIND_DICT_VALUES || kind == BOA_KIND_DICT_ITEMS;
  return dict ? next_of_dict(g, l, t, item) : next_of_sequence(g, l, t, item);
}

/* What is being shown carries a mark in its header, so that a cycle is seen at once; every way out takes the marks off. Objects of the image
 * can't be marked, and have no cycles. */
static bool is_open(const boa_guest *g, boa_value v) {
  return boa_header_flags(boa_head(g, v)) & BOA_FLAG_SHOWN;
}

static void set_open(boa_guest *g, boa_value v, bool open) {
  uint64_t mark = (uint64_t)BOA_FLAG_SHOWN << BOA_FLAG_BITS, h = boa_head(g, v);
  cage_store64(&g->cage, boa_to_ref(v), 0, open ? h | mark : h & ~mark);
}

static void shorthand(const boa_guest *g, boa_value v, boa_text *t) {
  boa_kind kind = boa_kind_of(g, v);
  boa_text_c(t, kind == BOA_KIND_LIST ? "[...]" : kind == BOA_KIND_TUPLE ? "(...)" : kind == BOA_KIND_DICT ? "{...}" : "...");
}

typedef struct {
  level *at;
  size_t depth, room;
} levels;

static boa_status open_level(boa_guest *g, levels *l, boa_value v, boa_text *t) {
  if (l->depth == l->room) {
    size_t room = l->room ? l->room * 2 : 8;
    level *at = boa_scratch_grow(&g->work, l->at, l->room * sizeof *at, room * sizeof *at);
    if (!at) {
      return BOA_NOMEM;
    }
    l->at = at;
    l->room = room;
  }
  opening(g, v, t);
  set_open(g, v, true);
  l->at[l->depth++] = (level){.of = v};
  return BOA_OK;
}

static boa_status walk(boa_guest *g, levels *l, boa_text *t) {
  while (l->depth && !t->status) {
    level *top = &l->at[l->depth - 1];
    boa_value item;
    boa_status s = BOA_OK;
    if (!boa_charge(&g->work, 2)) {
      return BOA_STOP;
    }
    if (!next_item(g, top, t, &item)) {
      boa_text_c(t, closing(g, top->of, top->shown));
      set_open(g, top->of, false);
      l->depth--;
    } else if (boa_is_python(g, item) && boa_special(g, item, BOA_NAME(repr))) {
      return BOA_BAIL;
    } else if (!is_container(g, item)) {
      s = repr_leaf(g, item, t);
    } else if (is_open(g, item)) {
      shorthand(g, item, t);
    } else {
      s = open_level(g, l, item, t);
    }
    if (s) {
      return s;
    }
  }
  return t->status;
}

static boa_status repr_walk(boa_guest *g, boa_value v, boa_text *t) {
  levels l = {0};
  boa_status s = open_level(g, &l, v, t);
  s = s ? s : walk(g, &l, t);
  while (l.depth) {
    set_open(g, l.at[--l.depth].of, false);
  }
  return s;
}

boa_status boa_repr(boa_guest *g, boa_value v, boa_text *t) {
#ifdef BOA_CONTROL_RECURSION /* the C stack goes as deep as the value */
  volatile char deep[256] = {0};
  if (boa_isa(g, v, BOA_KIND_LIST) && boa_length(g, v) == 1 && deep[0] == 0) {
    return boa_repr(g, boa_sequence_item(g, v, 0), t) ? BOA_NOMEM : t->status + deep[1];
  }
#endif
  if (boa_is_python(g, v) && boa_special(g, v, BOA_NAME(repr))) {
    return BOA_BAIL;
  }
  return is_container(g, v) ? repr_walk(g, v, t) : repr_leaf(g, v, t);
}

boa_status boa_plain_repr(boa_guest *g, boa_value v, boa_text *t) {
  return is_container(g, v) ? repr_walk(g, v, t) : boa_is_python(g, v) ? boa_object_repr(g, v, t) : repr_leaf(g, v, t);
}

/* str(exception) of one with a single argument is that argument's, and so on inward. */
bool boa_shows_plainly(boa_guest *g, boa_value v) {
  boa_value f = boa_is_python(g, v) && boa_payload(g, v) != v ? boa_type_find(g, boa_type_of(g, v), BOA_NAME(str)) : 0;
  uint32_t number = f && boa_is(g, f, BOA_KIND_NATIVE) ? boa_header_aux(boa_head(g, f)) : UINT32_MAX;
  return number < boa_native_count && boa_natives[number].type != BOA_KIND_OBJECT;
}

boa_status boa_str_of(boa_guest *g, boa_value v, boa_text *t) {
  if (boa_is_python(g, v) && boa_special(g, v, BOA_NAME(str))) {
    return BOA_BAIL;
  }
  return boa_plain_str(g, v, t);
}

boa_status boa_plain_str(boa_guest *g, boa_value v, boa_text *t) {
  bool inner = false;
  while (boa_is_exception(g, v)) {
    if (inner && boa_is_python(g, v) && boa_special(g, v, BOA_NAME(str))) {
      return BOA_BAIL;
    }
    inner = true;
    size_t before = t->len;
    boa_status own = boa_exception_own_text(g, v, t);
    if (own != BOA_BAIL || t->len > before) { /* a member of it is guest code's to show */
      return own;
    }
    boa_value args = boa_field(g, v, BOA_EXCEPTION_ARGS);
    uint32_t n = boa_isa(g, args, BOA_KIND_TUPLE) ? boa_length(g, args) : 0;
    if (n != 1) {
      return n ? boa_repr(g, args, t) : t->status;
    }
    bool key_error = boa_is_subtype(g, boa_type_of(g, v), BOA_TYPE(BOA_KIND_KEY_ERROR));
    v = boa_item(g, args, 0, BOA_TUPLE_ITEMS);
    if (key_error) {
      return boa_repr(g, v, t);
    }
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
  }
  boa_value plain = boa_special(g, v, BOA_NAME(repr)) && !boa_shows_plainly(g, v) ? v : boa_payload(g, v);
  if (inner && boa_special(g, v, BOA_NAME(str))) {
    return BOA_BAIL;
  }
  if (boa_is(g, plain, BOA_KIND_STR)) {
    boa_text_str(t, g, plain);
    return t->status;
  }
  return boa_repr(g, plain, t);
}

boa_status boa_exception_text(boa_guest *g, boa_value e, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_status s = boa_str_of(g, e, &t);
  s = s ? s : boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}
