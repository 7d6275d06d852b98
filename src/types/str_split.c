/* Methods of str that take it apart or put other parts in: split, rsplit, splitlines, partition, replace. A pass over the text finds
 * one part after the other; parts are strs of their own (short copies), so nothing keeps the whole alive. Linear but for the needle
 * search, whose worst case is str_find.c's. Lists are built fresh, so a second try after BOA_NOMEM starts anew. */
#include "types/str_view.h"
#include "types/natives.h"

#include <string.h>

/* From i on the first character that is (or is not) white space; v.n at the end. Pays for what it passes: UINT32_MAX = stop. */
static uint32_t run_end(boa_guest *g, boa_value str, uint32_t i, bool space) {
  boa_view v = boa_str_view(g, str);
  uint32_t from = i;
  for (; i < v.n && boa_unicode_space(boa_view_char(&v, i)) == space; i++) {
    if (!boa_pay_step(g, i - from + 1)) {
      return UINT32_MAX;
    }
  }
  return boa_pay_rest(g, i - from) ? i : UINT32_MAX;
}

/* The same from i down: the length of the text without the run that ends at i. */
static uint32_t run_start(boa_guest *g, boa_value str, uint32_t i, bool space) {
  boa_view v = boa_str_view(g, str);
  uint32_t from = i = i < v.n ? i : v.n;
  for (; i > 0 && boa_unicode_space(boa_view_char(&v, i - 1)) == space; i--) {
    if (!boa_pay_step(g, from - i + 1)) {
      return UINT32_MAX;
    }
  }
  return boa_pay_rest(g, from - i) ? i : UINT32_MAX;
}

static boa_status append_part(boa_guest *g, boa_value list, boa_value str, uint32_t from, uint32_t to) {
  boa_value part;
  if (!boa_charge(&g->work, 1)) {
    return BOA_STOP;
  }
  boa_status s = boa_str_part(g, str, from, to, &part);
  return s ? s : boa_list_append(g, list, part);
}

static boa_status split_words(boa_guest *g, boa_value str, int64_t most, boa_value list) {
  uint32_t n = boa_str_length(g, str), end = 0;
  boa_status s = BOA_OK;
  while (!s) {
    uint32_t i = run_end(g, str, end, true);
    if (i >= n) {
      return i == UINT32_MAX ? BOA_STOP : BOA_OK;
    }
    end = most == 0 ? n : run_end(g, str, i, false);
    if (end == UINT32_MAX) {
      return BOA_STOP;
    }
    s = append_part(g, list, str, i, end);
    if (most-- == 0) {
      return s;
    }
  }
  return s;
}

static boa_status split_words_back(boa_guest *g, boa_value str, int64_t most, boa_value list) {
  boa_status s = BOA_OK;
  uint32_t end = boa_str_length(g, str);
  while (!s) {
    end = run_start(g, str, end, true);
    if (end == 0 || end == UINT32_MAX) {
      return end ? BOA_STOP : BOA_OK;
    }
    uint32_t i = most == 0 ? 0 : run_start(g, str, end, false);
    if (i == UINT32_MAX) {
      return BOA_STOP;
    }
    s = append_part(g, list, str, i, end);
    if (most-- == 0) {
      return s;
    }
    end = i;
  }
  return s;
}

/* At one byte: the parts are looked for in place. */
static boa_status split_at_byte(boa_guest *g, boa_value str, uint8_t separator, int64_t most, boa_value list) {
  uint32_t from = 0;
  while (true) {
    boa_view v = boa_str_view(g, str);
    uint32_t left = from < v.n ? v.n - from : 0;
    const uint8_t *end = most-- == 0 || !left ? NULL : memchr(v.at + from, separator, left);
    uint32_t n = end ? (uint32_t)(end - v.at) - from : left;
    boa_status s = boa_charge(&g->work, n / 64 + 1) ? append_part(g, list, str, from, from + n) : BOA_STOP;
    if (s || !end) {
      return s;
    }
    from += n + 1;
  }
}

static boa_status split_at(boa_guest *g, boa_value str, boa_value separator, int64_t most, boa_value list) {
  uint32_t n = boa_str_length(g, str), m = boa_str_length(g, separator), from = 0;
  boa_status s = BOA_OK;
  if (m == 1 && boa_str_width(g, str) == 1 && boa_str_width(g, separator) == 1) {
    return split_at_byte(g, str, (uint8_t)boa_str_char(g, separator, 0), most, list);
  }
  while (!s) {
    int64_t at = -1;
    s = most-- == 0 ? BOA_OK : boa_str_find(g, str, separator, from, n, false, &at);
    if (s || at < 0) {
      return s ? s : append_part(g, list, str, from, n);
    }
    s = append_part(g, list, str, from, (uint32_t)at);
    from = (uint32_t)at + m;
  }
  return s;
}

static boa_status split_at_back(boa_guest *g, boa_value str, boa_value separator, int64_t most, boa_value list) {
  uint32_t m = boa_str_length(g, separator), end = boa_str_length(g, str);
  boa_status s = BOA_OK;
  while (!s) {
    int64_t at = -1;
    s = most-- == 0 ? BOA_OK : boa_str_find(g, str, separator, 0, end, true, &at);
    if (s || at < 0) {
      return s ? s : append_part(g, list, str, 0, end);
    }
    s = append_part(g, list, str, (uint32_t)at + m, end);
    end = (uint32_t)at;
  }
  return s;
}

static boa_status split(boa_guest *g, uint32_t args, uint32_t n, bool back, boa_value *out) {
  static const char *const names[] = {"sep", "maxsplit"};
  boa_value str = boa_arg(g, args, 0), values[2];
  int64_t most = -1;
  boa_status s = boa_bind(g, args, n, back ? "rsplit" : "split", names, 2, 0, 0, values);
  s = s || values[1] == BOA_UNBOUND ? s : boa_index_argument(g, values[1], &most);
  bool words = values[0] == BOA_UNBOUND || values[0] == BOA_NONE;
  if (s) {
    return s;
  }
  most = most < 0 ? INT64_MAX : most;
  if (!words && !boa_is_str(g, values[0])) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "must be str or None, not %t", values[0]);
  }
  if (!words && boa_str_length(g, values[0]) == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "empty separator");
  }
  s = boa_list_new(g, 0, out);
  if (s) {
    return s;
  }
  if (words) {
    s = (back ? split_words_back : split_words)(g, str, most, *out);
  } else {
    s = (back ? split_at_back : split_at)(g, str, values[0], most, *out);
  }
  if (!s && back) {
    boa_list_reverse(g, *out);
  }
  return s;
}

boa_status boa_native_str_split(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return split(g, args, n, false, out);
}

boa_status boa_native_str_rsplit(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return split(g, args, n, true, out);
}

/* Where the line that starts at i ends, and in *next where the next one starts (equal at the text's end). UINT32_MAX = stop. */
static uint32_t line_end(boa_guest *g, boa_value str, uint32_t i, uint32_t *next) {
  boa_view v = boa_str_view(g, str);
  uint32_t from = i;
  while (i < v.n && !boa_unicode_line_end(boa_view_char(&v, i))) {
    i++;
    if (!boa_pay_step(g, i - from)) {
      return UINT32_MAX;
    }
  }
  bool pair = i + 1 < v.n && boa_view_char(&v, i) == '\r' && boa_view_char(&v, i + 1) == '\n';
  *next = i < v.n ? i + 1 + pair : i;
  return boa_pay_rest(g, i - from) ? i : UINT32_MAX;
}

boa_status boa_native_str_splitlines(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"keepends"};
  boa_value str = boa_arg(g, args, 0), ends;
  bool keep = false;
  boa_status s = boa_bind(g, args, n, "splitlines", names, 1, 0, 0, &ends);
  s = s || ends == BOA_UNBOUND ? s : boa_truth(g, ends, &keep);
  s = s ? s : boa_list_new(g, 0, out);
  uint32_t length = boa_str_length(g, str), next = 0;
  for (uint32_t i = 0; !s && i < length; i = next) {
    uint32_t end = line_end(g, str, i, &next);
    if (end == UINT32_MAX || next <= i) {
      return end == UINT32_MAX ? BOA_STOP : BOA_OK;
    }
    s = append_part(g, *out, str, i, keep ? next : end);
  }
  return s;
}

static boa_status partition(boa_guest *g, uint32_t args, bool back, boa_value *out) {
  boa_value str = boa_arg(g, args, 0), separator = boa_arg(g, args, 1),
            parts[3] = {BOA_EMPTY_STR, BOA_EMPTY_STR, BOA_EMPTY_STR};
  if (!boa_is_str(g, separator)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "must be str, not %t", separator);
  }
  uint32_t n = boa_str_length(g, str), m = boa_str_length(g, separator);
  if (m == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "empty separator");
  }
  int64_t at = -1;
  boa_status s = boa_str_find(g, str, separator, 0, n, back, &at);
  if (!s && at < 0) {
    parts[back ? 2 : 0] = str;
  } else if (!s) {
    parts[1] = separator;
    s = boa_str_part(g, str, 0, (uint32_t)at, &parts[0]);
    s = s ? s : boa_str_part(g, str, (uint32_t)at + m, n, &parts[2]);
  }
  s = s ? s : boa_tuple_new(g, 3, out);
  for (uint32_t i = 0; !s && i < 3; i++) {
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, parts[i]);
  }
  return s;
}

boa_status boa_native_str_partition(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return partition(g, args, false, out);
}

boa_status boa_native_str_rpartition(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return partition(g, args, true, out);
}

/* Where replaced text goes: a fresh ASCII str of known length, or text whose width is found at the end. */
typedef struct sink {
  boa_value str;
  boa_ref data;
  uint32_t at;
  boa_text text;
} sink;

static void put_part(boa_guest *g, sink *to, boa_value str, uint32_t from, uint32_t end) {
  if (to->str) {
    cage_copy(&g->cage, (boa_ref){to->data.at + to->at}, 0, boa_str_data(g, str), from, end - from);
    to->at += end - from;
    return;
  }
  boa_view v = boa_str_view(g, str);
  end = end < v.n ? end : v.n;
  for (uint32_t i = from; i < end && !to->text.status; i++) {
    if (!boa_pay_step(g, i - from + 1)) {
      to->text.status = BOA_STOP;
    }
    boa_text_char(&to->text, boa_view_char(&v, i));
  }
  if (end > from && !boa_pay_rest(g, end - from)) {
    to->text.status = BOA_STOP;
  }
}

/* The text with `count` occurrences of old replaced; an empty old stands before each character and at the end. */
static boa_status put_replaced(boa_guest *g, boa_value str, boa_value old, boa_value fresh, uint64_t count, sink *to) {
  uint32_t n = boa_str_length(g, str), m = boa_str_length(g, old), k = boa_str_length(g, fresh), from = 0;
  for (uint64_t i = 0; i < count; i++) {
    int64_t at = (int64_t)i;
    boa_status s = m ? boa_str_find(g, str, old, from, n, false, &at) : BOA_OK;
    if (s || at < 0) {
      return s ? s : BOA_OK;
    }
    put_part(g, to, str, from, (uint32_t)at);
    put_part(g, to, fresh, 0, k);
    from = (uint32_t)at + m;
    if (!boa_charge(&g->work, k / 16 + 1)) {
      return BOA_STOP;
    }
  }
  put_part(g, to, str, from, n);
  return to->text.status;
}

static void replace_bytes(boa_guest *g, boa_value str, boa_ref data, uint8_t old, uint8_t fresh) {
  boa_view v = boa_str_view(g, str);
  uint8_t *to = cage_writable_bytes(&g->cage, data, 0, &v.n);
  for (uint32_t i = 0; i < v.n; i++) {
    to[i] = v.at[i] == old ? fresh : v.at[i];
  }
}

static boa_status replace(boa_guest *g, boa_value str, boa_value old, boa_value fresh, uint64_t most, boa_value *out) {
  uint64_t n = boa_str_length(g, str), m = boa_str_length(g, old), k = boa_str_length(g, fresh), count = 0;
  boa_status s = boa_str_count(g, str, old, 0, (uint32_t)n, most, &count);
  *out = str;
  if (s || count == 0) {
    return s;
  }
  uint64_t total = n - count * m + count * k; /* count <= n + 1, k < 2^32 */
  if (boa_too_large(g, total)) {
    return BOA_NOMEM;
  }
  sink to = {.text = boa_text_new(g)};
  bool ascii = boa_str_ascii(g, str) && boa_str_ascii(g, fresh);
  if (ascii) {
    s = boa_str_room(g, total, 1, true, &to.str);
    if (s || total == 0) {
      *out = s ? str : BOA_EMPTY_STR;
      return s;
    }
    to.data = boa_str_data(g, to.str);
  }
  if (ascii && m == 1 && k == 1 && most == UINT64_MAX) {
    replace_bytes(g, str, to.data, (uint8_t)boa_str_char(g, old, 0), (uint8_t)boa_str_char(g, fresh, 0));
  } else {
    s = put_replaced(g, str, old, fresh, count, &to);
  }
  *out = to.str;
  return s || ascii ? s : boa_text_finish(&to.text, g, out);
}

boa_status boa_native_str_replace(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"", "", "count"};
  boa_value values[3];
  int64_t most = -1;
  boa_status s = boa_bind(g, args, n, "replace", names, 3, 2, 2, values);
  for (uint32_t i = 0; !s && i < 2; i++) {
    if (!boa_is_str(g, values[i])) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "replace() argument %d must be str, not %n", (int64_t)i + 1, values[i]);
    }
  }
  s = s || values[2] == BOA_UNBOUND ? s : boa_index_argument(g, values[2], &most);
  return s ? s : replace(g, boa_arg(g, args, 0), values[0], values[1], most < 0 ? UINT64_MAX : (uint64_t)most, out);
}
