#include "advisor/selection/optimum.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <tuple>

#include "advisor/candidates/cover.hpp"
#include "advisor/selection/solver.hpp"

namespace workload::advisor {
namespace {

constexpr double least_saving = 1e-9;         // of all time: less is rounding
constexpr std::size_t most_exchanged = 2000;  // chosen: sets; with more of them, this takes longer than it gains
constexpr std::ptrdiff_t most_better = 3;     // chosen: three times as many gain nothing and take longer

enum class Measure { saving, saving_per_byte };

// The choice while it grows, and what each statement then takes.
class Growing {
 public:
  Growing(const Bench& bench, const Atoms& atoms, const Allowance& allowance)
      : bench_(bench), atoms_(atoms), allowance_(allowance) {
    std::map<Choice, std::set<int>> questions;
    for (std::size_t q = 0; q < atoms.of_question.size(); q++)
      for (const auto& atom : atoms.of_question[q]) questions[atom.used].insert(static_cast<int>(q));
    std::map<int, std::set<int>> of_item;
    for (const auto& [used, asked] : questions)
      for (int item : used) of_item[item].insert(asked.begin(), asked.end());
    for (const auto& [used, asked] : questions) {
      std::set<int> affected;
      for (int item : used) affected.insert(of_item[item].begin(), of_item[item].end());
      steps_.push_back({used, {affected.begin(), affected.end()}});
    }
  }

  std::size_t steps() const { return steps_.size(); }

  // A step is judged anew only when it comes to the top.
  Choice from(Choice chosen, Measure measure) const {
    using Entry = std::tuple<double, std::size_t, std::size_t>;  // score, ~step, judged in round
    std::priority_queue<Entry> queue;
    for (std::size_t i = 0; i < steps_.size(); i++)
      if (auto score = judged(i, chosen, measure); score > 0) queue.emplace(score, ~i, 0);
    std::size_t round = 0;
    while (!queue.empty()) {
      auto [score, step, judged_in] = queue.top();
      queue.pop();
      if (judged_in != round) {
        if (auto again = judged(~step, chosen, measure); again > 0) queue.emplace(again, step, round);
        continue;
      }
      chosen = joined(chosen, steps_[~step].items);
      round++;
    }
    return chosen;
  }

  double saved(const Choice& choice) const {
    double sum = 0;
    for (std::size_t q = 0; q < atoms_.today.size(); q++)
      sum += atoms_.today[q] - atoms_.worth(static_cast<int>(q), choice);
    for (int item : choice) sum -= bench_.upkeep(item);
    return sum;
  }

 private:
  struct Step {
    Choice items;
    std::vector<int> questions;
  };

  static Choice joined(const Choice& a, const Choice& b) {
    Choice result;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
  }

  // 0: not worth it, or it does not fit.
  double judged(std::size_t number, const Choice& chosen, Measure measure) const {
    const auto& step = steps_[number];
    auto next = joined(chosen, step.items);
    if (next.size() == chosen.size() || !fits(bench_, next, allowance_)) return 0;
    double gain = 0;
    for (int q : step.questions) gain += atoms_.worth(q, chosen) - atoms_.worth(q, next);
    for (int item : step.items)
      if (!has(chosen, item)) gain -= bench_.upkeep(item);
    if (gain <= bench_.worth() * least_saving) return 0;
    auto bytes = static_cast<double>(std::max<Bytes>(bench_.bytes(next) - bench_.bytes(chosen), 8192));
    return measure == Measure::saving ? gain : gain / bytes;
  }

  const Bench& bench_;
  const Atoms& atoms_;
  const Allowance& allowance_;
  std::vector<Step> steps_;
};

struct Scored {
  Choice choice;
  double saved = 0;
};

Scored grown(const Growing& growing, const Choice& from) {
  Scored best{from, growing.saved(from)};
  for (auto measure : {Measure::saving, Measure::saving_per_byte}) {
    auto choice = growing.from(from, measure);
    if (double saved = growing.saved(choice); saved > best.saved) best = {std::move(choice), saved};
  }
  return best;
}

// Takes one away and fills the room that it leaves, as long as that is better.
Scored exchanged(const Growing& growing, Scored best, const Deadline& deadline) {
  if (growing.steps() > most_exchanged) return best;
  for (bool better = true; better && !deadline.passed();) {
    better = false;
    for (int item : Choice(best.choice)) {
      auto other = grown(growing, without(best.choice, item));
      if (other.saved <= best.saved * (1 + least_saving)) continue;
      best = std::move(other);
      better = true;
      break;
    }
  }
  return best;
}

// Of the plans of one statement, those that hardly any other beats in cost and in size at once. Which of several alike
// is taken depends on what other statements can use, so more than the best are kept.
std::vector<Atom> contenders(const Bench& bench, const std::vector<Atom>& of_one) {
  std::vector<Bytes> sizes;  // of the cheaper ones, ascending
  std::vector<Atom> kept;
  for (const auto& atom : of_one) {  // the cheapest first
    auto bytes = bench.bytes(atom.used);
    auto larger = std::upper_bound(sizes.begin(), sizes.end(), bytes);
    if (larger - sizes.begin() <= most_better) kept.push_back(atom);
    sizes.insert(larger, bytes);
  }
  return kept;
}

IntegerProgram program(const Bench& bench, const Atoms& atoms, const Allowance& allowance, const Choice& items) {
  IntegerProgram program;
  for (int item : items) {
    program.upkeep.push_back(bench.upkeep(item));
    program.size.push_back(static_cast<double>(bench.items()[item].bytes) / 1e6);
  }
  auto position = [&](int item) {
    return static_cast<int>(std::lower_bound(items.begin(), items.end(), item) - items.begin());
  };
  for (std::size_t q = 0; q < atoms.of_question.size(); q++)
    for (const auto& atom : contenders(bench, atoms.of_question[q])) {
      Choice used;
      for (int item : atom.used) used.push_back(position(item));
      program.plans.push_back({static_cast<int>(q), used, atoms.today[q] - atom.worth});
    }
  if (allowance.budget) program.budget = static_cast<double>(*allowance.budget) / 1e6;
  program.max_items = allowance.max_indexes;
  return program;
}

Choice all_items(const Atoms& atoms) {
  std::set<int> all;
  for (const auto& of_one : atoms.of_question)
    for (const auto& atom : of_one) all.insert(atom.used.begin(), atom.used.end());
  return {all.begin(), all.end()};
}

}  // namespace

Optimum optimum(const Bench& bench, const Atoms& atoms, const Allowance& allowance, const Deadline& deadline) {
  Growing growing(bench, atoms, allowance);
  auto best = exchanged(growing, grown(growing, {}), deadline);
  Optimum result{best.choice, best.saved, std::nullopt};

  auto items = all_items(atoms);
  if (items.empty() || deadline.passed()) return result;
  auto solution = solve(program(bench, atoms, allowance, items), deadline.left());
  if (!solution) return result;
  Choice choice;
  for (int position : solution->items) choice.push_back(items[position]);
  if (double saved = growing.saved(choice); saved > result.saved && fits(bench, choice, allowance)) {
    result.choice = choice;
    result.saved = saved;
  }
  result.bound = std::max(result.saved, solution->bound);
  return result;
}

}  // namespace workload::advisor
