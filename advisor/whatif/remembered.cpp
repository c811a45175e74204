#include "advisor/whatif/remembered.hpp"

namespace workload::advisor {

std::vector<Predicate> RememberedPlanner::predicates(const std::string& query) {
  if (auto known = predicates_.find(query); known != predicates_.end()) return known->second;
  return predicates_[query] = planner_.predicates(query);
}

void RememberedPlanner::foresee_costs(std::vector<CostQuestion> questions) {
  std::erase_if(questions, [&](const CostQuestion& question) {
    return question.indexes.empty() && without_[question.query].contains(question.hidden);
  });
  for (auto& question : questions)
    if (question.indexes.empty()) question.configurations = {Configuration{}};
  planner_.foresee_costs(std::move(questions));
}

std::vector<PlanCost> RememberedPlanner::costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                               const std::vector<Configuration>& configurations,
                                               const std::vector<std::string>& hidden) {
  if (!indexes.empty()) return planner_.costs(query, indexes, configurations, hidden);
  auto& known = without_[query];
  auto cost = known.find(hidden);
  if (cost == known.end())
    cost = known.emplace(hidden, planner_.costs(query, {}, {Configuration{}}, hidden).front()).first;
  return std::vector(configurations.size(), cost->second);
}

std::vector<Bytes> RememberedPlanner::sizes(const std::vector<IndexDefinition>& indexes) {
  std::vector<IndexDefinition> missing;
  for (const auto& index : indexes)
    if (!sizes_.contains(index)) missing.push_back(index);
  if (!missing.empty()) {
    auto answered = planner_.sizes(missing);
    for (std::size_t i = 0; i < missing.size(); i++) sizes_[missing[i]] = answered[i];
  }
  std::vector<Bytes> result;
  for (const auto& index : indexes) result.push_back(sizes_.at(index));
  return result;
}

}  // namespace workload::advisor
