/* Patterns in the walk of the scope analysis: the names they bind, and patterns that can not be meant. */
#include "front/scope_inner.h"

/* --- patterns ------------------------------------------------------------------------------------------------------------- */

static boa_status bind_pattern(scoper *z, boa_name_ref name, boa_node_ref ref) {
  return name ? boa_scope_bind(z, name, BOA_SYM_ASSIGNED, ref) : BOA_OK;
}

static void check_sequence(scoper *z, boa_node_ref ref) {
  uint32_t stars = 0;
  for (uint32_t i = 0; i < boa_list_count(z->t, boa_scope_node(z, ref)->a); i++) {
    stars += boa_scope_node(z, boa_list_at(z->t, boa_scope_node(z, ref)->a, i))->kind == BOA_NODE_MATCH_STAR;
  }
  if (stars > 1) {
    boa_scope_later(z, ref, "multiple starred names in sequence pattern");
  }
}

static void check_attributes(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->c); i++) {
    boa_name_ref name = boa_list_at(z->t, n->c, i);
    if (boa_scope_seen(z, name, n->a)) {
      boa_scope_later(z, boa_list_at(z->t, n->d, i), "attribute name repeated in class pattern: %t", z->t->names[name].text,
                      z->t->names[name].len);
    }
  }
}

/* A name or _ fits everything, also before `as` and as the last alternative: what may still come after it can never be reached. */
static void check_reachable(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  while ((n->kind == BOA_NODE_MATCH_AS && n->a) || n->kind == BOA_NODE_MATCH_OR) {
    bool either = n->kind == BOA_NODE_MATCH_OR;
    n = boa_scope_node(z, either ? boa_list_at(z->t, n->a, boa_list_count(z->t, n->a) - 1) : n->a);
  }
  if (n->kind != BOA_NODE_MATCH_AS) {
    return;
  }
  boa_node_ref node = (boa_node_ref)(n - z->t->nodes);
  if (n->b) {
    boa_scope_later(z, node, "name capture '%t' makes remaining patterns unreachable", z->t->names[n->b].text,
                    z->t->names[n->b].len);
  } else {
    boa_scope_later(z, node, "wildcard makes remaining patterns unreachable");
  }
}

void boa_scope_check_cases(scoper *z, boa_list_ref cases) {
  for (uint32_t i = 0; i + 1 < boa_list_count(z->t, cases); i++) {
    const boa_node *one = boa_scope_node(z, boa_list_at(z->t, cases, i));
    if (!one->b) {
      check_reachable(z, one->a);
    }
  }
}

static boa_status push_node(scoper *z, uint32_t *count, boa_node_ref ref) {
  if (!ref) {
    return BOA_OK;
  }
  boa_status status = boa_front_grow(z->w, (void **)&z->nodes, &z->node_room, *count + 1, sizeof(uint32_t));
  if (status == BOA_OK) {
    z->nodes[(*count)++] = ref;
  }
  return status;
}

static boa_status push_nodes(scoper *z, uint32_t *count, boa_list_ref list) {
  boa_status status = BOA_OK;
  for (uint32_t i = boa_list_count(z->t, list); i-- > 0 && status == BOA_OK;) {
    status = push_node(z, count, boa_list_at(z->t, list, i));
  }
  return status;
}

enum { NAME_ONLY = 0x80000000u }; /* with a pattern on the stack: its parts have been looked through */

/* The parts of a pattern that may bind names, the first on top; of alternatives the first, since all bind the same. */
static boa_status push_parts(scoper *z, uint32_t *count, const boa_node *n) {
  boa_status status = BOA_OK;
  switch (n->kind) {
  case BOA_NODE_MATCH_SEQUENCE:
    return push_nodes(z, count, n->a);
  case BOA_NODE_MATCH_OR:
    return push_node(z, count, boa_list_at(z->t, n->a, 0));
  case BOA_NODE_MATCH_MAPPING:
    return push_nodes(z, count, n->b);
  case BOA_NODE_MATCH_CLASS:
    status = push_nodes(z, count, n->d);
    return status == BOA_OK ? push_nodes(z, count, n->b) : status;
  case BOA_NODE_MATCH_AS:
    return push_node(z, count, n->a);
  default:
    return BOA_OK;
  }
}

static boa_name_ref bound_name(const boa_node *n) {
  switch (n->kind) {
  case BOA_NODE_MATCH_MAPPING:
    return n->c;
  case BOA_NODE_MATCH_STAR:
    return n->a;
  case BOA_NODE_MATCH_AS:
    return n->b;
  default:
    return 0;
  }
}

/* Marks the names that an alternative (or a case) binds; *same: each was marked by the one before it (0 = there is none). */
static boa_status mark_names(scoper *z, boa_node_ref alternative, boa_node_ref before, uint32_t *bound, bool *same) {
  uint32_t count = 0;
  *bound = 0;
  boa_status status = push_node(z, &count, alternative);
  while (status == BOA_OK && count) {
    boa_node_ref top = z->nodes[--count], ref = top & ~NAME_ONLY;
    const boa_node *n = boa_scope_node(z, ref);
    boa_name_ref name = top & NAME_ONLY ? bound_name(n) : 0;
    if (!(top & NAME_ONLY)) {
      status = bound_name(n) ? push_node(z, &count, ref | NAME_ONLY) : BOA_OK;
      status = status == BOA_OK ? push_parts(z, &count, n) : status;
    }
    if (name && name < z->seen_count && z->seen[name] == alternative) {
      boa_scope_later(z, ref, "multiple assignments to name '%t' in pattern", z->t->names[name].text, z->t->names[name].len);
    }
    if (name && name < z->seen_count) {
      *same = *same && (!before || z->seen[name] == before);
      z->seen[name] = alternative;
      *bound += 1;
    }
    status = boa_charge(z->w, 1) ? status : BOA_STOP;
  }
  return status;
}

static boa_status visit_alternatives(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  uint32_t count = boa_list_count(z->t, n->a), bound, first = 0;
  boa_node_ref before = 0;
  boa_status status = BOA_OK;
  bool same = true;
  for (uint32_t i = 0; i < count && status == BOA_OK; i++) {
    boa_node_ref one = boa_list_at(z->t, n->a, i);
    if (i + 1 < count) {
      check_reachable(z, one);
    }
    status = mark_names(z, one, before, &bound, &same);
    first = i ? first : bound;
    same = same && bound == first;
    before = one;
  }
  if (!same) {
    boa_scope_later(z, ref, "alternative patterns bind different names");
  }
  boa_scope_visit_list(z, n->a);
  return status;
}

/* A case: no name may be bound twice. */
boa_status boa_scope_visit_case(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  uint32_t bound;
  bool same = true;
  boa_scope_visit(z, n->a);
  boa_scope_visit(z, n->b);
  boa_scope_visit_list(z, n->c);
  return mark_names(z, n->a, 0, &bound, &same);
}

boa_status boa_scope_visit_pattern(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  switch (n->kind) {
  case BOA_NODE_MATCH_VALUE:
    boa_scope_visit(z, n->a);
    return BOA_OK;
  case BOA_NODE_MATCH_SEQUENCE:
    check_sequence(z, ref);
    boa_scope_visit_list(z, n->a);
    return BOA_OK;
  case BOA_NODE_MATCH_OR:
    return visit_alternatives(z, ref);
  case BOA_NODE_MATCH_MAPPING:
    boa_scope_visit_list(z, n->a);
    boa_scope_visit_list(z, n->b);
    return bind_pattern(z, n->c, ref);
  case BOA_NODE_MATCH_CLASS:
    boa_scope_visit(z, n->a);
    boa_scope_visit_list(z, n->b);
    boa_scope_visit_list(z, n->d);
    check_attributes(z, ref);
    return BOA_OK;
  case BOA_NODE_MATCH_STAR:
    return bind_pattern(z, n->a, ref);
  case BOA_NODE_MATCH_AS:
    boa_scope_visit(z, n->a);
    return bind_pattern(z, n->b, ref);
  default:
    return BOA_OK;
  }
}
