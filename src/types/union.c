/* Unions of types, `int | str`: a tuple of the different types, NoneType standing for None. And what asks whether a type is one of
 * several: isinstance, issubclass. Nested tuples are walked with a stack in scratch. */
#include "types/types.h"
#include "types/natives.h"

static bool is_member(const boa_guest *g, boa_value v) {
  return v == BOA_NONE || boa_is_type(g, v) || boa_is(g, v, BOA_KIND_UNION) || boa_isa(g, v, BOA_KIND_GENERIC_ALIAS);
}

static void add(const boa_guest *g, boa_value *types, uint32_t *n, boa_value v) {
  (void)g;
  v = v == BOA_NONE ? BOA_TYPE(BOA_KIND_NONE) : v;
  for (uint32_t i = 0; i < *n; i++) {
    if (types[i] == v) {
      return;
    }
  }
  types[(*n)++] = v;
}

static void add_all(const boa_guest *g, boa_value *types, uint32_t *n, boa_value v, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) {
    add(g, types, n, boa_is(g, v, BOA_KIND_UNION) ? boa_item(g, boa_field(g, v, BOA_UNION_ARGS), i, BOA_TUPLE_ITEMS) : v);
  }
}

static uint32_t length_of(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_UNION) ? boa_length(g, boa_field(g, v, BOA_UNION_ARGS)) : 1;
}

boa_status boa_union(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  if (!is_member(g, a) || !is_member(g, b) || (a == BOA_NONE && b == BOA_NONE)) {
    return BOA_BAIL;
  }
  uint32_t n = 0, most_a = length_of(g, a), most_b = length_of(g, b);
  if (!boa_charge(&g->work, ((uint64_t)most_a + most_b) * most_b)) {
    return BOA_STOP;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_value *types = boa_scratch(&g->work, ((uint64_t)most_a + most_b) * sizeof *types), args = 0, u = 0;
  boa_status s = types ? BOA_OK : BOA_NOMEM;
  if (!s) {
    add_all(g, types, &n, a, most_a);
    add_all(g, types, &n, b, most_b);
    s = boa_tuple_new(g, n, &args);
  }
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_init_at(g, args, i, BOA_TUPLE_ITEMS, types[i]);
  }
  boa_scratch_release(&g->work, m);
  if (s || n == 1) {
    *out = s ? 0 : boa_item(g, args, 0, BOA_TUPLE_ITEMS);
    return s;
  }
  u = boa_alloc(g, BOA_UNION_SIZE, boa_header(BOA_TYPE(BOA_KIND_UNION), BOA_LAYOUT_VALUES8, 0, 0));
  if (!u) {
    return BOA_NOMEM;
  }
  boa_init(g, u, BOA_UNION_ARGS, args);
  *out = u;
  return BOA_OK;
}

bool boa_union_equal(const boa_guest *g, boa_value a, boa_value b) {
  uint32_t n = length_of(g, a), found = 0;
  for (uint32_t i = 0; i < n && n == length_of(g, b) && found == i; i++) {
    for (uint32_t k = 0; k < n; k++) {
      found += boa_item(g, boa_field(g, a, BOA_UNION_ARGS), i, BOA_TUPLE_ITEMS) ==
               boa_item(g, boa_field(g, b, BOA_UNION_ARGS), k, BOA_TUPLE_ITEMS);
    }
  }
  return n == length_of(g, b) && found == n;
}

boa_status boa_union_repr(boa_guest *g, boa_value v, boa_text *t) {
  boa_value args = boa_field(g, v, BOA_UNION_ARGS);
  for (uint32_t i = 0; i < boa_length(g, args) && !t->status; i++) {
    boa_value type = boa_item(g, args, i, BOA_TUPLE_ITEMS);
    boa_text_c(t, i ? " | " : "");
    if (!boa_is_type(g, type)) {
      return BOA_BAIL;
    }
    if (type == BOA_TYPE(BOA_KIND_NONE)) {
      boa_text_c(t, "None");
    } else {
      boa_type_path(g, (uint32_t)type, t);
    }
  }
  return t->status;
}

/* ---- isinstance and issubclass ---- */

typedef struct {
  boa_value tuple;
  uint32_t i;
} level;

typedef struct {
  const char *name, *what;
  boa_value special;
} question;

/* Whether a type is of that class or union; *known false when `of` is neither. */
static bool is_of_one(boa_guest *g, uint32_t type, boa_value of, bool *known) {
  *known = boa_is_type(g, of) || boa_is(g, of, BOA_KIND_UNION);
  bool yes = false;
  for (uint32_t i = 0; *known && !yes && i < length_of(g, of); i++) {
    boa_value t = boa_is(g, of, BOA_KIND_UNION) ? boa_item(g, boa_field(g, of, BOA_UNION_ARGS), i, BOA_TUPLE_ITEMS) : of;
    yes = boa_is_subtype(g, type, (uint32_t)t);
  }
  return yes;
}

static boa_status is_of(boa_guest *g, uint32_t type, boa_value of, question q, bool *yes) {
  size_t depth = 0, room = 8;
  level *stack = boa_scratch(&g->work, room * sizeof *stack);
  *yes = false;
  while (stack) {
    bool known = true;
    if (boa_isa(g, of, BOA_KIND_TUPLE)) {
      stack = depth == room ? boa_scratch_grow(&g->work, stack, room * sizeof *stack, room * 2 * sizeof *stack) : stack;
      room = depth == room ? room * 2 : room;
      if (!stack) {
        break;
      }
      stack[depth++] = (level){of, 0};
    } else if (boa_is_python(g, of) && boa_special(g, of, q.special) && type != of) {
      return BOA_BAIL; /* its metaclass decides */
    } else {
      *yes = is_of_one(g, type, of, &known);
    }
    if (!known && depth == 0 && boa_is(g, of, BOA_KIND_GENERIC_ALIAS)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() argument 2 cannot be a parameterized generic", q.name);
    }
    if (!known) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() arg 2 must be a %s, a tuple of %s, or a union", q.name, q.what,
                       q.what[0] == 't' ? "types" : "classes");
    }
    while (depth && stack[depth - 1].i >= boa_length(g, stack[depth - 1].tuple)) {
      depth--;
    }
    if (*yes || !depth) {
      return BOA_OK;
    }
    of = boa_item(g, stack[depth - 1].tuple, stack[depth - 1].i++, BOA_TUPLE_ITEMS);
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
  }
  return BOA_NOMEM;
}

boa_status boa_native_isinstance(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool yes;
  uint32_t type = boa_type_of(g, boa_arg(g, args, 0));
  boa_status s = is_of(g, type, boa_arg(g, args, 1), (question){"isinstance", "type", BOA_NAME(instancecheck)}, &yes);
  *out = boa_bool(yes);
  return s;
}

boa_status boa_native_issubclass(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool yes;
  boa_value type = boa_arg(g, args, 0);
  if (!boa_is_type(g, type)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "issubclass() arg 1 must be a class");
  }
  boa_status s =
      is_of(g, (uint32_t)type, boa_arg(g, args, 1), (question){"issubclass", "class", BOA_NAME(subclasscheck)}, &yes);
  *out = boa_bool(yes);
  return s;
}
