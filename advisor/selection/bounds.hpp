// Ranges that an UPDATE or DELETE is bounded by: the planner takes nearly all rows to meet one of them, as all that is
// open is old by its statistics, while executions show that hardly any does, for what is old is soon dealt with.
#pragma once
#include "advisor/selection/extend.hpp"

namespace workload::advisor {

// Each index through which such a statement finds many more rows than it writes goes on with its range.
Choice with_bounds(Bench&, Choice, const Allowance&, const Deadline&);

}  // namespace workload::advisor
