/* Tokens, and the lexer that makes all of them before the parser starts.
 *
 * Having every token lets the parser look ahead as far as it must (`match`, `with (`) and lets an error of the lexer win over one
 * of the parser, as in CPython. The list ends with END, or with ERROR where the lexer gave up. An f-string is FSTRING_START,
 * then FSTRING_MIDDLE and the tokens of its replacement fields, then FSTRING_END; a format specification lies between the field's
 * COLON and RBRACE, in FSTRING_MIDDLE tokens and nested fields. */
#ifndef BOA_FRONT_LEX_H
#define BOA_FRONT_LEX_H

#include "front/tree.h"

#include <stdarg.h>

/* X(kind, text) */
// clang-format off
#define BOA_TOKENS_OTHER(X)                                                                                                      \
  X(END, "") X(ERROR, "") X(NEWLINE, "") X(INDENT, "") X(DEDENT, "") X(NAME, "") X(NUMBER, "") X(STRING, "")                       \
  X(FSTRING_START, "") X(FSTRING_MIDDLE, "") X(FSTRING_END, "") X(UNKNOWN, "")
#define BOA_TOKENS_OPERATOR(X)                                                                                                   \
  X(LPAR, "(") X(RPAR, ")") X(LSQB, "[") X(RSQB, "]") X(LBRACE, "{") X(RBRACE, "}") X(COLON, ":") X(COMMA, ",") X(SEMI, ";")        \
  X(PLUS, "+") X(MINUS, "-") X(STAR, "*") X(AT, "@") X(SLASH, "/") X(DOUBLE_SLASH, "//") X(PERCENT, "%") X(DOUBLE_STAR, "**")         \
  X(LEFT_SHIFT, "<<") X(RIGHT_SHIFT, ">>") X(AMPER, "&") X(CIRCUMFLEX, "^") X(VBAR, "|") X(TILDE, "~")                               \
  X(LESS, "<") X(LESS_EQUAL, "<=") X(EQ_EQUAL, "==") X(NOT_EQUAL, "!=") X(GREATER, ">") X(GREATER_EQUAL, ">=")                      \
  X(EQUAL, "=") X(PLUS_EQUAL, "+=") X(MINUS_EQUAL, "-=") X(STAR_EQUAL, "*=") X(AT_EQUAL, "@=") X(SLASH_EQUAL, "/=")                   \
  X(DOUBLE_SLASH_EQUAL, "//=") X(PERCENT_EQUAL, "%=") X(DOUBLE_STAR_EQUAL, "**=") X(LEFT_SHIFT_EQUAL, "<<=")                        \
  X(RIGHT_SHIFT_EQUAL, ">>=") X(AMPER_EQUAL, "&=") X(CIRCUMFLEX_EQUAL, "^=") X(VBAR_EQUAL, "|=")                                   \
  X(DOT, ".") X(ELLIPSIS, "...") X(ARROW, "->") X(COLON_EQUAL, ":=") X(EXCLAMATION, "!") X(LESS_GREATER, "<>")
#define BOA_TOKENS_KEYWORD(X)                                                                                                    \
  X(FALSE, "False") X(NONE, "None") X(TRUE, "True") X(AND, "and") X(AS, "as") X(ASSERT, "assert") X(ASYNC, "async")                 \
  X(AWAIT, "await") X(BREAK, "break") X(CLASS, "class") X(CONTINUE, "continue") X(DEF, "def") X(DEL, "del") X(ELIF, "elif")         \
  X(ELSE, "else") X(EXCEPT, "except") X(FINALLY, "finally") X(FOR, "for") X(FROM, "from") X(GLOBAL, "global") X(IF, "if")           \
  X(IMPORT, "import") X(IN, "in") X(IS, "is") X(LAMBDA, "lambda") X(NONLOCAL, "nonlocal") X(NOT, "not") X(OR, "or")                 \
  X(PASS, "pass") X(RAISE, "raise") X(RETURN, "return") X(TRY, "try") X(WHILE, "while") X(WITH, "with") X(YIELD, "yield")
#define BOA_TOKENS(X) BOA_TOKENS_OTHER(X) BOA_TOKENS_OPERATOR(X) BOA_TOKENS_KEYWORD(X)

typedef enum boa_token_kind {
#define X(kind, text) BOA_TOKEN_##kind,
  BOA_TOKENS(X)
#undef X
  BOA_TOKEN_COUNT,
  BOA_TOKEN_FIRST_KEYWORD = BOA_TOKEN_FALSE,
} boa_token_kind;
// clang-format on

/* Flags of STRING and FSTRING_START, and of FSTRING_MIDDLE (RAW, TEMPLATE, SPEC). */
enum {
  BOA_STRING_RAW = 1,
  BOA_STRING_BYTES = 2,
  BOA_STRING_UNICODE = 4, /* written with u */
  BOA_STRING_FORMAT = 8,  /* f or t */
  BOA_STRING_TEMPLATE = 16,
  BOA_STRING_TRIPLE = 32,
  BOA_STRING_SPEC = 64, /* a piece of a format specification: braces are not doubled in it */
};

typedef struct boa_token {
  uint8_t kind, flags;
  uint16_t depth;      /* open brackets around it (an opening bracket counts itself, a closing one not) */
  uint32_t start, end; /* bytes of the source */
  uint32_t value;      /* NAME: its name. NUMBER: its constant. LPAR, LSQB, LBRACE: the token that closes it, 0 = none */
} boa_token;

/* How an error of the lexer stands to one that the parser found before it. */
typedef enum boa_lex_failure {
  BOA_LEX_FINE,
  BOA_LEX_WRONG,        /* it wins */
  BOA_LEX_REACHED,      /* it counts only where the parser comes to it */
  BOA_LEX_NEVER_CLOSED, /* the source ended in a bracket: wins when the parser's error is on a later line than the bracket */
} boa_lex_failure;

typedef struct boa_tokens {
  boa_token *tokens;
  uint32_t count, room;
  boa_lex_failure failure;
  uint32_t failure_line;
  boa_syntax_error error;
} boa_tokens;

/* Copies the source into t (newlines as \n, a last one added, a byte order mark left out), fills t->lines, t->names with the
 * identifiers, t->consts with the numbers, and makes the tokens. BOA_RAISE: *e, the source is no text. An error in a token is no
 * failure here: it is in tokens->error. */
boa_status boa_lex(boa_work *w, const char *source, size_t len, boa_tree *t, boa_tokens *tokens, boa_syntax_error *e);

/* The constant that a NUMBER's text means. */
boa_status boa_lex_number(boa_work *w, boa_tree *t, const char *text, uint32_t len, uint32_t *constant);

/* The value of a string's text between its quotes, as a STR or BYTES constant. BOA_RAISE: *message (of at most 128 bytes) says what is
 * wrong with its escapes. */
boa_status boa_lex_string(boa_work *w, boa_tree *t, uint32_t start, uint32_t end, uint8_t flags, boa_const *out, char *message);

/* The text of a kind of token, as in the table. */
const char *boa_token_text(boa_token_kind kind);

/* Fills *e: the range [start, end) of the source in lines and columns, and the message. In the format %s is a string, %t a text and its length,
 * %c a byte, %d a uint32_t, %X a code point as four or more digits. */
void boa_syntax_fail(boa_syntax_error *e, const boa_tree *t, boa_syntax_type type, uint32_t start, uint32_t end,
                     const char *format, ...);
void boa_syntax_fail_list(boa_syntax_error *e, const boa_tree *t, boa_syntax_type type, uint32_t start, uint32_t end,
                          const char *format, va_list arguments);
/* The same for a message alone. */
void boa_syntax_message(char *message, size_t room, const char *format, ...);

/* Unicode (unicode_id.c): the code point at s (valid UTF-8) and its length; whether it starts or continues an identifier. */
uint32_t boa_utf8_decode(const char *s, uint32_t *size);
bool boa_unicode_id_start(uint32_t c);
bool boa_unicode_id_continue(uint32_t c);
bool boa_unicode_printable(uint32_t c);
/* NFKC of an identifier that is not ASCII: *text is the same when it is normal already, else in scratch. */
boa_status boa_unicode_normalize(boa_work *w, const char **text, uint32_t *len);

#endif
