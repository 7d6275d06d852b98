/* JSON for the command: text being built, and JSON values as Python source. */
#ifndef BOA_CLI_JSON_H
#define BOA_CLI_JSON_H

#include <stdbool.h>
#include <stddef.h>

typedef struct buffer {
  char *at; /* terminated, once something was added */
  size_t n, room;
  bool failed; /* no memory */
} buffer;

void buffer_add(buffer *b, const char *text, size_t n);
void buffer_free(buffer *b);
/* UTF-8 as a JSON string, quotes included. Bytes that are no UTF-8 become U+FFFD. */
void buffer_add_string(buffer *b, const char *text, size_t n);
/* Checks that a text is one JSON value (RFC 8259) and adds it as a Python expression. False: it is none, or nested more than 100 deep. */
bool buffer_add_python(buffer *b, const char *json);

#endif
