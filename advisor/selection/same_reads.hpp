// Whether a statement goes on to read the same rows in the same way when an index goes, only through another one.
#pragma once
#include <string>

#include "advisor/advice/plan_tree.hpp"

namespace workload::advisor {

// The plans agree in all but what takes the place of the index: a scan of the same table that searches another index by
// the same condition. `index` is its bare name.
bool reads_the_same(const PlanNode& before, const PlanNode& after, const std::string& index);

}  // namespace workload::advisor
