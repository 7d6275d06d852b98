/* The special methods of the built-in types as functions: int.__add__, list.__len__ and the like. Each does what the operator does for a value of
 * that type, whatever its class has under the name. */
#include "types/natives.h"
#include "types/types.h"

#include <math.h>

/* Which of two numbers' types does their arithmetic: the higher; 0: none. */
static int rank(const boa_guest *g, boa_value v) {
  return boa_is_integer(g, v) ? 1 : boa_is_float(g, v) ? 2 : boa_is_complex(g, v) ? 3 : 0;
}

static boa_status binary(boa_guest *g, boa_binary op, bool in_place, boa_value self, boa_value a, boa_value b, boa_value *out) {
  boa_value x = boa_payload(g, a), y = op == BOA_MOD ? b : boa_payload(g, b);
  int own = rank(g, boa_payload(g, self));
  bool foreign = own && (own < rank(g, x) || own < rank(g, boa_payload(g, y)));
  boa_status s = foreign ? BOA_BAIL : boa_number_binary(g, op, x, boa_payload(g, y), out);
  if (s == BOA_BAIL && boa_set_operator(g, op, x, y)) {
    return boa_set_binary(g, op, in_place, x, y, out);
  }
  if (s == BOA_BAIL && !own) {
    s = boa_sequence_binary(g, op, in_place, x, y, out);
    if (s == BOA_BAIL && boa_sequence_operator(g, op, in_place, x, y)) {
      return s; /* its definition knows what to do with the other */
    }
  }
  if (s == BOA_BAIL) {
    *out = BOA_NOT_IMPLEMENTED;
    return BOA_OK;
  }
  return s;
}

#define BINARY(name, op)                                                                                                       \
  boa_status boa_native_slot_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    (void)n;                                                                                                                   \
    return binary(g, op, false, boa_arg(g, args, 0), boa_arg(g, args, 0), boa_arg(g, args, 1), out);                           \
  }                                                                                                                            \
  boa_status boa_native_slot_r##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    return binary(g, op, false, boa_arg(g, args, 0), boa_arg(g, args, 1), boa_arg(g, args, 0), out);                           \
  }                                                                                                                            \
  boa_status boa_native_slot_i##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    return binary(g, op, true, boa_arg(g, args, 0), boa_arg(g, args, 0), boa_arg(g, args, 1), out);                            \
  }
BINARY(add, BOA_ADD)
BINARY(sub, BOA_SUB)
BINARY(mul, BOA_MUL)
BINARY(truediv, BOA_TRUEDIV)
BINARY(floordiv, BOA_FLOORDIV)
BINARY(mod, BOA_MOD)
BINARY(lshift, BOA_LSHIFT)
BINARY(rshift, BOA_RSHIFT)
BINARY(and, BOA_AND)
BINARY(xor, BOA_XOR)
BINARY(or, BOA_OR)

/* With a third argument: of ints alone. */
static boa_status power(boa_guest *g, uint32_t args, uint32_t n, bool turned, boa_value *out) {
  boa_value self = boa_arg(g, args, 0), other = boa_arg(g, args, 1),
            by = n > 2 ? boa_payload(g, boa_arg(g, args, 2)) : BOA_NONE;
  boa_value a = boa_payload(g, turned ? other : self), b = boa_payload(g, turned ? self : other);
  if (by == BOA_NONE) {
    return binary(g, BOA_POW, false, self, a, b, out);
  }
  bool decided = (rank(g, a) == 1 && rank(g, b) == 1 && rank(g, by) == 1) || rank(g, boa_payload(g, self)) > 1;
  *out = BOA_NOT_IMPLEMENTED;
  return decided ? boa_power_modulo(g, a, b, by, out) : BOA_OK;
}
boa_status boa_native_slot_pow(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return power(g, args, n, false, out);
}
boa_status boa_native_slot_rpow(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return power(g, args, n, true, out);
}

static boa_status quotient_and_rest(boa_guest *g, uint32_t args, bool turned, boa_value *out) {
  boa_value self = boa_payload(g, boa_arg(g, args, 0)), other = boa_payload(g, boa_arg(g, args, 1));
  *out = BOA_NOT_IMPLEMENTED;
  if (!rank(g, other) || rank(g, other) > rank(g, self)) {
    return BOA_OK;
  }
  return boa_divmod(g, turned ? other : self, turned ? self : other, out);
}
boa_status boa_native_slot_divmod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return quotient_and_rest(g, args, false, out);
}
boa_status boa_native_slot_rdivmod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return quotient_and_rest(g, args, true, out);
}

boa_status boa_native_slot_getnewargs(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value plain = 0;
  boa_status s = boa_number_unary(g, BOA_UNARY_POS, boa_payload(g, boa_arg(g, args, 0)), &plain);
  s = s ? s : boa_tuple_new(g, 1, out);
  if (!s) {
    boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, plain);
  }
  return s;
}

/* Comparisons that a type does not have for the other operand are NotImplemented. */
static bool comparable(const boa_guest *g, boa_compare op, boa_value a, boa_value b) {
  boa_kind x = boa_kind_of(g, a), y = boa_kind_of(g, b);
  if (rank(g, a) && rank(g, b)) {
    return x == BOA_KIND_COMPLEX ? op == BOA_EQ || op == BOA_NE : y != BOA_KIND_COMPLEX;
  }
  bool set = (x == BOA_KIND_SET || x == BOA_KIND_FROZENSET || x == BOA_KIND_DICT_KEYS || x == BOA_KIND_DICT_ITEMS) &&
             (y == BOA_KIND_SET || y == BOA_KIND_FROZENSET || y == BOA_KIND_DICT_KEYS || y == BOA_KIND_DICT_ITEMS);
  bool bytes = (x == BOA_KIND_BYTES || x == BOA_KIND_BYTEARRAY) && (y == BOA_KIND_BYTES || y == BOA_KIND_BYTEARRAY);
  return set || bytes || (x == y && (op == BOA_EQ || op == BOA_NE || x != BOA_KIND_DICT));
}

static boa_status compare(boa_guest *g, boa_compare op, uint32_t args, boa_value *out) {
  boa_value a = boa_payload(g, boa_arg(g, args, 0)), b = boa_payload(g, boa_arg(g, args, 1));
  *out = BOA_NOT_IMPLEMENTED;
  return comparable(g, op, a, b) ? boa_plain_compare(g, op, a, b, out) : BOA_OK;
}
#define COMPARE(name, op)                                                                                                      \
  boa_status boa_native_slot_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    (void)n;                                                                                                                   \
    return compare(g, op, args, out);                                                                                          \
  }
COMPARE(lt, BOA_LT)
COMPARE(le, BOA_LE)
COMPARE(eq, BOA_EQ)
COMPARE(ne, BOA_NE)
COMPARE(gt, BOA_GT)
COMPARE(ge, BOA_GE)

#define UNARY(name, op)                                                                                                        \
  boa_status boa_native_slot_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    (void)n;                                                                                                                   \
    return boa_number_unary(g, op, boa_payload(g, boa_arg(g, args, 0)), out);                                                  \
  }
UNARY(neg, BOA_UNARY_NEG)
UNARY(pos, BOA_UNARY_POS)
UNARY(invert, BOA_UNARY_INVERT)

boa_status boa_native_slot_int(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_payload(g, boa_arg(g, args, 0));
  return boa_is_float(g, v) ? boa_int_from_double(g, boa_float_value(g, v), out) : boa_number_unary(g, BOA_UNARY_POS, v, out);
}

#define AS_INT(name)                                                                                                           \
  boa_status boa_native_slot_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    return boa_native_slot_int(g, args, n, out);                                                                               \
  }
AS_INT(trunc)
AS_INT(index)

static boa_status whole(boa_guest *g, uint32_t args, double (*f)(double), boa_value *out) {
  boa_value v = boa_payload(g, boa_arg(g, args, 0));
  return boa_is_float(g, v) ? boa_int_from_double(g, f(boa_float_value(g, v)), out)
                            : boa_number_unary(g, BOA_UNARY_POS, v, out);
}
boa_status boa_native_slot_floor(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return whole(g, args, floor, out);
}
boa_status boa_native_slot_ceil(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return whole(g, args, ceil, out);
}

boa_status boa_native_slot_float(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_payload(g, boa_arg(g, args, 0));
  *out = v;
  return boa_is_float(g, v) ? BOA_OK : boa_number_binary(g, BOA_MUL, v, boa_encode_float(1.0), out);
}

boa_status boa_native_slot_bool(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool truth = false;
  boa_status s = boa_plain_truth(g, boa_payload(g, boa_arg(g, args, 0)), &truth);
  *out = boa_bool(truth);
  return s;
}

boa_status boa_native_slot_hash(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t h = 0;
  boa_status s = boa_plain_hash(g, boa_payload(g, boa_arg(g, args, 0)), &h);
  return s ? s : boa_int_new(g, h, out);
}

boa_status boa_native_slot_len(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_plain_length(g, boa_payload(g, boa_arg(g, args, 0)), out);
}

boa_status boa_native_slot_getitem(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_plain_get_item(g, boa_payload(g, boa_arg(g, args, 0)), boa_payload(g, boa_arg(g, args, 1)), out);
}

boa_status boa_native_slot_setitem(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  return boa_plain_set_item(g, boa_arg(g, args, 0), boa_payload(g, boa_arg(g, args, 1)), boa_arg(g, args, 2));
}

boa_status boa_native_slot_delitem(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  return boa_plain_delete_item(g, boa_arg(g, args, 0), boa_payload(g, boa_arg(g, args, 1)));
}

boa_status boa_native_slot_contains(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_plain_compare(g, BOA_IN, boa_arg(g, args, 1), boa_payload(g, boa_arg(g, args, 0)), out);
}

boa_status boa_native_slot_iter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_plain_iterator(g, boa_payload(g, boa_arg(g, args, 0)), out);
}

boa_status boa_native_slot_next(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_status s = boa_next(g, boa_arg(g, args, 0), out);
  return s || *out != BOA_UNBOUND ? s : boa_raise_value(g, BOA_KIND_STOP_ITERATION, 0);
}

/* How many items an iterator still has, where its position tells. */
boa_status boa_native_slot_length_hint(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value it = boa_arg(g, args, 0), of = boa_field(g, it, BOA_ITERATOR_OF), key, v;
  boa_kind kind = boa_kind_of(g, it);
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), left = 0;
  if (kind == BOA_KIND_RANGE_ITERATOR) {
    *out = boa_field(g, it, BOA_RANGE_ITERATOR_LEFT);
    return BOA_OK;
  }
  *out = boa_from_int(0);
  switch (of == BOA_NONE ? BOA_KIND_COUNT : kind) {
  case BOA_KIND_LIST_ITERATOR:
  case BOA_KIND_TUPLE_ITERATOR:
  case BOA_KIND_STR_ITERATOR:
    left = boa_length(g, of) > i ? boa_length(g, of) - i : 0;
    break;
  case BOA_KIND_REVERSED:
    left = i;
    break;
  case BOA_KIND_DICT_ITERATOR:
  case BOA_KIND_DICT_VALUE_ITERATOR:
  case BOA_KIND_DICT_ITEM_ITERATOR:
    while (boa_isa(g, of, BOA_KIND_DICT) && boa_dict_next(g, of, &i, &key, &v)) {
      left++;
      if (!boa_charge(&g->work, 1)) {
        return BOA_STOP;
      }
    }
    break;
  default:
    break;
  }
  *out = boa_from_int(left);
  return BOA_OK;
}

boa_status boa_native_slot_repr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_text t = boa_text_new(g);
  boa_status s = boa_plain_repr(g, boa_payload(g, boa_arg(g, args, 0)), &t);
  return s ? s : boa_text_finish(&t, g, out);
}

boa_status boa_native_slot_str(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value plain = boa_payload(g, boa_arg(g, args, 0));
  if (boa_is(g, plain, BOA_KIND_STR)) {
    *out = plain;
    return BOA_OK;
  }
  boa_text t = boa_text_new(g);
  boa_status s = boa_plain_str(g, plain, &t);
  return s ? s : boa_text_finish(&t, g, out);
}

boa_status boa_native_slot_format(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0), spec = boa_payload(g, boa_arg(g, args, 1));
  if (!boa_is(g, spec, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__format__() argument must be str, not %t", spec);
  }
  return boa_plain_format(g, boa_payload(g, v), spec, out);
}

boa_status boa_native_slot_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g;
  (void)args;
  (void)n;
  *out = BOA_NONE;
  return BOA_OK;
}
