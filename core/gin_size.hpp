// How large a GIN index would be: a tree of keys, each with the pointers to its rows, which lie beside the key while
// they are few, and in pages of their own from then on.
// Sources: src/backend/access/gin/ginpostinglist.c (varbyte encoding), ginblock.h (limits), gininsert.c (the build).
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "core/btree_size.hpp"

namespace workload::core {

struct GinKeys {
  double keys = 0;   // different keys in the group
  double rows = 0;   // rows of each
  double width = 0;  // bytes of the key
};

constexpr double largest_gin_entry = 2704;  // GinMaxItemSize
constexpr double gin_posting_bytes = 8128;  // GinDataPageMaxDataSize

// Bytes of a row pointer that is stored as the distance to the one before it: seven bits a byte, of a number whose
// lower eleven bits are the place in the block.
inline double pointer_bytes(double rows, double table_pages) {
  double distance = std::max(1.0, table_pages / std::max(1.0, rows)) * 2048;
  if (rows >= table_pages) {  // several in a block: within it the distance is small
    double across = table_pages / rows;
    return across * 2 + (1 - across) * 1;
  }
  return std::max(1.0, std::ceil(std::log2(distance) / 7));
}

// An index that is built in one go gets its keys in ascending order, and every split leaves behind a page that is half
// full, and on average half an entry of each side of the middle.
inline double gin_entry_pages(double entry) {
  return entry / (usable_bytes * std::min(1.0, 0.5 + entry / usable_bytes));
}

inline std::int64_t gin_pages(std::span<const GinKeys> groups, double table_pages) {
  double leaves = 0, posting_pages = 0;
  for (const GinKeys& group : groups) {
    if (group.keys <= 0) continue;
    double list = row_pointer + std::max(0.0, group.rows - 1) * pointer_bytes(group.rows, table_pages);
    double entry = aligned(tuple_header + group.width + 2);
    if (entry + list + 4 <= largest_gin_entry) {
      leaves += group.keys * gin_entry_pages(aligned(tuple_header + group.width + 2 + 4 + list) + line_pointer);
    } else {
      leaves += group.keys * gin_entry_pages(entry + line_pointer);
      double pages = std::max(1.0, std::ceil(list * 1.02 / gin_posting_bytes));
      posting_pages += group.keys * (pages + (pages > 1 ? 1 : 0));  // and the root of the tree of pages
    }
  }
  double level = std::max(1.0, std::ceil(leaves));
  double pages = 1 + posting_pages + level;
  while (level > 1) {
    level = std::ceil(level / 100);
    pages += level;
  }
  return static_cast<std::int64_t>(pages);
}

}  // namespace workload::core
