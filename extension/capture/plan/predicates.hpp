// What an executed plan asked of its tables, and how many rows answered: read off the plan tree and its counters,
// never off its text. Holds no values.
#pragma once
#include <optional>

#include "extension/capture/plan/questions.hpp"

namespace workload::server {

// Counts are totals over all loops; nothing where they were not measured or cannot be told apart.
struct PlanPredicate {
  PlanQuestion question;
  Oid parent;        // the partitioned table, when it was asked of a partition; 0: none
  const char* role;  // index, recheck, filter, join, sort, group
  Oid index;         // that the node reads; 0: none
  const Plan* node;
  std::optional<double> loops, rows_in, rows_kept, estimated_rows, removed;
  int shared_by;        // clauses that the counts belong to together
  int first_key, keys;  // of a sort or grouping: place of the first column, and how many there are
  std::span<const bool> descending, nulls_first;  // of a sort
  bool limited;                                   // a LIMIT may have ended the node early
  bool first_match;                               // so may a semi join or EXISTS, each time it had seen one row
  bool of_index;  // the index holds no other rows, so what the statement asked for this need not be looked at again
};

struct Predicates {
  Array<PlanPredicate> list;
  bool truncated = false;  // there were more
};

// Reads counters only, so it may also be called while the query runs. In the current memory context; reads catalogs.
Predicates predicates_of(const QueryDesc* query);

// As a JSON array of objects, in which keys without a value are left out.
char* predicates_json(const QueryDesc* query);

}  // namespace workload::server
