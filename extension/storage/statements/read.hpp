// A copy of everything that was counted.
#pragma once
#include "extension/storage/statements.hpp"

namespace workload::server {

struct Snapshot {
  StatementCopy* rows;  // null: there is no memory for it
  int count;
  char* texts;
};

// Allocates before it takes a lock; `flags` as for MemoryContextAllocExtended.
Snapshot take_snapshot(int flags);

void discard(Snapshot* snapshot);

}  // namespace workload::server
