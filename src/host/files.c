/* The guest's own files as the host sees them: read and filled without running guest code. The tree is the guest's data (modules/files.c): a dict of ""
 * and mounted overlays -> node; a node is a list of contents, mode and time; a folder's contents are a dict of name -> node. What has another shape is
 * left out. Everything is looked up anew after each allocation, since objects may move. */
#include "host/journal.h"
#include "host/mount.h"
#include "host/work.h"
#include "modules/zone.h"
#include "types/bytes.h"

#include <stdlib.h>

enum { LONGEST_PATH = 4096, DEEPEST = 200, FILE_MODE = 0100644, FOLDER_MODE = 040755 };

static boa_value contents(const boa_guest *g, boa_value node) {
  bool right = node && boa_is(g, node, BOA_KIND_LIST) && boa_length(g, node) > 2;
  return right ? boa_sequence_item(g, node, 0) : BOA_NONE;
}

/* ---- reading ---- */

/* Where a walk is: in a folder's dict, whose path is so long. */
typedef struct {
  boa_handle folder;
  uint32_t at;
  size_t length;
} level;

typedef struct {
  boa_sandbox *box;
  boa_handle files;
  char path[LONGEST_PATH];
  level levels[DEEPEST];
  uint32_t depth;
} walk;

/* Appends a name to the folder's path: false, it is none, or too long. */
static bool add_name(walk *w, boa_value name, const char *slash) {
  boa_guest *g = &w->box->guest;
  level *l = &w->levels[w->depth - 1];
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  size_t n = 0, k = strlen(slash), at = l->length;
  bool fits = boa_is(g, name, BOA_KIND_STR) && boa_str_utf8(g, name, &text, &n) == BOA_OK && n < LONGEST_PATH - at - k - 1;
  if (fits) {
    memcpy(w->path + at, slash, k);
    memcpy(w->path + at + k, text, n);
    w->path[at + k + n] = 0;
  }
  boa_scratch_release(&g->work, m);
  return fits;
}

/* A bytes object of what is one or a bytearray. */
static boa_handle bytes_of(walk *w, boa_value data) {
  boa_guest *g = &w->box->guest;
  boa_handle h = boa_handle_of(w->box, data);
  boa_value copy = 0;
  if (!h || boa_is(g, boa_of_handle(w->box, h), BOA_KIND_BYTES)) {
    return h;
  }
  for (boa_attempt a = boa_try(w->box); boa_again(&a, boa_bytes_copy(g, boa_of_handle(w->box, h), BOA_KIND_BYTES, &copy));) {
  }
  boa_release(w->box, h);
  return copy ? boa_handle_of(w->box, copy) : 0;
}

static bool add_file(walk *w, boa_value data) {
  boa_handle bytes = bytes_of(w, data), name = bytes ? boa_make_text(w->box, w->path, strlen(w->path)) : 0;
  bool known = bytes && (!name || boa_put_item(w->box, w->files, name, bytes)); /* a name that is not UTF-8 is left out */
  boa_release(w->box, bytes);
  boa_release(w->box, name);
  return known;
}

/* One entry of the innermost folder; false: no memory. */
static bool step(walk *w) {
  boa_guest *g = &w->box->guest;
  level *l = &w->levels[w->depth - 1];
  boa_value name, node;
  if (!boa_dict_next(g, boa_of_handle(w->box, l->folder), &l->at, &name, &node)) {
    boa_release(w->box, l->folder);
    w->depth--;
    return true;
  }
  boa_value data = contents(g, node);
  if (!add_name(w, name, w->depth > 1 ? "/" : "")) {
    return true;
  }
  if (boa_is(g, data, BOA_KIND_BYTES) || boa_is(g, data, BOA_KIND_BYTEARRAY)) {
    return add_file(w, data);
  }
  if (boa_is(g, data, BOA_KIND_DICT) && w->depth < DEEPEST) {
    boa_handle folder = boa_handle_of(w->box, data);
    if (folder) {
      w->levels[w->depth++] = (level){folder, 0, strlen(w->path)};
    }
    return folder != 0;
  }
  return true;
}

boa_handle boa_files(boa_sandbox *box) {
  boa_value tree = box->guest.roots[BOA_ROOT_FILES];
  boa_handle files = boa_make_dict(box);
  if (!tree || !files) {
    return files;
  }
  walk *w = calloc(1, sizeof *w);
  bool fine = w != NULL;
  boa_attempt own = boa_try(box);
  if (w) {
    w->box = box;
    w->files = files;
    w->levels[0].folder = boa_handle_of(box, box->guest.roots[BOA_ROOT_FILES]);
    w->depth = 1;
    fine = w->levels[0].folder != 0;
    while (fine && w->depth) {
      fine = step(w);
    }
    while (w->depth) {
      boa_release(box, w->levels[--w->depth].folder);
    }
    free(w);
  }
  boa_again(&own, BOA_OK);
  if (!fine) {
    boa_release(box, files);
  }
  return fine ? files : 0;
}

/* ---- writing ---- */

/* What the host makes has the time 0. */
static boa_status node_new(boa_guest *g, boa_value data, uint32_t mode, boa_value *out) {
  boa_value node = 0;
  boa_status s = boa_list_new(g, 4, &node);
  s = s ? s : boa_list_append(g, node, data);
  s = s ? s : boa_list_append(g, node, boa_from_int(mode));
  s = s ? s : boa_list_append(g, node, boa_from_int(0));
  *out = node;
  return s;
}

/* The dict of the folder of that name in a dict, made where there is none; BOA_BAIL: there is a file. */
static boa_status folder_in(boa_guest *g, boa_value dict, const char *name, size_t n, boa_value *out) {
  boa_value key = 0, node = 0, made = 0;
  boa_status s = boa_str_new(g, name, n, &key);
  s = s ? s : boa_dict_get(g, dict, key, &node);
  if (s) {
    return s;
  }
  if (node != BOA_UNBOUND) {
    *out = contents(g, node);
    return boa_is(g, *out, BOA_KIND_DICT) ? BOA_OK : BOA_BAIL;
  }
  s = boa_dict_new(g, &made);
  s = s ? s : node_new(g, made, FOLDER_MODE, &node);
  s = s ? s : boa_dict_set(g, dict, key, node);
  *out = made;
  return s;
}

/* An absolute path without "..". */
static boa_status put(boa_guest *g, const char *path, const void *bytes, size_t length) {
  boa_value tree = g->roots[BOA_ROOT_FILES], dict = 0, key = 0, node = 0, data = 0;
  boa_status s = tree ? BOA_OK : boa_dict_new(g, &tree);
  if (s) {
    return s;
  }
  g->roots[BOA_ROOT_FILES] = tree;
  s = folder_in(g, tree, "", 0, &dict);
  path += strspn(path, "/");
  for (size_t n; !s && path[n = strcspn(path, "/")]; path += strspn(path, "/")) {
    s = folder_in(g, dict, path, n, &dict);
    path += n;
  }
  s = s ? s : boa_bytes_new(g, bytes, length, &data);
  s = s ? s : node_new(g, data, FILE_MODE, &node);
  s = s ? s : boa_str_new(g, path, strlen(path), &key);
  boa_value there = BOA_UNBOUND;
  s = s ? s : boa_dict_get(g, dict, key, &there);
  if (!s && there != BOA_UNBOUND && boa_is(g, contents(g, there), BOA_KIND_DICT)) {
    return BOA_BAIL;
  }
  return s ? s : boa_dict_set(g, dict, key, node);
}

/* Whether each name is one: not "." or "..", and the last is not empty. */
static bool plain_path(const char *path) {
  size_t n = strlen(path);
  if (n == 0 || n >= LONGEST_PATH - 8 || path[n - 1] == '/') {
    return false;
  }
  for (size_t k; *path; path += k) {
    path += strspn(path, "/");
    k = strcspn(path, "/");
    if ((k == 1 && path[0] == '.') || (k == 2 && path[0] == '.' && path[1] == '.')) {
      return false;
    }
  }
  return true;
}

int boa_put_file(boa_sandbox *box, const char *path, const void *bytes, size_t length) {
  boa_handle text = plain_path(path) && length < UINT32_MAX ? boa_make_text(box, path, strlen(path)) : 0; /* it must be UTF-8 */
  boa_release(box, text);
  if (!text) {
    return 0;
  }
  char whole[LONGEST_PATH] = "/home/";
  size_t at = 1;
  const char *rest = path;
  if (*path != '/') {
    at = 6;
  }
  for (size_t k; *rest; rest += k) { /* with single slashes, as mounts are compared */
    rest += strspn(rest, "/");
    k = strcspn(rest, "/");
    memcpy(whole + at, rest, k);
    at += k;
    whole[at] = 0;
    if (rest[k]) {
      whole[at++] = '/';
    }
  }
  if (boa_is_mounted(box->mounts, whole, at)) {
    return 0;
  }
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = put(&box->guest, whole, bytes, length));) {
  }
  if (!s) {
    boa_note(box, BOA_ENTRY_FILE, 2, (boa_part[]){{path, strlen(path)}, {bytes ? bytes : "", length}});
  }
  return s == BOA_OK;
}

int boa_set_environment(boa_sandbox *box, const char *name, const char *value) {
  boa_guest *g = &box->guest;
  if (!g->roots[BOA_ROOT_ENVIRONMENT]) {
    boa_handle dict = boa_make_dict(box);
    g->roots[BOA_ROOT_ENVIRONMENT] = dict ? boa_of_handle(box, dict) : 0;
    boa_release(box, dict);
    if (!dict) {
      return 0;
    }
  }
  boa_handle key = boa_make_text(box, name, strlen(name)), text = boa_make_text(box, value, strlen(value)),
             dict = boa_handle_of(box, g->roots[BOA_ROOT_ENVIRONMENT]);
  int done = key && text && dict && boa_put_item(box, dict, key, text);
  boa_release(box, key);
  boa_release(box, text);
  boa_release(box, dict);
  if (done) {
    boa_note(box, BOA_ENTRY_ENVIRONMENT, 2, (boa_part[]){{name, strlen(name)}, {value, strlen(value)}});
  }
  return done;
}

int boa_timezone_offset(const char *zone, int64_t seconds, int second, int32_t *offset) {
  return boa_zone_offset(zone, seconds, second ? BOA_ZONE_SECOND : BOA_ZONE_FIRST, offset);
}

int boa_set_timezone(boa_sandbox *box, const char *zone) {
  int32_t offset;
  return boa_timezone_offset(zone, 0, 0, &offset) && boa_set_environment(box, "TZ", zone);
}
