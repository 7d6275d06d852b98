/* Mounted folders: a guest's operations on a folder of the host, and no way out of it.
 *
 * Nothing that the guest gives is trusted: a path is names parted by single slashes, none of them empty, "." or "..", without NUL, at most 128 deep. Every
 * operation begins anew at the root's descriptor and ends with all others closed. The folder above the last name is reached by openat2 beneath the root
 * without following any link or entering another file system; where there is no openat2, name by name with O_NOFOLLOW and a look at the device.
 * The last name itself is used relative to that folder's descriptor and never followed. So whoever renames folders or puts links in their place
 * meanwhile gains nothing: a descriptor is a folder that once was beneath the root, and no name is looked up from outside of it.
 *
 * Only regular files are opened, looked at before (a device is not even opened) and, since it may have been exchanged, after, without blocking.
 * What is made has mode 0600 or 0700. A mount has a budget of bytes that may be written, in which a new name counts as 4 KiB. */
#if defined(__linux__)
#define _GNU_SOURCE /* O_PATH */
#endif
#include "host/bytes.h"
#include "host/host.h"
#include "host/journal.h"
#include "host/mount.h"

#include <stdlib.h>
#include <string.h>

#if (defined(__unix__) || defined(__APPLE__)) && !defined(__wasm__)
#define HAS_FOLDERS
#endif

/* ---- in a journal: errno, then mode, size, time, how many bytes, and those that were read or listed ---- */

enum { TOLD = 28 };

static boa_entry entry_of(const boa_mount_request *r) {
  return r->operation == BOA_MOUNT_DESCRIBE ? BOA_ENTRY_MOUNTED : BOA_ENTRY_MOUNT;
}

#ifdef HAS_FOLDERS
/* That there is no such mount, which is asked before each operation, is not noted. */
static void note(boa_sandbox *box, const boa_mount_request *r) {
  bool reads = r->operation == BOA_MOUNT_READ;
  size_t n = r->error ? 0 : reads ? r->done : r->listed->len;
  uint8_t *told = boa_noting(box) && (r->operation != BOA_MOUNT_DESCRIBE || !r->error) ? malloc(TOLD + n) : NULL;
  if (!told) {
    box->journal_ended = box->journal_ended || (boa_noting(box) && r->operation != BOA_MOUNT_DESCRIBE);
    return;
  }
  boa_put(told, r->file_mode, 4);
  boa_put(told + 4, (uint64_t)r->size, 8);
  boa_put(told + 12, (uint64_t)r->time, 8);
  boa_put(told + 20, r->done, 8);
  if (n) {
    memcpy(told + TOLD, reads ? r->bytes : r->listed->at, n);
  }
  boa_note(box, entry_of(r), 2, (boa_part[]){{NULL, (uint64_t)r->error}, {told, TOLD + n}});
  free(told);
}
#endif

/* The same answer as the journal says; without one there is no such folder. */
static boa_status again(boa_sandbox *box, boa_mount_request *r) {
  boa_part error, told;
  r->error = 2;
  if (!boa_replayed_entry(box, entry_of(r), &error, &told) || told.n < TOLD) {
    return BOA_OK;
  }
  const uint8_t *p = told.text;
  size_t n = (size_t)told.n - TOLD;
  r->error = error.n < 4096 ? (int)error.n : 5;
  r->file_mode = (uint32_t)boa_get(p, 4);
  r->size = (int64_t)boa_get(p + 4, 8);
  r->time = (int64_t)boa_get(p + 12, 8);
  r->done = r->length < boa_get(p + 20, 8) ? r->length : (size_t)boa_get(p + 20, 8);
  if (r->operation == BOA_MOUNT_READ) {
    r->done = r->done < n ? r->done : n;
    memcpy(r->bytes, p + TOLD, r->done);
  } else if (n) {
    boa_text_bytes(r->listed, (const char *)p + TOLD, n);
  }
  boa_note(box, entry_of(r), 2, (boa_part[]){error, told});
  return r->listed->status;
}

#ifdef HAS_FOLDERS
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/syscall.h>
#if defined(SYS_openat2) && defined(__has_include)
#if __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#define HAS_OPENAT2
#endif
#endif
#endif
#ifndef O_PATH
#define O_PATH O_RDONLY
#endif

enum { LONGEST_PATH = 4096, LONGEST_NAME = 255, DEEPEST = 128, NAME_COST = 4096 };
#define DEFAULT_LIMIT ((uint64_t)64 << 20)

/* Numbers of errors as Linux has them. */
enum {
  NO_SUCH = 2,
  NO_ACCESS = 13,
  IS_DIRECTORY = 21,
  INVALID = 22,
  TOO_BIG = 27,
  NO_SPACE = 28,
  READ_ONLY = 30,
  TOO_LONG = 36,
  IS_LINK = 40
};

static int linux_number(int error) {
  static const struct {
    int here, there;
  } numbers[] = {{ENOENT, NO_SUCH},
                 {EACCES, NO_ACCESS},
                 {EPERM, 1},
                 {EEXIST, 17},
                 {ENOTDIR, 20},
                 {EISDIR, IS_DIRECTORY},
                 {EINVAL, INVALID},
                 {EFBIG, TOO_BIG},
                 {ENOSPC, NO_SPACE},
                 {EROFS, READ_ONLY},
                 {ENAMETOOLONG, TOO_LONG},
                 {ENOTEMPTY, 39},
                 {ELOOP, IS_LINK},
                 {EBUSY, 16},
                 {EXDEV, 18},
                 {EMFILE, 24},
                 {ENFILE, 23},
                 {EDQUOT, 122},
                 {EMLINK, 31},
                 {ENOMEM, 12}};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    if (numbers[i].here == error) {
      return numbers[i].there;
    }
  }
  return 5; /* EIO: no more is told of the host */
}

static int failed(void) {
  return linux_number(errno);
}

/* ---- paths ---- */

/* The errno for a path that is none, or 0. */
static int wrong_path(const char *path, size_t n) {
  size_t start = 0, depth = 0;
  if (n > LONGEST_PATH) {
    return TOO_LONG;
  }
  for (size_t i = 0; n && i <= n; i++) {
    if (i < n && path[i] == 0) {
      return INVALID;
    }
    if (i < n && path[i] != '/') {
      continue;
    }
    size_t length = i - start;
    bool dots = length <= 2 && length > 0 && path[start] == '.' && path[i - 1] == '.';
    if (length == 0 || dots) {
      return INVALID;
    }
    if (length > LONGEST_NAME || ++depth > DEEPEST) {
      return TOO_LONG;
    }
    start = i + 1;
  }
  return 0;
}

/* A path, parted into the folder and the last name, both terminated. */
typedef struct {
  char text[LONGEST_PATH + 2];
  const char *folder, *name; /* name "": it is the root itself */
} parted;

static void part(parted *p, const char *path, size_t n) {
  size_t slash = n;
  memcpy(p->text, path, n);
  p->text[n] = 0;
  while (slash && p->text[slash - 1] != '/') {
    slash--;
  }
  p->name = p->text + slash;
  p->folder = slash ? p->text : "";
  if (slash) {
    p->text[slash - 1] = 0;
  }
}

/* ---- descriptors ---- */

enum { FOLDER_FLAGS = O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

/* Opens one name in a folder, which is no link. -1: errno says why. */
static int open_name(const boa_mounted *m, int folder, const char *name, int flags, unsigned mode) {
  int fd;
#ifdef HAS_OPENAT2
  if (!m->walks) {
    struct open_how how = {.flags = (unsigned)(flags | O_NOFOLLOW | O_CLOEXEC),
                           .mode = flags & O_CREAT ? mode : 0,
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV};
    do {
      fd = (int)syscall(SYS_openat2, folder, name, &how, sizeof how);
    } while (fd < 0 && (errno == EINTR || errno == EAGAIN));
    return fd;
  }
#else
  (void)m;
#endif
  do {
    fd = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  return fd;
}

/* A folder below another, whose device is the mount's. */
static int enter(const boa_mounted *m, int folder, const char *name, int flags) {
  struct stat s;
  int fd = open_name(m, folder, name, flags | FOLDER_FLAGS, 0);
  if (fd >= 0 && (fstat(fd, &s) != 0 || (uint64_t)s.st_dev != m->device)) {
    close(fd);
    errno = EXDEV;
    return -1;
  }
  if (fd < 0 && errno == ENOTDIR && fstatat(folder, name, &s, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(s.st_mode)) {
    errno = ELOOP;
  }
  return fd;
}

/* The folder at a checked path; to be closed. */
static int open_folder(const boa_mounted *m, const char *path, int flags) {
  if (!*path) {
    return enter(m, m->root, ".", flags);
  }
  if (!m->walks) {
    return enter(m, m->root, path, flags);
  }
  char name[LONGEST_NAME + 1];
  int at = enter(m, m->root, ".", O_PATH);
  while (at >= 0 && *path) {
    size_t n = strcspn(path, "/");
    memcpy(name, path, n);
    name[n] = 0;
    path += n + (path[n] == '/');
    int next = enter(m, at, name, *path ? O_PATH : flags);
    int error = errno;
    close(at);
    errno = error;
    at = next;
  }
  return at;
}

/* Opens a regular file: 0, or the error. */
static int open_file(const boa_mounted *m, const parted *p, int flags, int *fd, struct stat *s) {
  int folder = open_folder(m, p->folder, O_PATH), error = 0;
  *fd = -1;
  if (folder < 0) {
    return failed();
  }
  if (fstatat(folder, p->name, s, AT_SYMLINK_NOFOLLOW) != 0) {
    error = failed();
  } else if (!S_ISREG(s->st_mode)) {
    error = S_ISLNK(s->st_mode) ? IS_LINK : S_ISDIR(s->st_mode) ? IS_DIRECTORY : NO_ACCESS;
  } else {
    *fd = open_name(m, folder, p->name, flags | O_NONBLOCK | O_NOCTTY, 0);
    error = *fd < 0 ? failed() : 0;
  }
  close(folder);
  if (*fd >= 0 && (fstat(*fd, s) != 0 || !S_ISREG(s->st_mode))) {
    close(*fd);
    *fd = -1;
    return NO_ACCESS;
  }
  return error;
}

/* ---- reading ---- */

#if defined(__APPLE__)
#define CHANGED st_mtimespec
#else
#define CHANGED st_mtim
#endif

static void describe_file(boa_mount_request *r, const struct stat *s) {
  r->file_mode = (uint32_t)(s->st_mode & (S_IFMT | 0777));
  r->size = S_ISLNK(s->st_mode) ? 0 : (int64_t)s->st_size;
  r->time = (int64_t)s->CHANGED.tv_sec * 1000000000 + (int64_t)s->CHANGED.tv_nsec;
}

static int look(const boa_mounted *m, const parted *p, boa_mount_request *r) {
  struct stat s;
  int folder = open_folder(m, p->folder, O_PATH), error;
  if (folder < 0) {
    return failed();
  }
  error = *p->name ? fstatat(folder, p->name, &s, AT_SYMLINK_NOFOLLOW) : fstat(folder, &s);
  error = error ? failed() : 0;
  close(folder);
  if (!error) {
    describe_file(r, &s);
  }
  return error;
}

static char letter_of(const struct stat *s) {
  return S_ISREG(s->st_mode) ? 'f' : S_ISDIR(s->st_mode) ? 'd' : S_ISLNK(s->st_mode) ? 'l' : 'o';
}

static boa_status list(boa_guest *g, const boa_mounted *m, const parted *p, boa_mount_request *r) {
  char whole[LONGEST_PATH + 2];
  size_t n = strlen(p->folder), k = strlen(p->name);
  memcpy(whole, p->folder, n);
  whole[n] = '/';
  memcpy(whole + (n ? n + 1 : 0), p->name, k + 1);
  int fd = open_folder(m, whole, O_RDONLY);
  DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
  if (!folder) {
    r->error = failed();
    if (fd >= 0) {
      close(fd);
    }
    return BOA_OK;
  }
  boa_status status = BOA_OK;
  struct dirent *entry;
  while (!status && (entry = readdir(folder))) {
    const char *name = entry->d_name;
    struct stat s;
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) {
      continue;
    }
    if (fstatat(fd, name, &s, AT_SYMLINK_NOFOLLOW) == 0) {
      char letter = letter_of(&s);
      boa_text_bytes(r->listed, &letter, 1);
      boa_text_bytes(r->listed, name, strlen(name) + 1);
    }
    status = !boa_charge(&g->work, 200) ? BOA_STOP : r->listed->status;
  }
  closedir(folder);
  return status;
}

static int read_piece(const boa_mounted *m, const parted *p, boa_mount_request *r) {
  struct stat s;
  int fd, error = r->at < 0 ? INVALID : open_file(m, p, O_RDONLY, &fd, &s);
  if (error) {
    return error;
  }
  while (r->done < r->length) {
    ssize_t n = pread(fd, r->bytes + r->done, r->length - r->done, (off_t)(r->at + (int64_t)r->done));
    if (n < 0 && errno != EINTR) {
      error = failed();
    }
    if (n == 0 || error) {
      break;
    }
    r->done += n > 0 ? (size_t)n : 0;
  }
  close(fd);
  return error;
}

/* ---- writing ---- */

/* Takes it from the mount's budget. */
static bool spend(boa_mounted *m, uint64_t bytes) {
  if (bytes > m->limit - m->written) {
    return false;
  }
  m->written += bytes;
  return true;
}

/* Whether a file may be that long: beyond the process' own limit there would be a signal. */
static bool fits(uint64_t size) {
  struct rlimit most;
  return size <= (uint64_t)INT64_MAX / 2 && (getrlimit(RLIMIT_FSIZE, &most) != 0 || size <= (uint64_t)most.rlim_cur);
}

static int write_bytes(int fd, boa_mount_request *r, int64_t at) {
  while (r->done < r->length) {
    ssize_t n = pwrite(fd, r->bytes + r->done, r->length - r->done, (off_t)(at + (int64_t)r->done));
    if (n < 0 && errno != EINTR) {
      return failed();
    }
    r->done += n > 0 ? (size_t)n : 0;
  }
  return 0;
}

static int write_piece(boa_mounted *m, const parted *p, boa_mount_request *r) {
  struct stat s;
  int fd, error = open_file(m, p, O_WRONLY, &fd, &s);
  if (error) {
    return error;
  }
  int64_t at = r->operation == BOA_MOUNT_APPEND ? (int64_t)s.st_size : r->at;
  uint64_t hole = at > (int64_t)s.st_size ? (uint64_t)(at - (int64_t)s.st_size) : 0;
  if (at < 0 || !fits((uint64_t)at) || !fits((uint64_t)at + r->length)) {
    error = TOO_BIG;
  } else {
    error = spend(m, r->length + hole) ? write_bytes(fd, r, at) : NO_SPACE;
  }
  close(fd);
  return error;
}

static int truncate_file(boa_mounted *m, const parted *p, const boa_mount_request *r) {
  struct stat s;
  int fd, error = r->at < 0 ? INVALID : open_file(m, p, O_WRONLY, &fd, &s);
  if (error) {
    return error;
  }
  uint64_t grows = r->at > (int64_t)s.st_size ? (uint64_t)(r->at - (int64_t)s.st_size) : 0;
  if (!fits((uint64_t)r->at)) {
    error = TOO_BIG;
  } else if (!spend(m, grows)) {
    error = NO_SPACE;
  } else {
    error = ftruncate(fd, (off_t)r->at) ? failed() : 0;
  }
  close(fd);
  return error;
}

static int touch(const boa_mounted *m, const parted *p) {
  static const struct timespec now[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
  struct stat s;
  int fd, error = open_file(m, p, O_WRONLY, &fd, &s);
  if (!error) {
    error = futimens(fd, now) ? failed() : 0;
    close(fd);
  }
  return error;
}

/* A new file or folder. */
static int make(boa_mounted *m, const parted *p, bool folder_wanted) {
  int folder = open_folder(m, p->folder, O_PATH), error = 0, fd = -1;
  if (folder < 0) {
    return failed();
  }
  if (!spend(m, NAME_COST)) {
    error = NO_SPACE;
  } else if (folder_wanted) {
    error = mkdirat(folder, p->name, 0700) ? failed() : 0;
  } else {
    fd = open_name(m, folder, p->name, O_WRONLY | O_CREAT | O_EXCL, 0600);
    error = fd < 0 ? failed() : 0;
  }
  if (error && error != NO_SPACE) { /* nothing was made */
    m->written -= NAME_COST;
  }
  if (fd >= 0) {
    close(fd);
  }
  close(folder);
  return error;
}

/* Whether a name is of a kind that a guest may take away: a file, a folder, a link (which is not followed). */
static int may_move(int folder, const char *name, bool link) {
  struct stat s;
  if (fstatat(folder, name, &s, AT_SYMLINK_NOFOLLOW)) {
    return failed();
  }
  return S_ISREG(s.st_mode) || S_ISDIR(s.st_mode) ? 0 : !S_ISLNK(s.st_mode) ? NO_ACCESS : link ? 0 : IS_LINK;
}

static int take_away(const boa_mounted *m, const parted *p, bool is_folder) {
  struct stat s;
  int folder = open_folder(m, p->folder, O_PATH), error;
  if (folder < 0) {
    return failed();
  }
  error = may_move(folder, p->name, true);
  if (!error && !is_folder && fstatat(folder, p->name, &s, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(s.st_mode)) {
    error = IS_DIRECTORY;
  }
  if (!error) {
    error = unlinkat(folder, p->name, is_folder ? AT_REMOVEDIR : 0) ? failed() : 0;
  }
  close(folder);
  return error;
}

static int rename_to(const boa_mounted *m, const parted *from, const parted *to) {
  int a = open_folder(m, from->folder, O_PATH), b = a < 0 ? -1 : open_folder(m, to->folder, O_PATH), error;
  if (b < 0) {
    error = failed();
  } else {
    error = may_move(a, from->name, false);
    int there = error ? 0 : may_move(b, to->name, true);
    error = error ? error : there == NO_SUCH ? 0 : there;
    error = error ? error : renameat(a, from->name, b, to->name) ? failed() : 0;
  }
  if (a >= 0) {
    close(a);
  }
  if (b >= 0) {
    close(b);
  }
  return error;
}

static int change(boa_mounted *m, const parted *p, const parted *to, boa_mount_request *r) {
  switch (r->operation) {
  case BOA_MOUNT_WRITE:
  case BOA_MOUNT_APPEND:
    return write_piece(m, p, r);
  case BOA_MOUNT_TRUNCATE:
    return truncate_file(m, p, r);
  case BOA_MOUNT_CREATE:
    return make(m, p, false);
  case BOA_MOUNT_MKDIR:
    return make(m, p, true);
  case BOA_MOUNT_UNLINK:
    return take_away(m, p, false);
  case BOA_MOUNT_RMDIR:
    return take_away(m, p, true);
  case BOA_MOUNT_RENAME:
    return rename_to(m, p, to);
  case BOA_MOUNT_TOUCH:
    return touch(m, p);
  default:
    return INVALID;
  }
}

/* Does what is asked for. */
static boa_status carry_out(boa_guest *g, boa_mount_request *r) {
  boa_mounted *m = ((boa_sandbox *)(void *)g)->mounts;
  for (int64_t i = 0; m && i < r->mount; i++) {
    m = m->next;
  }
  r->error = m && r->mount >= 0 ? 0 : NO_SUCH;
  if (!r->error && r->operation == BOA_MOUNT_DESCRIBE) {
    boa_text_bytes(r->listed, m->path, m->length);
    r->file_mode = (uint32_t)m->mode;
    return r->listed->status;
  }
  r->error = r->error ? r->error : wrong_path(r->path, r->path_length);
  r->error = r->error ? r->error : wrong_path(r->other, r->other_length);
  if (r->error) {
    return BOA_OK;
  }
  parted p, to;
  part(&p, r->path, r->path_length);
  part(&to, r->other, r->other_length);
  bool rename = r->operation == BOA_MOUNT_RENAME, changes = r->operation > BOA_MOUNT_READ;
  if (changes && m->mode != BOA_MOUNT_RW) {
    r->error = READ_ONLY;
  } else if ((changes || r->operation == BOA_MOUNT_READ) && (!*p.name || (rename && !*to.name))) {
    r->error = r->operation == BOA_MOUNT_CREATE || r->operation == BOA_MOUNT_MKDIR ? 17 : changes ? 16 : IS_DIRECTORY;
  } else if (r->operation == BOA_MOUNT_LIST) {
    return list(g, m, &p, r);
  } else {
    r->error = r->operation == BOA_MOUNT_STAT   ? look(m, &p, r)
               : r->operation == BOA_MOUNT_READ ? read_piece(m, &p, r)
                                                : change(m, &p, &to, r);
  }
  return BOA_OK;
}

boa_status boa_guest_mount(boa_guest *g, boa_mount_request *r) {
  boa_sandbox *box = (boa_sandbox *)(void *)g;
  if (box->replaying) {
    return again(box, r);
  }
  boa_status s = carry_out(g, r);
  if (!s) {
    note(box, r);
  }
  return s;
}

/* ---- the table ---- */

/* Whether the system has openat2 and lets this process have it. */
static bool has_openat2(int root) {
#ifdef HAS_OPENAT2
  boa_mounted m = {.walks = false};
  int fd = open_name(&m, root, ".", O_PATH | FOLDER_FLAGS, 0);
  if (fd >= 0) {
    close(fd);
  }
  return fd >= 0;
#else
  (void)root;
  return false;
#endif
}

static bool within(const char *path, size_t n, const char *folder, size_t m) {
  return n >= m && memcmp(path, folder, m) == 0 && (n == m || path[m] == '/');
}

static bool overlaps(const boa_mounted *first, const char *path, size_t n) {
  for (; first; first = first->next) {
    if (within(path, n, first->path, first->length) || within(first->path, first->length, path, n)) {
      return true;
    }
  }
  return false;
}

int boa_mount(boa_sandbox *box, const char *host_folder, const char *guest_path, boa_mount_mode mode, uint64_t limit) {
  size_t n = strlen(guest_path), names = n;
  while (names > 1 && guest_path[names - 1] == '/') {
    names--;
  }
  bool right = mode >= BOA_MOUNT_RO && mode <= BOA_MOUNT_OVERLAY && names > 1 && guest_path[0] == '/' &&
               !wrong_path(guest_path + 1, names - 1) && !overlaps(box->mounts, guest_path, names);
  boa_handle text = right ? boa_make_text(box, guest_path, names) : 0; /* it must be UTF-8 */
  boa_release(box, text);
  boa_mounted *m = text ? calloc(1, sizeof *m + names + 1) : NULL;
  struct stat s;
  int root = m ? open(host_folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (root < 0 || fstat(root, &s) != 0) {
    if (root >= 0) {
      close(root);
    }
    free(m);
    return 0;
  }
  m->root = root;
  m->mode = mode;
  m->walks = (box->config.debug & BOA_CONFIG_WALK) || !has_openat2(root);
  m->device = (uint64_t)s.st_dev;
  m->limit = limit ? limit : DEFAULT_LIMIT;
  m->length = names;
  memcpy(m->path, guest_path, names);
  boa_mounted **at = &box->mounts;
  while (*at) {
    at = &(*at)->next;
  }
  *at = m;
  return 1;
}

bool boa_copy_mounts(boa_sandbox *to, const boa_mounted *first) {
  boa_mounted **at = &to->mounts;
  for (; first; first = first->next) {
    boa_mounted *m = malloc(sizeof *m + first->length + 1);
    int root = m ? fcntl(first->root, F_DUPFD_CLOEXEC, 3) : -1;
    if (root < 0) {
      free(m);
      return false;
    }
    memcpy(m, first, sizeof *m + first->length + 1);
    m->root = root;
    m->next = NULL;
    *at = m;
    at = &m->next;
  }
  return true;
}

void boa_unmount_all(boa_mounted *first) {
  while (first) {
    boa_mounted *next = first->next;
    close(first->root);
    free(first);
    first = next;
  }
}

bool boa_is_mounted(const boa_mounted *first, const char *path, size_t n) {
  for (; first && !within(path, n, first->path, first->length); first = first->next) {
  }
  return first;
}

#else

int boa_mount(boa_sandbox *box, const char *host_folder, const char *guest_path, boa_mount_mode mode, uint64_t limit) {
  (void)box, (void)host_folder, (void)guest_path, (void)mode, (void)limit;
  return 0;
}

boa_status boa_guest_mount(boa_guest *g, boa_mount_request *r) {
  boa_sandbox *box = (boa_sandbox *)(void *)g;
  r->error = 2;
  return box->replaying ? again(box, r) : BOA_OK;
}

bool boa_copy_mounts(boa_sandbox *to, const boa_mounted *first) {
  (void)to, (void)first;
  return true;
}

void boa_unmount_all(boa_mounted *first) {
  (void)first;
}

bool boa_is_mounted(const boa_mounted *first, const char *path, size_t n) {
  (void)first, (void)path, (void)n;
  return false;
}
#endif
