// How large a b-tree index would be. Since PostgreSQL 13 equal keys share one tuple with a list of row pointers, and
// estimates that leave this out are up to five times too large.
// Sources: src/backend/access/nbtree/nbtsort.c (posting lists of a new index), nbtree.h (limits), CREATE INDEX
// (fillfactor).
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "core/units.hpp"

namespace workload::core {

// Index entries whose keys are about as often there and as long as each other.
struct KeyGroup {
  double tuples = 0;    // index entries in the group
  double distinct = 0;  // different keys among them; 0 when unknown, then nothing is shared
  double entry = 16;    // bytes of one key's tuple, with its header and aligned, on average
};

struct BtreeSize {
  std::int64_t pages = 1;
  int height = 0;  // levels above the leaves
};

constexpr double page_bytes = 8192;
constexpr double usable_bytes = 8152;    // less the page header (24) and the b-tree's own space (16)
constexpr double leaf_fill = 0.90;       // default fillfactor of a b-tree's leaves
constexpr double inner_fill = 0.70;      // BTREE_NONLEAF_FILLFACTOR
constexpr double tuple_header = 8;       // IndexTupleData
constexpr double line_pointer = 4;       // ItemIdData
constexpr double row_pointer = 6;        // ItemPointerData
constexpr double largest_posting = 812;  // a tenth of a page, aligned down, less a line pointer: _bt_load()

constexpr double aligned(double bytes) { return std::ceil(bytes / 8) * 8; }

// Bytes of an index tuple with so many bytes of data. Where lengths vary, alignment adds 3.5 bytes on average.
constexpr double entry_bytes(double data, bool varies) {
  return varies ? tuple_header + data + 3.5 : aligned(tuple_header + data);
}

// Bytes on the leaves for one group.
inline double leaf_bytes(const KeyGroup& group, bool may_share) {
  if (group.tuples <= 0) return 0;
  double alone = group.tuples * (group.entry + line_pointer);
  double copies = group.distinct > 0 ? group.tuples / group.distinct : 1;
  if (!may_share || copies <= 1) return alone;
  double together = std::floor((largest_posting - group.entry) / row_pointer);
  if (together < 2) return alone;
  // Few copies on average: some keys have one, and take no list.
  if (copies < 2) {
    double pair = aligned(group.entry + row_pointer * 2) + line_pointer;
    return group.distinct * ((2 - copies) * (group.entry + line_pointer) + (copies - 1) * pair);
  }
  double full = std::floor(copies / together), rest = copies - full * together;
  double bytes = full * (aligned(group.entry + row_pointer * together) + line_pointer);
  if (rest >= 2)
    bytes += aligned(group.entry + row_pointer * rest) + line_pointer;
  else
    bytes += rest * (group.entry + line_pointer);
  return group.distinct * bytes;
}

// Tuples of an inner page.
inline double fan_out(double entry) { return std::max(2.0, usable_bytes * inner_fill / (entry + line_pointer)); }

// `may_share` is false for an index with INCLUDE columns and for types whose equal values may look different.
inline BtreeSize btree_size(std::span<const KeyGroup> groups, bool may_share, double fill = leaf_fill) {
  double bytes = 0, tuples = 0, entries = 0;
  for (const KeyGroup& group : groups) {
    bytes += leaf_bytes(group, may_share);
    tuples += std::max(0.0, group.tuples);
    entries += std::max(0.0, group.tuples) * group.entry;
  }
  double level = std::max(1.0, std::ceil(bytes / (usable_bytes * fill)));
  double downlinks = fan_out(tuples > 0 ? entries / tuples : tuple_header);
  BtreeSize size;
  double pages = tuples > 0 ? level : 0;
  while (level > 1) {
    level = std::ceil(level / downlinks);
    pages += level;
    size.height++;
  }
  size.pages = static_cast<std::int64_t>(pages) + 1;  // and the meta page
  return size;
}

}  // namespace workload::core
