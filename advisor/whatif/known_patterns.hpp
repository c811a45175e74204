// A planner that is told how the patterns look which statements were seen with. A plan for "LIKE $1" knows nothing of
// what the pattern begins with, and so of no index that finds it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "advisor/model/workload.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// Puts a pattern of the same shape in the place of the parameter. Its letters are made up, for those that were searched
// were not kept: but for the beginning, where one is given.
std::string with_pattern(const std::string& query, const Predicate&, const PatternSeen&,
                         const std::string& beginning = "");

class KnownPatterns : public WhatIfPlanner {
 public:
  KnownPatterns(WhatIfPlanner& planner, const Workload&);

  void foresee(const std::vector<std::string>& queries) override { planner_.foresee(queries); }
  void foresee_costs(std::vector<CostQuestion> questions) override {
    for (auto& question : questions) question.query = text(question.query);
    planner_.foresee_costs(std::move(questions));
  }
  void foresee_plans(std::vector<PlanQuestion> questions) override {
    for (auto& question : questions) question.query = text(question.query);
    planner_.foresee_plans(std::move(questions));
  }
  std::vector<Predicate> predicates(const std::string& query) override { return planner_.predicates(text(query)); }
  std::vector<Rewrite> rewrites(const std::string& query) override { return planner_.rewrites(query); }
  std::vector<Parameter> parameters(const std::string& query) override { return planner_.parameters(text(query)); }
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override {
    return planner_.costs(text(query), indexes, configurations, hidden);
  }
  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override {
    return planner_.plan(text(query), indexes, hidden);
  }
  std::vector<std::vector<PlanCost>> costs_of(const std::string& query, const std::vector<Sample>& samples,
                                              const std::vector<IndexDefinition>& indexes,
                                              const std::vector<Configuration>& configurations,
                                              const std::vector<std::string>& hidden) override {
    return planner_.costs_of(text(query), samples, indexes, configurations, hidden);
  }
  std::string plan_of(const std::string& query, const Sample& sample, const std::vector<IndexDefinition>& indexes,
                      const std::vector<std::string>& hidden) override {
    return planner_.plan_of(text(query), sample, indexes, hidden);
  }
  void check(const std::vector<IndexDefinition>& indexes) override { planner_.check(indexes); }
  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override { return planner_.sizes(indexes); }
  std::size_t plans() const override { return planner_.plans(); }

 private:
  const std::string& text(const std::string& query);

  WhatIfPlanner& planner_;
  std::map<std::string, std::vector<PatternSeen>> seen_;  // by query
  std::map<std::string, std::string> texts_;
};

}  // namespace workload::advisor
