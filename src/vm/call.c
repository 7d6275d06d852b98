/* Calls: finding what a callable is, binding arguments to parameters, pushing frames, running natives.
 *
 * A window is left untouched until everything is allocated, so that a call that ran out of memory can be made again. Calls that
 * rearrange their arguments (spread, attribute calls) do it in a new window above the frame's registers. */
#include "vm/machine.h"
#include "types/natives.h"
#include "front/unit.h"
#include "types/types.h"

int vm_no_attribute(boa_guest *g, boa_value a, boa_value name);

static boa_value word_at(const boa_guest *g, uint32_t at) {
  return cage_load64(&g->cage, (boa_ref){at}, 0);
}

boa_status vm_stack_grow(boa_guest *g, uint64_t end) {
  uint64_t capacity = g->stack_end - g->stack_start, need = end - g->stack_start;
  while (capacity < need) {
    capacity = capacity ? capacity * 2 : 4096;
  }
  boa_value stack = boa_alloc(g, BOA_STACK_FRAMES + capacity, boa_header(BOA_TYPE(BOA_KIND_STACK), BOA_LAYOUT_STACK, 0, 0));
  if (!stack) {
    return BOA_NOMEM;
  }
  uint32_t old = g->stack_start, used = g->stack_end - old;
  boa_set_raw(g, stack, BOA_STACK_CAPACITY, (uint32_t)capacity);
  cage_copy(&g->cage, (boa_ref){(uint32_t)stack + BOA_STACK_FRAMES}, 0, (boa_ref){old}, 0, used);
  g->roots[BOA_ROOT_STACK] = stack;
  g->stack_start = (uint32_t)stack + BOA_STACK_FRAMES;
  g->stack_end = g->stack_start + (uint32_t)capacity;
  if (g->fp) {
    g->fp = cage_words(&g->cage, g->stack_start + (cage_offset(&g->cage, g->fp) - old));
  }
  return BOA_OK;
}

/* Room up to byte offset `end`; *window follows when the stack moves. */
static boa_status reserve(boa_guest *g, uint64_t end, uint32_t *window) {
  if (end <= g->stack_end) {
    return BOA_OK;
  }
  uint32_t from_fp = *window - cage_offset(&g->cage, g->fp);
  boa_status s = vm_stack_grow(g, end);
  *window = cage_offset(&g->cage, g->fp) + from_fp;
  return s;
}

static boa_value function_name(const boa_guest *g, boa_value f) {
  boa_value name = boa_field(g, f, BOA_FUNCTION_QUALNAME);
  return boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR;
}

/* ---- binding ---- */

typedef struct {
  boa_guest *g;
  boa_value f, code, names; /* names: of the parameters, in register order */
  uint32_t positional, positional_only, keyword_only, flags;
  uint32_t given; /* positional arguments */
  boa_value *to;  /* the parameters' registers, in scratch */
  boa_value rest, extra;
} binding;

static boa_value parameter_name(const binding *b, uint32_t i) {
  boa_value name = boa_item(b->g, b->names, i, BOA_TUPLE_ITEMS);
  return boa_is(b->g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR;
}

static uint32_t default_count(const binding *b) {
  boa_value d = boa_field(b->g, b->f, BOA_FUNCTION_DEFAULTS);
  uint32_t n = d && boa_isa(b->g, d, BOA_KIND_TUPLE) ? boa_length(b->g, d) : 0;
  return n < b->positional ? n : b->positional;
}

static boa_status too_many(binding *b) {
  uint32_t defaults = default_count(b), keyword_only_given = 0;
  const char *plural = b->positional == 1 && !defaults ? "" : "s";
  for (uint32_t i = 0; i < b->keyword_only; i++) {
    keyword_only_given += b->to[b->positional + i] != BOA_UNBOUND;
  }
  boa_value name = function_name(b->g, b->f);
  if (keyword_only_given && defaults) {
    return boa_raise(b->g, BOA_KIND_TYPE_ERROR,
                     "%v() takes from %d to %d positional arguments but %d positional argument%s (and %d keyword-only "
                     "argument%s) were given",
                     name, (int64_t)(b->positional - defaults), (int64_t)b->positional, (int64_t)b->given,
                     b->given == 1 ? "" : "s", (int64_t)keyword_only_given, keyword_only_given == 1 ? "" : "s");
  }
  if (keyword_only_given) {
    return boa_raise(
        b->g, BOA_KIND_TYPE_ERROR,
        "%v() takes %d positional argument%s but %d positional argument%s (and %d keyword-only argument%s) were given", name,
        (int64_t)b->positional, plural, (int64_t)b->given, b->given == 1 ? "" : "s", (int64_t)keyword_only_given,
        keyword_only_given == 1 ? "" : "s");
  }
  const char *were = b->given == 1 ? "was" : "were";
  if (defaults) {
    return boa_raise(b->g, BOA_KIND_TYPE_ERROR, "%v() takes from %d to %d positional arguments but %d %s given", name,
                     (int64_t)(b->positional - defaults), (int64_t)b->positional, (int64_t)b->given, were);
  }
  return boa_raise(b->g, BOA_KIND_TYPE_ERROR, "%v() takes %d positional argument%s but %d %s given", name,
                   (int64_t)b->positional, plural, (int64_t)b->given, were);
}

/* "missing 2 required positional arguments: 'a' and 'b'", for the unbound ones of [from, to). */
static boa_status missing(binding *b, uint32_t from, uint32_t to, const char *what) {
  uint32_t count = 0, seen = 0;
  for (uint32_t i = from; i < to; i++) {
    count += b->to[i] == BOA_UNBOUND;
  }
  boa_mark m = boa_scratch_mark(&b->g->work);
  boa_text t = boa_text_new(b->g);
  for (uint32_t i = from; i < to; i++) {
    if (b->to[i] == BOA_UNBOUND) {
      seen++;
      boa_text_c(&t, seen == 1 ? "'" : seen < count ? ", '" : count == 2 ? " and '" : ", and '");
      boa_text_str(&t, b->g, parameter_name(b, i));
      boa_text_c(&t, "'");
    }
  }
  boa_value list;
  boa_status s = boa_text_finish(&t, b->g, &list);
  boa_scratch_release(&b->g->work, m);
  return s ? s
           : boa_raise(b->g, BOA_KIND_TYPE_ERROR, "%v() missing %d required %s argument%s: %v", function_name(b->g, b->f),
                       (int64_t)count, what, count == 1 ? "" : "s", list);
}

/* The parameter that takes that keyword: names in code are interned, so the same text is nearly always the same object. */
static uint32_t find_parameter(const binding *b, boa_value name) {
  uint32_t end = b->positional + b->keyword_only;
  for (uint32_t i = b->positional_only; i < end; i++) {
    if (boa_item(b->g, b->names, i, BOA_TUPLE_ITEMS) == name) {
      return i;
    }
  }
  if (boa_header_flags(boa_head(b->g, name)) & BOA_STR_INTERNED) {
    return UINT32_MAX;
  }
  for (uint32_t i = b->positional_only; i < end; i++) {
    if (boa_str_equal(b->g, parameter_name(b, i), name)) {
      return i;
    }
  }
  return UINT32_MAX;
}

static boa_status bind_keyword(binding *b, boa_value name, boa_value v) {
  boa_guest *g = b->g;
  uint32_t i = find_parameter(b, name);
  if (i != UINT32_MAX) {
    if (b->to[i] != BOA_UNBOUND) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() got multiple values for argument '%v'", function_name(g, b->f), name);
    }
    b->to[i] = v;
    return BOA_OK;
  }
  if (b->flags & BOA_CODE_VARKW) {
    return boa_dict_set(g, b->extra, name, v);
  }
  for (i = 0; i < b->positional_only; i++) {
    if (boa_str_equal(g, parameter_name(b, i), name)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() got some positional-only arguments passed as keyword arguments: '%v'",
                       function_name(g, b->f), name);
    }
  }
  if (!boa_charge(&g->work, b->positional + (uint64_t)b->keyword_only)) {
    return BOA_STOP;
  }
  boa_value near = boa_suggest_from(g, name, b->names, b->positional_only, b->positional + b->keyword_only);
  if (near) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() got an unexpected keyword argument '%v'. Did you mean '%v'?",
                     function_name(g, b->f), name, near);
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() got an unexpected keyword argument '%v'", function_name(g, b->f), name);
}

static boa_status bind_defaults(binding *b) {
  boa_guest *g = b->g;
  boa_value defaults = boa_field(g, b->f, BOA_FUNCTION_DEFAULTS), kw = boa_field(g, b->f, BOA_FUNCTION_KWDEFAULTS);
  uint32_t n = default_count(b), first = b->positional - n;
  bool lacks = false;
  for (uint32_t i = 0; i < b->positional; i++) {
    if (b->to[i] == BOA_UNBOUND && i >= first) {
      b->to[i] = boa_item(g, defaults, i - first, BOA_TUPLE_ITEMS);
    }
    lacks = lacks || b->to[i] == BOA_UNBOUND;
  }
  if (lacks) {
    return missing(b, 0, b->positional, "positional");
  }
  for (uint32_t i = b->positional; i < b->positional + b->keyword_only; i++) {
    if (b->to[i] == BOA_UNBOUND && kw && boa_isa(g, kw, BOA_KIND_DICT)) {
      boa_status s = boa_dict_get(g, kw, parameter_name(b, i), &b->to[i]);
      if (s) {
        return s;
      }
    }
    lacks = lacks || b->to[i] == BOA_UNBOUND;
  }
  return lacks ? missing(b, b->positional, b->positional + b->keyword_only, "keyword-only") : BOA_OK;
}

static boa_status bind_rest(binding *b, uint32_t args) {
  boa_guest *g = b->g;
  uint32_t over = b->given > b->positional ? b->given - b->positional : 0;
  boa_status s = BOA_OK;
  if (b->flags & BOA_CODE_VARARGS) {
    s = boa_tuple_new(g, over, &b->rest);
    for (uint32_t i = 0; !s && i < over; i++) {
      boa_init_at(g, b->rest, i, BOA_TUPLE_ITEMS, word_at(g, args + (b->positional + i) * 8));
    }
  }
  return s || !(b->flags & BOA_CODE_VARKW) ? s : boa_dict_new(g, &b->extra);
}

static boa_status bind(binding *b, const vm_site *site) {
  boa_guest *g = b->g;
  uint32_t args = site->window + 24, keywords = site->names ? boa_length(g, site->names) : 0;
  b->given = site->n > keywords ? site->n - keywords : 0;
  boa_status s = bind_rest(b, args);
  for (uint32_t i = 0; i < b->positional + b->keyword_only; i++) {
    b->to[i] = i < b->given && i < b->positional ? word_at(g, args + i * 8) : BOA_UNBOUND;
  }
  for (uint32_t i = 0; !s && i < keywords; i++) {
    s = bind_keyword(b, boa_item(g, site->names, i, BOA_TUPLE_ITEMS), word_at(g, args + (b->given + i) * 8));
  }
  if (!s && b->given > b->positional && !(b->flags & BOA_CODE_VARARGS)) {
    return too_many(b);
  }
  return s ? s : bind_defaults(b);
}

static void commit(binding *b, uint32_t args) {
  uint32_t n = b->positional + b->keyword_only;
  for (uint32_t i = 0; i < n; i++) {
    *cage_words(&b->g->cage, args + i * 8) = b->to[i];
  }
  if (b->flags & BOA_CODE_VARARGS) {
    *cage_words(&b->g->cage, args + n++ * 8) = b->rest;
  }
  if (b->flags & BOA_CODE_VARKW) {
    *cage_words(&b->g->cage, args + n * 8) = b->extra;
  }
}

/* ---- frames ---- */

static boa_status bind_all(boa_guest *g, boa_value f, boa_value code, const vm_site *site, uint32_t *bound) {
  boa_ref c = boa_to_ref(code);
  binding b = {
      .g = g, .f = f, .code = code, .names = boa_field(g, code, BOA_CODE_VARIABLES), .flags = boa_raw(g, code, BOA_CODE_FLAGS)};
  b.positional = cage_load16(&g->cage, c, BOA_CODE_POSITIONAL);
  b.positional_only = cage_load16(&g->cage, c, BOA_CODE_POSITIONAL_ONLY);
  b.keyword_only = cage_load16(&g->cage, c, BOA_CODE_KEYWORD_ONLY);
  uint32_t n = b.positional + b.keyword_only;
  b.to = boa_scratch(&g->work, (size_t)n * 8 + 8);
  if (!b.to) {
    return BOA_NOMEM;
  }
  if (!boa_charge(&g->work, n + site->n)) {
    return BOA_STOP;
  }
  boa_status s = bind(&b, site);
  if (!s) {
    commit(&b, site->window + 24);
    *bound = n + !!(b.flags & BOA_CODE_VARARGS) + !!(b.flags & BOA_CODE_VARKW);
  }
  return s;
}

enum { QUICK_MOST = 16 };

/* Keywords into their places; false: one is unknown or given twice. */
static bool quick_keywords(const boa_guest *g, boa_value parameters, const vm_site *site, uint32_t given, uint32_t from,
                           uint32_t n, boa_value *to) {
  for (uint32_t k = 0; k < site->n - given; k++) {
    boa_value name = boa_item(g, site->names, k, BOA_TUPLE_ITEMS);
    uint32_t i = from;
    while (i < n && boa_item(g, parameters, i, BOA_TUPLE_ITEMS) != name) {
      i++;
    }
    if (i >= n || to[i] != BOA_UNBOUND) {
      return false;
    }
    to[i] = word_at(g, site->window + 24 + (given + k) * 8);
  }
  return true;
}

/* The common cases of calls that are not exact: few parameters, no * or **, interned keywords. Nothing is allocated, and the window is as it
 * was when it is not that simple: false. */
static bool bind_quick(boa_guest *g, boa_value f, boa_value code, const vm_site *site, uint32_t *bound) {
  boa_ref c = boa_to_ref(code);
  uint32_t positional = cage_load16(&g->cage, c, BOA_CODE_POSITIONAL);
  uint32_t n = positional + cage_load16(&g->cage, c, BOA_CODE_KEYWORD_ONLY);
  uint32_t keywords = site->names ? boa_length(g, site->names) : 0, given = site->n - keywords;
  boa_value names = boa_field(g, code, BOA_CODE_VARIABLES), defaults = boa_field(g, f, BOA_FUNCTION_DEFAULTS),
            kw = boa_field(g, f, BOA_FUNCTION_KWDEFAULTS), to[QUICK_MOST];
  if ((boa_raw(g, code, BOA_CODE_FLAGS) & (BOA_CODE_VARARGS | BOA_CODE_VARKW)) || n > QUICK_MOST || keywords > site->n ||
      given > positional) {
    return false;
  }
  for (uint32_t i = 0; i < n; i++) {
    to[i] = i < given ? word_at(g, site->window + 24 + i * 8) : BOA_UNBOUND;
  }
  if (keywords && !quick_keywords(g, names, site, given, cage_load16(&g->cage, c, BOA_CODE_POSITIONAL_ONLY), n, to)) {
    return false;
  }
  uint32_t count = defaults && boa_isa(g, defaults, BOA_KIND_TUPLE) ? boa_length(g, defaults) : 0;
  for (uint32_t i = given; i < n; i++) {
    if (to[i] == BOA_UNBOUND && i < positional && i + count >= positional) {
      to[i] = boa_item(g, defaults, i + count - positional, BOA_TUPLE_ITEMS);
    } else if (to[i] == BOA_UNBOUND && i >= positional && kw && boa_isa(g, kw, BOA_KIND_DICT)) {
      to[i] = boa_dict_name(g, kw, boa_item(g, names, i, BOA_TUPLE_ITEMS));
    }
    if (to[i] == BOA_UNBOUND || to[i] == 0) {
      return false;
    }
  }
  for (uint32_t i = given; i < n; i++) {
    *cage_words(&g->cage, site->window + 24 + i * 8) = to[i];
  }
  *bound = n;
  return true;
}

/* Parameters into registers, from the window's start on: *bound is how many words hold one. */
static boa_status bind_window(boa_guest *g, boa_value f, boa_value code, const vm_site *site, uint32_t *bound) {
  *bound = site->n;
  uint32_t flags = boa_raw(g, code, BOA_CODE_FLAGS);
  bool plain =
      !(flags & (BOA_CODE_VARARGS | BOA_CODE_VARKW)) && !cage_load16(&g->cage, boa_to_ref(code), BOA_CODE_KEYWORD_ONLY);
  bool exact = !site->names && plain && cage_load16(&g->cage, boa_to_ref(code), BOA_CODE_POSITIONAL) == site->n;
  if (exact || bind_quick(g, f, code, site, bound)) {
    return BOA_OK;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = bind_all(g, f, code, site, bound);
  boa_scratch_release(&g->work, m);
  return s;
}

/* A call of a generator function makes the generator, with the arguments in its registers. */
static int make_generator(boa_guest *g, boa_value f, boa_value code, vm_site site, boa_value *out) {
  boa_value generator = 0;
  uint32_t bound, registers = boa_raw(g, code, BOA_CODE_REGISTERS);
  int s = vm_generator_new(g, f, code, &generator);
  s = s ? s : (int)bind_window(g, f, code, &site, &bound);
  for (uint32_t i = 0; !s && i < registers; i++) {
    boa_init_at(g, generator, i, BOA_GENERATOR_REGISTERS, i < bound ? word_at(g, site.window + 24 + i * 8) : BOA_UNBOUND);
  }
  g->work.fuel -= registers / 8;
  *out = generator;
  return s;
}

static int push(boa_guest *g, boa_value f, vm_site site, boa_value *out) {
  if (g->depth >= g->max_depth) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "maximum recursion depth exceeded");
  }
  boa_value code = boa_field(g, f, BOA_FUNCTION_CODE);
  uint32_t registers = boa_raw(g, code, BOA_CODE_REGISTERS), bound;
  boa_status s = reserve(g, site.window + 24 + (uint64_t)(registers > site.n ? registers : site.n) * 8, &site.window);
  if (!s && (boa_raw(g, code, BOA_CODE_FLAGS) & (BOA_CODE_GENERATOR | BOA_CODE_COROUTINE))) {
    return make_generator(g, f, code, site, out);
  }
  s = s ? s : bind_window(g, f, code, &site, &bound);
  if (s) {
    return s;
  }
  uint32_t at = site.window + 24;
  uint64_t *fp = cage_words(&g->cage, at);
  if (site.below) {
    fp[-4] = site.below;
  }
  fp[-1] = vm_return(vm_place(g) + site.words, site.destination, site.on_return);
  fp[-2] = vm_link((uint32_t)code, at - cage_offset(&g->cage, g->fp));
  fp[-3] = f;
  for (uint32_t i = bound; i < registers; i++) { /* reserve() has seen to it that they are on the stack */
    fp[i] = BOA_UNBOUND;
  }
  g->depth++;
  g->fp = fp;
  g->kp = cage_constants(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS);
  g->pc = cage_code(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS + vm_code_start(g, (uint32_t)code) * 4);
  g->work.fuel -= boa_raw(g, code, BOA_CODE_ENTRY_FUEL) + (int64_t)1;
  return VM_PUSHED;
}

/* ---- natives ---- */

/* "list.append" or "len", "math.sqrt" or "log"; a constructor bears its type's name. */
static boa_status native_name(boa_guest *g, const boa_native_entry *e, bool dotted, boa_value *out) {
  bool constructor = e->keywords & BOA_NATIVE_NEW;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  if (e->type != BOA_KIND_COUNT && (dotted || constructor)) {
    boa_text_str(&t, g, boa_type_name(g, BOA_TYPE(e->type)));
    boa_text_c(&t, constructor ? "" : ".");
  }
  const char *dot = e->type == BOA_KIND_COUNT && !dotted ? strchr(e->name, '.') : NULL; /* of a module's function */
  boa_text_c(&t, constructor ? "" : dot ? dot + 1 : e->name);
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

static boa_status wrong_count(boa_guest *g, const boa_native_entry *e, uint32_t n) {
  bool method = e->type != BOA_KIND_COUNT && !(e->keywords & BOA_NATIVE_STATIC), constructor = e->keywords & BOA_NATIVE_NEW;
  int64_t given = (int64_t)n - method, least = e->least - method, most = e->most - method;
  bool simple = least == most && least < 2 && !constructor; /* CPython's METH_NOARGS and METH_O */
  boa_value name = 0;
  boa_status s = native_name(g, e, simple, &name);
  if (s) {
    return s;
  }
  if (simple) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() takes %s (%d given)", name, least ? "exactly one argument" : "no arguments",
                     given);
  }
  int64_t bound = given < least ? least : most;
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v expected %s%d argument%s, got %d", name,
                   least == most   ? ""
                   : given < least ? "at least "
                                   : "at most ",
                   bound, bound == 1 ? "" : "s", given);
}

static boa_status no_keywords(boa_guest *g, const boa_native_entry *e) {
  boa_value name = 0;
  boa_status s = native_name(g, e, true, &name);
  return s ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() takes no keyword arguments", name);
}

static boa_status window_above(boa_guest *g, uint64_t n, uint32_t *window);

/* Calls f with the site.n arguments that stand at `args`, from a window above. */
static int push_above(boa_guest *g, boa_value f, uint32_t args, vm_site site, boa_value *out) {
  uint32_t from_fp = args - cage_offset(&g->cage, g->fp);
  boa_status s = window_above(g, site.n, &site.window);
  if (s) {
    return s;
  }
  cage_copy(&g->cage, (boa_ref){site.window}, 24, (boa_ref){cage_offset(&g->cage, g->fp) + from_fp}, 0, site.n * 8);
  *cage_words(&g->cage, site.window) = f;
  return push(g, f, site, out);
}

static boa_value definition(const boa_guest *g, uint32_t number) {
  boa_value f = boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], number, BOA_ARRAY_ITEMS);
  return f && boa_is(g, f, BOA_KIND_FUNCTION) ? f : 0;
}

static int insert_self(boa_guest *g, vm_site *site, boa_value self);

/* What a native can't do by itself is done by the machine or by its definition, with the same arguments; or the native is called again with plain
 * arguments. */
static int fall_back(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out) {
  int s = vm_native(g, number, args, n, site, out);
  if (s != BOA_BAIL) {
    return s;
  }
  boa_value f = definition(g, number), coerce = definition(g, boa_native_count + BOA_OPERATION_coerce);
  site.n = n;
  if (f || !coerce) {
    return f ? push_above(g, f, args, site, out)
             : (int)boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() does not support these arguments", boa_natives[number].name);
  }
  boa_value native =
      boa_alloc(g, BOA_NATIVE_SIZE, boa_header(BOA_TYPE(BOA_KIND_NATIVE), BOA_LAYOUT_VALUES8, 0, (uint16_t)number));
  if (!native) {
    return BOA_NOMEM;
  }
  boa_init(g, native, BOA_NATIVE_NAME, BOA_EMPTY_STR);
  uint32_t from_fp = args - cage_offset(&g->cage, g->fp);
  s = (int)window_above(g, n + (uint64_t)1, &site.window);
  if (s) {
    return s;
  }
  cage_copy(&g->cage, (boa_ref){site.window}, 32, (boa_ref){cage_offset(&g->cage, g->fp) + from_fp}, 0, n * 8);
  *cage_words(&g->cage, site.window) = coerce;
  *cage_words(&g->cage, site.window + 24) = native;
  site.n = n + 1;
  return push(g, coerce, site, out);
}

static boa_status wrong_self(boa_guest *g, const boa_native_entry *e, boa_value self) {
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "descriptor '%s' for '%v' objects doesn't apply to a '%t' object", e->name,
                   boa_type_name(g, BOA_TYPE(e->type)), self);
}

/* Containers that __init__ fills: of a derived class __new__ makes an empty one. */
static bool filled_later(const boa_native_entry *e) {
  return e->type == BOA_KIND_LIST || e->type == BOA_KIND_DICT || e->type == BOA_KIND_SET;
}

/* Constructors: the object is of the class that was asked for. */
static boa_status construct_plain(boa_guest *g, const boa_native_entry *e, uint32_t args, uint32_t n, boa_value *out) {
  boa_value type = boa_arg(g, args, 0);
  if (!boa_is_type(g, type)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v.__new__(X): X is not a type object (%t)", boa_type_name(g, BOA_TYPE(e->type)),
                     type);
  }
  if (!boa_is_subtype(g, (uint32_t)type, BOA_TYPE(e->type))) {
    boa_value name = boa_type_name(g, (uint32_t)type), base = boa_type_name(g, BOA_TYPE(e->type));
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v.__new__(%v): %v is not a subtype of %v", base, name, name, base);
  }
  bool python = boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON;
  boa_status s = vm_prefers_definition(g, e) ? BOA_BAIL : e->run(g, args, n, out);
  bool own = e->type == BOA_KIND_BASE_EXCEPTION || e->type == BOA_KIND_OBJECT || e->type == BOA_KIND_TYPE;
  if (s || own || !python) {
    return s;
  }
  return boa_adapt(g, (uint32_t)type, *out, out);
}

/* Whether a native works on plain ints, floats, strs or bytes, not on instances of classes derived from them. */
static bool wants_plain(const boa_native_entry *e) {
  return e->type == BOA_KIND_INT || e->type == BOA_KIND_FLOAT || e->type == BOA_KIND_COMPLEX || e->type == BOA_KIND_STR ||
         e->type == BOA_KIND_BYTES;
}

static bool has_payload(const boa_guest *g, uint32_t args, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    boa_value v = boa_arg(g, args, i);
    if (boa_is_python(g, v) && boa_payload(g, v) != v) {
      return true;
    }
  }
  return false;
}

bool vm_may_convert(boa_guest *g, uint32_t args, uint32_t n) {
  static const boa_name_number names[] = {BOA_NAME_index,   BOA_NAME_float,   BOA_NAME_int,     BOA_NAME_abs,    BOA_NAME_round,
                                          BOA_NAME_iter,    BOA_NAME_next,    BOA_NAME_getitem, BOA_NAME_divmod, BOA_NAME_pow,
                                          BOA_NAME_rdivmod, BOA_NAME_complex, BOA_NAME_reversed};
  for (uint32_t i = 0; i < n; i++) {
    boa_value v = boa_arg(g, args, i);
    for (size_t k = 0; boa_is_python(g, v) && k < sizeof names / sizeof *names; k++) {
      if (boa_special(g, v, BOA_AT_NAMES + BOA_NAME_SIZE * names[k])) {
        return true;
      }
    }
  }
  return false;
}

static int run_native(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out);

/* Natives whose TypeError is the last word: next(), and operators as methods, unless a definition goes on. */
static bool takes_as_is(const boa_guest *g, uint32_t number) {
  const boa_native_entry *e = &boa_natives[number];
  bool special = e->name[0] == '_' && e->name[1] == '_' && !(e->keywords & BOA_NATIVE_NEW);
  return number == BOA_NATIVE_COUNT_next || (special && !definition(g, number));
}

/* Natives that show their arguments, each as its class wants to be shown. */
static bool shows_arguments(uint32_t number) {
  return number == BOA_NATIVE_STR_str_format || number == BOA_NATIVE_STR_str_format_map || number == BOA_NATIVE_STR_slot_mod ||
         number == BOA_NATIVE_BYTES_slot_mod;
}

/* The same native with the plain values of its arguments, from a window above. */
static int run_plain(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out) {
  uint32_t from_fp = args - cage_offset(&g->cage, g->fp);
  boa_status s = window_above(g, n, &site.window);
  if (!s) { /* the two windows may overlap */
    cage_copy(&g->cage, (boa_ref){site.window}, 24, (boa_ref){cage_offset(&g->cage, g->fp) + from_fp}, 0, n * 8);
  }
  for (uint32_t i = 0; !s && i < (shows_arguments(number) ? 1 : n); i++) {
    uint32_t at = site.window + 24 + i * 8;
    *cage_words(&g->cage, at) = boa_payload(g, word_at(g, at));
  }
  return s ? (int)s : run_native(g, number, site.window + 24, n, site, out);
}

/* `args` is where the native's first argument is (a bound native's self stands just before the window's arguments). */
static int run_native_once(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out) {
  const boa_native_entry *e = &boa_natives[number];
  if ((e->keywords & BOA_NATIVE_NEW) && n && filled_later(e) && boa_is_type(g, boa_arg(g, args, 0)) &&
      (boa_raw(g, boa_arg(g, args, 0), BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON)) {
    n = 1;
    site.names = 0;
  }
  uint32_t keywords = site.names ? boa_length(g, site.names) : 0;
  bool method = e->type != BOA_KIND_COUNT && !(e->keywords & (BOA_NATIVE_STATIC | BOA_NATIVE_NEW));
  if (keywords && !(e->keywords & BOA_NATIVE_KEYWORDS)) {
    return no_keywords(g, e);
  }
  if (method && n == keywords) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "unbound method %v.%s() needs an argument", boa_type_name(g, BOA_TYPE(e->type)),
                     e->name);
  }
  if (keywords > n || (int64_t)(n - keywords) < e->least || (e->most >= 0 && (int64_t)(n - keywords) > e->most)) {
    return wrong_count(g, e, n - keywords);
  }
  if (method && !boa_is_subtype(g, boa_type_of(g, boa_arg(g, args, 0)), BOA_TYPE(e->type))) {
    return wrong_self(g, e, boa_arg(g, args, 0));
  }
  if (method && wants_plain(e) && has_payload(g, args, shows_arguments(number) ? 1 : n)) {
    return run_plain(g, number, args, n, site, out);
  }
  g->keywords = site.names;
  g->work.fuel -= 4;
  boa_mark m = boa_scratch_mark(&g->work);
  *out = BOA_NONE;
  boa_status s = vm_prefers_definition(g, e)    ? BOA_BAIL
                 : e->keywords & BOA_NATIVE_NEW ? construct_plain(g, e, args, n - keywords, out)
                                                : e->run(g, args, n - keywords, out);
  boa_scratch_release(&g->work, m);
  bool intrinsic = e->type == BOA_KIND_COUNT && e->name[0] == '_';
  if (s == BOA_RAISE && !intrinsic && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
    bool may = !takes_as_is(g, number) && vm_may_convert(g, args, n); /* guest code may give it what it takes */
    if (!may && !shows_arguments(number) && has_payload(g, args, n)) {
      return run_plain(g, number, args, n, site, out);
    }
    s = may ? BOA_BAIL : s;
  }
  if (s == BOA_TAIL && g->tail.check == BOA_CHECK_DISCARD && site.on_return == ON_RETURN_STORE) {
    site.on_return = ON_RETURN_NONE;
  }
  return s == BOA_BAIL ? fall_back(g, number, args, n, site, out) : s == BOA_TAIL ? vm_tail(g, site) : (int)s;
}

/* Natives that call what they are given (x.__call__, property.__get__) may be given one another: the C stack knows only a few. */
enum { NESTED_MOST = 32 };
static int run_native(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out) {
  if (number >= boa_native_count) {
    return VM_BROKEN;
  }
  if (g->nested >= NESTED_MOST) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "maximum recursion depth exceeded");
  }
  g->nested++;
  int s = run_native_once(g, number, args, n, site, out);
  g->nested--;
  return s;
}

/* A native's arguments, its self included when it is bound, begin at the result. */
static uint32_t bound_arguments(boa_guest *g, boa_value self, vm_site *site) {
  if (!self) {
    return site->window + 24;
  }
  *cage_words(&g->cage, site->window + 16) = self;
  site->n++;
  return site->window + 16;
}

/* Whether there is a call that the host has not settled: a host that never answers later is never asked to. */
static bool waits_for_host(const boa_guest *g) {
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS];
  return open && boa_length(g, open);
}

/* The run stops here: the host answers. */
static int call_host(boa_guest *g, boa_value f, const vm_site *site) {
  boa_value args = 0;
  boa_status s = boa_tuple_new(g, site->n + 1, &args);
  for (uint32_t i = 0; !s && i < site->n; i++) {
    boa_init_at(g, args, i + 1, BOA_TUPLE_ITEMS, word_at(g, site->window + 24 + i * 8));
  }
  if (s) {
    return s;
  }
  boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, f);
  g->roots[BOA_ROOT_CALL] = args;
  g->roots[BOA_ROOT_CALL_NAMES] = site->names;
  g->call_return = vm_return(vm_place(g) + site->words, site->destination, site->on_return);
  g->roots[BOA_ROOT_CALL_BELOW] = site->below;
  return VM_CALL;
}

/* ---- making instances ---- */

static boa_status no_arguments(boa_guest *g, boa_value type) {
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() takes no arguments", boa_type_name(g, (uint32_t)type));
}

/* The instance is there: its class's __init__ gets it and the arguments. */
static int initialise(boa_guest *g, boa_value init, boa_value instance, vm_site site, boa_value *out) {
  int s = insert_self(g, &site, instance);
  if (s) {
    return s;
  }
  *cage_words(&g->cage, site.window) = init;
  site.on_return = ON_RETURN_INIT;
  site.below = instance;
  return push(g, init, site, out);
}

/* C() for a class that guest code made. */
static int construct(boa_guest *g, boa_value type, vm_site site, boa_value *out) {
  boa_value new = boa_type_find(g, (uint32_t)type, BOA_NAME(new)), init = boa_type_find(g, (uint32_t)type, BOA_NAME(init));
  bool abstract = boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_ABSTRACT, stores = site.on_return == ON_RETURN_STORE;
  bool function = init && boa_is(g, init, BOA_KIND_FUNCTION), plain = init && boa_is(g, init, BOA_KIND_NATIVE);
  uint32_t number = new && boa_is(g, new, BOA_KIND_NATIVE) ? boa_header_aux(boa_head(g, new)) : UINT32_MAX;
  boa_kind kind = number < boa_native_count ? (boa_kind)boa_natives[number].type : BOA_KIND_COUNT;
  if (!abstract && kind == BOA_KIND_OBJECT && (plain || (function && stores))) {
    if (plain && site.n) {
      return no_arguments(g, type);
    }
    boa_status s = boa_instance_new(g, (uint32_t)type, out);
    return s || plain ? (int)s : initialise(g, init, *out, site, out);
  }
  bool exception = kind == BOA_KIND_BASE_EXCEPTION;
  bool whole = plain && kind < BOA_KIND_COUNT && kind != BOA_KIND_OBJECT && !filled_later(&boa_natives[number]);
  if (!abstract && ((exception && function && stores) || whole)) {
    vm_site with_type = site;
    int s = insert_self(g, &with_type, type);
    s = s ? s : run_native(g, number, with_type.window + 24, with_type.n, with_type, out);
    if (s || plain) {
      return s;
    }
    *cage_words(&g->cage, with_type.window) = init; /* the instance takes the class's place before the arguments */
    *cage_words(&g->cage, with_type.window + 24) = *out;
    with_type.on_return = ON_RETURN_INIT;
    with_type.below = *out;
    return push(g, init, with_type, out);
  }
  boa_value f = definition(g, boa_native_count + BOA_OPERATION_construct);
  int s = f ? insert_self(g, &site, type) : VM_BROKEN;
  if (s) {
    return s;
  }
  *cage_words(&g->cage, site.window) = f;
  return push(g, f, site, out);
}

int vm_construct_plain(boa_guest *g, boa_value type, uint32_t args, uint32_t n, boa_value *out) {
  uint32_t number;
  if ((boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON) || !boa_constructor(g, (uint32_t)type, &number) ||
      !vm_native_takes(&boa_natives[number], n + 1)) {
    return BOA_BAIL;
  }
  *cage_words(&g->cage, args - 8) = type;
  return (int)vm_run_native(g, &boa_natives[number], args - 8, n + 1, out);
}

static int call_type(boa_guest *g, boa_value type, vm_site site, boa_value *out) {
  uint32_t number, args;
  if (boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON) {
    return construct(g, type, site, out);
  }
  if (!boa_constructor(g, (uint32_t)type, &number)) {
    boa_value new = boa_type_find(g, (uint32_t)type, BOA_NAME(new)),
              f = definition(g, boa_native_count + BOA_OPERATION_construct);
    if (new && f && !boa_is(g, new, BOA_KIND_NATIVE)) { /* one that the prelude gave it */
      int s = insert_self(g, &site, type);
      *cage_words(&g->cage, site.window) = s ? BOA_NONE : f;
      return s ? s : push(g, f, site, out);
    }
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot create '%v' instances", boa_type_name(g, (uint32_t)type));
  }
  args = bound_arguments(g, type, &site); /* a constructor's first argument is the type */
  return run_native(g, number, args, site.n, site, out);
}

/* A further first argument, in a window above. */
static int insert_self(boa_guest *g, vm_site *site, boa_value self) {
  uint32_t registers = boa_raw(g, vm_frame_code(g->fp), BOA_CODE_REGISTERS),
           from_fp = site->window - cage_offset(&g->cage, g->fp);
  uint32_t window = site->window;
  if (!boa_charge(&g->work, 1 + site->n / 4)) {
    return BOA_STOP;
  }
  boa_status s = from_fp < registers * 8 ? window_above(g, site->n + (uint64_t)1, &window)
                                         : reserve(g, window + 32 + (uint64_t)site->n * 8, &window);
  if (s) {
    return s;
  }
  uint32_t from = cage_offset(&g->cage, g->fp) + from_fp;
  cage_copy(&g->cage, (boa_ref){window}, 32, (boa_ref){from}, 24, site->n * 8);
  *cage_words(&g->cage, window + 24) = self;
  site->window = window;
  site->n++;
  return BOA_OK;
}

/* What to call in place of a callable object, with or without a further first argument; 0: it can't be called. */
static boa_value behind(boa_guest *g, boa_value f, boa_value *self) {
  *self = 0;
  switch (boa_kind_of(g, f)) {
  case BOA_KIND_METHOD:
    *self = boa_field(g, f, BOA_METHOD_SELF);
    return boa_field(g, f, BOA_METHOD_FUNCTION);
  case BOA_KIND_STATIC_METHOD:
    return boa_field(g, f, BOA_WRAPPER_OF);
  case BOA_KIND_GENERIC_ALIAS:
    return boa_field(g, f, BOA_ALIAS_ORIGIN);
  default:
    *self = f;
    return boa_special(g, f, BOA_NAME(call));
  }
}

/* Whether the host has said that it answers calls of that host function. */
static bool host_wants(const boa_guest *g, uint16_t number) {
  switch (number) {
  case BOA_HOST_WAIT:
    return waits_for_host(g);
  case BOA_HOST_OS:
    return g->ask_system;
  case BOA_HOST_DISPLAY:
    return g->displays;
  default:
    return true;
  }
}

static int call(boa_guest *g, vm_site site, boa_value *out) {
  for (uint32_t steps = 0;; steps++) {
    if (steps > 4 * g->max_depth) {
      return boa_raise(g, BOA_KIND_RECURSION_ERROR, "maximum recursion depth exceeded");
    }
    boa_value f = word_at(g, site.window), self = 0, inner;
    switch (boa_kind_of(g, f)) {
    case BOA_KIND_FUNCTION:
      return push(g, f, site, out);
    case BOA_KIND_NATIVE: {
      uint32_t args = bound_arguments(g, boa_field(g, f, BOA_NATIVE_SELF), &site);
      return run_native(g, boa_header_aux(boa_head(g, f)), args, site.n, site, out);
    }
    case BOA_KIND_TYPE:
      if (!boa_is_python(g, f) || !boa_special(g, f, BOA_NAME(call))) {
        return call_type(g, f, site, out);
      }
      break;
    case BOA_KIND_HOST_FUNCTION:
      if (!host_wants(g, boa_header_aux(boa_head(g, f)))) {
        *out = boa_header_aux(boa_head(g, f)) == BOA_HOST_WAIT ? BOA_NONE : BOA_NOT_IMPLEMENTED;
        return BOA_OK;
      }
      return call_host(g, f, &site);
    default:
      break;
    }
    bool meta = boa_kind_of(g, f) == BOA_KIND_TYPE;
    inner = meta ? boa_special(g, f, BOA_NAME(call)) : behind(g, f, &self);
    self = meta ? f : self;
    if (!inner) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not callable", f);
    }
    int s = self ? insert_self(g, &site, self) : !boa_charge(&g->work, 1) ? BOA_STOP : BOA_OK;
    if (s) {
      return s;
    }
    if (!self) { /* the window may be the caller's own, which stays as it is until the call succeeds: to one above */
      s = insert_self(g, &site, BOA_NONE);
      if (s) {
        return s;
      }
      cage_copy(&g->cage, (boa_ref){site.window}, 24, (boa_ref){site.window}, 32, (site.n - 1) * 8);
      site.n--;
    }
    *cage_words(&g->cage, site.window) = inner;
  }
}

int vm_call(boa_guest *g, uint32_t window, uint32_t n, boa_value names, uint32_t destination, uint32_t words, boa_value *out) {
  vm_site site = {window, n, names, destination, words, ON_RETURN_STORE, 0};
  return call(g, site, out);
}

int vm_call_rest(boa_guest *g, uint32_t args, uint32_t n, vm_site site, boa_value *out) {
  uint32_t from_fp = args - cage_offset(&g->cage, g->fp);
  boa_status s = window_above(g, n, &site.window);
  if (s) {
    return s;
  }
  uint32_t from = cage_offset(&g->cage, g->fp) + from_fp;
  *cage_words(&g->cage, site.window) = word_at(g, from);
  cage_copy(&g->cage, (boa_ref){site.window}, 24, (boa_ref){from}, 8, (n - 1) * 8);
  site.n = n - 1;
  return call(g, site, out);
}

int vm_call_above(boa_guest *g, boa_value f, const boa_value *args, uint32_t n, vm_site site) {
  boa_value *out = &g->roots[BOA_ROOT_RESULT];
  boa_status s = window_above(g, n, &site.window);
  if (s) {
    return s;
  }
  *cage_words(&g->cage, site.window) = f;
  for (uint32_t i = 0; i < n; i++) {
    *cage_words(&g->cage, site.window + 24 + i * 8) = args[i];
  }
  site.n = n;
  site.names = 0;
  int status = call(g, site, out);
  if (status != BOA_OK) {
    return status;
  }
  uint32_t place = vm_place(g); /* done at once: the result goes where the frame's would have gone */
  status = vm_deliver(g, vm_return(place + site.words, site.destination, site.on_return), *out, site.below);
  return status == BOA_OK ? VM_PUSHED : status;
}

/* A window above the current frame's registers with room for n arguments. */
static boa_status window_above(boa_guest *g, uint64_t n, uint32_t *window) {
  uint32_t registers = boa_raw(g, vm_frame_code(g->fp), BOA_CODE_REGISTERS);
  if (n > 1u << 24) {
    return boa_raise(g, BOA_KIND_MEMORY_ERROR, "too many arguments");
  }
  *window = cage_offset(&g->cage, g->fp) + registers * 8 + 8; /* a word is left for what stands below the frame */
  boa_status s = reserve(g, *window + 24 + n * 8, window);
  *cage_words(&g->cage, *window - 8) = 0;
  return s;
}

/* The window's first argument is left out: it was only what the callee was found by. */
static int call_without_self(boa_guest *g, boa_value f, vm_site site, boa_value *out) {
  uint32_t above = 0, from_fp = site.window - cage_offset(&g->cage, g->fp);
  boa_status s = window_above(g, site.n, &above);
  if (s) {
    return s;
  }
  cage_copy(&g->cage, (boa_ref){above}, 24, (boa_ref){cage_offset(&g->cage, g->fp) + from_fp}, 32, (site.n - 1) * 8);
  *cage_words(&g->cage, above) = f;
  site.window = above;
  site.n--;
  return call(g, site, out);
}

/* Guest code finds the attribute before it can be called. */
static int call_found_later(boa_guest *g, boa_value self, boa_value name, vm_site site, boa_value *out) {
  boa_value f = definition(g, boa_native_count + BOA_OPERATION_call_attribute);
  int s = f ? insert_self(g, &site, self) : VM_BROKEN;
  if (s) {
    return s;
  }
  *cage_words(&g->cage, site.window) = f;
  *cage_words(&g->cage, site.window + 32) = name;
  return push(g, f, site, out);
}

/* self.name(...): the window's first argument is self. */
static int call_attribute(boa_guest *g, boa_value self, boa_value name, vm_site site, boa_value *out) {
  boa_value f = 0;
  boa_kind kind = boa_kind_of(g, self);
  bool direct = kind != BOA_KIND_TYPE && kind != BOA_KIND_MODULE && kind != BOA_KIND_SUPER &&
                !boa_special(g, self, BOA_NAME(getattribute));
  const boa_lookup *e = direct ? boa_look_up(g, boa_type_of(g, self), name) : NULL;
  bool function = e && e->value && boa_is(g, e->value, BOA_KIND_FUNCTION);
  bool native = e && e->value && boa_is(g, e->value, BOA_KIND_NATIVE) && !boa_field(g, e->value, BOA_NATIVE_SELF);
  boa_status s = BOA_OK;
  if (function || native) {
    f = BOA_UNBOUND;
    boa_value method = e->value;
    s = boa_is_python(g, self) ? boa_own_attribute(g, self, name, &f) : BOA_OK;
    uint32_t number = native ? boa_header_aux(boa_head(g, method)) : 0;
    bool takes_self = function || (number < boa_native_count && boa_natives[number].type != BOA_KIND_COUNT);
    if (!s && f == BOA_UNBOUND && takes_self) {
      uint32_t bare = native && (boa_natives[number].keywords & BOA_NATIVE_STATIC); /* its self is left out */
      return function ? push(g, method, site, out)
                      : run_native(g, number, site.window + 24 + bare * 8, site.n - bare, site, out);
    }
  }
  if (e && e->number == BOA_LOOKUP_CLASS && boa_field(g, self, 8) == 0) {
    f = boa_field(g, e->value, BOA_WRAPPER_OF);
    *cage_words(&g->cage, site.window + 24) = e->type; /* found again when this is tried again */
    return push(g, f, site, out);
  }
  f = 0;
  s = s ? s : boa_get_attribute(g, self, name, &f);
  if (s == BOA_TAIL || s == BOA_BAIL) {
    return call_found_later(g, self, name, site, out);
  }
  if (!s && f == BOA_UNBOUND) {
    return vm_no_attribute(g, self, name);
  }
  if (!s && boa_is(g, f, BOA_KIND_METHOD) && boa_field(g, f, BOA_METHOD_SELF) == self) { /* as it stands */
    *cage_words(&g->cage, site.window) = boa_field(g, f, BOA_METHOD_FUNCTION);
    return call(g, site, out);
  }
  return s ? (int)s : call_without_self(g, f, site, out);
}

int vm_call_method(boa_guest *g, uint32_t window, uint32_t n, boa_value name, boa_value names, uint32_t destination,
                   uint32_t words, boa_value *out) {
  boa_value keywords = 0;
  if (names) { /* the method's name, then the keyword names */
    uint32_t k = boa_isa(g, names, BOA_KIND_TUPLE) ? boa_length(g, names) : 0;
    if (k == 0) {
      return VM_BROKEN;
    }
    name = boa_item(g, names, 0, BOA_TUPLE_ITEMS);
    boa_status s = boa_tuple_new(g, k - 1, &keywords);
    for (uint32_t i = 1; !s && i < k; i++) {
      boa_init_at(g, keywords, i - 1, BOA_TUPLE_ITEMS, boa_item(g, names, i, BOA_TUPLE_ITEMS));
    }
    if (s) {
      return s;
    }
  }
  boa_value self = word_at(g, window + 24);
  if (self == BOA_UNBOUND) {
    return vm_unbound(g, ((window - cage_offset(&g->cage, g->fp)) >> 3) + 3);
  }
  vm_site site = {window, n, keywords, destination, words, ON_RETURN_STORE, 0};
  return call_attribute(g, self, name, site, out);
}

/* The keyword names of f(**d) as a tuple, their values into the window. */
static boa_status spread_keywords(boa_guest *g, boa_value dict, uint32_t window, uint32_t at, boa_value *names) {
  uint32_t n = boa_length(g, dict), i = 0;
  boa_value key, v;
  boa_status s = boa_tuple_new(g, n, names);
  for (uint32_t k = 0; !s && k < n && boa_dict_next(g, dict, &i, &key, &v); k++) {
    boa_init_at(g, *names, k, BOA_TUPLE_ITEMS, key);
    *cage_words(&g->cage, window + 24 + (at + k) * 8) = v;
  }
  return s;
}

int vm_call_spread(boa_guest *g, uint32_t window, uint32_t n, uint32_t destination, uint32_t words, boa_value *out) {
  boa_value f = word_at(g, window), args = word_at(g, window + 24), dict = n > 1 ? word_at(g, window + 32) : 0, names = 0;
  uint32_t above = 0, count = boa_length(g, args), keywords = dict ? boa_length(g, dict) : 0;
  boa_status s = window_above(g, (uint64_t)count + keywords, &above);
  if (s) {
    return s;
  }
  if (!boa_charge(&g->work, count + keywords)) {
    return BOA_STOP;
  }
  for (uint32_t i = 0; i < count; i++) {
    *cage_words(&g->cage, above + 24 + i * 8) = boa_sequence_item(g, args, i);
  }
  if (keywords) {
    s = spread_keywords(g, dict, above, count, &names);
    if (s) {
      return s;
    }
  }
  *cage_words(&g->cage, above) = f;
  return vm_call(g, above, count + keywords, names, destination, words, out);
}
