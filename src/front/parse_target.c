/* Turning expressions into targets: an assignment is known for one only when its `=` is reached, so the left side is parsed as an
 * expression and its context is set afterwards. Goes through tuples and lists with the item stack; each node once. */
#include "front/parse.h"

static bool is_target(const parser *p, boa_node_ref ref, boa_target_use use) {
  switch (p->t->nodes[ref].kind) {
  case BOA_NODE_NAME:
  case BOA_NODE_ATTRIBUTE:
  case BOA_NODE_SUBSCRIPT:
  case BOA_NODE_LIST:
  case BOA_NODE_TUPLE:
    return true;
  case BOA_NODE_STARRED:
    return use != TARGET_DELETE;
  default:
    return false;
  }
}

static boa_status fail_target(parser *p, boa_node_ref ref, boa_target_use use) {
  const boa_node *node = &p->t->nodes[ref];
  return boa_parse_fail(p, node->start, node->end, use == TARGET_DELETE ? "cannot delete %s" : "cannot assign to %s",
                        boa_parse_kind_name(p, ref));
}

/* The parts of a compound target go on the item stack, the first one on top. */
static boa_status push_parts(parser *p, const boa_node *node) {
  boa_status status = BOA_OK;
  for (uint32_t i = boa_list_count(p->t, node->a); i > 0 && status == BOA_OK; i--) {
    status = boa_parse_item(p, boa_list_at(p->t, node->a, i - 1));
  }
  return status;
}

boa_status boa_parse_target(parser *p, boa_node_ref ref, boa_target_use use) {
  uint32_t base = p->item_count;
  boa_status status = boa_parse_item(p, ref);
  while (status == BOA_OK && p->item_count > base) {
    ref = p->items[--p->item_count];
    boa_node *node = &p->t->nodes[ref];
    if (!boa_charge(p->w, 1)) {
      return BOA_STOP;
    }
    if (!is_target(p, ref, use)) {
      return fail_target(p, ref, use);
    }
    node->op = use == TARGET_DELETE ? BOA_CONTEXT_DELETE : BOA_CONTEXT_STORE;
    if (node->kind == BOA_NODE_TUPLE || node->kind == BOA_NODE_LIST) {
      status = push_parts(p, node);
    } else if (node->kind == BOA_NODE_STARRED) {
      status = boa_parse_item(p, node->a);
    }
  }
  return status;
}
