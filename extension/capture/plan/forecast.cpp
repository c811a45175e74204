#include "extension/capture/plan/forecast.hpp"

#include "core/fingerprint.hpp"
#include "extension/plan.hpp"

namespace workload::server {

namespace {

double calls_below(const Plan* plan, double loops) {
  check_stack_depth();
  double calls = (plan->plan_rows + 1) * loops;
  double outer_rows = plan->lefttree ? plan->lefttree->plan_rows : 1;
  for_each_child(plan, [&](const Plan* child, ChildOf relation) {
    calls += calls_below(child, relation == ChildOf::repeated ? loops * Max(outer_rows, 1) : loops);
  });
  return calls;
}

Oid table_at(const PlannedStmt* statement, Index position) {
  return position ? rt_fetch(position, statement->rtable)->relid : InvalidOid;
}

uint64 join_type(const Plan* plan) {
  switch (nodeTag(plan)) {
    case T_NestLoop:
    case T_MergeJoin:
    case T_HashJoin:
      return reinterpret_cast<const Join*>(plan)->jointype;
    case T_Agg:
      return reinterpret_cast<const Agg*>(plan)->aggstrategy;
    case T_ModifyTable:
      return reinterpret_cast<const ModifyTable*>(plan)->operation;
    default:
      return 0;
  }
}

void add_shape(const PlannedStmt* statement, const Plan* plan, core::Fingerprint& fingerprint) {
  check_stack_depth();
  fingerprint.add(nodeTag(plan)).add(table_at(statement, relation_of(plan))).add(index_of(plan)).add(join_type(plan));
  for_each_child(plan, [&](const Plan* child, ChildOf relation) {
    fingerprint.add(relation == ChildOf::repeated ? 2 : 1);
    add_shape(statement, child, fingerprint);
  });
  fingerprint.add(0);
}

}  // namespace

core::Forecast forecast(const PlannedStmt* statement) {
  core::Forecast forecast = {statement->planTree->total_cost, 0};
  if (forecast.total_cost < core::cost_worth_forecasting) return forecast;
  forecast.node_calls = calls_below(statement->planTree, 1);
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell)) forecast.node_calls += calls_below(static_cast<Plan*>(lfirst(cell)), 1);
  return forecast;
}

int64 plan_identity(const PlannedStmt* statement) {
  core::Fingerprint fingerprint;
  add_shape(statement, statement->planTree, fingerprint);
  ListCell* cell;
  foreach (cell, statement->subplans)
    if (lfirst(cell)) add_shape(statement, static_cast<Plan*>(lfirst(cell)), fingerprint);
  return static_cast<int64>(fingerprint.value());
}

}  // namespace workload::server
