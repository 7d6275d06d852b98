/* The lexer: the whole source into one array of tokens.
 *
 * It goes through the source once, with four stacks of bounded size: indentation (100), brackets (200, as token numbers), open
 * f-strings (150), and the modes that f-strings push: STRING (text up to the closing quote), FIELD (ordinary tokens up to its brace),
 * SPEC (text of a format specification). Every token is charged. The first error ends the list with an ERROR token; what was wrong is
 * kept beside it, for the parser to weigh against its own errors. */
#include "front/lex.h"

#include <string.h>

enum { MAX_INDENT = 100, MAX_BRACKETS = 200, MAX_STRINGS = 150, MAX_MODES = MAX_STRINGS + 2 * MAX_BRACKETS, TAB = 8 };

typedef enum mode_kind { MODE_PLAIN, MODE_STRING, MODE_FIELD, MODE_SPEC } mode_kind;

typedef struct mode {
  uint8_t kind, quote, flags;
  uint8_t nesting;   /* FIELD, SPEC: how many fields of this string are open */
  uint16_t brackets; /* FIELD: brackets open inside it, its own included */
  uint32_t token;    /* STRING: its FSTRING_START */
} mode;

typedef struct indent {
  uint32_t column, other; /* with tabs to multiples of 8, and as one each: both must agree */
} indent;

typedef struct lexer {
  boa_work *w;
  boa_tree *t;
  boa_tokens *out;
  const char *s;
  uint32_t at, len;
  bool line_start;
  bool line_empty; /* no token yet on this logical line */
  uint32_t indent_count, bracket_count, mode_count, string_count;
  indent indents[MAX_INDENT + 1];
  uint32_t brackets[MAX_BRACKETS];
  mode modes[MAX_MODES + 1];
} lexer;

const char *boa_token_text(boa_token_kind kind) {
  static const char *const texts[] = {
#define X(kind, text) text,
      BOA_TOKENS(X)
#undef X
  };
  return texts[kind];
}

/* --- errors --------------------------------------------------------------------------------------------------------------- */

/* The lexer's error: columns are characters, from 1. */
static boa_status fail(lexer *l, uint32_t start, uint32_t end, const char *message) {
  boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, start, end, "%s", message);
  l->out->failure = BOA_LEX_WRONG;
  return BOA_RAISE;
}

static boa_status fail_here(lexer *l, const char *message) {
  return fail(l, l->at, l->at, message);
}

static boa_status fail_indentation(lexer *l, boa_syntax_type type, uint32_t start, const char *message) {
  boa_syntax_fail(&l->out->error, l->t, type, start, start, "%s", message);
  l->out->error.end_column = 0;
  l->out->failure = BOA_LEX_REACHED;
  return BOA_RAISE;
}

/* --- tokens --------------------------------------------------------------------------------------------------------------- */

static boa_status push(lexer *l, boa_token_kind kind, uint32_t start, uint32_t end, uint32_t value) {
  boa_tokens *o = l->out;
  if (!boa_charge(l->w, 1)) {
    return BOA_STOP;
  }
  if (o->count >= o->room) {
    boa_status status = boa_front_grow(l->w, (void **)&o->tokens, &o->room, o->count + 1, sizeof(boa_token));
    if (status != BOA_OK) {
      return status;
    }
  }
  l->line_empty = kind >= BOA_TOKEN_NEWLINE && kind <= BOA_TOKEN_DEDENT;
  o->tokens[o->count++] =
      (boa_token){.kind = (uint8_t)kind, .depth = (uint16_t)l->bracket_count, .start = start, .end = end, .value = value};
  return BOA_OK;
}

static boa_status push_flagged(lexer *l, boa_token_kind kind, uint32_t start, uint32_t end, uint8_t flags) {
  boa_status status = push(l, kind, start, end, 0);
  if (status == BOA_OK) {
    l->out->tokens[l->out->count - 1].flags = flags;
  }
  return status;
}

static mode *top_mode(lexer *l) {
  return &l->modes[l->mode_count];
}

static void push_mode(lexer *l, mode m) {
  l->modes[++l->mode_count] = m; /* bounded: strings and brackets are counted before */
}

/* --- indentation ---------------------------------------------------------------------------------------------------------- */

static void measure_indent(lexer *l, indent *in) {
  uint32_t split = 0; /* a backslash after white space: the first line's column counts */
  for (*in = (indent){0, 0};; l->at++) {
    char c = l->s[l->at];
    if (c == ' ') {
      in->column++;
      in->other++;
    } else if (c == '\t') {
      in->column = (in->column / TAB + 1) * TAB;
      in->other++;
    } else if (c == '\f') {
      *in = (indent){0, 0};
    } else if (c == '\\' && l->s[l->at + 1] == '\n' && l->at + 2 < l->len) {
      split = split ? split : in->column;
      l->at++;
      *in = (indent){0, 0};
    } else {
      break;
    }
  }
  if (split) {
    *in = (indent){split, split};
  }
}

static boa_status dedent(lexer *l, indent in) {
  uint32_t level = l->indent_count;
  while (level && in.column < l->indents[level].column) {
    level--;
  }
  if (in.column != l->indents[level].column) {
    uint32_t end = l->at;
    while (l->s[end] != '\n') {
      end++;
    }
    return fail_indentation(l, BOA_INDENTATION_ERROR, end, "unindent does not match any outer indentation level");
  }
  boa_status status = BOA_OK;
  while (l->indent_count > level && status == BOA_OK) {
    l->indent_count--;
    status = push(l, BOA_TOKEN_DEDENT, l->at, l->at, 0);
  }
  return status;
}

static boa_status fail_tabs(lexer *l) {
  uint32_t start = l->at;
  while (start && l->s[start - 1] != '\n') {
    start--;
  }
  return fail_indentation(l, BOA_TAB_ERROR, start, "inconsistent use of tabs and spaces in indentation");
}

static boa_status lex_indentation(lexer *l) {
  indent in;
  measure_indent(l, &in);
  l->line_start = false;
  char c = l->s[l->at];
  if (c == '#' || c == '\n' || (c == '\\' && l->s[l->at + 1] == '\n') || l->at >= l->len) {
    return BOA_OK; /* an empty line */
  }
  indent *top = &l->indents[l->indent_count];
  if (in.column == top->column) {
    return in.other == top->other ? BOA_OK : fail_tabs(l);
  }
  if (in.column < top->column) {
    boa_status status = dedent(l, in);
    return status == BOA_OK && in.other != l->indents[l->indent_count].other ? fail_tabs(l) : status;
  }
  if (l->indent_count + 1 >= MAX_INDENT) {
    return fail_indentation(l, BOA_INDENTATION_ERROR, l->at, "too many levels of indentation");
  }
  if (in.other <= top->other) {
    return fail_tabs(l);
  }
  l->indents[++l->indent_count] = in;
  return push(l, BOA_TOKEN_INDENT, l->at, l->at, 0);
}

/* --- strings -------------------------------------------------------------------------------------------------------------- */

static boa_status fail_string(lexer *l, uint32_t start, bool triple, bool escaped) {
  uint32_t end = l->at < l->len ? l->at : l->len - 1;
  uint32_t line = boa_tree_position(l->t, end).line;
  if (top_mode(l)->kind == MODE_FIELD) {
    bool template = top_mode(l)->flags & BOA_STRING_TEMPLATE;
    boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, start, start, "%s-string: expecting '}'", template ? "t" : "f");
  } else {
    boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, start, start,
                    "unterminated %sstring literal (detected at line %d)%s", triple ? "triple-quoted " : "", line,
                    escaped ? "; perhaps you escaped the end quote?" : "");
  }
  l->out->failure = BOA_LEX_WRONG;
  return BOA_RAISE;
}

static bool quote_here(const lexer *l, uint8_t quote, bool triple) {
  const char *p = l->s + l->at;
  return p[0] == (char)quote && (!triple || (p[1] == (char)quote && p[2] == (char)quote));
}

/* A string without replacement fields; l->at is at its quote. */
static boa_status lex_plain_string(lexer *l, uint32_t start, uint8_t flags) {
  uint8_t quote = (uint8_t)l->s[l->at];
  bool triple = l->s[l->at + 1] == (char)quote && l->s[l->at + 2] == (char)quote;
  bool escaped = false;
  l->at += triple ? 3 : 1;
  while (!quote_here(l, quote, triple)) {
    if (l->at >= l->len || (l->s[l->at] == '\n' && !triple)) {
      return fail_string(l, start, triple, escaped && !triple);
    }
    if (l->s[l->at] == '\\') {
      escaped = escaped || l->s[l->at + 1] == (char)quote;
      l->at++;
    }
    l->at++;
  }
  l->at += triple ? 3 : 1;
  return push_flagged(l, BOA_TOKEN_STRING, start, l->at, (uint8_t)(flags | (triple ? BOA_STRING_TRIPLE : 0)));
}

static boa_status lex_format_start(lexer *l, uint32_t start, uint8_t flags) {
  uint8_t quote = (uint8_t)l->s[l->at];
  bool triple = l->s[l->at + 1] == (char)quote && l->s[l->at + 2] == (char)quote;
  flags = (uint8_t)(flags | (triple ? BOA_STRING_TRIPLE : 0));
  if (l->string_count + 1 >= MAX_STRINGS) {
    return fail_here(l, "too many nested f-strings or t-strings");
  }
  l->at += triple ? 3 : 1;
  boa_status status = push_flagged(l, BOA_TOKEN_FSTRING_START, start, l->at, flags);
  l->string_count++;
  push_mode(l, (mode){.kind = MODE_STRING, .quote = quote, .flags = flags, .token = l->out->count - 1});
  return status;
}

/* The prefix [start, at) of a string, as flags; false: it is no prefix. */
static bool string_prefix(const char *s, uint32_t n, uint8_t *flags) {
  uint8_t f = 0;
  for (uint32_t i = 0; i < n; i++) {
    uint8_t one;
    switch (s[i] | 0x20) {
    case 'r':
      one = BOA_STRING_RAW;
      break;
    case 'b':
      one = BOA_STRING_BYTES;
      break;
    case 'u':
      one = BOA_STRING_UNICODE;
      break;
    case 'f':
      one = BOA_STRING_FORMAT;
      break;
    case 't':
      one = BOA_STRING_TEMPLATE;
      break;
    default:
      return false;
    }
    if (f & one) {
      return false;
    }
    f |= one;
  }
  *flags = f;
  return true;
}

static boa_status fail_prefix(lexer *l, uint32_t start, uint8_t flags) {
  static const struct {
    char letters[2];
    uint8_t flags;
  } bad[] = {{"ub", BOA_STRING_UNICODE | BOA_STRING_BYTES},  {"ur", BOA_STRING_UNICODE | BOA_STRING_RAW},
             {"uf", BOA_STRING_UNICODE | BOA_STRING_FORMAT}, {"ut", BOA_STRING_UNICODE | BOA_STRING_TEMPLATE},
             {"bf", BOA_STRING_BYTES | BOA_STRING_FORMAT},   {"bt", BOA_STRING_BYTES | BOA_STRING_TEMPLATE},
             {"ft", BOA_STRING_FORMAT | BOA_STRING_TEMPLATE}};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    if ((flags & bad[i].flags) == bad[i].flags) {
      boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, start, l->at, "'%c' and '%c' prefixes are incompatible",
                      bad[i].letters[0], bad[i].letters[1]);
      l->out->failure = BOA_LEX_WRONG;
      return BOA_RAISE;
    }
  }
  return BOA_OK;
}

static boa_status lex_string(lexer *l, uint32_t start, uint8_t flags) {
  boa_status status = fail_prefix(l, start, flags);
  if (status != BOA_OK) {
    return status;
  }
  if (flags & (BOA_STRING_FORMAT | BOA_STRING_TEMPLATE)) {
    return lex_format_start(l, start, flags | BOA_STRING_FORMAT);
  }
  return lex_plain_string(l, start, flags);
}

/* --- f-strings: the text between the fields ------------------------------------------------------------------------------- */

static boa_status fail_format_end(lexer *l, const mode *m) {
  const boa_token *start = &l->out->tokens[m->token];
  uint32_t end = l->at < l->len ? l->at : l->len - 1;
  boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, start->start, start->start,
                  "unterminated %s%s-string literal (detected at line %d)",
                  m->flags & BOA_STRING_TRIPLE ? "triple-quoted " : "", m->flags & BOA_STRING_TEMPLATE ? "t" : "f",
                  boa_tree_position(l->t, end).line);
  l->out->failure = BOA_LEX_WRONG;
  return BOA_RAISE;
}

static boa_status push_middle(lexer *l, const mode *m, uint32_t start) {
  uint8_t flags = (uint8_t)(m->flags | (m->kind == MODE_SPEC ? BOA_STRING_SPEC : 0));
  return l->at > start ? push_flagged(l, BOA_TOKEN_FSTRING_MIDDLE, start, l->at, flags) : BOA_OK;
}

/* Text up to a field, the end of the specification, or the closing quote. */
static boa_status scan_format_text(lexer *l, const mode *m) {
  bool triple = m->flags & BOA_STRING_TRIPLE, spec = m->kind == MODE_SPEC;
  for (;; l->at++) {
    char c = l->s[l->at];
    if (l->at >= l->len) {
      return fail_format_end(l, m);
    }
    if (quote_here(l, m->quote, triple) || (spec && (c == '{' || c == '}'))) {
      return BOA_OK;
    }
    if (c == '\n' && !triple) {
      return spec ? BOA_OK : fail_format_end(l, m);
    }
    if (c == '{' || c == '}') {
      if (l->s[l->at + 1] != c) {
        return BOA_OK;
      }
      l->at++;
    } else if (c == '\\' && l->s[l->at + 1] == 'N' && l->s[l->at + 2] == '{' && !(m->flags & BOA_STRING_RAW)) {
      l->at += 2;
      while (l->s[l->at + 1] != '}' && l->s[l->at + 1] != '\n' && l->s[l->at + 1] != (char)m->quote) {
        l->at++;
      }
      l->at += l->s[l->at + 1] == '}';
    } else if (c == '\\' && l->s[l->at + 1] != '{' && l->s[l->at + 1] != '}') {
      l->at++;
    }
  }
}

static boa_status open_bracket(lexer *l, boa_token_kind kind) {
  if (l->bracket_count >= MAX_BRACKETS) {
    l->at++;
    return fail(l, l->at - 1, l->at - 1, "too many nested parentheses");
  }
  l->brackets[l->bracket_count++] = l->out->count;
  l->at++;
  return push(l, kind, l->at - 1, l->at, 0);
}

static boa_status open_field(lexer *l) {
  mode m = *top_mode(l);
  uint8_t nesting = (uint8_t)(m.kind == MODE_SPEC ? m.nesting + 1 : 1);
  if (nesting > 3) {
    return fail(l, l->at - 1, l->at - 1,
                m.flags & BOA_STRING_TEMPLATE ? "t-string: expressions nested too deeply"
                                              : "f-string: expressions nested too deeply");
  }
  boa_status status = open_bracket(l, BOA_TOKEN_LBRACE);
  m.kind = MODE_FIELD;
  m.nesting = nesting;
  m.brackets = (uint16_t)l->bracket_count;
  push_mode(l, m);
  return status;
}

static boa_status lex_format_text(lexer *l) {
  mode m = *top_mode(l);
  uint32_t start = l->at;
  boa_status status = scan_format_text(l, &m);
  if (status == BOA_OK) {
    status = push_middle(l, &m, start);
  }
  if (status != BOA_OK) {
    return status;
  }
  char c = l->s[l->at];
  if (c == '{' && !quote_here(l, m.quote, m.flags & BOA_STRING_TRIPLE)) {
    return open_field(l);
  }
  if (m.kind == MODE_SPEC) { /* the field's own brace, or whatever stands in its place */
    l->mode_count--;
    return BOA_OK;
  }
  if (c == '}') {
    return fail(l, l->at, l->at,
                m.flags & BOA_STRING_TEMPLATE ? "t-string: single '}' is not allowed" : "f-string: single '}' is not allowed");
  }
  start = l->at;
  l->at += m.flags & BOA_STRING_TRIPLE ? 3 : 1;
  l->mode_count--;
  l->string_count--;
  return push_flagged(l, BOA_TOKEN_FSTRING_END, start, l->at, m.flags);
}

/* --- brackets ------------------------------------------------------------------------------------------------------------- */

static char closer_of(const boa_token *open) {
  return open->kind == BOA_TOKEN_LPAR ? ')' : open->kind == BOA_TOKEN_LSQB ? ']' : '}';
}

static boa_status fail_mismatch(lexer *l, const boa_token *open) {
  uint32_t line = boa_tree_position(l->t, open->start).line;
  char c = l->s[l->at];
  bool same = line == boa_tree_position(l->t, l->at).line;
  boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, l->at, l->at,
                  same ? "closing parenthesis '%c' does not match opening parenthesis '%c'"
                       : "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d",
                  c, l->s[open->start], line);
  l->out->failure = BOA_LEX_WRONG;
  return BOA_RAISE;
}

static boa_status close_bracket(lexer *l, boa_token_kind kind) {
  char c = l->s[l->at];
  mode *m = top_mode(l);
  bool field = m->kind == MODE_FIELD && l->bracket_count == m->brackets;
  if (!l->bracket_count || (field && c != '}')) {
    boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, l->at, l->at, "%sunmatched '%c'",
                    !field                           ? ""
                    : m->flags & BOA_STRING_TEMPLATE ? "t-string: "
                                                     : "f-string: ",
                    c);
    l->out->failure = BOA_LEX_WRONG;
    return BOA_RAISE;
  }
  boa_token *open = &l->out->tokens[l->brackets[l->bracket_count - 1]];
  if (closer_of(open) != c) {
    return fail_mismatch(l, open);
  }
  open->value = l->out->count;
  l->bracket_count--;
  l->mode_count -= field;
  l->at++;
  return push(l, kind, l->at - 1, l->at, 0);
}

/* --- names and numbers ---------------------------------------------------------------------------------------------------- */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

static boa_token_kind keyword_kind(const char *s, uint32_t len) {
  static const uint8_t first[128] = {
      ['F'] = BOA_TOKEN_FALSE,    ['N'] = BOA_TOKEN_NONE,   ['T'] = BOA_TOKEN_TRUE,  ['a'] = BOA_TOKEN_AND,
      ['b'] = BOA_TOKEN_BREAK,    ['c'] = BOA_TOKEN_CLASS,  ['d'] = BOA_TOKEN_DEF,   ['e'] = BOA_TOKEN_ELIF,
      ['f'] = BOA_TOKEN_FINALLY,  ['g'] = BOA_TOKEN_GLOBAL, ['i'] = BOA_TOKEN_IF,    ['l'] = BOA_TOKEN_LAMBDA,
      ['n'] = BOA_TOKEN_NONLOCAL, ['o'] = BOA_TOKEN_OR,     ['p'] = BOA_TOKEN_PASS,  ['r'] = BOA_TOKEN_RAISE,
      ['t'] = BOA_TOKEN_TRY,      ['w'] = BOA_TOKEN_WHILE,  ['y'] = BOA_TOKEN_YIELD,
  }; /* of the keywords with that letter; the table is sorted */
  int kind = first[s[0] & 0x7f];
  for (; kind && kind < BOA_TOKEN_COUNT; kind++) {
    const char *text = boa_token_text((boa_token_kind)kind);
    if (text[0] != s[0]) {
      break;
    }
    if (text[1] == s[1] && strlen(text) == len && memcmp(text, s, len) == 0) {
      return (boa_token_kind)kind;
    }
  }
  return BOA_TOKEN_NAME;
}

static boa_status fail_character(lexer *l, uint32_t c) {
  if (boa_unicode_printable(c)) {
    uint32_t size = 1;
    if (c >= 0x80) {
      boa_utf8_decode(l->s + l->at, &size);
    }
    boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, l->at, l->at, "invalid character '%t' (U+%X)", l->s + l->at, size,
                    c);
  } else {
    boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, l->at, l->at, "invalid non-printable character U+%X", c);
  }
  l->out->failure = BOA_LEX_WRONG;
  return BOA_RAISE;
}

/* Goes over an identifier that is not ASCII from its start; l->at is left behind it. */
static boa_status scan_unicode_name(lexer *l, uint32_t start) {
  l->at = start;
  for (;;) {
    uint32_t size;
    uint32_t c = boa_utf8_decode(l->s + l->at, &size);
    bool fits = l->at == start ? boa_unicode_id_start(c) : boa_unicode_id_continue(c);
    if (!fits) {
      return c < 0x80 ? BOA_OK : fail_character(l, c);
    }
    l->at += size;
  }
}

static boa_status lex_unicode_name(lexer *l, uint32_t start) {
  boa_status status = scan_unicode_name(l, start);
  const char *text = l->s + start;
  uint32_t len = l->at - start, name;
  if (status == BOA_OK) {
    status = boa_unicode_normalize(l->w, &text, &len);
  }
  if (status == BOA_OK) {
    status = boa_tree_name(l->w, l->t, text, len, &name);
  }
  return status == BOA_OK ? push(l, BOA_TOKEN_NAME, start, l->at, name) : status;
}

static boa_status lex_name(lexer *l) {
  uint32_t start = l->at;
  while (is_letter(l->s[l->at]) || is_digit(l->s[l->at])) {
    l->at++;
  }
  char next = l->s[l->at];
  uint8_t flags;
  if ((next == '"' || next == '\'') && l->at - start <= 3 && string_prefix(l->s + start, l->at - start, &flags)) {
    return lex_string(l, start, flags);
  }
  if ((uint8_t)next >= 0x80) {
    return lex_unicode_name(l, start);
  }
  boa_token_kind kind = keyword_kind(l->s + start, l->at - start);
  uint32_t name = 0;
  if (kind == BOA_TOKEN_NAME) {
    boa_status status = boa_tree_name(l->w, l->t, l->s + start, l->at - start, &name);
    if (status != BOA_OK) {
      return status;
    }
  }
  return push(l, kind, start, l->at, name);
}

/* A column one before the place: that of the last character that was still right. */
static boa_status fail_number(lexer *l, const char *kind) {
  boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, l->at - 1, l->at - 1, "invalid %s literal", kind);
  l->out->failure = BOA_LEX_WRONG;
  return BOA_RAISE;
}

/* What may follow a number without a space: a keyword (`1if x else y`) or no identifier at all. */
static boa_status check_number_end(lexer *l, const char *kind) {
  static const char *const allowed[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
  const char *p = l->s + l->at;
  for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
    if (memcmp(p, allowed[i], strlen(allowed[i])) == 0) {
      return BOA_OK;
    }
  }
  if (is_letter(*p)) {
    return fail_number(l, kind);
  }
  return BOA_OK;
}

static bool is_digit_of(char c, int base) {
  return base == 16 ? is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') : c >= '0' && c < '0' + base;
}

static boa_status scan_radix(lexer *l, int base, const char *kind) {
  l->at += 2;
  do {
    l->at += l->s[l->at] == '_';
    if (!is_digit_of(l->s[l->at], base)) {
      break;
    }
    while (is_digit_of(l->s[l->at], base)) {
      l->at++;
    }
    if (l->s[l->at] != '_') {
      if (is_digit(l->s[l->at])) {
        break;
      }
      return check_number_end(l, kind);
    }
  } while (true);
  if (is_digit(l->s[l->at])) {
    boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, l->at, l->at, "invalid digit '%c' in %s literal", l->s[l->at],
                    kind);
    l->out->failure = BOA_LEX_WRONG;
    return BOA_RAISE;
  }
  return fail_number(l, kind);
}

/* Digits with single underscores between them; fails on an underscore that no digit follows. */
static boa_status scan_digits(lexer *l) {
  while (is_digit(l->s[l->at])) {
    l->at++;
    if (l->s[l->at] == '_') {
      l->at++;
      if (!is_digit(l->s[l->at])) {
        return fail_number(l, "decimal");
      }
    }
  }
  return BOA_OK;
}

static boa_status scan_exponent(lexer *l) {
  char sign = l->s[l->at + 1];
  if (is_digit(sign)) {
    l->at++;
    return scan_digits(l);
  }
  if (sign != '+' && sign != '-') {
    return BOA_OK; /* no exponent after all: a name follows the number */
  }
  l->at += 2;
  return is_digit(l->s[l->at]) ? scan_digits(l) : fail_number(l, "decimal");
}

static boa_status fail_leading_zeros(lexer *l, uint32_t start) {
  uint32_t end = start;
  while (l->s[end] == '0' || l->s[end] == '_') {
    end++;
  }
  return fail(l, start, end,
              "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
}

static boa_status scan_decimal(lexer *l, uint32_t start) {
  boa_status status = scan_digits(l);
  bool integer = true;
  if (status == BOA_OK && l->s[l->at] == '.') {
    l->at++;
    integer = false;
    status = scan_digits(l);
  }
  if (status == BOA_OK && (l->s[l->at] | 0x20) == 'e') {
    uint32_t before = l->at;
    status = scan_exponent(l);
    integer = integer && l->at == before;
  }
  if (status != BOA_OK) {
    return status;
  }
  if ((l->s[l->at] | 0x20) == 'j') {
    l->at++;
    return check_number_end(l, "imaginary");
  }
  if (integer && l->s[start] == '0') {
    for (uint32_t i = start; i < l->at; i++) {
      if (l->s[i] != '0' && l->s[i] != '_') {
        return fail_leading_zeros(l, start);
      }
    }
  }
  return check_number_end(l, "decimal");
}

static boa_status lex_number(lexer *l) {
  uint32_t start = l->at, constant = 0;
  char second = l->s[start] == '0' ? l->s[start + 1] | 0x20 : 0;
  boa_status status = second == 'x'   ? scan_radix(l, 16, "hexadecimal")
                      : second == 'o' ? scan_radix(l, 8, "octal")
                      : second == 'b' ? scan_radix(l, 2, "binary")
                                      : scan_decimal(l, start);
  if (status == BOA_OK) {
    status = boa_lex_number(l->w, l->t, l->s + start, l->at - start, &constant);
  }
  return status == BOA_OK ? push(l, BOA_TOKEN_NUMBER, start, l->at, constant) : status;
}

/* --- operators ------------------------------------------------------------------------------------------------------------ */

/* The common operators that no longer one begins with, or not here. */
static boa_token_kind short_operator(const char *s) {
  switch (*s) {
  case ',':
    return BOA_TOKEN_COMMA;
  case ';':
    return BOA_TOKEN_SEMI;
  case '.':
    return s[1] == '.' ? BOA_TOKEN_UNKNOWN : BOA_TOKEN_DOT;
  case ':':
    return s[1] == '=' ? BOA_TOKEN_UNKNOWN : BOA_TOKEN_COLON;
  case '=':
    return s[1] == '=' ? BOA_TOKEN_UNKNOWN : BOA_TOKEN_EQUAL;
  case '+':
    return s[1] == '=' ? BOA_TOKEN_UNKNOWN : BOA_TOKEN_PLUS;
  default:
    return BOA_TOKEN_UNKNOWN;
  }
}

static boa_status lex_operator(lexer *l) {
  const char *s = l->s + l->at;
  boa_token_kind one = short_operator(s);
  if (one != BOA_TOKEN_UNKNOWN) {
    l->at++;
    return push(l, one, l->at - 1, l->at, 0);
  }
  boa_token_kind best = BOA_TOKEN_UNKNOWN;
  uint32_t length = 1;
  for (int kind = BOA_TOKEN_LPAR; kind < BOA_TOKEN_FIRST_KEYWORD; kind++) {
    const char *text = boa_token_text((boa_token_kind)kind);
    if (text[0] != s[0]) {
      continue;
    }
    uint32_t n = (uint32_t)strlen(text);
    if ((n > length || best == BOA_TOKEN_UNKNOWN) && memcmp(text, s, n) == 0) {
      best = (boa_token_kind)kind;
      length = n;
    }
  }
  if (best == BOA_TOKEN_UNKNOWN && *s != '$' && *s != '?' && *s != '`') {
    return fail_character(l, (uint8_t)*s);
  }
  l->at += length;
  return push(l, best, l->at - length, l->at, 0);
}

/* In a field of an f-string, at its own level, a colon starts the format specification. */
static boa_status lex_colon(lexer *l) {
  mode m = *top_mode(l);
  if (m.kind != MODE_FIELD || m.brackets != l->bracket_count) {
    return lex_operator(l);
  }
  l->at++;
  boa_status status = push(l, BOA_TOKEN_COLON, l->at - 1, l->at, 0);
  m.kind = MODE_SPEC;
  push_mode(l, m);
  return status;
}

static boa_status lex_newline(lexer *l) {
  uint32_t start = l->at++;
  if (l->bracket_count) {
    return BOA_OK;
  }
  l->line_start = true;
  return l->line_empty ? BOA_OK : push(l, BOA_TOKEN_NEWLINE, start, l->at, 0);
}

static boa_status lex_continuation(lexer *l) {
  if (l->s[l->at + 1] != '\n') {
    boa_status status = fail(l, l->at + 1, l->at + 1, "unexpected character after line continuation character");
    l->out->error.end_column = 0;
    l->out->failure = BOA_LEX_REACHED;
    return status;
  }
  if (l->at + 2 >= l->len) {
    boa_status status = fail(l, l->at + 1, l->at + 1, "unexpected EOF while parsing");
    l->out->error.end_column = 0;
    l->out->failure = BOA_LEX_REACHED;
    return status;
  }
  l->at += 2;
  return BOA_OK;
}

static boa_status lex_one(lexer *l) {
  char c = l->s[l->at];
  switch (c) {
  case ' ':
  case '\t':
  case '\f':
    l->at++;
    return BOA_OK;
  case '#':
    while (l->s[l->at] != '\n') {
      l->at++;
    }
    return BOA_OK;
  case '\n':
    return lex_newline(l);
  case '\\':
    return lex_continuation(l);
  case '"':
  case '\'':
    return lex_string(l, l->at, 0);
  case '(':
    return open_bracket(l, BOA_TOKEN_LPAR);
  case '[':
    return open_bracket(l, BOA_TOKEN_LSQB);
  case '{':
    return open_bracket(l, BOA_TOKEN_LBRACE);
  case ')':
    return close_bracket(l, BOA_TOKEN_RPAR);
  case ']':
    return close_bracket(l, BOA_TOKEN_RSQB);
  case '}':
    return close_bracket(l, BOA_TOKEN_RBRACE);
  case ':':
    return lex_colon(l);
  default:
    if (is_letter(c)) {
      return lex_name(l);
    }
    if (is_digit(c) || (c == '.' && is_digit(l->s[l->at + 1]))) {
      return lex_number(l);
    }
    return (uint8_t)c >= 0x80 ? lex_unicode_name(l, l->at) : lex_operator(l);
  }
}

static boa_status fail_never_closed(lexer *l) {
  const boa_token *open = &l->out->tokens[l->brackets[l->bracket_count - 1]];
  boa_syntax_fail(&l->out->error, l->t, BOA_SYNTAX_ERROR, open->start, open->start, "'%c' was never closed", l->s[open->start]);
  l->out->error.end_column = 0;
  l->out->failure = BOA_LEX_NEVER_CLOSED;
  l->out->failure_line = l->out->error.line;
  return BOA_RAISE;
}

static boa_status lex_all(lexer *l) {
  while (l->at < l->len) {
    mode_kind kind = (mode_kind)top_mode(l)->kind;
    boa_status status = kind == MODE_STRING || kind == MODE_SPEC ? lex_format_text(l)
                        : l->line_start                          ? lex_indentation(l)
                                                                 : lex_one(l);
    if (status != BOA_OK) {
      return status;
    }
  }
  mode *m = top_mode(l);
  if (m->kind == MODE_STRING || m->kind == MODE_SPEC) {
    return fail_format_end(l, m);
  }
  if (l->bracket_count) {
    return fail_never_closed(l);
  }
  boa_status status = BOA_OK;
  while (status == BOA_OK && l->indent_count) {
    l->indent_count--;
    status = push(l, BOA_TOKEN_DEDENT, l->len, l->len, 0);
  }
  return status == BOA_OK ? push(l, BOA_TOKEN_END, l->len, l->len, 0) : status;
}

/* --- the source ----------------------------------------------------------------------------------------------------------- */

/* The length of the UTF-8 sequence at s, or 0 when it is none (overlong, surrogate, too large, cut short). */
static uint32_t utf8_length(const uint8_t *s, size_t left) {
  uint32_t n = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;
  if (n > left) {
    return 0;
  }
  for (uint32_t i = 1; i < n; i++) {
    if ((s[i] & 0xC0) != 0x80) {
      return 0;
    }
  }
  if ((s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xED && s[1] >= 0xA0) || (s[0] == 0xF0 && s[1] < 0x90) ||
      (s[0] == 0xF4 && s[1] >= 0x90)) {
    return 0;
  }
  return n;
}

static boa_status fail_source(boa_tree *t, boa_syntax_error *e, uint8_t byte) {
  static const char hex[] = "0123456789abcdef";
  if (!byte) {
    boa_syntax_message(e->message, sizeof e->message, "source code string cannot contain null bytes");
    return BOA_RAISE;
  }
  boa_syntax_message(e->message, sizeof e->message,
                     "Non-UTF-8 code starting with '\\x%c%c' on line %d, but no encoding declared; see "
                     "https://peps.python.org/pep-0263/ for details",
                     hex[byte >> 4], hex[byte & 15], t->line_count);
  e->line = t->line_count;
  return BOA_RAISE;
}

/* How many of n bytes pass into the source as they are, up to a line end, a NUL or what is not ASCII; up to seven at the end are left. Eight at a time. */
static size_t plain_bytes(const uint8_t *from, size_t n) {
  const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
  for (size_t i = 0; i + 8 <= n; i += 8) {
    uint64_t word;
    memcpy(&word, from + i, 8);
    uint64_t lines = word ^ ones * '\n', returns = word ^ ones * '\r';                  /* a byte of 0 where one stands */
    uint64_t other = (word | (word - ones) | (lines - ones) | (returns - ones)) & tops; /* the lowest bit is right */
    if (other) {
      return i + (size_t)__builtin_ctzll(other) / 8;
    }
  }
  return n & ~(size_t)7;
}

static boa_status copy_source(boa_work *w, const char *source, size_t len, boa_tree *t, boa_syntax_error *e) {
  *e = (boa_syntax_error){.type = BOA_SYNTAX_ERROR};
  const uint8_t *from = (const uint8_t *)source;
  if (len >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) {
    from += 3;
    len -= 3;
  }
  if (len > UINT32_MAX / 64) {
    return BOA_NOMEM;
  }
  char *to = boa_scratch(w, len + 16);
  if (!to) {
    return BOA_NOMEM;
  }
  t->source = to;
  if (!boa_charge(w, len / 16 + 1)) {
    return BOA_STOP;
  }
  boa_status status = boa_tree_line(w, t, 0);
  uint32_t n = 0;
  for (size_t i = 0; i < len && status == BOA_OK;) {
    size_t plain = plain_bytes(from + i, len - i);
    memcpy(to + n, from + i, plain);
    n += (uint32_t)plain;
    i += plain;
    if (i == len) {
      break;
    }
    uint8_t c = from[i];
    if (c == '\n' || c == '\r') {
      i += c == '\r' && i + 1 < len && from[i + 1] == '\n' ? 2 : 1;
      to[n++] = '\n';
      status = boa_tree_line(w, t, n);
    } else if (c && c < 0x80) {
      to[n++] = (char)c;
      i++;
    } else {
      uint32_t size = c ? utf8_length(from + i, len - i) : 0;
      if (!size) {
        return fail_source(t, e, c);
      }
      memcpy(to + n, from + i, size);
      n += size;
      i += size;
    }
  }
  if (n && to[n - 1] != '\n' && status == BOA_OK) {
    to[n++] = '\n';
    status = boa_tree_line(w, t, n);
  }
  memset(to + n, 0, 8); /* so that looking a few bytes ahead is always in bounds */
  t->source_len = n;
  return status;
}

boa_status boa_lex(boa_work *w, const char *source, size_t len, boa_tree *t, boa_tokens *tokens, boa_syntax_error *e) {
  boa_status status = copy_source(w, source, len, t, e);
  if (status != BOA_OK) {
    return status;
  }
  *tokens = (boa_tokens){0};
  lexer l;
  l.w = w;
  l.t = t;
  l.out = tokens;
  l.s = t->source;
  l.at = 0;
  l.len = t->source_len;
  l.line_start = l.line_empty = true;
  l.indent_count = l.bracket_count = l.mode_count = l.string_count = 0;
  l.indents[0] = (indent){0, 0};
  l.modes[0] = (mode){.kind = MODE_PLAIN};
  status = boa_front_grow(w, (void **)&tokens->tokens, &tokens->room, t->source_len / 4 + 8, sizeof(boa_token));
  if (status == BOA_OK) {
    status = lex_all(&l);
  }
  return status == BOA_RAISE ? push(&l, BOA_TOKEN_ERROR, l.at, l.at, 0) : status;
}
