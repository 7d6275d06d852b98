/* Drives src/types/float_text.h from lines on stdin; doubles are the 16 hexadecimal digits of their bits, one reply line each. Run by
 * numbers_test.py. "time repr N" and "time parse N" measure instead. */
#include "drive.h"
#include "types/float_text.h"

#include <time.h>

static void show_bits(reply *r, double d) {
  uint64_t bits;
  char text[20];
  memcpy(&bits, &d, 8);
  snprintf(text, sizeof text, "%016llx", (unsigned long long)bits);
  says(r, d != d ? "nan" : text);
}

static double read_double(const char *text) {
  uint64_t bits = strtoull(text, NULL, 16);
  double d;
  memcpy(&d, &bits, 8);
  return d;
}

static boa_status run_parse(boa_work *w, const char *text, reply *r) {
  double d;
  bool ok;
  size_t len = text ? strlen(text) : 0;
  char *exact = malloc(len + !len); /* no terminator: reading past the end shows */
  memcpy(exact, text ? text : "", len);
  boa_status status = boa_float_parse(w, exact, len, &d, &ok);
  if (status == BOA_OK && ok) {
    show_bits(r, d);
  } else if (status == BOA_OK) {
    says(r, "no");
  }
  free(exact);
  return status;
}

static void run_from_hex(const char *text, reply *r) {
  bool ok, too_large;
  size_t len = text ? strlen(text) : 0;
  char *exact = malloc(len + !len);
  memcpy(exact, text ? text : "", len);
  double d = boa_float_from_hex(exact, len, &ok, &too_large);
  if (!ok || too_large) {
    says(r, ok ? "large" : "no");
  } else {
    show_bits(r, d);
  }
  free(exact);
}

static boa_status run_format(boa_work *w, char **words, reply *r) {
  char *text;
  size_t len;
  bool negative;
  boa_mark mark = boa_scratch_mark(w);
  char type = words[2][0] == '0' ? 0 : words[2][0];
  boa_status status =
      boa_float_format(w, read_double(words[1]), type, atoll(words[3]), words[4][0] == '1', &text, &len, &negative);
  if (status == BOA_OK) {
    says(r, negative ? "-" : "");
    say(r, text, len);
  }
  boa_scratch_release(w, mark);
  return status;
}

static boa_status run_digits(boa_work *w, char **words, reply *r) {
  bool fixed = words[2][0] == 'f';
  uint32_t precision = (uint32_t)atoi(words[3]), count;
  int point;
  char *digits = malloc(precision + (fixed ? 310 : 0)), text[16];
  boa_status status = boa_float_digits(w, read_double(words[1]), fixed, precision, digits, &count, &point);
  if (status == BOA_OK) {
    snprintf(text, sizeof text, " %d", point);
    say(r, digits, count);
    says(r, text);
  }
  free(digits);
  return status;
}

static boa_status run_round(boa_work *w, char **words, reply *r) {
  double d;
  bool too_large;
  boa_status status = boa_float_round(w, read_double(words[1]), atoi(words[2]), &d, &too_large);
  if (status == BOA_OK && too_large) {
    says(r, "large");
  } else if (status == BOA_OK) {
    show_bits(r, d);
  }
  return status;
}

static double random_double(uint64_t *state) {
  double d;
  do {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    uint64_t bits = *state ^ *state >> 29;
    memcpy(&d, &bits, 8);
  } while (d - d != 0);
  return d;
}

static void run_time(boa_work *w, char **words, reply *r) {
  enum { COUNT = 1 << 14 };
  static char texts[COUNT][BOA_FLOAT_REPR_MAX];
  static size_t lens[COUNT];
  static double values[COUNT];
  uint64_t state = 1;
  for (int i = 0; i < COUNT; i++) {
    values[i] = random_double(&state);
    if (words[2][0] == 's') { /* short ones, as people write them */
      values[i] = (double)((int64_t)(state >> 44) - 500000) / 100;
    }
    lens[i] = boa_float_repr(values[i], texts[i]);
  }
  bool ok, printing = words[1][0] == 'r', formatting = words[1][0] == 'f', negative;
  char text[BOA_FLOAT_REPR_MAX], *out;
  double d;
  clock_t start = clock();
  for (int i = 0; i < COUNT * 32; i++) {
    if (printing) {
      lens[i % COUNT] = boa_float_repr(values[i % COUNT], text);
    } else if (formatting) {
      boa_mark mark = boa_scratch_mark(w);
      boa_float_format(w, values[i % COUNT], 'f', 2, false, &out, &lens[i % COUNT], &negative);
      boa_scratch_release(w, mark);
    } else {
      boa_float_parse(w, texts[i % COUNT], lens[i % COUNT], &d, &ok);
    }
  }
  snprintf(text, sizeof text, "%.1f ns", (double)(clock() - start) / CLOCKS_PER_SEC * 1e9 / (COUNT * 32));
  says(r, text);
}

static boa_status run(boa_work *w, char **words, reply *r) {
  char text[BOA_FLOAT_HEX_MAX];
  if (!strcmp(words[0], "repr")) {
    say(r, text, boa_float_repr(read_double(words[1]), text));
  } else if (!strcmp(words[0], "hex")) {
    say(r, text, boa_float_hex(read_double(words[1]), text));
  } else if (!strcmp(words[0], "hash")) {
    snprintf(text, sizeof text, "%lld", (long long)boa_float_hash(read_double(words[1])));
    says(r, text);
  } else if (!strcmp(words[0], "parse")) {
    return run_parse(w, words[1], r);
  } else if (!strcmp(words[0], "fromhex")) {
    run_from_hex(words[1], r);
  } else if (!strcmp(words[0], "format")) {
    return run_format(w, words, r);
  } else if (!strcmp(words[0], "digits")) {
    return run_digits(w, words, r);
  } else if (!strcmp(words[0], "round")) {
    return run_round(w, words, r);
  } else {
    run_time(w, words, r);
  }
  return BOA_OK;
}

int main(void) {
  return drive(run);
}
