/* The methods of int and float. Hexadecimal floats are read and written exactly: 53 bits and a sign, rounded half to even. */
#include "types/types.h"
#include "types/natives.h"
#include "types/float_text.h"

#include <math.h>

/* ---- int ---- */

static boa_status limbs_of(boa_guest *g, uint32_t args, uint32_t small[BOA_SMALL_LIMBS], boa_limbs *l) {
  return boa_int_limbs(g, boa_arg(g, args, 0), small, l);
}

boa_status boa_native_int_bit_length(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s = limbs_of(g, args, small, &l);
  *out = boa_from_int((int64_t)boa_limbs_bit_length(l));
  return s;
}

boa_status boa_native_int_bit_count(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s = limbs_of(g, args, small, &l);
  *out = boa_from_int((int64_t)boa_limbs_bit_count(l));
  return s;
}

boa_status boa_native_int_conjugate(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_number_unary(g, BOA_UNARY_POS, boa_arg(g, args, 0), out);
}

boa_status boa_native_int_as_integer_ratio(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = 0;
  boa_status s = boa_native_int_conjugate(g, args, n, &v);
  return s ? s : boa_pair(g, v, boa_from_int(1), out);
}

boa_status boa_native_int_is_integer(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g, (void)args, (void)n;
  *out = BOA_TRUE;
  return BOA_OK;
}

/* ---- float ---- */

boa_status boa_native_float_is_integer(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double d = boa_float_value(g, boa_arg(g, args, 0));
  *out = boa_bool(isfinite(d) && floor(d) == d);
  return BOA_OK;
}

boa_status boa_native_float_as_integer_ratio(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double d = boa_float_value(g, boa_arg(g, args, 0));
  if (!isfinite(d)) {
    return boa_raise(g, d != d ? BOA_KIND_VALUE_ERROR : BOA_KIND_OVERFLOW_ERROR, "cannot convert %s to integer ratio",
                     d != d ? "NaN" : "Infinity");
  }
  int exponent = 0;
  double m = frexp(d, &exponent);
  for (int i = 0; i < 60 && m != floor(m); i++) {
    m *= 2;
    exponent--;
  }
  boa_value top = 0, bottom = boa_from_int(1);
  boa_status s = boa_int_from_double(g, m, &top);
  boa_value *scaled = exponent < 0 ? &bottom : &top;
  s = s ? s : boa_number_binary(g, BOA_LSHIFT, *scaled, boa_from_int(exponent < 0 ? -exponent : exponent), scaled);
  return s ? s : boa_pair(g, top, bottom, out);
}

boa_status boa_native_float_getformat(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  static const char text[] = "IEEE, little-endian";
  boa_value v = boa_arg(g, args, 0);
  if (!boa_is(g, v, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__getformat__() argument must be str, not %t", v);
  }
  return boa_str_is(g, v, "double") || boa_str_is(g, v, "float")
             ? boa_str_new(g, text, sizeof text - 1, out)
             : boa_raise(g, BOA_KIND_VALUE_ERROR, "__getformat__() argument 1 must be 'double' or 'float'");
}

boa_status boa_native_float_from_number(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  if (boa_is_float(g, v)) {
    *out = v;
    return BOA_OK;
  }
  return boa_is_integer(g, v) ? boa_number_binary(g, BOA_MUL, v, boa_encode_float(1.0), out)
                              : boa_raise(g, BOA_KIND_TYPE_ERROR, "must be real number, not %t", v);
}

boa_status boa_native_float_hex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint64_t bits = boa_float_bits(boa_float_value(g, boa_arg(g, args, 0)));
  uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
  int64_t exponent = (int64_t)(bits >> 52 & 0x7ff);
  boa_text t = boa_text_new(g);
  boa_text_c(&t, bits >> 63 && !(exponent == 0x7ff && fraction) ? "-" : "");
  if (exponent == 0x7ff) {
    boa_text_c(&t, fraction ? "nan" : "inf");
  } else if (exponent == 0 && fraction == 0) {
    boa_text_c(&t, "0x0.0p+0");
  } else {
    boa_text_c(&t, exponent ? "0x1." : "0x0.");
    for (int shift = 48; shift >= 0; shift -= 4) {
      boa_text_bytes(&t, &"0123456789abcdef"[fraction >> shift & 15], 1);
    }
    exponent = exponent ? exponent - 1023 : -1022;
    boa_text_c(&t, exponent < 0 ? "p" : "p+");
    boa_text_int(&t, exponent);
  }
  return boa_text_finish(&t, g, out);
}

/* ---- float.fromhex ---- */

typedef struct {
  const char *at, *end;
} cursor;

static bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static int digit_of(char c) {
  return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

static bool take_word(cursor *c, const char *word) {
  size_t n = strlen(word);
  if ((size_t)(c->end - c->at) < n) {
    return false;
  }
  for (size_t i = 0; i < n; i++) {
    if ((c->at[i] | 32) != word[i]) {
      return false;
    }
  }
  c->at += n;
  return true;
}

/* Digits with at most one point: the first 60 bits of the number, whether others follow (sticky), and the exponent of its last bit. */
static bool take_digits(cursor *c, uint64_t *m, bool *sticky, int64_t *exponent) {
  bool any = false, point = false;
  for (*m = 0, *sticky = false, *exponent = 0; c->at < c->end; c->at++) {
    int d = digit_of(*c->at);
    if (*c->at == '.' && !point) {
      point = true;
      continue;
    }
    if (d < 0) {
      break;
    }
    any = true;
    if (*m >> 56) {
      *sticky = *sticky || d;
      *exponent += point ? 0 : 4;
    } else {
      *m = *m << 4 | (uint64_t)d;
      *exponent -= point ? 4 : 0;
    }
  }
  return any;
}

static bool take_exponent(cursor *c, int64_t *exponent) {
  if (c->at == c->end || (*c->at | 32) != 'p') {
    return true;
  }
  c->at++;
  bool negative = c->at < c->end && *c->at == '-', any = false;
  c->at += c->at < c->end && (*c->at == '-' || *c->at == '+');
  int64_t e = 0;
  for (; c->at < c->end && *c->at >= '0' && *c->at <= '9'; c->at++, any = true) {
    e = e < INT64_MAX / 100 ? e * 10 + (*c->at - '0') : e;
  }
  *exponent += negative ? -e : e;
  return any;
}

/* m * 2**exponent, rounded half to even; false when too large. */
static bool scale(uint64_t m, bool sticky, int64_t exponent, double *out) {
  *out = 0;
  if (m == 0) {
    return true;
  }
  int top = 63 - __builtin_clzll(m);  /* the number lies in [2**(top + exponent), twice that) */
  int64_t last = exponent + top - 52; /* of the last bit that is kept */
  last = last < -1074 ? -1074 : last;
  if (exponent + top > 1024 || exponent > INT64_MAX / 4) {
    return false;
  }
  int64_t drop = last - exponent;
  if (drop > 63) { /* below half of the smallest float, or exactly the bit above */
    drop = 63;
    sticky = sticky || m != 0;
    m = 0;
  }
  if (drop > 0) {
    uint64_t rest = m & ((UINT64_C(1) << drop) - 1), half = UINT64_C(1) << (drop - 1);
    m >>= drop;
    m += rest > half || (rest == half && (sticky || (m & 1)));
    exponent = last;
  }
  *out = ldexp((double)m, (int)exponent);
  return !isinf(*out);
}

boa_status boa_native_float_fromhex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  char *text = NULL;
  size_t length = 0;
  if (!boa_is(g, v, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "bad argument type for built-in operation");
  }
  boa_status s = boa_charge(&g->work, boa_str_length(g, v) / 4) ? boa_str_utf8(g, v, &text, &length) : BOA_STOP;
  if (s) {
    return s;
  }
  cursor c = {text, text + length};
  while (c.at < c.end && is_blank(*c.at)) {
    c.at++;
  }
  while (c.end > c.at && is_blank(c.end[-1])) {
    c.end--;
  }
  bool negative = c.at < c.end && *c.at == '-', sticky = false, right = true, fits = true;
  c.at += c.at < c.end && (*c.at == '-' || *c.at == '+');
  double d = 0;
  if (take_word(&c, "infinity") || take_word(&c, "inf")) {
    d = INFINITY;
  } else if (take_word(&c, "nan")) {
    d = NAN;
  } else {
    uint64_t m = 0;
    int64_t exponent = 0;
    take_word(&c, "0x");
    right = take_digits(&c, &m, &sticky, &exponent) && take_exponent(&c, &exponent);
    fits = !right || scale(m, sticky, exponent, &d);
  }
  if (!right || c.at != c.end) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "invalid hexadecimal floating-point string");
  }
  return fits ? boa_float_new(g, negative ? -d : d, out)
              : boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "hexadecimal value too large to represent as a float");
}
