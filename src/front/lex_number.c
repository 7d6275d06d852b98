/* The value of a number's text. Integers of up to 62 bits are values; others keep their digits as text, which the compiler's big
 * integers read. Floats go through boa_float_parse, so that they are the same on every face. */
#include "front/lex.h"
#include "types/float_text.h"

static int digit_value(char c) {
  return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

/* The text without prefix and underscores, in scratch. */
static char *digits_of(boa_work *w, const char *text, uint32_t len, uint32_t *count) {
  char *digits = boa_scratch(w, len + 1);
  uint32_t n = 0;
  for (uint32_t i = 0; digits && i < len; i++) {
    if (text[i] != '_') {
      digits[n++] = text[i];
    }
  }
  *count = n;
  return digits;
}

/* The integer in any base: in *value when it fits, else as digits. */
static boa_status integer(boa_work *w, const char *text, uint32_t len, uint8_t base, boa_const *out) {
  uint64_t value = 0;
  const uint64_t most = ((uint64_t)1 << 62) - 1;
  *out = (boa_const){.kind = BOA_CONST_INT, .base = base};
  for (uint32_t i = 0; i < len; i++) {
    if (text[i] == '_') {
      continue;
    }
    uint64_t digit = (uint64_t)digit_value(text[i]);
    if (value > (most - digit) / base) {
      out->kind = BOA_CONST_BIG_INT;
      break;
    }
    value = value * base + digit;
  }
  if (out->kind == BOA_CONST_INT) {
    out->integer = (int64_t)value;
    return BOA_OK;
  }
  if (!boa_charge(w, len / 16 + 1)) {
    return BOA_STOP;
  }
  out->text = digits_of(w, text, len, &out->len);
  return out->text ? BOA_OK : BOA_NOMEM;
}

static boa_status real(boa_work *w, const char *text, uint32_t len, boa_const *out) {
  bool imaginary = (text[len - 1] | 0x20) == 'j', ok = false;
  uint32_t count;
  if (!boa_charge(w, len / 16 + 1)) {
    return BOA_STOP;
  }
  const char *digits = digits_of(w, text, len - imaginary, &count);
  if (!digits) {
    return BOA_NOMEM;
  }
  *out = (boa_const){.kind = imaginary ? BOA_CONST_IMAGINARY : BOA_CONST_FLOAT};
  double number = 0;
  boa_status status = boa_float_parse(w, digits, count, &number, &ok);
  out->number = ok ? number : 0;
  return status;
}

boa_status boa_lex_number(boa_work *w, boa_tree *t, const char *text, uint32_t len, uint32_t *constant) {
  boa_const value;
  boa_status status;
  char second = len > 1 && text[0] == '0' ? text[1] | 0x20 : 0;
  uint8_t base = second == 'x' ? 16 : second == 'o' ? 8 : second == 'b' ? 2 : 10;
  bool whole = true;
  for (uint32_t i = 0; base == 10 && i < len && whole; i++) {
    whole = text[i] == '_' || (text[i] >= '0' && text[i] <= '9');
  }
  if (base != 10) {
    status = integer(w, text + 2, len - 2, base, &value);
  } else if (whole) {
    status = integer(w, text, len, base, &value);
  } else {
    status = real(w, text, len, &value);
  }
  return status == BOA_OK ? boa_tree_const(w, t, value, constant) : status;
}
