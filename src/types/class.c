/* Classes and their instances: the order of resolution, lookup along it, making a class from its parts, the words that hold an instance's
 * attributes.
 *
 * An instance of a class keeps its attributes in words of its own, in the order of the class's keys (BOA_TYPE_KEYS), as long as it sets them in
 * that order: a word is set only when the one before it is. An instance that departs from the order, deletes one, has
 * more than there are words or is asked for its __dict__ moves them to a dict for good. Instances of subclasses of built-in types have the
 * built-in's layout and their dict in the last granule; those of int, float, complex, str and bytes hold a plain value in their first word instead. */
#include "types/types.h"
#include "types/unicode.h"

enum { MOST_KEYS = 64, LEAST_WORDS = 6, MOST_WORDS = 255, MOST_BASES = 256 };
enum { MANY_MADE = 256 }; /* lookups, before there is room for more */

/* ---- lookup ---- */

static boa_value in_order(boa_guest *g, uint32_t type, boa_value name) {
  boa_value mro = boa_field(g, type, BOA_TYPE_MRO);
  uint32_t n = boa_isa(g, mro, BOA_KIND_TUPLE) ? boa_length(g, mro) : 0;
  n = n < MOST_BASES ? n : MOST_BASES; /* not paid for: whether the cache knew must not show in the fuel */
  for (uint32_t i = 0; i < n; i++) {
    boa_value dict = boa_field(g, boa_item(g, mro, i, BOA_TUPLE_ITEMS), BOA_TYPE_DICT);
    boa_value found = dict ? boa_dict_name(g, dict, name) : 0;
    if (found) {
      return found;
    }
  }
  return 0;
}

static int32_t key_index(const boa_guest *g, uint32_t type, boa_value name) {
  boa_value keys = boa_field(g, type, BOA_TYPE_KEYS);
  uint32_t n = keys && boa_isa(g, keys, BOA_KIND_LIST) ? boa_length(g, keys) : 0;
  n = n < MOST_WORDS ? n : MOST_WORDS;
  boa_value items = n ? boa_field(g, keys, BOA_LIST_ARRAY) : 0;
  for (uint32_t i = 0; i < n; i++) {
    if (boa_item(g, items, i, BOA_ARRAY_ITEMS) == name) {
      return (int32_t)i;
    }
  }
  return -1;
}

bool boa_is_data_descriptor(boa_guest *g, boa_value v) {
  if (!boa_is_ref(v)) {
    return false;
  }
  uint32_t type = boa_type_of(g, v);
  if (!(boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON)) {
    return boa_is(g, v, BOA_KIND_PROPERTY) || boa_is(g, v, BOA_KIND_MEMBER);
  }
  return boa_kind_of(g, v) == BOA_KIND_PROPERTY || boa_type_find(g, type, BOA_NAME(set)) ||
         boa_type_find(g, type, BOA_NAME(delete));
}

/* How a class's value is bound to an instance. */
static uint32_t binding(const boa_guest *g, boa_value v) {
  switch (boa_type_of(g, v)) {
  case BOA_TYPE(BOA_KIND_FUNCTION):
    return BOA_LOOKUP_METHOD;
  case BOA_TYPE(BOA_KIND_STATIC_METHOD):
    return BOA_LOOKUP_STATIC;
  case BOA_TYPE(BOA_KIND_CLASS_METHOD):
    return boa_is(g, boa_field(g, v, BOA_WRAPPER_OF), BOA_KIND_FUNCTION) ? BOA_LOOKUP_CLASS : BOA_LOOKUP_OTHER;
  case BOA_TYPE(BOA_KIND_STR):
  case BOA_TYPE(BOA_KIND_INT):
  case BOA_TYPE(BOA_KIND_FLOAT):
  case BOA_TYPE(BOA_KIND_BOOL):
  case BOA_TYPE(BOA_KIND_NONE):
  case BOA_TYPE(BOA_KIND_LIST):
  case BOA_TYPE(BOA_KIND_TUPLE):
  case BOA_TYPE(BOA_KIND_DICT):
  case BOA_TYPE(BOA_KIND_SET):
    return BOA_LOOKUP_PLAIN;
  default:
    return BOA_LOOKUP_OTHER;
  }
}

/* Looks along the order itself, not by boa_look_up, which asks this: a class or its instances may have these very names. */
static uint32_t lookup_number(boa_guest *g, uint32_t type, boa_value value, int32_t slot) {
  uint32_t flags = boa_raw(g, type, BOA_TYPE_FLAGS);
  bool python = flags & BOA_TYPE_PYTHON;
  if (slot >= 0) {
    boa_value set = in_order(g, type, BOA_NAME(setattr));
    bool plain_set = set && boa_is(g, set, BOA_KIND_NATIVE) && boa_field(g, set, BOA_NATIVE_NAME) == BOA_NAME(setattr);
    return plain_set ? BOA_LOOKUP_SETTABLE : BOA_LOOKUP_OTHER;
  }
  if (python && value && boa_raw(g, type, BOA_TYPE_KIND) == BOA_KIND_OBJECT) {
    boa_value get = in_order(g, type, BOA_NAME(getattribute));
    return get && boa_is(g, get, BOA_KIND_NATIVE) ? binding(g, value) : BOA_LOOKUP_OTHER;
  }
  if (python || !value || !boa_is(g, value, BOA_KIND_NATIVE)) {
    return BOA_LOOKUP_OTHER;
  }
  uint32_t number = boa_header_aux(boa_head(g, value));
  bool plain = number < boa_native_count && !(boa_natives[number].keywords & (BOA_NATIVE_STATIC | BOA_NATIVE_NEW)) &&
               boa_natives[number].type != BOA_KIND_COUNT && type != BOA_TYPE(BOA_KIND_TYPE);
  return plain ? number : BOA_LOOKUP_OTHER;
}

boa_lookup *boa_lookup_keep(boa_guest *g, uint32_t type, uint32_t name) {
  if (!g->many_lookups && ++g->lookups_made > MANY_MADE) {
    boa_more_lookups(g);
  }
  return g->debug & BOA_DEBUG_NO_SPECIALISE ? &g->unkept : boa_lookup_place(g, type, name);
}

const boa_lookup *boa_look_up(boa_guest *g, uint32_t type, boa_value name) {
  boa_lookup *e = boa_lookup_place(g, type, (uint32_t)name);
  if (e->type == type && e->name == (uint32_t)name) {
    return e;
  }
  boa_value value = in_order(g, type, name);
  int32_t slot = key_index(g, type, name);
  if (slot >= 0 && value && !boa_is(g, value, BOA_KIND_MEMBER) && boa_is_data_descriptor(g, value)) {
    slot = -1;
  }
  if (slot >= 0 && name != BOA_NAME(getattribute)) {
    boa_value get = in_order(g, type, BOA_NAME(getattribute));
    slot = get && boa_is(g, get, BOA_KIND_NATIVE) ? slot : -1;
  }
  uint32_t number = lookup_number(g, type, value, slot);
  e = boa_lookup_keep(g, type, (uint32_t)name);
  *e = (boa_lookup){type, (uint32_t)name, value, slot, number};
  return e;
}

boa_value boa_module_cell(boa_guest *g, boa_value module, boa_value name) {
  boa_lookup *e = boa_lookup_place(g, (uint32_t)module, (uint32_t)name);
  if (e->type == (uint32_t)module && e->name == (uint32_t)name) {
    return e->value;
  }
  boa_value cells = boa_field(g, module, BOA_MODULE_CELLS);
  boa_value cell = cells && boa_isa(g, cells, BOA_KIND_DICT) ? boa_dict_name(g, cells, name) : 0;
  if (cell && name != BOA_NAME(class)) {
    *boa_lookup_keep(g, (uint32_t)module, (uint32_t)name) =
        (boa_lookup){(uint32_t)module, (uint32_t)name, cell, -1, BOA_LOOKUP_CELL};
  }
  return cell;
}

boa_value boa_type_find(boa_guest *g, uint32_t type, boa_value name) {
  return boa_look_up(g, type, name)->value;
}

boa_value boa_special(boa_guest *g, boa_value v, boa_value name) {
  uint32_t type = boa_type_of(g, v);
  boa_value f = boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON ? boa_type_find(g, type, name) : 0;
  return f && (!boa_is(g, f, BOA_KIND_NATIVE) || boa_field(g, f, BOA_NATIVE_NAME) != name)
             ? f
             : 0; /* __getattr__ = dict.get is one */
}

/* How other names are bound depends on a few. */
void boa_types_changed(boa_guest *g, boa_value name) {
  bool all = name == BOA_NAME(getattribute) || name == BOA_NAME(setattr) || name == BOA_NAME(set) || name == BOA_NAME(delete);
  for (uint32_t i = 0; !all && i <= UINT32_MAX >> g->lookup_shift; i++) {
    g->lookups[i].type = g->lookups[i].name == (uint32_t)name ? 0 : g->lookups[i].type;
  }
  if (all) {
    boa_forget_lookups(g);
  }
}

/* ---- the order of resolution (C3) ---- */

typedef struct {
  boa_value *items; /* what is left of each list is [at, n) */
  uint32_t n, at;
} run;

static bool in_tail(const run *runs, uint32_t count, boa_value type) {
  for (uint32_t i = 0; i < count; i++) {
    for (uint32_t k = runs[i].at + 1; k < runs[i].n; k++) {
      if (runs[i].items[k] == type) {
        return true;
      }
    }
  }
  return false;
}

/* Names what stands at the head of the runs, each once. */
static boa_status no_order(boa_guest *g, const run *runs, uint32_t count) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  bool first = true;
  for (uint32_t i = 0; i < count; i++) {
    boa_value head = runs[i].at < runs[i].n ? runs[i].items[runs[i].at] : 0;
    for (uint32_t k = 0; k < i && head; k++) {
      head = runs[k].at < runs[k].n && runs[k].items[runs[k].at] == head ? 0 : head;
    }
    if (head) {
      boa_text_c(&t, first ? "" : ", ");
      boa_text_str(&t, g, boa_type_name(g, (uint32_t)head));
      first = false;
    }
  }
  boa_value names = 0;
  boa_status s = boa_text_finish(&t, g, &names);
  boa_scratch_release(&g->work, m);
  return s ? s
           : boa_raise(g, BOA_KIND_TYPE_ERROR, "Cannot create a consistent method resolution order (MRO) for bases %v", names);
}

/* The runs that are merged: each base's order, then the bases themselves. */
static boa_status open_runs(boa_guest *g, boa_value bases, run **out, uint32_t *total) {
  uint32_t n = boa_length(g, bases);
  run *runs = boa_scratch(&g->work, ((size_t)n + 1) * sizeof *runs);
  for (uint32_t i = 0; runs && i <= n; i++) {
    boa_value list = i < n ? boa_field(g, boa_item(g, bases, i, BOA_TUPLE_ITEMS), BOA_TYPE_MRO) : bases;
    uint32_t length = boa_isa(g, list, BOA_KIND_TUPLE) ? boa_length(g, list) : 0;
    runs[i] = (run){boa_scratch(&g->work, ((size_t)length + 1) * 8), length, 0};
    if (!runs[i].items) {
      return BOA_NOMEM;
    }
    for (uint32_t k = 0; k < length; k++) {
      runs[i].items[k] = boa_item(g, list, k, BOA_TUPLE_ITEMS);
    }
    *total += length;
  }
  *out = runs;
  return !runs ? BOA_NOMEM : boa_charge(&g->work, *total) ? BOA_OK : BOA_STOP;
}

/* *out: the order behind the type itself, whose place 0 is left for it. */
static boa_status merge_orders(boa_guest *g, boa_value bases, boa_value *out) {
  uint32_t count = boa_length(g, bases) + 1, total = 0, found = 0;
  run *runs = NULL;
  boa_status s = open_runs(g, bases, &runs, &total);
  boa_value *order = s ? NULL : boa_scratch(&g->work, ((size_t)total + 1) * 8);
  if (!order) {
    return s ? s : BOA_NOMEM;
  }
  while (true) {
    boa_value next = 0;
    bool left = false;
    for (uint32_t i = 0; i < count && !next; i++) {
      if (runs[i].at < runs[i].n) {
        left = true;
        next = in_tail(runs, count, runs[i].items[runs[i].at]) ? 0 : runs[i].items[runs[i].at];
      }
    }
    if (!boa_charge(&g->work, count + total / 8)) {
      return BOA_STOP;
    }
    if (!next) {
      if (left) {
        return no_order(g, runs, count);
      }
      break;
    }
    order[found++] = next;
    for (uint32_t i = 0; i < count; i++) {
      runs[i].at += runs[i].at < runs[i].n && runs[i].items[runs[i].at] == next;
    }
  }
  if (found >= MOST_BASES) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "a class has more than %d bases", (int64_t)MOST_BASES);
  }
  s = boa_tuple_new(g, found + 1, out);
  for (uint32_t i = 0; !s && i < found; i++) {
    boa_init_at(g, *out, i + 1, BOA_TUPLE_ITEMS, order[i]);
  }
  return s;
}

bool boa_is_subtype(const boa_guest *g, uint32_t type, uint32_t of) {
  if (type == of) {
    return true;
  }
  boa_value mro = boa_field(g, type, BOA_TYPE_MRO);
  uint32_t n = mro && boa_isa(g, mro, BOA_KIND_TUPLE) ? boa_length(g, mro) : 0;
  for (uint32_t i = 1; i < n; i++) {
    if (boa_item(g, mro, i, BOA_TUPLE_ITEMS) == of) {
      return true;
    }
  }
  return false;
}

/* ---- making a class ---- */

typedef struct {
  boa_value meta, name, bases, ns;
  boa_value base, dict, mro, keys, qualname, doc;
  uint32_t kind, flags;
  uint32_t slots; /* how many of its own */
} parts;

/* The built-in type whose layout a type has, object for plain ones. */
static uint32_t solid(const boa_guest *g, uint32_t type) {
  for (int i = 0; i < 1000 && type; i++) {
    if (!(boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON)) {
      return boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_BASE_EXCEPTION)) ? BOA_TYPE(BOA_KIND_BASE_EXCEPTION) : type;
    }
    type = (uint32_t)boa_field(g, type, BOA_TYPE_BASE);
  }
  return BOA_TYPE(BOA_KIND_OBJECT);
}

static bool is_payload_kind(uint32_t kind) {
  return kind == BOA_KIND_INT || kind == BOA_KIND_FLOAT || kind == BOA_KIND_COMPLEX || kind == BOA_KIND_STR ||
         kind == BOA_KIND_BYTES;
}

static uint32_t own_slots(const boa_guest *g, uint32_t type) {
  boa_value keys = boa_field(g, type, BOA_TYPE_KEYS);
  return boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_SLOTTED && keys ? boa_length(g, keys) : 0;
}

/* The base that decides the layout: the one with a built-in's, or with slots. */
static boa_status choose_base(boa_guest *g, parts *p) {
  uint32_t n = boa_length(g, p->bases), object = BOA_TYPE(BOA_KIND_OBJECT);
  for (uint32_t i = 0; i < n; i++) {
    boa_value b = boa_item(g, p->bases, i, BOA_TUPLE_ITEMS);
    if (!boa_is_type(g, b)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "bases must be types");
    }
    if (boa_raw(g, b, BOA_TYPE_FLAGS) & BOA_TYPE_FINAL) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "type '%v' is not an acceptable base type", boa_type_name(g, (uint32_t)b));
    }
    for (uint32_t k = 0; k < i; k++) {
      if (boa_item(g, p->bases, k, BOA_TUPLE_ITEMS) == b) {
        return boa_raise(g, BOA_KIND_TYPE_ERROR, "duplicate base class %v", boa_type_name(g, (uint32_t)b));
      }
    }
    uint32_t have = p->base ? solid(g, (uint32_t)p->base) : object, other = solid(g, (uint32_t)b);
    bool conflict = have != object && other != object && !boa_is_subtype(g, have, other) && !boa_is_subtype(g, other, have);
    bool slots = p->base && own_slots(g, (uint32_t)p->base) && own_slots(g, (uint32_t)b) &&
                 !boa_is_subtype(g, (uint32_t)b, (uint32_t)p->base) && !boa_is_subtype(g, (uint32_t)p->base, (uint32_t)b);
    if (conflict || slots) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "multiple bases have instance lay-out conflict");
    }
    bool better = !p->base || (other != have && boa_is_subtype(g, other, have)) ||
                  own_slots(g, (uint32_t)b) > own_slots(g, (uint32_t)p->base);
    p->base = better ? b : p->base;
  }
  p->kind = boa_raw(g, p->base, BOA_TYPE_KIND);
  p->flags = BOA_TYPE_PYTHON | (boa_raw(g, p->base, BOA_TYPE_FLAGS) & BOA_TYPE_PAYLOAD);
  if (is_payload_kind(p->kind)) {
    p->kind = BOA_KIND_OBJECT;
    p->flags |= BOA_TYPE_PAYLOAD;
  }
  return BOA_OK;
}

/* Whether all types in the order, built-in ones aside, are without a dict for instances. */
static bool bases_slotted(const boa_guest *g, boa_value mro) {
  for (uint32_t i = 1; i < boa_length(g, mro); i++) {
    uint32_t flags = boa_raw(g, boa_item(g, mro, i, BOA_TUPLE_ITEMS), BOA_TYPE_FLAGS);
    if ((flags & BOA_TYPE_PYTHON) && !(flags & BOA_TYPE_SLOTTED)) {
      return false;
    }
  }
  return true;
}

static boa_status member_new(boa_guest *g, boa_value name, boa_value *out) {
  *out = boa_alloc(g, BOA_MEMBER_SIZE, boa_header(BOA_TYPE(BOA_KIND_MEMBER), BOA_LAYOUT_VALUES8, 0, 0));
  if (!*out) {
    return BOA_NOMEM;
  }
  boa_init(g, *out, BOA_MEMBER_NAME, name);
  return BOA_OK;
}

/* A slot's name as the class's code spells it: _C__x for __x. */
static boa_status mangled(boa_guest *g, boa_value class_name, boa_value name, boa_value *out) {
  uint32_t n = boa_str_length(g, name), c = boa_str_length(g, class_name), from = 0;
  bool private = n > 2 && boa_str_char(g, name, 0) == '_' && boa_str_char(g, name, 1) == '_' &&
                 !(boa_str_char(g, name, n - 1) == '_' && boa_str_char(g, name, n - 2) == '_');
  while (from < c && boa_str_char(g, class_name, from) == '_') {
    from++;
  }
  if (!private || from == c) {
    return boa_intern_str(g, name, out);
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_text_c(&t, "_");
  for (uint32_t i = from; i < c; i++) {
    boa_text_char(&t, boa_str_char(g, class_name, i));
  }
  boa_text_str(&t, g, name);
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s ? s : boa_intern_str(g, *out, out);
}

static bool is_identifier(const boa_guest *g, boa_value str) {
  uint32_t n = boa_str_length(g, str);
  bool is = n && n < 1u << 16 && boa_unicode_is(boa_str_char(g, str, 0), BOA_UNICODE_ID_START);
  for (uint32_t i = 1; is && i < n; i++) {
    is = boa_unicode_is(boa_str_char(g, str, i), BOA_UNICODE_ID_CONTINUE);
  }
  return is;
}

/* Types whose size depends on their value: there is no place for slots behind it. */
static bool has_varying_size(const boa_guest *g, const parts *p) {
  uint32_t type = solid(g, (uint32_t)p->base);
  return p->kind == BOA_KIND_TUPLE || type == BOA_TYPE(BOA_KIND_INT) || type == BOA_TYPE(BOA_KIND_BYTES) ||
         type == BOA_TYPE(BOA_KIND_BOOL) || type == BOA_TYPE(BOA_KIND_TYPE);
}

static boa_status add_slot(boa_guest *g, parts *p, boa_value slot, bool *dict) {
  boa_value name = 0, member = 0, there = 0;
  if (!boa_is(g, slot, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__slots__ items must be strings, not '%t'", slot);
  }
  if (!is_identifier(g, slot)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__slots__ must be identifiers");
  }
  boa_status s = mangled(g, p->name, slot, &name);
  if (s || name == BOA_NAME(dict) || name == BOA_NAME(weakref)) {
    *dict = *dict || name == BOA_NAME(dict);
    return s;
  }
  s = boa_dict_get(g, p->ns, name, &there);
  if (!s && there != BOA_UNBOUND && name != BOA_NAME(qualname)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "%r in __slots__ conflicts with class variable", name);
  }
  if (!s && has_varying_size(g, p)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "nonempty __slots__ not supported for subtype of '%v'",
                     boa_type_name(g, (uint32_t)p->base));
  }
  if (!s && p->kind != BOA_KIND_OBJECT) {
    *dict = true;
    return BOA_OK;
  }
  s = s ? s : member_new(g, name, &member);
  if (!s && boa_length(g, p->keys) >= MOST_WORDS) {
    *dict = true; /* more than an instance has words for */
    return boa_dict_set(g, p->dict, name, member);
  }
  s = s ? s : boa_list_append(g, p->keys, name);
  p->slots++;
  return s ? s : boa_dict_set(g, p->dict, name, member);
}

/* Keys: the base's, then the slots. */
static boa_status take_slots(boa_guest *g, parts *p) {
  boa_value slots = 0, base_keys = boa_field(g, p->base, BOA_TYPE_KEYS);
  boa_status s = boa_list_new(g, 0, &p->keys);
  if (!s && base_keys) {
    s = boa_list_extend(g, p->keys, base_keys);
  } else if (!s && (p->flags & BOA_TYPE_PAYLOAD)) {
    s = boa_list_append(g, p->keys, BOA_EMPTY_STR); /* the payload's word has no name */
  }
  s = s ? s : boa_dict_get(g, p->ns, BOA_NAME(slots), &slots);
  if (s || slots == BOA_UNBOUND) {
    return s;
  }
  bool dict = false;
  if (boa_is(g, slots, BOA_KIND_STR)) {
    s = add_slot(g, p, slots, &dict);
  } else {
    boa_value list = 0;
    s = boa_list_from(g, slots, &list);
    for (uint32_t i = 0; !s && i < boa_length(g, list); i++) {
      s = add_slot(g, p, boa_sequence_item(g, list, i), &dict);
    }
  }
  if (!s && !dict && bases_slotted(g, p->mro)) {
    p->flags |= BOA_TYPE_SLOTTED;
  }
  return s;
}

static boa_status wrapped(boa_guest *g, boa_value dict, boa_value name, boa_kind kind) {
  boa_value f = 0, w = 0;
  boa_status s = boa_dict_get(g, dict, name, &f);
  if (s || f == BOA_UNBOUND || !boa_is(g, f, BOA_KIND_FUNCTION)) {
    return s;
  }
  w = boa_alloc(g, BOA_WRAPPER_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES8, 0, 0));
  if (!w) {
    return BOA_NOMEM;
  }
  boa_init(g, w, BOA_WRAPPER_OF, f);
  return boa_dict_set(g, dict, name, w);
}

static boa_status take_special(boa_guest *g, boa_value dict, boa_value name, boa_value *out) {
  bool found = false;
  *out = 0;
  boa_status s = boa_dict_delete(g, dict, name, &found, out);
  *out = found ? *out : 0;
  return s;
}

/* A copy whose names are interned, so that they are found by identity. */
static boa_status names_copied(boa_guest *g, boa_value ns, boa_value *out) {
  boa_value key, v, name;
  boa_status s = boa_dict_new(g, out);
  for (uint32_t i = 0; !s && boa_dict_next(g, ns, &i, &key, &v);) {
    name = boa_payload(g, key);
    s = boa_is(g, name, BOA_KIND_STR) ? boa_intern_str(g, name, &name) : BOA_OK;
    s = s ? s : boa_dict_set(g, *out, name, v);
    g->work.fuel--;
  }
  return s;
}

/* The class's own dict, from the namespace. */
static boa_status fill_dict(boa_guest *g, parts *p, boa_value *cell) {
  boa_value eq = 0, hash = 0, doc = 0;
  boa_status s = names_copied(g, p->ns, &p->dict);
  s = s ? s : take_special(g, p->dict, BOA_NAME(classcell), cell);
  s = s ? s : take_special(g, p->dict, BOA_NAME(qualname), &p->qualname);
  if (!s && p->qualname && !boa_is(g, p->qualname, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "type __qualname__ must be a str, not %t", p->qualname);
  }
  if (!s && *cell && !boa_is(g, *cell, BOA_KIND_CELL)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__classcell__ must be a nonlocal cell, not <class '%t'>", *cell);
  }
  s = s ? s : wrapped(g, p->dict, BOA_NAME(new), BOA_KIND_STATIC_METHOD);
  s = s ? s : wrapped(g, p->dict, BOA_NAME(init_subclass), BOA_KIND_CLASS_METHOD);
  s = s ? s : wrapped(g, p->dict, BOA_NAME(class_getitem), BOA_KIND_CLASS_METHOD);
  s = s ? s : boa_dict_get(g, p->dict, BOA_NAME(eq), &eq);
  s = s ? s : boa_dict_get(g, p->dict, BOA_NAME(hash), &hash);
  s = s ? s : boa_dict_get(g, p->dict, BOA_NAME(doc), &doc);
  if (!s && eq != BOA_UNBOUND && hash == BOA_UNBOUND) {
    s = boa_dict_set(g, p->dict, BOA_NAME(hash), BOA_NONE);
  }
  return s || doc != BOA_UNBOUND ? s : boa_dict_set(g, p->dict, BOA_NAME(doc), BOA_NONE);
}

static boa_status note_subclass(boa_guest *g, boa_value base, boa_value type) {
  if (base < g->cage.writable) {
    return BOA_OK; /* of the image: can't remember */
  }
  boa_value list = boa_field(g, base, BOA_TYPE_SUBCLASSES);
  boa_status s = list ? BOA_OK : boa_list_new(g, 2, &list);
  s = s ? s : boa_list_append(g, list, type);
  if (!s) {
    boa_store(g, base, BOA_TYPE_SUBCLASSES, list);
  }
  return s;
}

/* How many attributes its methods set, those of the base's included: the words a first instance gets. */
static uint32_t words_hint(const boa_guest *g, const parts *p) {
  boa_value names = boa_dict_name(g, p->dict, BOA_NAME(static_attributes));
  uint32_t own = names && boa_isa(g, names, BOA_KIND_TUPLE) ? boa_length(g, names) : 0;
  uint32_t n = own + (boa_raw(g, p->base, BOA_TYPE_FLAGS) >> BOA_TYPE_WORDS_BITS);
  return n < MOST_KEYS ? n : MOST_KEYS;
}

boa_status boa_class_new(boa_guest *g, boa_value meta, boa_value name, boa_value bases, boa_value ns, boa_value *out) {
  parts p = {.meta = meta, .name = name, .bases = bases, .ns = ns};
  boa_value cell = 0;
  boa_status s = BOA_OK;
  if (boa_length(g, bases) == 0) {
    s = boa_tuple_new(g, 1, &p.bases);
    if (!s) {
      boa_init_at(g, p.bases, 0, BOA_TUPLE_ITEMS, BOA_TYPE(BOA_KIND_OBJECT));
    }
  }
  s = s ? s : choose_base(g, &p);
  s = s ? s : merge_orders(g, p.bases, &p.mro);
  s = s ? s : fill_dict(g, &p, &cell);
  s = s ? s : take_slots(g, &p);
  boa_value type = s ? 0 : boa_alloc(g, BOA_TYPE_SIZE, boa_header((uint32_t)meta, BOA_LAYOUT_VALUES16, 0, 0));
  if (!type) {
    return s ? s : BOA_NOMEM;
  }
  boa_set_raw(g, type, BOA_TYPE_KIND, p.kind);
  boa_set_raw(g, type, BOA_TYPE_FLAGS, p.flags | words_hint(g, &p) << BOA_TYPE_WORDS_BITS);
  boa_init(g, type, BOA_TYPE_NAME, p.name);
  boa_init(g, type, BOA_TYPE_BASE, p.base);
  boa_init(g, type, BOA_TYPE_DICT, p.dict);
  boa_init(g, type, BOA_TYPE_BASES, p.bases);
  boa_init(g, type, BOA_TYPE_MRO, p.mro);
  boa_init(g, type, BOA_TYPE_QUALNAME, p.qualname ? p.qualname : p.name);
  boa_init(g, type, BOA_TYPE_KEYS, p.keys);
  boa_store(g, p.mro, BOA_TUPLE_ITEMS, type);
  for (uint32_t i = 0; p.slots && i < boa_length(g, p.keys); i++) {
    boa_value member = boa_dict_name(g, p.dict, boa_sequence_item(g, p.keys, i));
    if (member && boa_is(g, member, BOA_KIND_MEMBER)) {
      boa_store(g, member, BOA_MEMBER_TYPE, type);
    }
  }
  for (uint32_t i = 0; !s && i < boa_length(g, p.bases); i++) {
    s = note_subclass(g, boa_item(g, p.bases, i, BOA_TUPLE_ITEMS), type);
  }
  if (!s && cell) {
    boa_store(g, cell, BOA_CELL_VALUE, type);
  }
  *out = type;
  return s;
}

/* ---- instances ---- */

boa_status boa_instance_new(boa_guest *g, uint32_t type, boa_value *out) {
  boa_value keys = boa_field(g, type, BOA_TYPE_KEYS);
  uint32_t n = keys && boa_isa(g, keys, BOA_KIND_LIST) ? boa_length(g, keys) : 0;
  uint32_t flags = boa_raw(g, type, BOA_TYPE_FLAGS), payload = !!(flags & BOA_TYPE_PAYLOAD);
  uint32_t hint = flags >> BOA_TYPE_WORDS_BITS;
  if (!(flags & BOA_TYPE_SLOTTED)) {
    n = n < hint + payload ? hint + payload : n;
    n = n > payload ? n : n + LEAST_WORDS;
  }
  n = n < MOST_WORDS ? n : MOST_WORDS;
  *out = boa_alloc(g, BOA_INSTANCE_VALUES + n * 8, boa_header(type, BOA_LAYOUT_VALUES8, 0, (uint16_t)n));
  return *out ? BOA_OK : BOA_NOMEM;
}

boa_status boa_adapt(boa_guest *g, uint32_t type, boa_value plain, boa_value *out) {
  if (boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PAYLOAD) {
    boa_status s = boa_instance_new(g, type, out);
    if (!s) {
      boa_init(g, *out, BOA_INSTANCE_VALUES, boa_payload(g, plain));
    }
    return s;
  }
  if (!boa_is_ref(plain)) {
    *out = plain;
    return BOA_OK;
  }
  uint64_t h = boa_head(g, plain);
  uint32_t extent = boa_size_of(g, plain);
  extent = extent ? extent : BOA_GRANULE;
  if (!boa_charge(&g->work, extent / 64)) {
    return BOA_STOP;
  }
  *out = boa_alloc(g, extent + (uint64_t)16, boa_header(type, boa_header_layout(h), 0, boa_header_aux(h)));
  if (!*out) {
    return BOA_NOMEM;
  }
  cage_copy(&g->cage, boa_to_ref(*out), 8, boa_to_ref(plain), 8, extent - 8);
  return BOA_OK;
}

boa_value boa_payload(const boa_guest *g, boa_value v) {
  if (!boa_is_ref(v)) {
    return v;
  }
  uint32_t type = boa_header_type(boa_head(g, v));
  if (!(boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PAYLOAD)) {
    return v;
  }
  boa_value plain = boa_field(g, v, BOA_INSTANCE_VALUES);
  return plain ? plain : boa_from_int(0);
}

/* Where the dict of an object's attributes stands: a byte offset in it, 0 when it has none. */
static uint32_t dict_field(const boa_guest *g, boa_value v) {
  uint32_t type = boa_type_of(g, v), flags = boa_raw(g, type, BOA_TYPE_FLAGS);
  if (boa_is_exception(g, v)) {
    return BOA_EXCEPTION_DICT;
  }
  if (boa_is(g, v, BOA_KIND_FUNCTION)) {
    return BOA_FUNCTION_DICT;
  }
  if (!(flags & BOA_TYPE_PYTHON) || (flags & BOA_TYPE_SLOTTED)) {
    return 0;
  }
  switch (boa_raw(g, type, BOA_TYPE_KIND)) {
  case BOA_KIND_OBJECT:
    return BOA_INSTANCE_DICT;
  case BOA_KIND_TYPE:
    return 0;
  default:
    return boa_size_of(g, v) > BOA_GRANULE ? boa_size_of(g, v) - BOA_GRANULE : 0;
  }
}

static bool has_words(const boa_guest *g, boa_value v) {
  uint32_t type = boa_type_of(g, v);
  return (boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON) && boa_raw(g, type, BOA_TYPE_KIND) == BOA_KIND_OBJECT &&
         !boa_field(g, v, BOA_INSTANCE_DICT);
}

static uint32_t word_count(const boa_guest *g, boa_value v) {
  return boa_header_aux(boa_head(g, v)) & MOST_WORDS;
}

bool boa_has_attributes(const boa_guest *g, boa_value v) {
  return boa_is_ref(v) && (dict_field(g, v) || has_words(g, v));
}

boa_status boa_own_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  *out = BOA_UNBOUND;
  if (has_words(g, v)) {
    int32_t i = key_index(g, boa_type_of(g, v), name);
    boa_value found = i >= 0 && (uint32_t)i < word_count(g, v) ? boa_item(g, v, (uint32_t)i, BOA_INSTANCE_VALUES) : 0;
    *out = found ? found : BOA_UNBOUND;
    return BOA_OK;
  }
  uint32_t field = dict_field(g, v);
  boa_value dict = field ? boa_field(g, v, field) : 0;
  return dict ? boa_dict_get(g, dict, name, out) : BOA_OK;
}

bool boa_next_own_attribute(const boa_guest *g, boa_value v, uint32_t *at, boa_value *name, boa_value *out) {
  if (!has_words(g, v)) {
    uint32_t field = dict_field(g, v);
    boa_value dict = field ? boa_field(g, v, field) : 0;
    return dict && boa_dict_next(g, dict, at, name, out);
  }
  boa_value keys = boa_field(g, boa_type_of(g, v), BOA_TYPE_KEYS);
  uint32_t n = keys ? boa_length(g, keys) : 0, words = word_count(g, v);
  for (n = n < words ? n : words, *out = 0; *at < n && !*out; ++*at) {
    *out = boa_item(g, v, *at, BOA_INSTANCE_VALUES);
    *name = boa_sequence_item(g, keys, *at);
  }
  return *out != 0;
}

/* Moves an instance's attributes to a dict. */
static boa_status to_dict(boa_guest *g, boa_value v, boa_value *out) {
  boa_value dict = 0, keys = boa_field(g, boa_type_of(g, v), BOA_TYPE_KEYS);
  uint32_t n = keys ? boa_length(g, keys) : 0, words = word_count(g, v);
  uint32_t first = !!(boa_raw(g, boa_type_of(g, v), BOA_TYPE_FLAGS) & BOA_TYPE_PAYLOAD);
  boa_status s = boa_dict_new(g, &dict);
  for (uint32_t i = first; !s && i < n && i < words; i++) {
    boa_value x = boa_item(g, v, i, BOA_INSTANCE_VALUES);
    s = x ? boa_dict_set(g, dict, boa_sequence_item(g, keys, i), x) : BOA_OK;
  }
  if (!s) {
    boa_store(g, v, BOA_INSTANCE_DICT, dict);
    *out = dict;
  }
  return s;
}

boa_status boa_attribute_dict(boa_guest *g, boa_value v, boa_value *out) {
  *out = BOA_UNBOUND;
  uint32_t field = dict_field(g, v);
  if (!field) {
    return BOA_OK;
  }
  boa_value dict = boa_field(g, v, field);
  if (!dict && has_words(g, v)) {
    return to_dict(g, v, out);
  }
  boa_status s = dict ? BOA_OK : boa_dict_new(g, &dict);
  if (!s) {
    boa_store(g, v, field, dict);
    *out = dict;
  }
  return s;
}

boa_status boa_set_attribute_dict(boa_guest *g, boa_value v, boa_value dict) {
  uint32_t field = dict_field(g, v);
  if (!field) {
    return BOA_BAIL;
  }
  boa_store(g, v, field, dict);
  return BOA_OK;
}

/* A class learns a further name of its instances' attributes. */
static boa_status add_key(boa_guest *g, uint32_t type, boa_value name, int32_t *index) {
  boa_value keys = boa_field(g, type, BOA_TYPE_KEYS);
  *index = -1;
  if (type < g->cage.writable || !keys || boa_length(g, keys) >= MOST_KEYS) {
    return BOA_OK;
  }
  boa_status s = boa_list_append(g, keys, name);
  if (!s) {
    *index = (int32_t)boa_length(g, keys) - 1;
    boa_types_changed(g, name);
  }
  return s;
}

boa_status boa_expect_attribute(boa_guest *g, uint32_t type, boa_value name) {
  int32_t i = key_index(g, type, name);
  return i < 0 ? add_key(g, type, name, &i) : BOA_OK;
}

boa_status boa_set_own_attribute(boa_guest *g, boa_value v, boa_value name, boa_value to) {
  uint32_t type = boa_type_of(g, v), flags = boa_raw(g, type, BOA_TYPE_FLAGS);
  boa_value dict = 0, was;
  bool found = false;
  boa_status s = BOA_OK;
  if (has_words(g, v)) {
    int32_t i = key_index(g, type, name);
    if (i < 0 && to != BOA_UNBOUND && !(flags & BOA_TYPE_SLOTTED)) {
      s = add_key(g, type, name, &i);
    }
    bool word = i >= 0 && (uint32_t)i < word_count(g, v), slotted = flags & BOA_TYPE_SLOTTED;
    bool next = word && (slotted || i == 0 || boa_item(g, v, (uint32_t)i - 1, BOA_INSTANCE_VALUES));
    if (s || (next && to != BOA_UNBOUND)) {
      if (!s) {
        boa_store_at(g, v, (uint32_t)i, BOA_INSTANCE_VALUES, to);
      }
      return s;
    }
    if (slotted) {
      bool set = word && boa_item(g, v, (uint32_t)i, BOA_INSTANCE_VALUES);
      if (set) {
        boa_store_at(g, v, (uint32_t)i, BOA_INSTANCE_VALUES, 0);
      }
      return set ? BOA_OK : BOA_BAIL;
    }
    s = to_dict(g, v, &dict);
  } else {
    s = boa_attribute_dict(g, v, &dict);
    if (!s && dict == BOA_UNBOUND) {
      return BOA_BAIL;
    }
  }
  if (s || to != BOA_UNBOUND) {
    return s ? s : boa_dict_set(g, dict, name, to);
  }
  s = boa_dict_delete(g, dict, name, &found, &was);
  return s || found ? s : BOA_BAIL;
}
