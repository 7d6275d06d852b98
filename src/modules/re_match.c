/* The matcher of regular expressions: backtracking, with the places to come back to on a stack in scratch.
 *
 * Invariants: the stack holds, from the bottom, what leads back to the state at the start, so that popping all of it unsets every group; what
 * stands above the barrier belongs to the innermost open ASSERT. Nothing in the cage is allocated or written here. A run of one character's
 * repeats is one entry however long it is. Fuel: a unit an instruction and an entry, one per 8 characters of a run. */
#include "modules/re.h"
#include "types/bytes.h"

enum { STEPS = 4096, CHUNK = 1 << 16, FIRST_ROOM = 64 };

/* Kinds of entries: `what` is the kind | number << KIND_BITS. */
enum {
  CHOICE,   /* pc; a = place: go on there */
  MARK,     /* boundary; a, b = it and the last group before: set back */
  COUNTER,  /* number; a, b = count and last before: set back */
  RUN,      /* pc of the RUN; a, b = its least and its present end: give one back */
  LAZY_RUN, /* pc of the RUN; a = its end, b = how many: take one more */
  LEAVE,    /* pc of the UNTIL; a = place, b, c = count and last before: leave the loop */
  TURN,     /* the same: one more turn of a lazy loop */
  BARRIER,  /* pc of the ASSERT; a = place, b = barrier before */
  KIND_BITS = 4,
};

static inline uint32_t word(const boa_re *m, uint32_t i) {
  return boa_re_word(&m->program, i);
}

static bool pay(boa_re *m) {
  if (!m->status && !boa_charge(&m->g->work, m->steps)) {
    m->status = BOA_STOP;
  }
  m->steps = 0;
  return !m->status;
}

static bool more_room(boa_re *m) {
  uint64_t room = (uint64_t)m->room * 2;
  boa_re_entry *stack =
      room < UINT32_MAX ? boa_scratch_grow(&m->g->work, m->stack, m->room * sizeof *stack, room * sizeof *stack) : NULL;
  if (!stack) {
    m->status = m->status ? m->status : BOA_NOMEM;
    return false;
  }
  m->steps += m->room;
  m->stack = stack;
  m->room = (uint32_t)room;
  return true;
}

static inline bool push(boa_re *m, uint32_t kind, uint32_t number, uint32_t a, uint32_t b, uint32_t c) {
  if (m->used == m->room && !more_room(m)) {
    return false;
  }
  m->stack[m->used++] = (boa_re_entry){kind | number << KIND_BITS, a, b, c};
  return true;
}

/* ---- one character ---- */

uint32_t boa_re_lower(uint32_t c) {
  uint32_t to[BOA_UNICODE_CASE_MOST];
  boa_unicode_case_of(c, BOA_UNICODE_TO_LOWER, to);
  return to[0];
}

static bool is_word(uint32_t c, bool ascii) {
  if (c < 128) {
    return (c | 32) - 'a' < 26 || c - '0' < 10 || c == '_';
  }
  return !ascii && boa_unicode_is(c, BOA_UNICODE_ALPHA | BOA_UNICODE_DECIMAL | BOA_UNICODE_DIGIT | BOA_UNICODE_NUMERIC);
}

static bool in_class(uint32_t c, uint32_t class) {
  bool ascii = class & BOA_RE_CLASS_ASCII, found;
  switch (class & 3) {
  case BOA_RE_CLASS_DIGIT:
    found = c < 128 || ascii ? c - '0' < 10 : boa_unicode_is(c, BOA_UNICODE_DECIMAL);
    break;
  case BOA_RE_CLASS_SPACE:
    found = ascii ? c == ' ' || c - 9 < 5 : boa_unicode_space(c);
    break;
  default:
    found = is_word(c, ascii);
  }
  return found != !!(class & BOA_RE_CLASS_NOT);
}

bool boa_re_listed(const boa_re_program *p, uint32_t pc, uint32_t c, uint32_t *steps) {
  uint32_t size = boa_re_word(p, pc + 1), flags = boa_re_word(p, pc + 2);
  uint32_t end = p->size - (pc < p->size ? pc : p->size) < size ? p->size : pc + size, i;
  bool found = false;
  c = flags & BOA_RE_SET_LOWER ? boa_re_lower(c) : c;
  for (i = pc + 11; !found && i < end && i + 1 < end; i += 2) {
    uint32_t first = boa_re_word(p, i), last = boa_re_word(p, i + 1);
    found = first == BOA_RE_CLASS ? in_class(c, last) : first <= c && c <= last;
  }
  *steps += i < end ? (i - pc) / 16 : size / 16;
  return found != (flags & BOA_RE_SET_NOT);
}

static inline bool in_set(boa_re *m, uint32_t pc, uint32_t c) {
  return c < 256 ? word(m, pc + 3 + c / 32) >> (c & 31) & 1 : boa_re_listed(&m->program, pc, c, &m->steps);
}

/* Whether the ONE at pc matches c. */
static inline bool matches(boa_re *m, uint32_t pc, uint32_t c) {
  switch (word(m, pc)) {
  case BOA_RE_ANY:
    return c != '\n';
  case BOA_RE_ALL:
    return true;
  case BOA_RE_IS:
    return c == word(m, pc + 1);
  case BOA_RE_IS_NOT:
    return c != word(m, pc + 1);
  case BOA_RE_SET:
    return in_set(m, pc, c);
  default:
    return false;
  }
}

static inline uint32_t at(const boa_re *m, uint32_t i) {
  return boa_view_char(&m->text, i);
}

/* Whether what begins at pc may match at a place: false only if it can't. */
static inline bool may_start(boa_re *m, uint32_t pc, uint32_t pos) {
  uint32_t op = word(m, pc);
  if (op == BOA_RE_MARK) {
    pc += 2;
    op = word(m, pc);
  }
  if (op == BOA_RE_STRING) {
    return pos < m->end && at(m, pos) == word(m, pc + 2);
  }
  return op < BOA_RE_ANY || op > BOA_RE_SET || (pos < m->end && matches(m, pc, at(m, pos)));
}

/* ---- runs of one character's repeats ---- */

/* From i on the first place before `stop` with another byte, or with that one; `stop` when there is none. */
static uint32_t byte_run(const uint8_t *text, uint32_t i, uint32_t stop, uint8_t c, bool same) {
  if (same) {
    while (i < stop && text[i] == c) {
      i++;
    }
    return i;
  }
  const uint8_t *p = memchr(text + i, c, stop - i);
  return p ? (uint32_t)(p - text) : stop;
}

/* The same for the bytes of a set. */
static uint32_t set_run(const boa_re *m, uint32_t pc, uint32_t i, uint32_t stop, bool want) {
  uint32_t bits[8], flip = want ? 0 : UINT32_MAX;
  const uint8_t *text = m->text.at;
  for (uint32_t k = 0; k < 8; k++) {
    bits[k] = word(m, pc + 3 + k) ^ flip;
  }
  while (i < stop && (bits[text[i] / 32] >> (text[i] & 31) & 1)) {
    i++;
  }
  return i;
}

/* From i on the first place before `stop` where the ONE at pc matches otherwise than `want`. */
static uint32_t chunk_run(boa_re *m, uint32_t pc, uint32_t i, uint32_t stop, bool want) {
  uint32_t op = word(m, pc), c = op == BOA_RE_ANY ? '\n' : word(m, pc + 1);
  if (op == BOA_RE_ALL) {
    return want ? stop : i;
  }
  if (m->text.width == 1 && op == BOA_RE_SET) {
    return set_run(m, pc, i, stop, want);
  }
  if (m->text.width == 1 && op >= BOA_RE_ANY && op <= BOA_RE_IS_NOT && c < 256) {
    return byte_run(m->text.at, i, stop, (uint8_t)c, (op == BOA_RE_IS) == want);
  }
  while (i < stop && matches(m, pc, at(m, i)) == want && (++m->steps < STEPS || pay(m))) {
    i++;
  }
  return i;
}

static uint32_t run_end(boa_re *m, uint32_t pc, uint32_t i, uint32_t most, bool want) {
  uint32_t stop = m->end - i < most ? m->end : i + most;
  while (i < stop && !m->status) {
    uint32_t to = stop - i < CHUNK ? stop : i + CHUNK, from = i;
    i = chunk_run(m, pc, i, to, want);
    m->steps += (i - from) / 8;
    if (i < to || (m->steps >= STEPS && !pay(m))) {
      break;
    }
  }
  return i;
}

/* Ends the run at the last place in [least, end] where what follows may match, and keeps the ones before. */
static bool give_back(boa_re *m, uint32_t pc, uint32_t least, uint32_t end) {
  uint32_t next = word(m, pc + 1);
  while (!may_start(m, next, end)) {
    if (end <= least || (++m->steps >= STEPS && !pay(m))) {
      return false;
    }
    end--;
  }
  m->pc = next;
  m->pos = end;
  return end <= least || push(m, RUN, pc, least, end - 1, 0);
}

/* Ends the lazy run at the first place from here on where what follows may match. */
static bool take_more(boa_re *m, uint32_t pc, uint32_t end, uint32_t count) {
  uint32_t next = word(m, pc + 1), most = word(m, pc + 3);
  while (!may_start(m, next, end)) {
    if (count >= most || end >= m->end || !matches(m, pc + 5, at(m, end)) || (++m->steps >= STEPS && !pay(m))) {
      return false;
    }
    end++;
    count++;
  }
  m->pc = next;
  m->pos = end;
  return count >= most || push(m, LAZY_RUN, pc, end, count, 0);
}

static bool one_more(boa_re *m, uint32_t pc, uint32_t end, uint32_t count) {
  return end < m->end && matches(m, pc + 5, at(m, end)) && take_more(m, pc, end + 1, count + 1);
}

static bool run(boa_re *m) {
  uint32_t pc = m->pc, least = word(m, pc + 2), most = word(m, pc + 3), mode = word(m, pc + 4);
  uint32_t end = run_end(m, pc + 5, m->pos, mode == BOA_RE_LAZY ? least : most, true);
  if (m->status || end - m->pos < least) {
    return false;
  }
  if (mode == BOA_RE_GREEDY) {
    return give_back(m, pc, m->pos + least, end);
  }
  if (mode == BOA_RE_LAZY) {
    return take_more(m, pc, end, least);
  }
  m->pc = word(m, pc + 1);
  m->pos = end;
  return true;
}

/* ---- instructions ---- */

static bool string(boa_re *m) {
  uint32_t n = word(m, m->pc + 1);
  if (n > m->end - m->pos || n > m->program.size) {
    return false;
  }
  for (uint32_t i = 0; i < n; i++) {
    if (at(m, m->pos + i) != word(m, m->pc + 2 + i)) {
      m->steps += i / 8;
      return false;
    }
  }
  m->steps += n / 8;
  m->pos += n;
  m->pc += 2 + n;
  return true;
}

static bool is_boundary(const boa_re *m, bool ascii) {
  bool before = m->pos > 0 && is_word(at(m, m->pos - 1), ascii);
  bool after = m->pos < m->end && is_word(at(m, m->pos), ascii);
  return before != after;
}

static bool is_place(const boa_re *m, uint32_t place) {
  uint32_t pos = m->pos, end = m->end;
  switch (place) {
  case BOA_RE_TEXT_START:
    return pos == 0;
  case BOA_RE_LINE_START:
    return pos == 0 || at(m, pos - 1) == '\n';
  case BOA_RE_TEXT_END:
    return pos == end || (pos + 1 == end && at(m, pos) == '\n');
  case BOA_RE_LINE_END:
    return pos == end || at(m, pos) == '\n';
  case BOA_RE_VERY_END:
    return pos == end;
  case BOA_RE_BOUNDARY:
  case BOA_RE_ASCII_BOUNDARY:
    return is_boundary(m, place == BOA_RE_ASCII_BOUNDARY);
  case BOA_RE_NO_BOUNDARY:
  case BOA_RE_NO_ASCII_BOUNDARY:
    return !is_boundary(m, place == BOA_RE_NO_ASCII_BOUNDARY);
  default:
    return false;
  }
}

static bool split(boa_re *m) {
  uint32_t first = word(m, m->pc + 1), second = word(m, m->pc + 2);
  if (!may_start(m, first, m->pos)) {
    m->pc = second;
    return true;
  }
  m->pc = first;
  return !may_start(m, second, m->pos) || push(m, CHOICE, second, m->pos, 0, 0);
}

static bool mark(boa_re *m) {
  uint32_t i = word(m, m->pc + 1);
  if (i >= m->mark_count || !push(m, MARK, i, m->marks[i], m->last_group, 0)) {
    return false;
  }
  m->marks[i] = m->pos;
  m->last_group = i & 1 ? i / 2 + 1 : m->last_group;
  m->pc += 2;
  return true;
}

static bool set_counter(boa_re *m, uint32_t i, uint32_t count, uint32_t last) {
  if (i >= m->counter_count || !push(m, COUNTER, i, m->counters[i].count, m->counters[i].last, 0)) {
    return false;
  }
  m->counters[i] = (boa_re_counter){count, last};
  return true;
}

static bool repeat(boa_re *m) {
  uint32_t i = word(m, m->pc + 1);
  m->pc = word(m, m->pc + 2);
  return set_counter(m, i, 0, boa_re_none);
}

/* After a turn's body, and before the first: the next turn or what follows the loop. */
static bool until(boa_re *m) {
  uint32_t pc = m->pc, i = word(m, pc + 1), body = word(m, pc + 2), least = word(m, pc + 3), most = word(m, pc + 4);
  if (i >= m->counter_count) {
    return false;
  }
  boa_re_counter now = m->counters[i];
  if (now.count < least) {
    m->pc = body;
    return set_counter(m, i, now.count + 1, now.last);
  }
  m->pc = pc + 6;
  bool again = (now.count < most || most == boa_re_none) && m->pos != now.last && may_start(m, body, m->pos);
  if (!again) {
    return true;
  }
  if (word(m, pc + 5) == BOA_RE_LAZY) {
    return push(m, TURN, pc, m->pos, now.count, now.last);
  }
  bool kept = may_start(m, pc + 6, m->pos) ? push(m, LEAVE, pc, m->pos, now.count, now.last)
                                           : push(m, COUNTER, i, now.count, now.last, 0);
  m->counters[i] = (boa_re_counter){now.count + (now.count < boa_re_none), m->pos};
  m->pc = body;
  return kept;
}

/* One more turn of a lazy loop. */
static bool turn(boa_re *m, uint32_t pc, boa_re_entry e) {
  uint32_t i = word(m, pc + 1);
  m->pc = word(m, pc + 2);
  m->pos = e.a;
  return set_counter(m, i, e.b + (e.b < boa_re_none), e.a);
}

static bool back(boa_re *m) {
  uint32_t group = word(m, m->pc + 1) - 1, how = word(m, m->pc + 2);
  if (group >= m->mark_count / 2) {
    return false;
  }
  uint32_t from = m->marks[group * 2], to = m->marks[group * 2 + 1];
  if (from == boa_re_none || to == boa_re_none || from > to || to - from > m->end - m->pos) {
    return false;
  }
  for (; from < to; from++, m->pos++) {
    uint32_t a = at(m, from), b = at(m, m->pos);
    bool folds = how == 2 || (how == 1 && a < 128 && b < 128);
    if ((++m->steps >= STEPS && !pay(m)) || (a != b && !(folds && boa_re_lower(a) == boa_re_lower(b)))) {
      return false;
    }
  }
  m->pc += 3;
  return true;
}

static bool if_group(boa_re *m) {
  uint32_t group = word(m, m->pc + 1) - 1, target = word(m, m->pc + 2);
  bool set = group < m->mark_count / 2 && m->marks[group * 2] != boa_re_none && m->marks[group * 2 + 1] != boa_re_none;
  m->pc = set ? m->pc + 3 : target;
  return true;
}

/* ---- assertions and atomic groups ---- */

static bool assertion(boa_re *m) {
  uint32_t pc = m->pc, go_back = word(m, pc + 2);
  if (go_back > m->pos) {
    m->pc = word(m, pc + 3);
    return word(m, pc + 1) == BOA_RE_LOOK_NOT;
  }
  if (!push(m, BARRIER, pc, m->pos, m->barrier, 0)) {
    return false;
  }
  m->barrier = m->used - 1;
  m->pos -= go_back;
  m->pc = pc + 4;
  return true;
}

static void restore_counter(boa_re *m, uint32_t i, uint32_t count, uint32_t last) {
  if (i < m->counter_count) {
    m->counters[i] = (boa_re_counter){count, last};
  }
}

/* Sets back what an entry remembers. */
static inline void undo(boa_re *m, boa_re_entry e) {
  uint32_t i = e.what >> KIND_BITS;
  switch (e.what & 15) {
  case MARK:
    m->marks[i] = e.a; /* below mark_count: mark() has pushed it */
    m->last_group = e.b;
    break;
  case COUNTER:
    restore_counter(m, i, e.a, e.b);
    break;
  case LEAVE:
    restore_counter(m, word(m, i + 1), e.b, e.c);
    break;
  default:
    break;
  }
}

/* Takes the choices above the barrier away, and itself: what is to be set back stays. */
static void forget_choices(boa_re *m) {
  uint32_t to = m->barrier;
  for (uint32_t i = m->barrier + 1; i < m->used; i++) {
    boa_re_entry e = m->stack[i];
    uint32_t kind = e.what & 15;
    if (kind == LEAVE) {
      e = (boa_re_entry){COUNTER | word(m, (e.what >> KIND_BITS) + 1) << KIND_BITS, e.b, e.c, 0};
    }
    if (kind == MARK || kind == COUNTER || kind == LEAVE) {
      m->stack[to++] = e;
    }
  }
  m->steps += (m->used - to) / 2;
  m->used = to;
}

static bool done(boa_re *m) {
  if (m->barrier >= m->used) {
    return false;
  }
  boa_re_entry e = m->stack[m->barrier];
  uint32_t pc = e.what >> KIND_BITS, kind = word(m, pc + 1);
  if (kind == BOA_RE_LOOK_NOT) {
    while (m->used > m->barrier) {
      undo(m, m->stack[--m->used]);
      m->steps++;
    }
  } else {
    forget_choices(m);
  }
  m->barrier = e.b;
  m->pc = word(m, pc + 3);
  m->pos = kind == BOA_RE_ATOMIC ? m->pos : e.a;
  return kind != BOA_RE_LOOK_NOT;
}

/* ---- the loop ---- */

/* Back to the newest choice. False: there is none left. */
static bool backtrack(boa_re *m) {
  while (m->used && !m->status) {
    boa_re_entry e = m->stack[--m->used];
    uint32_t pc = e.what >> KIND_BITS;
    if (++m->steps >= STEPS) {
      pay(m);
    }
    undo(m, e);
    switch (e.what & 15) {
    case CHOICE:
      m->pc = pc;
      m->pos = e.a;
      return true;
    case LEAVE:
      m->pc = pc + 6;
      m->pos = e.a;
      return true;
    case RUN:
      if (give_back(m, pc, e.a, e.b)) {
        return true;
      }
      break;
    case LAZY_RUN:
      if (one_more(m, pc, e.a, e.b)) {
        return true;
      }
      break;
    case TURN:
      if (turn(m, pc, e)) {
        return true;
      }
      break;
    case BARRIER:
      m->barrier = e.b;
      m->pc = word(m, pc + 3);
      m->pos = e.a;
      if (word(m, pc + 1) == BOA_RE_LOOK_NOT) {
        return true;
      }
      break;
    default:
      break;
    }
  }
  return false;
}

static bool one(boa_re *m, uint32_t size) {
  if (m->pos >= m->end || !matches(m, m->pc, at(m, m->pos))) {
    return false;
  }
  m->pos++;
  m->pc += size;
  return true;
}

static inline bool step(boa_re *m, uint32_t op) {
  switch (op) {
  case BOA_RE_ANY:
  case BOA_RE_ALL:
    return one(m, 1);
  case BOA_RE_IS:
  case BOA_RE_IS_NOT:
    return one(m, 2);
  case BOA_RE_SET:
    return one(m, word(m, m->pc + 1));
  case BOA_RE_STRING:
    return string(m);
  case BOA_RE_AT:
    m->pc += 2;
    return is_place(m, word(m, m->pc - 1));
  case BOA_RE_JUMP:
    m->pc = word(m, m->pc + 1);
    return true;
  case BOA_RE_SPLIT:
    return split(m);
  case BOA_RE_MARK:
    return mark(m);
  case BOA_RE_RUN:
    return run(m);
  case BOA_RE_REPEAT:
    return repeat(m);
  case BOA_RE_UNTIL:
    return until(m);
  case BOA_RE_ASSERT:
    return assertion(m);
  case BOA_RE_DONE:
    return done(m);
  case BOA_RE_BACK:
    return back(m);
  case BOA_RE_IF_GROUP:
    return if_group(m);
  default:
    return false;
  }
}

static bool attempt(boa_re *m) {
  m->pos = m->start;
  m->pc = BOA_RE_HEADER;
  m->barrier = boa_re_none;
  while (!m->status) {
    uint32_t op = word(m, m->pc);
    if (++m->steps >= STEPS && !pay(m)) {
      return false;
    }
    bool matched = op == BOA_RE_SUCCESS && !(m->full && m->pos != m->end) && !(m->advance && m->pos == m->start);
    if (matched) {
      return true;
    }
    if (!step(m, op) && !backtrack(m)) {
      return false;
    }
  }
  return false;
}

/* From `from` on the first place where a match may begin; none: beyond the end. */
static uint32_t next_start(boa_re *m, uint32_t from) {
  uint32_t how = word(m, BOA_RE_START), pc = word(m, BOA_RE_START_AT), place;
  int64_t found = -1;
  switch (how) {
  case BOA_RE_START_STRING:
    if (!m->prefix.n) {
      return from;
    }
    m->status = boa_view_find(m->g, m->text, m->prefix, from, m->end, false, &found);
    return found < 0 ? boa_re_none : (uint32_t)found;
  case BOA_RE_START_ONE:
    place = run_end(m, pc, from, boa_re_none, false);
    return place < m->end ? place : boa_re_none;
  case BOA_RE_START_TEXT:
    return from ? boa_re_none : 0;
  default:
    return from;
  }
}

bool boa_re_find(boa_re *m, uint32_t from, bool anchored) {
  while (!m->status && from <= m->end && m->end - from >= word(m, BOA_RE_LEAST)) {
    uint32_t start = anchored ? from : next_start(m, from);
    if (m->status || start > m->end) {
      break;
    }
    m->advance = m->advance && start == from;
    m->start = start;
    m->used = 0;
    m->last_group = 0;
    if (attempt(m)) {
      pay(m);
      return !m->status;
    }
    if (anchored) {
      break;
    }
    m->advance = false;
    from = start + 1;
  }
  pay(m);
  return false;
}

/* A literal prefix as a view of its own, in bytes when the text is: what boa_view_find is fastest with. */
static bool make_prefix(boa_re *m) {
  uint32_t pc = word(m, BOA_RE_START_AT), n = word(m, pc + 1), width = m->text.width == 1 ? 1 : 4;
  if (word(m, BOA_RE_START) != BOA_RE_START_STRING || word(m, pc) != BOA_RE_STRING || n > m->program.size) {
    return true;
  }
  uint8_t *bytes = boa_scratch(&m->g->work, (uint64_t)n * width + 4);
  for (uint32_t i = 0; bytes && i < n; i++) {
    uint32_t c = word(m, pc + 2 + i);
    if (width == 1 && c > 255) {
      m->end = 0; /* no text of bytes has it */
      m->program.size = 0;
      n = 0;
    }
    memcpy(bytes + (size_t)i * width, &c, width);
  }
  m->steps += n / 8;
  m->prefix = (boa_view){bytes, n, width};
  return bytes;
}

boa_status boa_re_open(boa_re *m, boa_guest *g, boa_value program, boa_view text, uint32_t end) {
  boa_view code = boa_bytes_view(g, program);
  uint32_t most = UINT32_MAX >> KIND_BITS;
  *m = (boa_re){.g = g, .text = text, .end = end < text.n ? end : text.n, .room = FIRST_ROOM};
  m->program = (boa_re_program){code.at, code.n / 4 < most ? code.n / 4 : most};
  uint64_t groups = word(m, BOA_RE_GROUPS), counters = word(m, BOA_RE_COUNTERS);
  if (groups > m->program.size || counters > m->program.size) {
    return boa_raise(g, BOA_KIND_RUNTIME_ERROR, "invalid SRE code");
  }
  m->marks = boa_scratch(&m->g->work, groups * 8 + 8);
  m->counters = boa_scratch(&m->g->work, counters * sizeof *m->counters + 8);
  if (!m->marks || !m->counters || !make_prefix(m)) {
    return BOA_NOMEM;
  }
  m->stack = boa_scratch(&m->g->work, FIRST_ROOM * sizeof *m->stack);
  m->mark_count = (uint32_t)groups * 2;
  m->counter_count = (uint32_t)counters;
  memset(m->marks, 0xff, (size_t)groups * 8);
  memset(m->counters, 0xff, (size_t)counters * sizeof *m->counters);
  m->steps += m->program.size / 64 + 2;
  return m->stack ? BOA_OK : BOA_NOMEM;
}
