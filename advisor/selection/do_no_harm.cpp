#include "advisor/selection/do_no_harm.hpp"

#include <optional>

namespace workload::advisor {
namespace {

// The statement that suffers most, relative to today.
std::optional<int> victim(Bench& bench, const Choice& choice) {
  std::optional<int> found;
  double worst = 0;
  for (std::size_t q = 0; q < bench.questions().size(); q++) {
    const auto& before = bench.questions()[q].before;
    auto after = bench.cost_of_all(static_cast<int>(q), choice);
    if (!harmed(before, after)) continue;
    double rise = expected(after) / expected(before);
    if (found && rise <= worst) continue;
    found = static_cast<int>(q);
    worst = rise;
  }
  return found;
}

// The index without which the statement costs least.
Harmful to_blame(Bench& bench, const Choice& choice, int question) {
  Harmful harmful;
  harmful.question = question;
  harmful.item = -1;
  harmful.with = bench.cost_of_all(question, choice);
  for (int item : choice) {
    auto rest = bench.cost_of_all(question, without(choice, item));
    if (harmful.item >= 0 && expected(rest) >= expected(harmful.without)) continue;
    harmful.item = item;
    harmful.without = rest;
  }
  return harmful;
}

}  // namespace

Harmless do_no_harm(Bench& bench, Choice choice) {
  Harmless result{std::move(choice), {}};
  while (auto question = victim(bench, result.choice)) {
    auto harmful = to_blame(bench, result.choice, *question);
    if (harmful.item < 0) break;
    result.choice = without(result.choice, harmful.item);
    result.removed.push_back(harmful);
  }
  return result;
}

}  // namespace workload::advisor
