#include "advisor/selection/screening.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace workload::advisor {
namespace {

constexpr std::size_t largest_step = 3;  // chosen: indexes added at once
// Chosen: of a statement; what is left then are variants of them. Of thousands of statements, each needs fewer: what is
// of use to several is among those of one of them.
constexpr std::size_t most_useful = 40, fewest_useful = 12, useful_of_all = 40000;
constexpr std::size_t most_wider = 3;  // chosen: plans with candidates that were merged, for each statement
constexpr double part_of_time = 0.4;   // chosen: the rest is for the search itself

// Offers each of these statements what is given for it, and gives the cost of its plans to `next`, which says what it
// is offered then: nothing, when it is done. All are asked at once, again and again.
template <class Next>
void offer(Bench& bench, Bench::Wanted offers, const Deadline& deadline, Next&& next) {
  while (!offers.empty() && !deadline.passed()) {
    bench.foresee(offers, deadline);
    Bench::Wanted then;
    for (const auto& [question, choices] : offers) {
      if (deadline.passed()) return;
      auto offered = *choices.begin();
      auto left = next(question, offered, bench.costs(question, {offered}).front());
      if (!left.empty()) then[question] = {std::move(left)};
    }
    offers = std::move(then);
  }
}

// Offers each statement everything, then everything but what it used, and so on. What is left when it uses nothing any
// more cannot help it, alone or together. `together`: what the plan of one value used, where others used other indexes.
std::vector<std::vector<Choice>> peeled(Bench& bench, std::set<Choice>& together, const Deadline& deadline) {
  std::vector<std::vector<Choice>> plans(bench.questions().size());
  std::vector<std::size_t> useful(plans.size());
  auto most = std::clamp(useful_of_all / std::max<std::size_t>(plans.size(), 1), fewest_useful, most_useful);
  Bench::Wanted offers;
  for (std::size_t q = 0; q < plans.size(); q++)
    if (const auto& usable = bench.usable(static_cast<int>(q)); !usable.empty()) offers[static_cast<int>(q)] = {usable};
  offer(bench, std::move(offers), deadline, [&](int question, Choice offered, const PlanCost& cost) -> Choice {
    const auto& used = cost.used;
    if (used.empty()) return {};
    for (const auto& sample : cost.samples)
      if (sample.used.size() > 1 && sample.used.size() < used.size()) together.insert(sample.used);
    useful[question] += used.size();
    for (int item : used) offered = without(offered, item);
    plans[question].push_back(used);
    return useful[question] < most ? offered : Choice();
  });
  return plans;
}

}  // namespace

Screened screened(Bench& bench, const Deadline& deadline) {
  Screened result;
  std::set<Choice> steps;
  result.plans = peeled(bench, steps, deadline.part(part_of_time));
  std::erase_if(steps, [](const Choice& step) { return step.size() > largest_step; });
  for (std::size_t q = 0; q < bench.questions().size(); q++) {
    Choice useful;
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
  std::map<int, Choice> useful;
  std::map<int, std::size_t> tried;
  Bench::Wanted offers;
  for (std::size_t q = 0; q < bench.questions().size(); q++) {
    auto question = static_cast<int>(q);
    const auto& offered = bench.usable(question);
    Choice old = offered;
    std::erase_if(old, [&](int item) { return has(new_ones, item); });
    if (old.size() == offered.size()) continue;
    offers[question] = {offered};
    useful[question] = std::move(old);
  }
  offer(bench, std::move(offers), deadline, [&](int question, Choice offered, const PlanCost& cost) -> Choice {
    auto used = cost.used;
    std::erase_if(used, [&](int item) { return !has(new_ones, item); });
    for (int item : used) {
      useful[question] = with(useful[question], item);
      offered = without(offered, item);
    }
    return used.empty() || ++tried[question] == most_wider ? Choice() : offered;
  });
  for (const auto& [question, items] : useful) bench.only_usable(question, items);
}

}  // namespace workload::advisor
