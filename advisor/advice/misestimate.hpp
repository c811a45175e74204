// Plans that rest on statistics which the table has outgrown.
#pragma once
#include <string>

#include "advisor/advice/plan_tree.hpp"
#include "advisor/model/catalog.hpp"

namespace workload::advisor {

// Whether so many rows of the table changed since the last ANALYZE that a plan may rest on its statistics being wrong.
bool is_outdated(const Table&);

// Whether it is so much that no measured plan is needed to say so: more rows than there were.
bool is_outgrown(const Table&);

// Whether the planner was wrong, by enough to choose another plan, about rows of the table: what it read of it, or,
// where a large part of it changed, what a join with it gives. Where little changed, it must be rows that are no more
// than those that changed. Only a measured plan can show that.
bool is_misjudged(const PlanNode& plan, const Table&);

// Whether it was wrong by as much about what it reads of the table, however little changed.
bool is_guess_wrong(const PlanNode& plan, const Table&);

}  // namespace workload::advisor
