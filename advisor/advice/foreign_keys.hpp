// What deletions of rows, and changes of their keys, look for in the tables that refer to them. That runs in a trigger:
// the plan of the deletion is perfect, and takes all its time elsewhere.
#pragma once
#include "advisor/model/catalog.hpp"
#include "advisor/model/workload.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// The workload with one statement more for each foreign key that is looked at without an index on its columns: what the
// trigger runs, as often as rows were deleted or their keys changed, also by cascades, which are taken to find as many
// rows as refer to one on average. The time of the trigger is taken from the statement that caused it, as captured
// plans tell, otherwise as the planner expects.
Workload with_foreign_keys(Workload, const Catalog&, WhatIfPlanner&);

}  // namespace workload::advisor
