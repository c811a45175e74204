#include "extension/capture/plan/forecast.hpp"

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

}  // namespace workload::server
