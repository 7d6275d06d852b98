/* The natives that the guest's files need (prelude/lib/_filetree.py has the rest).
 *
 * The guest's own files are one dict in a root, made at first use: absolute path -> list of contents (bytes or bytearray; None: a folder), mode and
 * time, so that the host reads it without running guest code. A guest may put anything there: whoever reads it checks.
 *
 * Mounted folders are reached by requests that hold nothing open in between. An operation's answer is allocated after it only if the operation
 * changes nothing (reading), so that an instruction that runs out of memory can run once more. Fuel is paid before, by bytes. */
#include "modules/files.h"
#include "types/bytes.h"
#include "types/natives.h"

#include <math.h>

enum { CALL_COST = 400, BYTES_PER_UNIT = 32, LONGEST_PATH = 4096 };

boa_status boa_native_file_tree(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args, (void)n;
  boa_value tree = g->roots[BOA_ROOT_FILES];
  boa_status s = tree ? BOA_OK : boa_dict_new(g, &tree);
  g->roots[BOA_ROOT_FILES] = *out = s ? 0 : tree;
  return s;
}

/* file_time(): nanoseconds, since 1970 where the host gives a date, else since about when the sandbox was opened. */
boa_status boa_native_file_time(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args, (void)n;
  double seconds = g->clock ? g->clock(g, BOA_CLOCK_WALL) : 0;
  if (!isfinite(seconds)) {
    seconds = g->clock(g, BOA_CLOCK_STOPWATCH);
  }
  return boa_int_from_double(g, isfinite(seconds) ? floor(seconds * 1e9) : 0, out);
}

boa_status boa_native_environment(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args, (void)n;
  *out = g->roots[BOA_ROOT_ENVIRONMENT] ? g->roots[BOA_ROOT_ENVIRONMENT] : BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_os_events(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args, (void)n;
  *out = boa_from_int(g->os_events);
  return BOA_OK;
}

/* Carries a request out: 0, or the errno made negative as the native's answer, in *out. */
static boa_status carry_out(boa_guest *g, boa_mount_request *r, boa_value *out) {
  if (!boa_charge(&g->work, CALL_COST + r->length / BYTES_PER_UNIT)) {
    return BOA_STOP;
  }
  r->error = 38; /* ENOSYS: a host without folders */
  boa_status s = g->mount ? g->mount(g, r) : BOA_OK;
  *out = boa_from_int(-(int64_t)r->error);
  return s;
}

/* mount(i): (path, mode), or None: there are no more. */
boa_status boa_native_mount(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_text path = boa_text_new(g);
  boa_mount_request r = {.operation = BOA_MOUNT_DESCRIBE, .listed = &path};
  boa_value name = 0, pair = 0;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 0), &r.mount);
  s = s ? s : carry_out(g, &r, out);
  if (s || r.error) {
    *out = BOA_NONE;
    return s;
  }
  s = boa_text_finish(&path, g, &name);
  s = s ? s : boa_tuple_new(g, 2, &pair);
  if (!s) {
    boa_init_at(g, pair, 0, BOA_TUPLE_ITEMS, name);
    boa_init_at(g, pair, 1, BOA_TUPLE_ITEMS, boa_from_int(r.file_mode));
  }
  *out = pair;
  return s;
}

/* A copy of a bytes object in scratch. */
static boa_status copied(boa_guest *g, boa_value v, uint32_t most, char **bytes, size_t *n) {
  boa_status s = boa_need_bytes(g, v);
  if (s) {
    return s;
  }
  if (boa_length(g, v) > most) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "too many bytes at once");
  }
  *bytes = boa_scratch(&g->work, (uint64_t)boa_length(g, v) + 1);
  if (!*bytes) {
    return BOA_NOMEM;
  }
  boa_view view = boa_bytes_view(g, v);
  memcpy(*bytes, view.at, view.n);
  *n = view.n;
  return BOA_OK;
}

static boa_status request_of(boa_guest *g, uint32_t args, boa_mount_request *r) {
  int64_t operation = 0, count = 0;
  char *path = NULL, *other = NULL;
  boa_value data = boa_arg(g, args, 5);
  boa_status s = boa_index_argument(g, boa_arg(g, args, 0), &operation);
  s = s ? s : boa_index_argument(g, boa_arg(g, args, 1), &r->mount);
  s = s ? s : boa_index_argument(g, boa_arg(g, args, 4), &r->at);
  if (!s && (operation < 0 || operation >= BOA_MOUNT_DESCRIBE)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "no such operation");
  }
  r->operation = (boa_mount_operation)operation;
  s = s ? s : copied(g, boa_arg(g, args, 2), LONGEST_PATH, &path, &r->path_length);
  s = s ? s : copied(g, boa_arg(g, args, 3), LONGEST_PATH, &other, &r->other_length);
  r->path = path;
  r->other = other;
  if (s) {
    return s;
  }
  if (r->operation == BOA_MOUNT_WRITE || r->operation == BOA_MOUNT_APPEND) {
    return copied(g, data, BOA_MOUNT_PIECE, &r->bytes, &r->length);
  }
  if (r->operation == BOA_MOUNT_READ) {
    s = boa_index_argument(g, data, &count);
    r->length = count < 0 ? 0 : count > BOA_MOUNT_PIECE ? BOA_MOUNT_PIECE : (size_t)count;
    r->bytes = s ? NULL : boa_scratch(&g->work, r->length + 1);
    return s ? s : r->bytes ? BOA_OK : BOA_NOMEM;
  }
  return BOA_OK;
}

/* (mode, size, time) */
static boa_status told(boa_guest *g, const boa_mount_request *r, boa_value *out) {
  const int64_t parts[] = {r->file_mode, r->size, r->time};
  boa_value tuple = 0;
  boa_status s = boa_tuple_new(g, 3, &tuple);
  for (uint32_t i = 0; !s && i < 3; i++) { /* a time of nanoseconds fits 63 bits until 2116 */
    int64_t most = INT64_MAX >> 1, v = parts[i] > most ? most : parts[i] < -most ? -most : parts[i];
    boa_init_at(g, tuple, i, BOA_TUPLE_ITEMS, boa_from_int(v));
  }
  *out = tuple;
  return s;
}

/* mount_do(operation, mount, path, other path, place or size, data or count): (mode, size, time) of STAT, bytes of LIST and READ, how many
 * bytes of WRITE and APPEND, 0 of the others; an errno made negative where the host refuses. */
boa_status boa_native_mount_do(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_text listed = {0};
  boa_mount_request r = {.listed = &listed};
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = request_of(g, args, &r);
  listed = boa_text_new(g);
  s = s ? s : carry_out(g, &r, out);
  if (!s && !r.error) {
    switch (r.operation) {
    case BOA_MOUNT_STAT:
      s = told(g, &r, out);
      break;
    case BOA_MOUNT_LIST:
      s = listed.status ? listed.status : boa_bytes_new(g, listed.at ? listed.at : "", listed.len, out);
      break;
    case BOA_MOUNT_READ:
      s = boa_bytes_new(g, r.bytes, r.done, out);
      break;
    default:
      *out = boa_from_int((int64_t)r.done);
    }
  }
  boa_scratch_release(&g->work, m);
  return s;
}
