/* The natives of the module re: searches, and the loops of findall, split and sub over all matches of a text.
 *
 * A loop first notes the boundaries of all groups of every match in scratch; only then are the pieces of the text made that it gives. */
#include "modules/re.h"
#include "types/bytes.h"
#include "types/natives.h"

enum { ANCHORED = 1, FULL = 2, ADVANCE = 4 }; /* modes of _search */

/* The text of a search: a plain str or bytes-like object. */
static boa_status text_argument(boa_guest *g, boa_value program, boa_value v, boa_value *text) {
  *text = boa_payload(g, v);
  boa_kind kind = boa_kind_of(g, *text);
  if (!boa_is(g, program, BOA_KIND_BYTES)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "expected a compiled pattern, got '%t'", program);
  }
  bool bytes = kind == BOA_KIND_BYTES || kind == BOA_KIND_BYTEARRAY;
  if (!bytes && kind != BOA_KIND_STR) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "expected string or bytes-like object, got '%t'", v);
  }
  boa_view code = boa_bytes_view(g, program);
  boa_re_program p = {code.at, code.n / 4};
  bool wants_bytes = boa_re_word(&p, BOA_RE_FLAGS) & BOA_RE_BYTES;
  if (bytes != wants_bytes) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR,
                     bytes ? "cannot use a string pattern on a bytes-like object"
                           : "cannot use a bytes pattern on a string-like object");
  }
  return BOA_OK;
}

static boa_view view_of(const boa_guest *g, boa_value text) {
  return boa_is(g, text, BOA_KIND_STR) ? boa_str_view(g, text) : boa_bytes_view(g, text);
}

/* A position argument cut to the text. */
static boa_status place_argument(boa_guest *g, boa_value v, uint32_t n, uint32_t *out) {
  int64_t i = 0;
  boa_status s = boa_index_argument(g, v, &i);
  *out = i < 0 ? 0 : i > n ? n : (uint32_t)i;
  return s;
}

/* text[from, to) as a plain str or bytes; None for a group that has not matched. */
static boa_status part(boa_guest *g, boa_value text, uint32_t from, uint32_t to, boa_value *out) {
  uint32_t n = boa_length(g, text);
  if (from > to || to > n) {
    *out = BOA_NONE;
    return BOA_OK;
  }
  if (boa_is(g, text, BOA_KIND_STR)) {
    return from == 0 && to == n ? (*out = text, BOA_OK) : boa_str_part(g, text, from, to, out);
  }
  boa_status s = boa_bytes_part(g, text, from, to, out);
  return s || !boa_is_bytearray(g, *out) ? s : boa_bytes_copy(g, *out, BOA_KIND_BYTES, out);
}

/* ---- _search ---- */

/* (start, end) of the match and of each group, -1 for none; then the last group that closed, and the part of the text that was searched. */
static boa_status boundaries(boa_guest *g, const boa_re *m, uint32_t from, boa_value *out) {
  boa_status s = boa_charge(&g->work, m->mark_count / 16 + 1) ? boa_tuple_new(g, m->mark_count + 5, out) : BOA_STOP;
  if (s) {
    return s;
  }
  uint32_t k = 0;
  boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(m->start));
  boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(m->pos));
  for (uint32_t i = 0; i + 1 < m->mark_count; i += 2) {
    bool set = m->marks[i] != boa_re_none && m->marks[i + 1] != boa_re_none && m->marks[i] <= m->marks[i + 1];
    boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(set ? (int64_t)m->marks[i] : -1));
    boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(set ? (int64_t)m->marks[i + 1] : -1));
  }
  boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(m->last_group));
  boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(from));
  boa_init_at(g, *out, k++, BOA_TUPLE_ITEMS, boa_from_int(m->end));
  return BOA_OK;
}

/* _search(program, text, pos, endpos, mode): the boundaries, or None. */
boa_status boa_native_re_search(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = 0, program = boa_arg(g, args, 0), mode = boa_arg(g, args, 4);
  boa_status s = text_argument(g, program, boa_arg(g, args, 1), &text);
  uint32_t from = 0, end = 0;
  s = s ? s : place_argument(g, boa_arg(g, args, 2), boa_length(g, text), &from);
  s = s ? s : place_argument(g, boa_arg(g, args, 3), boa_length(g, text), &end);
  *out = BOA_NONE;
  if (s || from > end) {
    return s;
  }
  boa_mark mark = boa_scratch_mark(&g->work);
  boa_re m;
  s = boa_re_open(&m, g, program, view_of(g, text), end);
  if (!s) {
    int64_t bits = boa_is_int(mode) ? boa_int(mode) : 0;
    m.full = bits & FULL;
    m.advance = bits & ADVANCE;
    bool found = boa_re_find(&m, from, bits & (ANCHORED | FULL));
    s = m.status ? m.status : found ? boundaries(g, &m, from, out) : BOA_OK;
  }
  boa_scratch_release(&g->work, mark);
  return s;
}

/* ---- all matches ---- */

/* The boundaries of every match: 2 * (groups + 1) places each. */
typedef struct matches {
  uint32_t *places;
  uint32_t used, room, groups, count;
} matches;

static boa_status note(boa_guest *g, matches *all, const boa_re *m) {
  uint32_t width = m->mark_count + 2;
  if (all->used + width > all->room) {
    uint64_t room = ((uint64_t)all->room + width) * 2;
    uint32_t *places = room < UINT32_MAX / 2
                           ? boa_scratch_grow(&g->work, all->places, all->room * sizeof *places, room * sizeof *places)
                           : NULL;
    if (!places) {
      return BOA_NOMEM;
    }
    all->places = places;
    all->room = (uint32_t)room;
  }
  all->places[all->used] = m->start;
  all->places[all->used + 1] = m->pos;
  memcpy(all->places + all->used + 2, m->marks, m->mark_count * sizeof *m->marks);
  all->used += width;
  all->count++;
  return BOA_OK;
}

/* All matches without overlap, at most `most` (0: all); scratch is the caller's to release. */
static boa_status all_matches(boa_guest *g, boa_value program, boa_value text, uint32_t from, uint32_t end, uint32_t most,
                              matches *all) {
  boa_re m;
  *all = (matches){.places = boa_scratch(&g->work, 64 * sizeof *all->places), .room = 64};
  boa_status s = all->places ? boa_re_open(&m, g, program, view_of(g, text), end) : BOA_NOMEM;
  if (s) {
    return s;
  }
  all->groups = m.mark_count / 2;
  while (!s && (!most || all->count < most)) {
    if (!boa_re_find(&m, from, false)) {
      return m.status;
    }
    s = note(g, all, &m);
    m.advance = m.pos == m.start;
    from = m.pos;
    memset(m.marks, 0xff, m.mark_count * sizeof *m.marks);
  }
  return s;
}

static boa_status group_of(boa_guest *g, boa_value text, const matches *all, uint32_t match, uint64_t group, boa_value *out) {
  const uint32_t *places = all->places + (size_t)match * 2 * (all->groups + 1);
  *out = BOA_NONE;
  return group > all->groups ? BOA_OK : part(g, text, places[group * 2], places[group * 2 + 1], out);
}

/* What findall gives for a match: all of it, its only group, or a tuple of the groups. */
static boa_status found(boa_guest *g, boa_value text, boa_value empty, const matches *all, uint32_t i, boa_value *out) {
  boa_value tuple = 0, piece = 0;
  if (all->groups < 2) {
    boa_status one = group_of(g, text, all, i, all->groups, out);
    *out = *out == BOA_NONE ? empty : *out;
    return one;
  }
  boa_status s = boa_list_new(g, all->groups, &tuple);
  for (uint32_t k = 1; !s && k <= all->groups; k++) {
    s = group_of(g, text, all, i, k, &piece);
    s = s ? s : boa_list_append(g, tuple, piece == BOA_NONE ? empty : piece);
  }
  return s ? s : boa_tuple_from(g, tuple, out);
}

/* The text's type as the pieces have it, and its empty object: a bytearray is bytes from here on. */
static boa_status plain(boa_guest *g, boa_value *text, boa_value *empty) {
  boa_status s = boa_is_bytearray(g, *text) ? boa_bytes_copy(g, *text, BOA_KIND_BYTES, text) : BOA_OK;
  *empty = BOA_EMPTY_STR;
  return s || boa_is(g, *text, BOA_KIND_STR) ? s : boa_bytes_new(g, "", 0, empty);
}

/* _findall(program, text, pos, endpos) */
boa_status boa_native_re_findall(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = 0, empty = 0, piece = 0, program = boa_arg(g, args, 0);
  boa_status s = text_argument(g, program, boa_arg(g, args, 1), &text);
  uint32_t from = 0, end = 0;
  s = s ? s : place_argument(g, boa_arg(g, args, 2), boa_length(g, text), &from);
  s = s ? s : place_argument(g, boa_arg(g, args, 3), boa_length(g, text), &end);
  s = s ? s : plain(g, &text, &empty);
  boa_mark mark = boa_scratch_mark(&g->work);
  matches all = {0};
  s = s || from > end ? s : all_matches(g, program, text, from, end, 0, &all);
  s = s ? s : boa_list_new(g, all.count, out);
  for (uint32_t i = 0; !s && i < all.count; i++) {
    s = boa_charge(&g->work, all.groups + 1) ? found(g, text, empty, &all, i, &piece) : BOA_STOP;
    s = s ? s : boa_list_append(g, *out, piece);
  }
  boa_scratch_release(&g->work, mark);
  return s;
}

/* Appends text[from, to). */
static boa_status append_part(boa_guest *g, boa_value list, boa_value text, uint32_t from, uint32_t to) {
  boa_value piece = 0;
  boa_status s = boa_charge(&g->work, 1) ? part(g, text, from, to, &piece) : BOA_STOP;
  return s ? s : boa_list_append(g, list, piece);
}

/* What _split and _pieces share: text, all its matches up to a count, and a list for the pieces. */
static boa_status open_list(boa_guest *g, uint32_t args, boa_value count, boa_value *text, matches *all, boa_value *list) {
  boa_value empty = 0;
  int64_t most = 0;
  boa_status s = text_argument(g, boa_arg(g, args, 0), boa_arg(g, args, 1), text);
  s = s ? s : boa_index_argument(g, count, &most);
  s = s ? s : plain(g, text, &empty);
  if (!s && most >= 0) {
    uint32_t end = boa_length(g, *text);
    s = all_matches(g, boa_arg(g, args, 0), *text, 0, end, most < UINT32_MAX ? (uint32_t)most : 0, all);
  }
  return s ? s : boa_list_new(g, 0, list);
}

/* _split(program, text, maxsplit) */
boa_status boa_native_re_split(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = 0, piece = 0;
  boa_mark mark = boa_scratch_mark(&g->work);
  matches all = {0};
  uint32_t at = 0;
  boa_status s = open_list(g, args, boa_arg(g, args, 2), &text, &all, out);
  for (uint32_t i = 0; !s && i < all.count; i++) {
    const uint32_t *places = all.places + (size_t)i * 2 * (all.groups + 1);
    s = append_part(g, *out, text, at, places[0]);
    for (uint32_t k = 1; !s && k <= all.groups; k++) {
      s = boa_charge(&g->work, 1) ? group_of(g, text, &all, i, k, &piece) : BOA_STOP;
      s = s ? s : boa_list_append(g, *out, piece);
    }
    at = places[1];
  }
  s = s ? s : append_part(g, *out, text, at, boa_length(g, text));
  boa_scratch_release(&g->work, mark);
  return s;
}

/* The replacement of match i: the template's items, where an int is a group. */
static boa_status replace(boa_guest *g, boa_value list, boa_value text, boa_value template, const matches *all, uint32_t i) {
  boa_status s = BOA_OK;
  boa_value piece = 0;
  for (uint32_t k = 0; !s && k < boa_length(g, template); k++) {
    boa_value item = boa_item(g, template, k, BOA_TUPLE_ITEMS);
    piece = item;
    s = boa_charge(&g->work, 1) ? BOA_OK : BOA_STOP;
    if (!s && boa_is_int(item)) {
      s = group_of(g, text, all, i, (uint64_t)boa_int(item), &piece);
    }
    s = s || piece == BOA_NONE ? s : boa_list_append(g, list, piece);
  }
  return s;
}

/* _pieces(program, text, template, count): what sub joins, and how many matches there were at its end. */
boa_status boa_native_re_pieces(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = 0, template = boa_arg(g, args, 2);
  boa_mark mark = boa_scratch_mark(&g->work);
  matches all = {0};
  uint32_t at = 0;
  boa_status s = open_list(g, args, boa_arg(g, args, 3), &text, &all, out);
  bool usable = !s && boa_is(g, template, BOA_KIND_TUPLE);
  for (uint32_t i = 0; usable && !s && i < all.count; i++) {
    const uint32_t *places = all.places + (size_t)i * 2 * (all.groups + 1);
    s = at < places[0] ? append_part(g, *out, text, at, places[0]) : BOA_OK;
    s = s ? s : replace(g, *out, text, template, &all, i);
    at = places[1];
  }
  s = s || (all.count && at == boa_length(g, text)) ? s : append_part(g, *out, text, at, boa_length(g, text));
  s = s ? s : boa_list_append(g, *out, boa_from_int(all.count));
  boa_scratch_release(&g->work, mark);
  return s;
}

/* ---- parts of a match ---- */

/* _part(text, from, to): a group; None when from is negative. */
boa_status boa_native_re_part(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = boa_payload(g, boa_arg(g, args, 0)), a = boa_arg(g, args, 1), b = boa_arg(g, args, 2);
  boa_kind kind = boa_kind_of(g, text);
  bool known = kind == BOA_KIND_STR || kind == BOA_KIND_BYTES || kind == BOA_KIND_BYTEARRAY;
  *out = BOA_NONE;
  if (!known || !boa_is_int(a) || !boa_is_int(b) || boa_int(a) < 0) {
    return BOA_OK;
  }
  uint32_t from = 0, to = 0, length = boa_length(g, text);
  boa_status s = place_argument(g, a, length, &from);
  s = s ? s : place_argument(g, b, length, &to);
  return s ? s : part(g, text, from, to, out);
}

/* _groups(text, boundaries, default): all groups but the whole match. */
boa_status boa_native_re_groups(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = boa_payload(g, boa_arg(g, args, 0)), places = boa_arg(g, args, 1), list = 0, piece = 0;
  boa_kind kind = boa_kind_of(g, text);
  bool known = kind == BOA_KIND_STR || kind == BOA_KIND_BYTES || kind == BOA_KIND_BYTEARRAY;
  boa_status s = boa_list_new(g, 0, &list);
  uint32_t count = known && boa_is(g, places, BOA_KIND_TUPLE) ? boa_length(g, places) : 0;
  for (uint32_t i = 2; !s && i + 4 < count; i += 2) {
    boa_value a = boa_item(g, places, i, BOA_TUPLE_ITEMS), b = boa_item(g, places, i + 1, BOA_TUPLE_ITEMS);
    bool set = boa_is_int(a) && boa_is_int(b) && boa_int(a) >= 0 && boa_int(b) >= 0;
    piece = boa_arg(g, args, 2);
    s = boa_charge(&g->work, 1) ? BOA_OK : BOA_STOP;
    s = s || !set ? s : part(g, text, (uint32_t)boa_int(a), (uint32_t)boa_int(b), &piece);
    s = s ? s : boa_list_append(g, list, piece);
  }
  return s ? s : boa_tuple_from(g, list, out);
}

/* ---- for the compiler ---- */

/* _bitmap(set): the words of bits that belong into a SET instruction. */
boa_status boa_native_re_bitmap(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value set = boa_arg(g, args, 0);
  if (!boa_is(g, set, BOA_KIND_BYTES)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "expected a compiled pattern, got '%t'", set);
  }
  boa_view view = boa_bytes_view(g, set);
  boa_re_program p = {view.at, view.n / 4};
  uint8_t bits[32] = {0};
  for (uint32_t c = 0; c < 256; c++) {
    uint32_t steps = 0;
    bits[c / 8] |= (uint8_t)(boa_re_listed(&p, 0, c, &steps) << (c & 7));
    if (!boa_charge(&g->work, steps + 1)) {
      return BOA_STOP;
    }
  }
  return boa_bytes_new(g, bits, sizeof bits, out);
}

/* _lowered(first, last): the lower case of the characters of a range, as far as it lies outside of it: a list of ints. */
boa_status boa_native_re_lowered(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint32_t first = 0, last = 0, before = 0;
  boa_status s = place_argument(g, boa_arg(g, args, 0), 0x20000, &first);
  s = s ? s : place_argument(g, boa_arg(g, args, 1), 0x20000, &last);
  s = s ? s : boa_list_new(g, 0, out);
  for (uint32_t c = first; !s && c <= last; c++) {
    uint32_t lower = boa_re_lower(c);
    s = boa_pay_step(g, c - first) ? BOA_OK : BOA_STOP;
    if (!s && lower != c && (lower < first || lower > last) && lower != before) {
      s = boa_list_append(g, *out, boa_from_int(lower));
      before = lower;
    }
  }
  return s || boa_charge(&g->work, 1 + (last - first < 0x4000 ? (last - first) / 8 : 0)) ? s : BOA_STOP;
}
