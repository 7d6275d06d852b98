/* Doubles to a given number of digits, the format types of the mini-language, and round().
 *
 * d * 10^k is taken apart into its floor and how the rest compares with one half; rounding is half to even on that. The product of
 * the mantissa with a 128-bit power of ten gives both whenever its error (below one unit of the 128 bits) can't change either; the
 * cut-off power is a lower bound, and exact for k in 0..55. Else exact integers decide. So up to 17 digits and all usual fixed
 * precisions take no big integers. The layout of the text follows CPython's format_float_short.
 *
 * Cost: one unit, one for 32 characters of padding, and the big integers where they are needed. */
#include "types/float_inner.h"

#include <string.h>

enum { FIXED_MOST = 1080, DIGITS_MOST = 800, PAD = 1 << 16 };

/* floor(d * 10^k) and the sign of (rest - 1/2), with rest == 0 as -2. */
typedef struct scaled {
  uint64_t floor;
  int rest;
} scaled;

/* The rest's comparison with a half: the fraction is the low `bits` (0..64) of high, then low, then more. */
static int compare_half(uint64_t high, uint32_t bits, uint64_t low, bool more) {
  uint64_t fraction = bits == 64 ? high : high & (((uint64_t)1 << bits) - 1);
  if (!bits) {
    fraction = low;
    low = 0;
    bits = 64;
  }
  uint64_t half = (uint64_t)1 << (bits - 1);
  if (fraction != half) {
    return fraction > half ? 1 : -1;
  }
  return low || more;
}

/* False: exact integers have to decide. */
static bool scale_fast(uint64_t m, int e, int k, scaled *out) {
  if (k < BOA_TEN_LEAST || k > BOA_TEN_MOST) {
    return false;
  }
  int shift = 64 - (int)boa_bits64(m);
  const uint64_t *row = boa_power_of_ten(k);
  uint64_t p0, low, high = boa_mul64(row[0], m << shift, &low), carry = boa_mul64(row[1], m << shift, &p0);
  low += carry;
  high += low < carry;
  /* d * 10^k = (high:low:p0) / 2^s */
  int s = -(e - shift + boa_log2_of_ten(k) - 127);
  if (s < 128) {
    return false;
  }
  if (s > 192) {
    *out = (scaled){0, -1};
    return s > 193; /* below a quarter; nearer ones are rare */
  }
  uint32_t bits = (uint32_t)(s - 128);
  bool certain = k >= 0 && k <= BOA_TEN_EXACT;
  out->floor = bits == 64 ? 0 : high >> bits;
  out->rest = compare_half(high, bits, low, p0 || !certain);
  if (certain) {
    return true;
  }
  uint64_t upper_low = low + 1, upper_high = high + !upper_low;
  bool same_floor = upper_high >= high && (bits == 64 ? 0 : upper_high >> bits) == out->floor;
  /* From below a half the upper bound must not pass it; a half exactly is reached by nothing below it. */
  return same_floor && (out->rest > 0 || compare_half(upper_high, bits, upper_low, p0 != 0) <= 0);
}

static boa_limbs view(const boa_limbs_out *x) {
  return (boa_limbs){x->at, x->n, x->negative};
}

/* m * 2^e * 10^k as a fraction of integers: out[0] / out[1]. out[2] is a temporary. */
static boa_status as_fraction(boa_work *w, uint64_t m, int e, int k, boa_limbs_out out[3]) {
  uint32_t ten = 10, mantissa[2], one = 1;
  boa_limbs number = {mantissa, boa_mag_set64(mantissa, m), false}, unit = {&one, 1, false};
  boa_status status = boa_limbs_pow(w, (boa_limbs){&ten, 1, false}, (uint64_t)(k < 0 ? -k : k), &out[0]);
  if (status == BOA_OK && k >= 0) {
    status = boa_limbs_mul(w, view(&out[0]), number, &out[2]);
    number = view(&out[2]);
  } else if (status == BOA_OK) {
    status = boa_limbs_mul(w, view(&out[0]), unit, &out[2]);
    unit = view(&out[2]);
  }
  if (status == BOA_OK) {
    status = boa_limbs_shift_left(w, number, e > 0 ? (uint64_t)e : 0, &out[0]);
  }
  return status == BOA_OK ? boa_limbs_shift_left(w, unit, e < 0 ? (uint64_t)-e : 0, &out[1]) : status;
}

/* The digits of floor(m * 2^e * 10^k) into scratch, and its rest as in `scaled`. */
static boa_status scale_exact(boa_work *w, uint64_t m, int e, int k, boa_decimal *out, int *rest) {
  enum { ROOM = 192 }; /* limbs: 10^1100 * 2^53 has 3,708 bits, 2^1024 and 2^1074 * 10^400 less */
  boa_limbs_out x[3], q = {.cap = ROOM}, r = {.cap = ROOM}, twice = {.cap = ROOM + 1};
  q.at = boa_mag_room(w, ROOM);
  r.at = boa_mag_room(w, ROOM);
  twice.at = boa_mag_room(w, ROOM + 1);
  for (int i = 0; i < 3; i++) {
    x[i] = (boa_limbs_out){.at = boa_mag_room(w, ROOM), .cap = ROOM};
    if (!x[i].at) {
      return BOA_NOMEM;
    }
  }
  out->at = boa_scratch(w, ROOM * 10);
  if (!q.at || !r.at || !twice.at || !out->at) {
    return BOA_NOMEM;
  }
  boa_status status = as_fraction(w, m, e, k, x);
  if (status == BOA_OK) {
    status = boa_limbs_divmod(w, view(&x[0]), view(&x[1]), &q, &r);
  }
  if (status == BOA_OK) {
    status = boa_limbs_shift_left(w, view(&r), 1, &twice);
  }
  if (status != BOA_OK) {
    return status;
  }
  *rest = r.n ? boa_limbs_compare(view(&twice), view(&x[1])) : -2;
  uint64_t len = 0;
  status = boa_limbs_to_text(w, view(&q), 10, out->at, ROOM * 10, &len);
  out->count = q.n ? (uint32_t)len : 0;
  return status;
}

static bool rounds_up(int rest, bool odd) {
  return rest > 0 || (rest == 0 && odd);
}

/* Adds one to the digits; where all were nines they become 10…0, one digit more. There is room for it. */
static void increment(boa_decimal *x) {
  uint32_t i = x->count;
  while (i > 0 && x->at[i - 1] == '9') {
    x->at[--i] = '0';
  }
  if (i > 0) {
    x->at[i - 1]++;
    return;
  }
  memmove(x->at + 1, x->at, x->count);
  x->at[0] = '1';
  x->count++;
}

static void put_word(boa_decimal *x, uint64_t value) {
  char *end = x->few + sizeof x->few;
  x->at = boa_put_digits(value, end);
  x->count = (uint32_t)(end - x->at);
  memmove(x->few, x->at, x->count);
  x->at = x->few;
}

/* Floor of d * 10^k as digits and its rest. Scratch is kept for the caller. */
static boa_status floor_digits(boa_work *w, uint64_t m, int e, int k, boa_decimal *out, int *rest) {
  scaled fast;
  if (!boa_charge(w, 1)) {
    return BOA_STOP;
  }
  if (scale_fast(m, e, k, &fast)) {
    put_word(out, fast.floor);
    *rest = fast.rest;
    return BOA_OK;
  }
  return scale_exact(w, m, e, k, out, rest);
}

boa_status boa_decimal_fixed(boa_work *w, double d, int k, boa_decimal *out) {
  int e, rest = -2;
  uint64_t m = boa_double_parts(d, &e);
  out->at = out->few;
  out->count = 0;
  boa_status status = m ? floor_digits(w, m, e, k, out, &rest) : BOA_OK;
  if (status == BOA_OK && rounds_up(rest, out->count && (out->at[out->count - 1] & 1))) {
    increment(out);
  }
  out->point = (int)out->count - k;
  return status;
}

boa_status boa_decimal_significant(boa_work *w, double d, uint32_t precision, boa_decimal *out) {
  int e, rest, n = (int)precision;
  uint64_t m = boa_double_parts(d, &e);
  if (!m) {
    out->at = precision <= sizeof out->few ? out->few : boa_scratch(w, precision);
    out->count = precision;
    out->point = 1;
    if (out->at) {
      memset(out->at, '0', precision);
    }
    return out->at ? BOA_OK : BOA_NOMEM;
  }
  /* d is in [2^b, 2^(b+1)): its decimal exponent is floor(b * log10(2)) or one more. */
  int b = e + (int)boa_bits64(m) - 1, exponent = (int)(((int64_t)b * 78913 + ((int64_t)1 << 34)) >> 18) - (1 << 16);
  int k = n - 1 - exponent;
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = floor_digits(w, m, e, k, out, &rest);
  if (status == BOA_OK && (int)out->count > n) {
    boa_scratch_release(w, mark);
    status = floor_digits(w, m, e, --k, out, &rest);
  }
  if (status != BOA_OK) {
    return status;
  }
  if (rounds_up(rest, out->at[out->count - 1] & 1)) {
    increment(out);
  }
  out->point = (int)out->count - k;
  out->count = precision; /* one digit more after a carry is a zero */
  return BOA_OK;
}

static boa_status pad(boa_work *w, char *at, uint64_t n) {
  for (uint64_t i = 0; i < n; i += PAD) {
    uint64_t size = n - i < PAD ? n - i : PAD;
    if (!boa_charge(w, size / 32 + 1)) {
      return BOA_STOP;
    }
    memset(at + i, '0', (size_t)size);
  }
  return BOA_OK;
}

boa_status boa_float_digits(boa_work *w, double d, bool fixed, uint32_t precision, char *digits, uint32_t *count, int *point) {
  boa_decimal x;
  boa_mark mark = boa_scratch_mark(w);
  uint32_t most = fixed ? FIXED_MOST : DIGITS_MOST, used = precision < most ? precision : most;
  boa_status status = fixed ? boa_decimal_fixed(w, d, (int)used, &x) : boa_decimal_significant(w, d, used, &x);
  if (status == BOA_OK) {
    memcpy(digits, x.at, x.count);
    *count = x.count + (x.count ? precision - used : 0);
    *point = x.count ? x.point : fixed ? -(int)(precision & INT32_MAX) : x.point;
    status = pad(w, digits + x.count, *count - x.count);
  }
  boa_scratch_release(w, mark);
  return status;
}

/* How a text is laid out: digits from `start` to `end`, zeros outside of those there are, a point before digit number `point`. */
typedef struct layout {
  const char *digits;
  int64_t count, point, end;
  bool exponent_form, dot_zero, alternate, percent, upper;
} layout;

static char *put_exponent(char *at, int64_t e, bool upper) {
  char digits[8], *end = digits + sizeof digits, *from = boa_put_digits((uint64_t)(e < 0 ? -e : e), end);
  *at++ = upper ? 'E' : 'e';
  *at++ = e < 0 ? '-' : '+';
  for (int i = (int)(end - from); i < 2; i++) {
    *at++ = '0';
  }
  memcpy(at, from, (size_t)(end - from));
  return at + (end - from);
}

static boa_status lay_out(boa_work *w, const layout *x, char **text, size_t *len) {
  int64_t point = x->exponent_form ? 1 : x->point, start = point <= 0 ? point - 1 : 0;
  int64_t least = point + (x->dot_zero && !x->exponent_form), end = x->end < least ? least : x->end;
  char *at = end - start > INT32_MAX ? NULL : boa_scratch(w, (size_t)(end - start) + 16);
  *text = at;
  if (!at) {
    return BOA_NOMEM;
  }
  int64_t written = end < x->count ? end : x->count > point ? x->count : point; /* past this, only padding */
  if (!boa_charge(w, (uint64_t)(written - start) / 32 + 1)) {
    return BOA_STOP;
  }
  for (int64_t i = start; i < written; i++) {
    if (i == point) {
      *at++ = '.';
    }
    *at++ = i >= 0 && i < x->count ? x->digits[i] : '0';
  }
  if (written == point && (end > point || x->alternate)) {
    *at++ = '.';
  }
  boa_status status = pad(w, at, (uint64_t)(end - written));
  at += end - written;
  if (x->exponent_form) {
    at = put_exponent(at, x->point - 1, x->upper);
  }
  if (x->percent) {
    *at++ = '%';
  }
  *len = (size_t)(at - *text);
  return status;
}

static boa_status word(boa_work *w, double d, char type, char **text, size_t *len) {
  bool upper = type == 'E' || type == 'F' || type == 'G';
  const char *spelled = d != d ? (upper ? "NAN%" : "nan%") : upper ? "INF%" : "inf%";
  *len = type == '%' ? 4 : 3;
  *text = boa_scratch(w, 4);
  if (*text) {
    memcpy(*text, spelled, 4);
  }
  return *text ? BOA_OK : BOA_NOMEM;
}

/* The precision that reaches the digits: past it there are only zeros. */
static uint32_t at_most(int64_t precision, uint32_t most) {
  return precision < most ? (uint32_t)precision : most;
}

/* Fills in the digits and where they end for the type (in lower case; 'r' is repr). */
static boa_status digits_for(boa_work *w, double d, char type, int64_t precision, boa_decimal *x, layout *l) {
  boa_status status = BOA_OK;
  if (type == 'r') {
    x->at = x->few;
    x->count = (uint32_t)boa_float_shortest(d, x->few, &x->point);
    l->exponent_form = x->point <= -4 || x->point > 16;
    l->end = x->count;
  } else if (type == 'f') {
    status = boa_decimal_fixed(w, d, (int)at_most(precision, FIXED_MOST), x);
    l->end = x->point + precision;
  } else {
    status = boa_decimal_significant(w, d, at_most(precision, DIGITS_MOST), x);
    l->end = precision;
    l->exponent_form = type == 'e' || (status == BOA_OK && (x->point <= -4 || x->point > precision - l->dot_zero));
    if (status == BOA_OK && type == 'g' && !l->alternate) {
      while (x->count > 1 && x->at[x->count - 1] == '0') {
        x->count--;
      }
      l->end = x->count;
    }
  }
  return status;
}

boa_status boa_float_format(boa_work *w, double d, char type, int64_t precision, bool alternate, char **text, size_t *len,
                            bool *negative) {
  boa_decimal x = {.point = 0};
  layout l = {.alternate = alternate, .dot_zero = !type, .percent = type == '%'};
  d = type == '%' ? d * 100 : d;
  *negative = d == d && boa_double_bits(d) >> 63;
  if (!boa_double_finite(d)) {
    return word(w, d, type, text, len);
  }
  l.upper = type == 'E' || type == 'F' || type == 'G';
  char lower = !type ? (precision < 0 ? 'r' : 'g') : type == '%' ? 'f' : type == 'n' ? 'g' : (char)(type | 32);
  precision = precision < 0 ? 6 : precision < INT32_MAX ? precision : INT32_MAX;
  precision = lower == 'e' ? precision + 1 : lower == 'g' && !precision ? 1 : precision;
  boa_status status = digits_for(w, *negative ? -d : d, lower, precision, &x, &l);
  if (status != BOA_OK) {
    return status;
  }
  l.digits = x.at;
  l.count = x.count;
  l.point = x.point;
  return lay_out(w, &l, text, len);
}

boa_status boa_float_round(boa_work *w, double d, int ndigits, double *out, bool *too_large) {
  boa_decimal x;
  *too_large = false;
  *out = d;
  if (!boa_double_finite(d)) {
    return BOA_OK;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = boa_decimal_fixed(w, d, ndigits, &x);
  if (status == BOA_OK) {
    status = boa_double_from_digits(w, x.at, x.count, -ndigits, out);
  }
  boa_scratch_release(w, mark);
  *too_large = !boa_double_finite(*out);
  *out = boa_double_bits(d) >> 63 ? -*out : *out;
  return status;
}
