// Steps from a plan node to the nodes below it. PostgreSQL walks trees of running plans (planstate_tree_walker) but
// has no walker for plans that were only made.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// How a child's rows relate to its parent: `repeated` children run once for every row of the first child.
enum class ChildOf : int { once, repeated };

template <class Visit>
void for_each_child(const Plan* plan, Visit&& visit) {
  auto each = [&](List* children) {
    ListCell* cell;
    foreach (cell, children) visit(static_cast<Plan*>(lfirst(cell)), ChildOf::once);
  };
  switch (nodeTag(plan)) {
    case T_Append:
      each(reinterpret_cast<const Append*>(plan)->appendplans);
      break;
    case T_MergeAppend:
      each(reinterpret_cast<const MergeAppend*>(plan)->mergeplans);
      break;
    case T_BitmapAnd:
      each(reinterpret_cast<const BitmapAnd*>(plan)->bitmapplans);
      break;
    case T_BitmapOr:
      each(reinterpret_cast<const BitmapOr*>(plan)->bitmapplans);
      break;
    case T_SubqueryScan:
      visit(reinterpret_cast<const SubqueryScan*>(plan)->subplan, ChildOf::once);
      break;
    case T_CustomScan:
      each(reinterpret_cast<const CustomScan*>(plan)->custom_plans);
      break;
    default:
      break;
  }
  if (plan->lefttree) visit(plan->lefttree, ChildOf::once);
  if (plan->righttree) visit(plan->righttree, IsA(plan, NestLoop) ? ChildOf::repeated : ChildOf::once);
}

// The running counterpart, in the order in which EXPLAIN prints the nodes. Without lists that grow while the plan runs
// (subplans of partitions that a ModifyTable comes upon) it reads only what does not change and calls nothing, so that
// a signal handler may use it.
enum class Growing : int { included, left_out };
template <Growing growing = Growing::included, class Visit>
void for_each_child_state(PlanState* node, Visit&& visit) {
  auto subplans = [&](List* of_node) {
    ListCell* cell;
    foreach (cell, of_node) {
      auto* subplan = static_cast<SubPlanState*>(lfirst(cell));
      if (subplan->planstate) visit(subplan->planstate);
    }
  };
  auto each = [&](PlanState** children, int count) {
    for (int i = 0; i < count; i++)
      if (children[i]) visit(children[i]);
  };
  subplans(node->initPlan);
  if (outerPlanState(node)) visit(outerPlanState(node));
  if (innerPlanState(node)) visit(innerPlanState(node));
  switch (nodeTag(node)) {
    case T_AppendState:
      each(reinterpret_cast<AppendState*>(node)->appendplans, reinterpret_cast<AppendState*>(node)->as_nplans);
      break;
    case T_MergeAppendState:
      each(reinterpret_cast<MergeAppendState*>(node)->mergeplans, reinterpret_cast<MergeAppendState*>(node)->ms_nplans);
      break;
    case T_BitmapAndState:
      each(reinterpret_cast<BitmapAndState*>(node)->bitmapplans, reinterpret_cast<BitmapAndState*>(node)->nplans);
      break;
    case T_BitmapOrState:
      each(reinterpret_cast<BitmapOrState*>(node)->bitmapplans, reinterpret_cast<BitmapOrState*>(node)->nplans);
      break;
    case T_SubqueryScanState:
      if (reinterpret_cast<SubqueryScanState*>(node)->subplan)
        visit(reinterpret_cast<SubqueryScanState*>(node)->subplan);
      break;
    case T_CustomScanState: {
      ListCell* cell;
      foreach (cell, reinterpret_cast<CustomScanState*>(node)->custom_ps) visit(static_cast<PlanState*>(lfirst(cell)));
      break;
    }
    default:
      break;
  }
  if (growing == Growing::included || !IsA(node, ModifyTableState)) subplans(node->subPlan);
}

// The index a scan node reads, or InvalidOid.
inline Oid index_of(const Plan* plan) {
  switch (nodeTag(plan)) {
    case T_IndexScan:
      return reinterpret_cast<const IndexScan*>(plan)->indexid;
    case T_IndexOnlyScan:
      return reinterpret_cast<const IndexOnlyScan*>(plan)->indexid;
    case T_BitmapIndexScan:
      return reinterpret_cast<const BitmapIndexScan*>(plan)->indexid;
    default:
      return InvalidOid;
  }
}

// The range table position a scan node reads, or 0.
inline Index relation_of(const Plan* plan) {
  switch (nodeTag(plan)) {
    case T_SeqScan:
    case T_SampleScan:
    case T_IndexScan:
    case T_IndexOnlyScan:
    case T_BitmapIndexScan:
    case T_BitmapHeapScan:
    case T_TidScan:
    case T_TidRangeScan:
      return reinterpret_cast<const Scan*>(plan)->scanrelid;
    default:
      return 0;
  }
}

}  // namespace workload::server
