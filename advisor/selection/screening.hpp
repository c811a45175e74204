// Which of all candidates can help at all, found with few plans.
#pragma once
#include <vector>

#include "advisor/selection/bench.hpp"
#include "advisor/selection/deadline.hpp"

namespace workload::advisor {

// Steps the search may take: single indexes, and small sets that a statement's plan uses together and that may be
// worth nothing one by one.
std::vector<Choice> screened(Bench&, const Deadline&);

}  // namespace workload::advisor
