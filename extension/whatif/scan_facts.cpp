#include "extension/whatif/scan_facts.hpp"

#include "extension/plan.hpp"

namespace workload::server {

namespace {

// As the index is asked: a flag stands there as "flag = true".
bool is_equality(const IndexPath* path, const IndexClause* clause) {
  auto* node = reinterpret_cast<const Node*>(linitial_node(RestrictInfo, clause->indexquals)->clause);
  if (IsA(node, ScalarArrayOpExpr)) return true;
  if (IsA(node, NullTest)) return reinterpret_cast<const NullTest*>(node)->nulltesttype == IS_NULL;
  Oid family = path->indexinfo->opfamily[clause->indexcol];
  return IsA(node, OpExpr) &&
         get_op_opfamily_strategy(reinterpret_cast<const OpExpr*>(node)->opno, family) == BTEqualStrategyNumber;
}

// The conditions between which a b-tree is read: equalities on its first columns, and those on the next one. It looks
// at every entry there for the others, as btcostestimate() has it.
List* bounds_of(const IndexPath* path) {
  List* bounds = NIL;
  int column = 0;
  bool equal = false;
  ListCell* cell;
  foreach (cell, path->indexclauses) {
    auto* clause = lfirst_node(IndexClause, cell);
    if (clause->indexcol != column) {
      if (!equal || clause->indexcol != column + 1) break;
      column++;
      equal = false;
    }
    equal = equal || is_equality(path, clause);
    bounds = lappend(bounds, clause->rinfo);
  }
  return bounds;
}

// 0: not more than match the conditions.
double entries_read(PlannerInfo* root, const RelOptInfo* relation, const IndexPath* path) {
  if (path->indexinfo->relam != BTREE_AM_OID) return 0;
  List* bounds = bounds_of(path);
  if (list_length(bounds) == list_length(path->indexclauses)) return 0;
  return relation->tuples *
         clauselist_selectivity(root, bounds, static_cast<int>(relation->relid), JOIN_INNER, nullptr);
}

}  // namespace

void note_scans(ScanFacts& facts, PlannerInfo* root, const RelOptInfo* relation, Oid table) {
  facts.tables.push({table, relation->tuples});
  auto note = [&](List* paths) {
    ListCell* cell;
    foreach (cell, paths) {
      if (!IsA(lfirst(cell), IndexPath)) continue;
      auto* path = static_cast<IndexPath*>(lfirst(cell));
      double visited = clamp_row_est(path->indexselectivity * relation->tuples);
      facts.indexes.push({path->indexinfo->indexoid, path->path.startup_cost, path->path.total_cost, visited,
                          Max(visited, entries_read(root, relation, path)), path->path.pathkeys != NIL});
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
