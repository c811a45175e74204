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

// Chosen: a value of more than half of the rows decides what ANALYZE finds of the correlation.
constexpr double dominates = 0.5;

// Share of the rows that have the most common value of the first column, or none, where that is a column and one value
// or NULL dominates; else 0.
double share_of_dominating_value(Oid table, const IndexOptInfo* index) {
  if (index->relam != BTREE_AM_OID || index->indexkeys[0] <= 0) return 0;
  HeapTuple tuple = SearchSysCache3(STATRELATTINH, ObjectIdGetDatum(table),
                                    Int16GetDatum(static_cast<int16>(index->indexkeys[0])), BoolGetDatum(false));
  if (!HeapTupleIsValid(tuple)) return 0;
  AttStatsSlot slot;
  double share = reinterpret_cast<const FormData_pg_statistic*>(GETSTRUCT(tuple))->stanullfrac;
  if (share <= dominates) share = 0;
  if (get_attstatsslot(&slot, tuple, STATISTIC_KIND_MCV, InvalidOid, ATTSTATSSLOT_NUMBERS)) {
    if (slot.nnumbers > 0 && slot.numbers[0] > dominates) share = slot.numbers[0];
    free_attstatsslot(&slot);
  }
  ReleaseSysCache(tuple);
  return share;
}

// Whether the planner knows by luck alone where the rows lie. ANALYZE breaks ties by the place of the rows, so a column
// nearly all of whose rows have one value counts as sorted, and the rows of the others as lying together: "status =
// 'failed'" is priced at a handful of blocks, be the 3,000 failed ones all over the table. So do those that a partial
// index has of the common value.
bool may_lie_apart(const RelOptInfo* relation, Oid table, const IndexOptInfo* index, double visited) {
  double dominating = share_of_dominating_value(table, index);
  if (dominating <= 0) return false;
  return index->indpred != NIL || visited <= (1 - dominating) * relation->tuples + 1;  // rounded
}

// What cost_index() takes off because rows lie together, where they may not.
Cost lucky_discount(PlannerInfo* root, const RelOptInfo* relation, Oid table, IndexPath* path, double visited) {
  if (path->path.param_info || visited <= 1 || !may_lie_apart(relation, table, path->indexinfo, visited)) return 0;
  Cost startup, total;
  Selectivity selectivity;
  double correlation, index_pages;
  auto estimate = reinterpret_cast<amcostestimate_function>(path->indexinfo->amcostestimate);
  estimate(root, path, 1, &startup, &total, &selectivity, &correlation, &index_pages);
  double random_cost, next_cost;
  get_tablespace_page_costs(relation->reltablespace, &random_cost, &next_cost);
  double apart = index_pages_fetched(visited, relation->pages, path->indexinfo->pages, root);
  double together = ceil(selectivity * relation->pages);
  if (path->path.pathtype == T_IndexOnlyScan) {
    apart = ceil(apart * (1 - relation->allvisfrac));
    together = ceil(together * (1 - relation->allvisfrac));
  }
  if (apart <= together) return 0;
  Cost of_together = together > 0 ? random_cost + (together - 1) * next_cost : 0;
  // They are visited in the order of the table, as by a bitmap: priced as cost_bitmap_heap_scan() does.
  Cost of_one = random_cost - (random_cost - next_cost) * sqrt(Min(1, apart / Max(1, relation->pages)));
  return correlation * correlation * Max(0, apart * of_one - of_together);
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
                          Max(visited, entries_read(root, relation, path)), path->path.pathkeys != NIL,
                          lucky_discount(root, relation, table, path, visited)});
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
