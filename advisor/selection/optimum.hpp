// The best choice that fits an allowance, as far as the known plans tell: no plan is asked for.
#pragma once
#include <optional>

#include "advisor/selection/atoms.hpp"
#include "advisor/selection/extend.hpp"

namespace workload::advisor {

struct Optimum {
  Choice choice;
  double saved = 0;             // less what writes pay
  std::optional<double> bound;  // what no choice can exceed; nothing when it is not known
};

// Step by step, the one that saves most, or most per byte; then by taking away and filling up again; then, where the
// program was built with a solver, by branch and bound, where that finds better.
Optimum optimum(const Bench&, const Atoms&, const Allowance&, const Deadline&);

}  // namespace workload::advisor
