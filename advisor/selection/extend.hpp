// The search for the best set: step by step the one that gains most, each time judged beside those already chosen.
#pragma once
#include <optional>
#include <vector>

#include "advisor/selection/bench.hpp"
#include "advisor/selection/deadline.hpp"

namespace workload::advisor {

// What a choice must keep to.
struct Allowance {
  std::optional<Bytes> budget;  // of all new indexes together
  std::optional<int> max_indexes;
  std::size_t max_width = 4;  // key columns, where an index in the place of another one has more
  // An index must save this share of the workload's time, and a fifth of some statement's, or halve that of a statement
  // that matters. Chosen; who
  // grants a budget has decided to spend the space, and gets the smaller gains too.
  bool bounded() const { return budget || max_indexes; }
  double least_share() const { return budget ? 0.002 : 0.01; }
};

bool fits(const Bench&, const Choice&, const Allowance&);
// Reads gain clearly more than writes pay.
bool pays_for_writes(const Difference&);
// What the leaves hold beside the keys saves visits to the table, at the price of room: without a budget, that has to
// halve a statement, or save a third of all.
bool brings_enough(const Bench&, const Choice& added, const Difference&, const Allowance&);
bool worthwhile(const Bench&, const Difference&, const Allowance&);

// The choice with the items added, without those that are or become the beginning of another.
Choice extended(const Bench&, const Choice&, const Choice& added);

// Starts from `chosen`. No step is taken that makes a statement slower than it is today.
Choice extend(Bench&, Choice chosen, const std::vector<Choice>& steps, const Allowance&, const Deadline&);

}  // namespace workload::advisor
