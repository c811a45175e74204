// Values for the parameters of a statement, drawn from the statistics of the columns that they are compared with. A
// plan for the average value hides both what is read for a frequent one and what an index brings for a rare one.
#pragma once
#include <vector>

#include "advisor/model/statement.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// The frequent, the usual and the rare value of each parameter, and where several differ in that, the frequent of one
// beside the rare of others. None when all values are alike: then the generic plan is that of each of them.
// What captured executions kept of the rows says how often each was asked for; else the frequency of the values does.
// Of conditions that were counted together, the predicates say what those keep that compare with no such parameter.
// Slow executions are captured rather than others: `cheaper` is the share of those that were not, and took much less.
std::vector<Sample> drawn(const std::vector<Parameter>&, const std::vector<ShareSeen>& = {},
                          const std::vector<Predicate>& = {}, double cheaper = 0);

// Equal ones become one, the shares add up to 1, and none is asked about more than so many of them.
void keep_different(std::vector<Sample>&, std::size_t most);

}  // namespace workload::advisor
