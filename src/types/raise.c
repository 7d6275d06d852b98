/* Exceptions: making and raising them from C. An exception keeps its arguments as a tuple; its text is made when asked for. Raising puts
 * the object into the raised root, with what is being handled as its context; the machine finds the handler. */
#include "types/types.h"

#include <stdarg.h>

boa_status boa_exception_new(boa_guest *g, uint32_t type, boa_value args, boa_value *out) {
  boa_value e = boa_alloc(g, BOA_EXCEPTION_SIZE, boa_header(type, BOA_LAYOUT_VALUES16, 0, 0));
  if (!e) {
    return BOA_NOMEM;
  }
  boa_init(g, e, BOA_EXCEPTION_ARGS, args);
  *out = e;
  return BOA_OK;
}

boa_status boa_raise_args(boa_guest *g, boa_kind kind, boa_value args) {
  boa_value e;
  boa_status s = boa_exception_new(g, BOA_TYPE(kind), args, &e);
  if (s) {
    return s;
  }
  boa_value handled = g->roots[BOA_ROOT_HANDLED];
  boa_init(g, e, BOA_EXCEPTION_CONTEXT, handled == BOA_NONE ? 0 : handled);
  g->roots[BOA_ROOT_RAISED] = e;
  return BOA_RAISE;
}

boa_status boa_raise_value(boa_guest *g, boa_kind kind, boa_value argument) {
  boa_value args = BOA_EMPTY_TUPLE;
  if (argument) {
    boa_status s = boa_tuple_new(g, 1, &args);
    if (s) {
      return s;
    }
    boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, argument);
  }
  return boa_raise_args(g, kind, args);
}

static void add(boa_text *t, boa_guest *g, char what, va_list *args) {
  boa_value v;
  switch (what) {
  case 's':
    boa_text_c(t, va_arg(*args, const char *));
    break;
  case 'd':
    boa_text_int(t, va_arg(*args, int64_t));
    break;
  case 'c':
    boa_text_char(t, va_arg(*args, uint32_t));
    break;
  case 't':
    boa_text_str(t, g, boa_type_name(g, boa_type_of(g, va_arg(*args, boa_value))));
    break;
  case 'n':
    v = va_arg(*args, boa_value);
    if (v == BOA_NONE) {
      boa_text_c(t, "None");
    } else {
      boa_text_str(t, g, boa_type_name(g, boa_type_of(g, v)));
    }
    break;
  case 'v':
    boa_text_str(t, g, va_arg(*args, boa_value));
    break;
  case 'r':
    boa_repr(g, va_arg(*args, boa_value), t);
    break;
  default:
    boa_text_bytes(t, "%", 1);
  }
}

boa_status boa_raise(boa_guest *g, boa_kind kind, const char *format, ...) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  va_list args;
  va_start(args, format);
  for (const char *p = format; *p; p++) {
    if (*p == '%' && p[1]) {
      add(&t, g, *++p, &args);
    } else {
      boa_text_bytes(&t, p, 1);
    }
  }
  va_end(args);
  boa_value text;
  boa_status s = boa_text_finish(&t, g, &text);
  boa_scratch_release(&g->work, m);
  return s ? s : boa_raise_value(g, kind, text);
}

boa_value boa_type_name(const boa_guest *g, uint32_t type) {
  boa_value name = boa_field(g, type, BOA_TYPE_NAME);
  return boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR;
}
