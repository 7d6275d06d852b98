/* Limb arrays to digits and back, in any base from 2 to 36.
 *
 * Bases that are powers of two take bits. Every other base works in chunks, the most digits that fit a limb (nine decimal digits), and
 * by halves above a few chunks: with the powers base^(chunk * 2^i) in a ladder, a number is divided by the largest that is
 * shorter than it, and digits are joined by one multiplication (Knuth, The Art of Computer Programming 2, 4.4). A lower half is padded
 * with zeros to the width of its rung. Everything lives in scratch and in the caller's text; nothing is static but the table of bases.
 *
 * Cost: that of the divisions and multiplications inside, plus one unit for 8 chunks. Depth of the C stack: log2(digits). */
#include "types/limbs_inner.h"

#include <string.h>

enum {
  RUNGS = 29,      /* scratch refuses more than 2^31 bytes */
  FEW_LIMBS = 24,  /* below it digits come by one-limb divisions */
  FEW_CHUNKS = 24, /* below it limbs come by one-limb multiplications */
};

/* floor(65536 * log2(base)), for 2..36. */
static const uint32_t log2_of_base[37] = {
    0,      0,      65536,  103872, 131072, 152169, 169408, 183982, 196608, 207744, 217705, 226717, 234944,
    242512, 249518, 256041, 262144, 267875, 273280, 278392, 283241, 287854, 292253, 296456, 300480, 304339,
    308048, 311616, 315054, 318372, 321577, 324678, 327680, 330589, 333411, 336152, 338816,
};

/* What the conversion of one number carries through its levels. */
typedef struct radix {
  boa_work *w;
  uint32_t base;
  uint32_t chunk; /* digits that fit a limb */
  uint32_t unit;  /* base ** chunk */
  uint32_t rungs;
  uint32_t *power[RUNGS]; /* power[i] = unit ** 2^i */
  uint32_t count[RUNGS];  /* its limbs, trimmed */
} radix;

static void radix_open(radix *x, boa_work *w, int base) {
  *x = (radix){.w = w, .base = (uint32_t)base, .unit = 1};
  while ((uint64_t)x->unit * x->base <= UINT32_MAX) {
    x->unit *= x->base;
    x->chunk++;
  }
}

/* One more rung: the square of the last. */
static boa_status radix_climb(radix *x) {
  uint32_t last = x->rungs - 1, n = x->rungs ? x->count[last] : 0;
  uint32_t *at = x->rungs == RUNGS ? NULL : boa_mag_room(x->w, x->rungs ? (uint64_t)n * 2 : 1);
  if (!at) {
    return BOA_NOMEM;
  }
  if (!x->rungs) {
    at[0] = x->unit;
    n = 1;
  } else {
    boa_status status = boa_mag_mul(x->w, at, x->power[last], n, x->power[last], n);
    if (status != BOA_OK) {
      return status;
    }
    n = boa_mag_trim(at, 2 * n);
  }
  x->power[x->rungs] = at;
  x->count[x->rungs++] = n;
  return BOA_OK;
}

static bool power_of_two(int base) {
  return (base & (base - 1)) == 0;
}

static char digit_of(uint32_t d) {
  return (char)(d < 10 ? '0' + d : 'a' + (d - 10));
}

uint64_t boa_limbs_text_room(boa_limbs a, int base) {
  return (boa_limbs_bit_length(a) << 16) / log2_of_base[base] + 3;
}

uint64_t boa_limbs_from_text_room(uint64_t digits, int base) {
  if (digits >= (uint64_t)1 << 40) {
    return UINT64_MAX;
  }
  return (digits * (log2_of_base[base] + 1) >> 21) + 3;
}

static boa_status bits_to_text(boa_work *w, boa_limbs a, uint32_t bits, char *text, uint64_t *len) {
  uint64_t digits = (boa_limbs_bit_length(a) + bits - 1) / bits, window = 0;
  uint32_t have = 0, limb = 0;
  for (uint64_t i = digits; i > 0; i--) {
    if ((digits - i) % 4096 == 0 && !boa_charge(w, (i < 4096 ? i : 4096) / 16 + 1)) {
      return BOA_STOP;
    }
    if (have < bits && limb < a.n) {
      window |= (uint64_t)a.at[limb++] << have;
      have += 32;
    }
    text[i - 1] = digit_of((uint32_t)window & ((1u << bits) - 1));
    window >>= bits;
    have -= bits < have ? bits : have;
  }
  *len = digits;
  return BOA_OK;
}

/* The digits of a chunk before `end`: `count` of them, or as many as it has. */
static inline char *put_chunk(char *end, uint32_t chunk, uint32_t base, uint32_t count, bool all) {
  for (uint32_t i = 0; i < count && (chunk || all); i++) {
    *--end = digit_of(chunk % base);
    chunk /= base;
  }
  return end;
}

/* Writes a (destroyed) so that its last digit stands before `end`, by dividing off chunks; returns where it begins. */
static char *few_to_text(radix *x, uint32_t *a, uint32_t n, char *end) {
  while ((n = boa_mag_trim(a, n)) > 0) {
    uint32_t chunk = 0;
    if (!boa_mag_divmod_limb(x->w, a, a, n, x->unit, &chunk)) {
      return NULL;
    }
    bool last = boa_mag_trim(a, n) == 0;
    end = x->base == 10 ? put_chunk(end, chunk, 10, 9, !last) : put_chunk(end, chunk, x->base, x->chunk, !last);
  }
  return end;
}

/* Small numbers: padded with zeros to `width` digits, or moved to the front when width is 0. */
static boa_status few(radix *x, const uint32_t *a, uint32_t n, uint64_t width, char *text, uint64_t *len) {
  uint32_t copy[FEW_LIMBS];
  memcpy(copy, a, (size_t)n * 4);
  boa_limbs whole = {a, n, false};
  char *end = text + (width ? width : boa_limbs_text_room(whole, (int)x->base) - 2), *from = few_to_text(x, copy, n, end);
  if (!from || !boa_charge(x->w, width / 32)) {
    return BOA_STOP;
  }
  if (width) {
    memset(text, '0', (size_t)(from - text));
  } else {
    memmove(text, from, (size_t)(end - from));
  }
  *len = width ? width : (uint64_t)(end - from);
  return BOA_OK;
}

/* Writes a < power[rung]: exactly chunk * 2^rung digits when padded, else as many as it has. */
static boa_status halves_to_text(radix *x, const uint32_t *a, uint32_t n, uint32_t rung, bool padded, char *text,
                                 uint64_t *len) {
  n = boa_mag_trim(a, n);
  uint64_t width = (uint64_t)x->chunk << rung;
  if (n <= FEW_LIMBS && (!padded || width < 4096)) {
    return few(x, a, n, padded ? width : 0, text, len);
  }
  rung--;
  uint32_t np = x->count[rung], nq = n >= np ? n - np + 1 : 0;
  boa_mark mark = boa_scratch_mark(x->w);
  uint32_t *q = boa_mag_room(x->w, nq), *r = boa_mag_room(x->w, np);
  boa_status status = q && r ? BOA_OK : BOA_NOMEM;
  if (status == BOA_OK && nq) {
    status = boa_mag_divmod(x->w, q, a, n, x->power[rung], np, r);
    nq = status == BOA_OK ? boa_mag_trim(q, nq) : 0;
  } else if (status == BOA_OK) {
    status = boa_mag_copy(x->w, r, a, n) && boa_mag_zero(x->w, r + n, np - n) ? BOA_OK : BOA_STOP;
  }
  uint64_t high = 0, low = 0;
  if (status == BOA_OK && (nq || padded)) {
    status = halves_to_text(x, q, nq, rung, padded, text, &high);
  }
  if (status == BOA_OK) {
    status = halves_to_text(x, r, np, rung, padded || nq, text + high, &low);
  }
  boa_scratch_release(x->w, mark);
  *len = high + low;
  return status;
}

static boa_status digits_of(boa_work *w, boa_limbs a, int base, char *text, uint64_t *len) {
  radix x;
  radix_open(&x, w, base);
  /* Rungs until the last has more than half of a's limbs: its square is above a. */
  boa_status status = BOA_OK;
  while (status == BOA_OK && a.n > FEW_LIMBS && (!x.rungs || x.count[x.rungs - 1] <= a.n / 2 + 1)) {
    status = radix_climb(&x);
  }
  return status == BOA_OK ? halves_to_text(&x, a.at, a.n, x.rungs, false, text, len) : status;
}

/* One or two limbs, the usual case. */
static uint64_t word_to_text(uint64_t x, uint32_t base, char *text) {
  char digits[64];
  uint32_t n = 64;
  do {
    digits[--n] = digit_of((uint32_t)(x % base));
    x /= base;
  } while (x);
  memcpy(text, digits + n, 64 - n);
  return 64 - n;
}

boa_status boa_limbs_to_text(boa_work *w, boa_limbs a, int base, char *text, uint64_t cap, uint64_t *len) {
  if (cap < boa_limbs_text_room(a, base)) {
    return BOA_NOMEM;
  }
  uint32_t sign = a.negative;
  text[0] = '-';
  if (a.n <= 2) {
    uint64_t x = boa_mag_low64(a.at, a.n);
    *len = sign + (base == 10 ? word_to_text(x, 10, text + sign) : word_to_text(x, (uint32_t)base, text + sign));
    return boa_charge(w, 1) ? BOA_OK : BOA_STOP;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = power_of_two(base) ? bits_to_text(w, a, (uint32_t)__builtin_ctz((uint32_t)base), text + sign, len)
                                         : digits_of(w, a, base, text + sign, len);
  boa_scratch_release(w, mark);
  *len += sign;
  return status;
}

static uint32_t value_of(char c) {
  return (uint32_t)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
}

static boa_status bits_from_text(boa_work *w, const char *digits, uint64_t len, uint32_t bits, uint32_t *at, uint32_t *n) {
  uint64_t window = 0;
  uint32_t have = 0, count = 0;
  for (uint64_t i = len; i > 0; i--) {
    if ((len - i) % 4096 == 0 && !boa_charge(w, (i < 4096 ? i : 4096) / 16 + 1)) {
      return BOA_STOP;
    }
    window |= (uint64_t)value_of(digits[i - 1]) << have;
    have += bits;
    if (have >= 32) {
      at[count++] = (uint32_t)window;
      window >>= 32;
      have -= 32;
    }
  }
  at[count++] = (uint32_t)window;
  *n = boa_mag_trim(at, count);
  return BOA_OK;
}

/* Chunk after chunk: multiply by the unit, add. */
static boa_status few_from_text(radix *x, const char *digits, uint64_t len, uint32_t *at, uint32_t *n) {
  *n = 0;
  for (uint64_t i = 0; i < len;) {
    uint64_t end = i ? i + x->chunk : (len - 1) % x->chunk + 1;
    uint32_t value = 0;
    for (; i < end; i++) {
      value = value * x->base + value_of(digits[i]);
    }
    if (!boa_mag_scale(x->w, at, at, *n, x->unit, &value)) {
      return BOA_STOP;
    }
    if (value) {
      at[(*n)++] = value;
    }
  }
  return BOA_OK;
}

/* len digits into `at`, which has boa_limbs_from_text_room limbs. The product of the high half may be one limb longer than its value. */
static boa_status halves_from_text(radix *x, const char *digits, uint64_t len, uint32_t *at, uint32_t *n) {
  if (len <= (uint64_t)FEW_CHUNKS * x->chunk) {
    return few_from_text(x, digits, len, at, n);
  }
  uint32_t rung = 0;
  while (((uint64_t)x->chunk << (rung + 1)) < len) {
    rung++;
  }
  boa_status status = BOA_OK;
  while (status == BOA_OK && x->rungs <= rung) {
    status = radix_climb(x);
  }
  uint64_t low_len = (uint64_t)x->chunk << rung;
  boa_mark mark = boa_scratch_mark(x->w);
  uint32_t *high = boa_mag_room(x->w, boa_limbs_from_text_room(len - low_len, (int)x->base));
  uint32_t *low = boa_mag_room(x->w, boa_limbs_from_text_room(low_len, (int)x->base));
  uint32_t high_n = 0, low_n = 0, carry;
  if (status == BOA_OK) {
    status = high && low ? halves_from_text(x, digits, len - low_len, high, &high_n) : BOA_NOMEM;
  }
  if (status == BOA_OK) {
    status = halves_from_text(x, digits + (len - low_len), low_len, low, &low_n);
  }
  if (status == BOA_OK) {
    uint32_t *product = boa_mag_room(x->w, (uint64_t)high_n + x->count[rung] + 1);
    status = product ? boa_mag_mul(x->w, product, high, high_n, x->power[rung], x->count[rung]) : BOA_NOMEM;
    if (status == BOA_OK) {
      *n = high_n ? high_n + x->count[rung] : low_n;
      bool done = high_n ? boa_mag_add(x->w, product, product, *n, low, low_n, &carry) : true;
      *n = high_n ? boa_mag_trim(product, *n) : low_n;
      status = done && boa_mag_copy(x->w, at, high_n ? product : low, *n) ? BOA_OK : BOA_STOP;
    }
  }
  boa_scratch_release(x->w, mark);
  return status;
}

boa_status boa_limbs_from_text(boa_work *w, const char *digits, uint64_t len, int base, boa_limbs_out *out) {
  if (out->cap < boa_limbs_from_text_room(len, base)) {
    return BOA_NOMEM;
  }
  out->negative = false;
  if (power_of_two(base)) {
    return bits_from_text(w, digits, len, (uint32_t)__builtin_ctz((uint32_t)base), out->at, &out->n);
  }
  radix x;
  radix_open(&x, w, base);
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = halves_from_text(&x, digits, len, out->at, &out->n);
  boa_scratch_release(w, mark);
  return status;
}
