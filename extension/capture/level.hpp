// How deep the backend is in statements that statements run. Functions that the planner evaluates run statements too,
// and so do utility commands, so planning and utility commands count.
#pragma once
#include "extension/pg.hpp"
#include "extension/settings.hpp"

namespace workload::server {

inline int depth = 0;

// Runs `body` one level deeper and comes back up, also when it fails.
template <class Body>
void deeper(Body&& body) {
  depth++;
  PG_TRY();
  { body(); }
  PG_FINALLY();
  { depth--; }
  PG_END_TRY();
}

// Whether what runs at this depth is ours to count.
inline bool takes_part() { return tracking() && (depth == 0 || tracking_nested()) && !IsParallelWorker(); }

}  // namespace workload::server
