// An index that does not exist, as its CREATE INDEX statement describes it, for the length of one call.
#pragma once
#include "extension/array.hpp"

namespace workload::server {

// How large it would be, and of how many rows.
struct IndexMeasure {
  bool sampled;        // from rows of the table; otherwise the share is not known
  bool told;           // the caller said what `pages` is, which an earlier call estimated
  bool settled;        // nothing is to be sampled: the caller had it measured, or statistics will do
  double share;        // of the table's rows that it holds
  double share_error;  // standard error of that
  double pages;
  int height;        // levels above the leaves of a b-tree
  double sized_for;  // rows that `pages` is for, where it comes from statistics
};

struct HypotheticalIndex {
  const char* definition;  // as given
  const char* label;       // what EXPLAIN calls it: messages(chat_id,id)
  int position;  // among the definitions of the call; one of a partitioned table stands for an index on each leaf
  Oid oid;       // stands for it during the call; no relation has it
  Oid table, method;
  void (*cost)();                         // the method's own estimate
  int keys, columns;                      // columns: keys and INCLUDE
  AttrNumber attributes[INDEX_MAX_KEYS];  // 0: the next of the expressions
  List* expressions;                      // about range table entry 1
  List* predicate;                        // conditions that must all hold, about range table entry 1; NIL: every row
  Oid types[INDEX_MAX_KEYS];
  int32 modifiers[INDEX_MAX_KEYS];
  Oid column_collations[INDEX_MAX_KEYS];
  Oid classes[INDEX_MAX_KEYS];  // of GIN, GiST and BRIN, and others where they are named
  Oid families[INDEX_MAX_KEYS], input_types[INDEX_MAX_KEYS], collations[INDEX_MAX_KEYS];
  bool descending[INDEX_MAX_KEYS], nulls_first[INDEX_MAX_KEYS];
  bool returned[INDEX_MAX_KEYS];  // an index-only scan can give the column
  bool shares_keys;               // equal keys of a b-tree can share a tuple
  double fill;                    // WITH (fillfactor); 0: the method's default
  BlockNumber pages_per_range;    // of BRIN
  IndexMeasure measure;
  HeapTuple statistics[INDEX_MAX_KEYS];  // of expressions, as ANALYZE would keep them; null: none
  const char* error;                     // CREATE INDEX would end with it, so the planner is not shown it; null: none
  int64 bytes;                           // as last shown to the planner; -1: not yet
  bool considered;                       // the planner looked at it as a way to read its table
};

// Reads CREATE INDEX statements, and gives each index an oid that no relation has. Errors in the syntax are the
// parser's own. Reads a sample of a table where its statistics do not tell how large the index would be, and where that
// is not given: `measures` has what an earlier call told of each (handed_measure.hpp), null where an estimate from
// statistics will do. An index that cannot be made of those rows gets its error.
Array<HypotheticalIndex> read_hypothetical_indexes(const Datum* definitions, int count,
                                                   bytea* const* measures = nullptr);

// What the planner is shown for it. To be called from get_relation_info_hook, with the table's size already known.
IndexOptInfo* show_to_planner(HypotheticalIndex& index, PlannerInfo* root, RelOptInfo* relation);

}  // namespace workload::server
