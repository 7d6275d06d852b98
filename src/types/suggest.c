/* "Did you mean": CPython's choice among names (Python/suggestions.c): the one that the fewest edits turn into the wrong one, where
 * inserting, deleting or replacing a character costs 2 and changing its case 1. Names longer than 40 characters are let be. */
#include "types/types.h"

enum { MOVE_COST = 2, CASE_COST = 1, MOST_CHARACTERS = 40, MOST_CANDIDATES = 750 };

static uint32_t lower(uint32_t c) {
  return c >= 'A' && c <= 'Z' ? c | 32 : c;
}

static uint32_t replace_cost(uint32_t a, uint32_t b) {
  return a == b ? 0 : lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

typedef struct {
  uint32_t at[MOST_CHARACTERS + 1];
  uint32_t n;
} word;

static bool read_word(const boa_guest *g, boa_value s, word *w) {
  w->n = boa_str_length(g, s);
  for (uint32_t i = 0; i < w->n && i < MOST_CHARACTERS; i++) {
    w->at[i] = boa_str_char(g, s, i);
  }
  return w->n <= MOST_CHARACTERS;
}

/* The cost of turning a into b; more than `most` when it is more. */
static uint32_t distance(const word *a, const word *b, uint32_t most) {
  uint32_t row[MOST_CHARACTERS + 1], result = 0;
  if (a->n > b->n) {
    const word *swap = a;
    a = b;
    b = swap;
  }
  if ((b->n - a->n) * MOVE_COST > most) {
    return most + 1;
  }
  if (a->n == 0) {
    return b->n * MOVE_COST;
  }
  for (uint32_t i = 0; i < a->n; i++) {
    row[i] = (i + 1) * MOVE_COST;
  }
  for (uint32_t k = 0; k < b->n; k++) {
    uint32_t before = k * MOVE_COST, least = UINT32_MAX;
    result = before + MOVE_COST;
    uint32_t left = before + MOVE_COST;
    for (uint32_t i = 0; i < a->n; i++) {
      uint32_t replaced = before + replace_cost(b->at[k], a->at[i]);
      before = row[i];
      uint32_t moved = (left < before ? left : before) + MOVE_COST;
      left = result = moved < replaced ? moved : replaced;
      row[i] = result;
      least = result < least ? result : least;
    }
    if (least > most) {
      return most + 1;
    }
  }
  return result;
}

void boa_suggest(const boa_guest *g, boa_value wrong, boa_value candidate, uint32_t *best, boa_value *suggestion) {
  word a, b;
  if (!boa_is(g, candidate, BOA_KIND_STR) || boa_str_equal(g, wrong, candidate) || !read_word(g, wrong, &a) ||
      !read_word(g, candidate, &b) || *best == 0) {
    return;
  }
  uint32_t most = (a.n + b.n + 3) * MOVE_COST / 6;
  most = most < *best - 1 ? most : *best - 1;
  uint32_t cost = distance(&a, &b, most);
  if (cost <= most) {
    *best = cost;
    *suggestion = candidate;
  }
}

boa_value boa_suggest_from(const boa_guest *g, boa_value wrong, boa_value names, uint32_t from, uint32_t to) {
  boa_value found = 0;
  uint32_t best = UINT32_MAX;
  for (uint32_t i = from; i < to && i - from < MOST_CANDIDATES; i++) {
    boa_suggest(g, wrong, boa_sequence_item(g, names, i), &best, &found);
  }
  return found;
}
