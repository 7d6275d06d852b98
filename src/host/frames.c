/* The entries of a traceback: file, line, name, the lines of source that the instruction stands for, carets below what failed. The rules are those of
 * CPython 3.14's traceback module: the lines' common indentation goes, of a long expression only the first line, the last and those around the anchors are
 * shown, and there are no carets where they would underline all of the lines. */
#include "host/report.h"
#include "front/unit.h"
#include "vm/machine.h"

enum { SAME_SHOWN = 3, MOST_ENTRIES = 1000000, MOST_ROWS = 100000 };

bool boa_report_hides(const boa_guest *g, boa_value code) {
  return boa_raw(g, code, BOA_CODE_FLAGS) & (BOA_CODE_SEALED | BOA_CODE_LIBRARY);
}

typedef struct {
  uint32_t line, column, end_line, end_column; /* lines from 1, columns in bytes from 0 */
} span;

/* What word `place` (from the constants) of the code stands for. */
static span span_of(const boa_guest *g, boa_value code, uint32_t place) {
  boa_value places = boa_field(g, code, BOA_CODE_PLACES);
  uint32_t start = (boa_raw(g, code, BOA_CODE_VALUES) - BOA_CODE_FIXED_VALUES) * 2, word = place - start;
  uint32_t n = boa_is(g, places, BOA_KIND_BUFFER) ? boa_raw(g, places, BOA_BUFFER_USED) / 20 : 0;
  n = n < 1u << 20 ? n : 1u << 20;
  uint32_t low = 0, high = n; /* the last entry at or before the word */
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (cage_load32_at(&g->cage, boa_to_ref(places), middle * 5, BOA_BUFFER_DATA) <= word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) {
    return (span){0};
  }
  uint32_t at = (low - 1) * 5;
  boa_ref b = boa_to_ref(places);
  return (span){cage_load32_at(&g->cage, b, at + 1, BOA_BUFFER_DATA), cage_load32_at(&g->cage, b, at + 2, BOA_BUFFER_DATA),
                cage_load32_at(&g->cage, b, at + 3, BOA_BUFFER_DATA), cage_load32_at(&g->cage, b, at + 4, BOA_BUFFER_DATA)};
}

/* ---- the lines ---- */

typedef struct {
  boa_row *rows;
  uint32_t count, from, to; /* the instruction's characters: from `from` of the first row up to `to` of the last */
} excerpt;

static bool blank(uint32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
}

static uint32_t characters(const boa_row *row, uint32_t bytes) {
  uint32_t i = 0;
  for (uint32_t b = 0; b < bytes && i < row->n; i++) {
    b += boa_utf8_length(row->at[i]);
  }
  return i;
}

/* Lines first … last of a source into rows, without white space at their ends. */
static boa_status read_rows(boa_guest *g, boa_value source, uint32_t first, uint32_t last, excerpt *x) {
  uint32_t n = boa_str_length(g, source), i = 0, line = 1;
  for (; i < n && line < first; i++) {
    line += boa_str_char(g, source, i) == '\n';
  }
  if (!boa_charge(&g->work, i / 8)) {
    return BOA_STOP;
  }
  uint32_t count = last >= first && last - first < MOST_ROWS ? last - first + 1 : 1;
  x->rows = boa_scratch(&g->work, (uint64_t)count * sizeof *x->rows);
  for (x->count = 0; x->rows && x->count < count; x->count++, i++) {
    uint32_t end = i;
    while (end < n && boa_str_char(g, source, end) != '\n') {
      end++;
    }
    uint32_t *at = boa_scratch(&g->work, (uint64_t)(end - i + 1) * sizeof *at), length = end - i;
    if (!at) {
      return BOA_NOMEM;
    }
    if (!boa_charge(&g->work, length / 4 + 1)) {
      return BOA_STOP;
    }
    for (uint32_t k = 0; k < length; k++) {
      at[k] = boa_str_char(g, source, i + k);
    }
    while (length && blank(at[length - 1])) {
      length--;
    }
    x->rows[x->count] = (boa_row){at, length};
    i = end;
  }
  return x->rows ? BOA_OK : BOA_NOMEM;
}

/* Takes the rows' common indentation away; false when nothing is there to show. */
static bool dedent(excerpt *x) {
  const boa_row *model = NULL;
  uint32_t margin = 0;
  for (uint32_t i = 0; i < x->count; i++) {
    const boa_row *row = &x->rows[i];
    uint32_t same = 0;
    while (row->n && same < row->n && (row->at[same] == ' ' || row->at[same] == '\t') &&
           (!model || (same < margin && row->at[same] == model->at[same]))) {
      same++;
    }
    if (row->n) {
      margin = same;
      model = row;
    }
  }
  for (uint32_t i = 0; i < x->count; i++) {
    if (x->rows[i].n) {
      x->rows[i].at += margin;
      x->rows[i].n -= margin;
    }
  }
  x->from = x->from > margin ? x->from - margin : 0;
  x->to = x->to > margin ? x->to - margin : 0;
  return model != NULL;
}

/* ---- widths: what most terminals show two columns wide (Unicode's East Asian Width W and F) ---- */

static bool is_wide(uint32_t c) {
  static const uint32_t ranges[][2] = {
      {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x23f0, 0x23f0},   {0x23f3, 0x23f3},
      {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x2630, 0x2637},   {0x2648, 0x2653},   {0x267f, 0x267f},   {0x268a, 0x268f},
      {0x2693, 0x2693},   {0x26a1, 0x26a1},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},   {0x26c4, 0x26c5},   {0x26ce, 0x26ce},
      {0x26d4, 0x26d4},   {0x26ea, 0x26ea},   {0x26f2, 0x26f3},   {0x26f5, 0x26f5},   {0x26fa, 0x26fa},   {0x26fd, 0x26fd},
      {0x2705, 0x2705},   {0x270a, 0x270b},   {0x2728, 0x2728},   {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},
      {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27b0, 0x27b0},   {0x27bf, 0x27bf},   {0x2b1b, 0x2b1c},   {0x2b50, 0x2b50},
      {0x2b55, 0x2b55},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0xa4cf},   {0xa960, 0xa97f},
      {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},   {0xfe30, 0xfe6f},   {0xff01, 0xff60},   {0xffe0, 0xffe6},
      {0x16fe0, 0x18aff}, {0x1aff0, 0x1b2ff}, {0x1d300, 0x1d376}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf}, {0x1f18e, 0x1f18e},
      {0x1f191, 0x1f19a}, {0x1f200, 0x1f320}, {0x1f32d, 0x1f335}, {0x1f337, 0x1f37c}, {0x1f37e, 0x1f393}, {0x1f3a0, 0x1f3ca},
      {0x1f3cf, 0x1f3d3}, {0x1f3e0, 0x1f3f0}, {0x1f3f4, 0x1f3f4}, {0x1f3f8, 0x1f43e}, {0x1f440, 0x1f440}, {0x1f442, 0x1f4fc},
      {0x1f4ff, 0x1f53d}, {0x1f54b, 0x1f567}, {0x1f57a, 0x1f57a}, {0x1f595, 0x1f596}, {0x1f5a4, 0x1f5a4}, {0x1f5fb, 0x1f64f},
      {0x1f680, 0x1f6c5}, {0x1f6cc, 0x1f6cc}, {0x1f6d0, 0x1f6d2}, {0x1f6d5, 0x1f6d7}, {0x1f6dc, 0x1f6df}, {0x1f6eb, 0x1f6ec},
      {0x1f6f4, 0x1f6fc}, {0x1f7e0, 0x1f7f0}, {0x1f90c, 0x1f93a}, {0x1f93c, 0x1f945}, {0x1f947, 0x1f9ff}, {0x1fa70, 0x1faff},
      {0x20000, 0x2fffd}, {0x30000, 0x3fffd},
  };
  for (size_t i = 0; c >= 0x1100 && i < sizeof ranges / sizeof *ranges; i++) {
    if (c >= ranges[i][0] && c <= ranges[i][1]) {
      return true;
    }
  }
  return false;
}

static uint32_t width(const boa_row *row, uint32_t characters_shown) {
  uint32_t w = 0, n = characters_shown < row->n ? characters_shown : row->n;
  for (uint32_t i = 0; i < n; i++) {
    w += 1u + is_wide(row->at[i]);
  }
  return w + (characters_shown - n);
}

/* ---- showing them ---- */

typedef struct {
  excerpt x;
  boa_anchors anchors;
  bool carets;
  uint32_t start, end, left, right; /* in columns */
} view;

static void show_row(boa_report *r, const view *v, uint32_t row) {
  const boa_row *line = &v->x.rows[row];
  boa_text_c(&r->t, "    ");
  for (uint32_t i = 0; i < line->n; i++) {
    boa_text_char(&r->t, line->at[i]);
  }
  boa_text_c(&r->t, "\n");
  if (!v->carets) {
    return;
  }
  const boa_anchors *a = &v->anchors;
  uint32_t spaces = 0, n = row + 1 == v->x.count ? v->end : width(line, line->n);
  while (spaces < line->n && blank(line->at[spaces])) {
    spaces++;
  }
  spaces = row == 0 && v->start > spaces ? v->start : spaces;
  boa_text_c(&r->t, "    ");
  for (uint32_t i = 0; i < n && spaces < n; i++) {
    bool right_of_left = row > a->left_row || (row == a->left_row && i >= v->left);
    bool left_of_right = row < a->right_row || (row == a->right_row && i < v->right);
    boa_text_c(&r->t, i < spaces ? " " : !a->found || (right_of_left && left_of_right) ? "^" : "~");
  }
  boa_text_c(&r->t, "\n");
}

static bool is_shown(const view *v, uint32_t row) {
  const boa_anchors *a = &v->anchors;
  return row == 0 || row + 1 == v->x.count ||
         (a->found &&
          ((row + 1 >= a->left_row && row <= a->left_row + 1) || (row + 1 >= a->right_row && row <= a->right_row + 1)));
}

static void show(boa_report *r, const view *v) {
  uint32_t hidden = 0;
  for (uint32_t i = 0; i < v->x.count && !r->t.status; i++) {
    if (!is_shown(v, i)) {
      hidden++;
      continue;
    }
    if (hidden == 1) {
      show_row(r, v, i - 1);
    } else if (hidden) {
      boa_text_c(&r->t, "    ...<");
      boa_text_int(&r->t, hidden);
      boa_text_c(&r->t, " lines>...\n");
    }
    hidden = 0;
    show_row(r, v, i);
  }
}

/* Whether there is anything on the lines beside what the carets would underline. */
static bool has_rest(const excerpt *x) {
  const boa_row *first = x->rows, *last = &x->rows[x->count - 1];
  for (uint32_t i = 0; i < x->from && i < first->n; i++) {
    if (!blank(first->at[i])) {
      return true;
    }
  }
  for (uint32_t i = x->to; i < last->n; i++) {
    if (!blank(last->at[i])) {
      return true;
    }
  }
  return false;
}

/* method: the attribute that was not found there, or 0. */
static boa_status prepare(boa_guest *g, boa_value source, span s, boa_value method, view *v) {
  boa_status status = read_rows(g, source, s.line, s.end_line, &v->x);
  if (status) {
    return status;
  }
  excerpt *x = &v->x;
  x->from = characters(&x->rows[0], s.column);
  x->to = characters(&x->rows[x->count - 1], s.end_column);
  if (!dedent(x)) {
    x->count = 0;
    return BOA_OK;
  }
  bool whole = false;
  if (method) {
    boa_find_method(g, x->rows, &x->count, x->from, &x->to, method);
  }
  status = boa_find_anchors(g, x->rows, x->count, x->from, x->to, &v->anchors);
  status = status ? status : boa_is_whole_call(g, x->rows, x->count, x->from, x->to, &whole);
  boa_anchors *a = &v->anchors;
  if (a->found) {
    v->left = width(&x->rows[a->left_row], a->left + (a->left_row == 0 ? x->from : 0));
    v->right = width(&x->rows[a->right_row], a->right + (a->right_row == 0 ? x->from : 0));
  }
  v->carets = !whole && (a->found || has_rest(x));
  v->start = width(&x->rows[0], x->from);
  v->end = width(&x->rows[x->count - 1], x->to);
  return status;
}

/* ---- entries ---- */

typedef struct {
  boa_value file, name, source;
  span place;
} frame;

static boa_value text_or_empty(const boa_guest *g, boa_value v) {
  return v && boa_is(g, v, BOA_KIND_STR) ? v : BOA_EMPTY_STR;
}

static frame frame_of(const boa_guest *g, boa_value trace) {
  boa_value code = boa_field(g, trace, BOA_TRACEBACK_CODE), source = boa_field(g, code, BOA_CODE_SOURCE);
  bool known = boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source) >= 2;
  return (frame){known ? text_or_empty(g, boa_item(g, source, 0, BOA_TUPLE_ITEMS)) : BOA_EMPTY_STR,
                 text_or_empty(g, boa_field(g, code, BOA_CODE_NAME)),
                 known ? text_or_empty(g, boa_item(g, source, 1, BOA_TUPLE_ITEMS)) : BOA_EMPTY_STR,
                 span_of(g, code, (uint32_t)boa_int(boa_field(g, trace, BOA_TRACEBACK_PC)))};
}

/* Whether a source goes on with an opening parenthesis behind column `column`, in bytes, of a line. */
static bool is_called(const boa_guest *g, boa_value source, uint32_t line, uint32_t column) {
  uint32_t n = boa_str_length(g, source), i = 0, bytes = 0;
  for (uint32_t k = 1; i < n && k < line; i++) {
    k += boa_str_char(g, source, i) == '\n';
  }
  for (; i < n && bytes < column; i++) {
    bytes += boa_utf8_length(boa_str_char(g, source, i));
  }
  while (i < n && (blank(boa_str_char(g, source, i)) || boa_str_char(g, source, i) == '\\') &&
         (boa_str_char(g, source, i) != '\n' || boa_str_char(g, source, i - 1) == '\\')) {
    i++;
  }
  return i < n && boa_str_char(g, source, i) == '(';
}

int boa_name_is_called(const boa_sandbox *box) {
  const boa_guest *g = &box->guest;
  if (!box->calling || box->last.kind != BOA_EVENT_NAME) {
    return 0;
  }
  boa_value code = vm_frame_code(g->fp), source = boa_field(g, code, BOA_CODE_SOURCE);
  bool known = boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source) >= 2;
  span place = span_of(g, code, (uint32_t)(g->call_return >> 32) - 1); /* the instruction before the one that goes on */
  return known && place.end_line &&
         is_called(g, text_or_empty(g, boa_item(g, source, 1, BOA_TUPLE_ITEMS)), place.end_line, place.end_column);
}

static void entry(boa_report *r, const frame *f, boa_value method) {
  boa_guest *g = r->g;
  boa_text_c(&r->t, "  File \"");
  boa_text_str(&r->t, g, f->file);
  boa_text_c(&r->t, "\", line ");
  boa_text_int(&r->t, f->place.line);
  boa_text_c(&r->t, ", in ");
  boa_text_str(&r->t, g, f->name);
  boa_text_c(&r->t, "\n");
  boa_mark m = boa_scratch_mark(&g->work);
  view v = {0};
  boa_status s = f->place.line ? prepare(g, f->source, f->place, method, &v) : BOA_OK;
  r->t.status = r->t.status ? r->t.status : s;
  if (!r->t.status) {
    show(r, &v);
  }
  boa_scratch_release(&g->work, m);
}

boa_status boa_guest_excerpt(boa_guest *g, boa_value trace, boa_value method, boa_value *out) {
  frame f = frame_of(g, trace);
  boa_mark m = boa_scratch_mark(&g->work);
  view v = {0};
  boa_status s = f.place.line ? prepare(g, f.source, f.place, method, &v) : BOA_OK;
  boa_report r = {.g = g, .t = boa_text_new(g)}; /* last in the guest's scratch */
  if (!s) {
    show(&r, &v);
    s = boa_text_finish(&r.t, g, out);
  }
  boa_scratch_release(&g->work, m);
  return s;
}

static void repeated(boa_report *r, uint32_t same) {
  if (same > SAME_SHOWN) {
    boa_text_c(&r->t, "  [Previous line repeated ");
    boa_text_int(&r->t, same - SAME_SHOWN);
    boa_text_c(&r->t, same == SAME_SHOWN + 1 ? " more time]\n" : " more times]\n");
  }
}

/* The attribute that an AttributeError says is missing. */
static boa_value missing_attribute(boa_guest *g, boa_value e) {
  bool known = boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_ATTRIBUTE_ERROR));
  boa_value name = known ? boa_report_attribute(g, e, "name") : BOA_NONE;
  return boa_is(g, name, BOA_KIND_STR) ? name : 0;
}

/* Whether an attribute was looked for in this entry's frame: it is the innermost, but for a hidden module's __getattr__. */
static bool looks_up(const boa_guest *g, boa_value trace) {
  boa_value next = boa_field(g, trace, BOA_TRACEBACK_NEXT);
  if (!next || !boa_is(g, next, BOA_KIND_TRACEBACK)) {
    return true;
  }
  boa_value code = boa_field(g, next, BOA_TRACEBACK_CODE);
  return boa_report_hides(g, code) && boa_str_is(g, text_or_empty(g, boa_field(g, code, BOA_CODE_NAME)), "__getattr__");
}

void boa_report_frames(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  boa_value trace = boa_field(g, e, BOA_EXCEPTION_TRACEBACK), method = missing_attribute(g, e);
  frame last = {0};
  uint32_t same = 0;
  for (int i = 0; i < MOST_ENTRIES && trace && boa_is(g, trace, BOA_KIND_TRACEBACK) && !r->t.status; i++) {
    if (!boa_charge(&g->work, 2)) {
      r->t.status = BOA_STOP;
    }
    if (!boa_report_hides(g, boa_field(g, trace, BOA_TRACEBACK_CODE))) {
      frame f = frame_of(g, trace);
      bool equal =
          same && f.place.line == last.place.line && boa_str_equal(g, f.file, last.file) && boa_str_equal(g, f.name, last.name);
      if (!equal) {
        repeated(r, same);
        same = 0;
      }
      if (++same <= SAME_SHOWN) {
        entry(r, &f, looks_up(g, trace) ? method : 0);
      }
      last = f;
    }
    trace = boa_field(g, trace, BOA_TRACEBACK_NEXT);
  }
  repeated(r, same);
}
