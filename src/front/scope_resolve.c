/* The second half of the scope analysis: what each name means.
 *
 * Scopes are numbered with parents before children. A name that its scope does not bind is looked for in the functions around, inside
 * out; when one binds it, it becomes a cell there and free in every scope between. Each step up is charged: the work is at most names
 * times nesting, which is also the size of the closures. At the end the notes are sorted by scope into the symbols. */
#include "front/scope_inner.h"

#include <string.h>

static uint32_t hash(uint32_t scope, boa_name_ref name) {
  uint64_t h = ((uint64_t)scope << 32 | name) * 0x9E3779B97F4A7C15u;
  return (uint32_t)(h >> 32) ^ (uint32_t)(h >> 17);
}

note *boa_scope_find_note(const scoper *z, uint32_t scope, boa_name_ref name) {
  if (!z->index_mask) {
    return NULL;
  }
  for (uint32_t i = hash(scope, name) & z->index_mask; z->index[i]; i = (i + 1) & z->index_mask) {
    note *n = &z->notes[z->index[i] - 1];
    if (n->scope == scope && n->name == name) {
      return n;
    }
  }
  return NULL;
}

static void index_note(uint32_t *index, uint32_t mask, const note *n, uint32_t number) {
  uint32_t i = hash(n->scope, n->name) & mask;
  while (index[i]) {
    i = (i + 1) & mask;
  }
  index[i] = number + 1;
}

static boa_status grow_index(scoper *z) {
  uint32_t slots = z->index_mask ? (z->index_mask + 1) * 2 : 32;
  uint32_t *index = boa_scratch(z->w, slots * sizeof(uint32_t));
  if (!index) {
    return BOA_NOMEM;
  }
  if (!boa_charge(z->w, slots / 8)) {
    return BOA_STOP;
  }
  memset(index, 0, slots * sizeof(uint32_t));
  for (uint32_t i = 0; i < z->note_count; i++) {
    index_note(index, slots - 1, &z->notes[i], i);
  }
  z->index = index;
  z->index_mask = slots - 1;
  return BOA_OK;
}

boa_status boa_scope_note(scoper *z, uint32_t scope, boa_name_ref name, note **out) {
  *out = boa_scope_find_note(z, scope, name);
  if (*out) {
    return BOA_OK;
  }
  boa_status status = BOA_OK;
  if (z->note_count * 2 >= z->index_mask) {
    status = grow_index(z);
  }
  if (status == BOA_OK) {
    status = boa_front_grow(z->w, (void **)&z->notes, &z->note_room, z->note_count + 1, sizeof(note));
  }
  if (status != BOA_OK) {
    return status;
  }
  *out = &z->notes[z->note_count];
  **out = (note){.scope = scope, .name = name};
  index_note(z->index, z->index_mask, *out, z->note_count++);
  return BOA_OK;
}

/* --- resolving ------------------------------------------------------------------------------------------------------------ */

static bool is_function_like(const boa_scope *c) {
  return c->kind != BOA_SCOPE_MODULE && c->kind != BOA_SCOPE_CLASS;
}

static bool binds(const note *n) {
  return (n->flags & (BOA_SYM_PARAMETER | BOA_SYM_ASSIGNED | BOA_SYM_ANNOTATED | NOTE_IMPORTED | NOTE_TYPE_PARAM)) &&
         !(n->flags & (NOTE_GLOBAL | NOTE_NONLOCAL | NOTE_OUTER));
}

/* What a class has for the scopes in it without binding a name: its own object, its namespace, the annotated names reached. */
static uint32_t implicit_cell(const scoper *z, boa_name_ref name) {
  return name == z->name_class         ? BOA_SCOPE_NEEDS_CLASS_CELL
         : name == z->name_classdict   ? BOA_SCOPE_NEEDS_CLASSDICT
         : name == z->name_conditional ? BOA_SCOPE_CONDITIONAL
                                       : 0;
}

/* Whether a scope sees that name as the class's own, so that no function around comes into question. */
static bool belongs_to_class(const scoper *z, uint32_t from, uint32_t class, boa_name_ref name) {
  const boa_scope *c = &z->s->scopes[from];
  const note *n = boa_scope_find_note(z, class, name);
  return c->flags & BOA_SCOPE_SEES_CLASS && c->class_scope == class && n && (binds(n) || n->flags & NOTE_GLOBAL);
}

/* The scope around `from` whose variable an unbound name there is: a function's, the class whose __class__ it is, or 0 = global. */
static boa_status owner_of(scoper *z, uint32_t from, boa_name_ref name, uint32_t *owner) {
  uint32_t inner = from;
  bool inlined = true; /* nothing but list, set and dict comprehensions on the way from `from` */
  *owner = 0;
  for (uint32_t scope = z->s->scopes[from].parent; scope; scope = z->s->scopes[scope].parent) {
    boa_scope *c = &z->s->scopes[scope];
    if (!boa_charge(z->w, 1)) {
      return BOA_STOP;
    }
    inlined = inlined && z->s->scopes[inner].kind == BOA_SCOPE_COMPREHENSION;
    inner = scope;
    if (c->kind == BOA_SCOPE_CLASS && implicit_cell(z, name)) {
      c->flags |= (uint16_t)(inlined ? 0 : implicit_cell(z, name));
      *owner = inlined ? 0 : scope;
      return BOA_OK;
    }
    if (c->kind == BOA_SCOPE_CLASS && belongs_to_class(z, from, scope, name)) {
      return BOA_OK;
    }
    if (!is_function_like(c)) {
      continue;
    }
    const note *n = boa_scope_find_note(z, scope, name);
    if (n && (n->flags & NOTE_GLOBAL)) {
      return BOA_OK;
    }
    if (n && binds(n)) {
      *owner = scope;
      return BOA_OK;
    }
  }
  return BOA_OK;
}

/* The name is free in every scope from `from` up to the owner, where it is a cell. */
static boa_status make_free(scoper *z, uint32_t from, boa_name_ref name, uint32_t owner) {
  note *n;
  for (uint32_t scope = from; scope != owner; scope = z->s->scopes[scope].parent) {
    boa_status status = boa_charge(z->w, 1) ? boa_scope_note(z, scope, name, &n) : BOA_STOP;
    if (status != BOA_OK) {
      return status;
    }
    if (z->s->scopes[scope].kind == BOA_SCOPE_CLASS && scope != from && (binds(n) || (n->flags & NOTE_GLOBAL))) {
      n->flags |= BOA_SYM_PASSED;
    } else {
      if (n->resolved && n->kind == BOA_VAR_FREE) {
        break; /* from here on it has been done */
      }
      n->kind = BOA_VAR_FREE;
      n->resolved = 1;
    }
  }
  n = boa_scope_find_note(z, owner, name);
  if (n && z->s->scopes[owner].kind != BOA_SCOPE_CLASS) {
    n->kind = BOA_VAR_CELL;
    n->resolved = 1;
  }
  return BOA_OK;
}

static boa_status fail_declaration(scoper *z, const note *n, const char *format) {
  const boa_name *name = &z->t->names[n->name];
  return boa_scope_fail(z, n->declaration, format, name->text, name->len);
}

static boa_status resolve_declared(scoper *z, note *n) {
  uint32_t owner;
  if ((n->flags & NOTE_GLOBAL) && (n->flags & NOTE_NONLOCAL)) {
    return fail_declaration(z, n, "name '%t' is nonlocal and global");
  }
  if (n->flags & BOA_SYM_PARAMETER) {
    return fail_declaration(
        z, n, n->flags & NOTE_GLOBAL ? "name '%t' is parameter and global" : "name '%t' is parameter and nonlocal");
  }
  if (n->flags & NOTE_GLOBAL) {
    n->kind = BOA_VAR_GLOBAL_EXPLICIT;
    n->resolved = 1;
    return BOA_OK;
  }
  uint32_t scope = n->scope, name = n->name;
  boa_status status = owner_of(z, scope, name, &owner);
  if (status == BOA_OK && !owner) {
    return fail_declaration(z, n, "no binding for nonlocal '%t' found");
  }
  const note *bound = owner ? boa_scope_find_note(z, owner, name) : NULL;
  if (bound && bound->flags & NOTE_TYPE_PARAM) {
    return fail_declaration(z, n, "nonlocal binding not allowed for type parameter '%t'");
  }
  return status == BOA_OK ? make_free(z, scope, name, owner) : status;
}

static boa_status resolve_unbound(scoper *z, note *n) {
  uint32_t owner, scope = n->scope, name = n->name, number = (uint32_t)(n - z->notes);
  boa_scope_kind kind = (boa_scope_kind)z->s->scopes[scope].kind;
  boa_status status = owner_of(z, scope, name, &owner);
  if (status != BOA_OK) {
    return status;
  }
  if (owner) {
    return make_free(z, scope, name, owner);
  }
  const boa_scope *c = &z->s->scopes[scope];
  const note *outer = c->flags & BOA_SCOPE_SEES_CLASS ? boa_scope_find_note(z, c->class_scope, name) : NULL;
  bool global = outer && outer->flags & NOTE_GLOBAL, named = kind == BOA_SCOPE_CLASS || c->flags & BOA_SCOPE_SEES_CLASS;
  n = &z->notes[number];
  n->kind = n->flags & NOTE_OUTER || global ? BOA_VAR_GLOBAL_EXPLICIT : named ? BOA_VAR_NAME : BOA_VAR_GLOBAL_IMPLICIT;
  n->resolved = 1;
  return BOA_OK;
}

static boa_status resolve_note(scoper *z, note *n) {
  const boa_scope *c = &z->s->scopes[n->scope];
  if (n->resolved) {
    return BOA_OK;
  }
  if (n->flags & (NOTE_GLOBAL | NOTE_NONLOCAL)) {
    return resolve_declared(z, n);
  }
  if (c->kind == BOA_SCOPE_MODULE) {
    n->kind = BOA_VAR_NAME;
    n->resolved = 1;
    return BOA_OK;
  }
  if (binds(n)) {
    n->kind = c->kind == BOA_SCOPE_CLASS ? BOA_VAR_NAME : BOA_VAR_LOCAL;
    n->resolved = 1;
    return BOA_OK;
  }
  return resolve_unbound(z, n);
}

/* --- the result ----------------------------------------------------------------------------------------------------------- */

static boa_symbol symbol_of(const note *n) {
  uint32_t flags = n->flags & 0xFF;
  if (n->flags & (NOTE_IMPORTED | NOTE_TYPE_PARAM)) {
    flags |= BOA_SYM_ASSIGNED;
  }
  return (boa_symbol){.name = n->name, .kind = n->kind, .flags = (uint8_t)flags};
}

/* Counting sort by scope; within a scope the order of first appearance stays. */
static boa_status sort_symbols(scoper *z) {
  boa_scopes *s = z->s;
  if (!boa_charge(z->w, z->note_count / 4 + s->scope_count / 16 + 1)) {
    return BOA_STOP;
  }
  s->symbols = boa_scratch(z->w, (z->note_count + 1) * sizeof(boa_symbol));
  s->index = boa_scratch(z->w, (z->index_mask + 1) * sizeof(uint32_t));
  if (!s->symbols || !s->index) {
    return BOA_NOMEM;
  }
  memset(s->index, 0, (z->index_mask + 1) * sizeof(uint32_t));
  s->index_mask = z->index_mask;
  for (uint32_t i = 0; i < z->note_count; i++) {
    s->scopes[z->notes[i].scope].count++;
  }
  uint32_t at = 0;
  for (uint32_t i = 1; i < s->scope_count; i++) {
    s->scopes[i].first = at;
    at += s->scopes[i].count;
    s->scopes[i].count = 0;
  }
  for (uint32_t i = 0; i < z->note_count; i++) {
    boa_scope *c = &s->scopes[z->notes[i].scope];
    uint32_t place = c->first + c->count++;
    s->symbols[place] = symbol_of(&z->notes[i]);
    index_note(s->index, s->index_mask, &z->notes[i], place);
  }
  s->symbol_count = z->note_count;
  return BOA_OK;
}

boa_status boa_scope_resolve(scoper *z) {
  for (uint32_t i = 0; i < z->note_count; i++) { /* notes may be added meanwhile: they are resolved already */
    boa_status status = boa_charge(z->w, 1) ? resolve_note(z, &z->notes[i]) : BOA_STOP;
    if (status != BOA_OK) {
      return status;
    }
  }
  if (!z->index_mask) {
    boa_status status = grow_index(z);
    if (status != BOA_OK) {
      return status;
    }
  }
  return sort_symbols(z);
}

/* --- looking up ----------------------------------------------------------------------------------------------------------- */

boa_symbol *boa_scope_symbol(const boa_scopes *s, uint32_t scope, boa_name_ref name) {
  const boa_scope *c = &s->scopes[scope];
  for (uint32_t i = hash(scope, name) & s->index_mask; s->index[i]; i = (i + 1) & s->index_mask) {
    uint32_t place = s->index[i] - 1;
    if (place >= c->first && place < c->first + c->count && s->symbols[place].name == name) {
      return &s->symbols[place];
    }
  }
  return NULL;
}

static bool has_dot(const boa_name *n) {
  for (uint32_t i = 0; i < n->len; i++) {
    if (n->text[i] == '.') {
      return true;
    }
  }
  return false;
}

boa_status boa_scope_mangle(boa_work *w, boa_tree *t, const boa_scopes *s, uint32_t scope, boa_name_ref name,
                            boa_name_ref *out) {
  boa_name n = t->names[name], class_name = t->names[s->scopes[scope].class_name];
  *out = name;
  if (n.len < 3 || memcmp(n.text, "__", 2) != 0 || memcmp(n.text + n.len - 2, "__", 2) == 0 || !s->scopes[scope].class_name ||
      has_dot(&n)) {
    return BOA_OK;
  }
  while (class_name.len && *class_name.text == '_') {
    class_name.text++;
    class_name.len--;
  }
  if (!class_name.len) {
    return BOA_OK;
  }
  if (!boa_charge(w, (class_name.len + n.len) / 16 + 1)) {
    return BOA_STOP;
  }
  char *text = boa_scratch(w, class_name.len + n.len + 1);
  if (!text) {
    return BOA_NOMEM;
  }
  text[0] = '_';
  memcpy(text + 1, class_name.text, class_name.len);
  memcpy(text + 1 + class_name.len, n.text, n.len);
  return boa_tree_name(w, t, text, class_name.len + n.len + 1, out);
}
