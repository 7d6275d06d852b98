#include "host/journal.h"
#include "host/bytes.h"
#include "host/work.h"

#include <stdlib.h>

/* ---- writing ---- */

static uint8_t *room_for(boa_sandbox *box, size_t n) {
  if (box->journal_used + n > box->journal_room) {
    size_t room = box->journal_room ? box->journal_room * 2 : 512;
    room = room < box->journal_used + n ? box->journal_used + n : room;
    uint8_t *more = realloc(box->journal, room);
    if (!more) {
      box->journal_ended = true;
      return NULL;
    }
    box->journal = more;
    box->journal_room = room;
  }
  return box->journal + box->journal_used;
}

void boa_note(boa_sandbox *box, boa_entry entry, unsigned parts, const boa_part *part) {
  size_t n = 1;
  for (unsigned i = 0; i < parts; i++) {
    n += 10 + (part[i].text ? (size_t)part[i].n : 0);
  }
  uint8_t *p = boa_noting(box) ? room_for(box, n) : NULL;
  if (!p) {
    return;
  }
  *p++ = (uint8_t)entry;
  for (unsigned i = 0; i < parts; i++) {
    p = boa_put_number(p, part[i].n);
    if (part[i].text) {
      memcpy(p, part[i].text, (size_t)part[i].n);
      p += (size_t)part[i].n;
    }
  }
  box->journal_used = (size_t)(p - box->journal);
}

/* How the parts of an entry look: n a number, t a text. NULL: there is no such entry. */
static const char *parts_of(unsigned kind) {
  switch (kind) {
  case BOA_ENTRY_FEED:
  case BOA_ENTRY_SET:
  case BOA_ENTRY_MODULE:
  case BOA_ENTRY_FILE:
  case BOA_ENTRY_ENVIRONMENT:
  case BOA_ENTRY_ERROR:
    return "tt";
  case BOA_ENTRY_DEFINE:
  case BOA_ENTRY_NEW_MODULE:
  case BOA_ENTRY_ARGUMENTS:
  case BOA_ENTRY_ANSWER:
  case BOA_ENTRY_ONCE:
  case BOA_ENTRY_IMPORT:
  case BOA_ENTRY_ENUM:
  case BOA_ENTRY_TEXT:
  case BOA_ENTRY_ENTROPY:
    return "t";
  case BOA_ENTRY_EVENT:
    return "nnn";
  case BOA_ENTRY_CLOCK:
  case BOA_ENTRY_STOP:
    return "nn";
  case BOA_ENTRY_SETTLE:
  case BOA_ENTRY_MOUNT:
  case BOA_ENTRY_MOUNTED:
    return "nt";
  case BOA_ENTRY_SETTLE_ERROR:
    return "ntt";
  case BOA_ENTRY_DEFAULT:
  case BOA_ENTRY_LATER:
  case BOA_ENTRY_GO_ON:
  case BOA_ENTRY_DROP:
    return "";
  default:
    return NULL;
  }
}

void boa_note_value(boa_sandbox *box, boa_entry entry, const char *name, uint64_t number, boa_handle h) {
  char *bytes = NULL;
  size_t n = 0;
  if (!boa_noting(box)) {
    return;
  }
  boa_cbor how = h ? boa_to_cbor(box, h, UINT32_MAX, 1, &bytes, &n) : BOA_CBOR_OK;
  if (how) { /* what comes from here on could not be done again */
    box->journal_ended = true;
    return;
  }
  boa_part value = {h ? bytes : "\xf6", h ? n : 1};
  boa_part parts[2] = {name ? (boa_part){name, strlen(name)} : (boa_part){NULL, number}, value};
  if (parts_of(entry)[1] == 0) {
    boa_note(box, entry, 1, &value);
  } else {
    boa_note(box, entry, 2, parts);
  }
  free(bytes);
}

/* What an event asks, as a number. */
static uint64_t event_hash(boa_sandbox *box) {
  char *bytes = NULL;
  size_t n = 0;
  uint64_t h = boa_fnv1a((const uint8_t *)box->last.text, box->last.length);
  if (!boa_arguments_to_cbor(box, UINT32_MAX, 0, &bytes, &n)) {
    h ^= boa_fnv1a((const uint8_t *)bytes, n) * 31;
  }
  free(bytes);
  return h;
}

void boa_note_event(boa_sandbox *box) {
  if (boa_noting(box)) {
    boa_part parts[] = {{NULL, box->last.kind}, {NULL, boa_usage_of(box).fuel}, {NULL, event_hash(box)}};
    boa_note(box, BOA_ENTRY_EVENT, 3, parts);
  }
}

static uint64_t fuel_of_feed(const boa_sandbox *box) {
  const boa_guest *g = &box->guest;
  return (uint64_t)(box->fuel_given - g->reserve - g->work.fuel);
}

void boa_note_stop(boa_sandbox *box, boa_stop why) {
  boa_note(box, BOA_ENTRY_STOP, 2, (boa_part[]){{NULL, why}, {NULL, box->guest.fuel_used + fuel_of_feed(box)}});
}

char *boa_journal(boa_sandbox *box, size_t *length) {
  enum { ID = 8 };
  *length = 0;
  char *copy = box->config.journal ? malloc(ID + box->journal_used + 1) : NULL;
  if (copy) {
    boa_put((uint8_t *)copy, box->engine->image.id, ID);
    memcpy(copy + ID, box->journal ? (char *)box->journal : "", box->journal_used);
    *length = ID + box->journal_used;
  }
  return copy;
}

int boa_journal_whole(const boa_sandbox *box) {
  return boa_noting(box);
}

/* ---- reading ---- */

typedef struct {
  boa_entry kind;
  boa_part part[3];
} entry;

static bool next_entry(boa_reader *r, entry *e) {
  const char *parts = r->at < r->end ? parts_of(*r->at) : NULL;
  if (!parts) {
    return false;
  }
  *e = (entry){.kind = (boa_entry)*r->at++};
  for (unsigned i = 0; parts[i]; i++) {
    e->part[i].n = boa_get_number(r);
    if (parts[i] == 't') {
      if (r->bad || e->part[i].n > (uint64_t)(r->end - r->at)) {
        return false;
      }
      e->part[i].text = r->at;
      r->at += e->part[i].n;
    }
  }
  return !r->bad;
}

bool boa_replayed_entry(boa_sandbox *box, boa_entry kind, boa_part *first, boa_part *second) {
  entry e;
  if (!box->replaying || !box->replaying->at) {
    return false;
  }
  boa_reader ahead = *box->replaying;
  if (!next_entry(&ahead, &e) || e.kind != kind) {
    return false;
  }
  *box->replaying = ahead;
  *first = e.part[0];
  *second = e.part[1];
  return true;
}

/* Whether the feed that goes on now was stopped before the host did anything more: what the guest is told meanwhile is between. */
static bool stop_ahead(const boa_sandbox *box, entry *e) {
  boa_reader ahead = *box->replaying;
  do {
    if (!ahead.at || !next_entry(&ahead, e)) {
      return false;
    }
  } while (e->kind == BOA_ENTRY_CLOCK || e->kind == BOA_ENTRY_ENTROPY || e->kind == BOA_ENTRY_MOUNT ||
           e->kind == BOA_ENTRY_MOUNTED);
  return e->kind == BOA_ENTRY_STOP && e->part[0].n > BOA_STOP_NONE && e->part[0].n < BOA_STOP_COUNT;
}

/* What ended it was noticed at a charge, which had used that much: the one that has no fuel left for its last unit is the same. */
void boa_stop_as_noted(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  entry e;
  if (!box->replaying || !stop_ahead(box, &e)) {
    return;
  }
  box->noted_stop = (uint32_t)e.part[0].n;
  uint64_t used = g->fuel_used + fuel_of_feed(box), end = e.part[1].n;
  if (used >= end) {
    g->stop = box->noted_stop;
    return;
  }
  int64_t left = g->reserve + g->work.fuel, more = (int64_t)(end - 1 - used);
  if (more < left) {
    int64_t slice = more < g->work.fuel ? g->work.fuel - more : 0;
    g->work.fuel -= slice;
    g->slice_start -= slice;
    g->reserve = more - g->work.fuel;
    box->fuel_given -= left - more;
  }
}

bool boa_replay_interrupted(boa_sandbox *box) {
  return box->replay && box->replay->interrupted && box->replay->interrupted(box->replay->data);
}

/* ---- doing it again ---- */

typedef struct {
  boa_sandbox *box;
  boa_reader r;
  boa_event event; /* where it stands */
  boa_replayed *report;
  bool same_image;
} replay;

static bool differ(replay *p, const char *why) {
  p->report->why = why;
  return false;
}

/* A terminated copy of a text. */
static char *text_of(boa_part part) {
  char *copy = malloc((size_t)part.n + 1);
  if (copy) {
    memcpy(copy, part.text, (size_t)part.n);
    copy[part.n] = 0;
  }
  return copy;
}

/* On to the next event that the host would have answered. */
static void settle_output(replay *p) {
  while (p->event.kind == BOA_EVENT_PRINT) {
    if (p->report->print) {
      p->report->print(p->report->data, p->event.stream, p->event.text, p->event.length);
    }
    p->event = boa_resume(p->box);
  }
}

static bool same_event(replay *p, const entry *e) {
  boa_sandbox *box = p->box;
  if (!box->calling || box->last.kind != (boa_event_kind)e->part[0].n) {
    return differ(p, "another kind of event");
  }
  if (event_hash(box) != e->part[2].n) {
    return differ(p, "another call, or other arguments");
  }
  if (p->same_image && boa_usage_of(box).fuel != e->part[1].n) {
    return differ(p, "other fuel");
  }
  return true;
}

static bool set_arguments(replay *p, boa_part texts) {
  boa_sandbox *box = p->box;
  boa_handle list;
  if (boa_from_cbor(box, texts.text, (size_t)texts.n, &list)) {
    return differ(p, "no memory");
  }
  box->guest.roots[BOA_ROOT_ARGUMENTS] = boa_of_handle(box, list);
  boa_note(box, BOA_ENTRY_ARGUMENTS, 1, &texts);
  boa_release(box, list);
  return true;
}

/* What came between events. */
static bool set_up(replay *p, const entry *e) {
  boa_sandbox *box = p->box;
  boa_handle h = 0;
  char *name = text_of(e->part[0]);
  bool ok = name != NULL;
  if (e->kind == BOA_ENTRY_FEED && ok) {
    p->event = boa_run(box, e->part[1].text, (size_t)e->part[1].n, name);
  } else if (e->kind == BOA_ENTRY_SET && ok) {
    ok = !boa_from_cbor(box, e->part[1].text, (size_t)e->part[1].n, &h) && boa_global_set(box, name, h);
    boa_release(box, h);
  } else if (e->kind == BOA_ENTRY_DEFINE && ok) {
    ok = boa_define(box, name);
  } else if (e->kind == BOA_ENTRY_NEW_MODULE && ok) {
    ok = boa_make_module(box, name) == 1;
  } else if (e->kind == BOA_ENTRY_FILE && ok) {
    ok = boa_put_file(box, name, e->part[1].text, (size_t)e->part[1].n);
  } else if (e->kind == BOA_ENTRY_ENVIRONMENT && ok) {
    char *value = text_of(e->part[1]);
    ok = value && boa_set_environment(box, name, value);
    free(value);
  } else if (ok) {
    ok = boa_add_module(box, name, e->part[1].text, (size_t)e->part[1].n);
  }
  free(name);
  return ok || differ(p, "no memory");
}

static bool answer(replay *p, const entry *e) {
  boa_sandbox *box = p->box;
  boa_handle h = 0;
  uint64_t call;
  char *type = NULL, *message = NULL;
  bool ok = true;
  switch (e->kind) {
  case BOA_ENTRY_ANSWER:
  case BOA_ENTRY_ONCE:
  case BOA_ENTRY_ENUM:
    ok = !boa_from_cbor(box, e->part[0].text, (size_t)e->part[0].n, &h);
    p->event = !ok                         ? p->event
               : e->kind == BOA_ENTRY_ONCE ? boa_answer_once(box, h)
               : e->kind == BOA_ENTRY_ENUM ? boa_define_enum(box, h)
                                           : boa_answer(box, h);
    break;
  case BOA_ENTRY_ERROR:
    type = text_of(e->part[0]);
    message = text_of(e->part[1]);
    ok = type && message;
    p->event = ok ? boa_answer_error(box, type, message) : p->event;
    break;
  case BOA_ENTRY_IMPORT:
    type = text_of(e->part[0]);
    ok = type != NULL;
    p->event = ok ? boa_import(box, type) : p->event;
    break;
  case BOA_ENTRY_TEXT:
    p->event = boa_answer_text(box, e->part[0].text, (size_t)e->part[0].n);
    break;
  case BOA_ENTRY_DEFAULT:
    p->event = boa_answer_default(box);
    break;
  case BOA_ENTRY_LATER:
    p->event = boa_answer_later(box, &call);
    break;
  default:
    p->event = boa_resume(box);
  }
  boa_release(box, h);
  free(type);
  free(message);
  return ok || differ(p, "no memory");
}

static bool settle(replay *p, const entry *e) {
  boa_handle h = 0;
  char *type = NULL, *message = NULL;
  bool ok;
  if (e->kind == BOA_ENTRY_SETTLE) {
    ok = !boa_from_cbor(p->box, e->part[1].text, (size_t)e->part[1].n, &h) && boa_settle(p->box, e->part[0].n, h);
  } else {
    type = text_of(e->part[1]);
    message = text_of(e->part[2]);
    ok = type && message && boa_settle_error(p->box, e->part[0].n, type, message);
  }
  boa_release(p->box, h);
  free(type);
  free(message);
  return ok || differ(p, "a call that is not open was settled");
}

/* It has ended, as the journal says, where it says. */
static bool same_stop(replay *p, const entry *e) {
  const boa_sandbox *box = p->box;
  bool same = !box->running && box->last.kind >= BOA_EVENT_ERROR && box->last.kind <= BOA_EVENT_LIMIT;
  return (same && (!p->same_image || boa_usage_of(box).fuel == e->part[1].n)) || differ(p, "the run was stopped elsewhere");
}

static bool step(replay *p, const entry *e, uint64_t until) {
  switch (e->kind) {
  case BOA_ENTRY_STOP:
    return same_stop(p, e);
  case BOA_ENTRY_FEED:
  case BOA_ENTRY_SET:
  case BOA_ENTRY_DEFINE:
  case BOA_ENTRY_MODULE:
  case BOA_ENTRY_NEW_MODULE:
  case BOA_ENTRY_FILE:
  case BOA_ENTRY_ENVIRONMENT:
    return set_up(p, e);
  case BOA_ENTRY_ARGUMENTS:
    return set_arguments(p, e->part[0]);
  case BOA_ENTRY_EVENT:
    p->report->events++;
    return same_event(p, e) && p->report->events != until;
  case BOA_ENTRY_SETTLE:
  case BOA_ENTRY_SETTLE_ERROR:
    return settle(p, e);
  case BOA_ENTRY_DROP:
    boa_drop(p->box);
    p->event = boa_resume(p->box);
    return true;
  case BOA_ENTRY_CLOCK:
  case BOA_ENTRY_ENTROPY:
  case BOA_ENTRY_MOUNT:
  case BOA_ENTRY_MOUNTED:
    return differ(p, "the guest did not ask for the time, entropy or a mounted file");
  default:
    return p->box->calling || e->kind == BOA_ENTRY_IMPORT || e->kind == BOA_ENTRY_ENUM ? answer(p, e)
                                                                                       : differ(p, "the guest ended earlier");
  }
}

boa_sandbox *boa_replay(boa_engine *engine, const boa_config *config, const void *journal, size_t length, uint64_t until,
                        boa_replayed *report) {
  boa_config c;
  boa_config_default(&c);
  if (config) {
    memcpy(&c, config, config->size < sizeof c ? config->size : sizeof c);
  }
  c.journal = 1;
  report->events = 0;
  const uint8_t *bytes = journal;
  entry e;
  boa_reader first = {bytes + (length < 8 ? length : 8), bytes + length, false};
  report->why = length < 8 || (first.at < first.end && !next_entry(&first, &e)) ? "this is no journal" : NULL;
  boa_sandbox *box = report->why ? NULL : boa_open(engine, &c);
  if (!box) {
    report->why = report->why ? report->why : "no memory";
    return NULL;
  }
  replay p = {.box = box,
              .r = {bytes + 8, bytes + length, false},
              .report = report,
              .same_image = boa_get(bytes, 8) == engine->image.id};
  box->replaying = &p.r;
  box->replay = report;
  bool more = true;
  while (more && p.r.at < p.r.end) {
    more = next_entry(&p.r, &e) ? step(&p, &e, until) : differ(&p, "this is no journal");
    settle_output(&p);
    more = more && (!boa_replay_interrupted(box) || differ(&p, "the host interrupted it"));
  }
  box->replaying = NULL;
  box->replay = NULL;
  box->waiting = false; /* the host is still to be told */
  return box;
}
