/* A unit as text, for tests and --debug=disassemble: one instruction, constant, variable or handler a line.
 *
 * `boa_op_roles` is the one table of what an instruction's three byte operands are: w register written, r register read, k constant,
 * n number, - unused; in the AK and AI formats the second letter stands for the 16-bit operand (K constant, I signed, R register).
 * The emitter, the disassembler and the tests' checks all go by it. Costs fuel per line. */
#include "front/compile.h"

#include <string.h>

typedef struct op_row {
  const char *name, *format, *roles;
  unsigned words;
} op_row;

static const char *const role_table[BOA_OP_LAST + 1] = {
    [BOA_OP_MOVE] = "wr-",
    [BOA_OP_LOADK] = "wK-",
    [BOA_OP_LOADI] = "wI-",
    [BOA_OP_LOADK_FAR] = "w--",
    [BOA_OP_UNBIND] = "w--",
    [BOA_OP_GETW] = "wR-",
    [BOA_OP_SETW] = "rR-",
    [BOA_OP_CHECK] = "r--",
    [BOA_OP_LOAD_GLOBAL] = "wK-",
    [BOA_OP_STORE_GLOBAL] = "rK-",
    [BOA_OP_DELETE_GLOBAL] = "-K-",
    [BOA_OP_MAKE_CELL] = "wr-",
    [BOA_OP_LOAD_CELL] = "wr-",
    [BOA_OP_STORE_CELL] = "rrn",
    [BOA_OP_LOAD_FREE] = "wnn",
    [BOA_OP_STORE_FREE] = "rnn",
    [BOA_OP_DELETE_FREE] = "-nn",
    [BOA_OP_GET_FREE] = "wnn",
    [BOA_OP_MAKE_FUNCTION] = "wn-",
    [BOA_OP_NEG] = "wr-",
    [BOA_OP_POS] = "wr-",
    [BOA_OP_INVERT] = "wr-",
    [BOA_OP_NOT] = "wr-",
    [BOA_OP_JUMP] = "---",
    [BOA_OP_JUMP_BACK] = "---",
    [BOA_OP_JUMP_TRUE] = "r--",
    [BOA_OP_JUMP_FALSE] = "r--",
    [BOA_OP_JUMP_TRUE_BACK] = "r--",
    [BOA_OP_JUMP_FALSE_BACK] = "r--",
    [BOA_OP_JUMP_NONE] = "r--",
    [BOA_OP_JUMP_NOT_NONE] = "r--",
    [BOA_OP_JUMP_BOUND] = "r--",
    [BOA_OP_GET_ITER] = "wr-",
    [BOA_OP_FOR_NEXT] = "wr-",
    [BOA_OP_UNPACK] = "-r-",
    [BOA_OP_UNPACK_STAR] = "nrn",
    [BOA_OP_BUILD_TUPLE] = "w--",
    [BOA_OP_BUILD_LIST] = "w--",
    [BOA_OP_BUILD_SET] = "w--",
    [BOA_OP_BUILD_STRING] = "w--",
    [BOA_OP_BUILD_DICT] = "w--",
    [BOA_OP_BUILD_SLICE] = "w--",
    [BOA_OP_LIST_APPEND] = "rr-",
    [BOA_OP_SET_ADD] = "rr-",
    [BOA_OP_DICT_SET] = "rrr",
    [BOA_OP_LIST_EXTEND] = "rrn",
    [BOA_OP_SET_UPDATE] = "rr-",
    [BOA_OP_DICT_UPDATE] = "rr-",
    [BOA_OP_DICT_MERGE] = "rrr",
    [BOA_OP_LIST_TO_TUPLE] = "wr-",
    [BOA_OP_FORMAT] = "wrn",
    [BOA_OP_GET_ITEM] = "wrr",
    [BOA_OP_GET_ITEM_K] = "wrk",
    [BOA_OP_SET_ITEM] = "rrr",
    [BOA_OP_DELETE_ITEM] = "rr-",
    [BOA_OP_GET_ATTR] = "wr-",
    [BOA_OP_SET_ATTR] = "rr-",
    [BOA_OP_DELETE_ATTR] = "r--",
    [BOA_OP_CALL] = "w--",
    [BOA_OP_CALL_METHOD] = "w--",
    [BOA_OP_CALL_METHOD_KW] = "w--",
    [BOA_OP_CALL_EX] = "w--",
    [BOA_OP_RETURN] = "r--",
    [BOA_OP_RETURN_K] = "-K-",
    [BOA_OP_RAISE] = "nrr",
    [BOA_OP_RERAISE] = "r--",
    [BOA_OP_PUSH_HANDLED] = "wr-",
    [BOA_OP_POP_HANDLED] = "r--",
    [BOA_OP_MATCH_EXCEPTION] = "wrr",
    [BOA_OP_LOAD_COMMON] = "wn-",
    [BOA_OP_LOAD_NAME] = "wr-",
    [BOA_OP_LOAD_NAME_FREE] = "wr-",
    [BOA_OP_STORE_NAME] = "rr-",
    [BOA_OP_DELETE_NAME] = "-r-",
    [BOA_OP_MATCH_SEQUENCE] = "wr-",
    [BOA_OP_MATCH_MAPPING] = "wr-",
    [BOA_OP_LENGTH] = "wr-",
    [BOA_OP_MATCH_KEYS] = "wrr",
    [BOA_OP_MATCH_CLASS] = "wrn",
    [BOA_OP_GET_AWAITABLE] = "wrn",
    [BOA_OP_GET_AITER] = "wr-",
    [BOA_OP_GET_ANEXT] = "wr-",
    [BOA_OP_ENTER_ASYNC_WITH] = "wr-",
    [BOA_OP_EXIT_ASYNC_WITH] = "wrr",
    [BOA_OP_MATCH_GROUP] = "w--",
    [BOA_OP_GROUP_RERAISE] = "wrr",
    [BOA_OP_YIELD] = "wr-",
    [BOA_OP_GET_YIELD_FROM] = "wr-",
    [BOA_OP_YIELD_FROM] = "wr-",
    [BOA_OP_ENTER_WITH] = "wr-",
    [BOA_OP_EXIT_WITH] = "wrr",
    [BOA_OP_IMPORT] = "wnn",
    [BOA_OP_IMPORT_FROM] = "wr-",
    [BOA_OP_IMPORT_STAR] = "r--",
};

static const op_row rows[] = {
#define X(name, format) {#name, #format, NULL, BOA_WORDS_##format},
    BOA_INSTRUCTIONS(X)
#undef X
};

const char *boa_op_roles(boa_op op) {
  if (op >= BOA_OP_LAST) {
    return "---";
  }
  if (role_table[op]) {
    return role_table[op];
  }
  if ((op >= BOA_OP_ADD && op <= BOA_OP_OR) || (op >= BOA_OP_INPLACE_ADD && op <= BOA_OP_INPLACE_OR) ||
      (op >= BOA_OP_LT && op <= BOA_OP_NOT_IN)) {
    return "wrr";
  }
  if ((op >= BOA_OP_ADD_K && op <= BOA_OP_OR_K) || (op >= BOA_OP_INPLACE_ADD_K && op <= BOA_OP_INPLACE_OR_K)) {
    return "wrk";
  }
  if ((op >= BOA_OP_JUMP_LT && op <= BOA_OP_JUMP_GE) || (op >= BOA_OP_JUMP_LT_BACK && op <= BOA_OP_JUMP_GE_BACK)) {
    return "nrr";
  }
  if (op >= BOA_OP_JUMP_LT_K && op <= BOA_OP_JUMP_GE_K_BACK) {
    return "nrk";
  }
  return "---";
}

const char *boa_op_name(boa_op op) {
  return rows[op < BOA_OP_LAST ? op : BOA_OP_HALT].name;
}

const char *boa_op_format(boa_op op) {
  return rows[op < BOA_OP_LAST ? op : BOA_OP_HALT].format;
}

unsigned boa_op_words(boa_op op) {
  return rows[op < BOA_OP_LAST ? op : BOA_OP_HALT].words;
}

/* ---- text ---- */

typedef struct text {
  boa_work *w;
  char *bytes;
  size_t len, room;
  boa_status status;
} text;

static void add_bytes(text *o, const char *s, size_t n) {
  if (o->status != BOA_OK) {
    return;
  }
  if (o->room - o->len < n) {
    size_t room = (o->room + n) * 2;
    char *bytes = boa_scratch_grow(o->w, o->bytes, o->room, room);
    if (!bytes) {
      o->status = BOA_NOMEM;
      return;
    }
    o->bytes = bytes;
    o->room = room;
  }
  memcpy(o->bytes + o->len, s, n);
  o->len += n;
}

static void add(text *o, const char *s) {
  add_bytes(o, s, strlen(s));
}

static void add_unsigned(text *o, uint64_t v) {
  char digits[20];
  size_t n = sizeof digits;
  do {
    digits[--n] = (char)('0' + v % 10);
    v /= 10;
  } while (v);
  add_bytes(o, digits + n, sizeof digits - n);
}

static void add_signed(text *o, int64_t v) {
  if (v < 0) {
    add(o, "-");
  }
  add_unsigned(o, v < 0 ? 0 - (uint64_t)v : (uint64_t)v);
}

static void add_hex(text *o, uint64_t v, unsigned digits) {
  while (digits-- > 0) {
    char digit = "0123456789abcdef"[v >> digits * 4 & 15];
    add_bytes(o, &digit, 1);
  }
}

static void add_field(text *o, const char *prefix, uint64_t v) {
  add(o, prefix);
  add_unsigned(o, v);
}

static void add_quoted(text *o, const char *s, size_t n) {
  add(o, "\"");
  for (size_t i = 0; i < n; i++) {
    unsigned char ch = (unsigned char)s[i];
    if (ch < 32 || ch > 126 || ch == '"' || ch == '\\') {
      add(o, "\\x");
      add_hex(o, ch, 2);
    } else {
      add_bytes(o, s + i, 1);
    }
  }
  add(o, "\"");
}

/* ---- parts ---- */

static void add_constant(text *o, const boa_unit_const *k) {
  static const char *const kinds[] = {[BOA_UNIT_NONE] = "None",
                                      [BOA_UNIT_TRUE] = "True",
                                      [BOA_UNIT_FALSE] = "False",
                                      [BOA_UNIT_ELLIPSIS] = "Ellipsis",
                                      [BOA_UNIT_INT] = "int ",
                                      [BOA_UNIT_BIG_INT] = "bigint ",
                                      [BOA_UNIT_FLOAT] = "float ",
                                      [BOA_UNIT_IMAGINARY] = "imaginary ",
                                      [BOA_UNIT_STR] = "str ",
                                      [BOA_UNIT_NAME] = "name ",
                                      [BOA_UNIT_BYTES] = "bytes ",
                                      [BOA_UNIT_TUPLE] = "tuple",
                                      [BOA_UNIT_FROZENSET] = "frozenset",
                                      [BOA_UNIT_CODE] = "code ",
                                      [BOA_UNIT_GLOBAL] = "global "};
  uint64_t bits;
  add(o, kinds[k->kind]);
  switch (k->kind) {
  case BOA_UNIT_INT:
  case BOA_UNIT_CODE:
    add_signed(o, k->integer);
    break;
  case BOA_UNIT_FLOAT:
  case BOA_UNIT_IMAGINARY:
    memcpy(&bits, &k->number, sizeof bits);
    add_hex(o, bits, 16);
    break;
  case BOA_UNIT_BIG_INT:
    add_field(o, "base ", k->base);
    add(o, " ");
    add_quoted(o, k->text, k->len);
    break;
  case BOA_UNIT_STR:
  case BOA_UNIT_NAME:
  case BOA_UNIT_BYTES:
  case BOA_UNIT_GLOBAL:
    add_quoted(o, k->text, k->len);
    break;
  case BOA_UNIT_TUPLE:
  case BOA_UNIT_FROZENSET:
    for (uint32_t i = 0; i < k->len; i++) {
      add_field(o, " k", k->items[i]);
    }
    break;
  default:
    break;
  }
}

/* The constant behind an instruction that names it. */
static void add_note(text *o, const boa_unit_function *f, uint32_t k) {
  if (k < f->const_count) {
    add(o, "  ; ");
    add_constant(o, &f->consts[k]);
  }
}

static void add_wide_operand(text *o, char role, uint32_t k) {
  if (role == 'I') {
    add(o, " ");
    add_signed(o, (int16_t)k);
  } else {
    add_field(o, role == 'R' ? " r" : " k", k);
  }
}

static void add_operands(text *o, const boa_unit_function *f, uint32_t pc, boa_op op) {
  const uint32_t *w = f->words + pc;
  const char *format = boa_op_format(op), *roles = boa_op_roles(op);
  uint32_t named = UINT32_MAX;
  bool wide = format[0] == 'A' && format[1] != 'B';
  for (unsigned i = 0; i < 3; i++) {
    uint32_t v = w[0] >> (8 + 8 * i) & 255;
    if (wide && i == 1) {
      add_wide_operand(o, roles[1], w[0] >> 16);
      named = roles[1] == 'K' ? w[0] >> 16 : named;
      break;
    }
    if (roles[i] == 'r' || roles[i] == 'w' || roles[i] == 'k' || roles[i] == 'n') {
      add_field(o, roles[i] == 'k' ? " k" : roles[i] == 'n' ? " " : " r", v);
      named = roles[i] == 'k' ? v : named;
    }
  }
  if (strncmp(format, "ABCJ", 4) == 0) {
    add_field(o, " ->", pc + boa_op_words(op) + w[1]);
    if (format[4] == 'F') {
      add_field(o, " fuel=", w[2]);
    }
  } else if (strncmp(format, "ABCW", 4) == 0) {
    add_field(o, " w", w[1] & 0xffff);
    add_field(o, "+", w[1] >> 16);
    if (format[4] == 'N') {
      add_field(o, " k", w[2] & 0xffff);
      add_field(o, " cache=", w[2] >> 16);
      named = op == BOA_OP_UNPACK_STAR ? named : w[2] & 0xffff;
    }
  } else if (op == BOA_OP_LOAD_NAME_FREE) {
    named = w[1] & 0xffff;
    add_field(o, " k", named);
    add_field(o, " ", w[1] >> 16);
  } else if (strcmp(format, "ABCX") == 0) {
    add_field(o, " k", w[1]);
    named = w[1];
  }
  add_note(o, f, named);
}

static void add_words(text *o, const boa_unit_function *f) {
  for (uint32_t pc = 0; pc < f->word_count && o->status == BOA_OK;) {
    boa_op op = (boa_op)(f->words[pc] & 255);
    add(o, pc < 10 ? "     " : pc < 100 ? "    " : pc < 1000 ? "   " : "  ");
    add_unsigned(o, pc);
    add(o, " ");
    add(o, boa_op_name(op));
    add_operands(o, f, pc, op);
    add(o, "\n");
    pc += boa_op_words(op);
    if (!boa_charge(o->w, 8)) {
      o->status = BOA_STOP;
    }
  }
}

static void add_header(text *o, const boa_unit_function *f, uint32_t number) {
  add_field(o, "function ", number);
  add(o, " ");
  add_quoted(o, f->name.text, f->name.len);
  add(o, " ");
  add_quoted(o, f->qualname.text, f->qualname.len);
  add_field(o, " flags=", f->flags);
  add_field(o, " positional=", f->positional);
  add_field(o, " positional_only=", f->positional_only);
  add_field(o, " keyword_only=", f->keyword_only);
  add_field(o, " registers=", f->registers);
  add_field(o, " entry_fuel=", f->entry_fuel);
  add_field(o, " caches=", f->cache_count);
  add_field(o, " doc=", f->doc);
  add(o, "\n");
}

static void add_tables(text *o, const boa_unit_function *f) {
  for (uint32_t i = 0; i < f->const_count; i++) {
    add_field(o, "  const k", i);
    add(o, " ");
    add_constant(o, &f->consts[i]);
    add(o, "\n");
  }
  for (uint32_t i = 0; i < f->variable_count; i++) {
    if (f->variables[i].len) {
      add_field(o, "  variable r", i);
      add(o, " ");
      add_quoted(o, f->variables[i].text, f->variables[i].len);
      add(o, "\n");
    }
  }
  for (uint32_t i = 0; i < f->free_count; i++) {
    add_field(o, "  free ", i);
    add(o, " ");
    add_quoted(o, f->free_names[i].text, f->free_names[i].len);
    add(o, "\n");
  }
  for (uint32_t i = 0; i < f->handler_count; i++) {
    add_field(o, "  handler ", f->handlers[i].start);
    add_field(o, " ", f->handlers[i].end);
    add_field(o, " ->", f->handlers[i].handler);
    add_field(o, " r", f->handlers[i].reg);
    add(o, "\n");
  }
}

boa_status boa_unit_disassemble(boa_work *w, const boa_unit *u, char **out, size_t *len) {
  text o = {.w = w};
  for (uint32_t i = 0; i < u->function_count && o.status == BOA_OK; i++) {
    const boa_unit_function *f = &u->functions[i];
    add_header(&o, f, i);
    add_tables(&o, f);
    add_words(&o, f);
    if (!boa_charge(w, 8 + (uint64_t)f->const_count + f->variable_count + f->handler_count)) {
      o.status = BOA_STOP;
    }
  }
  *out = o.bytes;
  *len = o.len;
  return o.status;
}
