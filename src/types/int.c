/* int: unboxed up to 63 bits, else an object with limbs (header aux 1 = negative). Invariant: a value that fits 63 bits is always
 * unboxed, so equal ints of that size are equal words. Arithmetic of larger ones copies limbs to scratch, works there (limbs.c),
 * and makes one object at the end. bool is an int where numbers are asked for. */
#include "types/types.h"
#include "types/float_text.h"

#include <math.h>

bool boa_int_value(const boa_guest *g, boa_value v, int64_t *out) {
  if (boa_is_int(v)) {
    *out = boa_int(v);
    return true;
  }
  if (v == BOA_TRUE || v == BOA_FALSE) {
    *out = v == BOA_TRUE;
    return true;
  }
  if (!boa_is(g, v, BOA_KIND_INT) || boa_raw(g, v, BOA_INT_COUNT) != 2) {
    return false;
  }
  uint64_t m = cage_load64(&g->cage, boa_to_ref(v), BOA_INT_LIMBS);
  bool negative = boa_header_aux(boa_head(g, v)) & 1;
  if (m > (uint64_t)INT64_MAX + negative) {
    return false;
  }
  *out = negative ? (int64_t)(0 - m) : (int64_t)m;
  return true;
}

static boa_limbs limbs_of_int64(int64_t i, uint32_t small[BOA_SMALL_LIMBS]) {
  uint64_t m = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  small[0] = (uint32_t)m;
  small[1] = (uint32_t)(m >> 32);
  return (boa_limbs){small, small[1] ? 2 : small[0] ? 1 : 0, i < 0};
}

boa_status boa_int_limbs(boa_guest *g, boa_value v, uint32_t small[BOA_SMALL_LIMBS], boa_limbs *out) {
  int64_t i;
  if (boa_int_value(g, v, &i)) {
    *out = limbs_of_int64(i, small);
    return BOA_OK;
  }
  uint64_t bytes = (uint64_t)boa_raw(g, v, BOA_INT_COUNT) * 4;
  uint32_t n = bytes < g->cage.size ? (uint32_t)bytes : g->cage.size;
  uint32_t *copy = boa_scratch(&g->work, n + 4);
  if (!copy) {
    return BOA_NOMEM;
  }
  const uint8_t *p = cage_bytes(&g->cage, boa_to_ref(v), BOA_INT_LIMBS, &n);
  memcpy(copy, p, n);
  uint32_t count = n / 4;
  while (count && copy[count - 1] == 0) {
    count--;
  }
  g->work.fuel -= count / 16;
  *out = (boa_limbs){copy, count, boa_header_aux(boa_head(g, v)) & 1};
  return BOA_OK;
}

boa_status boa_int_from_limbs(boa_guest *g, const boa_limbs_out *n, boa_value *out) {
  if (n->n <= 2) {
    uint64_t m = n->n ? n->at[0] : 0;
    m |= n->n == 2 ? (uint64_t)n->at[1] << 32 : 0;
    if (m <= (uint64_t)BOA_INT_MAX + n->negative) {
      *out = boa_from_int(n->negative ? (int64_t)(0 - m) : (int64_t)m);
      return BOA_OK;
    }
  }
  boa_value v =
      boa_alloc(g, BOA_INT_LIMBS + (uint64_t)n->n * 4, boa_header(BOA_TYPE(BOA_KIND_INT), BOA_LAYOUT_RAW, 0, n->negative));
  if (!v) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, v, BOA_INT_COUNT, n->n);
  cage_write(&g->cage, boa_to_ref(v), BOA_INT_LIMBS, n->at, n->n * 4);
  *out = v;
  return BOA_OK;
}

boa_status boa_int_new(boa_guest *g, int64_t i, boa_value *out) {
  if (boa_fits_int(i)) {
    *out = boa_from_int(i);
    return BOA_OK;
  }
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = limbs_of_int64(i, small);
  return boa_int_from_limbs(g, &(boa_limbs_out){small, 2, l.n, l.negative}, out);
}

static boa_status room(boa_guest *g, uint64_t limbs, boa_limbs_out *out) {
  if (limbs > (uint64_t)1 << 29 || limbs * 4 > g->memory_limit) {
    g->refused = limbs * 4;
    return BOA_NOMEM;
  }
  out->cap = (uint32_t)limbs;
  out->n = 0;
  out->at = boa_scratch(&g->work, limbs * 4 + 4);
  return out->at ? BOA_OK : BOA_NOMEM;
}

boa_status boa_int_from_text(boa_guest *g, const char *digits, size_t n, int base, boa_value *out) {
  boa_limbs_out o = {0};
  boa_status s = room(g, boa_limbs_from_text_room(n, base), &o);
  s = s ? s : boa_limbs_from_text(&g->work, digits, n, base, &o);
  return s ? s : boa_int_from_limbs(g, &o, out);
}

/* What a decimal text may not be longer than, so that no conversion takes long (CVE-2020-10735). The program's own limit stands in the
 * module sys, which is asked only about texts that some limit could refuse. */
uint64_t boa_int_digits_most(const boa_guest *g) {
  boa_value cell = boa_sys_cell(g, boa_sys_cells(g, BOA_SYS), BOA_SYS_INT_DIGITS);
  boa_value limit = cell ? boa_field(g, cell, BOA_CELL_VALUE) : 0;
  if (!boa_is_int(limit) || boa_int(limit) < 0) {
    return BOA_INT_DIGITS_MOST;
  }
  return boa_int(limit) ? (uint64_t)boa_int(limit) : UINT64_MAX;
}

static boa_status too_many_digits(boa_guest *g, uint64_t most) {
  return boa_raise(
      g, BOA_KIND_VALUE_ERROR,
      "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
      (int64_t)most);
}

boa_status boa_int_text(boa_guest *g, boa_value v, int base, boa_text *t) {
  if (boa_is_int(v) && base == 10) {
    boa_text_int(t, boa_int(v));
    return t->status;
  }
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s = boa_int_limbs(g, v, small, &l);
  if (s) {
    return s;
  }
  uint64_t bits = boa_limbs_bit_length(l);
  uint64_t most = base == 10 && bits > BOA_INT_DIGITS_FREE * 3 ? boa_int_digits_most(g) : UINT64_MAX;
  if (bits / 4 > most) { /* 10 ** n has less than 4 * n bits */
    return too_many_digits(g, most);
  }
  uint64_t cap = boa_limbs_text_room(l, base), len = 0;
  char *text = boa_scratch(&g->work, cap + 1);
  if (!text) {
    return BOA_NOMEM;
  }
  s = boa_limbs_to_text(&g->work, l, base, text, cap, &len);
  if (!s && len - l.negative > most) {
    return too_many_digits(g, most);
  }
  if (!s) {
    boa_text_bytes(t, text, (size_t)len);
  }
  return s ? s : t->status;
}

static boa_status shift(boa_guest *g, bool left, boa_limbs a, boa_value by, boa_limbs_out *o) {
  int64_t n;
  bool fits = boa_int_value(g, by, &n);
  if (fits ? n < 0 : boa_header_aux(boa_head(g, by)) & 1) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "negative shift count");
  }
  if (!left) {
    boa_status s = room(g, (uint64_t)a.n + 1, o);
    return s ? s : boa_limbs_shift_right(&g->work, a, fits ? (uint64_t)n : UINT64_MAX, o);
  }
  if (a.n == 0) {
    return room(g, 1, o);
  }
  if (!fits || n > (int64_t)1 << 34) {
    return boa_raise(g, fits ? BOA_KIND_MEMORY_ERROR : BOA_KIND_OVERFLOW_ERROR, fits ? "" : "too many digits in integer");
  }
  boa_status s = room(g, a.n + (uint64_t)n / 32 + 1, o);
  return s ? s : boa_limbs_shift_left(&g->work, a, (uint64_t)n, o);
}

static boa_status power(boa_guest *g, boa_limbs a, boa_value bv, boa_limbs_out *o, boa_value *out) {
  int64_t n;
  bool fits = boa_int_value(g, bv, &n);
  if (fits ? n < 0 : boa_header_aux(boa_head(g, bv)) & 1) { /* a float, as int ** negative int is */
    uint32_t small[BOA_SMALL_LIMBS];
    boa_limbs b = {0};
    double x, y;
    boa_status s = boa_int_limbs(g, bv, small, &b);
    if (s) {
      return s;
    }
    if (!boa_limbs_to_double(a, &x) || !boa_limbs_to_double(b, &y)) {
      return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "int too large to convert to float");
    }
    if (a.n == 0) {
      return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "zero to a negative power");
    }
    s = boa_float_new(g, pow(x, y), out);
    return s ? s : BOA_BAIL; /* BAIL here: *out is set already */
  }
  if (a.n == 0 || (a.n == 1 && a.at[0] == 1)) { /* 0, 1, -1 to any power */
    bool odd = fits ? n & 1 : boa_raw(g, bv, BOA_INT_LIMBS) & 1;
    bool zero = fits && n == 0;
    *out = zero ? boa_from_int(1) : a.n == 0 ? boa_from_int(0) : boa_from_int(a.negative && odd ? -1 : 1);
    return BOA_BAIL;
  }
  uint64_t limbs = fits ? boa_limbs_pow_room(a, (uint64_t)n) : UINT64_MAX;
  boa_status s = room(g, limbs, o);
  return s ? s : boa_limbs_pow(&g->work, a, (uint64_t)n, o);
}

static boa_status divide(boa_guest *g, boa_binary op, boa_limbs a, boa_limbs b, boa_limbs_out *o) {
  if (b.n == 0) {
    return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "division by zero");
  }
  boa_status s = room(g, op == BOA_MOD ? (uint64_t)b.n + 1 : (a.n > b.n ? (uint64_t)a.n - b.n : 0) + 2, o);
  return s ? s : boa_limbs_divmod(&g->work, a, b, op == BOA_MOD ? NULL : o, op == BOA_MOD ? o : NULL);
}

static boa_status true_divide(boa_guest *g, boa_limbs a, boa_limbs b, boa_value *out) {
  if (b.n == 0) {
    return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "division by zero");
  }
  double d;
  bool too_large = false;
  boa_status s = boa_limbs_true_divide(&g->work, a, b, &d, &too_large);
  if (s) {
    return s;
  }
  if (too_large) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "integer division result too large for a float");
  }
  return boa_float_new(g, d, out);
}

static boa_status integer_binary(boa_guest *g, boa_binary op, boa_value av, boa_value bv, boa_value *out) {
  uint32_t small_a[BOA_SMALL_LIMBS], small_b[BOA_SMALL_LIMBS];
  boa_limbs a = {0}, b = {0};
  boa_limbs_out o = {0};
  boa_status s = boa_int_limbs(g, av, small_a, &a);
  s = s ? s : boa_int_limbs(g, bv, small_b, &b);
  if (s) {
    return s;
  }
  uint64_t longer = (a.n > b.n ? a.n : b.n) + (uint64_t)1;
  switch (op) {
  case BOA_TRUEDIV:
    return true_divide(g, a, b, out);
  case BOA_ADD:
    s = room(g, longer, &o);
    s = s ? s : boa_limbs_add(&g->work, a, b, &o);
    break;
  case BOA_SUB:
    s = room(g, longer, &o);
    s = s ? s : boa_limbs_sub(&g->work, a, b, &o);
    break;
  case BOA_MUL:
    s = room(g, (uint64_t)a.n + b.n, &o);
    s = s ? s : boa_limbs_mul(&g->work, a, b, &o);
    break;
  case BOA_FLOORDIV:
  case BOA_MOD:
    s = divide(g, op, a, b, &o);
    break;
  case BOA_LSHIFT:
  case BOA_RSHIFT:
    s = shift(g, op == BOA_LSHIFT, a, bv, &o);
    break;
  case BOA_POW:
    s = power(g, a, bv, &o, out);
    if (s == BOA_BAIL) {
      return BOA_OK;
    }
    break;
  case BOA_MATMUL:
  case BOA_BINARY_COUNT:
    return BOA_BAIL;
  default:
    s = room(g, longer, &o);
    s = s ? s : (op == BOA_AND ? boa_limbs_and : op == BOA_OR ? boa_limbs_or : boa_limbs_xor)(&g->work, a, b, &o);
  }
  return s ? s : boa_int_from_limbs(g, &o, out);
}

boa_status boa_number_double(boa_guest *g, boa_value v, double *d) {
  if (boa_is_float(g, v)) {
    *d = boa_float_value(g, v);
    return BOA_OK;
  }
  if (boa_is_int(v)) {
    *d = (double)boa_int(v);
    return BOA_OK;
  }
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s = boa_int_limbs(g, v, small, &l);
  if (!s && !boa_limbs_to_double(l, d)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "int too large to convert to float");
  }
  return s;
}

static double floor_modulo(double x, double y, double *quotient) {
  double rest = fmod(x, y), q = (x - rest) / y;
  if (rest != 0) {
    if ((y < 0) != (rest < 0)) {
      rest += y;
      q -= 1;
    }
  } else {
    rest = copysign(0.0, y);
  }
  double f = q != 0 ? floor(q) : copysign(0.0, x / y);
  *quotient = q != 0 && q - f > 0.5 ? f + 1 : f;
  return rest;
}

/* OverflowError(34, 'Numerical result out of range'), as from the C library's errno. */
static boa_status out_of_range(boa_guest *g) {
  static const char text[] = "Numerical result out of range";
  boa_value args = 0, message = 0;
  boa_status s = boa_str_new(g, text, sizeof text - 1, &message);
  s = s ? s : boa_tuple_new(g, 2, &args);
  s = s ? s : boa_raise_value(g, BOA_KIND_OVERFLOW_ERROR, 0);
  if (s == BOA_RAISE) {
    boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, boa_from_int(34));
    boa_init_at(g, args, 1, BOA_TUPLE_ITEMS, message);
    boa_store(g, g->roots[BOA_ROOT_RAISED], BOA_EXCEPTION_ARGS, args);
  }
  return s;
}

static boa_status float_power(boa_guest *g, double x, double y, boa_value *out) {
  if (x == 0 && y < 0) {
    return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "zero to a negative power");
  }
  if (x < 0 && isfinite(x) && isfinite(y) && y != floor(y)) {
    return boa_complex_power(g, (boa_complex){x, 0.0}, (boa_complex){y, 0.0}, out);
  }
  double d = pow(x, y);
  if (isinf(d) && isfinite(x) && isfinite(y)) {
    return out_of_range(g);
  }
  return boa_float_new(g, d, out);
}

static boa_status float_binary(boa_guest *g, boa_binary op, double x, double y, boa_value *out) {
  double q;
  switch (op) {
  case BOA_ADD:
    return boa_float_new(g, x + y, out);
  case BOA_SUB:
    return boa_float_new(g, x - y, out);
  case BOA_MUL:
    return boa_float_new(g, x * y, out);
  case BOA_POW:
    return float_power(g, x, y, out);
  case BOA_TRUEDIV:
  case BOA_FLOORDIV:
  case BOA_MOD:
    if (y == 0) {
      return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "division by zero");
    }
    if (op == BOA_TRUEDIV) {
      return boa_float_new(g, x / y, out);
    }
    double rest = floor_modulo(x, y, &q);
    return boa_float_new(g, op == BOA_MOD ? rest : q, out);
  default:
    return BOA_BAIL;
  }
}

boa_status boa_number_binary(boa_guest *g, boa_binary op, boa_value a, boa_value b, boa_value *out) {
  int64_t quick;
  if (boa_is_int(a) && boa_is_int(b) && op <= BOA_SUB &&
      !(op == BOA_ADD ? __builtin_add_overflow(boa_int(a), boa_int(b), &quick)
                      : __builtin_sub_overflow(boa_int(a), boa_int(b), &quick)) &&
      boa_fits_int(quick)) {
    *out = boa_from_int(quick);
    return BOA_OK;
  }
  bool int_a = boa_is_integer(g, a), int_b = boa_is_integer(g, b);
  if (int_a && int_b) {
    bool bools = !boa_is_int(a) && !boa_is_int(b) && a <= BOA_TRUE && b <= BOA_TRUE;
    if (bools && (op == BOA_AND || op == BOA_OR || op == BOA_XOR)) {
      bool x = a == BOA_TRUE, y = b == BOA_TRUE;
      *out = boa_bool(op == BOA_AND ? x && y : op == BOA_OR ? x || y : x != y);
      return BOA_OK;
    }
    boa_mark m = boa_scratch_mark(&g->work);
    boa_status s = integer_binary(g, op, a, b, out);
    boa_scratch_release(&g->work, m);
    return s;
  }
  if (boa_is_complex(g, a) || boa_is_complex(g, b)) {
    return boa_complex_binary(g, op, a, b, out);
  }
  if (!(int_a || boa_is_float(g, a)) || !(int_b || boa_is_float(g, b)) || (op >= BOA_LSHIFT && op <= BOA_OR) ||
      op == BOA_MATMUL) {
    return BOA_BAIL;
  }
  double x = 0, y = 0;
  boa_status s = boa_number_double(g, a, &x);
  s = s ? s : boa_number_double(g, b, &y);
  return s ? s : float_binary(g, op, x, y, out);
}

boa_status boa_number_unary(boa_guest *g, int op, boa_value a, boa_value *out) {
  if (boa_is_float(g, a)) {
    double d = boa_float_value(g, a);
    return op == BOA_UNARY_INVERT ? BOA_BAIL : boa_float_new(g, op == BOA_UNARY_NEG ? -d : d, out);
  }
  if (boa_is_complex(g, a) && op != BOA_UNARY_INVERT) {
    boa_complex z = boa_complex_value(g, a);
    return op == BOA_UNARY_NEG ? boa_complex_new(g, -z.real, -z.imag, out) : boa_complex_new(g, z.real, z.imag, out);
  }
  if (!boa_is_integer(g, a)) {
    return BOA_BAIL;
  }
  if (op == BOA_UNARY_POS) {
    *out = a == BOA_TRUE || a == BOA_FALSE ? boa_from_int(a == BOA_TRUE) : a;
    return BOA_OK;
  }
  return boa_number_binary(g, BOA_SUB, boa_from_int(op == BOA_UNARY_NEG ? 0 : -1), a, out); /* ~a == -1 - a */
}

boa_status boa_number_compare(boa_guest *g, boa_value a, boa_value b, int *out) {
  bool float_a = boa_is_float(g, a), float_b = boa_is_float(g, b);
  if (float_a && float_b) {
    double x = boa_float_value(g, a), y = boa_float_value(g, b);
    *out = x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
    return BOA_OK;
  }
  if (boa_is_int(a) && boa_is_int(b)) {
    *out = boa_int(a) < boa_int(b) ? -1 : boa_int(a) > boa_int(b);
    return BOA_OK;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  uint32_t small_a[BOA_SMALL_LIMBS], small_b[BOA_SMALL_LIMBS];
  boa_limbs x = {0}, y = {0};
  boa_status s = float_a ? BOA_OK : boa_int_limbs(g, a, small_a, &x);
  s = s || float_b ? s : boa_int_limbs(g, b, small_b, &y);
  if (!s) {
    double d = float_a ? boa_float_value(g, a) : float_b ? boa_float_value(g, b) : 0;
    *out = d != d    ? 2
           : float_a ? -boa_limbs_compare_double(y, d)
           : float_b ? boa_limbs_compare_double(x, d)
                     : boa_limbs_compare(x, y);
  }
  boa_scratch_release(&g->work, m);
  return s;
}
