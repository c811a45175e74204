// The same question as an integer program: which items to take, and which plan each statement then has.
#pragma once
#include <optional>
#include <vector>

#include "advisor/selection/bench.hpp"

namespace workload::advisor {

struct IntegerProgram {
  struct Plan {
    int question = 0;
    Choice items;      // positions of items below
    double saved = 0;  // by the statement when it has this plan
  };
  std::vector<Plan> plans;     // by question
  std::vector<double> upkeep;  // by item
  std::vector<double> size;    // by item, in the unit of `budget`
  std::optional<double> budget;
  std::optional<int> max_items;
};

struct Solution {
  Choice items;
  double saved = 0, bound = 0;
};

// Nothing when the program was built without a solver, or it found nothing.
std::optional<Solution> solve(const IntegerProgram&, std::optional<double> seconds);

}  // namespace workload::advisor
