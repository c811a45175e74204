// Existing indexes that can go, each proven by planning every statement without it.
#pragma once
#include <string>
#include <vector>

#include "advisor/selection/bench.hpp"
#include "advisor/selection/deadline.hpp"
#include "advisor/selection/redundant.hpp"

namespace workload::advisor {

struct RefusedDrop {
  Redundant redundant;
  int question = 0;  // the statement that would miss it
  PlanCost with, without;
};

struct Drops {
  std::vector<Redundant> chosen;
  std::vector<RefusedDrop> refused;
};

// Each is hidden together with all that were chosen before it, beside the recommended indexes, and no statement may
// cost more than one percent more, or ten where
// a longer index takes the place of a shorter one.
Drops proven_drops(Bench&, const Choice& recommended, const std::vector<Redundant>&, const Deadline&);

}  // namespace workload::advisor
