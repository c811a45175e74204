// Which of all candidates can help at all, found with few plans.
#pragma once
#include <vector>

#include "advisor/selection/bench.hpp"
#include "advisor/selection/deadline.hpp"

namespace workload::advisor {

struct Screened {
  // Steps the search may take: single indexes, and small sets that a statement's plan uses together and that may be
  // worth nothing one by one.
  std::vector<Choice> steps;
  std::vector<std::vector<Choice>> plans;  // by question: the items that its plans use together, the best plan first
};

// From then on no statement is offered an index that none of its plans uses.
Screened screened(Bench&, const Deadline&);

// The same of candidates that were made afterwards, by merging those that were useful: most of them serve only the
// statements that they were made of.
void screen_wider(Bench&, const std::vector<int>& wider, const Deadline&);

}  // namespace workload::advisor
