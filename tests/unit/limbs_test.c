/* Drives src/types/limbs.h from lines on stdin; numbers are hexadecimal, one reply line each. Every buffer has exactly the room the
 * header asks for, so that a sanitizer sees one limb too many. Run by numbers_test.py. */
#include "drive.h"
#include "types/limbs.h"

typedef struct number {
  boa_limbs view;
  uint32_t *at;
} number;

static number read_number(const char *text) {
  number x = {.view.negative = *text == '-'};
  text += *text == '-';
  size_t digits = strlen(text), n = (digits + 7) / 8;
  x.at = calloc(n ? n : 1, 4);
  for (size_t i = 0; i < digits; i++) {
    char c = text[digits - 1 - i];
    x.at[i / 8] |= (uint32_t)(c <= '9' ? c - '0' : c - 'a' + 10) << i % 8 * 4;
  }
  while (n && !x.at[n - 1]) {
    n--;
  }
  uint32_t *exact = n ? malloc(n * 4) : NULL; /* zero may come without an address */
  for (size_t i = 0; i < n; i++) {
    exact[i] = x.at[i];
  }
  free(x.at);
  x.at = exact;
  x.view.at = exact;
  x.view.n = (uint32_t)n;
  return x;
}

static boa_limbs_out room(uint64_t cap) {
  return (boa_limbs_out){.at = cap ? malloc(cap * 4) : NULL, .cap = (uint32_t)cap};
}

static void show(reply *r, const boa_limbs_out *x) {
  char digits[12];
  if (x->negative) {
    says(r, "-");
  }
  if (!x->n) {
    says(r, "0");
  }
  if (x->n && !x->at[x->n - 1]) {
    says(r, "UNTRIMMED");
  }
  for (uint32_t i = x->n; i-- > 0;) {
    snprintf(digits, sizeof digits, i + 1 == x->n ? "%x" : "%08x", x->at[i]);
    says(r, digits);
  }
}

static void show_bits(reply *r, double d) {
  uint64_t bits;
  char text[20];
  memcpy(&bits, &d, 8);
  snprintf(text, sizeof text, "%016llx", (unsigned long long)bits);
  says(r, text);
}

static double read_double(const char *text) {
  uint64_t bits = strtoull(text, NULL, 16);
  double d;
  memcpy(&d, &bits, 8);
  return d;
}

static void show_int(reply *r, long long x) {
  char text[24];
  snprintf(text, sizeof text, "%lld", x);
  says(r, text);
}

typedef boa_status (*binary)(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
typedef boa_status (*shift)(boa_work *w, boa_limbs a, uint64_t bits, boa_limbs_out *out);

static const struct {
  const char *name;
  binary run;
} binaries[] = {{"add", boa_limbs_add}, {"sub", boa_limbs_sub}, {"mul", boa_limbs_mul}, {"and", boa_limbs_and},
                {"or", boa_limbs_or},   {"xor", boa_limbs_xor}, {"gcd", boa_limbs_gcd}};

static boa_status run_binary(boa_work *w, char **words, reply *r, bool *known) {
  for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++) {
    if (!strcmp(words[0], binaries[i].name)) {
      number a = read_number(words[1]), b = read_number(words[2]);
      uint64_t na = a.view.n, nb = b.view.n, most = na > nb ? na : nb, least = na > nb ? nb : na;
      boa_limbs_out out = room(words[0][0] == 'm' ? na + nb : words[0][0] == 'g' ? (least ? least : most) + 1 : most + 1);
      boa_status status = binaries[i].run(w, a.view, b.view, &out);
      if (status == BOA_OK) {
        show(r, &out);
      }
      free(a.at);
      free(b.at);
      free(out.at);
      *known = true;
      return status;
    }
  }
  *known = false;
  return BOA_OK;
}

static boa_status run_divmod(boa_work *w, boa_limbs a, boa_limbs b, reply *r) {
  boa_limbs_out q = room(a.n >= b.n ? a.n - b.n + 2 : 1), m = room(b.n + 1);
  boa_status status = boa_limbs_divmod(w, a, b, &q, &m);
  if (status == BOA_OK) {
    show(r, &q);
    says(r, " ");
    show(r, &m);
  }
  boa_limbs_out only = room(b.n + 1);
  if (status == BOA_OK) {
    status = boa_limbs_divmod(w, a, b, NULL, &only);
    if (status == BOA_OK && (only.n != m.n || memcmp(only.at, m.at, m.n * 4))) {
      says(r, " REMAINDER DIFFERS");
    }
  }
  free(only.at);
  free(q.at);
  free(m.at);
  return status;
}

static boa_status run_shift(boa_work *w, boa_limbs a, uint64_t bits, bool left, reply *r) {
  boa_limbs_out out = room(left ? a.n + bits / 32 + 1 : a.n + 1);
  boa_status status = left ? boa_limbs_shift_left(w, a, bits, &out) : boa_limbs_shift_right(w, a, bits, &out);
  if (status == BOA_OK) {
    show(r, &out);
  }
  free(out.at);
  return status;
}

static boa_status run_pow(boa_work *w, boa_limbs a, uint64_t exponent, reply *r) {
  boa_limbs_out out = room(boa_limbs_pow_room(a, exponent));
  boa_status status = boa_limbs_pow(w, a, exponent, &out);
  if (status == BOA_OK) {
    show(r, &out);
  }
  free(out.at);
  return status;
}

static boa_status run_str(boa_work *w, boa_limbs a, int base, reply *r) {
  uint64_t cap = boa_limbs_text_room(a, base), len = 0;
  char *text = malloc(cap);
  boa_status status = boa_limbs_to_text(w, a, base, text, cap, &len);
  if (status == BOA_OK) {
    say(r, text, len);
  }
  free(text);
  return status;
}

static boa_status run_int(boa_work *w, const char *digits, int base, reply *r) {
  size_t len = strlen(digits);
  boa_limbs_out out = room(boa_limbs_from_text_room(len, base));
  boa_status status = boa_limbs_from_text(w, digits, len, base, &out);
  if (status == BOA_OK) {
    show(r, &out);
  }
  free(out.at);
  return status;
}

static boa_status run_divide(boa_work *w, boa_limbs a, boa_limbs b, reply *r) {
  double d;
  bool too_large;
  boa_status status = boa_limbs_true_divide(w, a, b, &d, &too_large);
  if (status == BOA_OK && too_large) {
    says(r, "large");
  } else if (status == BOA_OK) {
    show_bits(r, d);
  }
  return status;
}

static boa_status run_unary(boa_work *w, char **words, boa_limbs a, reply *r) {
  double d;
  (void)w;
  if (!strcmp(words[0], "double")) {
    if (boa_limbs_to_double(a, &d)) {
      show_bits(r, d);
    } else {
      says(r, "large");
    }
  } else if (!strcmp(words[0], "cmpd")) {
    show_int(r, boa_limbs_compare_double(a, read_double(words[2])));
  } else if (!strcmp(words[0], "hash")) {
    show_int(r, boa_limbs_hash(a));
  } else if (!strcmp(words[0], "bits")) {
    show_int(r, (long long)boa_limbs_bit_length(a));
    says(r, " ");
    show_int(r, (long long)boa_limbs_bit_count(a));
  } else {
    says(r, "?");
  }
  return BOA_OK;
}

static boa_status run_rooted(boa_work *w, boa_limbs a, reply *r) {
  boa_limbs_out out = room(a.n / 2 + 1);
  boa_status status = boa_limbs_isqrt(w, a, &out);
  if (status == BOA_OK) {
    show(r, &out);
  }
  free(out.at);
  return status;
}

static boa_status run_pow_mod(boa_work *w, boa_limbs a, boa_limbs e, boa_limbs m, reply *r) {
  boa_limbs_out out = room(m.n + 1);
  boa_status status = boa_limbs_pow_mod(w, a, e, m, &out);
  if (status == BOA_OK) {
    show(r, &out);
  }
  free(out.at);
  return status;
}

static boa_status run_from_double(double d, reply *r) {
  boa_limbs_out out = room(33);
  boa_limbs_from_double(d, &out);
  show(r, &out);
  free(out.at);
  return BOA_OK;
}

static boa_status run(boa_work *w, char **words, reply *r) {
  bool known;
  const char *name = words[0];
  boa_status status = run_binary(w, words, r, &known);
  if (known) {
    return status;
  }
  if (!strcmp(name, "int")) {
    return run_int(w, words[1], atoi(words[2]), r);
  }
  if (!strcmp(name, "fromdouble")) {
    return run_from_double(read_double(words[1]), r);
  }
  number a = read_number(words[1]), b = {0}, c = {0};
  if (!strcmp(name, "divmod") || !strcmp(name, "truediv") || !strcmp(name, "cmp") || !strcmp(name, "powmod")) {
    b = read_number(words[2]);
  }
  if (!strcmp(name, "powmod")) {
    c = read_number(words[3]);
    status = run_pow_mod(w, a.view, b.view, c.view, r);
  } else if (!strcmp(name, "divmod")) {
    status = run_divmod(w, a.view, b.view, r);
  } else if (!strcmp(name, "truediv")) {
    status = run_divide(w, a.view, b.view, r);
  } else if (!strcmp(name, "cmp")) {
    show_int(r, boa_limbs_compare(a.view, b.view));
  } else if (!strcmp(name, "shl") || !strcmp(name, "shr")) {
    status = run_shift(w, a.view, strtoull(words[2], NULL, 10), name[2] == 'l', r);
  } else if (!strcmp(name, "pow")) {
    status = run_pow(w, a.view, strtoull(words[2], NULL, 10), r);
  } else if (!strcmp(name, "str")) {
    status = run_str(w, a.view, atoi(words[2]), r);
  } else if (!strcmp(name, "isqrt")) {
    status = run_rooted(w, a.view, r);
  } else {
    status = run_unary(w, words, a.view, r);
  }
  free(a.at);
  free(b.at);
  free(c.at);
  return status;
}

int main(void) {
  return drive(run);
}
