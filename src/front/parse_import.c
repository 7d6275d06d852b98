/* import and from … import: no expressions, so they are read in one go. */
#include "front/parse.h"

#include <string.h>

/* a.b.c as one name. Mostly it stands so in the source; with spaces, or identifiers that were normalised, it is put together. */
static boa_status dotted_name(parser *p, boa_name_ref *out) {
  uint32_t first = p->at, len = 0;
  for (;;) {
    if (boa_parse_peek(p) != BOA_TOKEN_NAME) {
      return boa_parse_unexpected(p);
    }
    len += p->t->names[p->tokens[p->at].value].len + 1;
    p->at++;
    if (!boa_charge(p->w, 1)) {
      return BOA_STOP;
    }
    if (boa_parse_peek(p) != BOA_TOKEN_DOT) {
      break;
    }
    p->at++;
  }
  if (p->at == first + 1) {
    *out = p->tokens[first].value;
    return BOA_OK;
  }
  char *text = boa_scratch(p->w, len);
  if (!text) {
    return BOA_NOMEM;
  }
  uint32_t n = 0;
  for (uint32_t i = first; i < p->at; i += 2) {
    const boa_name *part = &p->t->names[p->tokens[i].value];
    memcpy(text + n, part->text, part->len);
    n += part->len;
    text[n++] = '.';
  }
  return boa_tree_name(p->w, p->t, text, n - 1, out);
}

/* What follows `as`: a name; for anything else that is an expression the error says what it is. */
static boa_status as_name(parser *p, boa_name_ref *out) {
  *out = p->tokens[p->at].value;
  boa_token_kind next = boa_parse_ahead(p, 1);
  bool ends = next == BOA_TOKEN_NEWLINE || next == BOA_TOKEN_COMMA || next == BOA_TOKEN_SEMI || next == BOA_TOKEN_RPAR;
  if (boa_parse_peek(p) == BOA_TOKEN_NAME && ends) {
    p->at++;
    return BOA_OK;
  }
  return boa_parse_fail_as(p, "import target");
}

static boa_status alias(parser *p, bool dotted) {
  boa_node node = {.kind = BOA_NODE_ALIAS};
  boa_node_ref out;
  uint32_t first = p->at;
  boa_status status = BOA_OK;
  if (dotted) {
    status = dotted_name(p, &node.a);
  } else {
    node.a = p->tokens[p->at].value;
    status = boa_parse_expect(p, BOA_TOKEN_NAME);
  }
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_AS)) {
    status = as_name(p, &node.b);
  }
  if (status == BOA_OK) {
    status = boa_parse_node(p, node, first, &out);
  }
  return status == BOA_OK ? boa_parse_item(p, out) : status;
}

static boa_status fail_no_names(parser *p, uint32_t token) {
  return boa_parse_fail(p, p->tokens[token].start, p->tokens[token].start, "Expected one or more names after 'import'");
}

/* import a from b */
static boa_status fail_import_from(parser *p, uint32_t first) {
  boa_name_ref name;
  uint32_t at = p->at;
  p->trial = true;
  boa_status status = dotted_name(p, &name);
  p->trial = false;
  if (status != BOA_OK) {
    p->at = at - 1;
    return status == BOA_RAISE ? boa_parse_unexpected(p) : status;
  }
  return boa_parse_fail(p, p->tokens[first].start, p->tokens[p->at - 1].end,
                        "Did you mean to use 'from ... import ...' instead?");
}

boa_status boa_parse_import(parser *p, boa_node_ref *out) {
  uint32_t first = p->at, base = p->item_count;
  boa_node node = {.kind = BOA_NODE_IMPORT};
  boa_status status;
  if (boa_parse_ahead(p, 1) == BOA_TOKEN_NEWLINE) {
    return fail_no_names(p, first + 1);
  }
  do {
    p->at++;
    status = boa_charge(p->w, 1) ? alias(p, true) : BOA_STOP;
  } while (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_COMMA);
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_FROM)) {
    return fail_import_from(p, first);
  }
  if (status == BOA_OK) {
    status = boa_parse_take(p, base, &node.a);
  }
  return status == BOA_OK ? boa_parse_node(p, node, first, out) : status;
}

static boa_status star_alias(parser *p) {
  boa_node node = {.kind = BOA_NODE_ALIAS};
  boa_node_ref out;
  boa_status status = boa_tree_name(p->w, p->t, "*", 1, &node.a);
  p->at++;
  if (status == BOA_OK) {
    status = boa_parse_node(p, node, p->at - 1, &out);
  }
  return status == BOA_OK ? boa_parse_item(p, out) : status;
}

/* What is imported: *, names, or names in parentheses (where a last comma may stand). */
static boa_status from_names(parser *p) {
  if (boa_parse_peek(p) == BOA_TOKEN_STAR) {
    return star_alias(p);
  }
  bool parentheses = boa_parse_accept(p, BOA_TOKEN_LPAR);
  for (;;) {
    boa_status status = boa_charge(p->w, 1) ? alias(p, false) : BOA_STOP;
    if (status != BOA_OK) {
      return status;
    }
    if (boa_parse_peek(p) != BOA_TOKEN_COMMA) {
      break;
    }
    if (!parentheses && boa_parse_ahead(p, 1) == BOA_TOKEN_NEWLINE) {
      return boa_parse_fail_token(p, p->at + 1, "trailing comma not allowed without surrounding parentheses");
    }
    p->at++;
    if (parentheses && boa_parse_peek(p) == BOA_TOKEN_RPAR) {
      break;
    }
  }
  return parentheses ? boa_parse_expect(p, BOA_TOKEN_RPAR) : BOA_OK;
}

boa_status boa_parse_import_from(parser *p, boa_node_ref *out) {
  uint32_t first = p->at++, base = p->item_count;
  boa_node node = {.kind = BOA_NODE_IMPORT_FROM};
  while (boa_parse_peek(p) == BOA_TOKEN_DOT || boa_parse_peek(p) == BOA_TOKEN_ELLIPSIS) {
    node.c += boa_parse_peek(p) == BOA_TOKEN_DOT ? 1 : 3;
    p->at++;
    if (!boa_charge(p->w, 1)) {
      return BOA_STOP;
    }
  }
  boa_status status = BOA_OK;
  if (!node.c || boa_parse_peek(p) != BOA_TOKEN_IMPORT) {
    status = dotted_name(p, &node.a);
  }
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_IMPORT);
  }
  if (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_NEWLINE) {
    return fail_no_names(p, p->at);
  }
  if (status == BOA_OK) {
    status = from_names(p);
  }
  if (status == BOA_OK) {
    status = boa_parse_take(p, base, &node.b);
  }
  return status == BOA_OK ? boa_parse_node(p, node, first, out) : status;
}
