/* The built-in functions and the constructors of the built-in types, for built-in arguments. Natives that run over an iterable start from a
 * fresh iterator, so that they may be run again from the start. */
#include "types/types.h"
#include "types/natives.h"
#include "types/float_text.h"

#include <math.h>

boa_value boa_keyword(boa_guest *g, uint32_t args, uint32_t n, const char *name) {
  uint32_t count = g->keywords ? boa_length(g, g->keywords) : 0;
  for (uint32_t i = 0; i < count; i++) {
    boa_value k = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    if (boa_is(g, k, BOA_KIND_STR) && boa_str_is(g, k, name)) {
      return boa_arg(g, args, n + i);
    }
  }
  return BOA_UNBOUND;
}

/* TypeError for a keyword that is none of `known` (comma-separated). */
boa_status boa_known_keywords(boa_guest *g, const char *function, const char *known) {
  uint32_t count = g->keywords ? boa_length(g, g->keywords) : 0;
  for (uint32_t i = 0; i < count; i++) {
    boa_value k = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    bool found = false;
    for (const char *p = known; *p && !found;) {
      char name[24];
      size_t n = 0;
      for (; *p && *p != ','; p++) {
        if (n < sizeof name - 1) {
          name[n++] = *p;
        }
      }
      name[n] = 0;
      p += *p == ',';
      found = boa_str_is(g, k, name);
    }
    if (!found) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() got an unexpected keyword argument '%v'", function, k);
    }
  }
  return BOA_OK;
}

/* An iterator that can be made again: over a list of what an iterator still had. */
static boa_status fresh_iterator(boa_guest *g, boa_value v, boa_value *it) {
  boa_status s = boa_get_iterator(g, v, it);
  if (!s && *it == v) {
    boa_value list = 0;
    s = boa_list_from(g, v, &list);
    s = s ? s : boa_get_iterator(g, list, it);
  }
  return s;
}

static boa_status step(boa_guest *g, boa_value it, boa_value *v) {
  return boa_charge(&g->work, 1) ? boa_next(g, it, v) : BOA_STOP;
}

/* ---- output ---- */

static boa_status separator(boa_guest *g, boa_value v, const char *name, const char *otherwise, boa_text *t) {
  if (v == BOA_UNBOUND || v == BOA_NONE) {
    boa_text_c(t, otherwise);
    return t->status;
  }
  if (!boa_is(g, v, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s must be None or a string, not %t", name, v);
  }
  boa_text_str(t, g, v);
  return t->status;
}

/* Output goes to a buffer outside the cage, which the host empties. */
static boa_status put_out(boa_guest *g, const char *text, size_t n) {
  if (g->out_total + n > g->out_limit) {
    g->stop = BOA_STOP_OUTPUT;
    return BOA_STOP;
  }
  if (g->out_room - g->out_used < n) {
    if (!boa_out_grow(g, g->out_used + n)) {
      return BOA_NOMEM;
    }
  }
  memcpy(g->out + g->out_used, text, n);
  g->out_used += n;
  g->out_total += n;
  g->work.fuel -= (int64_t)(n / 16);
  return BOA_OK;
}

boa_status boa_native_print(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_text t = boa_text_new(g);
  boa_value sep = boa_keyword(g, args, n, "sep"), end = boa_keyword(g, args, n, "end");
  boa_status s = boa_known_keywords(g, "print", "sep,end,file,flush");
  for (uint32_t i = 0; !s && i < n; i++) {
    s = i ? separator(g, sep, "sep", " ", &t) : BOA_OK;
    s = s ? s : boa_str_of(g, boa_arg(g, args, i), &t);
  }
  s = s ? s : separator(g, end, "end", "\n", &t);
  *out = BOA_NONE;
  return s ? s : put_out(g, t.at, t.len);
}

boa_status boa_native_repr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_text t = boa_text_new(g);
  boa_status s = boa_repr(g, boa_arg(g, args, 0), &t);
  return s ? s : boa_text_finish(&t, g, out);
}

/* ---- numbers ---- */

boa_status boa_native_abs(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  if (boa_is_float(g, v)) {
    return boa_float_new(g, fabs(boa_float_value(g, v)), out);
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
  boa_value a = boa_arg(g, args, 0), b = boa_arg(g, args, 1), q = 0, r = 0, t = 0;
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

static boa_status power_modulo(boa_guest *g, boa_value a, boa_value b, boa_value m, boa_value *out) {
  if (!boa_is_integer(g, a) || !boa_is_integer(g, b) || !boa_is_integer(g, m)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "pow() 3rd argument not allowed unless all arguments are integers");
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
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "pow() with a negative exponent and a modulus is not supported yet");
  }
  boa_limbs_out o = {.at = boa_scratch(&g->work, ((size_t)z.n + 1) * 4), .cap = z.n + 1};
  if (!o.at) {
    return BOA_NOMEM;
  }
  s = boa_limbs_pow_mod(&g->work, x, y, z, &o);
  return s ? s : boa_int_from_limbs(g, &o, out);
}

boa_status boa_native_pow(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value a = boa_arg(g, args, 0), b = boa_arg(g, args, 1);
  if (n == 3 && boa_arg(g, args, 2) != BOA_NONE) {
    return power_modulo(g, a, b, boa_arg(g, args, 2), out);
  }
  return boa_binary_values(g, BOA_POW, false, a, b, out);
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
  boa_value v = boa_arg(g, args, 0), by = n > 1 ? boa_arg(g, args, 1) : BOA_NONE;
  int64_t digits = 0;
  if (by != BOA_NONE && (!boa_is_integer(g, by) || !boa_int_value(g, by, &digits))) {
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

boa_status boa_native_int_bit_length(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s = boa_int_limbs(g, boa_arg(g, args, 0), small, &l);
  *out = boa_from_int((int64_t)boa_limbs_bit_length(l));
  return s;
}

boa_status boa_native_float_is_integer(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double d = boa_float_value(g, boa_arg(g, args, 0));
  *out = boa_bool(isfinite(d) && floor(d) == d);
  return BOA_OK;
}

/* ---- objects ---- */

boa_status boa_native_len(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_STR:
  case BOA_KIND_LIST:
  case BOA_KIND_TUPLE:
  case BOA_KIND_DICT:
    *out = boa_from_int(boa_length(g, v));
    return BOA_OK;
  case BOA_KIND_DICT_KEYS:
  case BOA_KIND_DICT_VALUES:
  case BOA_KIND_DICT_ITEMS:
    *out = boa_from_int(boa_length(g, boa_field(g, v, BOA_VIEW_DICT)));
    return BOA_OK;
  case BOA_KIND_RANGE:
    *out = boa_field(g, v, BOA_RANGE_LENGTH);
    return BOA_OK;
  default:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "object of type '%t' has no len()", v);
  }
}

boa_status boa_native_ascii_ord(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  if (!boa_is(g, v, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "ord() expected string of length 1, but %t found", v);
  }
  if (boa_str_length(g, v) != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "ord() expected a character, but string of length %d found",
                     (int64_t)boa_str_length(g, v));
  }
  *out = boa_from_int(boa_str_char(g, v, 0));
  return BOA_OK;
}

boa_status boa_native_chr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t c;
  boa_value v = boa_arg(g, args, 0);
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
  }
  if (!boa_int_value(g, v, &c) || c < 0 || c > 0x10ffff) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "chr() arg not in range(0x110000)");
  }
  return boa_str_from_char(g, (uint32_t)c, out);
}

boa_status boa_native_hash(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t h = 0;
  boa_status s = boa_hash(g, boa_arg(g, args, 0), &h);
  return s ? s : boa_int_new(g, h, out);
}

static boa_status is_of(boa_guest *g, uint32_t type, boa_value of, const char *name, const char *what, bool *yes) {
  uint32_t n = boa_is(g, of, BOA_KIND_TUPLE) ? boa_length(g, of) : 1;
  *yes = false;
  for (uint32_t i = 0; i < n && !*yes; i++) {
    boa_value t = boa_is(g, of, BOA_KIND_TUPLE) ? boa_item(g, of, i, BOA_TUPLE_ITEMS) : of;
    if (!boa_is(g, t, BOA_KIND_TYPE)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() arg 2 must be a %s, a tuple of %ss, or a union", name, what, what);
    }
    *yes = boa_is_subtype(g, type, (uint32_t)t);
  }
  return BOA_OK;
}

boa_status boa_native_isinstance(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool yes;
  boa_status s = is_of(g, boa_type_of(g, boa_arg(g, args, 0)), boa_arg(g, args, 1), "isinstance", "type", &yes);
  *out = boa_bool(yes);
  return s;
}

boa_status boa_native_issubclass(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool yes;
  boa_value type = boa_arg(g, args, 0);
  if (!boa_is(g, type, BOA_KIND_TYPE)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "issubclass() arg 1 must be a class");
  }
  boa_status s = is_of(g, (uint32_t)type, boa_arg(g, args, 1), "issubclass", "class", &yes);
  *out = boa_bool(yes);
  return s;
}

boa_status boa_native_callable(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_kind kind = boa_kind_of(g, boa_arg(g, args, 0));
  *out = boa_bool(kind == BOA_KIND_FUNCTION || kind == BOA_KIND_NATIVE || kind == BOA_KIND_TYPE || kind == BOA_KIND_METHOD);
  return BOA_OK;
}

/* ---- over iterables ---- */

boa_status boa_native_iter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_get_iterator(g, boa_arg(g, args, 0), out);
}

boa_status boa_native_next(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value it = boa_arg(g, args, 0), same = 0;
  boa_status s = boa_get_iterator(g, it, &same);
  if (s || same != it) {
    return s && s != BOA_RAISE ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not an iterator", it);
  }
  s = boa_next(g, it, out);
  if (!s && *out == BOA_UNBOUND) {
    *out = n > 1 ? boa_arg(g, args, 1) : BOA_NONE;
    return n > 1 ? BOA_OK : boa_raise_value(g, BOA_KIND_STOP_ITERATION, 0);
  }
  return s;
}

static boa_status any_all(boa_guest *g, boa_value iterable, bool stop_at, boa_value *out) {
  boa_value it = 0, v = 0;
  bool truth = !stop_at;
  boa_status s = fresh_iterator(g, iterable, &it);
  while (!s && truth != stop_at) {
    s = step(g, it, &v);
    if (s || v == BOA_UNBOUND) {
      break;
    }
    s = boa_truth(g, v, &truth);
  }
  *out = boa_bool(truth);
  return s;
}
boa_status boa_native_any(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return any_all(g, boa_arg(g, args, 0), true, out);
}
boa_status boa_native_all(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return any_all(g, boa_arg(g, args, 0), false, out);
}

/* Floats are summed with Neumaier's compensation, as CPython does since 3.12. */
static boa_status sum_floats(boa_guest *g, boa_value it, boa_value start, boa_value *sum, boa_value *left) {
  double total = boa_float_value(g, start), rest = 0;
  boa_value v = 0;
  boa_status s = BOA_OK;
  *left = 0;
  while (!s) {
    s = step(g, it, &v);
    if (s || v == BOA_UNBOUND) {
      break;
    }
    if (boa_is_int(v)) {
      total += (double)boa_int(v);
      continue;
    }
    if (!boa_is_float(g, v)) {
      *left = v;
      break;
    }
    double x = boa_float_value(g, v), t = total + x;
    rest += fabs(total) >= fabs(x) ? (total - t) + x : (x - t) + total;
    total = t;
  }
  if (rest != 0 && isfinite(rest)) {
    total += rest;
  }
  return s ? s : boa_float_new(g, total, sum);
}

boa_status boa_native_sum(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value it = 0, v = 0, sum = n > 1 ? boa_arg(g, args, 1) : boa_keyword(g, args, n, "start");
  sum = sum == BOA_UNBOUND ? boa_from_int(0) : sum;
  if (boa_is(g, sum, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "sum() can't sum strings [use ''.join(seq) instead]");
  }
  boa_status s = fresh_iterator(g, boa_arg(g, args, 0), &it);
  while (!s) {
    boa_value left = 0;
    if (boa_is_float(g, sum)) {
      s = sum_floats(g, it, sum, &sum, &left);
      if (s || !left) {
        break;
      }
      v = left;
    } else {
      s = step(g, it, &v);
    }
    if (s || v == BOA_UNBOUND) {
      break;
    }
    int64_t r;
    if (boa_is_int(v) && boa_is_int(sum) && !__builtin_add_overflow(boa_int(v), boa_int(sum), &r) && boa_fits_int(r)) {
      sum = boa_from_int(r);
    } else {
      s = boa_binary_values(g, BOA_ADD, false, sum, v, &sum);
    }
  }
  *out = sum;
  return s;
}

/* min and max without a key: of several arguments, or of an iterable. */
static boa_status extreme(boa_guest *g, uint32_t args, uint32_t n, boa_compare op, const char *name, boa_value *out) {
  boa_value it = 0, v = 0, best = BOA_UNBOUND, key = boa_keyword(g, args, n, "key"),
            fallback = boa_keyword(g, args, n, "default"), wins = 0;
  boa_status s = boa_known_keywords(g, name, "default,key");
  if (!s && key != BOA_UNBOUND && key != BOA_NONE) {
    return BOA_BAIL;
  }
  s = s || n > 1 ? s : fresh_iterator(g, boa_arg(g, args, 0), &it);
  for (uint32_t i = 0; !s; i++) {
    if (n > 1) {
      v = i < n ? boa_arg(g, args, i) : BOA_UNBOUND;
    } else {
      s = step(g, it, &v);
    }
    if (s || v == BOA_UNBOUND) {
      break;
    }
    if (best == BOA_UNBOUND) {
      best = v;
      continue;
    }
    s = boa_compare_values(g, op, v, best, &wins);
    best = !s && wins == BOA_TRUE ? v : best;
  }
  if (!s && best == BOA_UNBOUND && fallback == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "%s() iterable argument is empty", name);
  }
  *out = best == BOA_UNBOUND ? fallback : best;
  return s;
}
boa_status boa_native_min(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return extreme(g, args, n, BOA_LT, "min", out);
}
boa_status boa_native_max(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return extreme(g, args, n, BOA_GT, "max", out);
}

/* ---- constructors: argument 0 is the type ---- */

boa_status boa_native_new_object(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  *out = boa_alloc(g, 16, boa_header(BOA_TYPE(BOA_KIND_OBJECT), BOA_LAYOUT_VALUES8, 0, 0));
  return *out ? BOA_OK : BOA_NOMEM;
}

boa_status boa_native_new_type(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_type_of(g, boa_arg(g, args, 1));
  return BOA_OK;
}

boa_status boa_native_new_int(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = n > 1 ? boa_arg(g, args, 1) : boa_from_int(0),
            base = n > 2 ? boa_arg(g, args, 2) : boa_keyword(g, args, n, "base");
  int64_t b = 10;
  if (base != BOA_UNBOUND && !boa_is_integer(g, base)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", base);
  }
  if (base != BOA_UNBOUND && (!boa_int_value(g, base, &b) || b == 1 || b < 0 || b > 36)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
  }
  if (boa_is(g, v, BOA_KIND_STR)) {
    return boa_int_parse(g, v, (int)b, out);
  }
  if (base != BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "int() can't convert non-string with explicit base");
  }
  if (boa_is_float(g, v)) {
    return boa_int_from_double(g, boa_float_value(g, v), out);
  }
  if (boa_is_integer(g, v)) {
    return boa_number_unary(g, BOA_UNARY_POS, v, out);
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "int() argument must be a string, a bytes-like object or a real number, not '%t'",
                   v);
}

boa_status boa_native_new_bool(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  bool truth = false;
  boa_status s = n > 1 ? boa_truth(g, boa_arg(g, args, 1), &truth) : BOA_OK;
  *out = boa_bool(truth);
  return s;
}

boa_status boa_native_new_float(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = n > 1 ? boa_arg(g, args, 1) : boa_from_int(0);
  if (boa_is(g, v, BOA_KIND_STR)) {
    return boa_float_parse_str(g, v, out);
  }
  if (boa_is_float(g, v)) {
    *out = v;
    return BOA_OK;
  }
  if (boa_is_integer(g, v)) { /* exact or OverflowError, as a product with 1.0 */
    return boa_number_binary(g, BOA_MUL, v, boa_encode_float(1.0), out);
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "float() argument must be a string or a real number, not '%t'", v);
}

boa_status boa_native_new_str(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n < 2) {
    *out = BOA_EMPTY_STR;
    return BOA_OK;
  }
  boa_value v = boa_arg(g, args, 1);
  if (boa_is(g, v, BOA_KIND_STR)) {
    *out = v;
    return BOA_OK;
  }
  boa_text t = boa_text_new(g);
  boa_status s = boa_str_of(g, v, &t);
  return s ? s : boa_text_finish(&t, g, out);
}

boa_status boa_native_new_tuple(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = n > 1 ? boa_arg(g, args, 1) : BOA_EMPTY_TUPLE, t = 0;
  if (boa_is(g, v, BOA_KIND_TUPLE)) {
    *out = v;
    return BOA_OK;
  }
  boa_status s = boa_is(g, v, BOA_KIND_LIST) ? BOA_OK : boa_list_from(g, v, &v);
  s = s ? s : boa_tuple_new(g, boa_length(g, v), &t);
  for (uint32_t i = 0; !s && i < boa_length(g, v); i++) {
    boa_init_at(g, t, i, BOA_TUPLE_ITEMS, boa_sequence_item(g, v, i));
  }
  *out = t;
  return s;
}

boa_status boa_native_new_list(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n < 2) {
    return boa_list_new(g, 0, out);
  }
  boa_value v = boa_arg(g, args, 1), list = 0;
  if (!boa_is(g, v, BOA_KIND_LIST) && !boa_is(g, v, BOA_KIND_TUPLE)) {
    return boa_list_from(g, v, out);
  }
  boa_status s = boa_list_new(g, 0, &list);
  *out = list;
  return s ? s : boa_list_extend(g, list, v);
}

boa_status boa_native_new_range(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  int64_t part[3] = {0, 0, 1};
  for (uint32_t i = 1; i < n; i++) {
    boa_value v = boa_arg(g, args, i);
    if (!boa_is_integer(g, v)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
    }
    if (!boa_int_value(g, v, &part[n == 2 ? 1 : i - 1]) || !boa_fits_int(part[n == 2 ? 1 : i - 1])) {
      return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "range() with bounds beyond 63 bits is not supported");
    }
  }
  if (part[2] == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "range() arg 3 must not be zero");
  }
  uint64_t span = part[2] > 0 ? (uint64_t)part[1] - (uint64_t)part[0] : (uint64_t)part[0] - (uint64_t)part[1];
  bool any = part[2] > 0 ? part[0] < part[1] : part[0] > part[1];
  uint64_t by = part[2] > 0 ? (uint64_t)part[2] : 0 - (uint64_t)part[2], length = any ? (span - 1) / by + 1 : 0;
  if (length > (uint64_t)BOA_INT_MAX) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "range() of more than 62 bits of items is not supported");
  }
  boa_value r = boa_alloc(g, BOA_RANGE_SIZE, boa_header(BOA_TYPE(BOA_KIND_RANGE), BOA_LAYOUT_VALUES8, 0, 0));
  if (!r) {
    return BOA_NOMEM;
  }
  boa_init(g, r, BOA_RANGE_START, boa_from_int(part[0]));
  boa_init(g, r, BOA_RANGE_STOP, boa_from_int(part[1]));
  boa_init(g, r, BOA_RANGE_STEP, boa_from_int(part[2]));
  boa_init(g, r, BOA_RANGE_LENGTH, boa_from_int((int64_t)length));
  *out = r;
  return BOA_OK;
}

boa_status boa_native_new_slice(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value s = boa_alloc(g, BOA_SLICE_SIZE, boa_header(BOA_TYPE(BOA_KIND_SLICE), BOA_LAYOUT_VALUES8, 0, 0));
  if (!s) {
    return BOA_NOMEM;
  }
  boa_init(g, s, BOA_SLICE_START, n > 2 ? boa_arg(g, args, 1) : BOA_NONE);
  boa_init(g, s, BOA_SLICE_STOP, boa_arg(g, args, n > 2 ? 2 : 1));
  boa_init(g, s, BOA_SLICE_STEP, n > 3 ? boa_arg(g, args, 3) : BOA_NONE);
  *out = s;
  return BOA_OK;
}

/* Iterators over iterators: each knows how deep it reaches, so that a step's C recursion is bounded. */
enum { DEEPEST = 30 };

static uint16_t depth_of(const boa_guest *g, boa_value it) {
  boa_kind kind = boa_kind_of(g, it);
  return kind == BOA_KIND_ENUMERATE || kind == BOA_KIND_ZIP ? boa_header_aux(boa_head(g, it)) : 0;
}

static boa_status wrapper_new(boa_guest *g, boa_kind kind, uint16_t depth, boa_value of, boa_value state, boa_value *out) {
  if (depth > DEEPEST) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "iterators of iterators nest deeper than %d", (int64_t)DEEPEST);
  }
  boa_value it = boa_alloc(g, BOA_ITERATOR_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES16, 0, depth));
  if (!it) {
    return BOA_NOMEM;
  }
  boa_init(g, it, BOA_ITERATOR_OF, of);
  boa_init(g, it, BOA_ITERATOR_STATE, state);
  *out = it;
  return BOA_OK;
}

boa_status boa_native_new_enumerate(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value of = 0, start = n > 2 ? boa_arg(g, args, 2) : boa_keyword(g, args, n, "start");
  start = start == BOA_UNBOUND ? boa_from_int(0) : start;
  if (!boa_is_integer(g, start)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", start);
  }
  boa_status s = boa_get_iterator(g, boa_arg(g, args, 1), &of);
  return s ? s : wrapper_new(g, BOA_KIND_ENUMERATE, depth_of(g, of) + 1, of, start, out);
}

boa_status boa_native_new_zip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value of = 0, it = 0;
  uint16_t depth = 0;
  boa_status s = boa_tuple_new(g, n - 1, &of);
  for (uint32_t i = 1; !s && i < n; i++) {
    s = boa_get_iterator(g, boa_arg(g, args, i), &it);
    if (!s) {
      depth = depth_of(g, it) > depth ? depth_of(g, it) : depth;
      boa_init_at(g, of, i - 1, BOA_TUPLE_ITEMS, it);
    } else if (s == BOA_RAISE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not iterable", boa_arg(g, args, i));
    }
  }
  return s ? s : wrapper_new(g, BOA_KIND_ZIP, depth + 1, of, 0, out);
}

boa_status boa_native_new_reversed(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 1);
  boa_kind kind = boa_kind_of(g, v);
  if (kind == BOA_KIND_RANGE) {
    int64_t start = boa_int(boa_field(g, v, BOA_RANGE_START)), by = boa_int(boa_field(g, v, BOA_RANGE_STEP));
    int64_t count = boa_int(boa_field(g, v, BOA_RANGE_LENGTH));
    boa_value it =
        boa_alloc(g, BOA_RANGE_ITERATOR_SIZE, boa_header(BOA_TYPE(BOA_KIND_RANGE_ITERATOR), BOA_LAYOUT_VALUES8, 0, 0));
    if (!it) {
      return BOA_NOMEM;
    }
    boa_init(g, it, BOA_RANGE_ITERATOR_NEXT, boa_from_int(start + (count - 1) * by));
    boa_init(g, it, BOA_RANGE_ITERATOR_STEP, boa_from_int(-by));
    boa_init(g, it, BOA_RANGE_ITERATOR_LEFT, boa_from_int(count));
    *out = it;
    return BOA_OK;
  }
  if (kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_KEYS) {
    boa_status s = boa_list_from(g, v, &v);
    if (s) {
      return s;
    }
  } else if (kind != BOA_KIND_LIST && kind != BOA_KIND_TUPLE && kind != BOA_KIND_STR) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not reversible", v);
  }
  boa_status s = wrapper_new(g, BOA_KIND_REVERSED, 0, v, 0, out);
  if (!s) {
    boa_set_raw(g, *out, BOA_ITERATOR_INDEX, boa_length(g, v));
  }
  return s;
}

boa_status boa_native_new_exception(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value parts = 0;
  boa_status s = boa_tuple_new(g, n - 1, &parts);
  for (uint32_t i = 1; !s && i < n; i++) {
    boa_init_at(g, parts, i - 1, BOA_TUPLE_ITEMS, boa_arg(g, args, i));
  }
  return s ? s : boa_exception_new(g, (uint32_t)boa_arg(g, args, 0), parts, out);
}

/* _define(native, function): the function is what the native falls back to. Takes effect only while the image is built, whose definitions
 * are read-only afterwards. */
boa_status boa_native_define(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value native = boa_arg(g, args, 0), f = boa_arg(g, args, 1);
  if (!boa_is(g, native, BOA_KIND_NATIVE) || !boa_is(g, f, BOA_KIND_FUNCTION)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "_define() takes a native and a function");
  }
  uint32_t number = boa_header_aux(boa_head(g, native));
  if (number < boa_native_count) {
    boa_store_at(g, g->roots[BOA_ROOT_DEFINITIONS], number, BOA_ARRAY_ITEMS, f);
  }
  *out = BOA_NONE;
  return BOA_OK;
}
