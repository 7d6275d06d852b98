/* def, class, decorators, parameters, type parameters and the type statement. */
#include "front/parse.h"

/* --- parameters ----------------------------------------------------------------------------------------------------------- */

enum { PARAMETER_NEXT, PARAMETER_ANNOTATION, PARAMETER_DEFAULT }; /* state */
enum {
  KIND_PLAIN,
  KIND_STAR,
  KIND_DOUBLE_STAR,
  SEEN_DEFAULT = BOA_PARSE_SEEN_DEFAULT,
  SEEN_SLASH = 8,
  SEEN_BARE = 16
}; /* level */

/* Frame: op = RULE_DEF or RULE_LAMBDA, a = *args, b = **kwargs, c = how many are positional-only, d = 1 + how many are positional, once a
 * star was seen. The current parameter's token and annotation lie on the item stack. */
static uint32_t parameter_count(const parser *p, const frame *f) {
  return p->item_count - f->items;
}

static boa_token_kind closer(const frame *f) {
  return f->op == RULE_LAMBDA ? BOA_TOKEN_COLON : BOA_TOKEN_RPAR;
}

static boa_status finish_parameters(parser *p, frame *f) {
  boa_node more = {.kind = BOA_NODE_ARGUMENTS_MORE, .a = f->a, .c = f->b};
  boa_node node = {.kind = BOA_NODE_ARGUMENTS, .c = f->c};
  uint32_t positional = f->d ? f->d - 1 : parameter_count(p, f);
  if (f->level & SEEN_BARE) {
    uint32_t bare = p->at - (p->tokens[p->at - 1].kind == BOA_TOKEN_COMMA ? 2 : 1);
    return boa_parse_fail_token(p, f->op == RULE_LAMBDA ? p->at : bare, "named arguments must follow bare *");
  }
  boa_status status = boa_parse_take(p, f->items + positional, &more.b);
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &node.a);
  }
  if (status == BOA_OK && (more.a || more.b || more.c)) {
    status = boa_parse_node(p, more, f->token, &node.b);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

/* A comma, or the end; anything else does not belong here. */
static boa_status after_parameter(parser *p, frame *f) {
  f->state = PARAMETER_NEXT;
  return boa_parse_accept(p, BOA_TOKEN_COMMA) || boa_parse_peek(p) == closer(f) ? BOA_OK : boa_parse_unexpected(p);
}

static boa_status finish_parameter(parser *p, frame *f, boa_node_ref value) {
  boa_node_ref annotation = p->items[--p->item_count];
  uint32_t token = p->items[--p->item_count];
  boa_node node = {.kind = BOA_NODE_ARG, .a = p->tokens[token].value, .b = annotation, .c = value};
  boa_node_ref out;
  node.start = p->tokens[token].start;
  node.end = annotation ? p->t->nodes[annotation].end : p->tokens[token].end;
  if (annotation && !value) {
    node.end = p->tokens[p->at - 1].end;
  }
  boa_status status = boa_tree_node(p->w, p->t, node, &out);
  uint8_t kind = f->level & 3;
  if (status == BOA_OK && kind == KIND_PLAIN) {
    status = boa_parse_item(p, out);
  }
  f->a = kind == KIND_STAR ? out : f->a;
  f->b = kind == KIND_DOUBLE_STAR ? out : f->b;
  return status == BOA_OK ? after_parameter(p, f) : status;
}

/* Behind name and annotation: the default, if there is one. */
static boa_status parameter_default(parser *p, frame *f) {
  uint8_t kind = f->level & 3;
  uint32_t token = p->items[p->item_count - 2];
  if (boa_parse_peek(p) != BOA_TOKEN_EQUAL) {
    if (kind == KIND_PLAIN && (f->level & SEEN_DEFAULT) && !f->d) {
      if (boa_parse_peek(p) != BOA_TOKEN_COMMA && boa_parse_peek(p) != closer(f)) {
        return boa_parse_unexpected(p);
      }
      return boa_parse_fail_token(p, token, "parameter without a default follows parameter with a default");
    }
    return finish_parameter(p, f, 0);
  }
  if (kind != KIND_PLAIN) {
    return boa_parse_fail_token(p, p->at,
                                kind == KIND_STAR ? "var-positional argument cannot have default value"
                                                  : "var-keyword argument cannot have default value");
  }
  p->at++;
  f->level |= SEEN_DEFAULT;
  f->state = PARAMETER_DEFAULT;
  if (f->op == RULE_DEF && (boa_parse_peek(p) == closer(f) || boa_parse_peek(p) == BOA_TOKEN_COMMA)) {
    return boa_parse_fail_token(p, p->at - 1, "expected default value expression");
  }
  return boa_parse_expression(p, LEVEL_TERNARY, 0);
}

static boa_status start_parameter(parser *p, frame *f, uint8_t kind) {
  f->level = (uint8_t)((f->level & ~(3 | SEEN_BARE)) | kind);
  if (f->b) {
    return boa_parse_fail_token(p, p->at, "arguments cannot follow var-keyword argument");
  }
  boa_status status = boa_parse_item(p, p->at);
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_NAME);
  }
  if (status == BOA_OK && f->op == RULE_DEF && boa_parse_accept(p, BOA_TOKEN_COLON)) {
    f->state = PARAMETER_ANNOTATION;
    return boa_parse_expression(p, LEVEL_TERNARY, kind == KIND_STAR ? ALLOW_STAR : 0);
  }
  if (status == BOA_OK) {
    status = boa_parse_item(p, 0);
  }
  return status == BOA_OK ? parameter_default(p, f) : status;
}

static boa_status slash(parser *p, frame *f) {
  if (f->level & SEEN_SLASH) {
    return boa_parse_fail_token(p, p->at, "/ may appear only once");
  }
  if (f->d || f->b) {
    return boa_parse_fail_token(p, p->at, f->b ? "arguments cannot follow var-keyword argument" : "/ must be ahead of *");
  }
  if (!parameter_count(p, f) && boa_parse_ahead(p, 1) == BOA_TOKEN_COMMA) {
    return boa_parse_fail_token(p, p->at, "at least one argument must precede /");
  }
  if (!parameter_count(p, f)) {
    return boa_parse_unexpected(p);
  }
  f->level |= SEEN_SLASH;
  f->c = parameter_count(p, f);
  p->at++;
  return after_parameter(p, f);
}

static boa_status star(parser *p, frame *f) {
  if (f->b) {
    return boa_parse_fail_token(p, p->at, "arguments cannot follow var-keyword argument");
  }
  if (f->d) {
    return boa_parse_fail_token(p, p->at, "* argument may appear only once");
  }
  f->d = parameter_count(p, f) + 1;
  p->at++;
  if (boa_parse_peek(p) == BOA_TOKEN_COMMA || boa_parse_peek(p) == closer(f)) {
    f->level |= SEEN_BARE;
    return after_parameter(p, f);
  }
  return start_parameter(p, f, KIND_STAR);
}

static boa_status next_parameter(parser *p, frame *f) {
  boa_token_kind kind = boa_parse_peek(p);
  if (kind == closer(f)) {
    return finish_parameters(p, f);
  }
  switch (kind) {
  case BOA_TOKEN_NAME:
    return start_parameter(p, f, KIND_PLAIN);
  case BOA_TOKEN_SLASH:
    return slash(p, f);
  case BOA_TOKEN_STAR:
    return star(p, f);
  case BOA_TOKEN_DOUBLE_STAR:
    if (f->b) {
      return boa_parse_fail_token(p, p->at, "arguments cannot follow var-keyword argument");
    }
    if (f->level & SEEN_BARE) {
      return boa_parse_fail_token(p, f->op == RULE_LAMBDA ? p->at : p->at - 2, "named arguments must follow bare *");
    }
    p->at++;
    return start_parameter(p, f, KIND_DOUBLE_STAR);
  default:
    return boa_parse_unexpected(p);
  }
}

boa_status boa_step_parameters(parser *p, frame *f) {
  boa_status status;
  switch (f->state) {
  case PARAMETER_NEXT:
    return next_parameter(p, f);
  case PARAMETER_ANNOTATION:
    status = boa_parse_item(p, p->result);
    return status == BOA_OK ? parameter_default(p, f) : status;
  default:
    return finish_parameter(p, f, p->result);
  }
}

/* --- type parameters and the type statement ------------------------------------------------------------------------------ */

enum { TYPE_NEXT, TYPE_BOUND, TYPE_DEFAULT };

boa_status boa_parse_type_params(parser *p, bool *pushed) {
  *pushed = boa_parse_accept(p, BOA_TOKEN_LSQB);
  return *pushed ? boa_parse_push(p, (frame){.rule = RULE_TYPE_PARAMS, .token = p->at - 1}) : BOA_OK;
}

/* op = kind of parameter, c = its first token, a = its name, b = its bound, d = the last one's default. */
static boa_status finish_type_param(parser *p, frame *f, boa_node_ref value) {
  boa_node node = {.kind = BOA_NODE_TYPE_VAR, .op = f->op, .a = f->a, .b = f->b, .c = value};
  boa_node_ref out;
  if (!value && f->d) {
    const boa_name *name = &p->t->names[f->a];
    return boa_parse_fail(p, p->tokens[f->c].start, p->tokens[p->at - 1].end,
                          "non-default type parameter '%t' follows default type parameter", name->text, name->len);
  }
  f->d = value;
  boa_status status = boa_parse_node(p, node, f->c, &out);
  if (status == BOA_OK) {
    status = boa_parse_item(p, out);
  }
  f->state = TYPE_NEXT;
  if (status == BOA_OK && !boa_parse_accept(p, BOA_TOKEN_COMMA) && boa_parse_peek(p) != BOA_TOKEN_RSQB) {
    return boa_parse_unexpected(p);
  }
  return status;
}

static boa_status type_default(parser *p, frame *f) {
  if (!boa_parse_accept(p, BOA_TOKEN_EQUAL)) {
    return finish_type_param(p, f, 0);
  }
  f->state = TYPE_DEFAULT;
  return boa_parse_expression(p, LEVEL_TERNARY, f->op == 1 ? ALLOW_STAR : 0);
}

static boa_status next_type_param(parser *p, frame *f) {
  if (boa_parse_peek(p) == BOA_TOKEN_RSQB && p->item_count > f->items) {
    boa_list_ref list;
    p->at++;
    boa_status status = boa_parse_take(p, f->items, &list);
    return status == BOA_OK ? boa_parse_pop(p, list) : status;
  }
  if (boa_parse_peek(p) == BOA_TOKEN_RSQB) {
    return boa_parse_fail_token(p, p->at, "Type parameter list cannot be empty");
  }
  f->c = p->at;
  f->b = 0;
  f->op = boa_parse_accept(p, BOA_TOKEN_STAR) ? 1 : boa_parse_accept(p, BOA_TOKEN_DOUBLE_STAR) ? 2 : 0;
  f->a = p->tokens[p->at].value;
  boa_status status = boa_parse_expect(p, BOA_TOKEN_NAME);
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_COLON)) {
    f->b = p->at - 1;
    f->state = TYPE_BOUND;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  return status == BOA_OK ? type_default(p, f) : status;
}

static boa_status fail_bound(parser *p, frame *f) {
  const boa_node *bound = &p->t->nodes[p->result];
  return boa_parse_fail(p, p->tokens[f->b].start, bound->end,
                        f->op == 1 ? "cannot use %s with TypeVarTuple" : "cannot use %s with ParamSpec",
                        bound->kind == BOA_NODE_TUPLE ? "constraints" : "bound");
}

boa_status boa_step_type_params(parser *p, frame *f) {
  switch (f->state) {
  case TYPE_NEXT:
    return next_type_param(p, f);
  case TYPE_BOUND:
    if (f->op) {
      return fail_bound(p, f);
    }
    f->b = p->result;
    return type_default(p, f);
  default:
    return finish_type_param(p, f, p->result);
  }
}

enum { ALIAS_HEAD, ALIAS_PARAMS, ALIAS_EQUAL, ALIAS_VALUE };

boa_status boa_step_type_alias(parser *p, frame *f) {
  bool pushed = false;
  boa_status status = BOA_OK;
  switch (f->state) {
  case ALIAS_HEAD:
    p->at += 2;
    f->state = ALIAS_EQUAL;
    status = boa_parse_node(p, (boa_node){.kind = BOA_NODE_NAME, .op = BOA_CONTEXT_STORE, .a = p->tokens[p->at - 1].value},
                            p->at - 1, &f->a);
    if (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_LSQB) {
      f->state = ALIAS_PARAMS;
      status = boa_parse_type_params(p, &pushed);
    }
    return status;
  case ALIAS_PARAMS:
    f->b = p->result;
    f->state = ALIAS_EQUAL;
    return BOA_OK;
  case ALIAS_EQUAL:
    f->state = ALIAS_VALUE;
    status = boa_parse_expect(p, BOA_TOKEN_EQUAL);
    return status == BOA_OK ? boa_parse_expression(p, LEVEL_TERNARY, 0) : status;
  default:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_TYPE_ALIAS, .a = f->a, .b = f->b, .c = p->result});
  }
}

/* --- def and class -------------------------------------------------------------------------------------------------------- */

enum { DEF_HEAD, DEF_TYPE_PARAMS, DEF_OPEN, DEF_PARAMETERS, DEF_BLOCK = BOA_PARSE_DEF_RETURNS, DEF_BODY };

/* op = flags, a = decorators, b = arguments, c = type params, d = the name's token; the return annotation lies on the item stack. */
static boa_status finish_definition(parser *p, frame *f, boa_node_kind kind) {
  boa_node more = {.kind = BOA_NODE_FUNCTION_MORE, .a = f->a, .b = p->items[f->items], .c = f->c};
  boa_node node = {.kind = (uint8_t)kind, .a = p->tokens[f->d].value, .b = f->b, .c = p->result, .flags = f->op};
  boa_status status = boa_parse_node(p, more, f->token, &node.d);
  return status == BOA_OK ? boa_parse_finish_block(p, node) : status;
}

static boa_status definition_name(parser *p, frame *f, uint8_t without_params) {
  bool pushed;
  p->at += f->op ? 1 : 0; /* behind async */
  p->at++;
  f->d = p->at;
  f->state = without_params;
  boa_status status = boa_parse_expect(p, BOA_TOKEN_NAME);
  if (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_LSQB) {
    f->state = DEF_TYPE_PARAMS;
    status = boa_parse_type_params(p, &pushed);
  }
  return status;
}

static boa_status open_parameters(parser *p, frame *f) {
  f->state = DEF_PARAMETERS;
  if (!boa_parse_accept(p, BOA_TOKEN_LPAR)) {
    return boa_parse_fail_token(p, p->at, "expected '('");
  }
  return boa_parse_push(p, (frame){.rule = RULE_PARAMETERS, .op = RULE_DEF, .token = p->at});
}

static boa_status after_parameters(parser *p, frame *f) {
  f->b = p->result;
  f->state = DEF_BLOCK;
  boa_status status = boa_parse_expect(p, BOA_TOKEN_RPAR);
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_ARROW)) {
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  p->result = 0;
  return status;
}

boa_status boa_step_def(parser *p, frame *f) {
  boa_status status;
  switch (f->state) {
  case DEF_HEAD:
    p->at = f->token;
    return definition_name(p, f, DEF_OPEN);
  case DEF_TYPE_PARAMS:
    f->c = p->result;
    f->state = DEF_OPEN;
    return BOA_OK;
  case DEF_OPEN:
    return open_parameters(p, f);
  case DEF_PARAMETERS:
    return after_parameters(p, f);
  case DEF_BLOCK:
    f->state = DEF_BODY;
    status = boa_parse_item(p, p->result);
    return status == BOA_OK ? boa_parse_block(p, "function definition", f->token + (f->op ? 1 : 0)) : status;
  default:
    return finish_definition(p, f, BOA_NODE_FUNCTION_DEF);
  }
}

static boa_status class_block(parser *p, frame *f) {
  boa_status status = boa_parse_item(p, 0);
  f->state = DEF_BODY;
  return status == BOA_OK ? boa_parse_block(p, "class definition", f->token) : status;
}

static boa_status class_bases(parser *p, frame *f) {
  f->state = DEF_PARAMETERS;
  if (boa_parse_accept(p, BOA_TOKEN_LPAR)) {
    return boa_parse_push(p, (frame){.rule = RULE_ARGUMENTS, .op = RULE_CLASS, .token = p->at - 1, .d = p->at - 1});
  }
  boa_status status = boa_parse_node(p, (boa_node){.kind = BOA_NODE_CALL_MORE}, p->at - 1, &f->b);
  return status == BOA_OK ? class_block(p, f) : status;
}

boa_status boa_step_class(parser *p, frame *f) {
  switch (f->state) {
  case DEF_HEAD:
    return definition_name(p, f, DEF_OPEN);
  case DEF_TYPE_PARAMS:
    f->c = p->result;
    return class_bases(p, f);
  case DEF_OPEN:
    return class_bases(p, f);
  case DEF_PARAMETERS:
    f->b = p->result;
    return class_block(p, f);
  default:
    return finish_definition(p, f, BOA_NODE_CLASS_DEF);
  }
}

/* --- decorators ----------------------------------------------------------------------------------------------------------- */

enum { DECORATOR_NEXT, DECORATOR_VALUE, DECORATOR_DONE };

static boa_status decorated_definition(parser *p, frame *f) {
  boa_list_ref decorators;
  bool async = boa_parse_peek(p) == BOA_TOKEN_ASYNC;
  boa_token_kind kind = boa_parse_ahead(p, async);
  f->state = DECORATOR_DONE;
  if (kind != BOA_TOKEN_DEF && (async || kind != BOA_TOKEN_CLASS)) {
    p->at += async;
    return boa_parse_unexpected(p);
  }
  boa_status status = boa_parse_take(p, f->items, &decorators);
  frame definition = {.rule = kind == BOA_TOKEN_DEF ? RULE_DEF : RULE_CLASS, .token = p->at, .a = decorators};
  definition.op = async ? BOA_FLAG_ASYNC : 0;
  return status == BOA_OK ? boa_parse_push(p, definition) : status;
}

boa_status boa_step_decorated(parser *p, frame *f) {
  if (f->state == DECORATOR_DONE) {
    return boa_parse_pop(p, p->result);
  }
  if (f->state == DECORATOR_VALUE) {
    boa_status status = boa_parse_item(p, p->result);
    if (status == BOA_OK) {
      status = boa_parse_expect(p, BOA_TOKEN_NEWLINE);
    }
    if (status != BOA_OK) {
      return status;
    }
  }
  if (!boa_parse_accept(p, BOA_TOKEN_AT)) {
    return decorated_definition(p, f);
  }
  f->state = DECORATOR_VALUE;
  return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_NAMED);
}
