// The last gate: no statement of the workload may become slower for the sake of others.
#pragma once
#include <string>
#include <vector>

#include "advisor/selection/bench.hpp"

namespace workload::advisor {

struct Harmful {
  int item = 0;
  int question = 0;
  PlanCost with, without;  // what the statement costs with all chosen indexes, and with all but this one
};

struct Harmless {
  Choice choice;
  std::vector<Harmful> removed;
};

// Every statement is planned with all indexes of the choice. Where one suffers, the index that is to blame goes, until
// none suffers.
Harmless do_no_harm(Bench&, Choice);

}  // namespace workload::advisor
