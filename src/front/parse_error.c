/* What is wrong with a source that does not parse. */
#include "front/parse.h"

#include <stdarg.h>
#include <string.h>

boa_status boa_parse_fail(parser *p, uint32_t start, uint32_t end, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  boa_syntax_fail_list(p->error, p->t, BOA_SYNTAX_ERROR, start, end, format, arguments);
  va_end(arguments);
  return BOA_RAISE;
}

boa_status boa_parse_fail_node(parser *p, boa_node_ref node, const char *message) {
  return boa_parse_fail(p, p->t->nodes[node].start, p->t->nodes[node].end, "%s", message);
}

boa_status boa_parse_fail_token(parser *p, uint32_t token, const char *message) {
  return boa_parse_fail(p, p->tokens[token].start, p->tokens[token].end, "%s", message);
}

boa_status boa_parse_fail_indent(parser *p, const char *what, uint32_t keyword) {
  const boa_token *k = &p->tokens[p->at];
  boa_parse_fail(p, k->start, k->end, "expected an indented block after %s on line %d", what,
                 boa_tree_position(p->t, p->tokens[keyword].start).line);
  p->error->type = BOA_INDENTATION_ERROR;
  return BOA_RAISE;
}

const char *boa_parse_kind_name(const parser *p, boa_node_ref ref) {
  const boa_node *node = &p->t->nodes[ref];
  switch (node->kind) {
  case BOA_NODE_ATTRIBUTE:
    return "attribute";
  case BOA_NODE_SUBSCRIPT:
    return "subscript";
  case BOA_NODE_STARRED:
    return "starred";
  case BOA_NODE_NAME:
    return "name";
  case BOA_NODE_LIST:
    return "list";
  case BOA_NODE_TUPLE:
    return "tuple";
  case BOA_NODE_LAMBDA:
    return "lambda";
  case BOA_NODE_CALL:
    return "function call";
  case BOA_NODE_BOOL_OP:
  case BOA_NODE_BIN_OP:
  case BOA_NODE_UNARY_OP:
    return "expression";
  case BOA_NODE_GENERATOR_EXP:
    return "generator expression";
  case BOA_NODE_YIELD:
  case BOA_NODE_YIELD_FROM:
    return "yield expression";
  case BOA_NODE_AWAIT:
    return "await expression";
  case BOA_NODE_LIST_COMP:
    return "list comprehension";
  case BOA_NODE_SET_COMP:
    return "set comprehension";
  case BOA_NODE_DICT_COMP:
    return "dict comprehension";
  case BOA_NODE_DICT:
    return "dict literal";
  case BOA_NODE_SET:
    return "set display";
  case BOA_NODE_JOINED_STR:
  case BOA_NODE_FORMATTED_VALUE:
    return "f-string expression";
  case BOA_NODE_TEMPLATE_STR:
  case BOA_NODE_INTERPOLATION:
    return "t-string expression";
  case BOA_NODE_COMPARE:
    return "comparison";
  case BOA_NODE_IF_EXP:
    return "conditional expression";
  case BOA_NODE_NAMED_EXPR:
    return "named expression";
  default:
    break;
  }
  switch (p->t->consts[node->a].kind) {
  case BOA_CONST_NONE:
    return "None";
  case BOA_CONST_TRUE:
    return "True";
  case BOA_CONST_FALSE:
    return "False";
  case BOA_CONST_ELLIPSIS:
    return "ellipsis";
  default:
    return "literal";
  }
}

boa_status boa_parse_unexpected(parser *p) {
  const boa_token *k = &p->tokens[p->at];
  if (k->kind == BOA_TOKEN_ERROR) {
    *p->error = p->lexed->error;
    return BOA_RAISE;
  }
  return boa_parse_fail_token(p, p->at, "invalid syntax");
}
