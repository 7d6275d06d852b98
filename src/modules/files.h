/* What a guest asks of a mounted folder of the host: one operation that leaves nothing open. The natives (files.c) make a request, the host side
 * (host/mount.c) carries it out and trusts nothing in it. Paths are bytes below the mount's root, names parted by one slash each; "" is the root. */
#ifndef BOA_MODULES_FILES_H
#define BOA_MODULES_FILES_H

#include "types/types.h"

/* The same numbers as in prelude/lib/_filetree.py. */
typedef enum boa_mount_operation {
  BOA_MOUNT_STAT,
  BOA_MOUNT_LIST,
  BOA_MOUNT_READ,
  BOA_MOUNT_WRITE,
  BOA_MOUNT_APPEND,
  BOA_MOUNT_TRUNCATE,
  BOA_MOUNT_CREATE,
  BOA_MOUNT_MKDIR,
  BOA_MOUNT_UNLINK,
  BOA_MOUNT_RMDIR,
  BOA_MOUNT_RENAME,
  BOA_MOUNT_TOUCH,
  BOA_MOUNT_DESCRIBE, /* the mount itself: its path in the guest (to `listed`) and its mode (to `file_mode`) */
  BOA_MOUNT_OPERATIONS
} boa_mount_operation;

enum { BOA_MOUNT_PIECE = 1 << 20 }; /* bytes read or written at once, at most */

typedef struct boa_mount_request {
  boa_mount_operation operation;
  int64_t mount;
  const char *path, *other; /* `other`: where RENAME goes */
  size_t path_length, other_length;
  int64_t at;  /* READ, WRITE: the place; TRUNCATE: the size */
  char *bytes; /* READ: room for `length`; WRITE, APPEND: they are written */
  size_t length;
  /* answers */
  int error;          /* 0, or an errno as Linux numbers them */
  size_t done;        /* READ, WRITE, APPEND: bytes */
  uint32_t file_mode; /* STAT: st_mode, type and permissions only */
  int64_t size, time; /* STAT: bytes; nanoseconds since 1970 */
  boa_text *listed;   /* LIST: for each entry a letter (f, d, l or o for anything else), its name, a NUL */
} boa_mount_request;

#endif
