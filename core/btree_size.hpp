// How large a b-tree index would be, from the planner's statistics. Since PostgreSQL 13 equal keys share one tuple
// with a list of row pointers, and estimates that leave this out are up to five times too large.
// Sources: src/backend/access/nbtree/nbtdedup.c (posting lists), nbtree.h (limits), CREATE INDEX (fillfactor).
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/units.hpp"

namespace workload::core {

struct KeyGroup {
  double tuples = 0;    // index entries in the group
  double distinct = 0;  // different keys among them; 0 when unknown, then nothing is shared
  double width = 0;     // bytes of one key, aligned column by column, without the tuple header
};

struct BtreeSize {
  std::int64_t pages = 1;
  int height = 0;  // levels above the leaves
};

constexpr double page_bytes = 8192;
constexpr double usable_bytes = 8152;     // less the page header (24) and the b-tree's own space (16)
constexpr double leaf_fill = 0.90;        // default fillfactor of a b-tree's leaves
constexpr double inner_fill = 0.70;       // BTREE_NONLEAF_FILLFACTOR
constexpr double tuple_header = 8;        // IndexTupleData
constexpr double line_pointer = 4;        // ItemIdData
constexpr double row_pointer = 6;         // ItemPointerData
constexpr double largest_posting = 1352;  // half of BTMaxItemSize, where CREATE INDEX ends a posting list

constexpr double aligned(double bytes) { return std::ceil(bytes / 8) * 8; }

// Bytes on the leaves for one group of keys: the NULL keys, or all others.
inline double leaf_bytes(const KeyGroup& group, bool may_share) {
  if (group.tuples <= 0) return 0;
  double key = aligned(tuple_header + group.width);
  double duplicates = group.distinct > 0 ? group.tuples / group.distinct : 1;
  if (!may_share || duplicates <= 1.5) return group.tuples * (key + line_pointer);
  double together = std::max(1.0, std::min(duplicates, (largest_posting - key) / row_pointer));
  if (together < 2) return group.tuples * (key + line_pointer);
  return group.tuples / together * (aligned(key + row_pointer * together) + line_pointer);
}

// `may_share` is false for an index with INCLUDE columns and for types whose equal values may look different.
inline BtreeSize btree_size(const KeyGroup& keys, const KeyGroup& nulls, bool may_share) {
  double bytes = leaf_bytes(keys, may_share) + leaf_bytes(nulls, may_share);
  double level = std::max(1.0, std::ceil(bytes / (usable_bytes * leaf_fill)));
  double key = aligned(tuple_header + std::max(keys.width, nulls.width)) + line_pointer;
  double fan_out = std::max(2.0, usable_bytes * inner_fill / key);
  BtreeSize size;
  double pages = level;
  while (level > 1) {
    level = std::ceil(level / fan_out);
    pages += level;
    size.height++;
  }
  size.pages = static_cast<std::int64_t>(pages) + 1;  // and the meta page
  return size;
}

}  // namespace workload::core
