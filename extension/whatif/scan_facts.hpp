// What the planner knew of each scan and the finished plan no longer tells.
#pragma once
#include "extension/array.hpp"

namespace workload::server {

struct ScanFacts {
  struct OfIndex {
    Oid index;
    Cost startup, total;  // by these the plan node is recognised: they are copied, not computed again
    double rows_visited;  // that match the index conditions
    double entries_read;  // among which it looks for those: more, where not all conditions are on its first columns
    bool ordered;         // its order may be of use
    Cost scattered;       // to be added when the rows lie anywhere, though the planner thinks them together by luck
  };
  struct OfTable {
    Oid table;
    double rows;
  };
  Array<OfIndex> indexes;
  Array<OfTable> tables;
};

// To be called from set_rel_pathlist_hook.
void note_scans(ScanFacts& facts, PlannerInfo* root, const RelOptInfo* relation, Oid table);

// Null for a scan that reads no index.
const ScanFacts::OfIndex* facts_of_index(const ScanFacts& facts, const Plan* scan);

// Rows of the table that a scan reads before it filters; of a bitmap scan those that the bitmap holds.
double rows_visited(const PlannedStmt* statement, const Plan* scan, const ScanFacts& facts);

}  // namespace workload::server
