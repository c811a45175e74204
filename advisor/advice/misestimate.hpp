// Plans that rest on statistics which the table has outgrown.
#pragma once
#include <string>

#include "advisor/advice/plan_tree.hpp"
#include "advisor/model/catalog.hpp"

namespace workload::advisor {

// Whether so much of the table changed since the last ANALYZE that its statistics tell of other rows.
bool is_outdated(const Table&);

// Whether the planner was wrong, by enough to choose another plan, about rows of the table: what it read of it, or what
// a join with it gives. Only a measured plan can show that.
bool is_misjudged(const PlanNode& plan, const Table&);

}  // namespace workload::advisor
