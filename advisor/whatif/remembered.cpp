#include "advisor/whatif/remembered.hpp"

#include <algorithm>

namespace workload::advisor {

std::vector<Predicate> RememberedPlanner::predicates(const std::string& query) {
  auto& asked = asked_[query];
  if (!asked.known) {
    asked.predicates = planner_.predicates(query);
    for (const auto& predicate : asked.predicates) asked.tables.insert(predicate.table);
    asked.known = true;
  }
  return asked.predicates;
}

std::vector<PlanCost> RememberedPlanner::costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                               const std::vector<Configuration>& configurations,
                                               const std::vector<std::string>& hidden) {
  requests_ += configurations.size();
  auto& asked = asked_[query];
  auto without = hidden;
  std::sort(without.begin(), without.end());
  auto& answers = asked.answers[without];
  auto call = numbered(indexes);

  std::vector<Numbers> wanted;
  std::set<Numbers> missing;
  for (const auto& configuration : configurations) {
    auto on_its_tables = configuration.indexes;
    std::erase_if(on_its_tables, [&](int at) { return asked.known && !asked.tables.contains(indexes[at].table); });
    wanted.push_back(call.numbers(on_its_tables));
    if (!remembered(answers, wanted.back())) missing.insert(wanted.back());
  }

  // What memory cannot answer goes to the planner at once.
  std::vector<Configuration> ask;
  for (const auto& numbers : missing) ask.push_back({call.positions(numbers)});
  auto answered = ask.empty() ? std::vector<PlanCost>{} : planner_.costs(query, indexes, ask, hidden);
  auto offered = missing.begin();
  for (auto& cost : answered) {
    auto used = call.numbers(cost.used);
    for (auto& sample : cost.samples) sample.used = call.numbers(sample.used);
    answers.push_back({*offered++, std::move(used), std::move(cost)});
  }

  std::vector<PlanCost> result;
  for (const auto& numbers : wanted) {
    const auto* answer = remembered(answers, numbers);
    result.push_back(answer->cost);
    result.back().used = call.positions(answer->used);
    for (auto& sample : result.back().samples) sample.used = call.positions(sample.used);
  }
  return result;
}

std::string RememberedPlanner::plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                    const std::vector<std::string>& hidden) {
  return planner_.plan(query, indexes, hidden);
}

std::vector<Bytes> RememberedPlanner::sizes(const std::vector<IndexDefinition>& indexes) {
  std::vector<IndexDefinition> missing;
  for (const auto& index : indexes)
    if (!sizes_.contains(index)) missing.push_back(index);
  if (!missing.empty()) {
    auto answered = planner_.sizes(missing);
    Numbers offered;
    for (std::size_t i = 0; i < missing.size(); i++) {
      sizes_[missing[i]] = answered[i];
      if (auto known = numbers_.find(missing[i]); known != numbers_.end()) offered.push_back(known->second);
    }
    if (!offered.empty()) forget(std::move(offered));
  }
  std::vector<Bytes> result;
  for (const auto& index : indexes) result.push_back(sizes_.at(index));
  return result;
}

void RememberedPlanner::forget(Numbers numbers) {
  std::sort(numbers.begin(), numbers.end());
  auto offered_one = [&](const Answer& answer) {
    return std::any_of(answer.offered.begin(), answer.offered.end(),
                       [&](int number) { return std::binary_search(numbers.begin(), numbers.end(), number); });
  };
  for (auto& [query, asked] : asked_)
    for (auto& [hidden, answers] : asked.answers) std::erase_if(answers, offered_one);
}

RememberedPlanner::Numbered RememberedPlanner::numbered(const std::vector<IndexDefinition>& indexes) {
  Numbered call;
  for (std::size_t i = 0; i < indexes.size(); i++) {
    int number = numbers_.try_emplace(indexes[i], static_cast<int>(numbers_.size())).first->second;
    call.number_at.push_back(number);
    call.position_of.try_emplace(number, static_cast<int>(i));
  }
  return call;
}

std::vector<int> RememberedPlanner::Numbered::positions(const Numbers& numbers) const {
  std::vector<int> found;
  for (int number : numbers) found.push_back(position_of.at(number));
  std::sort(found.begin(), found.end());
  return found;
}

RememberedPlanner::Numbers RememberedPlanner::Numbered::numbers(const std::vector<int>& positions) const {
  std::set<int> found;
  for (int position : positions) found.insert(number_at[position]);
  return {found.begin(), found.end()};
}

const RememberedPlanner::Answer* RememberedPlanner::remembered(const std::vector<Answer>& answers,
                                                               const Numbers& offered) {
  for (const auto& answer : answers)
    if (std::includes(answer.offered.begin(), answer.offered.end(), offered.begin(), offered.end()) &&
        std::includes(offered.begin(), offered.end(), answer.used.begin(), answer.used.end()))
      return &answer;
  return nullptr;
}

}  // namespace workload::advisor
