/* Probing dicts and sets by hash, as definitions do whose keys compare by guest code: random keys of few hashes, found, added and removed
 * entry by entry, must leave what a plain list of them leaves. usage: keys_test [SEED] */
#include "types/types.h"
#include "vm/machine.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST = 400, STEPS = 8000, HASHES = 9 };

typedef struct {
  int64_t keys[MOST];
  uint32_t n;
} model;

static uint64_t seed;
static uint32_t below(uint32_t n) {
  seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (uint32_t)(seed >> 33) % n;
}

/* The hash a guest's class might give: few values, of all sizes. */
static int64_t hash_of(int64_t key, uint32_t spread) {
  int64_t h = key % spread;
  return h % 3 == 0 ? h << 40 : h % 3 == 1 ? -h - 2 : INT64_MIN + h;
}

static uint32_t place(const model *m, int64_t key) {
  uint32_t i = 0;
  while (i < m->n && m->keys[i] != key) {
    i++;
  }
  return i;
}

static boa_status probe(boa_guest *g, bool dict, boa_value in, int64_t hash, uint32_t *state, boa_value *candidate) {
  boa_value v = 0;
  return dict ? boa_dict_probe(g, in, hash, state, candidate, &v) : boa_set_probe(g, in, hash, state, candidate);
}

/* The state of the key's entry, or 0. */
static uint32_t find(boa_guest *g, bool dict, boa_value in, int64_t key, uint32_t spread) {
  uint32_t state = 0;
  for (boa_value candidate = 0;;) {
    if (probe(g, dict, in, hash_of(key, spread), &state, &candidate) || candidate == BOA_UNBOUND) {
      return 0;
    }
    if (candidate == boa_from_int(key)) {
      return state;
    }
  }
}

static bool step(boa_guest *g, bool dict, boa_value in, model *m, uint32_t spread) {
  int64_t key = below(MOST), hash = hash_of(key, spread);
  uint32_t at = place(m, key), state = find(g, dict, in, key, spread);
  if ((at < m->n) != (state != 0)) {
    return false;
  }
  if (state && below(2)) {
    m->keys[at] = m->keys[--m->n];
    return (dict ? boa_dict_remove_entry(g, in, hash, state) : boa_set_remove_entry(g, in, hash, state)) == BOA_OK;
  }
  if (!state && m->n < MOST) {
    m->keys[m->n++] = key;
    return (dict ? boa_dict_insert_hashed(g, in, boa_from_int(key), hash, boa_from_int(-key))
                 : boa_set_insert_hashed(g, in, boa_from_int(key), hash)) == BOA_OK;
  }
  return true;
}

/* Whether walking the table gives each key of the model once. */
static bool same(boa_guest *g, bool dict, boa_value in, const model *m) {
  uint32_t n = 0, i = 0;
  boa_value key = 0, v = 0;
  int64_t hash = 0;
  while (dict ? boa_dict_next(g, in, &i, &key, &v) : boa_set_next(g, in, &i, &key, &hash)) {
    n++;
    if (place(m, boa_int(key)) == m->n || (dict && v != boa_from_int(-boa_int(key)))) {
      return false;
    }
  }
  return n == m->n && boa_length(g, in) == m->n;
}

static bool run(bool dict, uint32_t spread) {
  boa_guest *g = calloc(1, sizeof *g);
  model m = {.n = 0};
  boa_value in = 0;
  bool ok = g && boa_heap_open(g, BOA_NULL_PAGE, 256u << 20, (boa_shared){0});
  if (ok) {
    g->work.fuel = INT64_MAX / 4;
    g->work.refill = vm_refill;
    g->cage.writable = BOA_NULL_PAGE;
    ok = boa_boot(g) == BOA_OK && (dict ? boa_dict_new(g, &in) : boa_set_new(g, BOA_KIND_SET, &in)) == BOA_OK;
  }
  for (int i = 0; ok && i < STEPS; i++) {
    ok = step(g, dict, in, &m, spread) && (i % 500 || same(g, dict, in, &m));
  }
  uint32_t state = UINT32_MAX, rest = 0;
  boa_value candidate = 0;
  ok = ok && probe(g, dict, in, 1, &state, &candidate) == BOA_OK && candidate == BOA_UNBOUND; /* any state is safe */
  ok = ok && (dict ? boa_dict_remove_entry(g, in, 1, 77) : boa_set_remove_entry(g, in, 1, 77)) == BOA_OK;
  for (rest = m.n; ok && rest > 0; rest--) {
    ok = find(g, dict, in, m.keys[rest - 1], spread) != 0;
  }
  const char *wrong = ok ? boa_verify(g) : "not the same keys";
  if (wrong) {
    printf("%s, %u hashes: %s\n", dict ? "dict" : "set", spread, wrong);
  }
  if (g) {
    boa_work_close(&g->work);
    boa_heap_close(g);
    free(g);
  }
  return !wrong;
}

int main(int argc, char **argv) {
  static const uint32_t spreads[] = {1, 2, HASHES, 50, MOST};
  int passed = 0, failed = 0;
  seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
  for (size_t i = 0; i < sizeof spreads / sizeof *spreads; i++) {
    for (int dict = 0; dict < 2; dict++) {
      *(run(dict, spreads[i]) ? &passed : &failed) += 1;
    }
  }
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
