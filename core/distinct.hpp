// How many different values a whole has, from a sample of its blocks. What lies in one block is often alike, since rows
// that came together lie together; so a value is counted once for each block it was found in, and one that was found
// in a single block says as little about the rest as one that was found once among single rows.
// Source: the estimator of ANALYZE (Haas and Stokes, "Duj1"; compute_scalar_stats() in src/backend/commands/analyze.c).
#pragma once
#include <algorithm>

namespace workload::core {

struct Sightings {
  double values = 0;        // different values seen
  double in_blocks = 0;     // pairs of value and block
  double in_one_block = 0;  // values seen in a single block
  double share = 1;         // of all blocks that were looked at, above 0
};

inline double distinct_values(const Sightings& seen) {
  if (seen.share >= 1 || seen.values <= 0) return seen.values;
  double seen_again = seen.in_blocks - seen.in_one_block;
  return std::max(seen.values, seen.in_blocks * seen.values / (seen_again + seen.in_one_block * seen.share));
}

}  // namespace workload::core
