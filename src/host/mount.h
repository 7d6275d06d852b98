/* Folders of the host that a sandbox shows its guest: the table of them, and the operations (mount.c). */
#ifndef BOA_HOST_MOUNT_H
#define BOA_HOST_MOUNT_H

#include "boabox.h"
#include "modules/files.h"

#include <stdbool.h>

typedef struct boa_mounted {
  struct boa_mounted *next;
  int root; /* the folder's descriptor, the only one that stays open */
  boa_mount_mode mode;
  bool walks;              /* by names, one after the other: the system has no openat2, or not for us */
  uint64_t device;         /* the folder's; other file systems below it are not entered */
  uint64_t limit, written; /* bytes */
  size_t length;
  char path[]; /* in the guest */
} boa_mounted;

/* boa_guest.mount */
boa_status boa_guest_mount(boa_guest *g, boa_mount_request *r);
/* The same folders for a copy of their sandbox, with what is left of their budgets. */
bool boa_copy_mounts(boa_sandbox *to, const boa_mounted *first);
void boa_unmount_all(boa_mounted *first);
/* Whether a path of the guest is a mount's or below one. */
bool boa_is_mounted(const boa_mounted *first, const char *path, size_t n);

#endif
