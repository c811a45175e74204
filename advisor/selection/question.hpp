// A statement that can be planned: what it asks of its tables, what it costs today and what that is worth.
#pragma once
#include <string>
#include <vector>

#include "advisor/model/statement.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

struct Question {
  const Statement* statement = nullptr;
  std::vector<Predicate> predicates;
  std::vector<std::string> tables;  // that it mentions, by name, each once
  PlanCost before;                  // under the indexes of today
  std::vector<Rewrite> rewrites;    // forms that may be what makes it slow
  double seconds = 0;               // in which its calls were counted; 0: unknown
  bool cured_otherwise = false;     // what makes it slow is known, and is nothing that an index cures
};

}  // namespace workload::advisor
