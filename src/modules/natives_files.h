/* The natives behind the guest's files (files.c), for natives.h. */
#ifndef BOA_MODULES_NATIVES_FILES_H
#define BOA_MODULES_NATIVES_FILES_H
// clang-format off
#define BOA_FILES_NATIVES(N) \
  N(file_tree, "_boabox.file_tree", 0, 0, COUNT, 0) \
  N(file_time, "_boabox.file_time", 0, 0, COUNT, 0) \
  N(environment, "_boabox.environment", 0, 0, COUNT, 0) \
  N(os_events, "_boabox.os_events", 0, 0, COUNT, 0) \
  N(mount, "_boabox.mount", 1, 1, COUNT, 0) \
  N(mount_do, "_boabox.mount_do", 6, 6, COUNT, 0)
// clang-format on
#endif
