#include "advisor/selection/screening.hpp"

#include <algorithm>
#include <set>

namespace workload::advisor {
namespace {

constexpr std::size_t largest_step = 3;  // chosen: indexes added at once
constexpr std::size_t most_useful = 40;  // chosen: of a statement; what is left then are variants of them
constexpr std::size_t most_wider = 3;    // chosen: plans with candidates that were merged, for each statement
constexpr double part_of_time = 0.4;     // chosen: the rest is for the search itself

// Offers a statement everything, then everything but what it used, and so on. What is left when it uses nothing any
// more cannot help it, alone or together.
std::vector<Choice> peeled(Bench& bench, int question) {
  std::vector<Choice> plans;
  std::size_t useful = 0;
  auto offered = bench.usable(question);
  while (!offered.empty() && useful < most_useful) {
    auto used = bench.costs(question, {offered}).front().used;
    if (used.empty()) break;
    useful += used.size();
    for (int item : used) offered = without(offered, item);
    plans.push_back(std::move(used));
  }
  return plans;
}

}  // namespace

Screened screened(Bench& bench, const Deadline& deadline) {
  Screened result;
  result.plans.resize(bench.questions().size());
  std::set<Choice> steps;
  auto own = deadline.part(part_of_time);
  for (std::size_t q = 0; q < bench.questions().size(); q++) {
    Choice useful;
    if (!own.passed()) result.plans[q] = peeled(bench, static_cast<int>(q));
    for (const auto& used : result.plans[q]) {
      for (int item : used) {
        steps.insert({item});
        useful = with(useful, item);
      }
      if (used.size() > 1 && used.size() <= largest_step) steps.insert(used);
    }
    bench.only_usable(static_cast<int>(q), useful);
  }
  result.steps.assign(steps.begin(), steps.end());
  return result;
}

void screen_wider(Bench& bench, const std::vector<int>& wider, const Deadline& deadline) {
  Choice new_ones(wider.begin(), wider.end());
  std::sort(new_ones.begin(), new_ones.end());
  for (std::size_t q = 0; q < bench.questions().size() && !deadline.passed(); q++) {
    auto question = static_cast<int>(q);
    auto offered = bench.usable(question);
    Choice useful = offered;
    std::erase_if(useful, [&](int item) { return has(new_ones, item); });
    if (useful.size() == offered.size()) continue;
    for (std::size_t tried = 0; tried < most_wider; tried++) {
      auto used = bench.costs(question, {offered}).front().used;
      std::erase_if(used, [&](int item) { return !has(new_ones, item); });
      if (used.empty()) break;
      for (int item : used) {
        useful = with(useful, item);
        offered = without(offered, item);
      }
    }
    bench.only_usable(question, useful);
  }
}

}  // namespace workload::advisor
