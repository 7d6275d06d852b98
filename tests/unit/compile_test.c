/* Compiles sources and prints the disassembly or the error, each followed by a line "end".
 *   compile_test [check] [last] [fuel] [stop N] [memory N] file …      "-" reads sources from standard input, each as "<length>\n<bytes>"
 * `fuel` prints the units the compiler took instead; `check` prints "ok" instead, after checking what every unit must hold (see check_function), or what is wrong. */
#include "front/compile.h"
#include "front/unit_bytes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct options {
  bool check, last, fuel_used;
  int64_t fuel;
} options;

static const char *const types[] = {"SyntaxError", "IndentationError", "TabError", "_IncompleteInputError"};

static size_t memory_left;

static bool may_grow(boa_work *w, size_t more) {
  (void)w;
  if (more > memory_left) {
    return false;
  }
  memory_left -= more;
  return true;
}

/* ---- what every unit must hold ---- */

typedef struct checker {
  const boa_unit *u;
  const boa_unit_function *f;
  uint32_t source_len;
  uint32_t number, pc;
  unsigned char *starts; /* 1 where an instruction starts */
  bool wrong;
} checker;

static bool require(checker *k, bool holds, const char *what) {
  if (!holds && !k->wrong) {
    printf("function %u word %u: %s\n", k->number, k->pc, what);
    k->wrong = true;
  }
  return holds;
}

static void check_register(checker *k, uint32_t reg) {
  require(k, reg < k->f->registers, "register out of range");
}

static void check_constant(checker *k, uint32_t i) {
  require(k, i < k->f->const_count, "constant out of range");
}

static void check_window(checker *k, boa_op op, const uint32_t *w) {
  uint32_t base = w[1] & 0xffff, n = w[1] >> 16;
  switch (op) {
  case BOA_OP_CALL:
  case BOA_OP_CALL_METHOD:
  case BOA_OP_CALL_METHOD_KW:
  case BOA_OP_CALL_EX:
    n += BOA_FRAME_WORDS;
    require(k, op == BOA_OP_CALL_EX || w[1] >> 16 <= MAX_CALL_ARGUMENTS + 1, "too many arguments");
    break;
  case BOA_OP_BUILD_DICT:
    n *= 2;
    break;
  case BOA_OP_UNPACK_STAR:
    require(k, n == 1 + (w[0] >> 8 & 255) + (w[0] >> 24), "star window");
    break;
  case BOA_OP_BUILD_SLICE:
    require(k, n == 3, "slice window");
    break;
  case BOA_OP_MATCH_CLASS:
    require(k, n == 2, "class window");
    break;
  default:
    require(k, op == BOA_OP_UNPACK || n <= 255, "window too long");
  }
  require(k, n == 0 || base + n <= k->f->registers, "window out of range");
}

static void check_k(checker *k, boa_op op, const uint32_t *w) {
  uint32_t i = w[2] & 0xffff;
  if (op == BOA_OP_UNPACK_STAR || (op == BOA_OP_CALL && i == BOA_NO_K)) {
    return;
  }
  check_constant(k, i);
  if (k->wrong) {
    return;
  }
  unsigned kind = k->f->consts[i].kind;
  bool tuple = op == BOA_OP_CALL || op == BOA_OP_CALL_METHOD_KW;
  require(k, kind == (tuple ? BOA_UNIT_TUPLE : op == BOA_OP_MAKE_FUNCTION ? BOA_UNIT_CODE : BOA_UNIT_NAME), "kind of constant");
  bool cached = op == BOA_OP_GET_ATTR || op == BOA_OP_SET_ATTR || op == BOA_OP_CALL_METHOD || op == BOA_OP_CALL_METHOD_KW;
  require(k, cached ? w[2] >> 16 < k->f->cache_count : w[2] >> 16 == 0, "cache out of range");
}

static void check_byte_operands(checker *k, boa_op op, uint32_t w) {
  const char *roles = boa_op_roles(op);
  for (unsigned i = 0; i < 3; i++) {
    uint32_t v = w >> (8 + 8 * i) & 255;
    if (i == 1 && strchr("KIR", roles[1])) {
      if (roles[1] == 'K') {
        check_constant(k, w >> 16);
      } else if (roles[1] == 'R') {
        check_register(k, w >> 16);
      }
      return;
    }
    if (roles[i] == 'r' || roles[i] == 'w') {
      check_register(k, v);
    } else if (roles[i] == 'k') {
      check_constant(k, v);
    }
  }
  if (op == BOA_OP_LOAD_FREE || op == BOA_OP_STORE_FREE || op == BOA_OP_DELETE_FREE || op == BOA_OP_GET_FREE) {
    require(k, w >> 16 < k->f->free_count, "closure cell out of range");
  }
}

static void check_jump(checker *k, boa_op op, const uint32_t *w) {
  uint32_t end = k->pc + boa_op_words(op), target = end + w[1];
  bool charges = boa_op_words(op) == 3;
  if (!require(k, target < k->f->word_count, "jump out of the code")) {
    return;
  }
  require(k, k->starts[target], "jump into an instruction");
  require(k, charges ? target < end : target >= end, "jump in the wrong direction");
  require(k, !charges || (w[2] > 0 && w[2] <= k->f->word_count), "fuel of a back jump");
}

static void check_instruction(checker *k) {
  const uint32_t *w = k->f->words + k->pc;
  boa_op op = (boa_op)(w[0] & 255);
  const char *format = boa_op_format(op);
  check_byte_operands(k, op, w[0]);
  if (strncmp(format, "ABCJ", 4) == 0) {
    check_jump(k, op, w);
  } else if (strncmp(format, "ABCW", 4) == 0 && op != BOA_OP_GET_ATTR && op != BOA_OP_SET_ATTR && op != BOA_OP_DELETE_ATTR &&
             op != BOA_OP_IMPORT && op != BOA_OP_IMPORT_FROM) {
    check_window(k, op, w);
  } else if (strcmp(format, "ABCX") == 0) {
    check_constant(k, op == BOA_OP_LOAD_NAME_FREE ? w[1] & 0xffff : w[1]);
    require(k, op != BOA_OP_LOAD_NAME_FREE || w[1] >> 16 < k->f->free_count, "closure cell out of range");
  }
  if (strcmp(format, "ABCWN") == 0) {
    check_k(k, op, w);
  }
}

static bool find_starts(checker *k) {
  boa_op op = BOA_OP_HALT;
  for (k->pc = 0; k->pc < k->f->word_count; k->pc += boa_op_words(op)) {
    op = (boa_op)(k->f->words[k->pc] & 255);
    if (!require(k, op != BOA_OP_HALT && op < BOA_OP_LAST && k->pc + boa_op_words(op) <= k->f->word_count, "instruction")) {
      return false;
    }
    k->starts[k->pc] = 1;
  }
  k->starts[k->pc] = 1;
  return require(
      k, op == BOA_OP_RETURN || op == BOA_OP_RETURN_K || op == BOA_OP_JUMP_BACK || op == BOA_OP_RAISE || op == BOA_OP_RERAISE,
      "code that runs past its end");
}

static void check_constants(checker *k) {
  for (uint32_t i = 0; i < k->f->const_count; i++) {
    const boa_unit_const *c = &k->f->consts[i];
    for (uint32_t j = 0; (c->kind == BOA_UNIT_TUPLE || c->kind == BOA_UNIT_FROZENSET) && j < c->len; j++) {
      require(k, c->items[j] < i, "a tuple's item comes after it");
    }
    if (c->kind == BOA_UNIT_CODE) {
      require(k, c->integer > k->number && c->integer < k->u->function_count, "number of a function");
    }
  }
}

static void check_handlers(checker *k) {
  const boa_unit_handler *h = k->f->handlers;
  for (uint32_t i = 0; i < k->f->handler_count; i++) {
    if (!require(k, h[i].start < h[i].end && h[i].end <= k->f->word_count && h[i].handler < k->f->word_count,
                 "handler range")) {
      return;
    }
    require(k, k->starts[h[i].start] && k->starts[h[i].end] && k->starts[h[i].handler], "handler inside an instruction");
    require(k, h[i].handler >= h[i].end && h[i].reg < k->f->registers, "handler");
    for (uint32_t j = i + 1; j < k->f->handler_count && j < i + 200; j++) {
      bool apart = h[j].end <= h[i].start || h[i].end <= h[j].start;
      require(k, apart || (h[j].start <= h[i].start && h[i].end <= h[j].end), "handler ranges cross");
    }
  }
}

static void check_positions(checker *k) {
  const boa_unit_position *p = k->f->positions;
  require(k, k->f->position_count > 0 && p[0].pc == 0, "no first position");
  for (uint32_t i = 0; i < k->f->position_count; i++) {
    require(k, i == 0 || p[i - 1].pc < p[i].pc, "positions out of order");
    require(k, p[i].pc < k->f->word_count && p[i].start <= p[i].end && p[i].end <= k->source_len, "position out of range");
  }
}

/* Operands in range of registers, constants, cells and caches; windows inside the frame; jumps to instruction starts, forward unless they charge;
 * handlers sane; positions sorted; code that does not run past its end; fuel at the entry. */
static bool check_function(const boa_unit *u, uint32_t number, uint32_t source_len) {
  checker k = {.u = u, .f = &u->functions[number], .number = number, .source_len = source_len};
  const boa_unit_function *f = k.f;
  k.starts = calloc(f->word_count + 1, 1);
  if (!k.starts) {
    return false;
  }
  require(&k, f->entry_fuel > 0, "no entry fuel");
  uint32_t parameters = (uint32_t)f->positional + f->keyword_only;
  parameters += (f->flags & BOA_CODE_VARARGS) != 0;
  parameters += (f->flags & BOA_CODE_VARKW) != 0;
  require(&k, parameters <= f->registers && f->positional_only <= f->positional && f->variable_count >= parameters,
          "parameters");
  require(&k, f->variable_count <= f->registers, "variables");
  require(&k, f->doc == 0 || (f->doc <= f->const_count && f->consts[f->doc - 1].kind == BOA_UNIT_STR), "documentation");
  if (find_starts(&k)) {
    for (k.pc = 0; k.pc < f->word_count && !k.wrong; k.pc += boa_op_words((boa_op)(f->words[k.pc] & 255))) {
      check_instruction(&k);
    }
    check_constants(&k);
    check_handlers(&k);
    check_positions(&k);
  }
  free(k.starts);
  return !k.wrong;
}

/* Whether the unit is the same again after it was written as bytes and read. */
static bool survives_bytes(boa_work *w, const boa_tree *t, const boa_unit *u) {
  boa_unit_bytes packed;
  boa_unit again;
  char *a = NULL, *b = NULL;
  size_t n = 0, m = 0;
  boa_status s = boa_unit_pack(w, t, u, &packed);
  s = s ? s : boa_unit_unpack(w, packed.at, 0, &again);
  s = s ? s : boa_unit_disassemble(w, u, &a, &n);
  s = s ? s : boa_unit_disassemble(w, &again, &b, &m);
  if (s) { /* no memory or fuel for this */
    return true;
  }
  bool same = n == m && memcmp(a, b, n) == 0;
  for (uint32_t i = 0; same && i < u->function_count; i++) {
    same = again.functions[i].start == boa_tree_position(t, u->functions[i].start).line;
  }
  if (!same) {
    puts("not the same as bytes");
  }
  return same;
}

static void check_unit(boa_work *w, const boa_tree *t, const boa_unit *u, uint32_t source_len) {
  bool right = survives_bytes(w, t, u);
  for (uint32_t i = 0; i < u->function_count; i++) {
    right &= check_function(u, i, source_len);
  }
  puts(right ? "ok" : "wrong");
}

/* ---- running ---- */

static boa_status run(boa_work *w, const char *source, size_t len, const options *o, boa_syntax_error *e) {
  boa_tree tree;
  boa_scopes scopes;
  boa_unit unit;
  char *text;
  size_t text_len;
  boa_status status = boa_parse(w, source, len, &tree, e);
  if (status == BOA_OK) {
    status = boa_scopes_find(w, &tree, &scopes, e);
  }
  int64_t before = w->fuel;
  if (status == BOA_OK) {
    status = boa_compile(w, &tree, &scopes, o->last, &unit, e);
  }
  if (status == BOA_OK && o->fuel_used) {
    printf("%lld\n", (long long)(before - w->fuel));
    return BOA_OK;
  }
  if (status == BOA_OK && o->check) {
    check_unit(w, &tree, &unit, tree.source_len);
    return BOA_OK;
  }
  if (status == BOA_OK) {
    status = boa_unit_disassemble(w, &unit, &text, &text_len);
  }
  if (status == BOA_OK) {
    fwrite(text, 1, text_len, stdout);
  }
  return status;
}

static void one(const char *source, size_t len, const options *o) {
  boa_work w;
  boa_syntax_error e = {0};
  boa_work_open(&w, o->fuel);
  if (memory_left) {
    w.may_grow = may_grow;
  }
  boa_status status = run(&w, source, len, o, &e);
  if (status == BOA_RAISE) {
    printf("%s: %s (%u, %u, %u, %u)\n", types[e.type], e.message, e.line, e.column, e.end_line, e.end_column);
  } else if (status != BOA_OK) {
    puts(status == BOA_STOP ? "stopped" : status == BOA_NOMEM ? "no memory" : "another status");
  }
  puts("end");
  boa_work_close(&w);
}

static char *read_all(FILE *f, size_t *len) {
  size_t room = 1 << 16, n;
  char *text = malloc(room);
  *len = 0;
  while (text && (n = fread(text + *len, 1, room - *len, f)) > 0) {
    *len += n;
    if (*len == room) {
      room *= 2;
      text = realloc(text, room);
    }
  }
  return text;
}

/* A copy of its own, so that a sanitizer sees a read past the end. */
static void one_copied(const char *text, size_t len, const options *o) {
  char *copy = malloc(len ? len : 1);
  if (copy) {
    memcpy(copy, text, len);
    one(copy, len, o);
    free(copy);
  }
}

static void each(const char *text, size_t len, const options *o) {
  size_t at = 0;
  while (at < len) {
    size_t n = 0;
    while (at < len && text[at] != '\n') {
      n = n * 10 + (size_t)(text[at++] - '0');
    }
    at++;
    if (n > len - at) {
      return;
    }
    one_copied(text + at, n, o);
    at += n;
  }
}

int main(int argc, char **argv) {
  options o = {.fuel = (int64_t)1 << 40};
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "check") == 0) {
      o.check = true;
    } else if (strcmp(argv[i], "fuel") == 0) {
      o.fuel_used = true;
    } else if (strcmp(argv[i], "last") == 0) {
      o.last = true;
    } else if (strcmp(argv[i], "stop") == 0 && i + 1 < argc) {
      o.fuel = atoll(argv[++i]);
    } else if (strcmp(argv[i], "memory") == 0 && i + 1 < argc) {
      memory_left = (size_t)atoll(argv[++i]);
    } else {
      size_t len;
      bool many = strcmp(argv[i], "-") == 0;
      FILE *f = many ? stdin : fopen(argv[i], "rb");
      char *text = f ? read_all(f, &len) : NULL;
      if (!text) {
        return 2;
      }
      (many ? each : one_copied)(text, len, &o);
      free(text);
    }
  }
  return 0;
}
