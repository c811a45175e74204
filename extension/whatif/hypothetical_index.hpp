// An index that does not exist: read from its CREATE INDEX statement, sized from the table's statistics, and shown to
// the planner for the length of one call. B-trees over plain columns, with directions, operator classes, collations,
// INCLUDE and WHERE.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

struct HypotheticalIndex {
  const char* definition;  // as given
  const char* label;       // what EXPLAIN calls it: messages(chat_id,id)
  Oid oid;                 // stands for it during the call; no relation has it
  Oid table;
  int keys, columns;  // columns: keys and INCLUDE
  AttrNumber attributes[INDEX_MAX_KEYS];
  Oid types[INDEX_MAX_KEYS];
  int32 modifiers[INDEX_MAX_KEYS];
  Oid column_collations[INDEX_MAX_KEYS];
  Oid families[INDEX_MAX_KEYS], input_types[INDEX_MAX_KEYS], collations[INDEX_MAX_KEYS];
  bool descending[INDEX_MAX_KEYS], nulls_first[INDEX_MAX_KEYS];
  List* predicate;    // conditions that must all hold, about range table entry 1; NIL: every row
  bool shares_keys;   // equal keys can share a tuple
  double key_width;   // bytes, aligned column by column
  double distinct;    // different keys, negative: a share of the rows as in pg_statistic; 0: unknown
  double null_share;  // of the rows whose only key column is NULL
  int64 bytes;        // as last shown to the planner; -1: not yet
};

// Errors in the statement's syntax are the parser's own. `oid` is noted as the index's own.
HypotheticalIndex read_hypothetical_index(const char* definition, Oid oid);

// What the planner is shown for it. To be called from get_relation_info_hook, with the table's size already known.
IndexOptInfo* show_to_planner(HypotheticalIndex& index, PlannerInfo* root, RelOptInfo* relation);

}  // namespace workload::server
