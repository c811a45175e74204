#include "advisor/selection/screening.hpp"

#include <algorithm>
#include <set>

namespace workload::advisor {
namespace {

constexpr std::size_t largest_step = 3;  // chosen: indexes added at once
constexpr double part_of_time = 0.4;     // chosen: the rest is for the search itself

// Offers a statement everything, then everything but what it used, and so on. What is left when it uses nothing any
// more cannot help it, alone or together.
void peel(Bench& bench, int question, std::set<Choice>& steps) {
  auto offered = bench.usable(question);
  while (!offered.empty()) {
    auto used = bench.costs(question, {offered}).front().used;
    if (used.empty()) return;
    for (int item : used) {
      steps.insert({item});
      offered = without(offered, item);
    }
    if (used.size() > 1 && used.size() <= largest_step) steps.insert(used);
  }
}

}  // namespace

std::vector<Choice> screened(Bench& bench, const Deadline& deadline) {
  std::set<Choice> steps;
  auto own = deadline.part(part_of_time);
  for (std::size_t q = 0; q < bench.questions().size() && !own.passed(); q++) peel(bench, static_cast<int>(q), steps);
  return {steps.begin(), steps.end()};
}

}  // namespace workload::advisor
