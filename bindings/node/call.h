/* One call of the addon by JavaScript: its arguments, checked and read by the operation's signature before anything happens, and what it gives.
 *
 * A sandbox is a number to JavaScript: its place in a table and how often that place was used, so that any number is safe, also one of a sandbox that was closed. While
 * JavaScript is asked something in the middle of a step, the sandbox is busy: nothing but an interrupt is done to it. Once an exception is pending, the call gives nothing. */
#ifndef BOABOX_NODE_CALL_H
#define BOABOX_NODE_CALL_H

#define NAPI_VERSION 8
#include "boabox.h"
#include <node_api.h>
#include <stdbool.h>

enum { MOST_ARGUMENTS = 5, MOST_TEXTS = 2, SHORT_TEXT = 1024 };

typedef struct {
  boa_sandbox *box; /* NULL: the place is free */
  uint32_t serial, next_free;
  bool busy;
} place;

/* What one environment (a thread of Node's) has: nothing is shared with others. */
typedef struct {
  boa_engine *engine;
  place *places;
  uint32_t n_places, first_free; /* index + 1; 0: none */
  struct call *running;          /* the innermost */
  boa_event event;               /* of the last call, if it gave one: its texts are good until the next call */
  uint64_t later;                /* the number of the call that the last call left to be answered */
} addon;

typedef struct {
  const char *at; /* a text, with a 0 behind it; bytes; doubles */
  size_t n;
  double number;
  char *copy; /* to be freed */
} argument;

typedef struct call {
  napi_env env;
  addon *addon;
  const struct operation *op;
  uint32_t place;
  boa_sandbox *box;
  bool failed; /* an exception is pending */
  argument in[MOST_ARGUMENTS];
  napi_value given[MOST_ARGUMENTS];
  struct call *outer;
} call;

/* What the arguments are, a letter each: b sandbox (the first), B also one that is busy, t text, y bytes, Y bytes that are copied, k a key of 16 bytes or undefined, d number, n 16 doubles,
 * s bytes to be written to, a the function that clocks, sleep and entropy ask, or undefined. */
typedef struct operation {
  const char *name, *arguments;
  napi_value (*take)(call *c);
} operation;

napi_value enter(napi_env env, napi_callback_info info);

/* Throws, unless something is thrown already. Gives NULL. */
napi_value refuse(call *c, const char *why);
/* The exception that the function just called has left pending ends the step. */
void stop(call *c);

napi_value number(call *c, double n);
napi_value truth(call *c, bool is);
napi_value string(call *c, const char *text, size_t n);
/* Bytes from malloc, which these free: in the array `into` where they fit, as their number; else as a Uint8Array of their own. */
napi_value written(call *c, char *made, size_t n, const argument *into);
napi_value own_bytes(call *c, char *made, size_t n);

/* The sandbox's number; 0: there is none. */
napi_value opened(call *c, boa_sandbox *box);
void closed(call *c);

#endif
