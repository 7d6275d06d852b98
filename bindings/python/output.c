/* What a run printed. With a limit the buffer holds the head, half of it, then the newest text, which is cut back to the other half when it has grown to twice
 * that: each byte is moved once at most. */
#include "output.h"

#include <stdlib.h>
#include <string.h>

static int append(boa_output *o, const char *text, size_t n) {
  if (n > o->room - o->used) {
    size_t room = (o->used + n) * 2;
    char *more = realloc(o->at, room);
    if (!more) {
      return 0;
    }
    o->at = more;
    o->room = room;
  }
  if (n) { /* or there may be no place yet */
    memcpy(o->at + o->used, text, n);
    o->used += n;
  }
  return 1;
}

static size_t head_of(const boa_output *o) {
  return (size_t)(o->most / 2);
}

static size_t tail_of(const boa_output *o) {
  return (size_t)(o->most - o->most / 2);
}

int output_add(boa_output *o, const char *text, size_t n) {
  o->total += n;
  if (!o->most) {
    return append(o, text, n);
  }
  size_t head = head_of(o), tail = tail_of(o);
  while (n) {
    size_t room = head + 2 * tail - o->used, part = n < room ? n : room;
    if (!append(o, text, part)) {
      return 0;
    }
    text += part;
    n -= part;
    if (o->used == head + 2 * tail) {
      memmove(o->at + head, o->at + head + tail, tail);
      o->used = head + tail;
    }
  }
  return 1;
}

static int continues(const boa_output *o, size_t at) {
  return ((unsigned char)o->at[at] & 0xc0) == 0x80;
}

PyObject *output_text(const boa_output *o) {
  if (!o->most || o->total <= o->most) {
    return text_out(o->at ? o->at : "", o->used);
  }
  size_t head = head_of(o), start = o->used - tail_of(o);
  while (head && continues(o, head)) {
    head--;
  }
  while (start < o->used && continues(o, start)) {
    start++;
  }
  PyObject *first = text_out(o->at, head), *last = text_out(o->at + start, o->used - start), *text = NULL;
  if (first && last) {
    const char *end = head && o->at[head - 1] == '\n' ? "" : "\n";
    text = PyUnicode_FromFormat("%U%s[... %llu bytes left out ...]\n%U", first, end,
                                (unsigned long long)(o->total - head - (o->used - start)), last);
  }
  Py_XDECREF(first);
  Py_XDECREF(last);
  return text;
}

int output_copy(boa_output *to, const boa_output *from) {
  to->most = from->most;
  to->total = from->total;
  return append(to, from->at, from->used);
}

void output_clear(boa_output *o) {
  free(o->at);
  *o = (boa_output){.most = o->most};
}
