/* The natives that need the machine: what resumes generators, calls what it is given, looks at frames. */
#include "vm/machine.h"
#include "front/unit.h"
#include "types/natives.h"

static int next_of(boa_guest *g, uint32_t args, uint32_t n, vm_site site) {
  boa_value it = boa_arg(g, args, 0);
  site.on_return = ON_RETURN_SEND;
  if (n > 1) {
    site.on_return = ON_RETURN_NEXT;
    site.below = boa_arg(g, args, 1);
  }
  if (boa_kind_of(g, it) == BOA_KIND_GENERATOR) {
    return vm_resume(g, it, BOA_NONE, site);
  }
  boa_value f = boa_special(g, it, BOA_NAME(next));
  return f ? vm_call_above(g, f, &it, 1, site) : BOA_BAIL;
}

/* throw(type or exception[, value[, traceback]]) */
static int throw_into(boa_guest *g, uint32_t args, uint32_t n, vm_site site) {
  boa_value generator = boa_arg(g, args, 0), e = boa_arg(g, args, 1);
  site.on_return = ON_RETURN_SEND;
  if (boa_is_type(g, e) && boa_is_subtype(g, (uint32_t)e, BOA_TYPE(BOA_KIND_BASE_EXCEPTION))) {
    boa_value given = n > 2 && boa_arg(g, args, 2) != BOA_NONE ? boa_arg(g, args, 2) : 0, parts = BOA_EMPTY_TUPLE;
    if (given && boa_is_exception(g, given)) {
      return vm_throw(g, generator, given, site);
    }
    boa_status s = given ? boa_tuple_new(g, 1, &parts) : BOA_OK;
    if (!s && given) {
      boa_init_at(g, parts, 0, BOA_TUPLE_ITEMS, given);
    }
    s = s ? s : boa_exception_new(g, (uint32_t)e, parts, &e);
    if (s) {
      return s;
    }
  }
  if (!boa_is_exception(g, e)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "exceptions must be classes or instances deriving from BaseException, not %t", e);
  }
  return vm_throw(g, generator, e, site);
}

/* _showing(object): whether a definition further out is called with that object first, by the same code as the caller: a cycle. */
static int showing(boa_guest *g, uint32_t args, boa_value *out) {
  boa_value v = boa_arg(g, args, 0);
  uint32_t fp = cage_offset(&g->cage, g->fp), code = vm_frame_code(g->fp);
  *out = BOA_FALSE;
  while (fp > g->stack_start && fp <= g->stack_end) {
    uint32_t delta = (uint32_t)cage_load64(&g->cage, (boa_ref){fp - 16}, 0) >> 1;
    if (delta == 0 || delta > fp - g->stack_start) {
      break;
    }
    fp -= delta;
    uint32_t other = (uint32_t)(cage_load64(&g->cage, (boa_ref){fp - 16}, 0) >> 32);
    g->work.fuel--;
    if (other == code && cage_load64(&g->cage, (boa_ref){fp}, 0) == v) {
      *out = BOA_TRUE;
      break;
    }
  }
  return BOA_OK;
}

/* The code of the nearest frame that is the guest's own. */
static boa_value guest_code(boa_guest *g) {
  uint32_t fp = cage_offset(&g->cage, g->fp), code = vm_frame_code(g->fp);
  while (fp > g->stack_start && fp <= g->stack_end && (boa_raw(g, code, BOA_CODE_FLAGS) & BOA_CODE_SEALED)) {
    uint32_t delta = (uint32_t)cage_load64(&g->cage, (boa_ref){fp - 16}, 0) >> 1;
    if (delta == 0 || delta > fp - g->stack_start) {
      break;
    }
    fp -= delta;
    code = (uint32_t)(cage_load64(&g->cage, (boa_ref){fp - 16}, 0) >> 32);
    g->work.fuel--;
  }
  return code;
}

int vm_body_function(boa_guest *g, boa_value code, boa_value name, boa_value *out) {
  boa_value f = boa_alloc(g, BOA_FUNCTION_SIZE, boa_header(BOA_TYPE(BOA_KIND_FUNCTION), BOA_LAYOUT_VALUES8, 0, 0));
  if (!f) {
    return BOA_NOMEM;
  }
  boa_init(g, f, BOA_FUNCTION_CODE, code);
  boa_init(g, f, BOA_FUNCTION_NAME, name);
  boa_init(g, f, BOA_FUNCTION_QUALNAME, name);
  boa_init(g, f, BOA_FUNCTION_DOC, BOA_NONE);
  *out = f;
  return BOA_OK;
}

/* stack(): what stands for the frames that are not sealed, the caller's first, each with the next outer one. */
static int stack_of(boa_guest *g, boa_value *out) {
  uint32_t fp = cage_offset(&g->cage, g->fp), place = vm_place(g);
  boa_value inner = 0;
  *out = BOA_NONE;
  while (fp > g->stack_start && fp <= g->stack_end) {
    uint64_t link = cage_load64(&g->cage, (boa_ref){fp - 16}, 0);
    uint32_t delta = (uint32_t)link >> 1, code = (uint32_t)(link >> 32);
    if (!(boa_raw(g, code, BOA_CODE_FLAGS) & BOA_CODE_SEALED)) {
      boa_value t = 0;
      boa_status s = boa_frame_new(g, code, place, &t);
      if (s) {
        return s;
      }
      if (inner) {
        boa_store(g, inner, BOA_TRACEBACK_NEXT, t);
      } else {
        *out = t;
      }
      inner = t;
    }
    if (delta == 0 || delta > fp - g->stack_start) {
      break;
    }
    place = (uint32_t)(cage_load64(&g->cage, (boa_ref){fp - 8}, 0) >> 32) - 1;
    fp -= delta;
    g->work.fuel -= 2;
  }
  return BOA_OK;
}

/* _compile(text, file, mode, cells): a function without parameters. */
static int compile_text(boa_guest *g, uint32_t args, boa_value *out) {
  boa_value text = boa_arg(g, args, 0), file = boa_arg(g, args, 1), mode = boa_arg(g, args, 2), cells = boa_arg(g, args, 3),
            code = 0;
  boa_value globals = g->roots[BOA_ROOT_GLOBALS];
  if (!boa_is(g, text, BOA_KIND_STR) || !boa_is(g, file, BOA_KIND_STR) || !boa_is(g, mode, BOA_KIND_STR) ||
      !boa_isa(g, cells, BOA_KIND_DICT) || !g->text_code) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "_compile() takes a text, a file name, a mode and cells");
  }
  g->roots[BOA_ROOT_GLOBALS] = cells;
  int s = g->text_code(g, text, file, boa_str_is(g, mode, "eval"), &code);
  g->roots[BOA_ROOT_GLOBALS] = globals;
  return s ? s : vm_body_function(g, code, file, out);
}

/* _locals(): a dict of the variables of the nearest frame that is the guest's own; None in a module. */
static int locals_of(boa_guest *g, boa_value *out) {
  uint32_t fp = cage_offset(&g->cage, g->fp), code = vm_frame_code(g->fp);
  while (fp > g->stack_start && fp <= g->stack_end && (boa_raw(g, code, BOA_CODE_FLAGS) & BOA_CODE_SEALED)) {
    uint32_t delta = (uint32_t)cage_load64(&g->cage, (boa_ref){fp - 16}, 0) >> 1;
    if (delta == 0 || delta > fp - g->stack_start) {
      break;
    }
    fp -= delta;
    code = (uint32_t)(cage_load64(&g->cage, (boa_ref){fp - 16}, 0) >> 32);
    g->work.fuel--;
  }
  boa_value names = boa_field(g, code, BOA_CODE_VARIABLES), owner = cage_load64(&g->cage, (boa_ref){fp - 24}, 0), dict = 0;
  boa_value free = boa_field(g, code, BOA_CODE_FREE);
  *out = BOA_NONE;
  if (boa_raw(g, code, BOA_CODE_FLAGS) & BOA_CODE_CLASS) {
    *out = cage_load64(&g->cage, (boa_ref){fp}, 0);
    return BOA_OK;
  }
  if (owner == BOA_NONE || boa_str_is(g, boa_field(g, code, BOA_CODE_NAME), "<module>")) {
    return BOA_OK;
  }
  boa_status s = boa_dict_new(g, &dict);
  for (uint32_t i = 0; !s && boa_isa(g, names, BOA_KIND_TUPLE) && i < boa_length(g, names); i++) {
    boa_value name = boa_item(g, names, i, BOA_TUPLE_ITEMS), v = cage_load64(&g->cage, (boa_ref){fp + i * 8}, 0);
    v = boa_is(g, v, BOA_KIND_CELL) ? boa_field(g, v, BOA_CELL_VALUE) : v;
    bool shown = boa_is(g, name, BOA_KIND_STR) && boa_str_length(g, name) && boa_str_char(g, name, 0) != '.';
    s = shown && v && v != BOA_UNBOUND ? boa_dict_set(g, dict, name, v) : BOA_OK;
  }
  boa_value cells = boa_field(g, owner, BOA_FUNCTION_CLOSURE);
  for (uint32_t i = 0; !s && cells && boa_isa(g, cells, BOA_KIND_TUPLE) && i < boa_length(g, free); i++) {
    boa_value v = boa_field(g, boa_item(g, cells, i, BOA_TUPLE_ITEMS), BOA_CELL_VALUE);
    s = v != BOA_UNBOUND ? boa_dict_set(g, dict, boa_item(g, free, i, BOA_TUPLE_ITEMS), v) : BOA_OK;
  }
  *out = dict;
  return s;
}

/* The module's body is linked for its cells, and becomes a function without parameters. */
int vm_library_code(boa_guest *g, boa_value module, boa_value name, boa_value *out) {
  boa_value code = 0, globals = g->roots[BOA_ROOT_GLOBALS], cells = boa_field(g, module, BOA_MODULE_CELLS), path = 0;
  bool package = false;
  *out = BOA_NONE;
  if (!boa_is(g, module, BOA_KIND_MODULE) || !boa_is(g, name, BOA_KIND_STR) || !g->module_code) {
    return BOA_OK;
  }
  g->roots[BOA_ROOT_GLOBALS] = cells;
  int s = g->module_code(g, name, &code, &package);
  g->roots[BOA_ROOT_GLOBALS] = globals;
  if (!s && package) {
    s = boa_cell_of(g, cells, BOA_NAME(path), &path);
  }
  if (s || !code) {
    return s;
  }
  s = vm_body_function(g, code, name, out);
  if (!s && path) {
    boa_store(g, path, BOA_CELL_VALUE, BOA_EMPTY_TUPLE);
  }
  return s;
}

int vm_native(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out) {
  switch (number) {
  case BOA_NATIVE_COUNT_next:
    return next_of(g, args, n, site);
  case BOA_NATIVE_GENERATOR_generator_next:
    site.on_return = ON_RETURN_SEND;
    return vm_resume(g, boa_arg(g, args, 0), BOA_NONE, site);
  case BOA_NATIVE_GENERATOR_generator_send:
  case BOA_NATIVE_COROUTINE_generator_send:
  case BOA_NATIVE_ASYNC_GENERATOR_generator_send:
    site.on_return = ON_RETURN_SEND;
    return vm_resume(g, boa_arg(g, args, 0), boa_arg(g, args, 1), site);
  case BOA_NATIVE_GENERATOR_generator_throw:
  case BOA_NATIVE_COROUTINE_generator_throw:
  case BOA_NATIVE_ASYNC_GENERATOR_generator_throw:
    return throw_into(g, args, n, site);
  case BOA_NATIVE_GENERATOR_generator_close:
  case BOA_NATIVE_COROUTINE_generator_close:
    return vm_close(g, boa_arg(g, args, 0), site, out);
  case BOA_NATIVE_FUNCTION_callable_call:
  case BOA_NATIVE_NATIVE_callable_call:
  case BOA_NATIVE_METHOD_callable_call:
    return vm_call_rest(g, args, n, site, out);
  case BOA_NATIVE_COUNT_showing:
    return showing(g, args, out);
  case BOA_NATIVE_COUNT_globals_of_caller: {
    boa_value cells = boa_module_of_code(g, guest_code(g));
    *out = cells ? cells : g->roots[BOA_ROOT_GLOBALS];
    return BOA_OK;
  }
  case BOA_NATIVE_SUPER_new_super:
    return boa_raise(g, BOA_KIND_RUNTIME_ERROR, "%s",
                     cage_load16(&g->cage, (boa_ref){vm_frame_code(g->fp)}, BOA_CODE_POSITIONAL)
                         ? "super(): __class__ cell not found"
                         : "super(): no arguments");
  case BOA_NATIVE_COUNT_compile_text:
    return compile_text(g, args, out);
  case BOA_NATIVE_COUNT_locals_of_caller:
    return locals_of(g, out);
  case BOA_NATIVE_COUNT_stack:
    return stack_of(g, out);
  case BOA_NATIVE_COUNT_library_code:
    return vm_library_code(g, boa_arg(g, args, 0), boa_arg(g, args, 1), out);
  default:
    return BOA_BAIL;
  }
}
