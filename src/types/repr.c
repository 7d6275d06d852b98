/* repr and str of built-in values, as text. Containers are walked with a stack in scratch, which is also what finds cycles; each step and
 * byte costs fuel. */
#include "types/types.h"
#include "types/unicode.h"

typedef struct {
  boa_value of, value; /* of a pair whose key is being shown */
  uint32_t i, shown;
  bool half; /* the key is out, the value comes next */
} level;

static bool is_container(const boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_KEYS ||
         kind == BOA_KIND_DICT_VALUES || kind == BOA_KIND_DICT_ITEMS || kind == BOA_KIND_SLICE || boa_is_exception(g, v);
}

static void hex(boa_text *t, uint32_t c, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    boa_text_bytes(t, &"0123456789abcdef"[c >> shift & 15], 1);
  }
}

void boa_text_ascii(boa_text *t, uint32_t c) {
  if (c < 0x80) {
    boa_text_char(t, c);
    return;
  }
  boa_text_c(t, c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U");
  hex(t, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
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

static boa_status repr_str(boa_guest *g, boa_value s, boa_text *t) {
  uint32_t n = boa_str_length(g, s);
  bool single = false, twice = false;
  for (uint32_t i = 0; i < n; i++) {
    if ((i & 0xfff) == 0 && !boa_charge(&g->work, 256)) {
      return BOA_STOP;
    }
    uint32_t c = boa_str_char(g, s, i);
    single = single || c == '\'';
    twice = twice || c == '"';
  }
  char quote = single && !twice ? '"' : '\'';
  boa_text_bytes(t, &quote, 1);
  for (uint32_t i = 0; i < n && !t->status; i++) {
    if ((i & 0xfff) == 0 && !boa_charge(&g->work, 256)) {
      return BOA_STOP;
    }
    repr_char(t, boa_str_char(g, s, i), quote);
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

static boa_status repr_leaf(boa_guest *g, boa_value v, boa_text *t) {
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
  case BOA_KIND_INT:
    return boa_int_text(g, v, 10, t);
  case BOA_KIND_BOOL:
    boa_text_c(t, v == BOA_TRUE ? "True" : "False");
    return t->status;
  case BOA_KIND_NONE:
    boa_text_c(t, "None");
    return t->status;
  case BOA_KIND_ELLIPSIS:
    boa_text_c(t, "Ellipsis");
    return t->status;
  case BOA_KIND_NOT_IMPLEMENTED:
    boa_text_c(t, "NotImplemented");
    return t->status;
  case BOA_KIND_RANGE:
    return boa_range_repr(g, v, t);
  case BOA_KIND_UNION:
    return boa_union_repr(g, v, t);
  case BOA_KIND_TYPE:
    return repr_named(g, t, "<class '", boa_type_name(g, (uint32_t)v), "'>");
  case BOA_KIND_FUNCTION:
    return repr_named(g, t, "<function ", boa_field(g, v, BOA_FUNCTION_QUALNAME), ">");
  case BOA_KIND_NATIVE:
    return repr_named(g, t, boa_field(g, v, BOA_NATIVE_SELF) ? "<built-in method " : "<built-in function ",
                      boa_field(g, v, BOA_NATIVE_NAME), ">");
  default:
    return repr_named(g, t, "<", boa_type_name(g, boa_type_of(g, v)), " object>");
  }
}

/* Shown as name(item, item): an exception, a slice. */
static bool ends_plainly(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_SLICE) || boa_is_exception(g, v);
}

static void opening(const boa_guest *g, boa_value v, boa_text *t) {
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_LIST:
    boa_text_c(t, "[");
    return;
  case BOA_KIND_TUPLE:
    boa_text_c(t, "(");
    return;
  case BOA_KIND_DICT:
    boa_text_c(t, "{");
    return;
  default:
    boa_text_str(t, g, boa_type_name(g, boa_type_of(g, v)));
    boa_text_c(t, ends_plainly(g, v) ? "(" : "([");
  }
}

static const char *closing(const boa_guest *g, boa_value v, uint32_t shown) {
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_LIST:
    return "]";
  case BOA_KIND_TUPLE:
    return shown == 1 ? ",)" : ")";
  case BOA_KIND_DICT:
    return "}";
  default:
    return ends_plainly(g, v) ? ")" : "])";
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
  bool dict =
      kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_KEYS || kind == BOA_KIND_DICT_VALUES || kind == BOA_KIND_DICT_ITEMS;
  return dict ? next_of_dict(g, l, t, item) : next_of_sequence(g, l, t, item);
}

static bool is_open(const level *stack, size_t depth, boa_value v) {
  for (size_t i = 0; i < depth; i++) {
    if (stack[i].of == v) {
      return true;
    }
  }
  return false;
}

static void shorthand(const boa_guest *g, boa_value v, boa_text *t) {
  boa_kind kind = boa_kind_of(g, v);
  boa_text_c(t, kind == BOA_KIND_LIST ? "[...]" : kind == BOA_KIND_TUPLE ? "(...)" : kind == BOA_KIND_DICT ? "{...}" : "...");
}

static boa_status repr_walk(boa_guest *g, boa_value v, boa_text *t) {
  size_t depth = 1, room = 8;
  level *stack = boa_scratch(&g->work, room * sizeof *stack);
  if (!stack) {
    return BOA_NOMEM;
  }
  stack[0] = (level){.of = v};
  opening(g, v, t);
  while (depth && !t->status) {
    boa_value item;
    if (!boa_charge(&g->work, 2 + depth / 16)) {
      return BOA_STOP;
    }
    if (!next_item(g, &stack[depth - 1], t, &item)) {
      depth--;
      boa_text_c(t, closing(g, stack[depth].of, stack[depth].shown));
    } else if (!is_container(g, item)) {
      boa_status s = repr_leaf(g, item, t);
      if (s) {
        return s;
      }
    } else if (is_open(stack, depth, item)) {
      shorthand(g, item, t);
    } else {
      if (depth == room) {
        stack = boa_scratch_grow(&g->work, stack, room * sizeof *stack, room * 2 * sizeof *stack);
        if (!stack) {
          return BOA_NOMEM;
        }
        room *= 2;
      }
      opening(g, item, t);
      stack[depth++] = (level){.of = item};
    }
  }
  return t->status;
}

boa_status boa_repr(boa_guest *g, boa_value v, boa_text *t) {
  return is_container(g, v) ? repr_walk(g, v, t) : repr_leaf(g, v, t);
}

/* str(exception) of one with a single argument is that argument's, and so on inward. */
boa_status boa_str_of(boa_guest *g, boa_value v, boa_text *t) {
  while (boa_is_exception(g, v)) {
    boa_status own = boa_exception_own_text(g, v, t);
    if (own != BOA_BAIL) {
      return own;
    }
    boa_value args = boa_field(g, v, BOA_EXCEPTION_ARGS);
    uint32_t n = boa_is(g, args, BOA_KIND_TUPLE) ? boa_length(g, args) : 0;
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
  if (boa_is(g, v, BOA_KIND_STR)) {
    boa_text_str(t, g, v);
    return t->status;
  }
  return boa_repr(g, v, t);
}

boa_status boa_exception_text(boa_guest *g, boa_value e, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_status s = boa_str_of(g, e, &t);
  s = s ? s : boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}
