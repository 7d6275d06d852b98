/* Regular expressions: the program that prelude/lib/re.py makes of a pattern, and the matcher that runs it.
 *
 * A program is a bytes object of little-endian 32-bit words: BOA_RE_HEADER words of header, then instructions; targets are places in it.
 * Invariant: nothing in it is believed. A word beyond its end reads as 0, which is the instruction FAIL; groups, counters and places in the
 * text are checked wherever they are used; every instruction is a step that is paid for. So a forged program can only fail or go on until
 * its fuel is out. */
#ifndef BOA_MODULES_RE_H
#define BOA_MODULES_RE_H

#include "types/str_view.h"

/* The header's words. */
enum {
  BOA_RE_GROUPS,   /* how many besides the whole match */
  BOA_RE_COUNTERS, /* of loops */
  BOA_RE_LEAST,    /* characters that a match has at least */
  BOA_RE_FLAGS,    /* BOA_RE_BYTES */
  BOA_RE_START,    /* how a match begins: BOA_RE_START_… */
  BOA_RE_START_AT, /* the place of that: a STRING, or the instruction of one character */
  BOA_RE_HEADER,
  BOA_RE_BYTES = 1,
  BOA_RE_START_ANY = 0,
  BOA_RE_START_STRING = 1,
  BOA_RE_START_ONE = 2,
  BOA_RE_START_TEXT = 3, /* only at the text's beginning */
};

/* Instructions, with their operands. ONE stands for ANY … SET, which match a single character. */
typedef enum boa_re_op {
  BOA_RE_FAIL,
  BOA_RE_SUCCESS,
  BOA_RE_ANY,    /* but a newline */
  BOA_RE_ALL,    /* any character */
  BOA_RE_IS,     /* character */
  BOA_RE_IS_NOT, /* character */
  BOA_RE_SET, /* words of all of it, BOA_RE_SET_… flags, 8 words of bits for U+0000 … U+00FF, (first, last) … for the others */
  BOA_RE_STRING, /* count, characters … */
  BOA_RE_AT,     /* boa_re_place */
  BOA_RE_JUMP,   /* target */
  BOA_RE_SPLIT,  /* target to try first, second */
  BOA_RE_MARK,   /* boundary: 2 * (group - 1), and + 1 for its end */
  BOA_RE_RUN,    /* next instruction, least, most, mode; ONE */
  BOA_RE_REPEAT, /* counter, target (its UNTIL) */
  BOA_RE_UNTIL,  /* counter, target (the body), least, most, mode */
  BOA_RE_ASSERT, /* boa_re_assert, characters to go back, target when it is done; its body ends with DONE */
  BOA_RE_DONE,
  BOA_RE_BACK,     /* group, 0 exact, 1 ASCII letters alike, 2 lower case alike */
  BOA_RE_IF_GROUP, /* group, target if it has not matched */
} boa_re_op;

enum {
  BOA_RE_GREEDY,
  BOA_RE_LAZY,
  BOA_RE_POSSESSIVE,
  BOA_RE_SET_NOT = 1,
  BOA_RE_SET_LOWER = 2,           /* its ranges are about the lower case of a character */
  BOA_RE_CLASS = (int)0x40000000, /* as `first` of a range: `last` is a class */
  BOA_RE_CLASS_DIGIT = 0,
  BOA_RE_CLASS_SPACE = 1,
  BOA_RE_CLASS_WORD = 2,
  BOA_RE_CLASS_ASCII = 4, /* and with these */
  BOA_RE_CLASS_NOT = 8,
};

typedef enum boa_re_place {
  BOA_RE_TEXT_START,
  BOA_RE_LINE_START,
  BOA_RE_TEXT_END, /* or before a newline there */
  BOA_RE_LINE_END,
  BOA_RE_VERY_END,
  BOA_RE_BOUNDARY,
  BOA_RE_NO_BOUNDARY,
  BOA_RE_ASCII_BOUNDARY,
  BOA_RE_NO_ASCII_BOUNDARY,
} boa_re_place;

typedef enum boa_re_assert { BOA_RE_LOOK, BOA_RE_LOOK_NOT, BOA_RE_ATOMIC } boa_re_assert;

enum { BOA_RE_NONE = -1 };
static const uint32_t boa_re_none = UINT32_MAX; /* no place, no limit */

typedef struct boa_re_program {
  const uint8_t *at;
  uint32_t size; /* words */
} boa_re_program;

/* What to come back to, and what to set back on the way: `what` is its kind in the low four bits, above them a place in the program or a
 * number. */
typedef struct boa_re_entry {
  uint32_t what, a, b, c;
} boa_re_entry;

typedef struct boa_re_counter {
  uint32_t count, last; /* turns done; where the last one began */
} boa_re_counter;

typedef struct boa_re {
  boa_guest *g;
  boa_re_program program;
  boa_view text;
  uint32_t end;   /* of the part of the text that is matched */
  uint32_t start; /* of the match; its end is pos */
  uint32_t pc, pos;
  uint32_t steps; /* not yet paid */
  bool full;      /* a match must reach the end */
  bool advance;   /* and may not be empty */
  uint32_t last_group;
  uint32_t mark_count, counter_count;
  uint32_t *marks;
  boa_re_counter *counters;
  boa_re_entry *stack;
  uint32_t used, room;
  uint32_t barrier; /* the entry of the innermost open ASSERT */
  boa_view prefix;
  boa_status status;
} boa_re;

static inline uint32_t boa_re_word(const boa_re_program *p, uint32_t i) {
  uint32_t word = 0;
  if (i < p->size) {
    memcpy(&word, p->at + (size_t)i * 4, 4);
  }
  return word;
}

/* Gets ready: the text's view and the program must stay as they are until the last match was found. */
boa_status boa_re_open(boa_re *m, boa_guest *g, boa_value program, boa_view text, uint32_t end);
/* The first match that begins at `from` or (unless it is anchored) after it. False: none, or m->status says why. */
bool boa_re_find(boa_re *m, uint32_t from, bool anchored);
/* Whether the ranges of the SET at pc have c; no look at its bits. */
bool boa_re_listed(const boa_re_program *p, uint32_t pc, uint32_t c, uint32_t *steps);
uint32_t boa_re_lower(uint32_t c);

#endif
