#include "advisor/selection/drops.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "advisor/candidates/cover.hpp"
#include "advisor/selection/same_reads.hpp"

namespace workload::advisor {
namespace {

constexpr double unnoticed_rise = 1.01;  // chosen: what is not noise of the estimate
// Chosen: what a longer index may cost beyond a shorter one. Half a page is nothing to anybody. And the planner takes
// the rows of one with more keys to lie a quarter less in order (btcostestimate), though those of equal keys lie as
// they did. Where a plan tells that this is all that differs, StandIn below has what is left.
constexpr double price_of_length = 1.6, pages_of_length = 0.5;
// Chosen: of cost. Of some fifty rows that lie together that alone makes ten times the cost. A longer index that takes
// more than so many times the room has more pages for them, too, which those who count them read.
constexpr double cost_of_few = 60, much_larger = 4, price_of_size = 1.4;

// On the whole, or for one of the values that the statement was planned with.
bool rises(const PlanCost& with, const PlanCost& without, const Redundant& candidate) {
  bool alike = candidate.instead && static_cast<double>(candidate.instead->bytes) <=
                                        static_cast<double>(candidate.index->bytes) * much_larger;
  auto noticed = [&](double before, double after) {
    bool served_better = candidate.watched_only && !candidate.instead;
    if (served_better && is_a_page_more(before, after)) return false;
    if (!candidate.longer) return after > before * unnoticed_rise;
    double price = candidate.instead && !alike ? price_of_size : price_of_length;
    return after > std::max(before * price + pages_of_length, alike ? cost_of_few : 0);
  };
  // One that nobody reads may only be missed where it is not for its luck that it seems to be of use.
  auto differ = [&](const auto& before, const auto& after) {
    if (!candidate.unread) return noticed(before.total, after.total) || noticed(before.bounded, after.bounded);
    return noticed(expected({before.total, before.bounded, {}}), expected({after.total, after.bounded, {}}));
  };
  for (std::size_t i = 0; i < std::min(with.samples.size(), without.samples.size()); i++)
    if (differ(with.samples[i], without.samples[i])) return true;
  return differ(with, without);
}

// Chosen: of cost with the shorter index. So few pages stay in memory while they are visited in another order.
constexpr double cost_in_memory = 1000;

// As large as the longer index, and to the planner its rows lie as those of the shorter one. Nothing: it has no such
// form, or with more than one key the shorter one's rows lie a quarter less in order, too.
std::optional<IndexDefinition> with_one_key(const IndexDefinition& longer, const IndexDefinition& shorter) {
  auto more = longer.keys.begin() + 1;
  if (shorter.keys.size() != 1 || longer.keys.size() < 2 || !begins_with(longer, shorter) ||
      std::any_of(more, longer.keys.end(), [](const KeyColumn& key) { return key.expression; }))
    return std::nullopt;
  auto result = longer;
  std::set<std::string> included(longer.include.begin(), longer.include.end());
  for (auto key = more; key != longer.keys.end(); key++) included.insert(key->name);
  result.keys.resize(1);
  result.include.assign(included.begin(), included.end());
  return result;
}

std::optional<IndexDefinition> stand_in(const Bench& bench, const Choice& recommended, const Redundant& candidate) {
  if (!candidate.longer) return std::nullopt;
  if (candidate.instead) return with_one_key(candidate.instead->definition, candidate.index->definition);
  for (int item : recommended)
    if (auto found = with_one_key(bench.definition(item), candidate.index->definition)) return found;
  return std::nullopt;
}

bool is_in_memory(const PlanCost& cost) {
  return cost.total <= cost_in_memory && std::all_of(cost.samples.begin(), cost.samples.end(),
                                                     [](const auto& sample) { return sample.total <= cost_in_memory; });
}

bool same_plans(const std::vector<std::string>& before, const std::vector<std::string>& after,
                const ExistingIndex& index) {
  auto name = unquoted(index.name).second;
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [&](const std::string& one, const std::string& other) {
                      auto then = read_plan(one), now = read_plan(other);
                      return then && now && reads_the_same(*then, *now, name);
                    });
}

// Whether the same rows are read as before, which the planner only takes to lie apart because the index has more keys.
// What is left of the rise then are the pages of a longer index.
bool only_seems_to_rise(Bench& bench, const Choice& recommended, const Redundant& candidate, int question,
                        const std::vector<const ExistingIndex*>& hidden_before,
                        const std::vector<const ExistingIndex*>& hidden) {
  auto definition = stand_in(bench, recommended, candidate);
  if (!definition) return false;
  auto with = bench.cost_of_all(question, recommended, hidden_before);
  if (!is_in_memory(with)) return false;
  auto item = bench.add({{*definition}}).front();
  if (rises(with, bench.cost_of_all(question, advisor::with(recommended, item), hidden), candidate)) return false;
  return same_plans(bench.plans(question, recommended, hidden_before), bench.plans(question, recommended, hidden),
                    *candidate.index);
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
    if (at_fault && !only_seems_to_rise(bench, recommended, candidate, question, hidden_before, hidden))
      return RefusedDrop{candidate, question, with, without};
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
