/* The journal: all that a host gave a sandbox, in order, so that the same can be done again: feeds, variables, answers, times, entropy.
 *
 * An entry is a letter and its parts: numbers as LEB128, texts with their lengths before them; values are CBOR. An answer is preceded by what it answers: the event's kind,
 * the fuel used until then, a hash of its name and arguments. Invariant: an entry is written whole or not at all; without memory the journal ends there for good. */
#ifndef BOA_HOST_JOURNAL_H
#define BOA_HOST_JOURNAL_H

#include "host/host.h"

typedef enum boa_entry {
  BOA_ENTRY_FEED = 'F',        /* file name, source */
  BOA_ENTRY_SET = 'G',         /* name, value */
  BOA_ENTRY_DEFINE = 'D',      /* name */
  BOA_ENTRY_FILE = 'P',        /* path, bytes */
  BOA_ENTRY_ENVIRONMENT = 'V', /* name, value */
  BOA_ENTRY_MODULE = 'M',      /* name, source */
  BOA_ENTRY_NEW_MODULE = 'm',  /* name: one that is made of values */
  BOA_ENTRY_ARGUMENTS = 'A',   /* texts, as one CBOR array */
  BOA_ENTRY_EVENT = 'E',       /* kind, fuel, hash */
  BOA_ENTRY_ANSWER = 'a',      /* value */
  BOA_ENTRY_ONCE = 'y',        /* value, of a name */
  BOA_ENTRY_IMPORT = 'i',      /* kind, whose module is imported before the event comes once more */
  BOA_ENTRY_ENUM = 'u',        /* value: an enumeration, which is made before the event comes once more */
  BOA_ENTRY_ERROR = 'e',       /* type, message */
  BOA_ENTRY_TEXT = 't',        /* text */
  BOA_ENTRY_DEFAULT = 'd',
  BOA_ENTRY_DROP = 'z', /* a feed that is paused is dropped */
  BOA_ENTRY_LATER = 'l',
  BOA_ENTRY_STOP = 'Z',         /* why, fuel of all feeds: the host's time or will ended this one there */
  BOA_ENTRY_GO_ON = 'r',        /* resumed at FUTURES */
  BOA_ENTRY_SETTLE = 's',       /* call, value */
  BOA_ENTRY_SETTLE_ERROR = 'x', /* call, type, message */
  BOA_ENTRY_CLOCK = 'c',        /* which, bits of the time */
  BOA_ENTRY_ENTROPY = 'n',      /* bytes */
  BOA_ENTRY_MOUNTED = 'O',      /* the guest learns of a mount: as below */
  BOA_ENTRY_MOUNT = 'o',        /* what came of an operation on a mounted folder: errno, all that it tells */
} boa_entry;

/* A number, or a text, where `text` is not NULL. */
typedef struct boa_part {
  const void *text;
  uint64_t n;
} boa_part;

/* Adds an entry when the sandbox keeps a journal. */
void boa_note(boa_sandbox *box, boa_entry entry, unsigned parts, const boa_part *part);
static inline bool boa_noting(const boa_sandbox *box) {
  return box->config.journal && !box->journal_ended;
}
/* An entry whose last part is the value of a handle; `name` may be NULL. */
void boa_note_value(boa_sandbox *box, boa_entry entry, const char *name, uint64_t number, boa_handle h);
/* That the feed, which is paused or about to end, ends where it stands. */
void boa_note_stop(boa_sandbox *box, boa_stop why);
/* While a journal is replayed that says so about the feed that goes on now: it ends at that fuel. */
void boa_stop_as_noted(boa_sandbox *box);
/* Whether the host of a replay wants no more of it. */
bool boa_replay_interrupted(boa_sandbox *box);

/* The event that is going to be answered. */
void boa_note_event(boa_sandbox *box);

/* While a journal is replayed: the next entry if it is of that kind, its first part. False: none, the host is asked. */
bool boa_replayed_entry(boa_sandbox *box, boa_entry entry, boa_part *first, boa_part *second);

#endif
