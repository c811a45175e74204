#include "extension/whatif/bounded_cost.hpp"

#include "extension/plan.hpp"

namespace workload::server {

namespace {

// Chosen: where at least every second row that is visited is returned, bad luck costs at most twice the estimate.
constexpr double enough_returned = 0.5;

// Chosen: fewer entries of an index are looked through in a millisecond, and ten take no longer than one row.
constexpr double many_entries = 5000, enough_entries = 0.1;

// Whether it may take long until the entries are found that it looks for.
bool looks_through_many(const ScanFacts::OfIndex& index) {
  return index.entries_read >= many_entries && index.rows_visited < index.entries_read * enough_entries;
}

bool returns_few(double returned, double visited) { return returned < visited * enough_returned; }

// Whether rows are thrown away between the scans and `plan` while it hands over rows one by one.
bool steps_over_rows(const PlannedStmt* statement, const Plan* plan, const ScanFacts& facts) {
  check_stack_depth();
  if (relation_of(plan)) {
    auto* index = OidIsValid(index_of(plan)) ? facts_of_index(facts, plan) : nullptr;
    return (plan->qual && returns_few(plan->plan_rows, rows_visited(statement, plan, facts))) ||
           (index && looks_through_many(*index));
  }
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

// What scans at or below `plan` cost more whose rows do not lie together; of those below a LIMIT the part that it
// reads.
Cost scattered(const Plan* plan, const ScanFacts& facts) {
  check_stack_depth();
  if (relation_of(plan)) {
    auto* index = OidIsValid(index_of(plan)) ? facts_of_index(facts, plan) : nullptr;
    return index ? index->scattered : 0;
  }
  Cost more = 0;
  for_each_child(plan, [&](const Plan* child, ChildOf) { more += scattered(child, facts); });
  if (!IsA(plan, Limit) || plan->lefttree->total_cost <= 0) return more;
  return more * Min(1, plan->total_cost / plan->lefttree->total_cost);
}

}  // namespace

Cost bounded_cost(const PlannedStmt* statement, const ScanFacts& facts) {
  auto more = [&](const Plan* plan) { return added(statement, plan, facts) + scattered(plan, facts); };
  Cost cost = statement->planTree->total_cost + more(statement->planTree);
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell)) cost += more(static_cast<Plan*>(lfirst(cell)));
  return cost;
}

}  // namespace workload::server
