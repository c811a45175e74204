#include "advisor/selection/extend.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "advisor/candidates/cover.hpp"

namespace workload::advisor {
namespace {

enum class Measure { saving, saving_per_byte };

struct Step {
  Choice added;
  double score = 0;
  int judged_in = -1;                     // round in which the score was found
  bool refused = false, harmful = false;  // harmful: refused for what it does to a statement
};

// Chosen: what writes pay is known to about this share of itself.
constexpr double margin_of_writes = 0.5;
// Chosen: what was not judged by then is not, so that something is advised when the time is up.
constexpr double part_for_judging = 0.7;
// Chosen: of the workload's time; what saves it need halve no statement by what it holds beside its keys.
constexpr double share_for_leaves = 1.0 / 3;

class Search {
 public:
  Search(Bench& bench, const Allowance& allowance, const Deadline& deadline, Measure measure)
      : bench_(bench), allowance_(allowance), deadline_(deadline), measure_(measure) {}

  // A step is judged anew only when it comes to the top: what was chosen meanwhile nearly always makes it worth less,
  // so one that was below stays below.
  Choice run(Choice chosen, const std::vector<Choice>& steps) {
    for (const auto& added : steps) steps_.push_back({added});
    auto own = deadline_.part(part_for_judging);
    ask_at_once(chosen, own);
    for (auto& step : steps_) {
      if (own.passed())
        step.refused = true;
      else
        judge(step, chosen);
    }
    while (!deadline_.passed()) {
      auto* best = top();
      if (!best) break;
      if (best->judged_in != round_) {
        judge(*best, chosen);
        continue;
      }
      chosen = extended(bench_, chosen, best->added);
      round_++;
      best->refused = true;
      // What was refused because it slowed a statement may do no harm beside the new index.
      std::vector<Step*> again;
      for (auto& step : steps_)
        if (step.harmful && shares_a_table(step.added, best->added)) again.push_back(&step);
      std::vector<Bench::Exchange> exchanges;
      for (const auto* step : again) exchanges.emplace_back(chosen, extended(bench_, chosen, step->added));
      bench_.foresee(exchanges, deadline_);
      for (auto* step : again) judge(*step, chosen);
    }
    return chosen;
  }

 private:
  // About each statement once instead of once for each step; the answers are remembered.
  void ask_at_once(const Choice& chosen, const Deadline& own) {
    std::map<int, std::vector<const Step*>> steps_with;
    for (const auto& step : steps_)
      for (int item : step.added) steps_with[item].push_back(&step);
    Bench::Wanted wanted;
    for (std::size_t q = 0; q < bench_.questions().size(); q++) {
      auto question = static_cast<int>(q);
      auto today = bench_.offered(question, chosen);
      auto& choices = wanted[question];
      choices = {today};
      for (int item : bench_.usable(question))
        for (const auto* step : steps_with[item])
          choices.insert(bench_.offered(question, extended(bench_, today, step->added)));
    }
    bench_.foresee(wanted, own);
  }

  Step* top() {
    Step* best = nullptr;
    for (auto& step : steps_)
      if (!step.refused && (!best || step.score > best->score)) best = &step;
    return best;
  }

  void judge(Step& step, const Choice& chosen) {
    step.judged_in = round_;
    auto next = extended(bench_, chosen, step.added);
    step.refused = next == chosen || !fits(bench_, next, allowance_);
    step.harmful = false;
    if (step.refused) return;
    auto difference = bench_.difference(chosen, next);
    bool worth_it =
        worthwhile(bench_, difference, allowance_) && brings_enough(bench_, step.added, difference, allowance_);
    step.harmful = difference.harmed && worth_it;
    step.refused = step.harmful || !worth_it;
    // An extension may even take less space than what it replaces; one page keeps the quotient finite.
    auto bytes = static_cast<double>(std::max<Bytes>(difference.bytes, 8192));
    step.score = measure_ == Measure::saving ? difference.net() : difference.net() / bytes;
  }

  bool shares_a_table(const Choice& a, const Choice& b) const {
    return std::any_of(a.begin(), a.end(), [&](int x) {
      return std::any_of(b.begin(), b.end(),
                         [&](int y) { return bench_.definition(x).table == bench_.definition(y).table; });
    });
  }

  Bench& bench_;
  const Allowance& allowance_;
  const Deadline& deadline_;
  Measure measure_;
  std::vector<Step> steps_;
  int round_ = 0;
};

}  // namespace

bool fits(const Bench& bench, const Choice& choice, const Allowance& allowance) {
  if (allowance.max_indexes && static_cast<int>(choice.size()) > *allowance.max_indexes) return false;
  return !allowance.budget || bench.bytes(choice) <= *allowance.budget;
}

bool pays_for_writes(const Difference& difference) {
  return difference.net() > std::max(0.0, difference.upkeep * margin_of_writes);
}

bool worthwhile(const Bench& bench, const Difference& difference, const Allowance& allowance) {
  if (!pays_for_writes(difference) || difference.net() < bench.least_saved()) return false;
  bool noticed = difference.noticed || allowance.budget;
  return difference.halves || (noticed && difference.net() >= bench.worth() * allowance.least_share());
}

bool brings_enough(const Bench& bench, const Choice& added, const Difference& difference, const Allowance& allowance) {
  return allowance.budget || added.empty() || difference.wanted_halved > 0 ||
         difference.wanted - difference.upkeep >= bench.worth() * share_for_leaves ||
         std::any_of(added.begin(), added.end(), [&](int item) { return bench.definition(item).include.empty(); });
}

Choice extended(const Bench& bench, const Choice& choice, const Choice& added) {
  auto begins_one_of = [&](const Choice& others, int item) {
    return std::any_of(others.begin(), others.end(), [&](int longer) {
      return longer != item && begins_with(bench.definition(longer), bench.definition(item));
    });
  };
  Choice result;
  for (int item : added)
    if (!begins_one_of(choice, item)) result.push_back(item);
  auto taken = result;
  for (int item : choice)
    if (!begins_one_of(taken, item)) result = with(result, item);
  return result;
}

// Under a budget neither measure is always right: savings per byte fills the space with small indexes and may leave no
// room for the one that matters, savings alone takes large ones that many small ones would beat. Both are tried.
Choice extend(Bench& bench, Choice chosen, const std::vector<Choice>& steps, const Allowance& allowance,
              const Deadline& deadline) {
  auto by_saving = Search(bench, allowance, deadline, Measure::saving).run(chosen, steps);
  if (!allowance.budget) return by_saving;
  auto by_density = Search(bench, allowance, deadline, Measure::saving_per_byte).run(chosen, steps);
  return bench.difference(by_density, by_saving).net() > 0 ? by_saving : by_density;
}

}  // namespace workload::advisor
