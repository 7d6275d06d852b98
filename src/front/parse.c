/* The machine that runs the parser's frames (see parse.h), and boa_parse.
 *
 * Every step charges a unit of fuel and either passes a token, pushes or pops; a construct's steps are linear in its tokens.
 * The depth of the stack is bounded by the source alone and costs scratch, never C stack. */
#include "front/parse.h"

#include <string.h>

boa_status boa_parse_push(parser *p, frame f) {
  if (p->depth >= p->frame_room) {
    boa_status status = boa_front_grow(p->w, (void **)&p->frames, &p->frame_room, p->depth + 1, sizeof(frame));
    if (status != BOA_OK) {
      return status;
    }
  }
  f.items = p->item_count;
  p->frames[p->depth++] = f;
  p->have = false;
  return BOA_OK;
}

boa_status boa_parse_pop(parser *p, uint32_t result) {
  const frame *f = boa_parse_top(p);
  p->first = f->token;
  p->item_count = f->items;
  p->result = result;
  p->have = true;
  p->depth--;
  return BOA_OK;
}

boa_status boa_parse_item(parser *p, uint32_t item) {
  if (p->item_count >= p->item_room) {
    boa_status status = boa_front_grow(p->w, (void **)&p->items, &p->item_room, p->item_count + 1, sizeof(uint32_t));
    if (status != BOA_OK) {
      return status;
    }
  }
  p->items[p->item_count++] = item;
  return BOA_OK;
}

boa_status boa_parse_take(parser *p, uint32_t from, boa_list_ref *out) {
  boa_status status = boa_tree_list(p->w, p->t, boa_parse_items(p, from), p->item_count - from, out);
  p->item_count = from;
  return status;
}

boa_status boa_parse_take_pairs(parser *p, uint32_t from, boa_list_ref *firsts, boa_list_ref *seconds) {
  uint32_t count = (p->item_count - from) / 2;
  boa_status status = boa_tree_list(p->w, p->t, boa_parse_items(p, from), count, firsts);
  if (status == BOA_OK) {
    status = boa_tree_list(p->w, p->t, boa_parse_items(p, from), count, seconds);
  }
  for (uint32_t i = 0; i < count && status == BOA_OK; i++) {
    p->t->lists[*firsts + 1 + i] = p->items[from + 2 * i];
    p->t->lists[*seconds + 1 + i] = p->items[from + 2 * i + 1];
  }
  p->item_count = from;
  return status;
}

boa_status boa_parse_node(parser *p, boa_node node, uint32_t first_token, boa_node_ref *out) {
  node.start = p->tokens[first_token].start;
  node.end = p->at ? p->tokens[p->at - 1].end : 0;
  return boa_tree_node(p->w, p->t, node, out);
}

boa_status boa_parse_finish(parser *p, boa_node node) {
  boa_node_ref out;
  boa_status status = boa_parse_node(p, node, boa_parse_top(p)->token, &out);
  return status == BOA_OK ? boa_parse_pop(p, out) : status;
}

boa_status boa_parse_finish_block(parser *p, boa_node node) {
  boa_node_ref out;
  node.start = p->tokens[boa_parse_top(p)->token].start;
  node.end = p->body_end;
  boa_status status = boa_tree_node(p->w, p->t, node, &out);
  return status == BOA_OK ? boa_parse_pop(p, out) : status;
}

boa_status boa_parse_expect(parser *p, boa_token_kind kind) {
  return boa_parse_accept(p, kind) ? BOA_OK : boa_parse_unexpected(p);
}

boa_status boa_parse_run(parser *p) {
  static boa_status (*const steps[])(parser *, frame *) = {
#define X(rule, step) boa_step_##step,
      BOA_PARSE_RULES(X)
#undef X
  };
  boa_status status = BOA_OK;
  while (p->depth && status == BOA_OK) {
    frame *f = boa_parse_top(p);
    status = boa_charge(p->w, 1) ? steps[f->rule](p, f) : BOA_STOP;
  }
  return status;
}

/* Slot 0 of each array is taken; room for what a source of this length usually needs. */
static boa_status open_tree(boa_work *w, boa_tree *t, uint32_t tokens) {
  uint32_t constant;
  boa_node_ref node;
  boa_status status = boa_front_grow(w, (void **)&t->nodes, &t->node_room, tokens + 16, sizeof(boa_node));
  if (status == BOA_OK) {
    status = boa_front_grow(w, (void **)&t->lists, &t->list_room, tokens + 16, sizeof(uint32_t));
  }
  if (status == BOA_OK) {
    status = boa_tree_node(w, t, (boa_node){0}, &node);
  }
  if (status == BOA_OK) {
    status = boa_tree_const(w, t, (boa_const){0}, &constant);
  }
  t->list_len = 1;
  return status;
}

static boa_status parse_tokens(boa_work *w, boa_tree *t, boa_tokens *lexed, boa_syntax_error *e) {
  parser p = {.w = w, .t = t, .tokens = lexed->tokens, .lexed = lexed, .error = e};
  boa_node_ref root = 0;
  boa_status status = boa_front_grow(w, (void **)&p.items, &p.item_room, 32, sizeof(uint32_t));
  if (status == BOA_OK) {
    status = boa_parse_push(&p, (frame){.rule = RULE_BODY});
  }
  if (status == BOA_OK) {
    status = boa_parse_run(&p);
  }
  if (status == BOA_OK) {
    boa_node module = {.kind = BOA_NODE_MODULE, .a = p.result, .end = t->source_len};
    status = boa_tree_node(w, t, module, &root);
  }
  t->root = root;
  return status;
}

boa_status boa_parse(boa_work *w, const char *source, size_t len, boa_tree *t, boa_syntax_error *e) {
  boa_tokens lexed;
  *t = (boa_tree){0};
  t->name_count = 1;
  boa_status status = boa_front_grow(w, (void **)&t->names, &t->name_room, 32, sizeof(boa_name));
  if (status != BOA_OK) {
    return status;
  }
  t->names[0] = (boa_name){"", 0};
  status = open_tree(w, t, 0);
  if (status == BOA_OK) {
    status = boa_lex(w, source, len, t, &lexed, e);
  }
  if (status == BOA_OK) {
    status = boa_front_grow(w, (void **)&t->nodes, &t->node_room, lexed.count, sizeof(boa_node));
  }
  if (status == BOA_OK) {
    status = boa_front_grow(w, (void **)&t->lists, &t->list_room, 32, sizeof(uint32_t));
  }
  return status == BOA_OK ? parse_tokens(w, t, &lexed, e) : status;
}
