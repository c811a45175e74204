#include "advisor/selection/bench.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace workload::advisor {
namespace {

// Chosen: a statement may become as fast as it likes, nobody will notice when it saves less of all time than this.
constexpr double share_that_matters = 0.001;
// Chosen: less is within what estimates and measurements are wrong by, and nobody who runs the statement will notice.
constexpr double least_of_a_statement = 0.2;

bool is_on(const KeyColumn& key, const Predicate& predicate) {
  return key.expression ? key.name == predicate.expression : key.name == predicate.column;
}

Choice changed(const Choice& a, const Choice& b) {
  Choice result;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

}  // namespace

Choice with(const Choice& choice, int item) {
  auto result = choice;
  auto place = std::lower_bound(result.begin(), result.end(), item);
  if (place == result.end() || *place != item) result.insert(place, item);
  return result;
}

Choice without(const Choice& choice, int item) {
  auto result = choice;
  std::erase(result, item);
  return result;
}

bool has(const Choice& choice, int item) { return std::binary_search(choice.begin(), choice.end(), item); }

Bench::Bench(WhatIfPlanner& planner, const WriteCosts& write_costs, std::vector<Question> questions,
             std::vector<std::string> hidden)
    : planner_(planner),
      write_costs_(write_costs),
      questions_(std::move(questions)),
      hidden_(std::move(hidden)),
      pace_(advisor::pace(questions_)),
      usable_(questions_.size()) {
  for (const auto& question : questions_) worth_ += advisor::worth(question, pace_);
  for (std::size_t q = 0; q < questions_.size(); q++)
    for (const auto& table : questions_[q].tables) by_table_[table].push_back(static_cast<int>(q));
}

std::vector<int> Bench::add(const std::vector<Candidate>& candidates, Sizes sizes) {
  std::vector<int> numbers;
  for (const auto& candidate : candidates) {
    auto [known, added] = numbers_.try_emplace(candidate.definition, static_cast<int>(items_.size()));
    numbers.push_back(known->second);
    if (!added) continue;
    items_.push_back({candidate, 0, write_costs_.of(candidate.definition, candidate.share)});
    users_.emplace_back();
    for (int q : by_table_[candidate.definition.table]) {
      if (!can_use(questions_[q], candidate)) continue;
      usable_[q].push_back(known->second);
      users_.back().push_back(q);
    }
  }
  if (sizes == Sizes::now) measure(numbers);
  return numbers;
}

void Bench::measure(const std::vector<int>& items) {
  Choice missing;
  for (int item : items)
    if (items_[item].bytes == 0) missing = with(missing, item);
  if (missing.empty()) return;
  auto sizes = planner_.sizes(definitions(missing));
  for (std::size_t i = 0; i < missing.size(); i++) items_[missing[i]].bytes = sizes[i];
}

void Bench::only_usable(int question, const Choice& items) {
  for (int item : usable_[question])
    if (!has(items, item)) std::erase(users_[item], question);
  usable_[question] = items;
}

void Bench::withdraw(int item) {
  for (int question : users_[item]) std::erase(usable_[question], item);
  users_[item].clear();
}

Bytes Bench::bytes(const Choice& choice) const {
  Bytes sum = 0;
  for (int item : choice) sum += items_[item].bytes;
  return sum;
}

std::vector<PlanCost> Bench::costs(int question, const std::vector<Choice>& choices) {
  std::vector<Choice> offered;
  for (const auto& choice : choices) {
    const auto& usable = usable_[question];
    Choice reduced;
    std::set_intersection(choice.begin(), choice.end(), usable.begin(), usable.end(), std::back_inserter(reduced));
    offered.push_back(std::move(reduced));
  }
  return ask(question, offered, hidden_);
}

PlanCost Bench::cost_of_all(int question, const Choice& choice, const std::vector<std::string>& also_hidden) {
  auto hidden = hidden_;
  hidden.insert(hidden.end(), also_hidden.begin(), also_hidden.end());
  return ask(question, {on_its_tables(question, choice)}, hidden).front();
}

Difference Bench::difference(const Choice& from, const Choice& to) {
  Difference result;
  result.bytes = bytes(to) - bytes(from);
  std::set<int> affected;
  for (int item : changed(from, to)) {
    affected.insert(users_[item].begin(), users_[item].end());
    result.upkeep += has(to, item) ? upkeep(item) : -upkeep(item);
  }

  double worst = 0;
  for (int q : affected) {
    const auto& question = questions_[q];
    auto cost = costs(q, {from, to});
    double before = worth_after(question, cost[0], pace_), after = worth_after(question, cost[1], pace_);
    result.gain += before - after;
    if (after * 2 <= before && before - after >= worth_ * share_that_matters) result.halves = true;
    if (before - after >= before * least_of_a_statement) result.noticed = true;
    double rise = expected(cost[1]) / std::max(expected(question.before), 1e-9);
    if (harmed(question.before, cost[1]) && rise > worst) {
      worst = rise;
      result.harmed = q;
    }
  }
  return result;
}

std::string Bench::plan(int question, const Choice& choice) {
  return planner_.plan(questions_[question].statement->query, definitions(on_its_tables(question, choice)), hidden_);
}

Choice Bench::on_its_tables(int question, const Choice& choice) const {
  const auto& tables = questions_[question].tables;
  Choice result;
  for (int item : choice)
    if (std::binary_search(tables.begin(), tables.end(), definition(item).table)) result.push_back(item);
  return result;
}

std::vector<IndexDefinition> Bench::definitions(const Choice& choice) const {
  std::vector<IndexDefinition> result;
  for (int item : choice) result.push_back(definition(item));
  return result;
}

std::vector<PlanCost> Bench::ask(int question, const std::vector<Choice>& choices,
                                 const std::vector<std::string>& hidden) {
  std::set<int> all;
  for (const auto& choice : choices) all.insert(choice.begin(), choice.end());
  Choice items(all.begin(), all.end());

  std::vector<Configuration> configurations;
  for (const auto& choice : choices) {
    Configuration configuration;
    for (int item : choice)
      configuration.indexes.push_back(
          static_cast<int>(std::lower_bound(items.begin(), items.end(), item) - items.begin()));
    configurations.push_back(std::move(configuration));
  }
  auto answers = planner_.costs(questions_[question].statement->query, definitions(items), configurations, hidden);
  for (auto& answer : answers) {
    for (auto& used : answer.used) used = items[used];
    for (auto& sample : answer.samples)
      for (auto& used : sample.used) used = items[used];
  }
  return answers;
}

bool Bench::can_use(const Question& question, const Candidate& candidate) const {
  const auto& index = candidate.definition;
  bool all_held = true;
  for (const auto& predicate : question.predicates) {
    if (predicate.table != index.table) continue;
    bool needed = predicate.kind == Predicate::Kind::needed;
    bool known = !predicate.column.empty() || !predicate.expression.empty();
    if (!needed && (!known || is_on(index.keys.front(), predicate))) return true;
    bool held = std::any_of(index.keys.begin(), index.keys.end(),
                            [&](const KeyColumn& key) { return is_on(key, predicate); }) ||
                std::find(index.include.begin(), index.include.end(), predicate.column) != index.include.end();
    all_held = all_held && held;
  }
  return all_held;
}

}  // namespace workload::advisor
