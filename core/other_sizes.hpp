// How large hash, GiST and BRIN indexes would be once they are created.
// Sources: src/backend/access/hash/hashpage.c (_hash_init_metabuffer), hashutil.c (splitpoint phases), brin_revmap.c.
#pragma once
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "core/btree_size.hpp"

namespace workload::core {

// Above 512 buckets a hash index doubles in four steps.
inline double buckets_allocated(double wanted) {
  if (wanted <= 2) return 2;
  auto power = static_cast<double>(std::bit_ceil(static_cast<std::uint64_t>(std::ceil(wanted))));
  if (power <= 512) return power;
  double half = power / 2;
  return half + std::ceil((wanted - half) / (half / 4)) * (half / 4);
}

// `distinct`: different keys, since equal ones share a bucket, which overflows; 0: unknown.
inline std::int64_t hash_pages(double tuples, double fill, double distinct) {
  constexpr double entry = 20;  // an aligned tuple with a hash value, and its line pointer
  double in_bucket = std::max(10.0, std::floor(page_bytes * fill / entry));
  double buckets = buckets_allocated(tuples / in_bucket);
  double in_page = std::floor(usable_bytes / entry);
  // With few keys some buckets stay empty and the others take all.
  double filled = distinct > 0 ? std::min(buckets, buckets * (1 - std::exp(-distinct / buckets))) : buckets;
  double overflow = filled * std::max(0.0, std::ceil(tuples / std::max(1.0, filled) / in_page) - 1);
  return static_cast<std::int64_t>(1 + 1 + buckets + overflow);  // a meta page and a bitmap
}

// Chosen: about two thirds of a page that came of splits. Against real indexes t/014_what_if_accuracy.pl found 0.74
// to 1.12.
constexpr double gist_fill = 0.66;

inline std::int64_t gist_pages(double tuples, double entry) {
  double level = std::max(1.0, std::ceil(tuples * (entry + line_pointer) / (usable_bytes * gist_fill)));
  double fan_out = std::max(2.0, usable_bytes * gist_fill / (entry + line_pointer));
  double pages = level;
  while (level > 1) {
    level = std::ceil(level / fan_out);
    pages += level;
  }
  return static_cast<std::int64_t>(pages);
}

inline std::int64_t brin_pages(double table_pages, double pages_per_range, double summary) {
  constexpr double ranges_in_map_page = 1360;  // REVMAP_PAGE_MAXITEMS
  double ranges = std::max(1.0, std::ceil(table_pages / pages_per_range));
  double in_page = std::max(1.0, std::floor(usable_bytes / (aligned(tuple_header + summary) + line_pointer)));
  return static_cast<std::int64_t>(1 + std::ceil(ranges / ranges_in_map_page) + std::ceil(ranges / in_page));
}

}  // namespace workload::core
