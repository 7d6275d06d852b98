/* Hashes, equal to 64-bit CPython's under PYTHONHASHSEED=0: numbers modulo 2^61 - 1, str by SipHash, tuples by CPython's form of xxHash.
 * Nested tuples are walked with a stack in scratch. */
#include "types/natives.h"
#include "types/types.h"
#include "types/float_text.h"

static const uint64_t prime1 = UINT64_C(11400714785074694791), prime2 = UINT64_C(14029467366897019727),
                      prime5 = UINT64_C(2870177450012600261);

typedef struct {
  boa_value tuple; /* or a slice, which hashes as its three parts without their count */
  bool slice;
  uint32_t i, n;
  uint64_t sum;
} level;

static uint64_t mix(uint64_t sum, int64_t lane) {
  sum += (uint64_t)lane * prime2;
  return (sum << 31 | sum >> 33) * prime1;
}

static int64_t close(const level *l) {
  uint64_t sum = l->slice ? l->sum : l->sum + (l->n ^ (prime5 ^ UINT64_C(3527539)));
  return sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
}

static boa_status hash_int(boa_guest *g, boa_value v, int64_t *out) {
  int64_t i;
  if (boa_int_value(g, v, &i) && i < (INT64_C(1) << 61) - 1 && i > -((INT64_C(1) << 61) - 1)) {
    *out = i == -1 ? -2 : i;
    return BOA_OK;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s = boa_int_limbs(g, v, small, &l);
  *out = s ? 0 : boa_limbs_hash(l);
  boa_scratch_release(&g->work, m);
  return s;
}

static boa_status hash_identity(boa_guest *g, boa_value v, int64_t *out) {
  uint64_t id = 0;
  boa_status s = boa_identity(g, v, &id);
  *out = (int64_t)(id >> 4);
  return s;
}

/* A bound method is equal to another of the same object. */
static boa_status hash_native(boa_guest *g, boa_value v, int64_t *out) {
  int64_t self = 0;
  boa_value of = boa_field(g, v, BOA_NATIVE_SELF);
  boa_status s = of ? hash_identity(g, of, &self) : BOA_OK;
  *out = (int64_t)((uint64_t)self * 31 + boa_header_aux(boa_head(g, v)));
  return s;
}

static boa_status hash_union(boa_guest *g, boa_value v, int64_t *out) {
  boa_value args = boa_field(g, v, BOA_UNION_ARGS);
  int64_t h = 0, sum = 0;
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < boa_length(g, args); i++) {
    s = hash_identity(g, boa_item(g, args, i, BOA_TUPLE_ITEMS), &h);
    sum ^= h;
  }
  *out = sum;
  return s;
}

/* Of anything but a tuple or a slice. */
static boa_status hash_leaf(boa_guest *g, boa_value v, int64_t *out) {
  if (boa_is_python(g, v)) {
    boa_value f = boa_type_find(g, boa_type_of(g, v), BOA_NAME(hash));
    if (f == BOA_NONE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "unhashable type: '%t'", v);
    }
    if (f && !boa_is(g, f, BOA_KIND_NATIVE)) {
      return BOA_BAIL;
    }
    bool plain = f && boa_header_aux(boa_head(g, f)) == BOA_NATIVE_OBJECT_object_hash;
    boa_kind kind = boa_kind_of(g, v);
    if (plain && kind != BOA_KIND_LIST && kind != BOA_KIND_DICT && kind != BOA_KIND_SET && kind != BOA_KIND_BYTEARRAY) {
      return hash_identity(g, v, out);
    }
    v = boa_payload(g, v);
  }
  if (boa_is_integer(g, v)) {
    return hash_int(g, v, out);
  }
  if (boa_is_float(g, v)) {
    double d = boa_float_value(g, v);
    *out = d != d ? 0 : boa_float_hash(d);
    return BOA_OK;
  }
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_GENERIC_ALIAS:
    return BOA_BAIL; /* by its parts, which may be the guest's */
  case BOA_KIND_STR:
    *out = boa_str_hash(g, v);
    return BOA_OK;
  case BOA_KIND_COMPLEX:
    *out = boa_complex_hash(boa_complex_value(g, v));
    return BOA_OK;
  case BOA_KIND_NONE:
    *out = 0xfca86420;
    return BOA_OK;
  case BOA_KIND_RANGE:
    return boa_range_hash(g, v, out);
  case BOA_KIND_NATIVE:
    return hash_native(g, v, out);
  case BOA_KIND_METHOD:
    return hash_identity(g, boa_field(g, v, BOA_METHOD_FUNCTION), out);
  case BOA_KIND_BYTES:
    *out = boa_bytes_hash(g, v);
    return BOA_OK;
  case BOA_KIND_FROZENSET:
    return boa_set_hash(g, v, out);
  case BOA_KIND_UNION:
    return hash_union(g, v, out);
  case BOA_KIND_LIST:
  case BOA_KIND_DICT:
  case BOA_KIND_SET:
  case BOA_KIND_BYTEARRAY:
  case BOA_KIND_DICT_KEYS:
  case BOA_KIND_DICT_ITEMS:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "unhashable type: '%t'", v);
  default:
    return hash_identity(g, v, out);
  }
}

static bool has_parts(boa_guest *g, boa_value v) {
  return (boa_isa(g, v, BOA_KIND_TUPLE) && !boa_special(g, v, BOA_NAME(hash))) || boa_is(g, v, BOA_KIND_SLICE);
}

static level open_level(const boa_guest *g, boa_value v) {
  bool slice = boa_is(g, v, BOA_KIND_SLICE);
  return (level){.tuple = v, .slice = slice, .n = slice ? 3 : boa_length(g, v), .sum = prime5};
}

static boa_status hash_tuple(boa_guest *g, boa_value v, int64_t *out) {
  size_t depth = 1, room = 8;
  level *stack = boa_scratch(&g->work, room * sizeof *stack);
  if (!stack) {
    return BOA_NOMEM;
  }
  stack[0] = open_level(g, v);
  while (true) {
    level *top = &stack[depth - 1];
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
    int64_t h;
    if (top->i == top->n) {
      h = close(top);
      if (--depth == 0) {
        *out = h;
        return BOA_OK;
      }
      top--;
    } else {
      boa_value item = boa_item(g, top->tuple, top->i++, top->slice ? BOA_SLICE_START : BOA_TUPLE_ITEMS);
      if (has_parts(g, item)) {
        if (depth == room) {
          stack = boa_scratch_grow(&g->work, stack, room * sizeof *stack, room * 2 * sizeof *stack);
          if (!stack) {
            return BOA_NOMEM;
          }
          room *= 2;
        }
        stack[depth++] = open_level(g, item);
        continue;
      }
      boa_status s = hash_leaf(g, item, &h);
      if (s) {
        return s;
      }
    }
    top->sum = mix(top->sum, h);
  }
}

boa_status boa_hash(boa_guest *g, boa_value v, int64_t *out) {
  if (!has_parts(g, v)) {
    return hash_leaf(g, v, out);
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = hash_tuple(g, v, out);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_plain_hash(boa_guest *g, boa_value v, int64_t *out) {
  if (!boa_isa(g, v, BOA_KIND_TUPLE)) {
    return boa_hash(g, v, out);
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = hash_tuple(g, v, out);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_hash_of_hashes(boa_guest *g, boa_value list, int64_t *out) {
  level l = {.n = boa_length(g, list), .sum = prime5};
  if (!boa_charge(&g->work, l.n)) {
    return BOA_STOP;
  }
  for (uint32_t i = 0; i < l.n; i++) {
    int64_t h = 0;
    boa_int_value(g, boa_sequence_item(g, list, i), &h);
    l.sum = mix(l.sum, h);
  }
  *out = close(&l);
  return BOA_OK;
}
