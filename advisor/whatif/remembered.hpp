// A planner that does not ask twice what a statement asks, what it costs today, and how large an index would be. What
// it costs under indexes that do not exist is remembered by who offers them (advisor/selection/answers.hpp).
#pragma once
#include <map>
#include <string>
#include <vector>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

// One instance serves one database state: it forgets nothing and never asks whether the tables have changed.
class RememberedPlanner : public WhatIfPlanner {
 public:
  explicit RememberedPlanner(WhatIfPlanner& planner) : planner_(planner) {}

  void foresee(const std::vector<std::string>& queries) override { planner_.foresee(queries); }
  void foresee_costs(std::vector<CostQuestion>) override;
  void foresee_plans(std::vector<PlanQuestion> questions) override { planner_.foresee_plans(std::move(questions)); }
  std::vector<Predicate> predicates(const std::string& query) override;
  std::vector<Rewrite> rewrites(const std::string& query) override { return planner_.rewrites(query); }
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override;
  std::string plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                   const std::vector<std::string>& hidden) override {
    return planner_.plan(query, indexes, hidden);
  }
  std::vector<std::string> plans_of_samples(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                            const std::vector<std::string>& hidden) override {
    return planner_.plans_of_samples(query, indexes, hidden);
  }
  void check(const std::vector<IndexDefinition>& indexes) override { planner_.check(indexes); }
  std::vector<Bytes> sizes(const std::vector<IndexDefinition>& indexes) override;
  std::size_t plans() const override { return planner_.plans(); }

 private:
  WhatIfPlanner& planner_;
  std::map<std::string, std::vector<Predicate>> predicates_;                     // by query
  std::map<std::string, std::map<std::vector<std::string>, PlanCost>> without_;  // by query and hidden indexes
  std::map<IndexDefinition, Bytes> sizes_;
};

}  // namespace workload::advisor
