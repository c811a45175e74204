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
