#include "advisor/selection/do_no_harm.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace workload::advisor {
namespace {

constexpr double least_rise = std::numeric_limits<double>::min();  // of what costs nothing today

// How much dearer each statement gets than it is today: 0 where that is no harm.
class Rises {
 public:
  Rises(Bench& bench, const Choice& choice) : bench_(bench), rises_(bench.questions().size()) {
    bench_.foresee_all(choice);
    for (std::size_t q = 0; q < rises_.size(); q++) judge(static_cast<int>(q), choice);
  }

  // Once this item is not in the choice any more.
  void without(int item, const Choice& choice) {
    bench_.foresee_all(bench_.on_its_table(item), choice);
    for (int question : bench_.on_its_table(item)) judge(question, choice);
  }

  // The statement that suffers most, relative to today.
  std::optional<int> worst() const {
    auto most = std::max_element(rises_.begin(), rises_.end());
    if (most == rises_.end() || *most <= 0) return std::nullopt;
    return static_cast<int>(most - rises_.begin());
  }

 private:
  void judge(int question, const Choice& choice) {
    const auto& before = bench_.questions()[question].before;
    auto after = bench_.cost_of_all(question, choice);
    rises_[question] = !bench_.is_as_today(after) && harmed(before, after)
                           ? std::max(least_rise, expected(after) / expected(before))
                           : 0;
  }

  Bench& bench_;
  std::vector<double> rises_;
};

// The index without which the statement costs least.
Harmful to_blame(Bench& bench, const Choice& choice, int question) {
  Harmful harmful;
  harmful.question = question;
  harmful.item = -1;
  harmful.with = bench.cost_of_all(question, choice);
  for (int item : bench.on_its_tables(question, choice)) {
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
  Rises rises(bench, result.choice);
  while (auto question = rises.worst()) {
    auto harmful = to_blame(bench, result.choice, *question);
    if (harmful.item < 0) break;
    result.choice = without(result.choice, harmful.item);
    rises.without(harmful.item, result.choice);
    result.removed.push_back(harmful);
  }
  return result;
}

}  // namespace workload::advisor
