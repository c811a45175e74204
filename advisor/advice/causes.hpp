// Statements that are slow for a reason which no index cures: how they are written, statistics that are out of date,
// others that they wait for, or that they run one by one.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/model/catalog.hpp"
#include "advisor/model/workload.hpp"
#include "advisor/selection/question.hpp"

namespace workload::advisor {

struct Causes {
  std::vector<Recommendation> recommendations;  // the most time first
  std::set<std::string> to_analyze;             // tables whose statistics are to blame
};

// Marks the questions that have such a cause, so that no index gets credit for them. Reads the captured plans, and asks
// the planner for one where none was captured.
Causes find_causes(std::vector<Question>&, const Workload&, const Catalog&, WhatIfPlanner&,
                   const std::vector<std::string>& hidden);

}  // namespace workload::advisor
