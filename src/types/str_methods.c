/* The methods of str. */
#include "types/types.h"
#include "types/natives.h"

boa_status boa_native_str_join(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = 0, sep = boa_arg(g, args, 0);
  boa_status s = boa_list_from(g, boa_arg(g, args, 1), &list);
  boa_text t = boa_text_new(g);
  for (n = 0; !s && n < boa_length(g, list); n++) {
    boa_value v = boa_sequence_item(g, list, n);
    if (!boa_is(g, v, BOA_KIND_STR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "sequence item %d: expected str instance, %t found", (int64_t)n, v);
    }
    if (n) {
      boa_text_str(&t, g, sep);
    }
    boa_text_str(&t, g, v);
  }
  return s ? s : boa_text_finish(&t, g, out);
}

static boa_status ascii_case(boa_guest *g, boa_value v, char low, char high, boa_value *out) {
  boa_text t = boa_text_new(g);
  for (uint32_t i = 0; i < boa_str_length(g, v); i++) {
    uint32_t c = boa_str_char(g, v, i);
    boa_text_char(&t, c >= (uint32_t)low && c <= (uint32_t)high ? c ^ 32 : c);
  }
  return boa_text_finish(&t, g, out);
}
boa_status boa_native_str_upper(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return ascii_case(g, boa_arg(g, args, 0), 'a', 'z', out);
}
boa_status boa_native_str_lower(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return ascii_case(g, boa_arg(g, args, 0), 'A', 'Z', out);
}

boa_status boa_int_parse(boa_guest *g, boa_value str, int base, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  size_t n = 0;
  boa_status s = boa_str_utf8(g, str, &text, &n);
  s = s ? s : boa_int_from_text(g, text, n, base, out);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_float_parse_str(boa_guest *g, boa_value str, boa_value *out) {
  (void)out;
  return boa_raise(g, BOA_KIND_VALUE_ERROR, "could not convert string to float: %r", str);
}

boa_status boa_format_value(boa_guest *g, boa_value v, boa_value spec, boa_value *out) {
  (void)spec;
  boa_text t = boa_text_new(g);
  boa_status s = boa_str_of(g, v, &t);
  return s ? s : boa_text_finish(&t, g, out);
}
