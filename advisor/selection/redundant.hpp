// Existing indexes that another one, there or recommended, seems to make needless, and those that no server has read.
// Only definitions are compared here; whether no statement misses them is for the planner to say.
#pragma once
#include <string>
#include <vector>

#include "advisor/model/catalog.hpp"

namespace workload::advisor {

struct Redundant {
  const ExistingIndex* index = nullptr;
  std::string because;                     // "it is the same as public.idx_a"
  const ExistingIndex* instead = nullptr;  // the index that stays for it, where one has to
  // Another index does not hold all that this one does, but serves what this one was read for. A statement that did
  // not run while we watched may still miss it.
  bool watched_only = false;
  bool longer = false;    // the other one goes on where this one ends, and so has more pages
  bool twin = false;      // the other one does exactly the same: whatever may need this one has that one
  bool replaced = false;  // it goes together with what is recommended in its place
  bool unread = false;    // nothing does what this one could do; that nobody asks for it is all that speaks against it
  bool for_patterns = false;  // the other one finds what begins alike in the collation "C" alone
};

// Never unique ones, those of a constraint, the replica identity or what the table is clustered by. Surest first.
std::vector<Redundant> redundant(const Catalog&, const std::vector<IndexDefinition>& recommended);

// Those that may go at all.
std::vector<const ExistingIndex*> droppable(const Catalog&);

}  // namespace workload::advisor
