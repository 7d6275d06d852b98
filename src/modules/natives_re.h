/* The natives of the module re (re.c), for natives.h. */
#ifndef BOA_MODULES_NATIVES_RE_H
#define BOA_MODULES_NATIVES_RE_H
// clang-format off
#define BOA_RE_NATIVES(N) \
  N(re_search, "re._search", 5, 5, COUNT, 0) \
  N(re_findall, "re._findall", 4, 4, COUNT, 0) \
  N(re_split, "re._split", 3, 3, COUNT, 0) \
  N(re_pieces, "re._pieces", 4, 4, COUNT, 0) \
  N(re_part, "re._part", 3, 3, COUNT, 0) \
  N(re_groups, "re._groups", 3, 3, COUNT, 0) \
  N(re_bitmap, "re._bitmap", 1, 1, COUNT, 0) \
  N(re_lowered, "re._lowered", 2, 2, COUNT, 0)
// clang-format on
#endif
