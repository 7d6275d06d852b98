/* Text to double, decimal and hexadecimal, correctly rounded for any length.
 *
 * Up to 19 digits are taken as a 64-bit integer and what follows only as "there was more". Three ways, the first that is certain:
 * both parts exact doubles (W. Clinger, How to Read Floating Point Numbers Accurately, 1990): one operation of IEEE arithmetic; the
 * product with a 128-bit power of ten, as in D. Lemire, Number Parsing at a Gigabyte per Second (2021): the error is known, and when
 * the lower and the upper bound round to the same double that is the answer; else the exact integers. No more than 800 digits go there:
 * a halfway point between two doubles has at most 767, so one digit that stands for the rest decides.
 *
 * Cost: one unit for 32 characters, and the big integers in the last case. */
#include "types/float_inner.h"

#include <string.h>

enum { FEW = 19, MANY = 800, POLL = 1 << 16 };

static const double exact_tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* A decimal being read. Leading zeros are not counted. */
typedef struct reading {
  const char *at, *end;
  uint64_t value;   /* of the first FEW digits */
  int64_t count;    /* significant digits seen */
  int64_t exponent; /* of the last of the digits in value */
  bool more;        /* a digit past those is not zero */
  bool any;         /* there was a digit */
} reading;

/* A run of digits; after the point each taken digit lowers the exponent, before it each one not taken raises it. */
static boa_status read_run(boa_work *w, reading *r, bool fraction) {
  const char *poll = r->at;
  for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++) {
    uint32_t digit = (uint32_t)(*r->at - '0');
    r->any = true;
    if (r->at - poll >= POLL) {
      poll = r->at;
      if (!boa_charge(w, POLL / 32)) {
        return BOA_STOP;
      }
    }
    if (r->count >= FEW) {
      r->more |= digit != 0;
      r->exponent += !fraction;
      r->count++;
      continue;
    }
    r->count += r->count || digit;
    r->value = r->value * 10 + digit;
    r->exponent -= fraction;
  }
  return boa_charge(w, (uint64_t)(r->at - poll) / 32) ? BOA_OK : BOA_STOP;
}

/* "e-12"; *ok: it has a digit. Far out values are all the same. */
static boa_status read_exponent(boa_work *w, reading *r, bool *ok) {
  bool negative = false;
  int64_t e = 0;
  r->at++;
  if (r->at < r->end && (*r->at == '-' || *r->at == '+')) {
    negative = *r->at++ == '-';
  }
  const char *from = r->at;
  for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++) {
    e = e < (int64_t)1 << 50 ? e * 10 + (*r->at - '0') : e;
    if (w && (r->at - from) % POLL == POLL - 1 && !boa_charge(w, POLL / 32)) {
      return BOA_STOP;
    }
  }
  r->exponent += negative ? -e : e;
  *ok = r->at > from;
  return !w || boa_charge(w, (uint64_t)(r->at - from) % POLL / 32) ? BOA_OK : BOA_STOP;
}

/* What may follow the digits: nothing, or the mark and an exponent. */
static boa_status read_end(boa_work *w, reading *r, char mark, bool *ok) {
  boa_status status = BOA_OK;
  *ok = r->any;
  if (r->at < r->end && *ok) {
    *ok = (*r->at | 32) == mark;
    status = *ok ? read_exponent(w, r, ok) : BOA_OK;
  }
  *ok = *ok && r->at == r->end;
  return status;
}

/* The product way; false when the bounds round apart. value is not 0. */
static bool by_product(uint64_t value, int exponent, bool more, double *out) {
  uint32_t shift = 64 - boa_bits64(value);
  const uint64_t *row = boa_power_of_ten(exponent);
  uint64_t p0, low, high = boa_mul64(row[0], value << shift, &low), carry = boa_mul64(row[1], value << shift, &p0);
  low += carry;
  high += low < carry;
  int64_t e = boa_log2_of_ten(exponent) - 127 + 128 - (int64_t)shift;
  bool fits = boa_double_round(high, e, low || p0, out);
  if (!more && exponent >= 0 && exponent <= BOA_TEN_EXACT) {
    *out = fits ? *out : boa_double_from_bits((uint64_t)2047 << 52);
    return true;
  }
  uint64_t upper = high + (more ? ((uint64_t)1 << shift) + 1 : low == UINT64_MAX);
  double other;
  bool other_fits = boa_double_round(upper, e, true, &other);
  if (!fits && upper >= high) {
    *out = boa_double_from_bits((uint64_t)2047 << 52);
    return true;
  }
  return upper >= high && other_fits && *out == other;
}

/* d * 10^e, both exact as integers. */
static boa_status exact(boa_work *w, boa_limbs digits, int64_t exponent, double *out) {
  uint32_t ten = 10;
  boa_limbs base = {&ten, 1, false};
  uint64_t power = (uint64_t)(exponent < 0 ? -exponent : exponent), room = boa_limbs_pow_room(base, power);
  boa_limbs_out scale = {.at = boa_mag_room(w, room), .cap = (uint32_t)room};
  boa_limbs_out product = {.at = boa_mag_room(w, room + digits.n), .cap = (uint32_t)room + digits.n};
  if (!scale.at || !product.at) {
    return BOA_NOMEM;
  }
  bool too_large = false;
  boa_status status = boa_limbs_pow(w, base, power, &scale);
  boa_limbs factor = {scale.at, scale.n, false};
  if (status == BOA_OK && exponent < 0) {
    status = boa_limbs_true_divide(w, digits, factor, out, &too_large);
  } else if (status == BOA_OK) {
    status = boa_limbs_mul(w, digits, factor, &product);
    too_large = !boa_limbs_to_double((boa_limbs){product.at, product.n, false}, out);
  }
  if (too_large) {
    *out = boa_double_from_bits((uint64_t)2047 << 52);
  }
  return status;
}

/* Up to MANY significant digits of text (which may hold a point) and a last 1 for the rest. */
static boa_status exact_from_text(boa_work *w, const char *text, size_t len, int64_t exponent, double *out) {
  char *digits = boa_scratch(w, MANY + 1);
  uint64_t room = boa_limbs_from_text_room(MANY + 1, 10);
  boa_limbs_out value = {.at = boa_mag_room(w, room), .cap = (uint32_t)room};
  if (!digits || !value.at) {
    return BOA_NOMEM;
  }
  uint64_t count = 0;
  bool more = false;
  for (size_t i = 0; i < len; i++) {
    if (i % POLL == 0 && !boa_charge(w, (len - i < POLL ? len - i : POLL) / 32 + 1)) {
      return BOA_STOP;
    }
    if (text[i] == '.' || (!count && text[i] == '0')) {
      continue;
    }
    if (count < MANY) {
      digits[count++] = text[i];
    } else {
      exponent++;
      more |= text[i] != '0';
    }
  }
  if (more) {
    digits[count++] = '1';
    exponent--;
  }
  boa_status status = boa_limbs_from_text(w, digits, count, 10, &value);
  return status == BOA_OK ? exact(w, (boa_limbs){value.at, value.n, false}, exponent, out) : status;
}

/* text is the digits with perhaps a point; r what was read of them. exponent is that of the text's last digit. */
static boa_status round_reading(boa_work *w, const reading *r, const char *text, size_t len, int64_t exponent, double *out) {
  int64_t taken = r->count < FEW ? r->count : FEW;
  *out = 0;
  if (!r->value || r->exponent + taken < -330) {
    return BOA_OK;
  }
  if (r->exponent + taken > 310) {
    *out = boa_double_from_bits((uint64_t)2047 << 52);
    return BOA_OK;
  }
  int e = (int)r->exponent;
  if (!r->more && r->value >> 53 == 0 && e >= -22 && e <= 22) {
    *out = e < 0 ? (double)r->value / exact_tens[-e] : (double)r->value * exact_tens[e];
    return BOA_OK;
  }
  if (e >= BOA_TEN_LEAST && e <= BOA_TEN_MOST && by_product(r->value, e, r->more, out)) {
    return BOA_OK;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = exact_from_text(w, text, len, exponent, out);
  boa_scratch_release(w, mark);
  return status;
}

boa_status boa_double_from_digits(boa_work *w, const char *digits, size_t count, int64_t exponent, double *out) {
  reading r = {.at = digits, .end = digits + count, .exponent = exponent};
  boa_status status = read_run(w, &r, false);
  return status == BOA_OK ? round_reading(w, &r, digits, count, exponent, out) : status;
}

/* text in lower case equal to word? */
static bool is_word(const char *text, size_t len, const char *word) {
  if (strlen(word) != len) {
    return false;
  }
  for (size_t i = 0; i < len; i++) {
    if ((text[i] | 32) != word[i] || text[i] < 'A') {
      return false;
    }
  }
  return true;
}

static bool read_word(const char *text, size_t len, double *out) {
  if (is_word(text, len, "inf") || is_word(text, len, "infinity")) {
    *out = boa_double_from_bits((uint64_t)2047 << 52);
    return true;
  }
  if (is_word(text, len, "nan")) {
    *out = boa_double_from_bits((uint64_t)0xfff << 51);
    return true;
  }
  return false;
}

static boa_status parse_unsigned(boa_work *w, const char *text, size_t len, double *out, bool *ok) {
  reading r = {.at = text, .end = text + len};
  boa_status status = read_run(w, &r, false);
  const char *point = r.at;
  if (status == BOA_OK && r.at < r.end && *r.at == '.') {
    r.at++;
    status = read_run(w, &r, true);
  }
  size_t digits = (size_t)(r.at - text), after = r.at > point ? (size_t)(r.at - point) - 1 : 0;
  int64_t before_exponent = r.exponent;
  if (status == BOA_OK) {
    status = read_end(w, &r, 'e', ok);
  }
  if (status != BOA_OK || !*ok) {
    return status;
  }
  return round_reading(w, &r, text, digits, r.exponent - before_exponent - (int64_t)after, out);
}

boa_status boa_float_parse(boa_work *w, const char *text, size_t len, double *out, bool *ok) {
  bool sign = len && (*text == '-' || *text == '+'), negative = sign && *text == '-';
  *out = 0;
  *ok = false;
  if (!boa_charge(w, 1)) {
    return BOA_STOP;
  }
  *ok = read_word(text + sign, len - sign, out);
  boa_status status = *ok ? BOA_OK : parse_unsigned(w, text + sign, len - sign, out, ok);
  *out = negative ? -*out : *out;
  return status;
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  char lower = (char)(c | 32);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Digits of a hexadecimal float: the first 16 significant ones into value, the rest into more; exponent counts bits. */
static void read_hex_run(reading *r, bool fraction) {
  for (; r->at < r->end && hex_value(*r->at) >= 0; r->at++) {
    uint32_t digit = (uint32_t)hex_value(*r->at);
    r->any = true;
    if (r->value >> 60) {
      r->more |= digit != 0;
      r->exponent += fraction ? 0 : 4;
    } else {
      r->value = r->value << 4 | digit;
      r->exponent -= fraction ? 4 : 0;
    }
  }
}

double boa_float_from_hex(const char *text, size_t len, bool *ok, bool *too_large) {
  bool sign = len && (*text == '-' || *text == '+'), negative = sign && *text == '-';
  reading r = {.at = text + sign, .end = text + len};
  double d = 0;
  *too_large = false;
  *ok = read_word(r.at, len - sign, &d);
  if (*ok) {
    return negative ? -d : d;
  }
  if (r.end - r.at >= 2 && r.at[0] == '0' && (r.at[1] | 32) == 'x') {
    r.at += 2;
  }
  read_hex_run(&r, false);
  if (r.at < r.end && *r.at == '.') {
    r.at++;
    read_hex_run(&r, true);
  }
  (void)read_end(NULL, &r, 'p', ok);
  if (!*ok) {
    return 0;
  }
  *too_large = !boa_double_round(r.value, r.exponent, r.more, &d);
  return negative ? -d : d;
}
