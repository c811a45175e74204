// Turns what was chosen into recommendations with their evidence.
#pragma once
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/selection/bench.hpp"
#include "advisor/selection/redundant.hpp"

namespace workload::advisor {

// The most time saved first. Of the existing indexes, how plans of today read them is told. `seconds` is how long the
// workload was counted, 0 when unknown.
std::vector<Recommendation> creations(Bench&, const Choice&, const std::vector<ExistingIndex>&, double seconds);

// The most space given back first. `choice` is what stands beside what is left.
std::vector<Recommendation> drops(const Bench&, const Choice&, const std::vector<Redundant>&, const WriteCosts&,
                                  double seconds);

}  // namespace workload::advisor
