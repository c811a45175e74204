#include "extension/whatif/bounded_cost.hpp"

#include "extension/plan.hpp"

namespace workload::server {

namespace {

// Chosen: where at least every second row that is visited is returned, bad luck costs at most twice the estimate.
constexpr double enough_returned = 0.5;

double rows_visited(const PlannedStmt* statement, const Plan* scan, const ScanFacts& facts) {
  if (Oid index = index_of(scan); OidIsValid(index)) {
    for (auto& fact : static_cast<std::span<const ScanFacts::OfIndex>>(facts.indexes))
      if (fact.index == index && fact.startup == scan->startup_cost && fact.total == scan->total_cost)
        return fact.rows_visited;
    return 0;
  }
  if (IsA(scan, BitmapHeapScan)) return scan->lefttree->plan_rows;
  Oid table = rt_fetch(relation_of(scan), statement->rtable)->relid;
  for (auto& fact : static_cast<std::span<const ScanFacts::OfTable>>(facts.tables))
    if (fact.table == table) return fact.rows;
  return 0;
}

bool returns_few(double returned, double visited) { return returned < visited * enough_returned; }

// Whether rows are thrown away between the scans and `plan` while it hands over rows one by one.
bool steps_over_rows(const PlannedStmt* statement, const Plan* plan, const ScanFacts& facts) {
  check_stack_depth();
  if (relation_of(plan)) return plan->qual && returns_few(plan->plan_rows, rows_visited(statement, plan, facts));
  switch (nodeTag(plan)) {
    case T_Sort:
    case T_Hash:
      return false;  // has read everything before it hands over the first row
    case T_Agg:
      if (reinterpret_cast<const Agg*>(plan)->aggstrategy != AGG_SORTED) return false;
      break;
    case T_NestLoop:
    case T_HashJoin:
      return returns_few(plan->plan_rows, plan->lefttree->plan_rows) ||
             steps_over_rows(statement, plan->lefttree, facts);
    default:
      break;
  }
  bool steps_over = false;
  for_each_child(plan, [&](const Plan* child, ChildOf) {
    steps_over = steps_over || (plan->qual && returns_few(plan->plan_rows, child->plan_rows)) ||
                 steps_over_rows(statement, child, facts);
  });
  return steps_over;
}

// What running every doubtful LIMIT at or below `plan` to its end adds to the plan's cost.
Cost added(const PlannedStmt* statement, const Plan* plan, const ScanFacts& facts) {
  check_stack_depth();
  Cost more = 0;
  double outer_rows = plan->lefttree ? Max(1, plan->lefttree->plan_rows) : 1;
  for_each_child(plan, [&](const Plan* child, ChildOf relation) {
    more += added(statement, child, facts) * (relation == ChildOf::repeated ? outer_rows : 1);
  });
  if (IsA(plan, Limit) && steps_over_rows(statement, plan->lefttree, facts))
    more += Max(0, plan->lefttree->total_cost - plan->total_cost);
  return more;
}

}  // namespace

void note_scans(ScanFacts& facts, const RelOptInfo* relation, Oid table) {
  facts.tables.push({table, relation->tuples});
  auto note = [&](List* paths) {
    ListCell* cell;
    foreach (cell, paths) {
      if (!IsA(lfirst(cell), IndexPath)) continue;
      auto* path = static_cast<IndexPath*>(lfirst(cell));
      facts.indexes.push({path->indexinfo->indexoid, path->path.startup_cost, path->path.total_cost,
                          clamp_row_est(path->indexselectivity * relation->tuples)});
    }
  };
  note(relation->pathlist);
  note(relation->partial_pathlist);
}

Cost bounded_cost(const PlannedStmt* statement, const ScanFacts& facts) {
  Cost cost = statement->planTree->total_cost + added(statement, statement->planTree, facts);
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell)) cost += added(statement, static_cast<Plan*>(lfirst(cell)), facts);
  return cost;
}

}  // namespace workload::server
