/* The text of an uncaught exception: what its parts share.
 *
 * The text grows in a work of its own, so that the guest's scratch stays last in, first out; what it costs is charged to the guest, whose limits hold
 * while it is made: any part may end with t.status set, and then the event has a plain text instead. No collection can come in between: values
 * stay what they are. */
#ifndef BOA_HOST_REPORT_H
#define BOA_HOST_REPORT_H

#include "host/host.h"
#include "types/types.h"

typedef struct boa_report_seen boa_report_seen;

typedef struct boa_report {
  boa_work work; /* first: of the text */
  boa_guest *g;
  boa_text t;
  boa_value texts;       /* what the definition `report` made out: a list of (exception, text, notes, parts), or 0 */
  uint32_t next_text;    /* where the next one is likely to be */
  uint32_t depth;        /* of exception groups */
  bool need_close;       /* the last part's frame is to be closed */
  boa_report_seen *seen; /* the exceptions that are told */
} boa_report;

/* ---- frames.c: the entries of a traceback, outermost first ---- */
void boa_report_frames(boa_report *r, boa_value e);
/* Code whose frames are not shown: definitions and the library's. */
bool boa_report_hides(const boa_guest *g, boa_value code);

/* ---- anchors.c: which part of an expression failed ---- */
typedef struct boa_row { /* a line of source: code points */
  const uint32_t *at;
  uint32_t n;
} boa_row;
/* Operator, brackets of a subscript or of a call, as places in the rows; the right one exclusive. */
typedef struct boa_anchors {
  bool found;
  uint32_t left_row, left, right_row, right;
} boa_anchors;
/* Of the text from character `from` of the first row up to `to` of the last. */
boa_status boa_find_anchors(boa_guest *g, const boa_row *rows, uint32_t count, uint32_t from, uint32_t to, boa_anchors *out);
/* Where in that text, the call of a method `name`, the arguments begin (in *to, of the last row, and *count rows): an instruction does both, look up and
 * call. False: it is none. */
bool boa_find_method(boa_guest *g, const boa_row *rows, uint32_t *count, uint32_t from, uint32_t *to, boa_value name);
/* Whether that text is all of a statement `f(…)` behind return or a name's =, where carets would say nothing. */
boa_status boa_is_whole_call(boa_guest *g, const boa_row *rows, uint32_t count, uint32_t from, uint32_t to, bool *out);

/* ---- suggest.c: "Did you mean", behind the exception's text ---- */
void boa_report_suggestion(boa_report *r, boa_value e);

/* An attribute that the exception has without guest code, or UNBOUND. */
boa_value boa_report_attribute(boa_guest *g, boa_value e, const char *name);

#endif
