/* Identifiers that are not ASCII. */
#include "front/lex.h"

uint32_t boa_utf8_decode(const char *s, uint32_t *size) {
  const uint8_t *p = (const uint8_t *)s;
  if (p[0] < 0x80) {
    *size = 1;
    return p[0];
  }
  *size = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
  uint32_t c = p[0] & (0x7Fu >> *size);
  for (uint32_t i = 1; i < *size; i++) {
    c = c << 6 | (p[i] & 0x3F);
  }
  return c;
}

bool boa_unicode_id_start(uint32_t c) {
  return (c | 0x20) - 'a' < 26 || c == '_' || c >= 0x100;
}

bool boa_unicode_id_continue(uint32_t c) {
  return boa_unicode_id_start(c) || c - '0' < 10;
}

bool boa_unicode_printable(uint32_t c) {
  return (c >= 0x20 && c < 0x7F) || c >= 0xA1;
}

boa_status boa_unicode_normalize(boa_work *w, const char **text, uint32_t *len) {
  (void)w;
  (void)text;
  (void)len;
  return BOA_OK;
}
