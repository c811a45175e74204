#include "extension/whatif/scan_facts.hpp"

#include "extension/plan.hpp"

namespace workload::server {

namespace {

// 0: not more than match the conditions. Without one on its first column, a b-tree is read as a whole, and the others
// only spare visits to the table.
double entries_read(const RelOptInfo* relation, const IndexPath* path) {
  bool searched = !path->indexclauses || linitial_node(IndexClause, path->indexclauses)->indexcol == 0;
  return path->indexinfo->relam == BTREE_AM_OID && !searched ? relation->tuples : 0;
}

}  // namespace

void note_scans(ScanFacts& facts, const RelOptInfo* relation, Oid table) {
  facts.tables.push({table, relation->tuples});
  auto note = [&](List* paths) {
    ListCell* cell;
    foreach (cell, paths) {
      if (!IsA(lfirst(cell), IndexPath)) continue;
      auto* path = static_cast<IndexPath*>(lfirst(cell));
      double visited = clamp_row_est(path->indexselectivity * relation->tuples);
      facts.indexes.push({path->indexinfo->indexoid, path->path.startup_cost, path->path.total_cost, visited,
                          Max(visited, entries_read(relation, path)), path->path.pathkeys != NIL});
    }
  };
  note(relation->pathlist);
  note(relation->partial_pathlist);
}

const ScanFacts::OfIndex* facts_of_index(const ScanFacts& facts, const Plan* scan) {
  Oid index = index_of(scan);
  for (auto& fact : static_cast<std::span<const ScanFacts::OfIndex>>(facts.indexes))
    if (fact.index == index && fact.startup == scan->startup_cost && fact.total == scan->total_cost) return &fact;
  return nullptr;
}

double rows_visited(const PlannedStmt* statement, const Plan* scan, const ScanFacts& facts) {
  if (IsA(scan, BitmapIndexScan)) return scan->plan_rows;
  if (OidIsValid(index_of(scan))) {
    auto* fact = facts_of_index(facts, scan);
    return fact ? fact->rows_visited : 0;
  }
  if (IsA(scan, BitmapHeapScan)) return scan->lefttree->plan_rows;
  Oid table = rt_fetch(relation_of(scan), statement->rtable)->relid;
  for (auto& fact : static_cast<std::span<const ScanFacts::OfTable>>(facts.tables))
    if (fact.table == table) return fact.rows;
  return 0;
}

}  // namespace workload::server
