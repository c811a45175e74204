// Forms of a statement that keep the planner from what it could do, found in the analysed statement: conditions that
// hide their column, pages that are counted off, rows that are sorted to keep one of each group. Whether a form costs
// anything is for others to judge, from the plan.
#pragma once
#include "extension/array.hpp"
#include "extension/whatif/planner.hpp"

namespace workload::server {

struct Rewrite {
  // function_on_column, type_mismatch, any_of_array, null_safe, or_keyset, or_across_tables, not_in, offset,
  // distinct_on, list_top, count_all, order_by_random
  const char* kind;
  Oid table;  // invalid where it concerns no single table
  const char* alias;
  List* columns;       // names, as char*
  const char* clause;  // as it is written now
  const char* better;  // how it could be written; null where that cannot be said in general
  bool indexable;      // an index on the expression would serve the clause as it is
  double rows;         // that are skipped, of an OFFSET; negative: unknown
};

// In the current memory context. Plans nothing.
Array<Rewrite> rewrites(const Question& question);

}  // namespace workload::server
