// Asks the planner about every statement of the workload as it is today.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "advisor/model/advice.hpp"
#include "advisor/model/workload.hpp"
#include "advisor/selection/deadline.hpp"
#include "advisor/selection/question.hpp"

namespace workload::advisor {

struct Inquiry {
  std::vector<Question> questions;  // the most time first, always in the same order
  std::vector<Unplanned> unplanned;
  std::set<std::string> tables_unplanned;  // that a statement mentions which could not be planned
  bool complete = true;                    // false when the time was up before all statements were planned
};

// Statements on tables of the system are left out. The workload must outlive the questions.
Inquiry inquire(const Workload&, WhatIfPlanner&, const std::vector<std::string>& hidden, const Deadline&,
                const std::function<void(std::size_t done, std::size_t of)>& progress);

}  // namespace workload::advisor
