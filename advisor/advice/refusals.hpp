// What was considered and not advised, and why: half of what makes an advice believable.
#pragma once
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/selection/do_no_harm.hpp"
#include "advisor/selection/drops.hpp"
#include "advisor/selection/extend.hpp"

namespace workload::advisor {

// Single steps of the search that were not chosen, the most promising first.
std::vector<Rejected> not_chosen(Bench&, const Choice& chosen, const std::vector<Choice>& steps, const Allowance&);

std::vector<Rejected> harmful(const Bench&, const std::vector<Harmful>&);

std::vector<Rejected> still_needed(const Bench&, const std::vector<RefusedDrop>&);

}  // namespace workload::advisor
