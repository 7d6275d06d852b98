/* How natives get at their arguments: by name, by an index, or bound as CPython's argument clinic binds them, with its messages. */
#include "types/str_view.h"

boa_value boa_keyword(boa_guest *g, uint32_t args, uint32_t n, const char *name) {
  uint32_t count = g->keywords ? boa_length(g, g->keywords) : 0;
  for (uint32_t i = 0; i < count; i++) {
    boa_value k = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    if (boa_is(g, k, BOA_KIND_STR) && boa_str_is(g, k, name)) {
      return boa_arg(g, args, n + i);
    }
  }
  return BOA_UNBOUND;
}

/* Whether a str is one of `known` (comma-separated). */
static bool is_one_of(const boa_guest *g, boa_value str, const char *known) {
  for (const char *p = known; *p;) {
    char name[24];
    size_t n = 0;
    for (; *p && *p != ','; p++) {
      if (n < sizeof name - 1) {
        name[n++] = *p;
      }
    }
    name[n] = 0;
    p += *p == ',';
    if (boa_str_is(g, str, name)) {
      return true;
    }
  }
  return false;
}

boa_status boa_known_keywords(boa_guest *g, const char *function, const char *known) {
  uint32_t count = g->keywords ? boa_length(g, g->keywords) : 0;
  for (uint32_t i = 0; i < count; i++) {
    boa_value k = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    if (!is_one_of(g, k, known)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() got an unexpected keyword argument '%v'", function, k);
    }
  }
  return BOA_OK;
}

boa_status boa_index_argument(boa_guest *g, boa_value v, int64_t *out) {
  v = boa_payload(g, v);
  if (boa_special(g, v, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
  }
  if (!boa_int_value(g, v, out)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
  }
  return BOA_OK;
}

static boa_status bind_keyword(boa_guest *g, const char *function, const char *const *names, uint32_t count,
                               uint32_t positional, uint32_t given, boa_value name, boa_value v, boa_value *values) {
  for (uint32_t i = positional; i < count; i++) {
    if (boa_str_is(g, name, names[i])) {
      if (i < given) {
        return boa_raise(g, BOA_KIND_TYPE_ERROR, "argument for %s() given by name ('%s') and position (%d)", function, names[i],
                         (int64_t)i + 1);
      }
      values[i] = v;
      return BOA_OK;
    }
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() got an unexpected keyword argument '%v'", function, name);
}

boa_status boa_bind(boa_guest *g, uint32_t args, uint32_t n, const char *function, const char *const *names, uint32_t count,
                    uint32_t positional, uint32_t least, boa_value *values) {
  uint32_t given = n - 1, keywords = g->keywords ? boa_length(g, g->keywords) : 0,
           first = least < positional ? least : positional;
  if ((uint64_t)given + keywords > count) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() takes %s %d %sargument%s (%d given)", function,
                     least < count ? "at most" : "exactly", (int64_t)count, given ? "" : "keyword ", count == 1 ? "" : "s",
                     (int64_t)given + keywords);
  }
  if (given < first) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() takes %s %d positional argument%s (%d given)", function,
                     first < count ? "at least" : "exactly", (int64_t)first, first == 1 ? "" : "s", (int64_t)given);
  }
  for (uint32_t i = 0; i < count; i++) {
    values[i] = i < given ? boa_arg(g, args, i + 1) : BOA_UNBOUND;
  }
  for (uint32_t i = 0; i < least && i < count; i++) {
    bool missing = values[i] == BOA_UNBOUND && boa_keyword(g, args, n, names[i]) == BOA_UNBOUND;
    if (i >= positional && missing) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() missing required argument '%s' (pos %d)", function, names[i],
                       (int64_t)i + 1);
    }
  }
  for (uint32_t i = 0; i < keywords; i++) {
    boa_value name = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    boa_status s = bind_keyword(g, function, names, count, positional, given, name, boa_arg(g, args, n + i), values);
    if (s) {
      return s;
    }
  }
  return BOA_OK;
}

boa_status boa_bind_function(boa_guest *g, uint32_t args, uint32_t n, const char *function, const char *const *names,
                             uint32_t count, uint32_t positional, uint32_t least, boa_value *values) {
  return boa_bind(g, args - 8, n + 1, function, names, count, positional, least, values);
}
