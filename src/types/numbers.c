/* The built-in functions on numbers. */
#include "types/types.h"
#include "types/natives.h"
#include "types/float_text.h"

#include <math.h>

boa_status boa_native_abs(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  if (boa_is_float(g, v)) {
    return boa_float_new(g, fabs(boa_float_value(g, v)), out);
  }
  if (boa_is_complex(g, v)) {
    return boa_complex_abs(g, boa_complex_value(g, v), out);
  }
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "bad operand type for abs(): '%t'", v);
  }
  int order;
  boa_status s = boa_number_compare(g, v, boa_from_int(0), &order);
  return s ? s : boa_number_unary(g, order < 0 ? BOA_UNARY_NEG : BOA_UNARY_POS, v, out);
}

boa_status boa_native_divmod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value a = boa_arg(g, args, 0), b = boa_arg(g, args, 1);
  bool own = boa_special(g, a, BOA_NAME(divmod)) || boa_special(g, b, BOA_NAME(rdivmod));
  return own ? BOA_BAIL : boa_divmod(g, a, b, out);
}

boa_status boa_divmod(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  boa_value q = 0, r = 0, t = 0;
  boa_status s = boa_number_binary(g, BOA_FLOORDIV, a, b, &q);
  if (s == BOA_BAIL) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "unsupported operand type(s) for divmod(): '%t' and '%t'", a, b);
  }
  s = s ? s : boa_number_binary(g, BOA_MOD, a, b, &r);
  s = s ? s : boa_tuple_new(g, 2, &t);
  if (!s) {
    boa_init_at(g, t, 0, BOA_TUPLE_ITEMS, q);
    boa_init_at(g, t, 1, BOA_TUPLE_ITEMS, r);
  }
  *out = t;
  return s;
}

static boa_limbs view_of(const boa_limbs_out *o) {
  return (boa_limbs){o->at, o->n, o->negative};
}

/* x with a * x = 1 modulo m, by Euclid's algorithm; the numbers stay below m, their places are scratch and change roles. */
static boa_status inverse(boa_guest *g, boa_limbs a, boa_limbs m, boa_limbs *x, bool *invertible) {
  boa_limbs_out room[8]; /* r0, r1, rest, x0, x1, next, quotient, product */
  uint32_t longest = (a.n > m.n ? a.n : m.n) + 2;
  static const uint32_t one = 1;
  for (int i = 0; i < 8; i++) {
    uint32_t cap = i == 7 ? 2 * longest : longest;
    room[i] = (boa_limbs_out){.at = boa_scratch(&g->work, (uint64_t)cap * 4), .cap = cap};
    if (!room[i].at) {
      return BOA_NOMEM;
    }
  }
  boa_limbs zero = {0}, unit = {&one, 1, false};
  m.negative = false;
  boa_limbs_out *r0 = &room[0], *r1 = &room[1], *rest = &room[2], *x0 = &room[3], *x1 = &room[4], *next = &room[5];
  boa_status s = boa_limbs_add(&g->work, m, zero, r0);
  s = s ? s : boa_limbs_divmod(&g->work, a, m, NULL, r1);
  s = s ? s : boa_limbs_add(&g->work, zero, zero, x0);
  s = s ? s : boa_limbs_add(&g->work, unit, zero, x1);
  while (!s && r1->n) {
    s = boa_charge(&g->work, 8) ? boa_limbs_divmod(&g->work, view_of(r0), view_of(r1), &room[6], rest) : BOA_STOP;
    s = s ? s : boa_limbs_mul(&g->work, view_of(&room[6]), view_of(x1), &room[7]);
    s = s ? s : boa_limbs_sub(&g->work, view_of(x0), view_of(&room[7]), next);
    boa_limbs_out *r = r0, *t = x0;
    r0 = r1;
    r1 = rest;
    rest = r;
    x0 = x1;
    x1 = next;
    next = t;
  }
  *invertible = !s && r0->n == 1 && r0->at[0] == 1;
  *x = view_of(x0);
  return s;
}

boa_status boa_power_modulo(boa_guest *g, boa_value a, boa_value b, boa_value m, boa_value *out) {
  if (!boa_is_integer(g, a) || !boa_is_integer(g, b) || !boa_is_integer(g, m)) {
    if (boa_is_float(g, a) || boa_is_float(g, b) || boa_is_float(g, m)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (boa_is_complex(g, a) || boa_is_complex(g, b) || boa_is_complex(g, m)) {
      return boa_raise(g, BOA_KIND_VALUE_ERROR, "complex modulo");
    }
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "unsupported operand type(s) for ** or pow(): '%t', '%t', '%t'", a, b, m);
  }
  uint32_t sa[BOA_SMALL_LIMBS], sb[BOA_SMALL_LIMBS], sm[BOA_SMALL_LIMBS];
  boa_limbs x = {0}, y = {0}, z = {0};
  boa_status s = boa_int_limbs(g, a, sa, &x);
  s = s ? s : boa_int_limbs(g, b, sb, &y);
  s = s ? s : boa_int_limbs(g, m, sm, &z);
  if (s) {
    return s;
  }
  if (z.n == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "pow() 3rd argument cannot be 0");
  }
  if (y.negative && y.n) {
    bool invertible = false;
    s = inverse(g, x, z, &x, &invertible);
    if (s || !invertible) {
      return s ? s : boa_raise(g, BOA_KIND_VALUE_ERROR, "base is not invertible for the given modulus");
    }
    y.negative = false;
  }
  boa_limbs_out o = {.at = boa_scratch(&g->work, ((size_t)z.n + 1) * 4), .cap = z.n + 1};
  if (!o.at) {
    return BOA_NOMEM;
  }
  s = boa_limbs_pow_mod(&g->work, x, y, z, &o);
  return s ? s : boa_int_from_limbs(g, &o, out);
}

boa_status boa_native_pow(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"base", "exp", "mod"};
  boa_value v[3] = {0};
  boa_status s = boa_bind_function(g, args, n, "pow", names, 3, 0, 2, v);
  if (!s && v[2] != BOA_UNBOUND && v[2] != BOA_NONE) {
    return boa_power_modulo(g, v[0], v[1], v[2], out);
  }
  return s ? s : boa_binary_values(g, BOA_POW, false, v[0], v[1], out);
}

/* round(int, -n): to the nearest multiple of 10**n, ties to even. */
static boa_status round_int(boa_guest *g, boa_value v, int64_t digits, boa_value *out) {
  boa_value unit = 0, half = 0, q = 0, r = 0, twice = 0;
  int order = 0;
  if (digits >= 0) {
    return boa_number_unary(g, BOA_UNARY_POS, v, out);
  }
  boa_status s = boa_number_binary(g, BOA_POW, boa_from_int(10), boa_from_int(-digits), &unit);
  s = s ? s : boa_number_binary(g, BOA_FLOORDIV, v, unit, &q);
  s = s ? s : boa_number_binary(g, BOA_MOD, v, unit, &r);
  s = s ? s : boa_number_binary(g, BOA_MUL, r, boa_from_int(2), &twice);
  s = s ? s : boa_number_compare(g, twice, unit, &order);
  s = s ? s : boa_number_binary(g, BOA_AND, q, boa_from_int(1), &half);
  if (!s && (order > 0 || (order == 0 && half == boa_from_int(1)))) {
    s = boa_number_binary(g, BOA_ADD, q, boa_from_int(1), &q);
  }
  return s ? s : boa_number_binary(g, BOA_MUL, q, unit, out);
}

boa_status boa_int_from_double(boa_guest *g, double d, boa_value *out) {
  if (d != d) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "cannot convert float NaN to integer");
  }
  if (isinf(d)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "cannot convert float infinity to integer");
  }
  uint32_t limbs[40];
  boa_limbs_out o = {.at = limbs, .cap = 40};
  boa_limbs_from_double(d, &o);
  return boa_int_from_limbs(g, &o, out);
}

boa_status boa_native_round(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"number", "ndigits"};
  boa_value values[2] = {0};
  boa_status bound = boa_bind_function(g, args, n, "round", names, 2, 0, 1, values);
  if (bound) {
    return bound;
  }
  boa_value v = values[0], by = values[1] == BOA_UNBOUND ? BOA_NONE : values[1];
  int64_t digits = 0;
  if (by != BOA_NONE && boa_is_integer(g, by) && !boa_int_value(g, by, &digits)) {
    digits = boa_header_aux(boa_head(g, by)) & 1 ? INT32_MIN : INT32_MAX;
  }
  if (by != BOA_NONE && !boa_is_integer(g, by)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", by);
  }
  if (boa_is_integer(g, v)) {
    return round_int(g, v, digits, out);
  }
  if (!boa_is_float(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "type %t doesn't define __round__ method", v);
  }
  double d = boa_float_value(g, v), r = d;
  bool too_large = false;
  if (by == BOA_NONE) {
    return boa_int_from_double(g, isfinite(d) ? rint(d) : d, out);
  }
  digits = digits > 400 ? 400 : digits < -400 ? -400 : digits;
  boa_status s = isfinite(d) ? boa_float_round(&g->work, d, (int)digits, &r, &too_large) : BOA_OK;
  if (too_large) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "rounded value too large to represent");
  }
  return s ? s : boa_float_new(g, r, out);
}

static boa_status prefixed(boa_guest *g, boa_value v, int base, const char *prefix, boa_value *out) {
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
  }
  boa_text digits = boa_text_new(g);
  boa_status s = boa_int_text(g, v, base, &digits);
  boa_text t = boa_text_new(g);
  bool negative = !s && digits.len && digits.at[0] == '-';
  if (!s) {
    boa_text_c(&t, negative ? "-" : "");
    boa_text_c(&t, prefix);
    boa_text_bytes(&t, digits.at + negative, digits.len - negative);
  }
  return s ? s : boa_text_finish(&t, g, out);
}

boa_status boa_native_hex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return prefixed(g, boa_arg(g, args, 0), 16, "0x", out);
}
boa_status boa_native_oct(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return prefixed(g, boa_arg(g, args, 0), 8, "0o", out);
}
boa_status boa_native_bin(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return prefixed(g, boa_arg(g, args, 0), 2, "0b", out);
}
