/* What carets point at inside an expression, found as CPython's traceback module finds it: the text that an instruction stands for is parsed anew. A binary
 * operation's operator, the brackets of a subscript, the parentheses of a call are anchors; other expressions have none. */
#include "host/report.h"

static void add_rows(boa_text *t, const boa_row *rows, uint32_t count, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < count; i++) {
    uint32_t end = i + 1 == count && to < rows[i].n ? to : rows[i].n;
    for (uint32_t k = i == 0 ? from : 0; k < end; k++) {
      boa_text_char(t, rows[i].at[k]);
    }
    if (i + 1 < count) {
      boa_text_c(t, "\n");
    }
  }
}

/* The tree of a text; BOA_RAISE: it does not parse. */
static boa_status parse(boa_guest *g, const boa_text *t, boa_tree *tree) {
  boa_syntax_error error;
  return t->status ? t->status : boa_parse(&g->work, t->at, t->len, tree, &error);
}

static const boa_node *only_statement(const boa_tree *tree, bool alone) {
  const boa_node *module = &tree->nodes[tree->root];
  uint32_t n = boa_list_count(tree, module->a);
  return n == 1 || (n && !alone) ? &tree->nodes[boa_list_at(tree, module->a, 0)] : NULL;
}

/* ---- places in the segment: rows of which the first starts at `from` and the last ends at `to` ---- */

typedef struct {
  const boa_row *rows;
  uint32_t count, from, to;
} segment;

typedef struct {
  uint32_t row, column;
} place;

static uint32_t start_of(const segment *s, uint32_t row) {
  return row == 0 ? s->from : 0;
}

static uint32_t length_of(const segment *s, uint32_t row) {
  uint32_t end = row + 1 == s->count && s->to < s->rows[row].n ? s->to : s->rows[row].n;
  return end > start_of(s, row) ? end - start_of(s, row) : 0;
}

static uint32_t char_at(const segment *s, place p) {
  return s->rows[p.row].at[start_of(s, p.row) + p.column];
}

/* A node's byte offset in the parsed text, which has one line more at the start. */
static bool find_place(const segment *s, const boa_tree *tree, uint32_t offset, place *out) {
  boa_position at = boa_tree_position(tree, offset);
  if (at.line < 2 || at.line - 2 >= s->count) {
    return false;
  }
  place p = {at.line - 2, 0};
  uint32_t n = length_of(s, p.row);
  for (uint32_t bytes = 0; bytes < at.column && p.column < n; p.column++) {
    bytes += boa_utf8_length(char_at(s, p));
  }
  *out = p;
  return true;
}

static bool valid(const segment *s, place *p) {
  while (p->row < s->count && p->column >= length_of(s, p->row)) {
    p->row++;
    p->column = 0;
  }
  return p->row < s->count;
}

static bool is_space(uint32_t c) {
  return c == ' ' || (c >= 9 && c <= 13);
}

/* The next place with `wanted`, or with 0 the next that is neither space nor a closing parenthesis; comments and continuations are passed over. */
static bool search_for(const segment *s, place *p, uint32_t wanted) {
  if (!valid(s, p)) {
    return false;
  }
  while (true) {
    uint32_t c = char_at(s, *p);
    if (c == '\\' || c == '#') {
      p->row++;
      p->column = 0;
    } else if (wanted ? c == wanted : !is_space(c) && c != ')') {
      return true;
    } else {
      p->column++;
    }
    if (!valid(s, p)) {
      return false;
    }
  }
}

static bool operator_of(const segment *s, const boa_tree *tree, const boa_node *e, boa_anchors *out) {
  place left, right;
  if (!find_place(s, tree, tree->nodes[e->a].end, &left) || !find_place(s, tree, tree->nodes[e->b].start, &right) ||
      !search_for(s, &left, 0)) {
    return false;
  }
  place second = {left.row, left.column + 1};
  if (second.column < length_of(s, left.row) && (right.row > left.row || second.column < right.column)) {
    uint32_t c = char_at(s, second);
    second.column += !is_space(c) && c != '\\' && c != '#';
  }
  *out = (boa_anchors){true, left.row, left.column, second.row, second.column};
  return true;
}

static bool brackets_of(const segment *s, const boa_tree *tree, const boa_node *e, uint32_t bracket, boa_anchors *out) {
  place left, right;
  if (!find_place(s, tree, tree->nodes[e->a].end, &left) || !search_for(s, &left, bracket) ||
      !find_place(s, tree, e->end, &right)) {
    return false;
  }
  *out = (boa_anchors){true, left.row, left.column, right.row, right.column};
  return true;
}

boa_status boa_find_anchors(boa_guest *g, const boa_row *rows, uint32_t count, uint32_t from, uint32_t to, boa_anchors *out) {
  boa_text t = boa_text_new(g);
  boa_tree tree = {0};
  segment s = {rows, count, from, to};
  *out = (boa_anchors){0};
  boa_text_c(&t, "(\n");
  add_rows(&t, rows, count, from, to);
  boa_text_c(&t, "\n)");
  boa_status status = parse(g, &t, &tree);
  const boa_node *statement = status ? NULL : only_statement(&tree, true);
  if (!statement || statement->kind != BOA_NODE_EXPR) {
    return status == BOA_RAISE ? BOA_OK : status;
  }
  const boa_node *e = &tree.nodes[statement->a];
  if (e->kind == BOA_NODE_BIN_OP) {
    operator_of(&s, &tree, e, out);
  } else if (e->kind == BOA_NODE_SUBSCRIPT) {
    brackets_of(&s, &tree, e, '[', out);
  } else if (e->kind == BOA_NODE_CALL) {
    brackets_of(&s, &tree, e, '(', out);
  }
  return BOA_OK;
}

/* Whether the first row goes on with the name from there. */
static bool starts_with(const boa_guest *g, const boa_row *row, uint32_t from, boa_value name) {
  uint32_t n = boa_str_length(g, name);
  for (uint32_t i = 0; i < n; i++) {
    if (from + i >= row->n || row->at[from + i] != boa_str_char(g, name, i)) {
      return false;
    }
  }
  return from + n >= row->n || row->at[from + n] == '(' || row->at[from + n] == ' ';
}

bool boa_find_method(boa_guest *g, const boa_row *rows, uint32_t *count, uint32_t from, uint32_t *to, boa_value name) {
  if (starts_with(g, &rows[0], from, name)) { /* it stands alone on a later line than its object */
    *count = 1;
    *to = from + boa_str_length(g, name);
    return true;
  }
  boa_text t = boa_text_new(g);
  boa_tree tree = {0};
  segment s = {rows, *count, from, *to};
  boa_text_c(&t, "(\n");
  add_rows(&t, rows, *count, from, *to);
  boa_text_c(&t, "\n)");
  const boa_node *statement = parse(g, &t, &tree) ? NULL : only_statement(&tree, true);
  const boa_node *call = statement && statement->kind == BOA_NODE_EXPR ? &tree.nodes[statement->a] : NULL;
  const boa_node *method = call && call->kind == BOA_NODE_CALL ? &tree.nodes[call->a] : NULL;
  place end;
  if (!method || method->kind != BOA_NODE_ATTRIBUTE || !find_place(&s, &tree, method->end, &end)) {
    return false;
  }
  boa_name n = tree.names[method->b];
  boa_text written = boa_text_new(g);
  boa_text_str(&written, g, name);
  if (written.status || n.len != written.len || memcmp(n.text, written.at, n.len) != 0) {
    return false;
  }
  *count = end.row + 1;
  *to = end.column + start_of(&s, end.row);
  return true;
}

boa_status boa_is_whole_call(boa_guest *g, const boa_row *rows, uint32_t count, uint32_t from, uint32_t to, bool *out) {
  boa_text t = boa_text_new(g);
  boa_tree tree = {0};
  *out = false;
  add_rows(&t, rows, count, 0, UINT32_MAX);
  boa_status status = parse(g, &t, &tree);
  const boa_node *statement = status ? NULL : only_statement(&tree, false), *call = NULL;
  if (!statement) {
    return status == BOA_RAISE ? BOA_OK : status;
  }
  if (statement->kind == BOA_NODE_RETURN && statement->a) {
    call = &tree.nodes[statement->a];
    call = call->kind == BOA_NODE_CALL && tree.nodes[call->a].kind == BOA_NODE_NAME ? call : NULL;
  } else if (statement->kind == BOA_NODE_ASSIGN && boa_list_count(&tree, statement->a) == 1) {
    call = &tree.nodes[statement->b];
    bool named = tree.nodes[boa_list_at(&tree, statement->a, 0)].kind == BOA_NODE_NAME;
    call = call->kind == BOA_NODE_CALL && named ? call : NULL;
  }
  if (call) {
    boa_position start = boa_tree_position(&tree, call->start), end = boa_tree_position(&tree, call->end);
    *out = start.line == 1 && end.line == count && start.column == from && end.column == to;
  }
  return BOA_OK;
}
