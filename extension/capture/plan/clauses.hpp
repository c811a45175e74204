// The lists of clauses that a plan node has, each with what the node does with them.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// `counted_join` clauses are those whose rejected rows the node counts; what a hash or merge finds is not counted.
enum class Role : int { index, recheck, filter, join, counted_join };

inline bool is_join(const Plan* plan) { return IsA(plan, NestLoop) || IsA(plan, MergeJoin) || IsA(plan, HashJoin); }

template <class Visit>
void for_each_clause_list(const Plan* plan, Visit&& visit) {
  switch (nodeTag(plan)) {
    case T_IndexScan:
      visit(reinterpret_cast<const IndexScan*>(plan)->indexqualorig, Role::index);
      break;
    case T_IndexOnlyScan:
      visit(reinterpret_cast<const IndexOnlyScan*>(plan)->indexqual, Role::index);
      break;
    case T_BitmapIndexScan:
      visit(reinterpret_cast<const BitmapIndexScan*>(plan)->indexqualorig, Role::index);
      break;
    case T_BitmapHeapScan:
      visit(reinterpret_cast<const BitmapHeapScan*>(plan)->bitmapqualorig, Role::recheck);
      break;
    case T_MergeJoin:
      visit(reinterpret_cast<const MergeJoin*>(plan)->mergeclauses, Role::join);
      break;
    case T_HashJoin:
      visit(reinterpret_cast<const HashJoin*>(plan)->hashclauses, Role::join);
      break;
    default:
      break;
  }
  if (is_join(plan)) visit(reinterpret_cast<const Join*>(plan)->joinqual, Role::counted_join);
  visit(plan->qual, Role::filter);
}

}  // namespace workload::server
