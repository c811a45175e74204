#include "advisor/selection/drops.hpp"

#include <algorithm>
#include <optional>

namespace workload::advisor {
namespace {

constexpr double unnoticed_rise = 1.01;  // chosen: what is not noise of the estimate
// Chosen: what a longer index may cost beyond a shorter one. Half a page is nothing to anybody. And the planner takes
// the rows of one with more keys to lie a quarter less in order (btcostestimate), though those of equal keys lie as
// they did.
constexpr double price_of_length = 1.6, pages_of_length = 0.5;
// Chosen: of cost. Of some fifty rows that lie together that alone makes ten times the cost. A longer index that takes
// more than so many times the room has more pages for them, too.
constexpr double cost_of_few = 60, much_larger = 4;

// On the whole, or for one of the values that the statement was planned with.
bool rises(const PlanCost& with, const PlanCost& without, const Redundant& candidate) {
  bool alike = candidate.instead && static_cast<double>(candidate.instead->bytes) <=
                                        static_cast<double>(candidate.index->bytes) * much_larger;
  auto noticed = [&](double before, double after) {
    if (!candidate.longer) return after > before * unnoticed_rise;
    return after > std::max(before * price_of_length + pages_of_length, alike ? cost_of_few : 0);
  };
  for (std::size_t i = 0; i < std::min(with.samples.size(), without.samples.size()); i++)
    if (noticed(with.samples[i].total, without.samples[i].total) ||
        noticed(with.samples[i].bounded, without.samples[i].bounded))
      return true;
  return noticed(with.total, without.total) || noticed(with.bounded, without.bounded);
}

// The first statement that misses the index, if any does.
std::optional<RefusedDrop> missed_by(Bench& bench, const Choice& recommended, const Redundant& candidate,
                                     const std::vector<const ExistingIndex*>& hidden_before) {
  auto hidden = hidden_before;
  hidden.push_back(candidate.index);
  const auto& table = candidate.index->definition.table;
  for (std::size_t q = 0; q < bench.questions().size(); q++) {
    const auto& tables = bench.questions()[q].tables;
    if (!std::binary_search(tables.begin(), tables.end(), table)) continue;
    auto question = static_cast<int>(q);
    auto with = bench.cost_of_all(question, recommended);
    auto without = bench.cost_of_all(question, recommended, hidden);
    if (!rises(with, without, candidate)) continue;
    // What the loss of others costs is not the fault of this one.
    bool at_fault =
        hidden_before.empty() || rises(bench.cost_of_all(question, recommended, hidden_before), without, candidate);
    if (at_fault) return RefusedDrop{candidate, question, with, without};
  }
  return std::nullopt;
}

// What stands for an index may go itself, for the sake of a third one: then that is the reason for both.
void name_what_stays(std::vector<Redundant>& chosen) {
  auto going = [&](const ExistingIndex* index) {
    return std::find_if(chosen.begin(), chosen.end(), [&](const Redundant& r) { return r.index == index; });
  };
  for (auto& one : chosen)
    for (auto next = going(one.instead); next != chosen.end(); next = going(one.instead)) {
      one.because = next->because;
      one.instead = next->instead;
    }
}

}  // namespace

Drops proven_drops(Bench& bench, const Choice& recommended, const std::vector<Redundant>& candidates,
                   const Deadline& deadline) {
  Drops drops;
  std::vector<const ExistingIndex*> hidden;
  for (const auto& candidate : candidates) {
    if (deadline.passed()) break;
    if (auto refused = missed_by(bench, recommended, candidate, hidden)) {
      drops.refused.push_back(std::move(*refused));
      continue;
    }
    drops.chosen.push_back(candidate);
    hidden.push_back(candidate.index);
  }
  name_what_stays(drops.chosen);
  return drops;
}

}  // namespace workload::advisor
