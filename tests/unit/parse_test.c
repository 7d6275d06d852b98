/* Parses sources and prints what came of each as one line: the dump of the tree, or the syntax error.
 *   parse_test [attributes|scopes|stop N|quiet] file …      "-" reads sources from standard input, each as "<length>\n<bytes>" */
#include "front/scope.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct options {
  bool attributes, scopes, quiet, parse_only;
  int64_t fuel;
} options;

static const char *const types[] = {"SyntaxError", "IndentationError", "TabError", "_IncompleteInputError"};

static void print_error(const boa_syntax_error *e) {
  printf("%s: %s (%u, %u, %u, %u)\n", types[e->type], e->message, e->line, e->column, e->end_line, e->end_column);
}

static void print_names(const boa_tree *t, const boa_scopes *s, uint32_t scope) {
  static const char *const kinds[] = {"local", "cell", "free", "global-implicit", "global", "name"};
  const boa_scope *c = &s->scopes[scope];
  printf(" %u:%u<%u", scope, c->kind, c->parent);
  if (c->flags) {
    printf("/%x", c->flags);
  }
  for (uint32_t i = c->first; i < c->first + c->count; i++) {
    const boa_symbol *y = &s->symbols[i];
    printf(" %.*s=%s/%x", (int)t->names[y->name].len, t->names[y->name].text, kinds[y->kind], y->flags);
  }
  printf(";");
}

static boa_status run(boa_work *w, const char *source, size_t len, const options *o, boa_syntax_error *e) {
  boa_tree tree;
  boa_scopes scopes;
  char *text;
  size_t text_len;
  boa_status status = boa_parse(w, source, len, &tree, e);
  if (status == BOA_OK && !o->quiet && !o->scopes) {
    status = boa_tree_dump(w, &tree, o->attributes, &text, &text_len);
  }
  if (status == BOA_OK && !o->parse_only) {
    status = boa_scopes_find(w, &tree, &scopes, e);
  }
  if (status != BOA_OK) {
    return status;
  }
  if (o->quiet) {
    puts("ok");
  } else if (o->scopes) {
    for (uint32_t i = 1; i < scopes.scope_count; i++) {
      print_names(&tree, &scopes, i);
    }
    puts("");
  } else {
    fwrite(text, 1, text_len, stdout);
    puts("");
  }
  return status;
}

static void one(const char *source, size_t len, const options *o) {
  boa_work w;
  boa_syntax_error e = {0};
  boa_work_open(&w, o->fuel);
  boa_status status = run(&w, source, len, o, &e);
  if (status == BOA_RAISE) {
    print_error(&e);
  } else if (status != BOA_OK) {
    puts(status == BOA_STOP ? "stopped" : "no memory");
  }
  boa_work_close(&w);
}

static char *read_all(FILE *f, size_t *len) {
  size_t room = 1 << 16, n;
  char *text = malloc(room);
  *len = 0;
  while (text && (n = fread(text + *len, 1, room - *len, f)) > 0) {
    *len += n;
    if (*len == room) {
      room *= 2;
      text = realloc(text, room);
    }
  }
  return text;
}

/* A copy of its own, so that a sanitizer sees a read past the end. */
static void one_copied(const char *text, size_t len, const options *o) {
  char *copy = malloc(len ? len : 1);
  if (copy) {
    memcpy(copy, text, len);
    one(copy, len, o);
    free(copy);
  }
}

static void each(const char *text, size_t len, const options *o) {
  size_t at = 0;
  while (at < len) {
    size_t n = 0;
    while (at < len && text[at] != '\n') {
      n = n * 10 + (size_t)(text[at++] - '0');
    }
    at++;
    if (n > len - at) {
      return;
    }
    one_copied(text + at, n, o);
    at += n;
  }
}

int main(int argc, char **argv) {
  options o = {.fuel = (int64_t)1 << 40};
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "attributes") == 0) {
      o.attributes = true;
    } else if (strcmp(argv[i], "scopes") == 0) {
      o.scopes = true;
    } else if (strcmp(argv[i], "quiet") == 0) {
      o.quiet = true;
    } else if (strcmp(argv[i], "parse") == 0) {
      o.parse_only = true;
    } else if (strcmp(argv[i], "stop") == 0 && i + 1 < argc) {
      o.fuel = atoll(argv[++i]);
    } else {
      size_t len;
      bool many = strcmp(argv[i], "-") == 0;
      FILE *f = many ? stdin : fopen(argv[i], "rb");
      char *text = f ? read_all(f, &len) : NULL;
      if (!text) {
        return 2;
      }
      (many ? each : one_copied)(text, len, &o);
      free(text);
    }
  }
  return 0;
}
