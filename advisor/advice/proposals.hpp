// The indexes that are worth judging: the candidates of all statements, without those that are refused for what the
// statements or the server say of them, screened, and put together where one does for two.
#pragma once
#include <string>
#include <vector>

#include "advisor/advice/indexes.hpp"
#include "advisor/candidates/candidate.hpp"
#include "advisor/selection/bench.hpp"
#include "advisor/selection/deadline.hpp"
#include "advisor/selection/screening.hpp"

namespace workload::advisor {

struct Proposals {
  Screened screened;
  std::vector<Choice> steps;     // what may be added at once
  std::vector<Choice> in_place;  // single indexes that are worth something in the place of one of today
  std::size_t considered = 0;
  std::vector<Rejected> refused, pruned;
};

// The bench has the questions, and gets the items.
Proposals propose(Bench&, WhatIfPlanner&, const Catalog&, const WriteCosts&, const std::vector<std::string>& hidden,
                  const Limits&, const Options&, const Deadline&);

}  // namespace workload::advisor
