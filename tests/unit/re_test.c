/* Forged programs of regular expressions: each native of the module re is given random words, and those of real programs with some changed. Each call
 * must end, by an answer, an exception or a limit. usage: re_test COUNT SEED */
#include "boabox.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 48, SOURCE = 4096 };

static const char start[] =
    "import re\n"
    "texts = ['', 'a', 'abcabc aab', '\\xe9\\u20ac\\U0001f600abc' * 3, '\\u0130i' * 4, b'', b'abc\\xff\\x00ab', "
    "bytearray(b'aab')]\n"
    "good = [re.compile(p)._program for p in (r'(a+)(b)?\\1', r'(?:(a)|b)*?c', r'(?<=a)(?!b)\\w+|[^\\W\\d]{2,}?x',\n"
    "    r'(?i)k(?(1)a|b)()', r'(?>a|ab)*+(?:ab){2,3}', rb'(?:a|(b))+', r'(?i)[k-z]+(?P<n>.*?)\\b', 'abc(?=(a*))')]\n"
    "def forged(program):\n"
    "    for text in texts:\n"
    "        for run in (lambda: re._search(program, text, 0, 99, 0), lambda: re._search(program, text, 1, 5, 3),\n"
    "                    lambda: re._search(program, text, 0, 9, 4), lambda: re._findall(program, text, 0, 9),\n"
    "                    lambda: re._split(program, text, 0), lambda: re._pieces(program, text, ('x', 1, 0, 9), 3),\n"
    "                    lambda: re._bitmap(program), lambda: re._groups(text, re._search(program, text, 0, 9, 0), 1)):\n"
    "            try:\n"
    "                run()\n"
    "            except Exception:\n"
    "                pass\n"
    "def changed(i, changes):\n"
    "    words = bytearray(good[i % len(good)])\n"
    "    for at, word in changes:\n"
    "        at = at % (len(words) // 4) * 4\n"
    "        words[at:at + 4] = word.to_bytes(4, 'little')\n"
    "    forged(bytes(words))\n";

static uint64_t next_random(uint64_t *state) { /* splitmix64 */
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

static uint32_t random_word(uint64_t *state) {
  static const uint32_t odd[] = {97, 98, UINT32_MAX, UINT32_MAX - 5, 1u << 30, 1u << 28, 1u << 31, 0x110000};
  uint64_t r = next_random(state);
  switch (r & 7) {
  case 0:
    return odd[r >> 8 & 7];
  case 1:
  case 2:
    return r >> 8 & 63;
  default:
    return (uint32_t)((r >> 8) % 20);
  }
}

/* A call with a program of random words, or with a real one that is changed in a few places. */
static size_t make(char *source, uint64_t *state) {
  size_t n = 0;
  if (next_random(state) & 1) {
    n += (size_t)sprintf(source, "changed(%u, [", (unsigned)(next_random(state) & 0xff));
    for (uint64_t k = 1 + next_random(state) % 4; k; k--) {
      n += (size_t)sprintf(source + n, "(%u, %u),", (unsigned)(next_random(state) & 0xff), random_word(state));
    }
    return n + (size_t)sprintf(source + n, "])\n");
  }
  n += (size_t)sprintf(source, "forged(bytes.fromhex('");
  for (uint64_t k = 0; k < WORDS; k++) {
    uint32_t word = k < 6 ? (uint32_t)(next_random(state) & (k == 3 ? 1 : 3)) : random_word(state);
    word = k == 5 ? word * 7 : word;
    n += (size_t)sprintf(source + n, "%02x%02x%02x%02x", word & 255, word >> 8 & 255, word >> 16 & 255, word >> 24);
  }
  return n + (size_t)sprintf(source + n, "%s'))\n", next_random(state) & 1 ? "78" : "");
}

int main(int argc, char **argv) {
  uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 3000, seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  boa_engine *engine = boa_engine_open();
  boa_config c;
  boa_config_default(&c);
  c.memory = 32u << 20;
  c.fuel = 3000000;
  c.time = 0;
  c.debug = BOA_CONFIG_FENCE;
  boa_sandbox *box = boa_open(engine, &c);
  if (!box || boa_run(box, start, strlen(start), "start.py").kind != BOA_EVENT_DONE) {
    printf("0 passed, 1 failed\n");
    return 1;
  }
  uint64_t kinds[4] = {0}, image = boa_engine_image_id(engine);
  for (uint64_t k = 0; k < count; k++) {
    char source[SOURCE];
    uint64_t state = seed * 1000003 + k;
    size_t n = make(source, &state);
    boa_event e = boa_run(box, source, n, "forged.py");
    kinds[e.kind & 3]++;
    if (e.kind == BOA_EVENT_ERROR) {
      printf("%.*s%s\n", (int)n, source, e.text);
    }
  }
  uint64_t failed = kinds[BOA_EVENT_ERROR] + (boa_engine_check(engine) != image);
  printf("%llu done, %llu limits\n", (unsigned long long)kinds[BOA_EVENT_DONE], (unsigned long long)kinds[BOA_EVENT_LIMIT]);
  boa_close(box);
  boa_engine_close(engine);
  printf("%llu passed, %llu failed\n", (unsigned long long)(count - failed), (unsigned long long)failed);
  return failed != 0;
}
